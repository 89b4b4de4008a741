package data

import (
	"context"
	"slices"
	"testing"

	"claimdesk/claims"
)

func TestGivenVerdicts(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	claim := claimIn(t, s)
	for _, verdict := range []string{"True", "False", ""} {
		err := s.EditClaim(ctx, claim.ID, Edit{Action: "Set verdict"}, func(c *claims.Claim) { c.Verdict, c.Explanation = verdict, verdict })
		if err != nil {
			t.Fatal(err)
		}
		if err := s.EditClaim(ctx, claim.ID, Edit{Action: "Edit place"}, func(c *claims.Claim) { c.Place += "x" }); err != nil {
			t.Fatal(err)
		}
		s.SetWho("Bea")
	}
	list, err := s.GivenVerdicts(ctx, claim.ID)
	var got []string
	for _, given := range list {
		got = append(got, given.Who+":"+given.Verdict)
	}
	if want := []string{"Bea:", "Bea:False", "Ida:True"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, want %q: %v", got, want, err)
	}
}
