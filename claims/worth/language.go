package worth

import (
	"math"
	"strings"
	"unicode/utf8"
)

// englishWords are frequent in every English text and rare in others.
var englishWords = map[string]bool{
	"the": true, "of": true, "and": true, "to": true, "that": true, "with": true, "for": true, "from": true, "is": true,
	"was": true, "were": true, "this": true, "which": true, "it": true, "are": true, "have": true, "has": true, "on": true,
	"not": true, "by": true, "at": true, "he": true, "you": true, "i": true, "his": true, "they": true, "be": true,
}

// IsEnglish reports whether a text is in English, by the share of its most frequent words among the first thousands. A
// text of a few words in Latin letters is taken for English.
func IsEnglish(text string) bool {
	const sample = 20000
	if len(text) > sample {
		text = text[:sample]
	}
	words, english, latin := 0, 0, 0
	for _, w := range strings.Fields(strings.ToLower(text)) {
		w = strings.Trim(w, ".,;:!?\"'“”‘’()[]-–—")
		if w == "" || w[0] >= '0' && w[0] <= '9' {
			continue
		}
		words++
		if englishWords[w] {
			english++
		}
		if w[0] < 0x80 {
			latin++
		}
	}
	if words < 12 {
		return latin*2 >= words
	}
	return english*100 >= words*12
}

// neutralWeights score a sentence of any language, in log-odds, by what needs no vocabulary. They are set by hand.
var neutralWeights = []struct {
	feature feature
	weight  float64
}{
	{digits, 1.2},
	{manyDigits, 0.6},
	{percent, 0.8},
	{currency, 0.6},
	{largeNumber, 0.3},
	{year, 0.5},
	{voteCount, 0.5},
	{dayNumber, 0.3},
	{nameWords, 0.6},
	{acronym, 0.3},
	{length, 1},
	{veryShort, -2},
	{short, -0.5},
	{asks, -2},
	{exclaims, -0.7},
	{introduces, -1},
	{trailsOff, -0.5},
}

// neutralStart is the log-odds of a sentence about which nothing is known.
const neutralStart = -2.2

// unspaced corrects the length of a sentence in a script without blanks between words, at two characters a word.
func unspaced(text string, s *Sentence) {
	if characters := utf8.RuneCountInString(text); characters > 15*int(s.length) {
		words := characters / 2
		s.Values[veryShort], s.Values[short] = 0, 0
		s.Values[length] = float32(math.Log(float64(1+words))) / 4
	}
}

// AssessNeutral scores the units of a text in any language by numbers, names, quotation marks and length. The model
// reads English only.
func (s *Scorer) AssessNeutral(units []Unit) *Assessed {
	reader := s.reader.sharing(newKnown(len(units) * usualWords))
	scores, kinds, reasons := make([]float64, len(units)), make([]string, len(units)), make([][]string, len(units))
	var read Sentence
	for i, u := range units {
		reader.read(u.Text, &read)
		if read.length == 0 {
			continue
		}
		unspaced(u.Text, &read)
		sum := neutralStart
		for _, w := range neutralWeights {
			sum += w.weight * float64(read.Values[w.feature])
		}
		scores[i] = logistic(sum)
		kinds[i], reasons[i] = explainNeutral(&read)
	}
	return &Assessed{scores, func(i int) (string, []string) { return kinds[i], reasons[i] }}
}

// explainNeutral says what kind of claim a sentence of any language is, and why.
func explainNeutral(s *Sentence) (kind string, reasons []string) {
	kind = "event"
	switch {
	case s.Values[asks] > 0:
		return groundNames[aQuestion], []string{groundNames[aQuestion]}
	case s.Values[digits] > 0:
		kind, reasons = groundNames[aNumber], []string{groundNames[aNumber]}
	}
	if s.Values[year] > 0 || s.Values[dayNumber] > 0 {
		reasons = append(reasons, groundNames[aDate])
	}
	if s.Values[fullName] > 0 {
		reasons = append(reasons, groundNames[aPerson])
	}
	return kind, reasons
}
