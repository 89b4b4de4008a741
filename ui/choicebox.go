package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// choiceBox is a drop-down box that hands on the keys it has no use for, so that single keys and Escape work while it has
// the focus.
type choiceBox struct {
	widget.Select
	editor *editor
}

func newChoiceBox(e *editor, options []string, changed func(string)) *choiceBox {
	c := &choiceBox{editor: e}
	c.Options, c.OnChanged = options, changed
	c.PlaceHolder = notSaid
	c.ExtendBaseWidget(c)
	return c
}

// TypedRune implements fyne.Focusable.
func (c *choiceBox) TypedRune(r rune) { c.editor.command(r) }

// TypedKey implements fyne.Focusable.
func (c *choiceBox) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		c.editor.leave()
		return
	}
	c.Select.TypedKey(key)
}
