package match

import "math"

// text is a claim as features see it.
type text struct {
	claim    []token
	headline []token
	speaker  []token
	length   float64
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
		t := &p.texts[i]
		t.claim, t.headline, t.speaker = r.read(c.Text), r.read(c.Headline), r.read(c.Speaker)
		if len(t.claim) == 0 {
			t.claim, t.headline = t.headline, nil
		}
		seen := map[string]bool{}
		for _, tokens := range [][]token{t.claim, t.headline, t.speaker} {
			for _, w := range tokens {
				if !seen[w.stem] {
					seen[w.stem] = true
					p.having[w.stem]++
				}
			}
			t.length += float64(len(tokens))
		}
		sum += t.length
	}
	p.mean = sum / math.Max(1, float64(len(list)))
	return p
}

// The features of a query and a claim.
const (
	fBM25 = iota
	fClaimCovered
	fHeadlineCovered
	fQueryCovered
	fTagCovered
	fAuthorCovered
	fPairs
	fNames
	fNumbers
	fRun
	fBest
	fSecond
	fCount
	fLength
	fGrams
	fHeadPairs
	fClaimNumbersMissing
	fSpeaker
	fRunQuery
	numFeatures
)

type features [numFeatures]float64

// weight is how much a word of a claim tells; one that is not in the query is weighed by its rarity in the pool.
func (q *Query) weight(t token, p *pool) float64 {
	if t.common {
		return 0
	}
	if i, ok := q.byStem[t.stem]; ok {
		return q.words[i].Weight
	}
	return rarity(len(p.texts)*8, p.having[t.stem])
}

func (q *Query) features(t *text, p *pool) features {
	var f features
	counts := map[string]int{}
	for _, tokens := range [][]token{t.claim, t.headline, t.speaker} {
		for _, w := range tokens {
			counts[w.stem]++
		}
	}
	const k1, b = 1.2, 0.75
	n := 0.0
	covered, tagged, signed := 0.0, 0.0, 0.0
	all, allTags, allSigned := 1e-9, 1e-9, 1e-9
	for _, w := range q.words {
		tf := float64(counts[w.stem])
		gain := w.Weight * tf * (k1 + 1) / (tf + k1*(1-b+b*t.length/p.mean))
		switch w.field {
		case inBody:
			all += w.Weight
			f[fBM25] += gain
		case inTags:
			allTags += w.Weight
		case inAuthors:
			allSigned += w.Weight
		}
		if tf == 0 {
			continue
		}
		n++
		switch w.field {
		case inBody:
			covered += w.Weight
		case inTags:
			tagged += w.Weight
		case inAuthors:
			signed += w.Weight
		}
		if w.Weight > f[fBest] {
			f[fSecond] = f[fBest]
			f[fBest] = w.Weight
		} else if w.Weight > f[fSecond] {
			f[fSecond] = w.Weight
		}
	}
	f[fQueryCovered] = covered / all
	f[fTagCovered] = tagged / 10
	f[fAuthorCovered] = signed / 10
	f[fClaimCovered] = q.covered(t.claim, p, nil)
	f[fHeadlineCovered] = q.covered(t.headline, p, nil)
	f[fNames] = q.covered(t.claim, p, func(w token) bool { return w.capital && !w.first })
	f[fNumbers] = q.covered(t.claim, p, func(w token) bool { return w.number })
	f[fSpeaker] = q.covered(t.speaker, p, nil)
	f[fCount] = math.Log(1 + n)
	f[fLength] = math.Log(1 + t.length)
	f[fBM25] /= 10
	f[fBest] /= 10
	f[fSecond] /= 10
	pairs := q.pairs()
	f[fPairs] = pairWeight(t.claim, pairs, q) / 10
	f[fHeadPairs] = pairWeight(t.headline, pairs, q) / 10
	run := q.longestRun(t.claim)
	f[fRun] = run / 10
	f[fRunQuery] = run / all
	f[fGrams] = q.grams(t)
	return f
}

// covered is which part of the weight of the words chosen is in the query.
func (q *Query) covered(tokens []token, p *pool, chosen func(token) bool) float64 {
	all, shared := 0.0, 0.0
	for _, w := range tokens {
		if chosen != nil && !chosen(w) {
			continue
		}
		weight := q.weight(w, p)
		all += weight
		if _, ok := q.byStem[w.stem]; ok {
			shared += weight
		}
	}
	if all == 0 {
		return 0
	}
	return shared / all
}

// pairs are the stems of the query that follow each other, words in common left out.
func (q *Query) pairs() map[[2]string]bool {
	m := map[[2]string]bool{}
	for _, tokens := range [][]token{q.body, q.tags, q.authors} {
		last := ""
		for _, t := range tokens {
			if t.common {
				continue
			}
			if last != "" {
				m[[2]string{last, t.stem}] = true
			}
			last = t.stem
		}
	}
	return m
}

func pairWeight(tokens []token, pairs map[[2]string]bool, q *Query) float64 {
	last, sum := "", 0.0
	for _, t := range tokens {
		if t.common {
			continue
		}
		if last != "" && pairs[[2]string{last, t.stem}] {
			sum += (q.words[q.byStem[last]].Weight + q.words[q.byStem[t.stem]].Weight) / 2
		}
		last = t.stem
	}
	return sum
}

// longestRun is the weight of the heaviest run of words that claim and query have in the same order without a gap.
func (q *Query) longestRun(tokens []token) float64 {
	best := 0.0
	row := make([]float64, len(q.body)+1)
	lengths := make([]int, len(q.body)+1)
	for _, t := range tokens {
		previous, previousLength := 0.0, 0
		for j, b := range q.body {
			old, oldLength := row[j+1], lengths[j+1]
			if b.stem == t.stem {
				w := 0.2
				if i, ok := q.byStem[t.stem]; ok && !t.common {
					w = q.words[i].Weight
				}
				row[j+1], lengths[j+1] = previous+w, previousLength+1
				if lengths[j+1] > 1 && row[j+1] > best {
					best = row[j+1]
				}
			} else {
				row[j+1], lengths[j+1] = 0, 0
			}
			previous, previousLength = old, oldLength
		}
	}
	return best
}

// grams is which part of the claim's runs of four letters the query has.
func (q *Query) grams(t *text) float64 {
	has := map[string]bool{}
	for _, tokens := range [][]token{q.body, q.tags, q.authors} {
		for _, w := range tokens {
			if !w.common {
				eachGram(w.text, func(g string) { has[g] = true })
			}
		}
	}
	all, shared := 0.0, 0.0
	for _, tokens := range [][]token{t.claim, t.headline} {
		for _, w := range tokens {
			if !w.common {
				eachGram(w.text, func(g string) {
					all++
					if has[g] {
						shared++
					}
				})
			}
		}
	}
	if all == 0 {
		return 0
	}
	return shared / all
}

func eachGram(word string, do func(string)) {
	for i := 0; i+4 <= len(word); i++ {
		do(word[i : i+4])
	}
}

// score is the weighted sum of the features.
func score(f *features) float64 {
	z := 0.0
	for i, v := range f {
		z += weights[i] * v
	}
	return z
}
