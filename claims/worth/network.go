package worth

// The shape of a network.
const (
	Width   = 24 // numbers that stand for a word
	Filters = 48 // patterns of three words
	Hidden  = 24
	Reach   = 3 // words a filter sees
)

// Task is what a score predicts.
type Task int

// The tasks: whether annotators found a sentence check-worthy, and whether an outlet chose to check it.
const (
	Checkworthy Task = iota
	Chosen
	Tasks
)

// Inputs of the hidden layer: the strongest answer of each filter and the hand-made features.
const Inputs = Filters + FeatureCount

// Network is a small convolutional network over the words of a sentence: every word is a vector, every filter looks for
// a pattern of three words, and a hidden layer weighs the strongest answers together with the hand-made features.
type Network struct {
	Words      []float32 // of the vocabulary, Width each
	Affixes    []float32 // affixCount × Width
	Marks      []float32 // markCount × Width
	Filters    []float32 // Filters × Reach × Width
	FilterBias []float32 // Filters
	Hidden     []float32 // Hidden × Inputs
	HiddenBias []float32 // Hidden
	Output     []float32 // Tasks × Hidden
	OutputBias []float32 // Tasks
}

// Layers lists the weights in the order in which they are stored.
func (n *Network) Layers() []*[]float32 {
	return []*[]float32{
		&n.Words, &n.Affixes, &n.Marks, &n.Filters, &n.FilterBias, &n.Hidden, &n.HiddenBias, &n.Output, &n.OutputBias,
	}
}

// Sizes lists how many weights each of the layers has for a vocabulary of some size.
func Sizes(vocabulary int) []int {
	return []int{
		vocabulary * Width, affixCount * Width, markCount * Width, Filters * Reach * Width, Filters, Hidden * Inputs, Hidden,
		int(Tasks) * Hidden, int(Tasks),
	}
}

// Vector adds up what stands for a word.
func (n *Network) Vector(w Word, vector *[Width]float32) {
	*vector = [Width]float32{}
	add := func(rows []float32, i int) {
		for k, v := range rows[i*Width : (i+1)*Width] {
			vector[k] += v
		}
	}
	if w.ID >= 0 {
		add(n.Words, int(w.ID))
	}
	add(n.Affixes, int(w.Affixes[0]))
	add(n.Affixes, int(w.Affixes[1]))
	for m := range w.EachMark {
		add(n.Marks, m)
	}
}

// Leak is what a hidden unit lets through of a negative sum.
const Leak = 0.05

// answers is what a network found in a sentence.
type answers struct {
	inputs [Inputs]float32
	at     [Filters]int // the middle word of each filter's strongest answer, or -1
	hidden [Hidden]float32
	output [Tasks]float32
}

// projection is a word's share in every filter, for each place it can take in the pattern.
type projection [Reach][Filters]float32

func (n *Network) project(w Word) *projection {
	var vector [Width]float32
	n.Vector(w, &vector)
	p := new(projection)
	for f := range Filters {
		for place := range Reach {
			weights := n.Filters[(f*Reach+place)*Width:][:Width]
			var sum float32
			for k, v := range vector {
				sum += weights[k] * v
			}
			p[place][f] = sum
		}
	}
	return p
}

// read runs the network over a sentence whose words are projected.
func (n *Network) read(words []*projection, values []float32, a *answers) {
	for f := range a.at {
		a.at[f] = -1
		a.inputs[f] = 0
	}
	for t := range words {
		var sums [Filters]float32
		copy(sums[:], n.FilterBias)
		for place := range Reach {
			if i := t + place - Reach/2; i >= 0 && i < len(words) {
				for f, v := range &words[i][place] {
					sums[f] += v
				}
			}
		}
		for f, v := range &sums {
			if v > a.inputs[f] {
				a.inputs[f] = v
				a.at[f] = t
			}
		}
	}
	copy(a.inputs[Filters:], values)
	for h := range a.hidden {
		sum := n.HiddenBias[h]
		for i, w := range n.Hidden[h*Inputs : (h+1)*Inputs] {
			sum += w * a.inputs[i]
		}
		a.hidden[h] = max(sum, Leak*sum)
	}
	for task := range a.output {
		sum := n.OutputBias[task]
		for h, v := range a.hidden {
			sum += n.Output[task*Hidden+h] * v
		}
		a.output[task] = sum
	}
}
