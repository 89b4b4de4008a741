package headline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark, or the clitic that English writes onto a word ("n't", "'s").
type token struct {
	*origin        // which tokens may share: replaced, never changed, once the sentence is tokenized
	out     string // as it is to be written
	unit    int    // index of the unit that it comes and goes with
	tag     tag
	glued   bool // stands directly after what is before it
	given   bool // the given names of a person whom the article names by surname here
	moved   bool // it stood before the subject
	outside bool // an owner whom only the words around the clause name
}

// origin is what the article has where a token comes from.
type origin struct {
	text   string // as the article has it
	lower  string // in lower case, with straight apostrophes
	*entry        // what the lists say of lower
	use    *usage // how the article uses it; nil for what it does not, and for words put in
	start  int    // byte offset in the article
	open   string // quotation mark that stands before it
	close  string // quotation mark that stands after it
	entity bool   // the cast knows it as part of a name
}

// newToken is a word that the article does not have there, at some byte offset of it.
func newToken(word string, start int, tag tag) token {
	lower := strings.ToLower(word)
	return token{origin: &origin{text: word, lower: lower, entry: lookup(lower), start: start}, out: word, tag: tag}
}

// become puts another word in place of t, quotation marks included.
func (t *token) become(word string) {
	t.origin = &origin{text: word, lower: word, entry: lookup(word), start: t.start, entity: t.entity}
	t.out = word
}

// beyond is what stands before and behind the tokens of a sentence; nothing changes it.
var beyond = token{origin: &origin{entry: unlisted}, tag: stop}

// tokenize splits text, whose first byte is at offset in the article.
func (w *writer) tokenize(text string, offset int) []token {
	usual := len(text)/5 + 4
	toks, origins := slices.Grow(w.toks[:0], usual), slices.Grow(w.origins[:0], usual)
	blank, opened, single := true, "", false
	bracketed := false // within square brackets that explain the pronoun before them
	add := func(word, lower string, use *usage, at int) {
		origins = append(origins, origin{text: word, lower: lower, entry: use.listed(lower), use: use, start: offset + at, open: opened})
		toks = append(toks, token{origin: &origins[len(origins)-1], out: word, tag: noun, glued: !blank})
	}
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
		if n := changedLetter(text[i:]); n > 0 {
			word := text[i+1:i+2] + text[i+len("[T]"):i+n]
			lower := straight(strings.ToLower(word))
			add(word, lower, w.words[lower], i)
			opened, blank = "", false
			i += n
			continue
		}
		if (r == '[' || r == ']') && !bracketed && !explainable(toks) {
			i += size // "would bomb [the militants]": an editor's word for another
			blank = true
			continue
		}
		bracketed = r == '[' || bracketed && r != ']'
		n := wordLength(text[i:])
		stem, clitic := clitics(text[i : i+n])
		for _, part := range [...]string{stem, clitic} {
			if part == "" {
				continue
			}
			lower := straight(strings.ToLower(part))
			use := w.words[lower]
			if use.listed(lower).in(quoteMarks) && !(lower == "'" && !single && !blank && ownerBefore(toks) && blankAt(text, i+len(part))) {
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
			add(part, lower, use, i)
			opened, blank = "", false
			i += len(part)
		}
	}
	w.toks, w.origins = toks, origins
	return joinFixed(toks)
}

// changedLetter is the length in bytes of the word that text begins with when its first letter is an editor's, as in "[T]he":
// what is quoted has another there. It is 0 for any other text.
func changedLetter(text string) int {
	const mark = len("[T]")
	if len(text) <= mark || text[0] != '[' && text[0] != '(' || text[2] != ']' && text[2] != ')' ||
		text[1] < 'A' || text[1] > 'Z' || !isSmall(text[mark]) {
		return 0
	}
	return mark + wordLength(text[mark:])
}

// explainable reports whether toks end with a pronoun, which square brackets behind it explain.
func explainable(toks []token) bool {
	if len(toks) == 0 {
		return false
	}
	last := &toks[len(toks)-1]
	return last.in(personal) || last.in(objects) || last.lower == "it" || last.lower == "you"
}

// joinFixed makes one token of "as well as" and "as opposed to" between two things, and of "as well" behind them.
func joinFixed(toks []token) []token {
	whole := func(t *token, words string) {
		t.text, t.lower, t.entry, t.use, t.out = words, words, lookup(words), nil, words
	}
	for i := 1; i+2 < len(toks); i++ {
		if toks[i].lower == "as" && toks[i+1].lower == "well" && (toks[i+2].lower == "." || toks[i+2].lower == ",") {
			whole(&toks[i], "as well")
			toks[i].close = toks[i+1].close
			toks = append(toks[:i+1], toks[i+2:]...)
			continue
		}
		if t := &toks[i]; t.lower == "as" {
			if all := "as " + toks[i+1].lower + " " + toks[i+2].lower; all == "as well as" || all == "as opposed to" {
				whole(t, all)
				toks = append(toks[:i+1], toks[i+3:]...)
			}
		}
	}
	return toks
}

// straight writes the apostrophes of a word straight. Some news sites open where they should close.
func straight(word string) string {
	if !tied(word) {
		return word
	}
	return strings.ReplaceAll(strings.ReplaceAll(word, "’", "'"), "‘s", "'s")
}

var quoteMarks = list("\" “ ” « » „ ‚ ‘ ' ‹ ›")

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
		if isSmall(text[n]) {
			n++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[n:])
		next, _ := utf8.DecodeRuneInString(text[n+size:])
		switch {
		case isWordRune(r):
		case strings.ContainsRune("-‑'’/&", r) && isWordRune(next), r == '‘' && next == 's' && !letterAt(text, n+size+1):
		case r == '-' && (strings.HasPrefix(text[n:], "- and ") || strings.HasPrefix(text[n:], "- or ") || strings.HasPrefix(text[n:], "- to ")):
			return n + size // "coal- and gas-fired"
		case r == '–' && (unicode.IsUpper(next) || unicode.IsDigit(next)):
		case (r == '.' || r == ',' || r == ':') && isDigitBefore(text[:n]) && unicode.IsDigit(next):
		case r == '.' && unicode.IsLetter(next) && (initials(text[:n]) || host(text[n+size:])):
		case r == '.' && next == '-' && initials(text[:n]): // "U.S.-Mexico"
		case r == '.' && (initials(text[:n]) && text[:n] != "I" && text[:n] != "a" || abbreviation(text[:n])):
			return n + size
		case r == '%' && isDigitBefore(text[:n]) && strings.ContainsRune("-–", next): // "61%-39%"
		case r == '%' && isDigitBefore(text[:n]):
			return n + size
		case r == '(' && isDigitBefore(text[:n]) && size+n+2 <= len(text) && isSmall(text[n+1]) && text[n+2] == ')':
			return n + len("(k)") // "401(k)"
		case r == '-' && text[n-1] == '%' && unicode.IsDigit(next), r == '–' && text[n-1] == '%' && unicode.IsDigit(next):
		default:
			return n
		}
		n += size
	}
	return n
}

// host tells whether text begins with how names of the web end: "com".
func host(text string) bool {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(text)
	}
	return lookup(text[:end]).in(hosts)
}

var hosts = list("com org net gov edu info co")

func letterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r)
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

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

var abbreviations = set(`mr mrs ms dr sen sens rep reps gov govs messrs gen lt col capt sgt prof rev st jr sr vs jan feb mar apr aug sept sep oct nov dec inc
	corp co ltd dept d-mass d-calif r-utah`)

// stateForms are the short forms of states that mean something else in small letters, or at the end of a sentence.
var stateForms = set(`Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo`)

func abbreviation(text string) bool {
	return len(text) <= 7 && (abbreviations[strings.ToLower(text)] || stateForms[text])
}

// tied tells whether a word may have an apostrophe, of whatever form.
func tied(word string) bool {
	for i := range len(word) {
		if word[i] == '\'' || word[i] >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// clitics splits what English writes onto a word: "isn't" is "is" and "n't", "he's" is "he" and "'s".
func clitics(word string) (stem, clitic string) {
	if !tied(word) {
		return word, ""
	}
	low := strings.ToLower(word)
	for _, end := range []string{"n't", "n’t", "'s", "’s", "‘s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'m", "’m", "'d", "’d"} {
		if len(low) == len(word) && len(low) > len(end) && strings.HasSuffix(low, end) {
			return word[:len(word)-len(end)], word[len(word)-len(end):]
		}
	}
	return word, ""
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
