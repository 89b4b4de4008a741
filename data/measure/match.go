package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"

	"claimdesk/data"
)

// duplicatesShown is how many pairs the window offers at once.
const duplicatesShown = 300

// match compares looking for similar claims with the same in a casebook of a tenth of the claims. The queries are claims of
// the casebook as somebody else may say them: without some of their words and with words around them.
func (b *bench) match() error {
	all, err := b.store.Find(b.ctx, data.Query{})
	if err != nil {
		return err
	}
	path, err := b.sample("tenth", len(all)/10)
	if err != nil {
		return err
	}
	tenth, err := data.Open(path)
	if err != nil {
		return err
	}
	defer tenth.Close()
	var work [2]func(int) error
	for i, s := range []*data.Store{b.store, tenth} {
		list, err := retold(b.ctx, s, 200)
		if err != nil {
			return err
		}
		work[i] = func(i int) error {
			_, err := s.Match(b.ctx, list[i], 5)
			return err
		}
	}
	a, r, err := times(200, work[0], work[1])
	if err != nil {
		return err
	}
	const what = "the same with a tenth of the claims"
	b.line("match, 200 queries (p95)", at(.95, a), at(.95, r), "100 ms, <10", what)
	b.line("match, 200 queries (p50)", at(.5, a), at(.5, r), "", what)
	return nil
}

// retold is texts of claims of the casebook as others may write them.
func retold(ctx context.Context, s *data.Store, number int) ([]string, error) {
	nums, err := s.Find(ctx, data.Query{})
	if err != nil {
		return nil, err
	}
	random := rand.New(rand.NewPCG(7, 11))
	picked := make([]int64, number)
	for i := range picked {
		picked[i] = nums[random.IntN(len(nums))]
	}
	rows, err := s.Rows(ctx, picked)
	if err != nil {
		return nil, err
	}
	list := make([]string, number)
	for i, num := range picked {
		words := []string{"So", "they", "are", "telling", "people", "now", "that"}
		for _, word := range strings.Fields(data.Called(rows[num].Claim) + " " + rows[num].Quote) {
			if random.IntN(4) > 0 {
				words = append(words, word)
			}
		}
		list[i] = strings.Join(words, " ")
	}
	return list, nil
}

// duplicates compares looking for possible duplicates in all the casebook with reading the same texts, and tells the memory
// that it takes.
func (b *bench) duplicates() error {
	memory, err := b.again("duplicates")
	if err != nil {
		return err
	}
	ours := func(int) error {
		_, err := b.store.Duplicates(b.ctx, duplicatesShown, nil)
		return err
	}
	reference := func(int) error { return scan(b.bare, "SELECT num, headline, iif(text = '', quote, text) FROM claims") }
	a, r, err := times(1, ours, reference)
	if err != nil {
		return err
	}
	b.line("possible duplicates among all", a[0], r[0], "", "reading the same texts")
	fmt.Fprintf(b.out, "memory of that above idle\t%s MB\t\t\t300 MB\t\n", strings.TrimSpace(string(memory)))
	return nil
}

// duplicatesChild looks for duplicates and prints by how many megabytes the process grew at most.
func duplicatesChild(path string) error {
	return grown(path, func(s *data.Store) error {
		_, err := s.Duplicates(context.Background(), duplicatesShown, nil)
		return err
	})
}
