package language

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// letterWeight is what a letter counts against a word: letters are some five times as many, and few of them tell.
const letterWeight = 3

// mostForLetters is the most that letters add.
const mostForLetters = 0.2

// alone is the score of letters that only one language uses.
const alone = 0.5

// profile is what running text in a language looks like.
type profile struct {
	tag     string
	words   map[string]float64 // frequent words, each with how much it tells the language from the others of its script
	letters map[rune]float64   // the letters of its alphabet beyond a to z, likewise
	pieces  []string           // in place of words: frequent strings

	anyLetter bool // whether the letters of its script are not told apart
}

// fit says how much a text looks like the profile: by its words, less the letters that the language does not have, and by
// the letters that others do not have.
func (p *profile) fit(s *specimen) (words, letters float64) {
	switch {
	case p.pieces != nil:
		return p.covered(s), 0
	case p.words == nil:
		return alone, 0
	case len(s.words) == 0:
		return 0, 0
	}
	frequent, own, strange := 0.0, 0.0, 0.0
	for _, word := range s.words {
		frequent += p.words[word]
	}
	for r, n := range s.letters {
		if r < utf8.RuneSelf {
			continue
		}
		if weight, ok := p.letters[r]; ok {
			own += weight * float64(n)
		} else if !p.anyLetter {
			strange += float64(n)
		}
	}
	size := float64(s.size)
	return frequent/float64(len(s.words)) - letterWeight*strange/size, min(letterWeight*own/size, mostForLetters)
}

// covered is the share of the letters of a text that the frequent strings make up.
func (p *profile) covered(s *specimen) float64 {
	hits := 0
	for _, piece := range p.pieces {
		hits += strings.Count(s.text, piece) * utf8.RuneCountInString(piece)
	}
	return float64(hits) / float64(max(s.size, 1))
}

// specimen is a text in small letters, taken apart.
type specimen struct {
	text    string
	words   []string
	letters map[rune]int // how often each occurs
	size    int          // letters and the marks on them
}

// take prepares the beginning of a text.
func take(text string) *specimen {
	if len(text) > sample {
		text = strings.ToValidUTF8(text[:sample], "")
	}
	s := &specimen{text: strings.ToLower(text), letters: map[rune]int{}}
	s.words = strings.FieldsFunc(s.text, notInWord)
	for _, word := range s.words {
		for _, r := range word {
			s.size++
			if unicode.IsLetter(r) {
				s.letters[r]++
			}
		}
	}
	return s
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }

// spaced reads a table of languages that share a script: a line each with tag, letters and words.
func spaced(table string) []profile {
	var all []profile
	wordUses, letterUses := map[string]int{}, map[rune]int{}
	for line := range strings.Lines(strings.TrimSpace(table)) {
		fields := strings.Fields(line)
		p := profile{tag: fields[0], words: map[string]float64{}, letters: map[rune]float64{}, anyLetter: fields[1] == "*"}
		for _, r := range strings.Trim(fields[1], "-*") {
			p.letters[r] = 0
		}
		for _, word := range fields[2:] {
			p.words[word] = 0
		}
		for r := range p.letters {
			letterUses[r]++
		}
		for word := range p.words {
			wordUses[word]++
		}
		all = append(all, p)
	}
	for _, p := range all {
		for word := range p.words {
			p.words[word] = weight(wordUses[word], len(all)+1)
		}
		for r := range p.letters {
			p.letters[r] = weight(letterUses[r], len(all))
		}
	}
	return all
}

// weight is how much a mark that n of all languages have in common tells: 1 for a mark of one, 0 for what all have.
func weight(n, all int) float64 {
	if all == 1 {
		return 0
	}
	return math.Log(float64(all)/float64(n)) / math.Log(float64(all))
}

// strung reads the one language of a script without spaces between words: its tag and its frequent strings.
func strung(line string) []profile {
	fields := strings.Fields(line)
	return []profile{{tag: fields[0], pieces: fields[1:]}}
}
