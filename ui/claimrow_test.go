package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"claimdesk/claims"
	"claimdesk/claims/claimreview"
	"claimdesk/data"
)

func TestClaimRow(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	decided := data.Row{Claim: claims.Claim{
		Headline: "The bridge cost 14 million crowns", Speaker: "Ana Ruiz", Score: 0.87, Date: "2025-07-03",
		Status: claims.Accepted, Verdict: "False", Scale: "Generic 1",
	}, ArticleTitle: "A bridge for Brenning", Sources: 2}
	long := data.Row{Claim: claims.Claim{
		Headline: strings.Repeat("An unusually long headline ", 8), Speaker: strings.Repeat("Professor Dr. ", 12), Score: 1, Status: claims.Suggested,
	}, Sources: 12}
	for _, appearance := range []string{alwaysLight, alwaysDark} {
		s, err := newShell(a, stage{})
		if err != nil {
			t.Fatal(err)
		}
		a.Settings().SetTheme(newLook(appearance))
		b := badges{s.scales}
		rows := container.NewVBox()
		for _, row := range []data.Row{decided, long} {
			r := newClaimRow(nil)
			r.show(row, b.of(row.Claim), true)
			rows.Add(r)
		}
		waiting := newClaimRow(nil)
		waiting.show(data.Row{}, badge{}, false)
		rows.Add(waiting)
		window := test.NewTempWindow(t, rows)
		window.Resize(fyne.NewSize(380, 160))
		test.AssertRendersToImage(t, "claimrow_"+appearance+".png", window.Canvas())
	}
}

func TestLateRepliesAreTold(t *testing.T) {
	for _, c := range []struct {
		row  data.Row
		want bool
	}{
		{data.Row{Claim: claims.Claim{Status: claims.AwaitingReply}, Deadline: "2020-01-02"}, true},
		{data.Row{Claim: claims.Claim{Status: claims.AwaitingReply}, Deadline: "2999-01-02"}, false},
		{data.Row{Claim: claims.Claim{Status: claims.AwaitingReply}}, false},
		{data.Row{Claim: claims.Claim{Status: claims.Published}, Deadline: "2020-01-02"}, false},
	} {
		if overdue(c.row) != c.want {
			t.Errorf("%s with deadline %q counts as late: %v", c.row.Status, c.row.Deadline, !c.want)
		}
	}
}

func TestAReferenceTellsWhoseCheckItIs(t *testing.T) {
	c := claims.Claim{Headline: "The port is closed", Status: claims.Published, Origin: "Harbour Facts"}
	if got := whyOf(c); got != "Check of Harbour Facts, kept for reference" {
		t.Errorf("the form says %q", got)
	}
	test.NewTempApp(t)
	row := newClaimRow(func(string) [][2]int { return nil })
	row.show(data.Row{Claim: c}, badge{icon: "dot"}, true)
	if row.content.below != "Check of Harbour Facts" {
		t.Errorf("the list says %q", row.content.below)
	}
}

func TestNothingIsMissingInAReference(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	ctx := context.Background()
	reading, err := claimreview.Read(ctx, strings.NewReader(`{"@type": "ClaimReview", "url": "https://facts.example/1",
		"claimReviewed": "The port is closed", "author": "Harbour Facts", "reviewRating": {"alternateName": "False"}}`))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := r.desk.store.AddChecks(ctx, reading.Checks); err != nil {
		t.Fatal(err)
	}
	r.desk.addSample()
	r.settle()
	r.press("4")
	r.settle()
	if r.desk.pane.claim.Origin == "" || r.desk.pane.preflight.content.Visible() {
		t.Errorf("pre-flight asks for things in the check of %q", r.desk.pane.claim.Origin)
	}
	r.press("1")
	r.settle()
	if !r.desk.pane.preflight.content.Visible() {
		t.Error("pre-flight is gone for the desk's own claims")
	}
}
