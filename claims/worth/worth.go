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
type Scorer struct {
	model   *Model
	engines []*engine
	reader  *Reader
}

// New makes a scorer of a model.
func New(model *Model) *Scorer {
	s := &Scorer{model: model, reader: NewReader(model.Vocabulary)}
	for i := range model.Networks {
		s.engines = append(s.engines, newEngine(&model.Networks[i]))
	}
	return s
}

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
	run := newRun(s)
	sentences := make([]Sentence, len(units))
	outputs := make([][Tasks]float32, len(units))
	parts := make([][groundCount + 1]float32, len(units))
	for i, u := range units {
		sentences[i] = run.reader.Read(u.Text)
		if sentences[i].length > 0 {
			outputs[i] = run.outputs(&sentences[i])
			parts[i] = run.contributions(&sentences[i])
		}
		sentences[i].Words, sentences[i].Grams, sentences[i].Values = nil, nil, nil // a long text has many
	}
	sums := s.sums(units, sentences, outputs)
	assessed := make([]Assessment, len(units))
	for i := range units {
		if sentences[i].length == 0 {
			continue
		}
		sum := sums[i]
		for _, j := range []int{i - 1, i + 1} {
			if j >= 0 && j < len(sums) {
				sum += neighbourShare * min(max(sums[j], -4), 4)
			}
		}
		a := &assessed[i]
		a.Score = 1 / (1 + math.Exp(-float64(sum)))
		a.Kind, a.Reasons = explain(&units[i], &sentences[i], a.Score, &parts[i])
	}
	return assessed
}

const (
	// chosenShare is how much it counts in a transcript whether an outlet would choose a sentence.
	chosenShare = 1
	// seldom is about the log-odds that an outlet chooses a sentence, as the model was trained; only what goes beyond
	// it counts.
	seldom = -1.7
	// neighbourShare is how much a sentence shares in the log-odds of each of its neighbours: what is worth checking
	// stands together.
	neighbourShare = 0.1
	// livelier brings the scores of transcripts up to the share of check-worthy sentences in debates of years that the
	// model has not seen (CheckThat 2024 dev-test).
	livelier = 0.9
)

// sums adds to the model's log-odds what the kind of text adds: in a transcript with speakers who says a sentence and
// what was said before, in an article its part and what only news shows.
func (s *Scorer) sums(units []Unit, sentences []Sentence, outputs [][Tasks]float32) []float32 {
	turns, speakers := shares(units)
	transcript := turns > 0.8
	var contexts []Context
	if transcript && speakers > 0.5 {
		contexts = Contexts(units, sentences)
	}
	sums := make([]float32, len(units))
	for i := range units {
		if sentences[i].length == 0 {
			continue
		}
		sums[i] = outputs[i][Checkworthy]
		if transcript {
			sums[i] += livelier
		}
		switch {
		case contexts != nil:
			sums[i] += chosenShare * (outputs[i][Chosen] + s.model.contextSum(&contexts[i]) - seldom)
		case !transcript:
			sums[i] += newsSum(units, sentences, i)
		}
	}
	return sums
}

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
