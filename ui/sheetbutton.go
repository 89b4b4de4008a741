package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// sheetButton is a button of a dialog, which Escape closes while the button has the focus.
type sheetButton struct {
	widget.Button
	dismiss func()
}

func newSheetButton(text string, icon fyne.Resource, tapped, dismiss func()) *sheetButton {
	b := &sheetButton{dismiss: dismiss}
	b.Text, b.Icon, b.OnTapped = text, icon, tapped
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey implements fyne.Focusable.
func (b *sheetButton) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		b.dismiss()
	case fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	default:
		b.Button.TypedKey(key)
	}
}
