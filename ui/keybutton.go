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
	used   bool            // it was pressed since it got the focus
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
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.Tapped(nil)
	default:
		b.Button.TypedKey(key)
	}
}

// Tapped implements fyne.Tappable.
func (b *keyButton) Tapped(ev *fyne.PointEvent) {
	b.used = true
	b.Button.Tapped(ev)
}

// FocusGained implements fyne.Focusable.
func (b *keyButton) FocusGained() {
	b.used = false
	b.Button.FocusGained()
}

// TypedRune implements fyne.Focusable. A letter is a command only after the button was pressed: somebody who tabs out of a
// text box and types on means no command. The space bar presses the button and is none.
func (b *keyButton) TypedRune(r rune) {
	if b.typed != nil && b.used && r != ' ' {
		b.typed(r)
	}
}
