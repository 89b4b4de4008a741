package worth

import "slices"

// engine is the networks of a model side by side, laid out for reading many sentences: filters and hidden units are
// numbered through all of them.
type engine struct {
	rows        []float32               // the vectors of the vocabulary, then of affixes, then of marks, in all networks one after the other
	affixes     int                     // the first row of an affix
	filters     [Reach][][Width]float32 // for each place in the pattern, what every filter makes of a word's vector, as many times as one is
	silent      []int                   // the answer of three words up to which a filter is silent
	unanswered  []lanes                 // the same, side by side
	noWord      []lanes                 // the shares of what is beyond the ends of a sentence, as project works them out
	fromFilter  [][Hidden]float32       // what every filter brings to the hidden units of its network
	fromFeature [][]float32             // what every feature brings to each hidden unit
	hiddenBias  []float32
	output      [Tasks][]float32 // what each hidden unit brings to the mean of the networks that answer a task
	outputBias  [Tasks]float32
}

func newEngine(m *Model) *engine {
	e := &engine{rows: interleave(m), affixes: len(m.Vocabulary), fromFeature: make([][]float32, FeatureCount)}
	for i := range m.Networks {
		n := &m.Networks[i]
		for f, v := range n.FilterBias {
			e.silent = append(e.silent, (Reach+1)*noShare-int(share(one*v)))
			for place := range Reach {
				weights := [Width]float32(n.Filters[(f*Reach+place)*Width:])
				for i := range weights {
					weights[i] *= one // a power of 2, which changes no digit
				}
				e.filters[place] = append(e.filters[place], weights)
			}
			var column [Hidden]float32
			for h := range column {
				column[h] = n.Hidden[h*Inputs+f]
			}
			e.fromFilter = append(e.fromFilter, column)
		}
		e.hiddenBias = append(e.hiddenBias, n.HiddenBias...)
		for feature := range e.fromFeature {
			for h := range Hidden {
				e.fromFeature[feature] = append(e.fromFeature[feature], n.Hidden[h*Inputs+Filters+feature])
			}
		}
		for task := range Tasks {
			share := float32(0)
			if answering := m.answering(task); i >= answering {
				share = 1 / float32(len(m.Networks)-answering)
			}
			for _, w := range n.Output[int(task)*Hidden:][:Hidden] {
				e.output[task] = append(e.output[task], share*w)
			}
			e.outputBias[task] += share * n.OutputBias[task]
		}
	}
	e.unanswered = make([]lanes, len(e.silent)/laneCount)
	for f, silent := range e.silent {
		setLane(e.unanswered, f, silent)
	}
	e.noWord = slices.Repeat([]lanes{noShare * inAll}, Reach*len(e.unanswered))
	return e
}

// interleave puts the vectors that stand for the same in several networks side by side.
func interleave(m *Model) []float32 {
	rows := make([]float32, 0, len(m.Networks)*Width*(len(m.Vocabulary)+affixCount+markCount))
	for _, layer := range []struct {
		rows int
		of   func(*Network) []float32
	}{
		{len(m.Vocabulary), func(n *Network) []float32 { return n.Words }},
		{affixCount, func(n *Network) []float32 { return n.Affixes }},
		{markCount, func(n *Network) []float32 { return n.Marks }},
	} {
		for row := range layer.rows {
			for i := range m.Networks {
				rows = append(rows, layer.of(&m.Networks[i])[row*Width:][:Width]...)
			}
		}
	}
	return rows
}

// vectors adds up what stands for a word in every network. It takes the place of what sum held.
func (e *engine) vectors(w Word, sum []float32) []float32 {
	sum = append(sum[:0], make([]float32, len(e.silent)/Filters*Width)...)
	if w.ID >= 0 {
		e.addRow(sum, int(w.ID))
	}
	e.addRow(sum, e.affixes+int(w.Affixes[0]))
	e.addRow(sum, e.affixes+int(w.Affixes[1]))
	for m := range w.EachMark {
		e.addRow(sum, e.affixes+affixCount+m)
	}
	return sum
}

func (e *engine) addRow(sum []float32, row int) {
	for i, v := range e.rows[row*len(sum):][:len(sum)] {
		sum[i] += v
	}
}

// answering is the first of the networks that answer a task.
func (m *Model) answering(task Task) int {
	if task == Chosen {
		return len(m.Networks) - m.Choosers
	}
	return 0
}

// answers is what the networks found in a sentence.
type answers struct {
	strongest []lanes   // the strongest answer of each filter
	places    []lanes   // the word in the middle of what it answers so, once it is located
	inputs    []input   // of the hidden units of one network
	hidden    []float32 // the sum of each hidden unit
	output    [Tasks]float32
}

// input is something that is not 0, with what it brings to each hidden unit of a network for every 1.
type input struct {
	value   float32
	weights *[Hidden]float32
}

// read runs the networks over a sentence whose words' shares are given; active lists the features that are not 0.
func (e *engine) read(words []lanes, values []float32, active []int, a *answers) {
	e.filter(words, a)
	a.hidden = append(a.hidden[:0], e.hiddenBias...)
	const rows = Filters / laneCount
	for n := range len(e.silent) / Filters {
		inputs := a.inputs[:0]
		for row := n * rows; row < (n+1)*rows; row++ {
			for above := a.strongest[row] - e.unanswered[row]; above != 0; {
				i := above.first()
				answer := above.at(i)
				above ^= answer.in(i)
				inputs = append(inputs, input{float32(int(answer)) / one, &e.fromFilter[row*laneCount+i]})
			}
		}
		for _, i := range active {
			inputs = append(inputs, input{values[i], (*[Hidden]float32)(e.fromFeature[i][n*Hidden:])})
		}
		addUp((*[Hidden]float32)(a.hidden[n*Hidden:]), inputs)
		a.inputs = inputs
	}
	a.output = e.outputBias
	for h, v := range a.hidden {
		v = max(v, Leak*v)
		for task := range a.output {
			a.output[task] += e.output[task][h] * v
		}
	}
}

// slopes is how much the sum of the outputs, each times its weight, changes with each hidden unit's sum.
func (e *engine) slopes(weights [Tasks]float32, hidden, slopes []float32) []float32 {
	slopes = slopes[:0]
	for h, sum := range hidden {
		var slope float32
		for task, weight := range weights {
			slope += weight * e.output[task][h]
		}
		if sum < 0 {
			slope *= Leak
		}
		slopes = append(slopes, slope)
	}
	return slopes
}

// stride is how many weights are worked on at a time.
const stride = 8

const _ = -uint(Hidden % stride) // does not compile when the hidden units of a network do not fill their strides

// held is how many sums a processor holds in its registers while it adds to them.
const held = 6

const _ = -uint(Hidden % held) // does not compile when the hidden units of a network are no whole number of times as many

// addUp adds to every sum what the inputs bring to it.
func addUp(sums *[Hidden]float32, inputs []input) {
	for first := 0; first < Hidden; first += held {
		s := (*[held]float32)(sums[first:])
		s0, s1, s2, s3, s4, s5 := s[0], s[1], s[2], s[3], s[4], s[5]
		for i := range inputs {
			v, w := inputs[i].value, (*[held]float32)(inputs[i].weights[first:])
			s0 += v * w[0]
			s1 += v * w[1]
			s2 += v * w[2]
			s3 += v * w[3]
			s4 += v * w[4]
			s5 += v * w[5]
		}
		s[0], s[1], s[2], s[3], s[4], s[5] = s0, s1, s2, s3, s4, s5
	}
}

// product is the sum of the products of two vectors. Four sums at a time keep a processor busier than one.
func product(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	for len(a) >= stride && len(b) >= stride {
		a8, b8 := (*[stride]float32)(a), (*[stride]float32)(b)
		s0 = s0 + a8[0]*b8[0] + a8[4]*b8[4]
		s1 = s1 + a8[1]*b8[1] + a8[5]*b8[5]
		s2 = s2 + a8[2]*b8[2] + a8[6]*b8[6]
		s3 = s3 + a8[3]*b8[3] + a8[7]*b8[7]
		a, b = a[stride:], b[stride:]
	}
	return s0 + s1 + s2 + s3
}
