package data

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

func TestStatistics(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	nums := propose(t, s, addStory(t, s))
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		t.Fatal(err)
	}
	for _, num := range nums {
		err := s.EditClaim(ctx, rows[num].ID, Edit{Action: "Set verdict"}, func(c *claims.Claim) { c.Verdict, c.Scale = "True", "Generic 1" })
		if err != nil {
			t.Fatal(err)
		}
		review := claims.Review{ClaimID: rows[num].ID, Verdict: "False", Scale: "Generic 1", Author: "True", Blind: true}
		if err := Add(ctx, s, &review); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Statistics(ctx, filter.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	verdict := func(n int) []VerdictCount { return []VerdictCount{{"True", "Generic 1", n}} }
	want := Statistics{
		Claims:     2,
		Speakers:   []Tally{{"Ana Ruiz", verdict(1), 1}, {"mayor of Brenning", verdict(1), 1}},
		Publishers: []Tally{{"Brenning Post", verdict(2), 2}},
		Months:     []Tally{{"2025-07", verdict(2), 2}},
		Open:       map[claims.Status]int{claims.Suggested: 2},
		Days:       []int{0, 0},
		Reviews:    []Judgement{{"Generic 1", "False", "True", true, 2}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	f, err := filter.Parse(`speaker:"Ana Ruiz" -verdict:True`)
	if err != nil {
		t.Fatal(err)
	}
	if none, err := s.Statistics(ctx, f); err != nil || none.Claims != 0 || len(none.Speakers) != 0 {
		t.Errorf("a filter that finds nothing gives %+v: %v", none, err)
	}
}
