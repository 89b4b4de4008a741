// Package reader has two widgets for long text: Text shows an article with marks in it that can be clicked, Paste takes
// text that is typed or pasted. Both stay fast where Fyne's own slow down with every line, for they lay out and draw only
// what is in sight. All offsets are Unicode code points.
package reader

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
)

// Text shows a read-only text of up to some 20 MB with highlighted marks. Its text can be selected by mouse and keyboard.
type Text struct {
	view

	// OnMarkTapped is called with the id of the mark that was clicked, the shortest where several overlap; clicking the
	// same place again goes on to the next longer one.
	OnMarkTapped func(id string)
	// OnKey and OnRune see keys before the widget does while it has the focus and return true to consume them. Escape
	// comes to OnKey only when there is no selection to clear.
	OnKey  func(*fyne.KeyEvent) bool
	OnRune func(rune) bool
	// Menu gives further items of the context menu; the selection is on what they are to work on.
	Menu func() []*fyne.MenuItem

	tapped   string   // the mark last told to OnMarkTapped
	among    []string // the marks that it was chosen from
	overMark bool
}

// NewText returns an empty Text.
func NewText() *Text {
	t := &Text{}
	t.measure = comfortable
	t.flow.blank = 0.6
	t.init(t)
	return t
}

// SetText shows another text, from its start and without marks.
func (t *Text) SetText(text string) {
	t.flow.setText(text)
	t.marks = markSet{current: t.marks.current}
	t.among = nil
	t.top, t.pending = scrollPosition{}, nil
	t.selectSpan(0, 0)
	t.fit()
	t.redraw()
}

// SetMarks replaces the marks.
func (t *Text) SetMarks(marks []Mark) {
	t.marks = newMarkSet(marks, t.marks.current)
	t.redraw()
}

// SetCurrent makes the marks with an id stand out from the others; an empty id makes none stand out.
func (t *Text) SetCurrent(id string) {
	t.marks.current = id
	t.redraw()
}

// ShowMark scrolls so that a mark is comfortably in view.
func (t *Text) ShowMark(id string) {
	if s, ok := t.marks.find(id); ok {
		t.ShowRange(s.start, s.end)
	}
}

// Tapped tells OnMarkTapped which mark was clicked.
func (t *Text) Tapped(ev *fyne.PointEvent) {
	if t.mouse.clicks > 1 || t.mouse.dragged {
		return
	}
	var ids []string
	if on, ok := t.covered(ev.Position); ok {
		ids = t.marks.at(on)
	}
	next := 0
	if slices.Equal(ids, t.among) && len(ids) > 0 {
		next = (slices.Index(ids, t.tapped) + 1) % len(ids)
	}
	t.among = ids
	if len(ids) == 0 {
		return
	}
	t.tapped = ids[next]
	if t.OnMarkTapped != nil {
		t.OnMarkTapped(t.tapped)
	}
}

// TappedSecondary opens the context menu.
func (t *Text) TappedSecondary(ev *fyne.PointEvent) {
	t.showMenu(ev.AbsolutePosition, t.menuItems()...)
}

func (t *Text) menuItems() []*fyne.MenuItem {
	items := []*fyne.MenuItem{t.copyItem(), fyne.NewMenuItem(lang.L("Select all"), t.SelectAll)}
	if t.Menu != nil {
		if more := t.Menu(); len(more) > 0 {
			items = append(append(items, fyne.NewMenuItemSeparator()), more...)
		}
	}
	return items
}

// TypedKey moves the caret unless OnKey consumes the key.
func (t *Text) TypedKey(ev *fyne.KeyEvent) {
	start, end := t.selection()
	clears := ev.Name == fyne.KeyEscape && start != end
	if !clears && t.OnKey != nil && t.OnKey(ev) {
		return
	}
	t.typedKey(ev)
}

// TypedRune hands characters to OnRune.
func (t *Text) TypedRune(r rune) {
	if t.OnRune != nil {
		t.OnRune(r)
	}
}

// MouseIn is MouseMoved at the edge.
func (t *Text) MouseIn(ev *desktop.MouseEvent) { t.MouseMoved(ev) }

// MouseMoved notices whether the pointer is over a mark.
func (t *Text) MouseMoved(ev *desktop.MouseEvent) {
	on, ok := t.covered(ev.Position)
	t.overMark = ok && len(t.marks.at(on)) > 0
}

// MouseOut notices that the pointer has left.
func (t *Text) MouseOut() { t.overMark = false }

// Cursor is a pointing hand over marks and the text cursor elsewhere.
func (t *Text) Cursor() desktop.Cursor {
	if t.overMark {
		return desktop.PointerCursor
	}
	return desktop.TextCursor
}
