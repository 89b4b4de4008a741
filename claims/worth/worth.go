// Package worth says how much a sentence is worth checking, from 0 to 1, why, and what kind of claim it is.
package worth

import (
	"fmt"
	"math"
	"sync"

	"claimdesk/assets"
	"claimdesk/claims/sentence"
)

// Assessment is what the scorer says of a unit.
type Assessment struct {
	Score   float64  // check-worthiness, 0 to 1
	Reasons []string // what raised the score, strongest first; for a low score, what lowered it
	Kind    string   // number, comparison, trend, cause, law or vote, record, quotation, event; or why not
}

// Scorer scores sentences with a model. It is safe for use by several goroutines.
type Scorer struct{ model *Model }

// New makes a scorer of a model.
func New(model *Model) *Scorer { return &Scorer{model: model} }

// Default is the scorer of the embedded model.
var Default = sync.OnceValue(func() *Scorer {
	model, err := Unmarshal(assets.Model)
	if err != nil {
		panic(fmt.Sprintf("the embedded model: %v", err)) // cannot happen in a build whose tests passed
	}
	return New(model)
})

// Assess scores the units of one text in their order.
func (s *Scorer) Assess(units []Unit) []Assessment {
	run := newRun(s.model)
	sentences := make([]Sentence, len(units))
	for i, u := range units {
		sentences[i] = run.reader.Read(u.Text)
	}
	turns, speakers := shares(units)
	transcript := turns > 0.8
	var contexts []Context
	if transcript && speakers > 0.5 {
		contexts = Contexts(units, sentences)
	}
	assessed := make([]Assessment, len(units))
	for i := range units {
		if sentences[i].length == 0 {
			continue
		}
		outputs := run.outputs(&sentences[i])
		sum := outputs[Checkworthy]
		switch {
		case contexts != nil:
			sum += chosenShare * (outputs[Chosen] + s.model.contextSum(&contexts[i]))
		case !transcript:
			sum += newsSum(units, sentences, i)
		}
		assessed[i].Score = 1 / (1 + math.Exp(-float64(sum)))
		assessed[i].Kind, assessed[i].Reasons = run.explain(&units[i], &sentences[i], assessed[i].Score)
	}
	return assessed
}

// chosenShare is how much it counts in a transcript whether an outlet would choose a sentence.
const chosenShare = 0.5

// shares tells which shares of the units are turns of a transcript, and have a speaker.
func shares(units []Unit) (turns, speakers float64) {
	for _, u := range units {
		if u.Part == sentence.Turn {
			turns++
		}
		if u.Speaker != "" {
			speakers++
		}
	}
	n := max(float64(len(units)), 1)
	return turns / n, speakers / n
}

func (m *Model) contextSum(c *Context) float32 {
	var sum float32
	for i, v := range c {
		sum += m.Context[i] * v
	}
	return sum
}
