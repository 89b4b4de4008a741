package data

import (
	"context"
	"errors"
	"strings"
	"testing"

	"claimdesk/claims"
	"claimdesk/claims/preflight"
)

// lenient turns every rule of pre-flight off.
func lenient() preflight.Standard {
	standard := preflight.Standard{}
	for _, rule := range preflight.Rules() {
		standard[rule.ID] = preflight.Off
	}
	return standard
}

func TestTheWorkOnAClaim(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	id := claimIn(t, s).ID
	step := func(who string, to claims.Status, words StepWords, want string) {
		t.Helper()
		s.SetWho(who)
		err := s.Step(ctx, []string{id}, to, words)
		if want == "" && err != nil || want != "" && (!errors.Is(err, claims.ErrInvalid) || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s to %s: %v, want %q", who, to, err, want)
		}
	}
	step("Ida", claims.Accepted, StepWords{}, "")
	step("Ida", claims.Published, StepWords{}, "Bridge cost 14 million crowns”: from accepted to published")
	step("Ida", claims.AwaitingReply, StepWords{}, "Note whom you asked")
	step("Ida", claims.InReview, StepWords{}, "Give a verdict")
	if err := s.EditClaim(ctx, id, Edit{Action: "Set verdict"}, func(c *claims.Claim) { c.Verdict = "False" }); err != nil {
		t.Fatal(err)
	}
	step("Ida", claims.InReview, StepWords{}, "")
	step("ida ", claims.Approved, StepWords{}, "second person")
	step("Bo", claims.Researching, StepWords{}, "Say what is to be changed")
	step("Bo", claims.Researching, StepWords{Why: "Name the year."}, "")
	step("Ida", claims.InReview, StepWords{}, "")
	if err := Add(ctx, s, &claims.Review{ClaimID: id, Reviewer: "Bo", Verdict: "Mostly false", Blind: true}); err != nil {
		t.Fatal(err)
	}
	step("Bo", claims.Approved, StepWords{}, "")
	step("Bo", claims.Published, StepWords{}, "independent")
	if err := s.SetStandard(ctx, lenient()); err != nil {
		t.Fatal(err)
	}
	step("Bo", claims.Published, StepWords{}, "")
	claim, err := s.Claim(ctx, id)
	if err != nil || claim.Reviewer != "Bo" || claim.ReviewedAt == "" || claim.PublishedAt == "" {
		t.Errorf("%+v, %v", claim, err)
	}
	if err := s.EditClaim(ctx, id, Edit{Action: "Edit claim"}, func(c *claims.Claim) { c.Headline = "Bridge cost 15 million" }); err != nil {
		t.Fatal(err)
	}
	if list, err := s.Missing(ctx, id, claims.Published, StepWords{}); err != nil || len(list) != 0 {
		t.Errorf("Bo lacks %q, %v", list, err)
	}
	s.SetWho("Ida")
	if list, err := s.Missing(ctx, id, claims.Published, StepWords{}); err != nil || len(list) != 1 {
		t.Errorf("Ida lacks %q, %v", list, err)
	}
	step("Ida", claims.Published, StepWords{Solo: true, Why: "Bo is on leave."}, "")
	if claim, err := s.Claim(ctx, id); err != nil || claim.EditedSince {
		t.Errorf("still edited since: %v", err)
	}
	reviews := all[claims.Review](t, s, id)
	if len(reviews) != 3 || reviews[0].Decision != claims.Returns || reviews[0].Comment != "Name the year." ||
		!reviews[1].Blind || reviews[1].Decision != claims.Approves || reviews[1].Author != "False" || !reviews[2].Solo {
		t.Errorf("reviews are %+v", reviews)
	}
	events, err := s.History(ctx, id, 1)
	if err != nil || events[0].Why != "Bo is on leave." || events[0].Action != "Approve the changes" {
		t.Errorf("%+v, %v", events, err)
	}
	if report, err := s.Check(ctx); err != nil || len(report.Problems) > 0 {
		t.Errorf("%+v, %v", report, err)
	}
}

func TestAStepOfManyIsOneOrNone(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	rows, err := s.Rows(ctx, propose(t, s, addStory(t, s)))
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, row := range rows {
		ids = append(ids, row.ID)
	}
	if err := s.Step(ctx, ids, claims.Dropped, StepWords{Why: "opinion"}); err != nil {
		t.Fatal(err)
	}
	if err := s.Step(ctx, ids[:1], claims.Suggested, StepWords{Why: "it is none"}); err != nil {
		t.Fatal(err)
	}
	if err := s.Step(ctx, ids, claims.Accepted, StepWords{}); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("one of them cannot: %v", err)
	}
	counts, err := s.Counts(ctx)
	if err != nil || counts[claims.Dropped] != 1 || counts[claims.Suggested] != 1 {
		t.Errorf("%v, %v", counts, err)
	}
	for range 2 {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if counts, err := s.Counts(ctx); err != nil || counts[claims.Suggested] != 2 {
		t.Errorf("%v, %v", counts, err)
	}
	if err := s.Step(ctx, []string{"none"}, claims.Accepted, StepWords{}); !errors.Is(err, claims.ErrNotFound) {
		t.Errorf("no claim: %v", err)
	}
}

func TestStandard(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	if standard, err := s.Standard(ctx); err != nil || standard != nil {
		t.Errorf("%v, %v", standard, err)
	}
	if err := s.SetStandard(ctx, preflight.Standard{"sources": "loud"}); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("a level that is none: %v", err)
	}
	if err := s.SetStandard(ctx, preflight.Standard{"sources": preflight.Off}); err != nil {
		t.Fatal(err)
	}
	if standard, err := s.Standard(ctx); err != nil || standard["sources"] != preflight.Off {
		t.Errorf("%v, %v", standard, err)
	}
	if err := s.SetSetting(ctx, SettingRules, "{"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Standard(ctx); !errors.Is(err, claims.ErrInvalid) || !strings.Contains(err.Error(), "set the levels") {
		t.Errorf("got %v", err)
	}
}
