package data

import (
	"context"
	"errors"
	"slices"
	"testing"

	"claimdesk/claims"
)

func TestDuplicates(t *testing.T) {
	ctx := context.Background()
	s := matchable(t,
		"Ferry traffic in Ostholm rose by 40 percent", "Ferry traffic in Ostholm rose by 14 percent",
		"In Ostholm, ferry traffic rises by 40%", "Ferry traffic in Westholm rose by 40 percent",
		"The mayor of Ostholm owns three boats", "The mayor of Ostholm does not own three boats",
		"Mayor of Ostholm owns 3 boats", "Bridge tolls were never raised", "", "…", "the",
	)
	id := idsInOrder(t, s)
	heard := 0.0
	pairs := func() [][2]int64 {
		t.Helper()
		found, err := s.Duplicates(ctx, 100, func(done float64) { heard = done })
		if err != nil {
			t.Fatal(err)
		}
		var list [][2]int64
		for _, d := range found {
			list = append(list, [2]int64{d.A, d.B})
		}
		slices.SortFunc(list, func(a, b [2]int64) int { return int(a[0] - b[0]) })
		return list
	}
	if got, want := pairs(), [][2]int64{{1, 3}, {5, 7}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if heard <= 0 || heard > 1 {
		t.Errorf("progress %g", heard)
	}
	if err := s.Relate(ctx, id[2], id[0], claims.Different, ""); err != nil {
		t.Fatal(err)
	}
	if got, want := pairs(), [][2]int64{{5, 7}}; !slices.Equal(got, want) {
		t.Errorf("after a decision: %v, want %v", got, want)
	}
	if err := s.EditClaim(ctx, id[6], Edit{Action: "Drop"}, func(c *claims.Claim) { c.Status = claims.Dropped }); err != nil {
		t.Fatal(err)
	}
	if got := pairs(); len(got) > 0 {
		t.Errorf("dropped: %v", got)
	}
}

func TestDuplicatesCanBeCancelled(t *testing.T) {
	s := matchable(t, "Ferry traffic rose", "Ferry traffic rose")
	ctx, cancel := context.WithCancel(context.Background())
	if _, err := s.Duplicates(ctx, 100, func(float64) { cancel() }); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}
