// Package match tells which checked claims say what a sentence or post says: it ranks claims by learned weights over the
// words, names, numbers and runs of words that both share, and names what differs.
package match

import (
	"math"
	"sort"
	"strings"
)

// Claim is what matching looks at in a claim.
type Claim struct {
	Headline string
	Text     string // the normalised claim
	Speaker  string
}

// Result is a claim that was ranked.
type Result struct {
	Index       int     // among the claims given
	Score       float64 // from 0 to 1, growing with how likely both say the same
	Differences []Difference
	alike       bool // enough that differences mean something
}

// leastAlike is the share of a claim, by weight of words, that a query must have before it is worth telling what differs.
const leastAlike = 0.4

// Query is a sentence or post to find claims for.
type Query struct {
	body   []token
	words  []Word
	byStem map[string]int     // in words
	pairs  map[[2]string]bool // of stems that follow each other, words in common left out
	grams  map[string]bool    // runs of four letters
	dates  map[string]bool    // years and months, also those of a post itself
}

// Word is a word by which claims are found.
type Word struct {
	Forms  [][]string // the words, in small letters, that mean it; each in the parts that an index splits it into
	stem   string
	field  field
	Having int     // how many claims have it, once Weigh was told
	Weight float64 // and how rare that makes it
}

// field is where in a post a word stands.
type field uint8

const (
	inBody field = iota
	inTags
	inAuthors
)

// NewQuery reads a sentence or post.
func NewQuery(text string) *Query {
	p := takeApart(text)
	r := reader{}
	q := &Query{
		body: r.read(p.body), byStem: map[string]int{}, pairs: map[[2]string]bool{}, grams: map[string]bool{}, dates: map[string]bool{},
	}
	for where, tokens := range [][]token{q.body, r.read(p.tags), r.read(p.authors)} {
		q.add(tokens, field(where))
	}
	for _, t := range append(r.read(p.dates), q.body...) {
		if t.isYear() || t.isMonth() {
			q.dates[t.text] = true
		}
	}
	return q
}

// add takes the words of one field in.
func (q *Query) add(tokens []token, where field) {
	last := ""
	for _, t := range tokens {
		if t.common {
			continue
		}
		if last != "" {
			q.pairs[[2]string{last, t.stem}] = true
		}
		last = t.stem
		eachGram(t, func(gram string) { q.grams[gram] = true })
		if _, known := q.byStem[t.stem]; !known {
			q.byStem[t.stem] = len(q.words)
			q.words = append(q.words, Word{Forms: forms(t), stem: t.stem, field: where})
		}
	}
}

// forms are the words by which a claim may mean a token.
func forms(t token) [][]string {
	list := [][]string{strings.FieldsFunc(t.text, func(r rune) bool { return !isWord(r) })}
	if len(list[0]) > 1 {
		list = append(list, []string{strings.Join(list[0], "")})
	}
	for _, word := range words[t.stem] {
		if word != t.text {
			list = append(list, []string{word})
		}
	}
	return list
}

// Words are the words that claims can be found by, each meaning once.
func (q *Query) Words() []Word { return q.words }

// Weigh tells the query how many claims there are and how many of them have each of its Words.
func (q *Query) Weigh(claims int, having []int) {
	for i := range q.words {
		q.words[i].Having, q.words[i].Weight = having[i], rarity(max(claims, learnedAmong), having[i])
	}
}

// learnedAmong is about how many claims the weights were learned among. Few claims tell little about how rare a word is:
// in a casebook with fewer, words weigh as if the others were there and had none of them.
const learnedAmong = 10_000

// rarity is the inverse document frequency of BM25 (Robertson and Spärck Jones).
func rarity(claims, having int) float64 {
	return math.Log(1 + (float64(claims)-float64(having)+0.5)/(float64(having)+0.5))
}

// Rank orders claims by how likely they say what the query says, best first, and compares at most the best top of them
// with it.
func (q *Query) Rank(list []Claim, top int) []Result {
	pool := newPool(list)
	results := make([]Result, len(list))
	for i := range list {
		f := q.features(&pool.texts[i], pool)
		results[i] = Result{Index: i, Score: score(&f), alike: f[claimCovered] >= leastAlike}
	}
	sort.SliceStable(results, func(a, b int) bool { return results[a].Score > results[b].Score })
	results = results[:min(top, len(results))]
	for i, r := range results {
		if r.alike {
			results[i].Differences = differences(q.body, pool.texts[r.Index].claim)
		}
	}
	return results
}

// Stem is what a word is compared by.
func (w Word) Stem() string { return w.stem }
