package sentence

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of a text without its surrounding white space; an empty line has start == end.
type line struct{ start, end int }

// block is a run of text that a reader takes as one paragraph: one line, or several lines of hard-wrapped text.
type block struct {
	start, end int
	paragraph  int
	lines      int
	alone      bool // an empty line or an end of the text on both sides
	kind       Kind
	label      string
}

// widest is the longest line, in characters, that a hard-wrapped text is expected to have.
const widest = 120

// splitLines finds the lines of a text, empty ones included.
func splitLines(text string) []line {
	var found []line
	for start := 0; start <= len(text); {
		end, next := len(text), len(text)+1
		if i := strings.IndexFunc(text[start:], isLineEnd); i >= 0 {
			end = start + i
			_, size := utf8.DecodeRuneInString(text[end:])
			next = end + size
		}
		from, to := trim(text, start, end)
		if !(from == to && end < len(text) && text[end] == '\n' && end > 0 && text[end-1] == '\r') {
			found = append(found, line{from, to})
		}
		start = next
	}
	return found
}

func isLineEnd(r rune) bool { return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' }

// isSpace also counts the invisible characters that word processors leave around words.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' || r == '\u200e' || r == '\u200f'
}

// trim moves start and end past surrounding white space.
func trim(text string, start, end int) (int, int) {
	trimmed := strings.TrimLeftFunc(text[start:end], isSpace)
	start = end - len(trimmed)
	return start, start + len(strings.TrimRightFunc(trimmed, isSpace))
}

// blocks joins the lines that continue each other.
func blocks(text string) []block {
	lines := splitLines(text)
	joins := continuations(text, lines)
	var found []block
	for i := 0; i < len(lines); i++ {
		if lines[i].start == lines[i].end {
			continue
		}
		b := block{start: lines[i].start, end: lines[i].end, paragraph: len(found), lines: 1}
		b.alone = i == 0 || lines[i-1].start == lines[i-1].end
		for i+1 < len(lines) && joins[i] {
			i++
			b.end = lines[i].end
			b.lines++
		}
		b.alone = b.alone && (i+1 == len(lines) || lines[i+1].start == lines[i+1].end)
		found = append(found, b)
	}
	return found
}

// continuations says of each line whether the sentence that stands at its end goes on in the next line.
//
// In a hard-wrapped text a line continues when the first word of the next line would not have fitted into it. In any
// text a line without a full stop continues in one that begins with a small letter, provided that the last of these
// lines has a full stop: a list of words has none.
func continuations(text string, lines []line) []bool {
	joins := make([]bool, len(lines))
	width := wrapWidth(text, lines)
	for i := 0; i+1 < len(lines); i++ {
		if canContinue(text, lines[i], lines[i+1]) && width > 0 {
			joins[i] = needed(text, lines[i], lines[i+1]) > width*8/10
		}
	}
	for i := 0; i+1 < len(lines); i++ {
		last := i
		for last+1 < len(lines) && canContinue(text, lines[last], lines[last+1]) &&
			!endsSentence(text[lines[last].start:lines[last].end]) && startsSmall(text[lines[last+1].start:lines[last+1].end]) {
			last++
		}
		if last > i && endsSentence(text[lines[last].start:lines[last].end]) {
			for j := i; j < last; j++ {
				joins[j] = true
			}
		}
		i = max(i, last-1)
	}
	return joins
}

// canContinue reports whether two lines may belong to one paragraph at all.
func canContinue(text string, this, next line) bool {
	if this.start == this.end || next.start == next.end {
		return false
	}
	if m := parseMarker(text, next.start, next.end); m.size > 0 {
		return false
	}
	name, _ := speakerLabel(text[next.start:next.end])
	return name == "" && text[next.start] != '>' && text[this.end-1] != ':'
}

// needed is the width a line would have with the first word of the next line, in characters.
func needed(text string, this, next line) int {
	word := text[next.start:next.end]
	if i := strings.IndexByte(word, ' '); i >= 0 {
		word = word[:i]
	}
	return utf8.RuneCountInString(text[this.start:this.end]) + 1 + utf8.RuneCountInString(word)
}

// wrapWidth is the width to which the lines of a text were wrapped, in characters; 0 when they were not.
func wrapWidth(text string, lines []line) int {
	var widths []int
	for _, l := range lines {
		if l.start < l.end {
			widths = append(widths, utf8.RuneCountInString(text[l.start:l.end]))
		}
	}
	slices.Sort(widths)
	if len(widths) < 4 {
		return 0
	}
	width := widths[len(widths)*95/100]
	if width < 30 || width > widest {
		return 0
	}
	pairs, full, open := 0, 0, 0
	for i := 0; i+1 < len(lines); i++ {
		if !canContinue(text, lines[i], lines[i+1]) {
			continue
		}
		pairs++
		if needed(text, lines[i], lines[i+1]) > width*8/10 {
			full++
		}
		if !endsSentence(text[lines[i].start:lines[i].end]) {
			open++
		}
	}
	if pairs < 3 || full*10 < pairs*6 || open*2 < pairs {
		return 0
	}
	return width
}

// endsSentence reports whether a line ends with a sentence terminator, quotation marks and brackets aside.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return isCloser(r) || isSpace(r) })
	r, _ := utf8.DecodeLastRuneInString(s)
	return isTerminator(r)
}

// startsSmall reports whether a line begins with a small letter.
func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
