package ui

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"

	"claimdesk/claims"
	"claimdesk/claims/match"
	"claimdesk/data"
)

const (
	// similarShown is how many similar claims the window names.
	similarShown = 4
	// similarEnough is the least score of a claim that is named, below that of a claim that says the same: what is about
	// the same matter is of use too, and what shares only a few words scores less.
	similarEnough = 0.1
	// similarPause is how long a claim must be open before others are compared with it: that takes a processor as long as two
	// frames, which somebody who walks through the claims has a better use for.
	similarPause = 120 * time.Millisecond
)

// similarBox answers whether the claim was checked before: the claims of the casebook that say about the same, with what
// differs and what was decided about the two.
type similarBox struct {
	content *fyne.Container
	store   *data.Store
	badges  badges
	loading *task
	open    func(id string)
	asked   string // the claim and the words that are looked for
	found   string // those that the list is for
	list    []similar
}

// similar is a claim that is much like another.
type similar struct {
	data.Match
	decided claims.Relationship
}

func newSimilarBox(store *data.Store, s stage, b badges) *similarBox {
	box := &similarBox{store: store, badges: b, loading: &task{stage: s}, content: container.New(layout.NewCustomPaddedVBoxLayout(0))}
	box.content.Hide()
	return box
}

// show looks for the claims that are like this one.
func (b *similarBox) show(c claims.Claim) {
	asked := c.ID + c.Text + c.Quote
	if asked == b.asked {
		return
	}
	b.asked = asked
	b.loading.after(similarPause, func() {
		start(b.loading, func(ctx context.Context) ([]similar, error) { return b.find(ctx, c) },
			func(list []similar, err error) {
				if err != nil {
					slog.Warn("looking for similar claims", "error", err)
				}
				b.found, b.list = asked, list
				b.fill()
			})
	})
}

// find lists what is like a claim.
func (b *similarBox) find(ctx context.Context, c claims.Claim) ([]similar, error) {
	matches, err := b.store.Similar(ctx, c, similarShown)
	if err != nil {
		return nil, err
	}
	relations, err := b.store.Relations(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	decided := map[string]claims.Relationship{}
	for _, r := range relations {
		decided[r.ClaimID], decided[r.OtherID] = r.Decision, r.Decision
	}
	var list []similar
	for _, m := range matches {
		if m.Score >= similarEnough {
			list = append(list, similar{m, decided[m.ID]})
		}
	}
	return list, nil
}

func (b *similarBox) fill() {
	b.content.RemoveAll()
	if len(b.list) > 0 {
		b.content.Add(heading("Checked before?  Ctrl+L decides"))
	}
	for _, m := range b.list {
		b.content.Add(b.line(m))
	}
	b.content.Hidden = len(b.list) == 0
	b.content.Refresh()
}

// options are the similar claims for a picker.
func (b *similarBox) options() []option {
	var options []option
	for _, m := range b.list {
		options = append(options, b.option(m))
	}
	return options
}

func (b *similarBox) option(m similar) option {
	return option{name: m.ID, label: headlineOf(claims.Claim{Headline: m.Headline, Text: m.Text}), mark: b.badge(m), detail: string(m.decided)}
}

func (b *similarBox) badge(m similar) badge {
	return b.badges.of(claims.Claim{Status: m.Status, Verdict: m.Verdict, Scale: m.Scale})
}

// line names one similar claim; a tap opens it.
func (b *similarBox) line(m similar) fyne.CanvasObject {
	row := &similarRow{tapped: func() { b.open(m.ID) }, claimRow: claimRow{content: rowContent{
		badge: b.badge(m),
		title: headlineOf(claims.Claim{Headline: m.Headline, Text: m.Text}),
		below: joinNonEmpty(" · ", decisionNames[m.decided], standing(m.Match), m.Speaker, apart(m.Differences)),
		score: fmt.Sprintf("%.2f", m.Score),
	}}}
	row.build()
	row.ExtendBaseWidget(row)
	return row
}

// decisionNames are what can be decided about two claims, in words.
var decisionNames = map[claims.Relationship]string{
	claims.Same: "The same", claims.Related: "Related", claims.Different: "Not the same",
}

// similarClaims asks which similar claim to open, or what to decide about it.
func (d *desk) similarClaims() {
	d.withClaim(func() {
		box, id := d.pane.form.similar, d.pane.claim.ID
		switch {
		case box.found != box.asked:
			d.status.say("Similar claims are still looked for.")
		case len(box.list) == 0:
			d.status.say("No claim of the casebook is like this one.")
		default:
			pick(d.shell.window.Canvas(), "Checked before?", box.options(), func(other string) { d.decide(id, other) })
		}
	})
}

// decide asks what two claims are to each other.
func (d *desk) decide(id, other string) {
	options := []option{{name: "open", label: "Open it"}}
	for _, r := range claims.Relationships() {
		options = append(options, option{name: string(r), label: decisionNames[r]})
	}
	options = append(options, option{name: "undecided", label: "Take the decision back"})
	pick(d.shell.window.Canvas(), "What it is to the claim", options, func(picked string) {
		if picked == "open" {
			d.openID(other)
			return
		}
		decision := claims.Relationship(picked)
		if picked == "undecided" {
			decision = ""
		}
		d.editor.do(func(ctx context.Context) error { return d.store.Relate(ctx, id, other, decision, "") }, func() {
			d.pane.form.similar.asked = ""
			d.pane.form.similar.show(d.pane.claim)
			d.status.say(joinNonEmpty(": ", "Decided", decisionNames[decision]))
		})
	})
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
	said := make([]string, len(list))
	for i, d := range list {
		said[i] = d.String()
	}
	return strings.Join(said, "; ")
}

// family asks which of the claims that were decided to say the same to open; each is one more appearance.
func (d *desk) family() {
	d.withClaim(func() {
		id := d.pane.claim.ID
		start(d.stepping, func(ctx context.Context) ([]option, error) {
			list, err := d.store.Family(ctx, id)
			if err != nil {
				return nil, err
			}
			nums := make([]int64, len(list))
			for i, c := range list {
				nums[i] = c.Num
			}
			rows, err := d.store.Rows(ctx, nums)
			options := make([]option, len(list))
			for i, c := range list {
				row := rows[c.Num]
				options[i] = option{name: c.ID, label: headlineOf(c), mark: d.badges.of(c), detail: joinNonEmpty(" · ", c.Speaker, dayOf(row), row.ArticleTitle)}
			}
			return options, err
		}, func(options []option, err error) {
			switch {
			case err != nil:
				d.failed(err)
			case len(options) < 2:
				d.status.say("No other claim was decided to be the same. Ctrl+L decides.")
			default:
				pick(d.shell.window.Canvas(), counted(len(options), "claim")+" that say the same", options, d.openID)
			}
		})
	})
}
