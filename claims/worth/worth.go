// Package worth says how much a sentence is worth checking, from 0 to 1, why, and what kind of claim it is.
package worth

import (
	"fmt"
	"iter"
	"math"
	"sync"

	"claimdesk/assets"
	"claimdesk/claims/parallel"
	"claimdesk/claims/sentence"
)

// Assessed is what a scorer says of the units of a text.
type Assessed struct {
	Scores  []float64 // check-worthiness of each unit, 0 to 1
	explain func(i int) (kind string, reasons []string)
}

// Explain says what kind of claim unit i is (number, comparison, trend, cause, law or vote, record, quotation, event; or
// why not) and what raised its score, strongest first; for a low score, what lowered it. Several goroutines may ask.
func (a *Assessed) Explain(i int) (kind string, reasons []string) {
	if a.Scores[i] == 0 {
		return "", nil // it has no words
	}
	return a.explain(i)
}

// Scorer scores sentences with a model. It is safe for use by several goroutines.
type Scorer struct {
	*grounds
	engine  *engine
	grams   []float32 // Tasks × GramCount
	kinds   []float32
	context []float32
	reader  *Reader
}

// New makes a scorer of a model.
func New(model *Model) *Scorer {
	return &Scorer{
		grounds: newGrounds(), engine: newEngine(model), grams: model.Grams, kinds: model.Kinds, context: model.Context,
		reader: NewReader(model.Vocabulary),
	}
}

// Default is the scorer of the embedded model.
var Default = sync.OnceValue(func() *Scorer {
	content, err := assets.Model()
	if err != nil {
		panic(err.Error()) // as below
	}
	model, err := Unmarshal(content)
	if err != nil {
		panic(fmt.Sprintf("the embedded model: %v", err)) // cannot happen in a build whose tests passed
	}
	return New(model)
})

// Assess scores the units of one text in their order. All says that all of them will be explained, which then costs less.
func (s *Scorer) Assess(units []Unit, all bool) *Assessed {
	r := s.read(units, all)
	assessed := &Assessed{Scores: make([]float64, len(units)), explain: r.explain}
	for i := range units {
		if r.sentences[i].length > 0 {
			assessed.Scores[i] = logistic(float64(r.sums[i]))
		}
	}
	return assessed
}

func logistic(logOdds float64) float64 { return 1 / (1 + math.Exp(-logOdds)) }

// reading is a text with what its scores are made of.
type reading struct {
	*Scorer
	units     []Unit
	sentences []Gist
	kind      genre
	address   bool
	contexts  []Context // of a debate
	explained []*parts  // the model's part in the scores, of those that were explained at once
	alone     []float32 // the log-odds of every unit's score without its neighbours
	sums      []float32 // and with them
}

// promising is the log-odds from which one of n units is explained at once, although it may not be proposed: to read it
// again takes some eight times as long. The smaller the share of a text that is proposed, the higher are its scores; what is
// taken off makes the least work in news and debates of all lengths.
func (kind genre) promising(n int) float32 {
	least := float32(math.Log(float64(n)/float64(longest(n)))) - 1.3
	if kind != article {
		least -= livelier
	}
	return least
}

// read scores the units of a text, and explains those that are promising, or all.
func (s *Scorer) read(units []Unit, all bool) *reading {
	n := len(units)
	r := &reading{
		Scorer: s, units: units, sentences: make([]Gist, n), kind: genreOf(units),
		explained: make([]*parts, n), alone: make([]float32, n), sums: make([]float32, n),
	}
	outputs, weights, promising := make([][Tasks]float32, n), r.kind.weights(), r.kind.promising(n)
	known := newKnown(n * usualWords)
	parallel.Share(n, func(batches iter.Seq2[int, int]) {
		run := newRun(s, known)
		for from, to := range batches {
			for i := from; i < to; i++ {
				run.read(units[i].Text)
				if run.sentence.length > 0 {
					outputs[i] = run.outputs(weights)
					if all || outputs[i][Checkworthy] >= promising {
						r.explained[i] = run.explain(weights)
					}
				}
				r.sentences[i] = run.sentence.Gist
			}
		}
	})
	if r.kind == debate {
		r.contexts = Contexts(units, r.sentences)
	}
	r.address = r.kind == talk && isAddress(r.sentences)
	var unused parts
	for i := range units {
		if r.sentences[i].length > 0 {
			r.alone[i] = r.sum(i, outputs[i], &unused)
		}
	}
	for i := range units {
		if r.sentences[i].length > 0 {
			r.sums[i] = r.among(i, &unused)
		}
	}
	return r
}

func (r *reading) explain(i int) (kind string, reasons []string) {
	parts := r.parts(i)
	return explain(&r.units[i], &r.sentences[i], logistic(float64(r.sums[i])), &parts)
}

// parts is what each ground brought into the score of unit i.
func (r *reading) parts(i int) parts {
	of := r.explained[i]
	if of == nil {
		run, weights := newRun(r.Scorer, newKnown(usualWords)), r.kind.weights()
		run.read(r.units[i].Text)
		run.outputs(weights)
		of = run.explain(weights)
	}
	all := *of
	r.sum(i, [Tasks]float32{}, &all)
	r.among(i, &all)
	return all
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
	livelier = 1.2
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

// weights are what the model's outputs count for in a kind of text.
func (kind genre) weights() [Tasks]float32 {
	if kind == debate {
		return [Tasks]float32{Checkworthy: 1, Chosen: chosenShare}
	}
	return [Tasks]float32{Checkworthy: 1}
}

// sum adds to the model's log-odds for unit i what the kind of text adds: in a transcript with speakers who says it and
// what was said before, in a prepared speech how definite it is, in an article its part and what only news shows. It
// adds the same to the parts of the score.
func (r *reading) sum(i int, outputs [Tasks]float32, to *parts) float32 {
	sum := outputs[Checkworthy]
	if r.kind == article {
		sum += newsSum(r.units, r.sentences, i, to)
	} else {
		sum += livelier
		to[noGround] += livelier
	}
	if r.kind == debate {
		around := chosenShare * r.contextSum(&r.contexts[i])
		sum += chosenShare*(outputs[Chosen]-seldom) + around
		to[aContext] += around
		to[noGround] -= chosenShare * seldom
	}
	if r.address {
		sum += addressSum(&r.sentences[i], to)
	}
	return sum
}

// among adds to the log-odds for unit i alone what its neighbours share with it.
func (r *reading) among(i int, to *parts) float32 {
	share := float32(neighbourShare)
	if r.kind == talk {
		share /= 2 // such lines may be a collection
	}
	sum := r.alone[i]
	for _, j := range [...]int{i - 1, i + 1} {
		if j >= 0 && j < len(r.units) {
			lent := share * min(max(r.alone[j], -4), 4)
			sum += lent
			to[aContext] += lent
		}
	}
	return sum
}

func (s *Scorer) contextSum(c *Context) float32 {
	var sum float32
	for i, v := range c {
		sum += s.context[i] * v
	}
	return sum
}
