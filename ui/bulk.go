package ui

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/claims/workflow"
	"claimdesk/data"
)

// bulkBar says how many claims are marked and, on a line of its own, which a narrow list has room for, what can be done
// with all of them.
type bulkBar struct {
	content *fyne.Container
	count   *widget.Label
}

func newBulkBar(d *desk) *bulkBar {
	b := &bulkBar{count: widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})}
	buttons := container.NewHBox()
	for _, choice := range []struct {
		name string
		do   func()
	}{
		{"Accept", d.accept},
		{"Drop…", d.drop},
		{"Tag…", d.tag},
		{"Assign…", d.assign},
		{"Verdict…", d.setVerdict},
		{"Merge…", d.merge},
	} {
		button := newKeyButton(choice.name, nil, choice.do, d.focusList, d.onRune)
		button.Importance = widget.LowImportance
		buttons.Add(button)
	}
	none := newKeyButton("", theme.CancelIcon(), func() { d.list.unmark(); d.focusList() }, d.focusList, d.onRune)
	none.Importance = widget.LowImportance
	b.content = container.NewVBox(container.NewBorder(nil, nil, nil, none, b.count), container.NewHScroll(buttons))
	b.content.Hide()
	return b
}

// onMarks shows what can be done as long as several claims are marked.
func (d *desk) onMarks() {
	marked := len(d.list.marked)
	if marked < 2 {
		d.bulk.content.Hide()
		return
	}
	d.bulk.count.SetText(grouped(marked) + " marked")
	d.bulk.content.Show()
}

// chosen lists the claims that a command is about: those that are marked, or else the current one.
func (d *desk) chosen() []int64 {
	if nums := d.list.chosen(); nums != nil {
		return nums
	}
	if d.current == 0 {
		return nil
	}
	return []int64{d.current}
}

// change makes the same change to claims: one step of Undo, with progress and Cancel, and none at all when it is cancelled.
func (d *desk) change(nums []int64, action, why string, edit func(*claims.Claim)) {
	if len(nums) == 0 {
		return
	}
	d.flush()
	d.inBackground(action, func(ctx context.Context, progress func(float64)) (func(), error) {
		changed, err := d.store.EditMany(ctx, nums, data.Edit{Action: action, Why: why}, edit, progress)
		return func() {
			d.list.unmark()
			d.focusList()
			d.status.say(fmt.Sprintf("%s: %s changed.", action, counted(changed, "claim")))
		}, err
	})
}

// acceptAll takes the marked claims into work; those that are in work already stay as they are.
func (d *desk) acceptAll(nums []int64) {
	d.change(nums, "Accept", "", func(c *claims.Claim) {
		if waits(c.Status) {
			d.step(c, claims.Accepted, "")
		}
	})
}

func (d *desk) dropAll(nums []int64, reason string) {
	d.change(nums, "Drop", reason, func(c *claims.Claim) { d.step(c, claims.Dropped, reason) })
}

// step takes the step that leads to a status where there is one; a claim without such a step stays as it is.
func (d *desk) step(c *claims.Claim, to claims.Status, why string) {
	if step, ok := workflow.To(*c, to); ok {
		_ = step.Take(c, workflow.Facts{Who: d.store.Who(), Why: why}, c.UpdatedAt)
	}
}

// tag asks for a tag and gives it to the chosen claims.
func (d *desk) tag() {
	nums := d.chosen()
	d.pickName(data.Tags, "Tag with", true, func(typed string) {
		tags := claims.ParseWords(typed)
		d.change(nums, "Tag “"+tags.String()+"”", "", func(c *claims.Claim) {
			for _, tag := range tags {
				if !slices.Contains(c.Tags, tag) {
					c.Tags = append(slices.Clone(c.Tags), tag)
				}
			}
		})
	})
}

// untag takes a tag away from the chosen claims.
func (d *desk) untag() {
	nums := d.chosen()
	d.pickName(data.Tags, "Take away the tag", false, func(tag string) {
		d.change(nums, "Take away tag “"+tag+"”", "", func(c *claims.Claim) {
			c.Tags = slices.DeleteFunc(slices.Clone(c.Tags), func(t string) bool { return t == tag })
		})
	})
}

// assign asks who works on the chosen claims.
func (d *desk) assign() {
	nums := d.chosen()
	d.pickName(data.Assignees, "Who works on it", true, func(name string) {
		d.change(nums, "Assign to "+name, "", func(c *claims.Claim) { c.Assignee = name })
	})
}

// merge makes the marked claims one: the current claim stays, the others are dropped as its duplicates.
func (d *desk) merge() {
	nums, keep := d.list.chosen(), d.current
	if !slices.Contains(nums, keep) {
		d.status.say("Mark the claims that are the same with Space, and go to the one that stays.")
		return
	}
	others := slices.DeleteFunc(slices.Clone(nums), func(num int64) bool { return num == keep })
	d.flush()
	d.inBackground("Merging", func(ctx context.Context, progress func(float64)) (func(), error) {
		dropped, err := d.store.MergeClaims(ctx, []data.Merge{{Keep: keep, Others: others}}, progress)
		return func() {
			d.list.unmark()
			d.focusList()
			d.status.say(counted(dropped, "claim") + " dropped as duplicates of the current one.")
		}, err
	})
}
