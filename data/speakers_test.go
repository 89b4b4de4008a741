package data

import (
	"context"
	"testing"

	"claimdesk/claims"
	"claimdesk/claims/document"
	"claimdesk/claims/extract"
)

const twoVoices = "Mara Lindt said the yard built two ships. She said the yard built nine docks. Ole Berg said that 40 people work there."

func TestCorrectedSpeakersAreRemembered(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	article, err := s.AddArticle(ctx, &document.Document{Text: twoVoices, MediaType: "text/plain", Original: []byte(twoVoices)})
	if err != nil {
		t.Fatal(err)
	}
	propose := func(start, end int) claims.Claim {
		t.Helper()
		p := extract.Proposal{Start: start, End: end, Speaker: "Mara Lind", SpeakerCertainty: 0.6}
		if _, err := s.Propose(ctx, article.ID, []extract.Proposal{p}); err != nil {
			t.Fatal(err)
		}
		list, err := s.SpokenBy(ctx, article.ID, "Mara Lind")
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range list {
			if c.QuoteStart == start {
				return c
			}
		}
		return claims.Claim{}
	}
	first := propose(0, 41)
	if first.SpeakerCertainty != 0.6 {
		t.Fatalf("the certainty is %v", first.SpeakerCertainty)
	}
	if err := s.CorrectSpeaker(ctx, []string{first.ID}, "Mara Lindt"); err != nil {
		t.Fatal(err)
	}
	if second := propose(42, 77); second.ID != "" {
		t.Errorf("a claim is proposed with the wrong speaker: %+v", second)
	}
	if voices, err := s.Voices(ctx, article.ID); err != nil || len(voices) != 1 || voices[0] != (Voice{"Mara Lindt", 2}) {
		t.Errorf("the voices are %+v: %v", voices, err)
	}
	for range 2 { // the proposal and the correction
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if third := propose(78, 118); third.Speaker != "Mara Lind" {
		t.Errorf("a correction that was taken back still counts: %+v", third)
	}
}

func TestMoveQuote(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	article, err := s.AddArticle(ctx, &document.Document{Text: twoVoices, MediaType: "text/plain", Original: []byte(twoVoices)})
	if err != nil {
		t.Fatal(err)
	}
	claim, err := s.MarkClaim(ctx, article.ID, "", extract.Proposal{Start: 0, End: 10})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.MoveQuote(ctx, claim.ID, "", 42, 77); err != nil {
		t.Fatal(err)
	}
	moved, err := s.Claim(ctx, claim.ID)
	if err != nil || moved.Quote != "She said the yard built nine docks." || len([]rune(moved.Prefix)) != claims.AnchorContext || moved.Suffix[:5] != " Ole " {
		t.Errorf("the claim is %+v: %v", moved, err)
	}
	for _, span := range [][2]int{{-1, 5}, {5, 5}, {0, 1000}} {
		if err := s.MoveQuote(ctx, claim.ID, "", span[0], span[1]); err == nil {
			t.Errorf("the quote moved to %v", span)
		}
	}
	if report, err := s.Check(ctx); err != nil || len(report.Problems) > 0 {
		t.Errorf("check: %v %v", report.Problems, err)
	}
}
