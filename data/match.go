package data

import (
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
	var list []Match
	err := s.read(ctx).Transaction(func(tx *gorm.DB) error {
		var err error
		list, err = matchIn(tx, match.NewQuery(text))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("looking for similar claims: %w", explain(s.path, err))
	}
	return list[:min(top, len(list))], nil
}

// matchIn ranks the claims that share the rarest words with a query.
func matchIn(tx *gorm.DB, q *match.Query) ([]Match, error) {
	nums, err := alike(tx, q)
	if err != nil || len(nums) == 0 {
		return nil, err
	}
	var found []Match
	err = tx.Raw(`SELECT num, id, headline, iif(text = '', quote, text) AS text, speaker, status, verdict, scale, published_url AS url
		FROM claims WHERE num IN (` + numbers(nums) + `) ORDER BY num`).Scan(&found).Error
	if err != nil {
		return nil, err
	}
	texts := make([]match.Claim, len(found))
	for i, m := range found {
		texts[i] = match.Claim{Headline: m.Headline, Text: m.Text, Speaker: m.Speaker}
	}
	results := q.Rank(texts)
	list := make([]Match, len(results))
	for i, r := range results {
		list[i] = found[r.Index]
		list[i].Score, list[i].Differences = r.Score, r.Differences
	}
	return list, nil
}

const (
	// mostHaving is up to where the claims that have a word are counted; a word that more have is frequent.
	mostHaving = 5000
	// mostRead bounds how many entries of the index one query reads.
	mostRead = 30000
	// mostRanked is how many claims are ranked.
	mostRanked = 200
)

// alike is the numbers of the claims that share the most weight of words with a query.
func alike(tx *gorm.DB, q *match.Query) ([]int64, error) {
	var total int
	if err := tx.Raw("SELECT coalesce(max(num), 0) FROM claims").Scan(&total).Error; err != nil {
		return nil, err
	}
	words := q.Words()
	having := make([]int, len(words))
	for i, w := range words {
		err := tx.Raw("SELECT count(*) FROM (SELECT 1 FROM claims_match WHERE claims_match MATCH ? LIMIT ?)", anyForm(w), mostHaving+1).
			Scan(&having[i]).Error
		if err != nil {
			return nil, err
		}
	}
	q.Weigh(total, having)
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return having[a] - having[b] })
	sums, left := map[int64]float64{}, mostRead
	for _, i := range order {
		if having[i] == 0 || left <= 0 {
			continue
		}
		rows, err := tx.Raw("SELECT rowid FROM claims_match WHERE claims_match MATCH ? ORDER BY rowid DESC LIMIT ?", anyForm(words[i]), min(left, mostHaving+1)).Rows()
		if err != nil {
			return nil, err
		}
		for rows.Next() {
			var num int64
			if err := rows.Scan(&num); err != nil {
				return nil, err
			}
			sums[num] += words[i].Weight
			left--
		}
		if err := rows.Err(); err != nil {
			return nil, err
		}
		rows.Close()
	}
	nums := slices.SortedFunc(maps.Keys(sums), func(a, b int64) int {
		switch {
		case sums[a] > sums[b]:
			return -1
		case sums[a] < sums[b]:
			return 1
		}
		return int(a - b)
	})
	return nums[:min(mostRanked, len(nums))], nil
}

// anyForm is a word in FTS5's query language, in any of its forms.
func anyForm(w match.Word) string {
	forms := make([]string, len(w.Forms))
	for i, form := range w.Forms {
		forms[i] = `("` + strings.Join(form, `" AND "`) + `")`
	}
	return strings.Join(forms, " OR ")
}
