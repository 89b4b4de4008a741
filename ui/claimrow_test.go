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

func TestColumnsFitANarrowList(t *testing.T) {
	set := columnSet{names: firstColumns()}
	for _, test := range []struct {
		width  float32
		widths map[string]float32
		last   string
	}{
		{1200, nil, "Sources"},
		{740, nil, "Sources"},
		{600, nil, "Score"},
		{740, map[string]float32{"Article": 300}, "Status"},
		{200, nil, "Claim"},
	} {
		set.widths = test.widths
		placed := set.place(test.width)
		last := placed[len(placed)-1]
		if last.name != test.last || placed[0].wide < leastHeadline || len(placed) > 1 && last.at+last.wide > test.width {
			t.Errorf("in %v pixels the last column is %s, to %v; the first is %v wide", test.width, last.name, last.at+last.wide, placed[0].wide)
		}
		if wide, fixed := test.widths["Article"]; fixed && placed[3].wide != wide {
			t.Errorf("the column that the user made %v wide is %v", wide, placed[3].wide)
		}
	}
}

func TestACutTextFillsItsWidth(t *testing.T) {
	test.NewTempApp(t)
	const size = 14
	width := func(s string) float32 { return fyne.MeasureText(s, size, fyne.TextStyle{}).Width }
	for _, text := range []string{
		"Ferry traffic in Ostberwick grew by 64 percent compared with the year before", "AVAVAVA To Te, office", "हिन्दी में लेख", "W",
	} {
		for room := float32(1); room < width(text)+10; room += 7 {
			cut := ellipsis(text, room, size, fyne.TextStyle{})
			if width(text) <= room != (cut == text) {
				t.Errorf("%q in %v pixels is %q", text, room, cut)
			}
			if w := width(cut); cut != "…" && (w > room || cut != text && w < room-4*size) {
				t.Errorf("%q in %v pixels is %q, %v pixels", text, room, cut, w)
			}
		}
	}
}
