package data

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"gorm.io/gorm"

	"claimdesk/claims"
	"claimdesk/claims/match"
)

// Match is a claim of the casebook that says about what a text says.
type Match struct {
	Num         int64
	ID          string
	Headline    string
	Text        string // the normalised claim, or the quote of a claim that has none
	Speaker     string
	Status      claims.Status
	Verdict     string
	Scale       string
	URL         string             // where its check was published, or empty
	Score       float64            `gorm:"-"`
	Differences []match.Difference `gorm:"-"`
}

// Match lists the claims that are most alike to a sentence or post, best first, at most top of them. Nothing of the
// casebook stays in memory.
func (s *Store) Match(ctx context.Context, text string, top int) ([]Match, error) {
	return s.match(ctx, text, 0, top)
}

// Similar is Match for the words of a claim of the casebook, which is left out itself.
func (s *Store) Similar(ctx context.Context, c claims.Claim, top int) ([]Match, error) {
	words := c.Text
	if words == "" {
		words = c.Quote
	}
	return s.match(ctx, words, c.Num, top)
}

func (s *Store) match(ctx context.Context, text string, but int64, top int) ([]Match, error) {
	var list []Match
	err := s.read(ctx).Transaction(func(tx *gorm.DB) error {
		var err error
		list, err = matchIn(tx, match.NewQuery(text), but, top)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("looking for similar claims: %w", explain(s.path, err))
	}
	return list, nil
}

// matchIn ranks the claims that share the rarest words with a query, but one by its number, at most top of them. Scores
// depend on the others that are ranked.
func matchIn(tx *gorm.DB, q *match.Query, but int64, top int) ([]Match, error) {
	nums, err := usual.alike(tx, q)
	if err != nil || len(nums) == 0 {
		return nil, err
	}
	var found []Match
	err = tx.Raw(`SELECT num, id, headline, iif(text = '', quote, text) AS text, speaker, status, verdict, scale, published_url AS url
		FROM claims WHERE num IN (`+numbers(nums)+`) AND num <> ? ORDER BY num`, but).Scan(&found).Error
	if err != nil {
		return nil, err
	}
	texts := make([]match.Claim, len(found))
	for i, m := range found {
		texts[i] = match.Claim{Headline: m.Headline, Text: m.Text, Speaker: m.Speaker}
	}
	results := q.Rank(texts, top)
	list := make([]Match, len(results))
	for i, r := range results {
		list[i] = found[r.Index]
		list[i].Score, list[i].Differences = r.Score, r.Differences
	}
	return list, nil
}

// bounds is what bounds the work on one query, however large the casebook and however frequent the words are.
type bounds struct {
	counted int // up to where the claims that have a word are counted; above that a sample tells
	read    int // entries of the index, those of the rarest words
	joined  int // of the other words, those looked for in the claims that have one of the rarest
	ranked  int // claims
}

// usual keeps a query below a tenth of a second with a million claims.
var usual = bounds{counted: 1000, read: 12_000, joined: 5, ranked: 200}

// alike is the numbers of the claims that share the most weight of words with a query. A claim must have one of the query's
// rarest words.
func (b bounds) alike(tx *gorm.DB, q *match.Query) ([]int64, error) {
	order, err := b.weigh(tx, q)
	if err != nil || len(order) == 0 {
		return nil, err
	}
	words := q.Words()
	sums, read := map[int64]float64{}, 0
	rarest := make([]string, 0, len(order))
	for _, i := range order {
		if read += words[i].Having; read > b.read {
			break
		}
		rarest = append(rarest, anyForm(words[i]))
		err := eachHaving(tx, anyForm(words[i]), b.read, func(num int64) { sums[num] += words[i].Weight })
		if err != nil {
			return nil, err
		}
	}
	rest, least := order[len(rarest):], 0.0
	if len(rarest) == 0 {
		// Even the rarest is frequent: the newest claims that have it, and all those that have another word too.
		rarest, rest, least = []string{anyForm(words[order[0]])}, order[1:], words[order[0]].Weight
		if err := eachHaving(tx, rarest[0], b.ranked, func(num int64) { sums[num] = least }); err != nil {
			return nil, err
		}
	}
	base := "(" + strings.Join(rarest, " OR ") + ") AND "
	for _, i := range rest[:min(b.joined, len(rest))] {
		err := eachHaving(tx, base+"("+anyForm(words[i])+")", b.read/4, func(num int64) {
			sums[num] = max(sums[num], least) + words[i].Weight
		})
		if err != nil {
			return nil, err
		}
	}
	return heaviest(sums, b.ranked), nil
}

// weigh tells a query how rare its words are and lists the positions of those that claims have, the rarest first.
func (b bounds) weigh(tx *gorm.DB, q *match.Query) ([]int, error) {
	var last int64
	if err := tx.Raw("SELECT coalesce(max(num), 0) FROM claims").Scan(&last).Error; err != nil {
		return nil, err
	}
	words := q.Words()
	having, order := make([]int, len(words)), make([]int, 0, len(words))
	for i, w := range words {
		n, err := b.countHaving(tx, anyForm(w), last)
		if err != nil {
			return nil, err
		}
		if having[i] = n; n > 0 {
			order = append(order, i)
		}
	}
	q.Weigh(int(last), having)
	slices.SortStableFunc(order, func(a, b int) int { return having[a] - having[b] })
	return order, nil
}

// countHaving is how many claims have a word. Of a frequent word it is what a sample from the beginning and the middle of
// the casebook makes likely.
func (b bounds) countHaving(tx *gorm.DB, word string, last int64) (int, error) {
	sample := func(from int64) (n int, end int64, err error) {
		var found struct{ N, End int64 }
		err = tx.Raw(`SELECT count(*) AS n, coalesce(max(rowid), 0) AS end
			FROM (SELECT rowid FROM claims_match WHERE claims_match MATCH ? AND rowid > ? LIMIT ?)`, word, from, b.counted).Scan(&found).Error
		return int(found.N), found.End, err
	}
	n, end, err := sample(0)
	if err != nil || n < b.counted {
		return n, err
	}
	more, to, err := sample(last / 2)
	if more < b.counted {
		to = last
	}
	return int(int64(n+more) * last / max(1, end+to-last/2)), err
}

// eachHaving visits the newest claims that an expression of words finds, at most limit of them.
func eachHaving(tx *gorm.DB, words string, limit int, visit func(num int64)) error {
	// One text of all numbers comes through the driver several times as fast as a row for each.
	var list string
	err := tx.Raw(`SELECT coalesce(group_concat(rowid), '')
		FROM (SELECT rowid FROM claims_match WHERE claims_match MATCH ? ORDER BY rowid DESC LIMIT ?)`, words, limit).Scan(&list).Error
	if err != nil || list == "" {
		return err
	}
	num := int64(0)
	for i := range len(list) {
		if list[i] != ',' {
			num = 10*num + int64(list[i]-'0')
			continue
		}
		visit(num)
		num = 0
	}
	visit(num)
	return nil
}

// heaviest is the claims with the highest sums, at most limit of them, newest first where they are equal.
func heaviest(sums map[int64]float64, limit int) []int64 {
	if len(sums) > limit {
		all := slices.Sorted(maps.Values(sums))
		least := all[len(all)-limit]
		maps.DeleteFunc(sums, func(_ int64, sum float64) bool { return sum < least })
	}
	nums := slices.SortedFunc(maps.Keys(sums), func(a, b int64) int {
		return cmp.Or(cmp.Compare(sums[b], sums[a]), cmp.Compare(b, a))
	})
	return nums[:min(limit, len(nums))]
}

// anyForm is a word in FTS5's query language, in any of its forms.
func anyForm(w match.Word) string {
	forms := make([]string, len(w.Forms))
	for i, form := range w.Forms {
		forms[i] = `("` + strings.Join(form, `" AND "`) + `")`
	}
	return strings.Join(forms, " OR ")
}
