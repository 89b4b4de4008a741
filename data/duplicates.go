package data

import (
	"context"
	"fmt"
	"slices"

	"claimdesk/claims"
	"claimdesk/claims/match"
)

// comparedAtOnce is how many pairs of claims are read together to compare them word by word.
const comparedAtOnce = 100

// Duplicates looks through the whole casebook for claims that may say the same: the most alike pairs, best first, at most
// so many. A came before B. Claims that were dropped or merged are left out, and so are pairs about which something was
// decided. It reads the claims once and takes at most 100 bytes of memory for each; progress, which may be nil, hears how
// much is done, from 0 to 1.
func (s *Store) Duplicates(ctx context.Context, most int, progress func(done float64)) ([]match.Pair, error) {
	if progress == nil {
		progress = func(float64) {}
	}
	found, err := s.duplicates(ctx, most, progress)
	if err != nil {
		return nil, fmt.Errorf("looking for duplicates: %w", explain(s.path, err))
	}
	return found, nil
}

func (s *Store) duplicates(ctx context.Context, most int, progress func(done float64)) ([]match.Pair, error) {
	const read, paired = 0.5, 0.95 // about the shares of the time
	sketches, err := s.sketch(ctx, func(done float64) { progress(read * done) })
	if err != nil {
		return nil, err
	}
	pairs, err := sketches.Pairs(ctx, func(done float64) { progress(read + (paired-read)*done) })
	if err != nil {
		return nil, err
	}
	var found []match.Pair
	for some := range slices.Chunk(pairs, comparedAtOnce) {
		same, err := s.undecided(ctx, sketches, some)
		if err != nil {
			return nil, err
		}
		if found = append(found, same...); len(found) >= most {
			return found[:most], nil
		}
		progress(paired + (1-paired)*float64(len(found))/float64(most))
	}
	return found, nil
}

// sketch reads the claims that may be duplicates.
func (s *Store) sketch(ctx context.Context, progress func(done float64)) (*match.Sketches, error) {
	var count int
	if err := s.read(ctx).Raw("SELECT count(*) FROM claims").Scan(&count).Error; err != nil {
		return nil, err
	}
	rows, err := s.read(ctx).Raw(`SELECT num, headline, iif(text = '', quote, text) FROM claims
		WHERE duplicate_of = '' AND status <> ? ORDER BY num`, claims.Dropped).Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	sketches := match.NewSketches(count)
	for n := 0; rows.Next(); n++ {
		var num int64
		var c match.Claim
		if err := rows.Scan(&num, &c.Headline, &c.Text); err != nil {
			return nil, err
		}
		sketches.Add(num, c)
		if n%1000 == 0 {
			progress(min(1, float64(n)/float64(max(1, count))))
		}
	}
	return sketches, rows.Err()
}

// undecided is those of the pairs that say the same, word by word, and about which nothing was decided.
func (s *Store) undecided(ctx context.Context, sketches *match.Sketches, pairs []match.Pair) ([]match.Pair, error) {
	var nums []int64
	for _, p := range pairs {
		nums = append(nums, p.A, p.B)
	}
	var list []claims.Claim
	err := s.read(ctx).Raw(`SELECT num, id, headline, iif(text = '', quote, text) AS text FROM claims
		WHERE num IN (` + numbers(nums) + ")").Scan(&list).Error
	if err != nil {
		return nil, err
	}
	texts, ids := map[int64]match.Claim{}, map[int64]string{}
	for _, c := range list {
		texts[c.Num], ids[c.Num] = match.Claim{Headline: c.Headline, Text: c.Text}, c.ID
	}
	var same []match.Pair
	for _, p := range pairs {
		if p.Score = sketches.Same(texts[p.A], texts[p.B]); p.Score == 0 {
			continue
		}
		var decided int
		err := s.read(ctx).Raw("SELECT count(*) FROM relations WHERE claim_id = ? AND other_id = ?",
			min(ids[p.A], ids[p.B]), max(ids[p.A], ids[p.B])).Scan(&decided).Error
		if err != nil {
			return nil, err
		}
		if decided == 0 {
			same = append(same, p)
		}
	}
	return same, nil
}
