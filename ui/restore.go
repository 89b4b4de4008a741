package ui

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"

	"claimdesk/data"
	"claimdesk/ui/reader"
)

// withEntry does something with the entry of the history that is chosen; it opens the history when another tab is open.
func (d *desk) withEntry(do func(entry)) {
	d.withClaim(func() {
		if d.pane.tabs.SelectedIndex() != tabHistory {
			d.pane.open(tabHistory)
			d.status.say("Choose an entry with [ and ], then again.")
			return
		}
		if e, ok := d.pane.history.current(); ok {
			do(e)
		}
	})
}

// readState shows the claim as it was after the chosen entry of the history.
func (d *desk) readState() {
	d.withEntry(func(e entry) {
		id := d.pane.claim.ID
		start(d.stepping, func(ctx context.Context) (data.Casefile, error) { return d.store.ClaimAt(ctx, id, e.seq) },
			func(file data.Casefile, err error) {
				if err != nil {
					d.failed(err)
					return
				}
				d.showState(e, file)
			})
	})
}

func (d *desk) showState(e entry, file data.Casefile) {
	var sheet *dialog.CustomDialog
	dismiss := func() { sheet.Hide() }
	text := reader.NewText()
	text.SetText(stateText(file))
	restore := newSheetButton("Restore it…", theme.HistoryIcon(), func() { dismiss(); d.restoreState() }, dismiss)
	shut := newSheetButton("Close", nil, dismiss, dismiss)
	sheet = d.shell.sheet("The claim as of "+e.at, container.NewBorder(nil,
		container.NewBorder(nil, nil, restore, shut), nil, nil, text))
	d.shell.window.Canvas().Focus(shut)
}

// restoreState brings the claim back to what it was after the chosen entry, as a new change.
func (d *desk) restoreState() {
	d.withEntry(func(e entry) {
		id := d.pane.claim.ID
		box := newKeyEntry(nil)
		box.SetPlaceHolder("Why? (may be left open)")
		d.shell.put(question{
			title: "Restore the claim as of " + e.at + "?", yes: "Restore", size: fyne.NewSize(520, 160), content: container.NewBorder(box, nil, nil, nil),
			first: box, boxes: []*keyEntry{box},
			do: func() {
				d.flush()
				d.editor.do(func(ctx context.Context) error { return d.store.Restore(ctx, id, e.seq, strings.TrimSpace(box.Text)) },
					func() { d.status.say("Restored as of " + e.at + "; Ctrl+Z takes it back.") })
			},
		})
	})
}

// stateText is a claim with all that belonged to it, as text to read.
func stateText(f data.Casefile) string {
	c := f.Claim
	var b strings.Builder
	line := func(name string, values ...string) {
		if text := joinNonEmpty(" · ", values...); text != "" {
			fmt.Fprintf(&b, "%s: %s\n\n", name, text)
		}
	}
	line("Headline", c.Headline)
	line("Claim", c.Text)
	line("Quote", c.Quote)
	line("Speaker", c.Speaker, c.SpeakerRole)
	line("Date and place", c.Date, c.Place)
	line("Status", string(c.Status), c.DropReason)
	line("Verdict", c.Verdict, c.Scale)
	line("Explanation", c.Explanation)
	line("Rationale", c.Rationale)
	for _, s := range f.Sources {
		line("Source", string(s.Stance), s.Title, s.Publisher, s.URL, s.Quote)
	}
	for _, s := range f.Contacts {
		line("Contact", s.At, s.Person, s.Question, string(s.Result), s.Reply)
	}
	for _, s := range f.Appearances {
		line("Appearance", s.Publisher, s.Date, s.URL)
	}
	for _, s := range f.Corrections {
		line("Correction", string(s.Type), s.Text)
	}
	for _, s := range f.Reviews {
		line("Review", s.Reviewer, string(s.Decision), s.Verdict, s.Comment)
	}
	for _, s := range f.Comments {
		line("Comment", s.Field, s.Text, s.Who)
	}
	return strings.TrimSpace(b.String())
}
