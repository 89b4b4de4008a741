package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// usualSentence is how many bytes a sentence has, more or less.
const usualSentence = 100

// Split finds the sentences of a text, in order and without overlap. It takes time linear in the length of the text, for
// any bytes.
func Split(text string) []Sentence {
	all := blocks(text)
	classify(text, all)
	informal := isInformal(text, all)
	found := make([]Sentence, 0, len(text)/usualSentence)
	for _, b := range all {
		s := splitter{text: text, start: b.start, end: b.end, informal: informal, list: parseMarker(text, b.start, b.end)}
		s.run(func(start, end int) {
			found = append(found, Sentence{Start: start, End: end, Paragraph: b.paragraph, Kind: b.kind, Label: b.label})
		})
	}
	return found
}

// isInformal reports whether the writer of a text often begins sentences with a small letter.
func isInformal(text string, all []block) bool {
	small, body := 0, 0
	for _, b := range all {
		if s := text[b.start:b.end]; strings.IndexByte(s, ' ') > 0 {
			body++
			if startsSmall(s) {
				small++
			}
		}
	}
	return small*5 > body
}

// splitter finds the sentence boundaries of one block.
type splitter struct {
	text       string
	start, end int // of the block; start moves on to the sentence being read
	informal   bool
	list       marker // the last list marker seen
	bracketEnd int    // no boundary before: the end of a bracket opened inside a sentence
	closeAt    int    // the first closing bracket at or after the last search's beginning
}

// run calls emit with every sentence of the block.
func (s *splitter) run(emit func(start, end int)) {
	text := s.text
	put := func(end int) {
		if from, to := trim(text, s.start, end); from < to {
			emit(from, to)
		}
		s.start = end
	}
	for i := s.start + s.list.size; i < s.end; {
		if isPlain(text[i]) || text[i] == ' ' && s.list.size == 0 {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:s.end])
		switch {
		case r == '(' || r == '[':
			s.openBracket(i)
			i += size
		case isTerminator(r):
			stop, ok := s.boundary(i, size)
			if ok {
				put(stop)
			}
			i = max(stop, i+size)
		case s.list.size > 0 && i > s.start && isSpace(r):
			i += size
			if m := parseMarker(text, i, s.end); m.follows(s.list) {
				put(i)
				s.list = m
				i += m.size
			}
		default:
			i += size
		}
	}
	put(s.end)
}

// openBracket notes where a bracket ends that was opened inside a sentence: what it holds belongs to that sentence.
func (s *splitter) openBracket(at int) {
	if i, _ := trim(s.text, s.start, at); i == at || at < s.bracketEnd {
		return
	}
	if s.closeAt <= at {
		i := strings.IndexAny(s.text[at:s.end], ")]")
		if i < 0 {
			s.closeAt = s.end
			return
		}
		s.closeAt = at + i
	}
	if s.closeAt < s.end && s.closeAt-at < 300 {
		s.bracketEnd = s.closeAt
	}
}

// boundary judges the terminator at i. It returns the end of the terminators with the marks that close after them, and
// whether the sentence ends there.
func (s *splitter) boundary(i, size int) (stop int, ok bool) {
	text := s.text
	first, _ := utf8.DecodeRuneInString(text[i:])
	stop = i + size
	dots := 1
	for stop < s.end {
		r, n := utf8.DecodeRuneInString(text[stop:s.end])
		if isTerminator(r) {
			stop += n
			dots++
		} else if r == ' ' && stop+1 < s.end && text[stop+1] == '.' && !(stop+2 < s.end && isDigit(text[stop+2])) {
			stop += 2
			dots++
		} else {
			break
		}
	}
	if s.ellipsisAfterStop(i, stop) {
		return i + 1, true
	}
	bare := stop
	stop, quoted := s.closers(stop)
	next := stop
	for next < s.end {
		r, n := utf8.DecodeRuneInString(text[next:s.end])
		if !isSpace(r) {
			break
		}
		next += n
	}
	if next >= s.end {
		return stop, true
	}
	if i < s.bracketEnd {
		return stop, false
	}
	if wide(first) {
		return stop, true
	}
	if next == stop {
		return stop, first != '…' && dots == 1 && bare == stop && s.gluedSentence(i, stop)
	}
	word := nextWord(text, next, s.end)
	if word == "" {
		return stop, false
	}
	if (first == '…' || dots == 3) && i > s.start && text[i-1] == ' ' && bare == stop {
		return stop, false // an omission inside a sentence
	}
	if mark, _ := utf8.DecodeRuneInString(text[next:]); quoted && strings.ContainsRune("-–—―", mark) {
		return stop, false // the name of the speaker
	}
	r, _ := utf8.DecodeRuneInString(word)
	if unicode.IsLower(r) {
		if quoted {
			return stop, false
		}
		address := strings.HasPrefix(text[next:s.end], "http") || strings.HasPrefix(text[next:s.end], "www.")
		return stop, first == '?' || address || s.informal && dots <= 2 && (first != '.' || !s.abbreviated(i, word, next))
	}
	if quoted && first != '.' && s.attributionFollows(next) {
		return stop, false
	}
	if first == '.' && dots == 1 && bare == stop && s.abbreviated(i, word, next) {
		return stop, false
	}
	return stop, true
}

// ellipsisAfterStop recognises "word. . . . Next": the first stop ends the sentence, the three others open the next.
func (s *splitter) ellipsisAfterStop(i, stop int) bool {
	if s.text[i:stop] != ". . . ." || i == s.start || s.text[i-1] == ' ' || stop+1 >= s.end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.text[stop+1:])
	return s.text[stop] == ' ' && unicode.IsUpper(r)
}

// closers moves past closing quotation marks, brackets and footnote marks.
func (s *splitter) closers(i int) (stop int, quoted bool) {
	for i < s.end {
		r, n := utf8.DecodeRuneInString(s.text[i:s.end])
		if !isCloser(r) {
			break
		}
		quoted = quoted || r != ')' && r != ']'
		i += n
	}
	note := i
	if note < s.end && s.text[note] == ' ' {
		note++
	}
	for _, omission := range []string{"[...]", "[…]"} {
		if strings.HasPrefix(s.text[note:s.end], omission) && note > i {
			return note + len(omission), quoted
		}
	}
	if note < s.end && s.text[note] == '[' {
		j := note + 1
		for j < s.end && isDigit(s.text[j]) {
			j++
		}
		if j > note+1 && j < s.end && s.text[j] == ']' {
			return j + 1, quoted
		}
	}
	return i, quoted
}

// gluedSentence reports whether a stop without white space after it ends a sentence: "the end.Next one".
func (s *splitter) gluedSentence(i, stop int) bool {
	before := wordBefore(s.text, s.start, i)
	word := nextWord(s.text, stop, s.end)
	r, n := utf8.DecodeRuneInString(word)
	if len(before) < 2 || len(word) < 2 || !unicode.IsUpper(r) || strings.ContainsAny(before, ".@/:_") {
		return false
	}
	rest := s.text[stop:min(s.end, stop+60)]
	if space := strings.IndexByte(rest, ' '); space >= 0 {
		rest = rest[:space]
	}
	if strings.ContainsAny(rest, "@/") {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	second, _ := utf8.DecodeRuneInString(word[n:])
	return (unicode.IsLower(last) || unicode.IsDigit(last)) && unicode.IsLower(second) && !neverLast[strings.ToLower(before)]
}

// abbreviated reports whether the stop at i belongs to an abbreviation and the sentence goes on with word at next.
func (s *splitter) abbreviated(i int, word string, next int) bool {
	before := wordBefore(s.text, s.start, i)
	if before == "" {
		return false
	}
	lower := strings.ToLower(before)
	initial := utf8.RuneCountInString(before) == 1
	atStart, _ := trim(s.text, s.start, i)
	if i-len(before) == atStart && (initial || allDigits(before)) {
		return true
	}
	starts := starters[strings.ToLower(strings.ReplaceAll(word, "’", "'"))] && !(next+len(word) < s.end && s.text[next+len(word)] == '.')
	r, _ := utf8.DecodeRuneInString(word)
	number := unicode.IsDigit(r)
	switch {
	case lower == "a.m" || lower == "p.m":
		return !starts && !(neverLast[strings.ToLower(word)] && !s.opensWithAt())
	case neverLast[lower]:
		return !starts || before != lower && lower != "st" || introducing[lower]
	case mayEnd[lower]:
		return !starts
	case beforeNumber[lower]:
		return number
	case initial:
		return unicode.IsLetter([]rune(before)[0]) && !starts
	case isAcronym(lower):
		return !starts
	}
	return false
}

// opensWithAt reports whether the sentence so far is only a time: "At 5 a.m."
func (s *splitter) opensWithAt() bool {
	from, _ := trim(s.text, s.start, s.end)
	return strings.HasPrefix(s.text[from:s.end], "At ")
}

// attributionFollows reports whether "Smith asked" or the like stands at i.
func (s *splitter) attributionFollows(i int) bool {
	for count := 0; count < 5 && i < s.end; count++ {
		word := nextWord(s.text, i, s.end)
		if word == "" {
			return false
		}
		if attributing[strings.ToLower(word)] {
			return count > 0
		}
		i += len(word)
		if i >= s.end || s.text[i] != ' ' {
			return false
		}
		i++
	}
	return false
}

// nextWord is the word at i, opening quotation marks, brackets and dashes skipped; anything else counts as a word of one
// character.
func nextWord(text string, i, end int) string {
	for i < end {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if !isOpener(r) && !isSpace(r) {
			break
		}
		i += n
	}
	from := i
	for i < end && i-from < 40 {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !(i > from && (r == '\'' || r == '’')) {
			if i == from && !isCloser(r) && !strings.ContainsRune(",;:", r) {
				i += n
			}
			break
		}
		i += n
	}
	return text[from:i]
}

// wordBefore is the word that ends at i, stops, hyphens and "&" inside it included.
func wordBefore(text string, start, i int) string {
	from := i
	for from > start && i-from < 40 {
		r, n := utf8.DecodeLastRuneInString(text[start:from])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".'’@/:_°", r) {
			break
		}
		from -= n
	}
	return strings.TrimLeft(text[from:i], ".'’")
}

// isAcronym reports whether a word is single letters with stops between them.
func isAcronym(word string) bool {
	letters := strings.Split(word, ".")
	if len(letters) < 2 {
		return false
	}
	for _, letter := range letters {
		if utf8.RuneCountInString(letter) != 1 {
			return false
		}
	}
	return true
}

func allDigits(word string) bool {
	return strings.Trim(word, "0123456789") == ""
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// isTerminator reports whether a character ends sentences in some script.
func isTerminator(r rune) bool {
	return r < utf8.RuneSelf && (r == '.' || r == '!' || r == '?') || r == '…' || wide(r) || r == '‽'
}

// wide reports whether a character ends a sentence with or without white space after it.
func wide(r rune) bool {
	switch r {
	case '。', '！', '？', '．', '｡', '।', '॥', '؟', '۔', '։', '።', '፧', '။', '។', '᠃', '᙮':
		return true
	}
	return false
}

// isCloser reports whether a character after a terminator still belongs to its sentence.
func isCloser(r rune) bool {
	return r < utf8.RuneSelf && (r == '"' || r == '\'' || r == ')' || r == ']' || r == '}') ||
		r > utf8.RuneSelf && strings.ContainsRune("”’»›」』）】》〉", r)
}

// isOpener reports whether a character may stand before the first word of a sentence.
func isOpener(r rune) bool {
	return strings.ContainsRune("\"'([{“‘„‚«‹「『（【《〈¿¡―—–-", r)
}
