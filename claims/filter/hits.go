package filter

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Hits lists where the words of a filter are in a text, as spans in bytes from the left, none overlapping: words that begin
// with one that was typed, and phrases, in capitals or not and with or without diacritics, as the search finds them.
func (f Filter) Hits(text string) [][2]int {
	var wanted []wantedWords
	for _, term := range f.Terms {
		if term.Field == Words && !term.Not {
			if words := wordsOf(term.Value); len(words) > 0 {
				wanted = append(wanted, wantedWords{words, !term.Phrase})
			}
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	words := wordsOf(text)
	var hits [][2]int
	for i := 0; i < len(words); {
		length := 0
		for _, w := range wanted {
			if n := len(w.words); n > length && w.at(words[i:]) {
				length = n
			}
		}
		if length == 0 {
			i++
			continue
		}
		hits = append(hits, [2]int{words[i].start, words[i+length-1].end})
		i += length
	}
	return hits
}

// wantedWords is a term that must be found word by word.
type wantedWords struct {
	words []word
	open  bool // the last word may go on
}

// at tells whether the words stand at the beginning of others.
func (w wantedWords) at(words []word) bool {
	if len(words) < len(w.words) {
		return false
	}
	for i, want := range w.words {
		have := words[i].folded
		if have != want.folded && !(w.open && i == len(w.words)-1 && strings.HasPrefix(have, want.folded)) {
			return false
		}
	}
	return true
}

// word is a run of letters and digits of a text, from start to end in bytes.
type word struct {
	start, end int
	folded     string
}

// wordsOf splits a text as the search index does: letters, digits and marks belong to words.
func wordsOf(text string) []word {
	var words []word
	start := -1
	for i, r := range text + " " {
		switch inside := unicode.In(r, unicode.L, unicode.N, unicode.M, unicode.Co); {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			words = append(words, word{start, i, fold(text[start:i])})
			start = -1
		}
	}
	return words
}

// fold writes a word in small letters without diacritics.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(text))
}
