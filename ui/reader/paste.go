package reader

import (
	"runtime"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
)

// Paste is a box to type or paste long text into. It has its own undo.
type Paste struct {
	view

	// OnChanged is called after every edit; it should not ask for the Text each time when that is long.
	OnChanged func()
	// OnSubmitted is called for Ctrl+Enter.
	OnSubmitted func()

	history history
}

// NewPaste returns an empty Paste.
func NewPaste() *Paste {
	p := &Paste{}
	p.boxed = true
	p.flow.blank = 1
	p.init(p)
	return p
}

// Text is what has been typed and pasted; lines end with a line feed alone.
func (p *Paste) Text() string {
	return p.flow.text(0, p.flow.length())
}

// SetText replaces everything and cannot be undone. OnChanged is not called.
func (p *Paste) SetText(text string) {
	p.flow.setText(clean(text))
	p.history = history{}
	p.top, p.pending = scrollPosition{}, nil
	p.selectSpan(0, 0)
	p.fit()
	p.redraw()
}

// SetPlaceHolder sets what is shown in an empty box.
func (p *Paste) SetPlaceHolder(text string) {
	p.placeholder = text
	p.redraw()
}

// AcceptsTab is false: Tab goes to the next widget.
func (p *Paste) AcceptsTab() bool { return false }

// clean makes text from elsewhere valid UTF-8 with line feeds as line ends.
func clean(text string) string {
	text = strings.ToValidUTF8(text, string(utf8.RuneError))
	if !strings.Contains(text, "\r") {
		return text
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}

// Insert replaces the selection, as typing it would.
func (p *Paste) Insert(text string) {
	start, end := p.selection()
	p.edit(start, end, clean(text), false)
}

func (p *Paste) typed(r rune) {
	start, end := p.selection()
	p.edit(start, end, string(r), true)
}

// edit replaces the text between two offsets and puts the caret after it.
func (p *Paste) edit(start, end int, with string, typed bool) {
	if start == end && with == "" {
		return
	}
	e := edit{at: start, removed: p.flow.text(start, end), inserted: with, typed: typed, anchor: p.anchor, caret: p.caret}
	p.history.add(e)
	p.flow.replace(start, end, with)
	p.edited(e.insertedEnd(), e.insertedEnd())
}

// edited shows the text after an edit, with the given selection.
func (p *Paste) edited(anchor, caret int) {
	p.selectSpan(anchor, caret)
	if p.ready() {
		p.settle()
	}
	p.reveal(p.caret)
	p.redraw()
	if p.OnChanged != nil {
		p.OnChanged()
	}
}

// Undo takes back the last edit.
func (p *Paste) Undo() {
	if e, ok := p.history.undo(); ok {
		p.flow.replace(e.at, e.insertedEnd(), e.removed)
		p.edited(e.anchor, e.caret)
	}
}

// Redo does again what was undone.
func (p *Paste) Redo() {
	if e, ok := p.history.redo(); ok {
		p.flow.replace(e.at, e.removedEnd(), e.inserted)
		p.edited(e.insertedEnd(), e.insertedEnd())
	}
}

// Cut copies the selection and deletes it.
func (p *Paste) Cut() {
	p.Copy()
	p.Insert("")
}

// paste inserts what is on the clipboard.
func (p *Paste) paste() {
	p.Insert(fyne.CurrentApp().Clipboard().Content())
}

// deleteTo deletes the selection or, when there is none, up to another offset.
func (p *Paste) deleteTo(to int) {
	start, end := p.selection()
	if start == end {
		start, end = min(start, to), max(start, to)
	}
	p.edit(start, end, "", false)
}

// TypedRune inserts a character.
func (p *Paste) TypedRune(r rune) {
	p.typed(r)
}

// TypedKey edits and moves the caret.
func (p *Paste) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyBackspace:
		p.deleteTo(p.before(p.caret))
	case fyne.KeyDelete:
		p.deleteTo(p.after(p.caret))
	case fyne.KeyReturn, fyne.KeyEnter:
		p.typed('\n')
	default:
		if c := p.canvas(); !p.typedKey(ev) && ev.Name == fyne.KeyEscape && c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(ev) // a dialog may want to close
		}
	}
}

// TypedShortcut edits with the clipboard and by words, undoes and submits.
func (p *Paste) TypedShortcut(shortcut fyne.Shortcut) {
	switch s := shortcut.(type) {
	case *fyne.ShortcutPaste:
		p.paste()
		return
	case *fyne.ShortcutCut:
		p.Cut()
		return
	case *fyne.ShortcutUndo:
		p.Undo()
		return
	case *fyne.ShortcutRedo:
		p.Redo()
		return
	case *desktop.CustomShortcut:
		if p.typedCustom(s) {
			return
		}
	}
	p.view.TypedShortcut(shortcut)
}

func (p *Paste) typedCustom(s *desktop.CustomShortcut) bool {
	command, byWord := fyne.KeyModifierControl, fyne.KeyModifierControl
	if runtime.GOOS == "darwin" {
		command, byWord = fyne.KeyModifierSuper, fyne.KeyModifierAlt
	}
	switch {
	case s.Modifier == byWord && s.KeyName == fyne.KeyBackspace:
		p.deleteTo(p.wordBefore(p.caret))
	case s.Modifier == byWord && s.KeyName == fyne.KeyDelete:
		p.deleteTo(p.wordAfter(p.caret))
	case s.Modifier == command|fyne.KeyModifierShift && s.KeyName == fyne.KeyZ:
		p.Redo()
	case s.Modifier == command && (s.KeyName == fyne.KeyReturn || s.KeyName == fyne.KeyEnter):
		if p.OnSubmitted != nil {
			p.OnSubmitted()
		}
	default:
		return false
	}
	return true
}

// TappedSecondary opens the context menu.
func (p *Paste) TappedSecondary(ev *fyne.PointEvent) {
	start, end := p.selection()
	cut := fyne.NewMenuItem(lang.L("Cut"), p.Cut)
	cut.Disabled = start == end
	p.showMenu(ev.AbsolutePosition,
		cut, p.copyItem(), fyne.NewMenuItem(lang.L("Paste"), p.paste), fyne.NewMenuItem(lang.L("Select all"), p.SelectAll))
}
