package language

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// letterWeight is what a letter counts against a word: letters are some five times as many, and few of them tell.
const letterWeight = 3

// mostForLetters is the most that letters add: text in a wrong encoding is full of rare ones.
const mostForLetters = 0.1

// alone is the score of letters that only one language uses.
const alone = 0.5

// profile is what running text in a language looks like.
type profile struct {
	tag     string
	words   map[string]float64 // frequent words, each with how much it tells the language from the others of its script
	letters map[rune]float64   // the letters of its alphabet beyond a to z, likewise
	pieces  []string           // in place of words: frequent strings
}

// score is how much text, in small letters, looks like the profile.
func (p *profile) score(text string) float64 {
	switch {
	case p.pieces != nil:
		return p.covered(text)
	case p.words == nil:
		return alone
	}
	var words, letters, frequent, own, strange float64
	for word := range strings.FieldsFuncSeq(text, notInWord) {
		words++
		frequent += p.words[word]
		for _, r := range word {
			letters++
			if r < utf8.RuneSelf || !unicode.IsLetter(r) {
				continue
			}
			if weight, ok := p.letters[r]; ok {
				own += weight
			} else {
				strange++
			}
		}
	}
	if words == 0 {
		return 0
	}
	return frequent/words + min(letterWeight*own/letters, mostForLetters) - letterWeight*strange/letters
}

// covered is the share of the letters of text that the frequent strings make up.
func (p *profile) covered(text string) float64 {
	letters, hits := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsMark(r) {
			letters++
		}
	}
	for _, piece := range p.pieces {
		hits += strings.Count(text, piece) * utf8.RuneCountInString(piece)
	}
	return float64(hits) / float64(max(letters, 1))
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }

// spaced reads a table of languages that share a script: a line each with tag, letters and words.
func spaced(table string) []profile {
	var all []profile
	wordUses, letterUses := map[string]int{}, map[rune]int{}
	for line := range strings.Lines(strings.TrimSpace(table)) {
		fields := strings.Fields(line)
		p := profile{tag: fields[0], words: map[string]float64{}, letters: map[rune]float64{}}
		for _, r := range strings.TrimPrefix(fields[1], "-") {
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
