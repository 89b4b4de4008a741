package ui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims/claimreview"
)

// importChecks reads the checks of others from a ClaimReview file or a page that has them, and shows them first.
func (d *desk) importChecks() {
	d.flush()
	d.shell.openFile("Import checks of others (ClaimReview)", []string{".json", ".jsonld", ".html", ".htm"}, func(path string) {
		name := filepath.Base(path)
		d.inBackground("Reading "+name, func(ctx context.Context, _ func(float64)) (func(), error) {
			file, err := os.Open(path)
			if err != nil {
				return nil, fmt.Errorf("opening the checks: %w", err)
			}
			defer file.Close()
			reading, err := claimreview.Read(ctx, file)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			return func() { d.askChecks(name, reading) }, nil
		})
	})
}

// askChecks shows what was read, and what could not be used, before anything is written.
func (d *desk) askChecks(name string, reading claimreview.Reading) {
	notes := make([]string, 0, len(reading.Checks)+len(reading.Skipped))
	for _, c := range reading.Checks {
		notes = append(notes, headlineOf(c.Claim)+"\n    "+joinNonEmpty(" · ", c.Claim.Verdict, c.Claim.Origin, c.Claim.Speaker, c.Claim.PublishedAt))
	}
	for _, s := range reading.Skipped {
		notes = append(notes, "Left out: "+s.Place+"\n    "+capitalised(s.Reason))
	}
	if len(reading.Checks) == 0 {
		d.shell.tell("No check of "+name+" can be used", notes)
		return
	}
	summary := widget.NewLabel(fmt.Sprintf("%s come in as references, %d left out. One Undo takes all of it back.",
		counted(len(reading.Checks), "check"), len(reading.Skipped)))
	d.shell.put(question{
		title: "Import the checks of " + name, yes: "Import", size: fyne.NewSize(820, 600),
		content: container.NewBorder(summary, nil, nil, nil, noteList(notes)),
		do: func() {
			d.inBackground("Importing", func(ctx context.Context, _ func(float64)) (func(), error) {
				added, known, err := d.store.AddChecks(ctx, reading.Checks)
				return func() {
					d.status.say(fmt.Sprintf("%s added, %d were in the casebook already.", counted(added, "check"), known))
				}, err
			})
		},
	})
}
