package headline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// vocabulary is how an article uses its words: which are names, and which it is about.
type vocabulary map[string]usage

// usage counts a word's occurrences: all, those in lower case, and those capitalised inside a sentence.
type usage struct{ all, lower, capital int32 }

// titleWeight is how many occurrences in the text one in the title is worth.
const titleWeight = 3

// readVocabulary counts the words of an article.
func readVocabulary(text, title string) vocabulary {
	v := vocabulary{}
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
			telling = telling && !strings.ContainsRune(".!?:;“\"", first)
			i += size
			continue
		}
		n := i + size
		for n < len(line) {
			r, size := utf8.DecodeRuneInString(line[n:])
			if !isWordRune(r) {
				break
			}
			n += size
		}
		word := strings.ToLower(line[i:n])
		u := v[word]
		u.all += times
		switch {
		case unicode.IsLower(first):
			u.lower++
		case telling && !titled:
			u.capital++
		}
		v[word] = u
		telling, i = true, n
	}
}

// isName tells whether the article writes a lower-cased word as a name.
func (v vocabulary) isName(word string) bool { u := v[word]; return u.capital > u.lower }

// isCommon tells whether the article writes a lower-cased word as a common word.
func (v vocabulary) isCommon(word string) bool { u := v[word]; return u.lower > u.capital }

// titleCase tells whether a line capitalises its words as headings do.
func titleCase(line string) bool {
	long, capital := 0, 0
	for _, word := range strings.Fields(line) {
		r, _ := utf8.DecodeRuneInString(word)
		if len(word) < 4 || !unicode.IsLetter(r) {
			continue
		}
		long++
		if unicode.IsUpper(r) {
			capital++
		}
	}
	return long >= 3 && capital*10 >= long*8
}
