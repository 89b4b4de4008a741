package ui

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/claims/match"
	"claimdesk/data"
)

const (
	// similarShown is how many similar claims the window names.
	similarShown = 4
	// similarEnough is the least score of a claim that is named: below it, claims share words and no more.
	similarEnough = 0.5
)

// similarBox answers whether the claim was checked before: the claims of the casebook that say about the same, with what
// differs.
type similarBox struct {
	content *fyne.Container
	store   *data.Store
	badges  badges
	loading *task
	open    func(id string)
	asked   string // the words that were looked for
}

func newSimilarBox(store *data.Store, s stage, b badges) *similarBox {
	box := &similarBox{store: store, badges: b, loading: &task{stage: s}, content: container.New(layout.NewCustomPaddedVBoxLayout(0))}
	box.content.Hide()
	return box
}

// show looks for the claims that are like this one.
func (b *similarBox) show(c claims.Claim) {
	words := headlineOf(claims.Claim{Text: c.Text, Quote: c.Quote})
	if asked := c.ID + words; asked != b.asked {
		b.asked = asked
	} else {
		return
	}
	start(b.loading, func(ctx context.Context) ([]data.Match, error) {
		return b.store.Match(ctx, words, similarShown+1)
	}, func(list []data.Match, err error) {
		if err != nil { // nothing to decide by; the search box says what is wrong with a casebook
			list = nil
		}
		b.fill(c, list)
	})
}

func (b *similarBox) fill(c claims.Claim, list []data.Match) {
	b.content.RemoveAll()
	for _, m := range list {
		if m.ID == c.ID || m.Score < similarEnough || len(b.content.Objects) > similarShown {
			continue
		}
		if len(b.content.Objects) == 0 {
			heading := caption()
			heading.Importance = widget.LowImportance
			heading.SetText("Checked before?")
			b.content.Add(heading)
		}
		b.content.Add(b.line(m))
	}
	b.content.Hidden = len(b.content.Objects) == 0
	b.content.Refresh()
}

// line names one similar claim; a tap opens it.
func (b *similarBox) line(m data.Match) fyne.CanvasObject {
	row := &similarRow{tapped: func() { b.open(m.ID) }, claimRow: claimRow{content: rowContent{
		badge: b.badges.of(claims.Claim{Status: m.Status, Verdict: m.Verdict, Scale: m.Scale}),
		title: headlineOf(claims.Claim{Headline: m.Headline, Text: m.Text}),
		below: joinNonEmpty(" · ", standing(m), m.Speaker, apart(m.Differences)),
		score: fmt.Sprintf("%.0f%%", 100*m.Score),
	}}}
	row.build()
	row.ExtendBaseWidget(row)
	return row
}

// standing is the verdict on a similar claim, or where the work on it stands.
func standing(m data.Match) string {
	if m.Verdict != "" {
		return m.Verdict
	}
	return capitalised(string(m.Status))
}

// similarRow is a row of the list that stands alone and can be tapped.
type similarRow struct {
	claimRow
	tapped func()
}

// Tapped implements fyne.Tappable.
func (r *similarRow) Tapped(*fyne.PointEvent) { r.tapped() }

// Cursor implements desktop.Cursorable.
func (r *similarRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// apart names what two claims do not share, in words.
func apart(list []match.Difference) string {
	var said []string
	for _, d := range list {
		switch {
		case d.Kind == "negation":
			said = append(said, "one of them denies it")
		case d.Query == "":
			said = append(said, string(d.Kind)+" “"+d.Claim+"” only there")
		case d.Claim == "":
			said = append(said, string(d.Kind)+" “"+d.Query+"” only here")
		default:
			said = append(said, fmt.Sprintf("%s “%s” here, “%s” there", d.Kind, d.Query, d.Claim))
		}
	}
	return strings.Join(said, "; ")
}
