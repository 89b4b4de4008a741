// Package rows has a list of rows of one height that looks the same at row 1 and at row 1,000,000, and in which several
// rows can be marked.
package rows

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"claimdesk/ui/scroll"
)

// List shows rows. Only those in sight have objects, and their positions are reckoned from the upper edge of the widget:
// pixels in float32, as Fyne has them, are too coarse for the whole. Create, Fill and Height must be set.
type List struct {
	widget.BaseWidget

	// Height of a row in pixels.
	Height float32
	// Create makes the object of a row.
	Create func() fyne.CanvasObject
	// Fill shows a row in an object.
	Fill func(row int, object fyne.CanvasObject)
	// Marked tells whether a row is one of several that were chosen together; nil when none can be.
	Marked func(row int) bool

	// OnPress hears that a row was pressed with the mouse, and which keys were held meanwhile.
	OnPress func(row int, held fyne.KeyModifier)
	// OnOpen hears of a double click.
	OnOpen func(row int)
	// OnKey, OnRune and OnShortcut get the keys that are typed while the list has the focus; held are the modifiers of a
	// key that is no shortcut.
	OnKey      func(key *fyne.KeyEvent, held fyne.KeyModifier)
	OnRune     func(rune)
	OnShortcut func(fyne.Shortcut)

	length  int
	current int // the row that the keyboard is at; -1 for none
	above   float64
	hovered int // -1 for none
	focused bool
	held    fyne.KeyModifier

	draws *renderer
}

// NewList makes an empty list.
func NewList(height float32, create func() fyne.CanvasObject, fill func(int, fyne.CanvasObject)) *List {
	l := &List{Height: height, Create: create, Fill: fill, current: -1, hovered: -1}
	l.ExtendBaseWidget(l)
	return l
}

// SetLength says how many rows there are, and shows all in sight anew.
func (l *List) SetLength(length int) {
	l.length = length
	if l.current >= length {
		l.current = -1
	}
	l.scrollTo(l.above)
	l.Refresh()
}

// Current is the row that the keyboard is at; -1 for none.
func (l *List) Current() int { return l.current }

// SetCurrent moves to a row and scrolls as little as brings it into sight; -1 leaves all rows.
func (l *List) SetCurrent(row int) {
	l.current = min(row, l.length-1)
	l.Reveal(l.current)
	l.redraw()
}

// Reveal scrolls as little as brings a row into sight.
func (l *List) Reveal(row int) {
	if row < 0 || l.Size().Height == 0 {
		return
	}
	top, height := float64(row)*float64(l.Height), float64(l.Size().Height)
	switch {
	case top < l.above:
		l.scrollTo(top)
	case top+float64(l.Height) > l.above+height:
		l.scrollTo(top + float64(l.Height) - height)
	}
}

// Page is how many whole rows are in sight, at least one.
func (l *List) Page() int { return max(int(l.Size().Height/l.Height), 1) }

// InSight is the range of rows that can be seen, at least in part: from first up to, not including, end.
func (l *List) InSight() (first, end int) {
	first = int(l.above / float64(l.Height))
	end = int(math.Ceil((l.above + float64(l.Size().Height)) / float64(l.Height)))
	return min(first, l.length), min(end, l.length)
}

// SetHeight gives the rows another height; the first one in sight stays there.
func (l *List) SetHeight(height float32, create func() fyne.CanvasObject) {
	first := l.above / float64(l.Height)
	l.Height, l.Create = height, create
	if l.draws != nil {
		l.draws.forget()
	}
	l.scrollTo(first * float64(height))
	l.Refresh()
}

func (l *List) extent() (above, most float64) {
	return l.above, max(float64(l.length)*float64(l.Height)-float64(l.Size().Height), 0)
}

func (l *List) scrollTo(above float64) {
	_, most := l.extent()
	l.above = min(max(above, 0), most)
	l.redraw()
}

func (l *List) redraw() {
	if l.draws != nil {
		l.draws.draw(false)
	}
}

// Scrolled moves the rows by what the wheel or touchpad says.
func (l *List) Scrolled(ev *fyne.ScrollEvent) { l.scrollTo(l.above - float64(ev.Scrolled.DY)) }

// rowAt is the row at a height of the widget; -1 for none.
func (l *List) rowAt(y float32) int {
	row := int((l.above + float64(y)) / float64(l.Height))
	if y < 0 || row >= l.length {
		return -1
	}
	return row
}

// MouseDown presses a row.
func (l *List) MouseDown(ev *desktop.MouseEvent) {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(l); canvas != nil {
		canvas.Focus(l)
	}
	if row := l.rowAt(ev.Position.Y); row >= 0 && l.OnPress != nil {
		l.OnPress(row, ev.Modifier)
	}
}

// MouseUp does nothing: a row is chosen when it is pressed.
func (l *List) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped opens a row.
func (l *List) DoubleTapped(ev *fyne.PointEvent) {
	if row := l.rowAt(ev.Position.Y); row >= 0 && l.OnOpen != nil {
		l.OnOpen(row)
	}
}

// MouseIn marks the row under the mouse.
func (l *List) MouseIn(ev *desktop.MouseEvent) { l.hover(l.rowAt(ev.Position.Y)) }

// MouseMoved marks the row under the mouse.
func (l *List) MouseMoved(ev *desktop.MouseEvent) { l.hover(l.rowAt(ev.Position.Y)) }

// MouseOut marks none.
func (l *List) MouseOut() { l.hover(-1) }

func (l *List) hover(row int) {
	if row != l.hovered {
		l.hovered = row
		l.redraw()
	}
}

// FocusGained shows where the keyboard is.
func (l *List) FocusGained() {
	l.focused = true
	l.redraw()
}

// FocusLost forgets the keys that were held.
func (l *List) FocusLost() {
	l.focused, l.held = false, 0
	l.redraw()
}

// KeyDown keeps which modifiers are held.
func (l *List) KeyDown(key *fyne.KeyEvent) { l.held |= modifier(key.Name) }

// KeyUp keeps which modifiers are held.
func (l *List) KeyUp(key *fyne.KeyEvent) { l.held &^= modifier(key.Name) }

func modifier(name fyne.KeyName) fyne.KeyModifier {
	switch name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		return fyne.KeyModifierShift
	}
	return 0
}

// TypedKey passes a key on.
func (l *List) TypedKey(key *fyne.KeyEvent) {
	if l.OnKey != nil {
		l.OnKey(key, l.held)
	}
}

// TypedRune passes a letter on.
func (l *List) TypedRune(r rune) {
	if l.OnRune != nil {
		l.OnRune(r)
	}
}

// TypedShortcut passes a shortcut on.
func (l *List) TypedShortcut(s fyne.Shortcut) {
	if l.OnShortcut != nil {
		l.OnShortcut(s)
	}
}

// CreateRenderer is called by Fyne.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	l.draws = &renderer{list: l, shown: map[int]*item{}}
	l.draws.bar = &scroll.Bar{Extent: l.extent, To: l.scrollTo, Redraw: l.redraw}
	return l.draws
}
