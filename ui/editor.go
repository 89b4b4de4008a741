package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/data"
)

// editor makes the changes that the panes ask for, in order and beside the UI goroutine.
type editor struct {
	store   *data.Store
	stage   stage
	changes *queue
	failed  func(error)
	leave   func()          // goes back to the list
	command func(rune) bool // carries out a single key
}

// do makes a change; then, when given, runs on the UI goroutine after it succeeded.
func (e *editor) do(change func(context.Context) error, then func()) {
	e.changes.add(func() {
		err := guard(func() error { return change(context.Background()) })
		if err == nil && then == nil {
			return
		}
		e.stage.show(func() {
			if err != nil {
				e.failed(err)
				return
			}
			then()
		})
	})
}

// save makes a change that a text box asks for, and tells the box how it went.
func (e *editor) save(change func(context.Context) error, done func(error)) {
	e.changes.add(func() {
		err := guard(func() error { return change(context.Background()) })
		e.stage.show(func() {
			done(err)
			if err != nil {
				e.failed(err)
			}
		})
	})
}

// claim changes a claim.
func (e *editor) claim(id string, what data.Edit, edit func(*claims.Claim)) {
	e.do(func(ctx context.Context) error { return e.store.EditClaim(ctx, id, what, edit) }, nil)
}

// typed saves what was typed into a text box of a claim: its saves join to one step of Undo while the typing goes on.
func (e *editor) typed(id, action string, done func(error), edit func(*claims.Claim)) {
	e.save(func(ctx context.Context) error {
		return e.store.EditClaim(ctx, id, data.Edit{Action: action, Typing: true}, edit)
	}, done)
}

// button makes a button of the window: Escape on it goes back to the list, and single keys work.
func (e *editor) button(text string, icon fyne.Resource, tapped func()) *keyButton {
	return newKeyButton(text, icon, tapped, e.leave, e.command)
}

// captioned puts a small caption above a box.
func captioned(name string, box fyne.CanvasObject) fyne.CanvasObject {
	label := widget.NewLabel(name)
	label.SizeName = theme.SizeNameCaptionText
	label.Importance = widget.LowImportance
	return container.New(under{}, label, box)
}

// under places a box right below its caption.
type under struct{}

const captionHeight = 20

// Layout implements fyne.Layout.
func (under) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	caption, box := objects[0], objects[1]
	caption.Resize(fyne.NewSize(size.Width, captionHeight))
	caption.Move(fyne.NewPos(-theme.InnerPadding(), -theme.InnerPadding()+2))
	box.Resize(fyne.NewSize(size.Width, size.Height-captionHeight))
	box.Move(fyne.NewPos(0, captionHeight))
}

// MinSize implements fyne.Layout.
func (under) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[1].MinSize()
	return fyne.NewSize(max(least.Width, 60), least.Height+captionHeight)
}

// pair puts boxes side by side.
func pair(boxes ...fyne.CanvasObject) fyne.CanvasObject {
	return container.NewGridWithColumns(len(boxes), boxes...)
}
