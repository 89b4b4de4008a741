package match

import "math"

// text is a claim as the features see it.
type text struct {
	claim, headline, speaker []token
	length                   float64 // words
}

// pool is the claims that are ranked together.
type pool struct {
	texts  []text
	having map[string]int // how many have a stem
	mean   float64        // length
}

func newPool(list []Claim) *pool {
	p := &pool{texts: make([]text, len(list)), having: map[string]int{}}
	sum, r := 0.0, reader{}
	for i, c := range list {
		t := text{claim: r.read(c.Text), headline: r.read(c.Headline), speaker: r.read(c.Speaker)}
		if len(t.claim) == 0 {
			t.claim, t.headline = t.headline, nil
		}
		for stem := range t.counts() {
			p.having[stem]++
		}
		t.length = float64(len(t.claim) + len(t.headline) + len(t.speaker))
		sum += t.length
		p.texts[i] = t
	}
	p.mean = max(1, sum/float64(max(1, len(list))))
	return p
}

// counts is how often a claim has each stem.
func (t *text) counts() map[string]float64 {
	m := make(map[string]float64, len(t.claim)+len(t.headline)+len(t.speaker))
	for _, tokens := range [][]token{t.claim, t.headline, t.speaker} {
		for _, w := range tokens {
			m[w.stem]++
		}
	}
	return m
}

// The features of a query and a claim. Weights of words are inverse document frequencies.
const (
	bm25            = iota // of the words of the post itself, a tenth
	claimCovered           // share of the claim's weight that the query has
	headlineCovered        // and of the headline's
	tagsShared             // weight of tags and accounts that the claim has, a tenth
	authorShared           // weight of the author's names that the claim has, a tenth
	heaviest               // weight of the rarest word they share, a tenth
	second                 // and of the second rarest
	shared                 // logarithm of how many words they share
	length                 // logarithm of the claim's words
	letters                // share of the claim's runs of four letters that the query has
	headlinePairs          // weight of the pairs of words of the headline that follow each other in the query too, a tenth
	run                    // weight of the longest run of words that both have, as a share of the query's
	sameYear               // both name the same year, or the claim that of the post
	otherYear              // both name years, and none is the same
	sameMonth              // the same year and month
	numFeatures
)

type features [numFeatures]float64

// FeatureNames names the features in their order.
func FeatureNames() []string {
	return []string{
		"bm25", "claimCovered", "headlineCovered", "tagsShared", "authorShared", "heaviest", "second", "shared", "length",
		"letters", "headlinePairs", "run", "sameYear", "otherYear", "sameMonth",
	}
}

// Features are what the weights weigh, for each of the claims, in the order of FeatureNames.
func (q *Query) Features(list []Claim) [][]float64 {
	p := newPool(list)
	all := make([][]float64, len(list))
	for i := range list {
		f := q.features(&p.texts[i], p)
		all[i] = f[:]
	}
	return all
}

func (q *Query) features(t *text, p *pool) features {
	var f features
	const k1, b = 1.2, 0.75
	counts, body, n := t.counts(), 1e-9, 0
	for _, w := range q.words {
		if w.field == inBody {
			body += w.Weight
		}
		times := counts[w.stem]
		if times == 0 {
			continue
		}
		n++
		switch w.field {
		case inBody:
			f[bm25] += w.Weight * times * (k1 + 1) / (times + k1*(1-b+b*t.length/p.mean)) / 10
		case inTags:
			f[tagsShared] += w.Weight / 10
		case inAuthors:
			f[authorShared] += w.Weight / 10
		}
		f[second] = max(f[second], min(f[heaviest], w.Weight/10))
		f[heaviest] = max(f[heaviest], w.Weight/10)
	}
	f[shared], f[length] = math.Log(1+float64(n)), math.Log(1+t.length)
	f[claimCovered], f[headlineCovered] = q.covered(t.claim, p), q.covered(t.headline, p)
	f[letters] = q.lettersCovered(t.claim)
	f[headlinePairs] = q.pairWeight(t.headline) / 10
	f[run] = q.longestRun(t.claim) / body
	f[sameYear], f[otherYear], f[sameMonth] = q.dated(t)
	return f
}

// learnedFrom is how many claims the weights were learned among for each query, times the eight that each stands for.
const learnedFrom = 800

// weight is how much a word of a claim tells. How rare a word is that the query does not have, the claims of the pool tell,
// each of which stands for eight; in a smaller pool than the weights were learned from, as if the others had none of them.
func (q *Query) weight(t token, p *pool) float64 {
	if t.common {
		return 0
	}
	if i, ok := q.byStem[t.stem]; ok {
		return q.words[i].Weight
	}
	return rarity(max(8*len(p.texts), learnedFrom), p.having[t.stem])
}

// covered is which part of the weight of some words is in the query.
func (q *Query) covered(tokens []token, p *pool) float64 {
	all, inQuery := 1e-9, 0.0
	for _, t := range tokens {
		weight := q.weight(t, p)
		all += weight
		if _, ok := q.byStem[t.stem]; ok {
			inQuery += weight
		}
	}
	return inQuery / all
}

// pairWeight is the weight of the pairs of words that follow each other in the query too, words in common left out.
func (q *Query) pairWeight(tokens []token) float64 {
	last, sum := "", 0.0
	for _, t := range tokens {
		if t.common {
			continue
		}
		if q.pairs[[2]string{last, t.stem}] {
			sum += (q.words[q.byStem[last]].Weight + q.words[q.byStem[t.stem]].Weight) / 2
		}
		last = t.stem
	}
	return sum
}

// longestRun is the weight of the heaviest run of at least two words that claim and post have without a gap.
func (q *Query) longestRun(tokens []token) float64 {
	const commonWeight = 0.2
	best := 0.0
	weights, lengths := make([]float64, len(q.body)+1), make([]int, len(q.body)+1)
	for _, t := range tokens {
		// From the end, so that the entries before are still those of the claim's word before.
		for j := len(q.body) - 1; j >= 0; j-- {
			if q.body[j].stem != t.stem {
				weights[j+1], lengths[j+1] = 0, 0
				continue
			}
			weight := commonWeight
			if word, known := q.byStem[t.stem]; known && !t.common { // the query may have a common word with the same stem
				weight = q.words[word].Weight
			}
			weights[j+1], lengths[j+1] = weights[j]+weight, lengths[j]+1
			if lengths[j+1] > 1 {
				best = max(best, weights[j+1])
			}
		}
	}
	return best
}

// lettersCovered is which part of the runs of four letters in a claim's words the query has: other forms of its words,
// and words that a tag runs together.
func (q *Query) lettersCovered(tokens []token) float64 {
	all, inQuery := 1e-9, 0.0
	for _, t := range tokens {
		eachGram(t, func(gram string) {
			all++
			if q.grams[gram] {
				inQuery++
			}
		})
	}
	return inQuery / all
}

func eachGram(t token, visit func(gram string)) {
	for i := 0; i+4 <= len(t.text) && !t.common; i++ {
		visit(t.text[i : i+4])
	}
}

// dated compares the years and months of a claim with those of the query.
func (q *Query) dated(t *text) (same, other, month float64) {
	if len(q.dates) == 0 {
		return 0, 0, 0
	}
	for _, tokens := range [][]token{t.claim, t.headline} {
		for _, w := range tokens {
			switch {
			case w.isYear() && q.dates[w.text]:
				same = 1
			case w.isYear():
				other = 1
			case w.isMonth() && q.dates[w.text]:
				month = 1
			}
		}
	}
	return same, other * (1 - same), month * same
}

// score is how likely a claim says what the query says, from 0 to 1.
func score(f *features) float64 {
	z := bias
	for i, v := range f {
		z += weights[i] * v
	}
	return 1 / (1 + math.Exp(-z))
}
