package match

import (
	"cmp"
	"context"
	"hash/fnv"
	"slices"
)

// LeastSame is how much of the weight of their words two claims must share to be proposed as one.
const LeastSame = 0.6

const (
	// sketchWords bounds the words of a sketch. Of a longer claim it has those with the smallest hashes, so that claims
	// that say the same keep the same ones (Broder, On the resemblance and containment of documents, 1997).
	sketchWords = 18
	// rarestWords is how many of its rarest words a claim is found by: by two of them at a time.
	rarestWords = 4
	// counters is how many counters of words there are. Words that hash to the same one look a little less rare than they
	// are: a count-min sketch of one row (Cormode and Muthukrishnan, 2005).
	counters = 1 << 20
	// keysAtOnce bounds the memory of a search for pairs: 16 bytes a key.
	keysAtOnce = 1 << 20
	// nearest is with how many of the same key a claim is compared where very many share it, those of about its weight.
	nearest = 32
	// mostPairs is how many pairs a search keeps: the most alike.
	mostPairs = 100_000
	// mostWords bounds how many words the reader of a long scan remembers.
	mostWords = 50_000
)

// Sketches are the words of very many claims in at most 100 bytes a claim, to find those that may say the same.
type Sketches struct {
	claims   []sketch
	words    []uint32 // hashes of the words of all claims, one claim after the other, sorted
	counters []uint32 // how many claims have a word
	reader   reader
}

// sketch is one claim.
type sketch struct {
	num     int64
	start   uint32  // of its words; they end where those of the next begin
	numbers uint32  // hash of the numbers in it
	weight  float32 // of its words, once all claims are known
}

// NewSketches is without claims yet, of which about so many will come.
func NewSketches(claims int) *Sketches {
	return &Sketches{
		claims: make([]sketch, 0, claims+1), words: make([]uint32, 0, 12*claims), counters: make([]uint32, counters), reader: reader{},
	}
}

// stems are the words of a claim that tell something, each once, and the numbers.
func (s *Sketches) stems(c Claim) (words, numbers []string) {
	if len(s.reader) > mostWords {
		clear(s.reader)
	}
	text := c.Text
	if text == "" {
		text = c.Headline
	}
	for _, t := range s.reader.read(text) {
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

// Add takes a claim in. The numbers of claims grow from one to the next.
func (s *Sketches) Add(num int64, c Claim) {
	words, numbers := s.stems(c)
	if len(words) == 0 {
		return
	}
	one := sketch{num: num, start: uint32(len(s.words)), numbers: hash(numbers...)}
	for _, word := range words {
		h := hash(word)
		s.counters[h%counters]++
		s.words = append(s.words, h)
	}
	own := s.words[one.start:]
	slices.Sort(own)
	s.words = s.words[:int(one.start)+min(sketchWords, len(own))]
	s.claims = append(s.claims, one)
}

func hash(parts ...string) uint32 {
	h := fnv.New32a()
	for _, part := range parts {
		_, _ = h.Write([]byte(part))
		_, _ = h.Write([]byte{0})
	}
	return h.Sum32()
}

// Pair is two claims, by number, and how much of the weight of their words they share.
type Pair struct {
	A, B  int64
	Score float64
}

// keyed is a claim under one of its keys.
type keyed struct {
	key    uint64
	weight float32
	claim  uint32 // index
}

// Pairs are the claims with the same numbers that share at least LeastSame of the weight of their words, the most alike
// first. It compares the claims that share two of the rarest words of each: few others share so much of the weight. Progress hears how much is done, from 0 to 1. The error is that of ctx.
func (s *Sketches) Pairs(ctx context.Context, progress func(float64)) ([]Pair, error) {
	weights := s.weigh()
	parts := uint64(1 + rarestWords*(rarestWords-1)/2*len(s.claims)/keysAtOnce)
	search := pairSearch{Sketches: s, weights: weights, least: LeastSame}
	var list []keyed
	for part := range parts {
		list = list[:0]
		for i := range s.claims {
			s.eachKey(i, func(key uint64) {
				if key%parts == part {
					list = append(list, keyed{key, s.claims[i].weight, uint32(i)})
				}
			})
		}
		slices.SortFunc(list, func(a, b keyed) int {
			return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.weight, b.weight), cmp.Compare(a.claim, b.claim))
		})
		for i := range list {
			if i%(keysAtOnce/16) == 0 {
				if err := ctx.Err(); err != nil {
					return nil, err
				}
				progress((float64(part) + float64(i)/float64(len(list))) / float64(parts))
			}
			search.compare(list[i], list[i+1:min(len(list), i+1+nearest)])
		}
	}
	return search.best(), nil
}

// weigh gives claims their weights and returns those of the words, by counter.
func (s *Sketches) weigh() []float32 {
	weights := make([]float32, counters)
	for i, n := range s.counters {
		if n > 0 {
			weights[i] = float32(s.weight(uint32(i)))
		}
	}
	for i := range s.claims {
		sum := float32(0)
		for _, word := range s.wordsOf(i) {
			sum += weights[word%counters]
		}
		s.claims[i].weight = sum
	}
	return weights
}

// weight is how much a word tells that has a hash.
func (s *Sketches) weight(hash uint32) float64 {
	return rarity(max(len(s.claims), learnedAmong), int(s.counters[hash%counters]))
}

func (s *Sketches) wordsOf(i int) []uint32 {
	if i+1 == len(s.claims) {
		return s.words[s.claims[i].start:]
	}
	return s.words[s.claims[i].start:s.claims[i+1].start]
}

// eachKey visits the keys of a claim: two of its rarest words each, and all its numbers.
func (s *Sketches) eachKey(i int, visit func(key uint64)) {
	var rarest [rarestWords]uint32
	n := 0
	rarer := func(a, b uint32) bool {
		return cmp.Or(cmp.Compare(s.counters[a%counters], s.counters[b%counters]), cmp.Compare(a, b)) < 0
	}
	for _, word := range s.wordsOf(i) {
		at := n
		for at > 0 && rarer(word, rarest[at-1]) {
			at--
		}
		if at == len(rarest) {
			continue
		}
		n = min(n+1, len(rarest))
		copy(rarest[at+1:n], rarest[at:n-1])
		rarest[at] = word
	}
	if n == 1 {
		visit(key(rarest[0], 0, s.claims[i].numbers))
		return
	}
	slices.Sort(rarest[:n])
	for a := range n {
		for b := a + 1; b < n; b++ {
			visit(key(rarest[a], rarest[b], s.claims[i].numbers))
		}
	}
}

// key mixes two words and the numbers (the finaliser of MurmurHash3).
func key(a, b, numbers uint32) uint64 {
	h := uint64(a)<<32 | uint64(b)
	for range 2 {
		h ^= h >> 33
		h *= 0xff51afd7ed558ccd
		h ^= uint64(numbers)
	}
	return h ^ h>>33
}

// pairSearch is one run of Pairs.
type pairSearch struct {
	*Sketches
	weights []float32
	found   []Pair
	least   float64 // what a pair must share to be among the best
}

// compare keeps the pairs of a claim and others of about its weight, which are not lighter.
func (p *pairSearch) compare(a keyed, others []keyed) {
	words := p.wordsOf(int(a.claim))
	for _, b := range others {
		if b.key != a.key || float64(b.weight)*p.least > float64(a.weight) {
			return
		}
		shared := p.sharedWeight(words, p.wordsOf(int(b.claim)))
		score := float64(shared / (a.weight + b.weight - shared))
		if score < p.least {
			continue
		}
		one, other := p.claims[a.claim].num, p.claims[b.claim].num
		p.found = append(p.found, Pair{min(one, other), max(one, other), score})
		if len(p.found) == 2*mostPairs {
			p.found = p.best()
			if len(p.found) == mostPairs {
				p.least = p.found[mostPairs-1].Score
			}
		}
	}
}

func (p *pairSearch) sharedWeight(a, b []uint32) (sum float32) {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			sum += p.weights[a[0]%counters]
			a, b = a[1:], b[1:]
		}
	}
	return sum
}

// best is each pair once, the most alike first, at most mostPairs of them.
func (p *pairSearch) best() []Pair {
	slices.SortFunc(p.found, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	found := slices.Compact(p.found)
	return found[:min(mostPairs, len(found))]
}

// Same is how much of the weight of their words two claims share, from 0 to 1; 0 when it is less than LeastSame, or they
// differ in a number, a date, a name, a negation or an opposite.
func (s *Sketches) Same(a, b Claim) float64 {
	left, numbers := s.stems(a)
	right, others := s.stems(b)
	if !slices.Equal(numbers, others) {
		return 0
	}
	shared, all := 0.0, 0.0
	for _, word := range left {
		all += s.weight(hash(word))
		if _, both := slices.BinarySearch(right, word); both {
			shared += s.weight(hash(word))
		}
	}
	for _, word := range right {
		if _, both := slices.BinarySearch(left, word); !both {
			all += s.weight(hash(word))
		}
	}
	if all == 0 || shared < LeastSame*all || len(differences(s.reader.read(a.Text), s.reader.read(b.Text))) > 0 {
		return 0
	}
	return shared / all
}
