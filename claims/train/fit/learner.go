package fit

import (
	"math"
	"math/rand/v2"

	"claimdesk/claims/worth"
)

// learner trains one network and its n-gram weights by gradient descent, one example at a time.
type learner struct {
	options Options
	random  *rand.Rand
	rate    float32
	network *worth.Network

	words, affixes, marks, filters, filterBias, hidden, hiddenBias, output, outputBias, grams, context weights

	// what the last forward pass left
	read    []worth.Word
	vectors [][worth.Width]float32
	slopes  [][worth.Width]float32
	at      [worth.Filters]int
	inputs  [worth.Inputs]float32
	units   [worth.Hidden]float32
}

func newLearner(network *worth.Network, vocabulary int, seed uint64, options Options) *learner {
	random := rand.New(rand.NewPCG(seed, 9))
	sizes := worth.Sizes(vocabulary)
	spreads := []float64{
		0.1, 0.05, 0.1, 1 / math.Sqrt(worth.Reach*worth.Width), 0, 1 / math.Sqrt(float64(worth.Inputs)), 0,
		1 / math.Sqrt(worth.Hidden), 0,
	}
	l := &learner{options: options, random: random, network: network}
	learned := []*weights{
		&l.words, &l.affixes, &l.marks, &l.filters, &l.filterBias, &l.hidden, &l.hiddenBias, &l.output, &l.outputBias,
	}
	for i, layer := range network.Layers() {
		*learned[i] = newWeights(sizes[i], spreads[i], random)
		*layer = learned[i].weights
	}
	l.grams = newWeights(int(worth.Tasks)*worth.GramCount, 0, random)
	l.context = newWeights(worth.ContextCount, 0, random)
	return l
}

// step learns from one example.
func (l *learner) step(e *Example) {
	l.backward(e, (chance(l.forward(e))-e.Label)*e.Weight)
}

// forward computes the log-odds of an example's task, with some words and inputs hidden.
func (l *learner) forward(e *Example) float32 {
	l.read = append(l.read[:0], e.Sentence.Words...)
	l.vectors = l.vectors[:0]
	for i := range l.read {
		if l.random.Float32() < l.options.Forget {
			l.read[i].ID = -1
		}
		var v [worth.Width]float32
		l.network.Vector(l.read[i], &v)
		l.vectors = append(l.vectors, v)
	}
	l.filter()
	copy(l.inputs[worth.Filters:], e.Sentence.Values)
	for i := range l.inputs {
		if l.random.Float32() < l.options.Drop {
			l.inputs[i] = 0
			if i < worth.Filters {
				l.at[i] = -1
			}
		} else {
			l.inputs[i] /= 1 - l.options.Drop
		}
	}
	sum := l.outputBias.weights[e.Task]
	for h := range l.units {
		unit := l.hiddenBias.weights[h]
		row := l.hidden.weights[h*worth.Inputs : (h+1)*worth.Inputs]
		for i, v := range l.inputs {
			unit += row[i] * v
		}
		l.units[h] = max(unit, worth.Leak*unit)
		sum += l.output.weights[int(e.Task)*worth.Hidden+h] * l.units[h]
	}
	var grams float32
	for _, g := range e.Sentence.Grams {
		grams += l.grams.weights[int(e.Task)*worth.GramCount+int(g)]
	}
	sum += worth.GramScale(len(e.Sentence.Grams)) * grams
	if e.Task == worth.Chosen {
		for i, v := range e.Context {
			sum += l.context.weights[i] * v
		}
	}
	return sum
}

// filter finds each filter's strongest answer.
func (l *learner) filter() {
	for f := range worth.Filters {
		l.inputs[f], l.at[f] = 0, -1
		for t := range l.vectors {
			sum := l.filterBias.weights[f]
			for place := range worth.Reach {
				i := t + place - worth.Reach/2
				if i < 0 || i >= len(l.vectors) {
					continue
				}
				row := l.filters.weights[(f*worth.Reach+place)*worth.Width:][:worth.Width]
				for k, v := range &l.vectors[i] {
					sum += row[k] * v
				}
			}
			if sum > l.inputs[f] {
				l.inputs[f], l.at[f] = sum, t
			}
		}
	}
}

// backward moves the weights against the slope of the loss at the output.
func (l *learner) backward(e *Example, slope float32) {
	var inputs [worth.Filters]float32
	for h, unit := range l.units {
		o := int(e.Task)*worth.Hidden + h
		back := slope * l.output.weights[o]
		l.output.move(o, slope*unit, l.rate)
		if unit < 0 {
			back *= worth.Leak
		}
		for i, v := range l.inputs {
			if v == 0 {
				continue
			}
			w := h*worth.Inputs + i
			if i < worth.Filters {
				inputs[i] += back * l.hidden.weights[w]
			}
			l.hidden.move(w, back*v, l.rate)
		}
		l.hiddenBias.move(h, back, l.rate)
	}
	l.outputBias.move(int(e.Task), slope, l.rate)
	scale := worth.GramScale(len(e.Sentence.Grams))
	for _, g := range e.Sentence.Grams {
		w := int(e.Task)*worth.GramCount + int(g)
		l.grams.move(w, slope*scale+l.options.Shrink*l.grams.weights[w], l.rate)
	}
	if e.Task == worth.Chosen {
		for i, v := range e.Context {
			if v != 0 {
				l.context.move(i, slope*v, l.rate)
			}
		}
	}
	l.backwardFilters(&inputs)
	l.backwardWords()
}

func (l *learner) backwardFilters(inputs *[worth.Filters]float32) {
	l.slopes = l.slopes[:0]
	for range l.vectors {
		l.slopes = append(l.slopes, [worth.Width]float32{})
	}
	for f, t := range l.at {
		if t < 0 || inputs[f] == 0 {
			continue
		}
		back := inputs[f] / (1 - l.options.Drop)
		for place := range worth.Reach {
			i := t + place - worth.Reach/2
			if i < 0 || i >= len(l.vectors) {
				continue
			}
			row := (f*worth.Reach + place) * worth.Width
			for k := range worth.Width {
				l.slopes[i][k] += back * l.filters.weights[row+k]
				l.filters.move(row+k, back*l.vectors[i][k], l.rate)
			}
		}
		l.filterBias.move(f, back, l.rate)
	}
}

func (l *learner) backwardWords() {
	for t, slopes := range l.slopes {
		if slopes == ([worth.Width]float32{}) {
			continue
		}
		move := func(w *weights, row int) {
			for k, slope := range slopes {
				w.move(row*worth.Width+k, slope, l.rate)
			}
		}
		word := l.read[t]
		if word.ID >= 0 {
			move(&l.words, int(word.ID))
		}
		move(&l.affixes, int(word.Affixes[0]))
		move(&l.affixes, int(word.Affixes[1]))
		for m := range word.EachMark {
			move(&l.marks, m)
		}
	}
}
