package data

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

func TestStatistics(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	now := time.Date(2025, 7, 3, 9, 0, 0, 0, time.UTC)
	s.now = func() time.Time { return now }
	first := claimIn(t, s)
	var batch Batch
	for i := range 40 {
		speaker := "Lena Ask"
		if i%4 == 0 {
			speaker = fmt.Sprint("Speaker ", i)
		}
		batch.Claims = append(batch.Claims, claims.Claim{
			ID: NewID(), Text: "x", Speaker: speaker, Status: claims.Published, Verdict: []string{"True", "False", "False"}[i%3],
			CreatedAt: fmt.Sprintf("2025-%02d-01T00:00:00.000Z", 1+i%2), UpdatedAt: "2025-07-03",
		})
	}
	if err := s.AddBatch(ctx, "Add", batch); err != nil {
		t.Fatal(err)
	}
	now = now.Add(36 * time.Hour)
	for _, err := range []error{
		s.EditClaim(ctx, first.ID, Edit{Action: "Set verdict"}, func(c *claims.Claim) { c.Verdict, c.Speaker = "False", "LENA ASK" }),
		Add(ctx, s, &claims.Contact{ClaimID: first.ID, Deadline: "2025-07-03"}),
		Add(ctx, s, &claims.Review{ClaimID: first.ID, Verdict: "False", Author: "False", Blind: true}),
		Add(ctx, s, &claims.Review{ClaimID: first.ID, Verdict: "True", Author: "False"}),
		Add(ctx, s, &claims.Review{ClaimID: first.ID, Author: "False"}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	now = now.Add(24 * time.Hour)
	if err := s.EditClaim(ctx, first.ID, Edit{Action: "Set verdict"}, func(c *claims.Claim) { c.Verdict = "True" }); err != nil {
		t.Fatal(err)
	}
	got, err := s.Statistics(ctx, filter.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Notes) != 1 || !strings.Contains(got.Notes[0], "31 of 41 (76%) are about") {
		t.Errorf("notes are %q", got.Notes)
	}
	if len(got.Speakers) != 11 || got.Speakers[0].Count != 31 || !strings.EqualFold(got.Speakers[0].Name, "lena ask") {
		t.Errorf("speakers are %+v", got.Speakers)
	}
	got.Notes, got.Speakers = nil, nil
	want := Statistics{
		Claims: 42, Verdicts: []Number{{"False", 26}, {"True", 15}}, Days: []float64{1.5},
		Publishers: []Breakdown{{"Brenning Post", 1, []Number{{"True", 1}}}},
		Months: []Breakdown{
			{"2025-01", 20, []Number{{"False", 13}, {"True", 7}}},
			{"2025-02", 20, []Number{{"False", 13}, {"True", 7}}},
			{"2025-07", 1, []Number{{"True", 1}}},
		},
		Open: []Number{{"suggested", 2}}, Overdue: 1, Reviews: Agreement{Given: 2, Same: 1, BlindGiven: 1, BlindSame: 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	f, err := filter.Parse("verdict:true before:2025-02")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := s.Statistics(ctx, f); err != nil || got.Claims != 7 || len(got.Months) != 1 || len(got.Open) != 0 {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := newCasebook(t).Statistics(ctx, filter.Filter{}); err != nil || got.Claims != 0 || len(got.Notes) != 0 {
		t.Errorf("nothing adds up to %+v, %v", got, err)
	}
}
