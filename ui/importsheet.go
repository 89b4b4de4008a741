package ui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims/sheet"
	"claimdesk/data"
)

// importSheet reads a CSV back: it shows field by field what would change before anything does.
func (d *desk) importSheet() {
	d.shell.openFile("Import claims from CSV", []string{".csv", ".tsv"}, d.planSheet)
}

func (d *desk) planSheet(path string) {
	d.flush()
	d.inBackground("Reading "+filepath.Base(path), func(ctx context.Context, _ func(float64)) (func(), error) {
		file, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("opening the sheet: %w", err)
		}
		defer file.Close()
		table, err := sheet.Read(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		plan, err := d.store.PlanImport(ctx, table, d.badges.scales)
		return func() { d.preview(plan) }, err
	})
}

// planLines is a plan as lines to read: what changes, what is new, what cannot be used.
func planLines(p data.Plan) []string {
	var lines []string
	for _, c := range p.Changes {
		lines = append(lines, fmt.Sprintf("%s\n    %s: “%s” becomes “%s”", c.Headline, c.Column, c.Old, c.New))
	}
	for _, a := range p.Added {
		lines = append(lines, "New claim: "+data.Called(a.Claim))
	}
	for _, problem := range p.Problems {
		lines = append(lines, fmt.Sprintf("Line %d is left out: %s", problem.Line, problem.Reason))
	}
	return lines
}

// preview asks whether the changes shall be made.
func (d *desk) preview(p data.Plan) {
	lines := planLines(p)
	if len(p.Changes)+len(p.Added) == 0 {
		text := "The sheet says what the casebook says: nothing changes."
		if len(p.Problems) > 0 {
			text = fmt.Sprintf("Nothing can be imported. %s", lines[0])
		}
		dialog.ShowInformation("Import claims from CSV", text, d.shell.window)
		return
	}
	list := noteList(lines)
	summary := widget.NewLabel(fmt.Sprintf("%s, %s, %s left out. One Undo takes all of it back.",
		counted(len(p.Changes), "changed field"), counted(len(p.Added), "new claim"), counted(len(p.Problems), "line")))
	ask := dialog.NewCustomConfirm("Import claims from CSV", "Import", "Cancel",
		container.NewBorder(summary, nil, nil, nil, list), func(yes bool) {
			if yes {
				d.applyPlan(p)
			}
		}, d.shell.window)
	size := d.shell.window.Canvas().Size()
	ask.Resize(fyne.NewSize(min(820, size.Width-40), min(600, size.Height-40)))
	ask.Show()
}

func (d *desk) applyPlan(p data.Plan) {
	d.inBackground("Importing", func(ctx context.Context, _ func(float64)) (func(), error) {
		added, changed, err := d.store.Apply(ctx, p)
		return func() {
			d.status.say(fmt.Sprintf("%s added, %s changed.", counted(added, "claim"), counted(changed, "claim")))
		}, err
	})
}
