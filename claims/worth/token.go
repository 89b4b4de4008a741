package worth

import (
	"iter"
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

// token is one word, number or mark, with all that is known of it wherever it stands.
type token struct {
	text    string // as it is written
	lower   string // in lower case, with a straight apostrophe
	form    form
	capital bool // begins with a capital letter
	shout   bool // more than one letter, all capitals
	classes class
	news    newsClass
	hash    uint64               // of its name, for n-grams
	inside  term                 // what the model takes it for within a sentence
	opening atomic.Pointer[term] // and as its first token, when the capital makes a difference
}

// at is what the model takes a token for that stands at place i of a sentence.
func (t *token) at(i int) *term {
	if i > 0 || !t.capital {
		return &t.inside
	}
	if t.opening.Load() == nil {
		opening := new(term)
		opening.describe(t, t.name(), t.inside.ID, false)
		t.opening.Store(opening)
	}
	return t.opening.Load()
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

// tokenise goes through the words, numbers ("1,234.5", "5th", "2:30") and marks of a sentence. Hyphens part words,
// apostrophes do not.
func tokenise(text string) iter.Seq2[string, form] {
	return func(yield func(string, form) bool) {
		for i, count := 0, 0; i < len(text) && count < maxTokens; {
			r, size := utf8.DecodeRuneInString(text[i:])
			if unicode.IsSpace(r) {
				i += size
				continue
			}
			end, f := i+size, mark
			switch {
			case unicode.IsLetter(r):
				end, f = wordEnd(text, i), word
			case unicode.IsDigit(r):
				end, f = wordEnd(text, i), number
			}
			if !yield(text[i:end], f) {
				return
			}
			count++
			i = end
		}
	}
}

// wordEnd finds where the word or number that begins at start ends.
func wordEnd(text string, start int) int {
	i := start
	var before rune
	for i < len(text) {
		if c := text[i]; 'a' <= c && c <= 'z' && !isUnspaced(before) {
			before = rune(c)
			i++
			continue
		}
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
	return r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// isInitial reports whether the full stop at dot belongs to initials such as "U.S." or "D.C.".
func isInitial(text string, start, dot int) bool {
	if dot-start == 1 {
		return dot+2 < len(text) && text[dot+1] >= 'A' && text[dot+1] <= 'Z' && text[dot+2] == '.'
	}
	return text[dot-2] == '.'
}

// newToken describes a token by its characters.
func newToken(text string, f form) *token {
	first, _ := utf8.DecodeRuneInString(text)
	t := &token{text: text, lower: text, form: f}
	if f == mark {
		return t
	}
	t.lower = strings.ToLower(strings.ReplaceAll(text, "’", "'"))
	t.capital = unicode.IsUpper(first)
	t.shout = t.capital && len(text) > 1 && strings.IndexFunc(text, isSmall) < 0
	return t
}

// isSmall reports whether a character has another one for its capital.
func isSmall(r rune) bool { return unicode.ToUpper(r) != r }

// name is how the vocabulary calls a token: numbers by their size.
func (t *token) name() string {
	if t.form != number {
		return t.lower
	}
	switch {
	case isYear(t.lower):
		return "<year>"
	case len(t.lower) == 1:
		return "<digit>"
	case len(t.lower) <= 3:
		return "<number>"
	}
	return "<large>"
}
