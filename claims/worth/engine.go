package worth

import "math"

// engine is a network laid out for reading many sentences.
type engine struct {
	network    *Network
	filters    [Width][Reach][Filters]float32 // what each number of a word's vector brings to its projection
	filterBias [Filters]int32
	columns    [Inputs][Hidden]float32 // of the hidden layer, one for each input
	hiddenBias [Hidden]float32
	output     [Tasks][Hidden]float32
}

func newEngine(n *Network) *engine {
	e := &engine{network: n}
	for f, v := range n.FilterBias {
		e.filterBias[f] = int32(fixed(v))
	}
	copy(e.hiddenBias[:], n.HiddenBias)
	for f := range Filters {
		for place := range Reach {
			for k := range Width {
				e.filters[k][place][f] = n.Filters[(f*Reach+place)*Width+k]
			}
		}
	}
	for h := range Hidden {
		for i := range Inputs {
			e.columns[i][h] = n.Hidden[h*Inputs+i]
		}
	}
	for task := range e.output {
		copy(e.output[task][:], n.Output[task*Hidden:])
	}
	return e
}

// projection is a word's share in every filter, for each place it can take in the pattern, in parts of 1/one.
type projection [Reach][Filters]int16

const one = 1024

// fixed rounds a share to parts of 1/one.
func fixed(v float32) int16 {
	v *= one
	if v < 0 {
		v--
	}
	return int16(min(max(int(v+0.5), math.MinInt16), math.MaxInt16))
}

var noWord projection // beyond the ends of a sentence

func (e *engine) project(w Word) *projection {
	var vector [Width]float32
	e.network.Vector(w, &vector)
	var sums [Reach][Filters]float32
	for k, v := range &vector {
		for place := range &sums {
			for f, weight := range &e.filters[k][place] {
				sums[place][f] += v * weight
			}
		}
	}
	p := new(projection)
	for place := range &sums {
		for f, v := range &sums[place] {
			p[place][f] = fixed(v)
		}
	}
	return p
}

// answers is what a network found in a sentence.
type answers struct {
	filters [Filters]float32 // the strongest answer of each filter, 0 for none
	at      [Filters]int     // the middle word of that answer, or -1
	hidden  [Hidden]float32
	output  [Tasks]float32
}

// read runs the network over a sentence whose words are projected; active lists the features that are not 0.
func (e *engine) read(words []*projection, values []float32, active []int, a *answers) {
	var strongest [Filters]int32
	for f := range a.at {
		a.at[f] = -1
	}
	before, this := &noWord, &noWord
	for t := -1; t < len(words); t++ {
		after := &noWord
		if t+1 < len(words) {
			after = words[t+1]
		}
		if t >= 0 {
			for f := range Filters {
				if v := e.filterBias[f] + int32(before[0][f]) + int32(this[1][f]) + int32(after[2][f]); v > strongest[f] {
					strongest[f], a.at[f] = v, t
				}
			}
		}
		before, this = this, after
	}
	a.hidden = e.hiddenBias
	add := func(i int, v float32) {
		for h, w := range &e.columns[i] {
			a.hidden[h] += v * w
		}
	}
	for f, v := range &strongest {
		a.filters[f] = float32(v) / one
		if v > 0 {
			add(f, a.filters[f])
		}
	}
	for _, i := range active {
		add(Filters+i, values[i])
	}
	for h, v := range &a.hidden {
		a.hidden[h] = max(v, Leak*v)
	}
	for task := range a.output {
		a.output[task] = e.network.OutputBias[task]
		for h, v := range &a.hidden {
			a.output[task] += e.output[task][h] * v
		}
	}
}

// slopes is how much the output of a task changes with each hidden unit's sum.
func (e *engine) slopes(task Task, a *answers) [Hidden]float32 {
	slopes := e.output[task]
	for h, v := range &a.hidden {
		if v < 0 {
			slopes[h] *= Leak
		}
	}
	return slopes
}

// slope is how much the output changes with an input, given the slopes of the hidden units.
func (e *engine) slope(input int, hidden *[Hidden]float32) float32 {
	var sum float32
	for h, w := range &e.columns[input] {
		sum += w * hidden[h]
	}
	return sum
}
