package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// tell shows a list of notes of up to two lines each.
func (s *shell) tell(title string, notes []string) {
	var d *dialog.CustomDialog
	dismiss := func() { d.Hide() }
	shut := newSheetButton("Close", nil, dismiss, dismiss)
	shut.Importance = widget.HighImportance
	d = s.sheet(title, container.NewBorder(nil, container.NewBorder(nil, nil, nil, shut), nil, nil, noteList(notes)))
	s.window.Canvas().Focus(shut)
}

// noteList is a list of notes of up to two lines each.
func noteList(notes []string) fyne.CanvasObject {
	return widget.NewList(func() int { return len(notes) },
		func() fyne.CanvasObject {
			label := widget.NewLabel("\n")
			label.Truncation = fyne.TextTruncateEllipsis
			return label
		},
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*widget.Label).SetText(notes[i]) })
}
