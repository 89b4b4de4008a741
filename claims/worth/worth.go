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
	sentences, explained, sums := s.assess(units)
	assessed := make([]Assessment, len(units))
	for i := range units {
		if sentences[i].length > 0 {
			a := &assessed[i]
			a.Score = 1 / (1 + math.Exp(-float64(sums[i])))
			a.Kind, a.Reasons = explain(&units[i], &sentences[i], a.Score, &explained[i])
		}
	}
	return assessed
}

// assess finds the log-odds of every unit's score, and what they are made up of.
func (s *Scorer) assess(units []Unit) ([]Sentence, []parts, []float32) {
	run := newRun(s)
	kind := genreOf(units)
	sentences := make([]Sentence, len(units))
	outputs := make([][Tasks]float32, len(units))
	explained := make([]parts, len(units))
	for i, u := range units {
		read := run.reader.Read(u.Text)
		if read.length > 0 {
			outputs[i] = run.outputs(&read)
			run.contribute(&read, Checkworthy, 1, &explained[i])
			if kind == debate {
				run.contribute(&read, Chosen, chosenShare, &explained[i])
			}
		}
		read.Words, read.Grams, read.bearers, read.Values = nil, nil, nil, nil // a long text has many
		sentences[i] = read
	}
	alone := s.sums(kind, units, sentences, outputs, explained)
	sums := make([]float32, len(units))
	for i := range units {
		sums[i] = alone[i]
		for _, j := range []int{i - 1, i + 1} {
			if j >= 0 && j < len(units) && sentences[i].length > 0 {
				lent := neighbourShare * min(max(alone[j], -4), 4)
				sums[i] += lent
				explained[i][aContext] += lent
			}
		}
	}
	return sentences, explained, sums
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
	// livelier brings the scores of transcripts up until the usual threshold suits debates of years that the model has
	// not seen (CheckThat 2024 dev-test).
	livelier = 0.7
)

// genre is the kind of text that a model is asked about.
type genre int

const (
	article genre = iota
	talk          // lines of a transcript that names no speakers
	debate        // a transcript with speakers
)

// genreOf tells the genre by what most units are.
func genreOf(units []Unit) genre {
	var turns, speakers float64
	for _, u := range units {
		if u.Part == sentence.Turn {
			turns++
		}
		if u.Speaker != "" {
			speakers++
		}
	}
	n := float64(len(units))
	switch {
	case turns <= 0.8*n:
		return article
	case speakers > 0.5*n:
		return debate
	}
	return talk
}

// sums adds to the model's log-odds what the kind of text adds: in a transcript with speakers who says a sentence and
// what was said before, in a prepared speech how definite it is, in an article its part and what only news shows. It
// adds the same to what is explained.
func (s *Scorer) sums(kind genre, units []Unit, sentences []Sentence, outputs [][Tasks]float32, explained []parts) []float32 {
	var contexts []Context
	if kind == debate {
		contexts = Contexts(units, sentences)
	}
	address := kind == talk && isAddress(sentences)
	sums := make([]float32, len(units))
	for i := range units {
		if sentences[i].length == 0 {
			continue
		}
		sum, to := outputs[i][Checkworthy], &explained[i]
		if kind == article {
			sum += newsSum(units, sentences, i, to)
		} else {
			sum += livelier
			to[noGround] += livelier
		}
		if kind == debate {
			around := chosenShare * s.model.contextSum(&contexts[i])
			sum += chosenShare*(outputs[i][Chosen]-seldom) + around
			to[aContext] += around
			to[noGround] -= chosenShare * seldom
		}
		if address {
			sum += addressSum(&sentences[i], to)
		}
		sums[i] = sum
	}
	return sums
}

func (m *Model) contextSum(c *Context) float32 {
	var sum float32
	for i, v := range c {
		sum += m.Context[i] * v
	}
	return sum
}
