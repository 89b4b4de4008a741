package ui

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
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
	mark := b.badges.of(claims.Claim{Status: m.Status, Verdict: m.Verdict, Scale: m.Scale})
	button := widget.NewButtonWithIcon(headlineOf(claims.Claim{Headline: m.Headline, Text: m.Text}),
		mark.resource(fyne.CurrentApp().Settings().ThemeVariant()), func() { b.open(m.ID) })
	button.Alignment = widget.ButtonAlignLeading
	button.Importance = widget.LowImportance
	verdict := m.Verdict
	if verdict == "" {
		verdict = capitalised(string(m.Status))
	}
	below := caption()
	below.Truncation = fyne.TextTruncateEllipsis
	below.Importance = widget.LowImportance
	below.SetText(joinNonEmpty(" · ", verdict, m.Speaker, fmt.Sprintf("%.0f%% alike", 100*m.Score)))
	if said := apart(m.Differences); said != "" {
		below.Importance = widget.WarningImportance
		below.SetText("Not the same: " + said)
	}
	return container.New(layout.NewCustomPaddedVBoxLayout(-theme.InnerPadding()), container.NewHScroll(button), below)
}

// apart names what two claims do not share, in words.
func apart(list []match.Difference) string {
	var said []string
	for _, d := range list {
		switch {
		case d.Kind == "negation":
			said = append(said, "one of them denies it")
		case d.Query == "":
			said = append(said, d.Kind+" “"+d.Claim+"” only there")
		case d.Claim == "":
			said = append(said, d.Kind+" “"+d.Query+"” only here")
		default:
			said = append(said, fmt.Sprintf("%s “%s” here, “%s” there", d.Kind, d.Query, d.Claim))
		}
	}
	return strings.Join(said, "; ")
}
