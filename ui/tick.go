package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// tick is a box to tick that hands on the keys it has no use for.
type tick struct {
	widget.Check
	editor *editor
}

func newTick(e *editor, label string, changed func(bool)) *tick {
	t := &tick{editor: e}
	t.Text, t.OnChanged = label, changed
	t.ExtendBaseWidget(t)
	return t
}

// TypedRune implements fyne.Focusable.
func (t *tick) TypedRune(r rune) {
	if r == ' ' {
		t.Check.TypedRune(r)
		return
	}
	t.editor.command(r)
}

// TypedKey implements fyne.Focusable.
func (t *tick) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		t.editor.leave()
		return
	}
	t.Check.TypedKey(key)
}
