package worth

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is one word, number or mark of a sentence.
type token struct {
	lower   string // in lower case, with a straight apostrophe
	form    form
	capital bool // begins with a capital letter
	shout   bool // more than one letter, all capitals
}

// form is what kind of characters a token is made of.
type form uint8

const (
	word form = iota
	number
	mark
)

// maxTokens bounds the work on one sentence, however long it is.
const maxTokens = 400

// tokenise splits a sentence into words, numbers ("1,234.5", "5th", "2:30") and marks. Hyphens part words, apostrophes
// do not.
func tokenise(text string, tokens []token) []token {
	tokens = tokens[:0]
	for i := 0; i < len(text) && len(tokens) < maxTokens; {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r):
			i += size
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			end := wordEnd(text, i)
			tokens = append(tokens, newToken(text[i:end], r))
			i = end
		default:
			tokens = append(tokens, token{lower: text[i : i+size], form: mark})
			i += size
		}
	}
	return tokens
}

// wordEnd finds where the word or number that begins at start ends.
func wordEnd(text string, start int) int {
	i := start
	var before rune
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			next, _ := utf8.DecodeRuneInString(text[i+size:])
			inNumber := (r == ',' || r == '.' || r == ':') && unicode.IsDigit(before) && unicode.IsDigit(next)
			inWord := (r == '\'' || r == '’') && unicode.IsLetter(before) && unicode.IsLetter(next)
			inInitials := r == '.' && unicode.IsUpper(before) && isInitial(text, start, i)
			if !inNumber && !inWord && !inInitials {
				break
			}
		}
		if before != 0 && unicode.IsDigit(r) != unicode.IsDigit(before) && (isUnspaced(r) || isUnspaced(before)) {
			break
		}
		before = r
		i += size
	}
	return i
}

// isUnspaced reports whether a character belongs to the East Asian scripts, which put no blanks around numbers.
func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// isInitial reports whether the full stop at dot belongs to initials such as "U.S." or "D.C.".
func isInitial(text string, start, dot int) bool {
	if dot-start == 1 {
		return dot+2 < len(text) && text[dot+1] >= 'A' && text[dot+1] <= 'Z' && text[dot+2] == '.'
	}
	return text[dot-2] == '.'
}

func newToken(text string, first rune) token {
	t := token{
		lower:   strings.ToLower(strings.ReplaceAll(text, "’", "'")),
		capital: unicode.IsUpper(first),
	}
	if unicode.IsDigit(first) {
		t.form = number
	}
	t.shout = t.capital && len(text) > 1 && text == strings.ToUpper(text)
	return t
}
