package data

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

// TestRefindFollowsChanges changes, drops and removes claims and asks for the same list both ways, in every order.
func TestRefindFollowsChanges(t *testing.T) {
	ctx := context.Background()
	s := many(t)
	random := rand.New(rand.NewPCG(5, 1))
	for _, expression := range []string{"", "status:suggested", "status:accepted status:published score>0.3", "speaker:7", "-tag:rare"} {
		f, err := filter.Parse(expression)
		if err != nil {
			t.Fatal(err)
		}
		for _, order := range Sorts() {
			q := Query{Filter: f, Sort: order}
			before, err := s.Find(ctx, q)
			if err != nil {
				t.Fatal(err)
			}
			changed := []int64{1 + random.Int64N(plenty), 1 + random.Int64N(plenty), 1 + random.Int64N(plenty)}
			statuses := claims.Statuses()
			_, err = s.EditMany(ctx, changed, Edit{Action: "Try"}, func(c *claims.Claim) {
				c.Status, c.Score = statuses[random.IntN(len(statuses))], random.Float64()
				c.Speaker, c.Headline, c.Verdict = fmt.Sprint("speaker ", random.IntN(99)), fmt.Sprint("Ferry ", random.IntN(99)), fmt.Sprint(random.IntN(9))
			}, nil)
			if err != nil {
				t.Fatal(err)
			}
			want, err := s.Find(ctx, q)
			if err != nil {
				t.Fatal(err)
			}
			got, err := s.Refind(ctx, q, before, changed)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%q by %q: %d claims where Find has %d", expression, order, len(got), len(want))
			}
		}
	}
}
