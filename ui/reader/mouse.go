package reader

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// mouse is what the mouse is doing with the selection.
type mouse struct {
	clicks  int // in quick succession at one place
	at      fyne.Position
	when    time.Time
	first   span // what the first click of a drag selected
	dragged bool
	scroll  *fyne.Animation // while the pointer is dragged beyond an edge
	beyond  fyne.Position   // where it is then
}

// MouseDown places the caret; twice selects the word, three times the sentence, four times the paragraph. With Shift it
// extends the selection.
func (v *view) MouseDown(ev *desktop.MouseEvent) {
	v.focus()
	at := v.offsetAt(ev.Position)
	if ev.Button != desktop.MouseButtonPrimary {
		if start, end := v.selection(); at < start || at > end {
			v.selectSpan(at, at)
			v.redraw()
		}
		return
	}
	m := &v.mouse
	again := time.Since(m.when) < fyne.CurrentApp().Driver().DoubleTapDelay() && near(m.at, ev.Position)
	if again && ev.Modifier&fyne.KeyModifierShift == 0 {
		m.clicks = m.clicks%4 + 1
	} else {
		m.clicks = 1
	}
	m.at, m.when, m.dragged = ev.Position, time.Now(), false
	if ev.Modifier&fyne.KeyModifierShift != 0 {
		m.first = span{v.anchor, v.anchor}
		v.selectSpan(v.anchor, at)
	} else {
		m.first = v.unit(ev.Position)
		v.selectSpan(m.first.start, m.first.end)
	}
	v.redraw()
}

func near(a, b fyne.Position) bool {
	return math.Hypot(float64(a.X-b.X), float64(a.Y-b.Y)) < 4
}

// MouseUp is part of what Fyne asks for to call MouseDown.
func (v *view) MouseUp(*desktop.MouseEvent) {}

// unit is what the present number of clicks selects at a point.
func (v *view) unit(pos fyne.Position) span {
	at := v.offsetAt(pos)
	if v.mouse.clicks == 1 {
		return span{at, at}
	}
	if on, ok := v.covered(pos); ok {
		at = on
	}
	para, i := v.flow.locate(at)
	text := v.flow.paras[para].text
	start, end := 0, len(text)
	switch v.mouse.clicks {
	case 2:
		start, end = wordAround(text, i)
	case 3:
		if v.Sentence != nil {
			start, end := v.Sentence(at)
			return span{start, end}
		}
	}
	return span{v.flow.offsetOf(para, start), v.flow.offsetOf(para, end)}
}

// Dragged extends the selection to the pointer, by words after two clicks, and scrolls while the pointer is beyond an edge.
func (v *view) Dragged(ev *fyne.DragEvent) {
	if v.mouse.clicks == 0 { // pressed elsewhere
		return
	}
	v.mouse.dragged = true
	v.extendTo(ev.Position)
	v.mouse.beyond = ev.Position
	if outside := ev.Position.Y < 0 || ev.Position.Y > v.Size().Height; outside == (v.mouse.scroll != nil) {
		return
	}
	if v.mouse.scroll != nil {
		v.stopScrolling()
		return
	}
	last := time.Now()
	v.mouse.scroll = fyne.NewAnimation(time.Second, func(float32) {
		elapsed := time.Since(last)
		last = time.Now()
		v.scrollBeyond(elapsed)
	})
	v.mouse.scroll.RepeatCount = fyne.AnimationRepeatForever
	v.mouse.scroll.Start()
}

// scrollBeyond scrolls the faster, the further the pointer is beyond the edge.
func (v *view) scrollBeyond(elapsed time.Duration) {
	pos := v.mouse.beyond
	far := min(pos.Y, 0) + max(pos.Y-v.Size().Height, 0)
	v.scrollBy(float64(far) * 12 * elapsed.Seconds())
	v.extendTo(pos)
}

func (v *view) stopScrolling() {
	if v.mouse.scroll != nil {
		v.mouse.scroll.Stop()
		v.mouse.scroll = nil
	}
}

func (v *view) extendTo(pos fyne.Position) {
	pos.Y = min(max(pos.Y, 0), v.Size().Height-1)
	first, now := v.mouse.first, v.unit(pos)
	if now.start < first.start {
		v.selectSpan(first.end, now.start)
	} else {
		v.selectSpan(first.start, max(first.end, now.end))
	}
	v.redraw()
}

// DragEnd ends the selection. Fyne takes the focus away when the button is released outside the widget.
func (v *view) DragEnd() {
	v.stopScrolling()
	v.focus()
}

// Cursor is the text cursor.
func (v *view) Cursor() desktop.Cursor { return desktop.TextCursor }

func (v *view) canvas() fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(v.outer)
}

func (v *view) focus() {
	if c := v.canvas(); c != nil && !v.focused {
		c.Focus(v.outer)
	}
}

// showMenu opens a context menu at a point of the canvas.
func (v *view) showMenu(at fyne.Position, items ...*fyne.MenuItem) {
	if c := v.canvas(); c != nil {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
	}
}

func (v *view) copyItem() *fyne.MenuItem {
	start, end := v.selection()
	item := fyne.NewMenuItem(lang.L("Copy"), v.Copy)
	item.Disabled = start == end
	return item
}
