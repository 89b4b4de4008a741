// Package worth says how much a sentence is worth checking, from 0 to 1, why, and what kind of claim it is.
package worth

import (
	"math"

	"claimdesk/claims/quotation"
	"claimdesk/claims/sentence"
)

// Unit is one sentence as the scorer reads it.
type Unit struct {
	Text        string
	Part        sentence.Kind
	Paragraph   int
	Speaker     string         // who says it, as far as known
	Attribution quotation.Kind // how the text attributes it; empty reads as none
}

// Assessment is what the scorer says of a unit.
type Assessment struct {
	Score   float64  // check-worthiness, 0 to 1
	Reasons []string // what raised the score, strongest first; for a low score, what lowered it
	Kind    string   // number, comparison, trend, cause, law or vote, record, quotation, event; or why not
}

// Scorer holds the model. It is safe for use by several goroutines.
type Scorer struct {
	words lexicon
}

// New makes a scorer from the embedded model.
func New() *Scorer { return &Scorer{words: newLexicon()} }

// Assess scores the units of one text in their order.
func (s *Scorer) Assess(units []Unit) []Assessment {
	described := make([]sentenceFeatures, len(units))
	var tokens []token
	for i, unit := range units {
		tokens = tokenise(unit.Text, tokens)
		described[i] = describe(unit.Text, tokens, s.words)
	}
	assessed := make([]Assessment, len(units))
	for i := range units {
		var before, after *sentenceFeatures
		if i > 0 {
			before = &described[i-1]
		}
		if i+1 < len(units) {
			after = &described[i+1]
		}
		described[i].addContext(before, after)
		assessed[i] = s.assess(&units[i], &described[i])
	}
	return assessed
}

func (s *Scorer) assess(unit *Unit, f *sentenceFeatures) Assessment {
	if f.words == 0 {
		return Assessment{}
	}
	sum := -2.2
	for _, w := range handWeights {
		sum += w.weight * float64(f.values[w.feature])
	}
	switch unit.Part {
	case sentence.Byline, sentence.Caption:
		sum -= 3
	case sentence.Heading:
		sum -= 0.5
	}
	a := Assessment{Score: 1 / (1 + math.Exp(-sum))}
	a.Kind, a.Reasons = explain(unit, f, a.Score)
	return a
}

// handWeights is the score's starting point.
var handWeights = []struct {
	feature feature
	weight  float64
}{
	{digits, 1}, {percent, 0.7}, {currency, 0.5}, {measuredComparison, 0.5}, {measuredTrend, 0.5}, {officialAct, 0.8},
	{negatedResult, 0.5}, {sourced, 0.7}, {namedDeed, 0.5}, {nameWords, 0.8}, {length, 1}, {veryShort, -2}, {short, -0.6},
	{asks, -2}, {imperative, -1}, {startsFirst, -0.6}, {future, -0.5}, {introduces, -1.5}, {exclaims, -1}, {perfect, 0.3},
	{regularPast, 0.3},
}

// Threshold is the lowest score that is check-worthy in a text with these assessments.
func Threshold(assessed []Assessment) float64 { return 0.5 }
