package ui

import (
	"context"
	"fmt"
	"io"
	"time"

	"claimdesk/claims/filter"
	"claimdesk/data"
)

// exporter writes the claims that a filter finds and tells how many rows that made.
type exporter func(ctx context.Context, w io.Writer, f filter.Filter, progress func(done, total int)) (rows int, err error)

func (d *desk) exportClaims()   { d.export("Export claims", "claims", d.store.ExportClaims) }
func (d *desk) exportEvidence() { d.export("Export evidence", "evidence", d.store.ExportEvidence) }

// export writes exactly what the list shows.
func (d *desk) export(title, kind string, write exporter) {
	if len(d.list.nums) == 0 {
		d.status.say("The list is empty: there is nothing to export.")
		return
	}
	d.flush()
	shown := d.query().Filter
	name := fmt.Sprintf("%s %s %s.csv", d.store.Name(), kind, time.Now().Format("2006-01-02"))
	d.shell.saveFile(fmt.Sprintf("%s: %s", title, counted(len(d.list.nums), "claim")), name, ".csv", true, func(path string) error {
		d.inBackground("Exporting", func(ctx context.Context, progress func(float64)) (func(), error) {
			rows := 0
			err := d.store.WriteFile(path, func(w io.Writer) (err error) {
				rows, err = write(ctx, w, shown, func(done, total int) { progress(float64(done) / float64(max(total, 1))) })
				return err
			})
			return func() { d.status.say(fmt.Sprintf("%s written to %s.", counted(rows, "row"), path)) }, err
		})
		return nil
	})
}

func (d *desk) saveCopy() {
	d.flush()
	d.shell.saveFile("Save a copy of the casebook", d.store.Name()+" copy"+data.Extension, data.Extension, false, func(path string) error {
		d.inBackground("Saving a copy", func(ctx context.Context, _ func(float64)) (func(), error) {
			return func() { d.status.say("A copy is saved as " + path + ".") }, d.store.SaveCopy(ctx, path)
		})
		return nil
	})
}

// check verifies the casebook and tells what it found.
func (d *desk) check() {
	d.inBackground("Checking", func(ctx context.Context, _ func(float64)) (func(), error) {
		report, err := d.store.Check(ctx)
		if err == nil && len(report.Problems) > 0 {
			err = fmt.Errorf("%s: %s", counted(len(report.Problems), "problem"), report.Problems[0])
		}
		return func() {
			d.status.say(fmt.Sprintf("All is well: %s of the history and %s verified.",
				counted(report.Events, "change"), counted(report.Attachments, "attachment")))
		}, err
	})
}
