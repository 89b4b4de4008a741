package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// typingPause is how long after the last key a text saves itself: well under the second in which nothing may be lost,
// well over the time between two keys.
const typingPause = 300 * time.Millisecond

// settling is how long a tab that was just opened takes to be read and laid out.
const settling = 150 * time.Millisecond

// field is a text box that saves itself as it is typed.
type field struct {
	widget.Entry
	stage  stage
	pause  time.Duration                       // how long typing rests before it is saved
	save   func(text string, done func(error)) // done is called on the UI goroutine
	leave  func()                              // Escape
	scroll *container.Scroll                   // where the box lies; may be nil
	saved  string
	saving int               // saves on their way
	failed bool              // the last save; it is tried again
	stop   func()            // the save that waits for the typing to rest; nil when there is none
	edited func(text string) // after each key; may be nil
	fault  error             // what is wrong with the text, where that is looked at
	left   func()            // the box lost the focus; may be nil
	warned string            // what left has told of already
}

// newField makes a text box of one line, or of rows lines.
func newField(s stage, rows int, save func(text string, done func(error))) *field {
	f := &field{stage: s, pause: typingPause, save: save}
	f.ExtendBaseWidget(f)
	if rows > 1 {
		f.MultiLine = true
		f.Wrapping = fyne.TextWrapWord
		f.Scroll = fyne.ScrollVerticalOnly
		f.SetMinRowsVisible(rows)
	}
	f.OnChanged = f.onChanged
	f.OnSubmitted = func(string) { f.flush() }
	return f
}

// fill shows a saved text; of another claim than before, whatever the box holds.
func (f *field) fill(text string, other bool) {
	if other {
		f.reset(text)
	} else {
		f.show(text)
	}
}

// show puts a saved text into the box, unless the box holds something newer that is about to be saved.
func (f *field) show(text string) {
	if f.stop == nil && f.saving == 0 && !f.failed {
		f.reset(text)
	}
}

// reset puts a saved text into the box, whatever it held.
func (f *field) reset(text string) {
	f.saved, f.failed = text, false
	if f.Text != text {
		f.SetText(text)
	}
}

func (f *field) onChanged(text string) {
	if f.edited != nil {
		f.edited(text)
	}
	if text == f.saved && f.stop == nil {
		return
	}
	if f.stop != nil {
		f.stop()
	}
	f.stop = f.stage.later(f.pause, f.flush)
	if f.saved == f.Text {
		f.stop = nil // saved on the spot
	}
}

// flush saves at once what was typed.
func (f *field) flush() {
	if f.stop != nil {
		f.stop()
		f.stop = nil
	}
	if f.Text == f.saved && !f.failed {
		return
	}
	f.saved = f.Text
	f.saving++
	f.save(f.Text, func(err error) {
		f.saving--
		f.failed = err != nil
	})
}

// FocusLost implements fyne.Focusable.
func (f *field) FocusLost() {
	f.Entry.FocusLost()
	f.flush()
	if f.left != nil {
		f.left()
	}
}

// FocusGained implements fyne.Focusable: the box comes into sight.
func (f *field) FocusGained() {
	f.Entry.FocusGained()
	if f.scroll == nil {
		return
	}
	reveal(f.scroll, f)
	// Where the box lies is known for good when the tab that was opened for it is laid out with what it shows.
	f.stage.later(settling, func() {
		if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil && c.Focused() == fyne.Focusable(f) {
			reveal(f.scroll, f)
		}
	})
}

// AcceptsTab implements fyne.Tabbable: Tab goes to the next box in boxes of several lines too.
func (f *field) AcceptsTab() bool { return false }

// reveal scrolls so far that all of an object is in sight.
func reveal(scroll *container.Scroll, o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(scroll).Y
	const margin = captionHeight + 8
	switch below := top + o.Size().Height + 8 - scroll.Size().Height; {
	case top < margin:
		scroll.ScrollToOffset(fyne.NewPos(0, max(0, scroll.Offset.Y+top-margin)))
	case below > 0:
		scroll.ScrollToOffset(fyne.NewPos(0, scroll.Offset.Y+below))
	}
}

// TypedKey implements fyne.Focusable: Escape leaves the box.
func (f *field) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape && f.leave != nil {
		f.flush()
		f.leave()
		return
	}
	f.Entry.TypedKey(key)
}

// TypedShortcut implements fyne.Shortcutable: what a text box does not know is left to the window.
func (f *field) TypedShortcut(shortcut fyne.Shortcut) {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	if ok && (custom.Modifier == fyne.KeyModifierAlt || custom.ShortcutName() == redoToo.ShortcutName()) {
		if canvas := fyne.CurrentApp().Driver().CanvasForObject(f); canvas != nil {
			if handler, ok := canvas.(fyne.Shortcutable); ok {
				handler.TypedShortcut(shortcut)
			}
		}
		return
	}
	f.Entry.TypedShortcut(shortcut)
}
