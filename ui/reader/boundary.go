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
		if !joins(next) && r != 0x200d && !(flag && regional(next)) {
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
		if before, _ := utf8.DecodeLastRuneInString(s[:from]); !joins(r) && before != 0x200d && !regional(r) {
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

func kindOf(r rune) kind {
	switch {
	case unicode.IsSpace(r) || hidden(r):
		return space
	case unicode.IsLetter(r), unicode.IsNumber(r), r == '_', r == '\'', r == '’', joins(r):
		return word
	}
	return punctuation
}

// wordAround is the run of characters of one kind that i lies in, or that ends at i at the end of s, in bytes.
func wordAround(s string, i int) (start, end int) {
	if s == "" {
		return 0, 0
	}
	if i >= len(s) {
		_, size := utf8.DecodeLastRuneInString(s)
		i = len(s) - size
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	of := kindOf(r)
	for start = i; start > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:start])
		if kindOf(r) != of {
			break
		}
		start -= size
	}
	for end = i; end < len(s); {
		r, size := utf8.DecodeRuneInString(s[end:])
		if kindOf(r) != of {
			break
		}
		end += size
	}
	return start, end
}

// nextWord is the start of the word after i, or the end of s, in bytes.
func nextWord(s string, i int) int {
	if i >= len(s) {
		return len(s)
	}
	_, i = wordAround(s, i)
	if i < len(s) {
		if r, _ := utf8.DecodeRuneInString(s[i:]); kindOf(r) == space {
			_, i = wordAround(s, i)
		}
	}
	return i
}

// previousWord is the start of the word before i, in bytes.
func previousWord(s string, i int) int {
	for i > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		start, _ := wordAround(s, i-size)
		i = start
		if kindOf(r) != space {
			break
		}
	}
	return i
}
