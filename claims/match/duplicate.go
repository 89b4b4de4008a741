package match

import (
	"cmp"
	"hash/fnv"
	"slices"
)

// LeastSame is how much of the weight of their words two claims must share to be proposed as one.
const LeastSame = 0.6

// Frequencies counts how many claims have a word in memory that does not grow with them: counters are shared by words
// that hash to the same one, which makes a rare word in a million look a little less rare. This is a count-min sketch of
// one row (Cormode and Muthukrishnan, 2005).
type Frequencies struct {
	claims   int
	counters []uint32
	words    reader
}

// NewFrequencies has counted nothing yet.
func NewFrequencies() *Frequencies {
	return &Frequencies{counters: make([]uint32, 1<<20), words: reader{}}
}

// mostWords bounds how many words the reader of a long scan remembers.
const mostWords = 50_000

// stems are the words of a claim that tell something, each once, and the numbers.
func (f *Frequencies) stems(c Claim) (words, numbers []string) {
	if len(f.words) > mostWords {
		f.words = reader{}
	}
	text := c.Text
	if text == "" {
		text = c.Headline
	}
	for _, t := range f.words.read(text) {
		switch {
		case t.number:
			numbers = append(numbers, t.stem)
		case !t.common:
			words = append(words, t.stem)
		}
	}
	slices.Sort(words)
	slices.Sort(numbers)
	return slices.Compact(words), slices.Compact(numbers)
}

// Add counts the words of a claim.
func (f *Frequencies) Add(c Claim) {
	f.claims++
	words, _ := f.stems(c)
	for _, word := range words {
		f.counters[f.counter(word)]++
	}
}

func (f *Frequencies) counter(word string) uint64 { return hash(word) % uint64(len(f.counters)) }

func hash(parts ...string) uint64 {
	h := fnv.New64a()
	for _, part := range parts {
		_, _ = h.Write([]byte(part))
		_, _ = h.Write([]byte{0})
	}
	return h.Sum64()
}

// Keys are up to three numbers of which claims that say the same share one: two of the three rarest words each, and
// every number in the claim.
func (f *Frequencies) Keys(c Claim) []uint64 {
	words, numbers := f.stems(c)
	slices.SortStableFunc(words, func(a, b string) int {
		return cmp.Compare(f.counters[f.counter(a)], f.counters[f.counter(b)])
	})
	words = words[:min(3, len(words))]
	slices.Sort(words)
	switch len(words) {
	case 0:
		return nil
	case 1:
		return []uint64{hash(append(words, numbers...)...)}
	}
	var keys []uint64
	for i, a := range words {
		for _, b := range words[i+1:] {
			keys = append(keys, hash(append([]string{a, b}, numbers...)...))
		}
	}
	return keys
}

// Same is how much of the weight of their words two claims share, from 0 to 1; 0 when they differ in a number, a date, a
// name, a negation or an opposite.
func (f *Frequencies) Same(a, b Claim) float64 {
	left, _ := f.stems(a)
	right, _ := f.stems(b)
	shared, all := 0.0, 0.0
	weight := func(word string) float64 { return rarity(f.claims, int(f.counters[f.counter(word)])) }
	for _, word := range left {
		all += weight(word)
		if _, both := slices.BinarySearch(right, word); both {
			shared += weight(word)
		}
	}
	for _, word := range right {
		if _, both := slices.BinarySearch(left, word); !both {
			all += weight(word)
		}
	}
	if all == 0 || shared < LeastSame*all || len(differences(f.words.read(a.Text), f.words.read(b.Text))) > 0 {
		return 0
	}
	return shared / all
}
