package data

import (
	"context"
	"slices"
	"sort"

	"claimdesk/claims/filter"
)

// CanRefind tells whether Refind knows how to follow changes in what a query finds: words may be found in articles and
// sources too, so that what has them is looked for anew.
func (q Query) CanRefind() bool { return !q.Filter.Has(filter.Words) }

// Refind is Find for a query that was answered before: nums is all it found, and changed are the claims of which anything
// changed since then. It costs a few lookups a changed claim, while Find reads every claim found.
func (s *Store) Refind(ctx context.Context, q Query, nums, changed []int64) ([]int64, error) {
	f, err := s.finder(ctx, q)
	if err != nil {
		return nil, err
	}
	defer f.conn.Close()
	list, err := f.replace(nums, changed)
	if err != nil {
		return nil, f.failure(err)
	}
	return list, nil
}

// replace takes changed claims out of a list in the order asked for, and puts those that belong there where they belong.
func (f *finder) replace(nums, changed []int64) ([]int64, error) {
	list := without(slices.Clone(nums), changed)
	found, err := f.sorted(changed)
	if err != nil {
		return nil, err
	}
	for _, num := range found {
		at, err := f.place(list, num)
		if err != nil {
			return nil, err
		}
		list = slices.Insert(list, at, num)
	}
	return list, nil
}

// place is where in a list a claim belongs. Claims of the list that are gone since then are taken to come before it.
func (f *finder) place(list []int64, num int64) (at int, err error) {
	at = sort.Search(len(list), func(i int) bool {
		if err != nil {
			return true
		}
		var pair []int64
		pair, err = f.gather("SELECT num FROM claims WHERE num IN (" + numbers([]int64{num, list[i]}) + ") ORDER BY " + orders[f.sort])
		return len(pair) > 0 && pair[0] == num && len(pair) == 2
	})
	return at, err
}
