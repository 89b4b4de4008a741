package ui

import (
	"context"
	"fmt"
	"io"
	"time"

	"claimdesk/claims/filter"
	"claimdesk/data"
)

// outgoing is a kind of file that claims go out as.
type outgoing struct {
	title, kind, ending string
	rows                string // what is counted
	// write tells how many rows it wrote, and what it had to leave out.
	write func(ctx context.Context, w io.Writer, of data.Selection, progress func(done, total int)) (rows int, left []data.LeftOut, err error)
}

func (d *desk) exportClaims() { d.export(d.sheetOut("Export claims", "claims", d.store.ExportClaims)) }

func (d *desk) exportEvidence() {
	d.export(d.sheetOut("Export evidence", "evidence", d.store.ExportEvidence))
}

// sheetOut is a CSV that goes out.
func (d *desk) sheetOut(title, kind string, write func(context.Context, io.Writer, filter.Filter, func(done, total int)) (int, error)) outgoing {
	return outgoing{title: title, kind: kind, ending: ".csv", rows: "row", write: func(ctx context.Context, w io.Writer, of data.Selection, progress func(done, total int)) (int, []data.LeftOut, error) {
		rows, err := write(ctx, w, of.Filter, progress)
		return rows, nil, err
	}}
}

// exportClaimReview writes the published checks of the list for the web.
func (d *desk) exportClaimReview() {
	d.export(outgoing{
		title: "Export ClaimReview", kind: "checks", ending: ".json", rows: "check",
		write: func(ctx context.Context, w io.Writer, of data.Selection, progress func(done, total int)) (rows int, left []data.LeftOut, err error) {
			rows, err = d.store.ExportClaimReview(ctx, w, of, func(l data.LeftOut) { left = append(left, l) }, progress)
			return rows, left, err
		},
	})
}

// export writes exactly what the list shows.
func (d *desk) export(o outgoing) {
	if len(d.list.nums) == 0 {
		d.status.say("The list is empty: there is nothing to export.")
		return
	}
	d.exportSelection(o, data.Selection{Query: d.query()}, counted(len(d.list.nums), "claim"))
}

// exportSelection writes claims into a file of the user's choice.
func (d *desk) exportSelection(o outgoing, of data.Selection, what string) {
	d.flush()
	name := fmt.Sprintf("%s %s %s%s", d.store.Name(), o.kind, time.Now().Format(time.DateOnly), o.ending)
	d.shell.saveFile(o.title+": "+what, name, o.ending, true, func(path string) {
		d.inBackground("Exporting", func(ctx context.Context, progress func(float64)) (func(), error) {
			rows := 0
			var left []data.LeftOut
			err := d.store.WriteFile(path, func(w io.Writer) (err error) {
				rows, left, err = o.write(ctx, w, of, func(done, total int) { progress(float64(done) / float64(max(total, 1))) })
				return err
			})
			return func() {
				d.status.say(fmt.Sprintf("%s written to %s.", counted(rows, o.rows), path))
				d.tellLeftOut(left)
			}, err
		})
	})
}

// tellLeftOut names the claims that an export could not take along.
func (d *desk) tellLeftOut(left []data.LeftOut) {
	if len(left) == 0 {
		return
	}
	lines := make([]string, len(left))
	for i, l := range left {
		lines[i] = headlineOf(l.Claim) + "\n    " + capitalised(l.Reason)
	}
	d.shell.tell(counted(len(left), "claim")+" left out", lines)
}

func (d *desk) saveCopy() {
	d.flush()
	d.shell.saveFile("Save a copy of the casebook", d.store.Name()+" copy"+data.Extension, data.Extension, false, func(path string) {
		d.inBackground("Saving a copy", func(ctx context.Context, _ func(float64)) (func(), error) {
			return func() { d.status.say("A copy is saved as " + path + ".") }, d.store.SaveCopy(ctx, path)
		})
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
