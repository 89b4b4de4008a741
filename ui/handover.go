package ui

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims/bundle"
	"claimdesk/data"
)

// handOverClaims writes claims with all that belongs to them into one file for another desk: those that are marked, else
// the list.
func (d *desk) handOverClaims() {
	nums := d.list.chosen()
	if nums == nil {
		nums = d.list.nums
	}
	if len(nums) == 0 {
		d.status.say("The list is empty: there is nothing to hand over.")
		return
	}
	nums = slices.Clone(nums)
	keys := &editor{command: func(rune) bool { return false }}
	secret := newTick(keys, "Confidential sources too", nil)
	text := widget.NewLabel("The bundle holds the claims with their articles, evidence, attachments and history of review. The other desk works on them and hands them back; then you see field by field what both sides changed.")
	text.Wrapping = fyne.TextWrapWord
	d.shell.put(question{
		title: "Hand over " + counted(len(nums), "claim"), yes: "Choose the file…", size: fyne.NewSize(560, 260),
		content: container.NewVBox(text, secret), do: func() { d.writeBundle(nums, secret.Checked) },
	})
}

func (d *desk) writeBundle(nums []int64, confidential bool) {
	d.flush()
	name := fmt.Sprintf("%s %s%s", d.store.Name(), time.Now().Format(time.DateOnly), bundle.Extension)
	d.shell.saveFile("Hand over "+counted(len(nums), "claim"), name, bundle.Extension, true, func(path string) {
		d.inBackground("Packing", func(ctx context.Context, progress func(float64)) (func(), error) {
			written := 0
			err := d.store.WriteFile(path, func(w io.Writer) (err error) {
				written, err = d.store.WriteBundle(ctx, w, nums, data.HandOver{
					Confidential: confidential, Progress: func(done, total int64) { progress(float64(done) / float64(max(total, 1))) },
				})
				return err
			})
			return func() { d.status.say(fmt.Sprintf("%s handed over in %s.", counted(written, "claim"), path)) }, err
		})
	})
}

// takeBundle asks for a bundle to merge.
func (d *desk) takeBundle() {
	d.flush()
	d.shell.openFile("Take a bundle in", []string{bundle.Extension}, d.readBundle)
}

// readBundle compares a bundle with the casebook and shows what differs. Nothing is changed by that.
func (d *desk) readBundle(path string) {
	d.inBackground("Reading "+filepath.Base(path), func(ctx context.Context, _ func(float64)) (func(), error) {
		plan, err := d.store.ReadBundle(ctx, path)
		return func() {
			if len(plan.Rows) == 0 {
				d.status.say("The bundle says what the casebook says: nothing changes.")
				return
			}
			newMergeView(d, plan)
		}, err
	})
}
