package worth

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"
)

// Model is what training makes: several networks whose answers are averaged, and a weight for each n-gram of
// words and of kinds of words.
type Model struct {
	Vocabulary []string
	Networks   []Network
	Choosers   int       // how many of the last networks answer Chosen as well as Checkworthy
	Grams      []float32 // Tasks × GramCount
	Kinds      []float32 // KindCount, for Checkworthy only
	Context    []float32 // ContextCount, for Chosen only
}

// GramScale weighs the sum of a sentence's n-gram weights by their number.
func GramScale(count int) float32 { return float32(1 / math.Sqrt(float64(count+3))) }

// layers lists all weights in the order in which they are stored, and how many each must have.
func (m *Model) layers() (layers []*[]float32, sizes []int) {
	for i := range m.Networks {
		layers = append(layers, m.Networks[i].Layers()...)
		sizes = append(sizes, Sizes(len(m.Vocabulary))...)
	}
	layers = append(layers, &m.Grams, &m.Kinds, &m.Context)
	return layers, append(sizes, int(Tasks)*GramCount, KindCount, ContextCount)
}

// Marshal writes a model: the vocabulary and the numbers of networks, then each layer as a scale and one signed byte
// a weight.
func (m *Model) Marshal() []byte {
	var out []byte
	words := strings.Join(m.Vocabulary, "\n")
	out = binary.LittleEndian.AppendUint32(out, uint32(len(words)))
	out = append(out, words...)
	out = append(out, byte(len(m.Networks)), byte(m.Choosers))
	layers, _ := m.layers()
	for _, layer := range layers {
		var most float32
		for _, w := range *layer {
			most = max(most, w, -w)
		}
		scale := max(most, 1e-6) / 127
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(scale))
		for _, w := range *layer {
			out = append(out, byte(int8(math.Round(float64(w/scale)))))
		}
	}
	return out
}

var errModel = errors.New("not a check-worthiness model of this version")

// Unmarshal reads what Marshal wrote.
func Unmarshal(content []byte) (*Model, error) {
	take := func(n int) []byte {
		if n < 0 || n > len(content) {
			return nil
		}
		taken := content[:n]
		content = content[n:]
		return taken
	}
	header := take(4)
	if header == nil {
		return nil, errModel
	}
	words := take(int(binary.LittleEndian.Uint32(header)))
	counts := take(2)
	if words == nil || counts == nil || counts[1] > counts[0] {
		return nil, errModel
	}
	m := &Model{Vocabulary: strings.Split(string(words), "\n"), Networks: make([]Network, counts[0]), Choosers: int(counts[1])}
	layers, sizes := m.layers()
	for i, layer := range layers {
		head, weights := take(4), []byte(nil)
		if head != nil {
			weights = take(sizes[i])
		}
		if weights == nil {
			return nil, fmt.Errorf("layer %d of %d: %w", i+1, len(layers), errModel)
		}
		scale := math.Float32frombits(binary.LittleEndian.Uint32(head))
		*layer = make([]float32, len(weights))
		for j, w := range weights {
			(*layer)[j] = scale * float32(int8(w))
		}
	}
	if len(content) > 0 {
		return nil, errModel
	}
	return m, nil
}
