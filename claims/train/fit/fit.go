// Package fit trains the check-worthiness model. The same examples in the same order give the same weights, bit for
// bit.
package fit

import (
	"math"
	"math/rand/v2"

	"claimdesk/claims/worth"
)

// Example is one sentence to learn from.
type Example struct {
	Sentence worth.Sentence
	Context  worth.Context
	Task     worth.Task
	Label    float32 // 0 or 1
	Weight   float32
}

// Options say how long and how carefully to learn. The values were chosen by measuring on CheckThat 2024 dev-test.
type Options struct {
	Networks int
	Choosers int // how many of the networks learn both tasks; the others learn only Checkworthy
	Epochs   int
	Rate     float32 // of the first epoch; it falls as 1/epoch
	Drop     float32 // share of inputs hidden while learning
	Forget   float32 // share of words hidden while learning
	Shrink   float32 // of n-gram weights
}

// Defaults are the options of the embedded model.
var Defaults = Options{Networks: 4, Choosers: 2, Epochs: 2, Rate: 0.03, Drop: 0.3, Forget: 0.2, Shrink: 0.001}

// minCount is how often a word must occur to have a vector of its own.
const minCount = 5

// Vocabulary lists the words that occur at least minCount times in some texts, in the order in which they first occur.
func Vocabulary(texts []string) []string {
	reader := worth.NewReader(nil)
	count := make(map[string]int)
	var order []string
	for _, text := range texts {
		for _, name := range reader.Names(text) {
			if count[name] == 0 {
				order = append(order, name)
			}
			count[name]++
		}
	}
	var kept []string
	for _, name := range order {
		if count[name] >= minCount {
			kept = append(kept, name)
		}
	}
	return kept
}

// Train makes a model for a vocabulary from examples. Every network learns in its own order and has its own n-gram
// weights, whose mean the model keeps, together with what n-grams learn by themselves.
func Train(vocabulary []string, examples []Example, options Options) *worth.Model {
	model := &worth.Model{
		Vocabulary: vocabulary, Networks: make([]worth.Network, options.Networks), Choosers: options.Choosers,
		Grams: make([]float32, int(worth.Tasks)*worth.GramCount), Kinds: make([]float32, worth.KindCount),
		Context: make([]float32, worth.ContextCount),
	}
	var single []Example
	for _, e := range examples {
		if e.Task == worth.Checkworthy {
			single = append(single, e)
		}
	}
	for n := range model.Networks {
		l := newLearner(&model.Networks[n], len(vocabulary), uint64(n+1), options)
		chooser := n >= options.Networks-options.Choosers
		if chooser {
			l.learn(examples)
			addShare(model.Context, l.context.weights, 1/float32(options.Choosers))
		} else {
			l.learn(single)
		}
		addShare(model.Grams[:worth.GramCount], l.grams.weights, 1/float32(options.Networks))
		if chooser {
			addShare(model.Grams[worth.GramCount:], l.grams.weights[worth.GramCount:], 1/float32(options.Choosers))
		}
	}
	for task := range worth.Tasks {
		blendGrams(model, examples, task)
	}
	return model
}

// addShare adds a part of a mean.
func addShare(mean, part []float32, share float32) {
	for i := range mean {
		mean[i] += share * part[i]
	}
}

// learn goes through the examples several times, each time in another order.
func (l *learner) learn(examples []Example) {
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	for epoch := range l.options.Epochs {
		l.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		l.rate = l.options.Rate / float32(1+epoch)
		for _, i := range order {
			l.step(&examples[i])
		}
	}
}

// weights are numbers that are learned by AdaGrad (Duchi, Hazan and Singer 2011): the more a weight has moved, the
// smaller its steps.
type weights struct{ weights, squares []float32 }

func newWeights(n int, spread float64, random *rand.Rand) weights {
	w := weights{make([]float32, n), make([]float32, n)}
	for i := range w.weights {
		if spread > 0 {
			w.weights[i] = float32(random.NormFloat64() * spread)
		}
		w.squares[i] = 0.02
	}
	return w
}

func (w *weights) move(i int, slope, rate float32) {
	w.squares[i] += slope * slope
	w.weights[i] -= rate * slope / float32(math.Sqrt(float64(w.squares[i])))
}
