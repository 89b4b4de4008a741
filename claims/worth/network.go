package worth

// The shape of a network.
const (
	Width   = 8  // numbers that stand for a word
	Filters = 24 // patterns of three words
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
