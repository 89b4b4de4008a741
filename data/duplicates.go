package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"claimdesk/claims"
	"claimdesk/claims/match"
)

// Duplicate is a pair of claims that may say the same.
type Duplicate struct {
	A, B  int64   // numbers of the claims; A came first
	Score float64 // how much of their words they share, from 0 to 1
}

const (
	// mostDuplicates is how many pairs are proposed at once: the best.
	mostDuplicates = 5000
	// keysAtOnce bounds the memory of a search: 16 bytes each.
	keysAtOnce = 2_000_000
	// nearest is with how many of those after it a claim is compared where many share a key.
	nearest = 8
)

// Duplicates looks through the whole casebook for claims that may say the same, best pairs first. Claims that were dropped
// or merged are left out, and so are pairs about which something was decided. It reads the claims once to learn which words
// are rare, and once more for each two million keys; progress, which may be nil, hears how much is done, from 0 to 1.
func (s *Store) Duplicates(ctx context.Context, progress func(done float64)) ([]Duplicate, error) {
	found, err := s.duplicates(ctx, progress)
	if err != nil {
		return nil, fmt.Errorf("looking for duplicates: %w", explain(s.path, err))
	}
	return found, nil
}

func (s *Store) duplicates(ctx context.Context, progress func(done float64)) ([]Duplicate, error) {
	search := &duplicateSearch{store: s, words: match.NewFrequencies(), progress: progress, passes: 1}
	if err := s.read(ctx).Raw("SELECT count(*) FROM claims").Scan(&search.claims).Error; err != nil {
		return nil, err
	}
	search.passes += 1 + 3*search.claims/keysAtOnce
	if err := search.scan(ctx, func(_ int64, c match.Claim) { search.words.Add(c) }); err != nil {
		return nil, err
	}
	for part := range search.passes - 1 {
		if err := search.pass(ctx, uint64(part)); err != nil {
			return nil, err
		}
	}
	return search.best(), nil
}

// duplicateSearch is one run of Duplicates.
type duplicateSearch struct {
	store    *Store
	words    *match.Frequencies
	progress func(float64)
	claims   int // about how many there are
	passes   int // over all claims
	passed   int
	found    []Duplicate
}

// keyed is a claim under one of its keys.
type keyed struct {
	key uint64
	num int64
}

// scan visits the claims that may be duplicates.
func (d *duplicateSearch) scan(ctx context.Context, visit func(num int64, c match.Claim)) error {
	rows, err := d.store.read(ctx).Raw(`SELECT num, headline, iif(text = '', quote, text) FROM claims
		WHERE duplicate_of = '' AND status <> ?`, claims.Dropped).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	for n := 0; rows.Next(); n++ {
		var num int64
		var c match.Claim
		if err := rows.Scan(&num, &c.Headline, &c.Text); err != nil {
			return err
		}
		visit(num, c)
		if n%10_000 == 0 && d.progress != nil {
			d.progress(min(1, (float64(d.passed)+float64(n)/float64(max(1, d.claims)))/float64(d.passes)))
		}
	}
	d.passed++
	return rows.Err()
}

// pass compares the claims that share a key of one part of all keys.
func (d *duplicateSearch) pass(ctx context.Context, part uint64) error {
	var list []keyed
	parts := uint64(d.passes - 1)
	err := d.scan(ctx, func(num int64, c match.Claim) {
		for _, key := range d.words.Keys(c) {
			if key%parts == part {
				list = append(list, keyed{key, num})
			}
		}
	})
	if err != nil {
		return err
	}
	slices.SortFunc(list, func(a, b keyed) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.num, b.num)) })
	var pairs []Duplicate
	for i, a := range list {
		for _, b := range list[i+1 : min(len(list), i+1+nearest)] {
			if b.key != a.key {
				break
			}
			pairs = append(pairs, Duplicate{A: a.num, B: b.num})
		}
		if len(pairs) >= 200 {
			if err := d.compare(ctx, pairs); err != nil {
				return err
			}
			pairs = pairs[:0]
		}
	}
	return d.compare(ctx, pairs)
}

// compare keeps those of the pairs that say the same and about which nothing was decided.
func (d *duplicateSearch) compare(ctx context.Context, pairs []Duplicate) error {
	if len(pairs) == 0 {
		return nil
	}
	var nums []int64
	for _, p := range pairs {
		nums = append(nums, p.A, p.B)
	}
	var list []claims.Claim
	err := d.store.read(ctx).Raw(`SELECT num, id, headline, iif(text = '', quote, text) AS text FROM claims
		WHERE num IN (` + numbers(nums) + ")").Scan(&list).Error
	if err != nil {
		return err
	}
	texts, ids := map[int64]match.Claim{}, map[int64]string{}
	for _, c := range list {
		texts[c.Num], ids[c.Num] = match.Claim{Headline: c.Headline, Text: c.Text}, c.ID
	}
	for _, p := range pairs {
		if p.Score = d.words.Same(texts[p.A], texts[p.B]); p.Score == 0 || ids[p.A] == "" || ids[p.B] == "" {
			continue
		}
		var decided int
		err := d.store.read(ctx).Raw("SELECT count(*) FROM relations WHERE claim_id = ? AND other_id = ?",
			min(ids[p.A], ids[p.B]), max(ids[p.A], ids[p.B])).Scan(&decided).Error
		if err != nil {
			return err
		}
		if decided == 0 {
			d.found = append(d.found, p)
		}
	}
	if len(d.found) >= 4*mostDuplicates {
		d.found = d.best()
	}
	return ctx.Err()
}

// best is each pair once, the best first, at most mostDuplicates of them.
func (d *duplicateSearch) best() []Duplicate {
	slices.SortFunc(d.found, func(a, b Duplicate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	d.found = slices.Compact(d.found)
	return d.found[:min(mostDuplicates, len(d.found))]
}
