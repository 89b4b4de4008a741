package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// keyButton is a button that Enter presses too, and that hands on the keys it has no use for while it has the focus.
type keyButton struct {
	widget.Button
	escape func()
	typed  func(rune) bool // may be nil
}

// newSheetButton makes a button of a dialog, which Escape closes.
func newSheetButton(text string, icon fyne.Resource, tapped, dismiss func()) *keyButton {
	return newKeyButton(text, icon, tapped, dismiss, nil)
}

func newKeyButton(text string, icon fyne.Resource, tapped, escape func(), typed func(rune) bool) *keyButton {
	b := &keyButton{escape: escape, typed: typed}
	b.Text, b.Icon, b.OnTapped = text, icon, tapped
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey implements fyne.Focusable.
func (b *keyButton) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		b.escape()
	case fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	default:
		b.Button.TypedKey(key)
	}
}

// TypedRune implements fyne.Focusable. The space bar presses the button and is no command.
func (b *keyButton) TypedRune(r rune) {
	if b.typed != nil && r != ' ' {
		b.typed(r)
	}
}
