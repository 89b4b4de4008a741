package headline

import (
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

// vocabulary is how an article uses its words: which are names, and which it is about.
type vocabulary map[string]*usage

// usage counts a word's occurrences: all, those in lower case, and those capitalised inside a sentence.
type usage struct {
	all, lower, capital int32
	entry               atomic.Pointer[entry] // what the lists say of it, once that is looked up
}

// titleWeight is how many occurrences in the text one in the title is worth.
const titleWeight = 3

// readVocabulary counts the words of an article.
func readVocabulary(text, title string) vocabulary {
	v := make(vocabulary, len(text)/64) // about as many as differ
	for line := range strings.Lines(text) {
		v.count(line, 1)
	}
	v.count(title, titleWeight)
	return v
}

// count adds the words of a line. Capitals at the start of a sentence and in headings tell nothing about names.
func (v vocabulary) count(line string, times int32) {
	telling := false
	titled := titleCase(line)
	for i := 0; i < len(line); {
		first, size := utf8.DecodeRuneInString(line[i:])
		if !isWordRune(first) {
			switch first {
			case '.', '!', '?', ':', ';', '“', '"':
				telling = false
			}
			i += size
			continue
		}
		small := isSmall(line[i])
		n := i + size
		for n < len(line) {
			if isSmall(line[n]) {
				n++
				continue
			}
			r, size := utf8.DecodeRuneInString(line[n:])
			if !isWordRune(r) {
				break
			}
			small = false
			n += size
		}
		word := line[i:n]
		if !small {
			word = strings.ToLower(word)
		}
		u := v[word]
		if u == nil {
			u = new(usage)
			v[word] = u
		}
		u.all += times
		switch {
		case unicode.IsLower(first):
			u.lower++
		case telling && !titled:
			u.capital++
		}
		telling, i = true, n
	}
}

// isSmall tells whether a byte is a small letter by itself, as most are.
func isSmall(b byte) bool { return b >= 'a' && b <= 'z' }

// occurrences counts those of a token's word in the article.
func (a *Article) occurrences(t *token) int32 {
	u := t.use
	if u == nil {
		u = a.words[t.lower]
	}
	if u == nil {
		return 0
	}
	return u.all
}

// listed is what the lists say of a word that is used so.
func (u *usage) listed(word string) *entry {
	if u == nil {
		return lookup(word)
	}
	e := u.entry.Load()
	if e == nil {
		e = lookup(word)
		u.entry.Store(e)
	}
	return e
}

// isName tells whether the article writes a word that it uses so as a name.
func (u *usage) isName() bool { return u != nil && u.capital > u.lower }

// isCommon tells whether it writes the word as a common one.
func (u *usage) isCommon() bool { return u != nil && u.lower > u.capital }

// titleCase tells whether a line capitalises its words as headings do.
func titleCase(line string) bool {
	long, capital := 0, 0
	most := (len(line) + 1) / 5 // words of four letters that fit in
	for word := range strings.FieldsSeq(line) {
		r, _ := utf8.DecodeRuneInString(word)
		if len(word) < 4 || !unicode.IsLetter(r) {
			continue
		}
		long++
		if unicode.IsUpper(r) {
			capital++
		} else if 5*(long-capital) > most {
			return false // whatever follows
		}
	}
	return long >= 3 && capital*10 >= long*8
}

// calm writes words in capitals as they are written elsewhere. Those that are not known may stand for several words when
// they are short, or others of the line have small letters.
func calm(toks []token, all bool) {
	for i := range toks {
		t := &toks[i]
		if !upper(t) || t.out != t.text || !all && (i > 0 && upper(&toks[i-1]) || upper(at(toks, i+1))) {
			continue // it may be part of a name: "USA TODAY"
		}
		switch {
		case t.use.isCommon(), t.known(), all && (t.in(shortNouns) || commonForm(t.lower)):
			t.out = t.lower
		case all && len(t.text) > 4:
			t.out = capitalized(t.lower)
		}
	}
}
