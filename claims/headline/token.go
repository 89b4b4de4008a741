package headline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark, or the clitic that English writes onto a word ("n't", "'s").
type token struct {
	text    string // as the article has it
	lower   string // in lower case, with straight apostrophes
	out     string // as it is to be written
	start   int    // byte offset in the article
	glued   bool   // stands directly after what is before it
	open    string // quotation mark that stands before it
	close   string // quotation mark that stands after it
	tag     tag
	entity  bool // the cast knows it as part of a name
	given   bool // the given names of a person whom the article names by surname here
	outside bool // an owner whom only the words around the clause name
	unit    int  // index of the unit that it comes and goes with
}

// tokenize splits text, whose first byte is at offset in the article.
func tokenize(text string, offset int) []token {
	toks := make([]token, 0, len(text)/5+4)
	blank, opened, single := true, "", false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) || r == utf8.RuneError || unicode.IsControl(r) || r == '\u200b' {
			blank = blank || unicode.IsSpace(r)
			i += size
			continue
		}
		if strings.HasPrefix(text[i:], "http://") || strings.HasPrefix(text[i:], "https://") {
			// An address is no part of a sentence.
			end := strings.IndexFunc(text[i:], unicode.IsSpace)
			if end < 0 {
				break
			}
			i += end
			continue
		}
		n := wordLength(text[i:])
		for _, part := range clitics(text[i : i+n]) {
			lower := strings.ReplaceAll(strings.ToLower(part), "’", "'")
			if quoteMarks[lower] && !(lower == "'" && !single && !blank && ownerBefore(toks) && blankAt(text, i+len(part))) {
				// Quotation marks are kept with the words, so that the analysis sees the sentence without them.
				if !blank && len(toks) > 0 {
					toks[len(toks)-1].close = part
					single = single && lower != "'"
				} else {
					opened = part
					single = lower == "'" || lower == "‘"
				}
				i += len(part)
				continue
			}
			toks = append(toks, token{text: part, lower: lower, out: part, start: offset + i, glued: !blank, open: opened})
			opened = ""
			i += len(part)
			blank = false
		}
	}
	return toks
}

var quoteMarks = set("\" “ ” « » „ ‚ ‘ ' ‹ ›")

func ownerBefore(toks []token) bool {
	return len(toks) > 0 && strings.HasSuffix(toks[len(toks)-1].lower, "s")
}

func blankAt(text string, i int) bool { return i < len(text) && text[i] == ' ' }

// wordLength returns the bytes of the word, number or mark that text starts with.
func wordLength(text string) int {
	first, size := utf8.DecodeRuneInString(text)
	if !isWordRune(first) && !strings.ContainsRune("$€£#@", first) {
		for _, mark := range []string{"...", "---", "--"} {
			if strings.HasPrefix(text, mark) {
				return len(mark)
			}
		}
		return size
	}
	n := size
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		next, _ := utf8.DecodeRuneInString(text[n+size:])
		switch {
		case isWordRune(r):
		case strings.ContainsRune("-‑'’/&", r) && isWordRune(next):
		case r == '-' && next == ' ':
			return n + size // "coal- and gas-fired"
		case r == '–' && (unicode.IsUpper(next) || unicode.IsDigit(next)):
		case (r == '.' || r == ',' || r == ':') && isDigitBefore(text[:n]) && unicode.IsDigit(next):
		case r == '.' && unicode.IsLetter(next) && initials(text[:n]):
		case r == '.' && next == '-' && initials(text[:n]): // "U.S.-Mexico"
		case r == '.' && (initials(text[:n]) && text[:n] != "I" && text[:n] != "a" || abbreviation(text[:n])):
			return n + size
		case r == '%' && isDigitBefore(text[:n]):
			return n + size
		default:
			return n
		}
		n += size
	}
	return n
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func isDigitBefore(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsDigit(r)
}

// initials tells whether text is single letters with stops between them, such as "U.S" or "J".
func initials(text string) bool {
	letter := false
	for _, r := range text {
		switch {
		case unicode.IsLetter(r) && !letter:
			letter = true
		case r == '.' && letter:
			letter = false
		default:
			return false
		}
	}
	return letter
}

var abbreviations = set(`mr mrs ms dr sen rep gov gen lt col capt sgt prof rev st jr sr vs jan feb mar apr aug sept sep oct nov dec inc
	corp co ltd dept d-mass d-calif r-utah`)

func abbreviation(text string) bool { return len(text) <= 7 && abbreviations[strings.ToLower(text)] }

// clitics splits what English writes onto a word: "isn't" is "is" and "n't", "he's" is "he" and "'s".
func clitics(word string) []string {
	low := strings.ToLower(word)
	for _, end := range []string{"n't", "n’t", "'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'m", "’m", "'d", "’d"} {
		if len(low) == len(word) && len(low) > len(end) && strings.HasSuffix(low, end) {
			return []string{word[:len(word)-len(end)], word[len(word)-len(end):]}
		}
	}
	return []string{word}
}

func (t *token) capital() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsUpper(r)
}

func (t *token) number() bool {
	for _, r := range t.text {
		if unicode.IsDigit(r) {
			return true
		}
	}
	return false
}
