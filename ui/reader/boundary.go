package reader

import (
	"unicode"
	"unicode/utf8"
)

// nextCluster is the byte after the character that starts at i: a code point with all that is drawn onto it.
func nextCluster(s string, i int) int {
	r, size := utf8.DecodeRuneInString(s[i:])
	i += size
	flag := regional(r)
	for i < len(s) {
		next, size := utf8.DecodeRuneInString(s[i:])
		if !joins(next) && r != zeroWidthJoiner && !(flag && regional(next)) {
			break
		}
		flag = false
		r = next
		i += size
	}
	return i
}

// previousCluster is the byte where the character that ends at i starts.
func previousCluster(s string, i int) int {
	from := i
	for steps := 0; from > 0 && steps < 64; steps++ {
		r, size := utf8.DecodeLastRuneInString(s[:from])
		from -= size
		if before, _ := utf8.DecodeLastRuneInString(s[:from]); !joins(r) && before != zeroWidthJoiner && !regional(r) {
			break
		}
	}
	for {
		next := nextCluster(s, from)
		if next >= i {
			return from
		}
		from = next
	}
}

func regional(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

type kind int

const (
	space kind = iota
	word
	punctuation
)

// kindAt is the kind of the character that starts at i. An apostrophe between letters is part of a word, a point or
// comma between digits part of a number.
func kindAt(s string, i int) kind {
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case unicode.IsSpace(r) || hidden(r):
		return space
	case unicode.IsLetter(r), unicode.IsNumber(r), r == '_':
		return word
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+size:])
	switch r {
	case '\'', '’':
		if unicode.IsLetter(before) && unicode.IsLetter(after) {
			return word
		}
	case '.', ',':
		if unicode.IsDigit(before) && unicode.IsDigit(after) {
			return word
		}
	}
	return punctuation
}

// wordAround is the run of characters of one kind that the character at i is part of, or the last one of s when i is at
// its end, in bytes.
func wordAround(s string, i int) (start, end int) {
	if s == "" {
		return 0, 0
	}
	if i >= len(s) {
		i = previousCluster(s, len(s))
	}
	of := kindAt(s, i)
	for start = i; start > 0; {
		before := previousCluster(s, start)
		if kindAt(s, before) != of {
			break
		}
		start = before
	}
	for end = nextCluster(s, i); end < len(s) && kindAt(s, end) == of; {
		end = nextCluster(s, end)
	}
	return start, end
}

// nextWord is the start of the word after i, or the end of s, in bytes.
func nextWord(s string, i int) int {
	if i >= len(s) {
		return len(s)
	}
	_, i = wordAround(s, i)
	if i < len(s) && kindAt(s, i) == space {
		_, i = wordAround(s, i)
	}
	return i
}

// previousWord is the start of the word before i, in bytes.
func previousWord(s string, i int) int {
	for i > 0 {
		last := previousCluster(s, i)
		i, _ = wordAround(s, last)
		if kindAt(s, last) != space {
			break
		}
	}
	return i
}
