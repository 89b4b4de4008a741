package reader

import (
	"unicode"
	"unicode/utf8"
)

// longestLine keeps text without width (a million combining marks) from becoming one line, in code points.
const longestLine = 1000

const zeroWidthJoiner = 0x200d

// line is where a drawn line starts in its paragraph.
type line struct {
	byte, rune uint32
}

// wrap cuts a paragraph into lines no wider than width, at spaces and other places where a line may end, inside a word
// only when it is wider than a whole line. Spaces hang over the edge. There is always at least one line.
func (f *font) wrap(text string, width float32) []line {
	lines := []line{{}}
	var (
		at, start         line    // the next character; the current line
		chance, cluster   line    // the last place where the line may end; the last character as a reader sees it
		x, chanceX, lastX float32 // the pen at these
		prev              rune
	)
	for int(at.byte) < len(text) {
		r, size := rune(text[at.byte]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[at.byte:])
		}
		if !joins(r) && prev != zeroWidthJoiner {
			cluster, lastX = at, x
		}
		if mayBreak(prev, r) {
			chance, chanceX = at, x
		}
		next := x
		if prev != zeroWidthJoiner { // what is joined is drawn as one
			next = f.pen(x, r)
		}
		tooLong := at.rune-start.rune >= longestLine
		for next > width && r != ' ' && r != '\t' || tooLong {
			from, fromX := chance, chanceX
			switch {
			case tooLong:
				from, fromX = at, x
			case chance.byte <= start.byte:
				from, fromX = cluster, lastX
			}
			if from.byte <= start.byte {
				break
			}
			start = from
			lines = append(lines, start)
			next, lastX, tooLong = next-fromX, lastX-fromX, false
		}
		x, prev = next, r
		at.byte += uint32(size)
		at.rune++
		if unbreakable(prev) {
			if n := f.fill(text[at.byte:], &x, width, longestLine-int(at.rune-start.rune)); n > 0 {
				at.byte += uint32(n)
				at.rune += uint32(n)
				cluster = line{at.byte - 1, at.rune - 1}
				lastX = x - f.ascii[text[cluster.byte]]
			}
		}
	}
	return lines
}

// fill moves the pen over the characters that fit on the line and between which it cannot end, most of a Latin word at
// once. It is an optimisation that wrap would give the same lines without. It returns how many there are, at most most.
func (f *font) fill(text string, x *float32, width float32, most int) int {
	pen, i := *x, 0
	for most = min(most, len(text)); i < most && unbreakable(rune(text[i])); i++ {
		next := pen + f.ascii[text[i]]
		if next > width {
			break
		}
		pen = next
	}
	*x = pen
	return i
}

// unbreakable says that a line cannot end between r and another such character.
func unbreakable(r rune) bool { return r > ' ' && r < 0x7f && r != '-' && r != '/' }

// mayBreak says whether a line may end between two characters.
func mayBreak(before, after rune) bool {
	if after == ' ' || after == '\t' {
		return false
	}
	if before < utf8.RuneSelf && after < utf8.RuneSelf {
		switch before {
		case ' ', '\t':
			return true
		case '-', '/':
			return letter(after)
		}
		return false
	}
	switch {
	case ideograph(before) && ideograph(after):
		return true
	case before == ' ', before == '\t', before == 0x200b, before == 0x3000, before >= 0x2000 && before <= 0x200a && before != 0x2007:
		return true
	case joins(after), before == zeroWidthJoiner:
		return false
	case before == '—', before == '–':
		return unicode.IsLetter(after)
	case ideograph(after):
		return !opening(before)
	case ideograph(before):
		return !closing(after)
	}
	return false
}

func letter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// ideograph tells the scripts that are written without spaces between words and may break anywhere.
func ideograph(r rune) bool {
	return r >= 0x3041 && r <= 0x30ff && r != 'ー' || r >= 0x3400 && r <= 0x9fff || r >= 0x20000 && r <= 0x3ffff
}

func opening(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) || r == '"' || r == '\'' }

func closing(r rune) bool {
	return unicode.IsPunct(r) && !opening(r) || r == 'ー' || r == '"' || r == '\''
}
