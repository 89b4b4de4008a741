package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

// token is one word or number of a text.
type token struct {
	word    string // as written
	text    string // in small letters, without diacritics
	stem    string // what is compared
	sign    string // of a number: "%", "$" or another currency
	number  bool
	capital bool // begins with a capital letter
	first   bool // of a sentence
	common  bool // a word that every text has
}

// reader splits texts into tokens and remembers each word it has seen.
type reader map[string]token

func (r reader) read(text string) []token { return r.tokenise(make([]token, 0, len(text)/6+1), text) }

// maxTokens bounds the work on one text, however long it is.
const maxTokens = 400

// tokenise appends the words and numbers of a text. Words end where FTS5's unicode61 ends them, but numbers keep their
// separators of thousands and decimals, and an apostrophe parts no word.
func (r reader) tokenise(tokens []token, text string) []token {
	first := true
	for i := 0; i < len(text) && len(tokens) < maxTokens; {
		c, size := utf8.DecodeRuneInString(text[i:])
		if !isWord(c) {
			first = first || c == '.' || c == '!' || c == '?' || c == ':' || c == '“' || c == '"' || c == '‘'
			i += size
			continue
		}
		end := wordEnd(text, i)
		t, known := r[text[i:end]]
		if !known {
			t = newToken(text[i:end], c)
			r[text[i:end]] = t
		}
		t.first = first
		if t.number {
			t.sign = sign(text[:i], text[end:])
		}
		tokens = append(tokens, t)
		first, i = false, end
	}
	return tokens
}

// sign is what the marks around a number make it.
func sign(before, after string) string {
	last, _ := utf8.DecodeLastRuneInString(before)
	switch {
	case strings.HasPrefix(strings.TrimPrefix(after, " "), "%"):
		return "%"
	case unicode.Is(unicode.Sc, last):
		return string(last)
	}
	return ""
}

func isWord(r rune) bool {
	return r >= 'a' && r <= 'z' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// wordEnd is where the word or number that begins at i ends.
func wordEnd(text string, i int) int {
	before := rune(0)
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		switch {
		case isWord(r):
		case (r == '\'' || r == '’') && unicode.IsLetter(before) && unicode.IsLetter(next):
		case (r == ',' || r == '.') && unicode.IsDigit(before) && unicode.IsDigit(next):
		default:
			return i
		}
		before = r
		i += size
	}
	return i
}

func newToken(word string, r rune) token {
	lower := fold(word)
	if cut, ok := strings.CutSuffix(lower, "'s"); ok {
		lower, word = cut, word[:strings.LastIndexAny(word, "'’")]
	}
	t := token{word: word, text: lower, number: unicode.IsDigit(r), capital: unicode.IsUpper(r)}
	switch {
	case t.number:
		t.stem = strings.ReplaceAll(lower, ",", "")
	case same[lower] != "":
		t.stem = same[lower]
		t.number = t.stem[0] <= '9'
	default:
		t.stem = english.Stem(strings.ReplaceAll(lower, "'", ""), true)
	}
	t.common = !t.number && (common[lower] || utf8.RuneCountInString(lower) == 1)
	return t
}

// isYear tells whether a token is a year rather than a quantity.
func (t token) isYear() bool {
	return len(t.text) == 4 && t.sign == "" && t.text >= "1500" && t.text <= "2100" && !strings.ContainsAny(t.text, ",.")
}

// isMonth tells whether a token is the name of a month.
func (t token) isMonth() bool { return t.capital && months[t.text] }

// fold brings a word to small letters without diacritics and with a straight apostrophe.
func fold(word string) string {
	ascii := true
	for i := 0; i < len(word); i++ {
		ascii = ascii && word[i] < utf8.RuneSelf
	}
	if ascii {
		return strings.ToLower(word)
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch {
		case r == '’':
			b.WriteByte('\'')
		case !unicode.Is(unicode.Mn, r):
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}
