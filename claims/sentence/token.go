package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word, number, quotation mark or other mark of a text: text[Start:End], in bytes.
type Token struct {
	Start, End int
	Spelling   int32 // tokens of one text that are spelt alike have one number, counted from 0
	Kind       TokenKind
}

// TokenKind is what a token is made of.
type TokenKind uint8

// The kinds of tokens.
const (
	Word   TokenKind = iota // letters, with digits, hyphens and the stops of an abbreviation: "U.S.", "al-Sadr"
	Suffix                  // what an apostrophe ties to a word: "'s", "’ll"
	Number
	Quote // a quotation mark; two single ones or two back-quotes in a row are one
	Mark  // any other character that is not white space
)

// appendTokens appends the tokens of text[start:end] to tokens.
func appendTokens(tokens []Token, text string, start, end int) []Token {
	for i := start; i < end; {
		if text[i] == ' ' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:end])
		switch {
		case isSpace(r):
			i += size
			continue
		case isWordRune(r):
			from := i
			i = wordEnd(text, i, end)
			kind := Word
			if unicode.IsDigit(r) {
				kind = Number
			}
			stem := suffixStart(text, from, i)
			tokens = append(tokens, Token{Start: from, End: stem, Kind: kind})
			if stem < i {
				tokens = append(tokens, Token{Start: stem, End: i, Kind: Suffix})
			}
		case isQuote(r):
			from := i
			i += size
			if (r == '\'' || r == '`' || r == '’' || r == '‘') && i < end && strings.HasPrefix(text[i:end], string(r)) {
				i += size
			}
			tokens = append(tokens, Token{Start: from, End: i, Kind: Quote})
		default:
			from := i
			i += size
			for (r == '-' || r == '.') && i < end && text[i] == byte(r) {
				i++
			}
			tokens = append(tokens, Token{Start: from, End: i, Kind: Mark})
		}
	}
	return tokens
}

// wordEnd is the end of the word or number at i.
func wordEnd(text string, i, end int) int {
	from := i
	stops := 0
	for i < end {
		if isPlain(text[i]) {
			i++
			continue
		}
		if text[i] == ' ' {
			return i // as nearly all words end
		}
		r, n := utf8.DecodeRuneInString(text[i:end])
		next, _ := utf8.DecodeRuneInString(text[min(i+n, end):end])
		last, _ := utf8.DecodeLastRuneInString(text[from:i])
		switch {
		case isWordRune(r):
		case (r == '\'' || r == '’') && isWordRune(next) && i > from:
		case r == '-' && isWordRune(next) && isWordRune(last):
		case (r == '.' || r == ',') && unicode.IsDigit(next) && unicode.IsDigit(last):
		case r == '.' && unicode.IsLetter(last) && unicode.IsLetter(next) && (i-from == utf8.RuneLen(last) || stops > 0):
			stops++
		case r == '&' && isWordRune(next) && isWordRune(last) && unicode.IsUpper(last):
		case r == '.' && unicode.IsLetter(last) && isAbbreviation(text[from:i], stops):
			return i + 1
		default:
			return i
		}
		i += n
	}
	return i
}

// isAbbreviation reports whether the stop after a word belongs to it.
func isAbbreviation(word string, stops int) bool {
	if len(word) > 12 {
		return false
	}
	r, n := utf8.DecodeRuneInString(word)
	lower := strings.ToLower(word[strings.LastIndexByte(word, '-')+1:])
	return stops > 0 || n == len(word) && unicode.IsUpper(r) && r != 'I' || unicode.IsUpper(r) && (neverLast[lower] || mayEnd[lower])
}

// suffixStart is where "'s" or the like begins in the word text[from:to], and to when there is none.
func suffixStart(text string, from, to int) int {
	const longest = len("’ll")
	tail := text[max(from, to-longest):to]
	if allPlain(tail) {
		return to
	}
	i := max(strings.LastIndexByte(tail, '\''), strings.LastIndex(tail, "’"))
	if i < 0 || to-len(tail)+i == from {
		return to
	}
	_, n := utf8.DecodeRuneInString(tail[i:])
	switch strings.ToLower(tail[i+n:]) {
	case "s", "ll", "re", "ve", "d", "m":
		return to - len(tail) + i
	}
	return to
}

func allPlain(text string) bool {
	for i := range len(text) {
		if !isPlain(text[i]) {
			return false
		}
	}
	return true
}

// isPlain reports whether a byte is a letter or digit by itself.
func isPlain(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isPlain(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// isQuote reports whether a character is a quotation mark of some language.
func isQuote(r rune) bool {
	switch r {
	case '"', '\'', '`', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '「', '」', '『', '』', '＂':
		return true
	}
	return false
}
