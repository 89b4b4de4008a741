package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// question is a dialog with a way to say yes and one to leave everything as it is.
type question struct {
	title   string
	content fyne.CanvasObject
	size    fyne.Size
	yes     string            // what the button that does it says
	do      func()            // after the dialog is closed
	fits    func() bool       // whether what was filled in can be used; nil when there is nothing to fill in
	first   fyne.Focusable    // gets the focus; the button when nil
	boxes   []*keyEntry       // text boxes of it: Escape leaves everything as it is, Ctrl+Enter does it, in a box of one line Enter too
	aside   fyne.CanvasObject // beside the buttons; may be nil
}

// ask puts a question that Enter answers with yes and Escape with no.
func (s *shell) ask(title, text, yes string, do func()) {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	s.put(question{title: title, content: label, size: fyne.NewSize(460, 180), yes: yes, do: do})
}

// askFor asks for a text that may not be empty, of one line or several; hint tells what to write. It returns the box, for
// a text to begin with.
func (s *shell) askFor(title, hint, yes string, rows int, use func(text string)) *keyEntry {
	box := newKeyEntry(nil)
	if rows > 1 {
		box.MultiLine, box.Wrapping = true, fyne.TextWrapWord
		box.SetMinRowsVisible(rows)
	}
	box.SetPlaceHolder(hint)
	s.put(question{
		title: title, content: container.NewBorder(box, nil, nil, nil), size: fyne.NewSize(520, float32(120+22*rows)), yes: yes,
		do: func() { use(strings.TrimSpace(box.Text)) }, fits: func() bool { return strings.TrimSpace(box.Text) != "" },
		first: box, boxes: []*keyEntry{box},
	})
	return box
}

// put shows a question; afterwards the focus is back where it was.
func (s *shell) put(q question) {
	canvas := s.window.Canvas()
	var d *dialog.CustomDialog
	dismiss := func() { closeSheet(canvas, d) }
	agree := func() {
		if q.fits == nil || q.fits() {
			dismiss()
			q.do()
		}
	}
	yes := newSheetButton(q.yes, theme.ConfirmIcon(), agree, dismiss)
	yes.Importance = widget.HighImportance
	buttons := container.NewBorder(nil, nil, q.aside, container.NewHBox(newSheetButton("Cancel", nil, dismiss, dismiss), yes))
	d = dialog.NewCustomWithoutButtons(q.title, container.NewBorder(nil, buttons, nil, nil, q.content), s.window)
	before := canvas.Focused()
	d.SetOnClosed(func() {
		if before != nil {
			canvas.Focus(before)
		}
	})
	for _, box := range q.boxes {
		box.dismiss, box.agree = dismiss, agree
		if !box.MultiLine {
			box.OnSubmitted = func(string) { agree() }
		}
	}
	d.Resize(fyne.NewSize(min(q.size.Width, canvas.Size().Width-40), min(q.size.Height, canvas.Size().Height-40)))
	d.Show()
	if q.first == nil {
		q.first = yes
	}
	canvas.Focus(q.first)
}
