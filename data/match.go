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
	skipped int // entries of those words: to find one in the index, those before are skipped one by one
	ranked  int // claims
}

// usual keeps a query below a tenth of a second with a million claims.
var usual = bounds{counted: 400, read: 12_000, joined: 5, skipped: 100_000, ranked: 200}

// alike is the numbers of the claims that share the most weight of words with a query. A claim must have one of the query's
// rarest words.
func (b bounds) alike(tx *gorm.DB, q *match.Query) ([]int64, error) {
	order, lists, err := b.weigh(tx, q)
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
		nums := lists[i]
		if nums == nil {
			if nums, err = having(tx, anyForm(words[i]), 0, b.read); err != nil {
				return nil, err
			}
		}
		for _, num := range nums {
			sums[num] += words[i].Weight
		}
	}
	if len(rarest) == 0 {
		return b.newest(tx, words, order)
	}
	rest := order[len(rarest):]
	if len(sums) <= b.ranked {
		rest = nil // they are ranked all
	}
	base, skipped := "("+strings.Join(rarest, " OR ")+") AND ", 0
	for _, i := range rest[:min(b.joined, len(rest))] {
		if skipped += words[i].Having; skipped > b.skipped {
			break
		}
		nums, err := having(tx, base+"("+anyForm(words[i])+")", 0, b.read)
		if err != nil {
			return nil, err
		}
		for _, num := range nums {
			sums[num] += words[i].Weight
		}
	}
	return heaviest(sums, b.ranked), nil
}

// newest is alike where even the rarest word is frequent: the newest claims that have it, and all those that have another
// word too.
func (b bounds) newest(tx *gorm.DB, words []match.Word, order []int) ([]int64, error) {
	rarest, least := anyForm(words[order[0]]), words[order[0]].Weight
	sums := map[int64]float64{}
	nums, err := having(tx, rarest, newestFirst, b.ranked)
	if err != nil {
		return nil, err
	}
	for _, num := range nums {
		sums[num] = least
	}
	for _, i := range order[1:min(1+b.joined, len(order))] {
		nums, err := having(tx, "("+rarest+") AND ("+anyForm(words[i])+")", newestFirst, b.read/4)
		if err != nil {
			return nil, err
		}
		for _, num := range nums {
			sums[num] = max(sums[num], least) + words[i].Weight
		}
	}
	return heaviest(sums, b.ranked), nil
}

// weigh tells a query how rare its words are. It lists the positions of those that claims have, the rarest first, and the
// claims that have a word where they are few.
func (b bounds) weigh(tx *gorm.DB, q *match.Query) (order []int, lists map[int][]int64, err error) {
	var last int64
	if err := tx.Raw("SELECT coalesce(max(num), 0) FROM claims").Scan(&last).Error; err != nil {
		return nil, nil, err
	}
	words := q.Words()
	count := make([]int, len(words))
	lists = map[int][]int64{}
	for i, w := range words {
		nums, err := having(tx, anyForm(w), 0, b.counted)
		if err != nil {
			return nil, nil, err
		}
		count[i] = len(nums)
		switch {
		case len(nums) == 0:
			continue
		case len(nums) < b.counted:
			lists[i] = nums
		default:
			if count[i], err = b.estimate(tx, anyForm(w), nums, last); err != nil {
				return nil, nil, err
			}
		}
		order = append(order, i)
	}
	q.Weigh(int(last), count)
	slices.SortStableFunc(order, func(a, b int) int { return count[a] - count[b] })
	return order, lists, nil
}

// estimate is how many claims have a frequent word, as the first of them and a sample from the middle of the casebook make
// likely.
func (b bounds) estimate(tx *gorm.DB, word string, first []int64, last int64) (int, error) {
	middle, err := having(tx, word, last/2, b.counted)
	if err != nil {
		return 0, err
	}
	to := last
	if len(middle) == b.counted {
		to = middle[len(middle)-1]
	}
	seen := first[len(first)-1] + to - last/2
	return int(int64(len(first)+len(middle)) * last / max(1, seen)), nil
}

// newestFirst asks having for the newest claims.
const newestFirst = -1

// having is the numbers of the claims that an expression of words finds, at most limit of them: the first after a number,
// in order, or the newest first.
func having(tx *gorm.DB, words string, after int64, limit int) ([]int64, error) {
	order := ""
	if after == newestFirst {
		order = "ORDER BY rowid DESC"
	}
	// One text of all numbers comes through the driver several times as fast as a row for each.
	var list string
	err := tx.Raw(`SELECT coalesce(group_concat(rowid), '')
		FROM (SELECT rowid FROM claims_match WHERE claims_match MATCH ? AND rowid > ? `+order+` LIMIT ?)`, words, after, limit).Scan(&list).Error
	if err != nil || list == "" {
		return nil, err
	}
	nums := make([]int64, 0, 1+strings.Count(list, ","))
	num := int64(0)
	for i := range len(list) {
		if list[i] != ',' {
			num = 10*num + int64(list[i]-'0')
			continue
		}
		nums = append(nums, num)
		num = 0
	}
	return append(nums, num), nil
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
