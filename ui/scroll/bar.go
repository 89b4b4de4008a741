// Package scroll has the scroll bar of the widgets that scroll what they show themselves.
package scroll

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Bar shows which part of a content a widget shows, and moves it. All its functions must be set.
type Bar struct {
	widget.BaseWidget
	// Extent is how much of the content is above the widget's upper edge and how much can be, in pixels.
	Extent func() (above, most float64)
	// To moves the content so that the given number of pixels is above the upper edge.
	To func(above float64)
	// Redraw draws the widget again, the bar with it.
	Redraw func()

	thumb    canvas.Rectangle
	view     fyne.Size
	hovered  bool
	dragging bool
	held     float32 // where the dragged thumb is held, from its upper edge
}

// CreateRenderer is called by Fyne.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return widget.NewSimpleRenderer(container.NewWithoutLayout(&b.thumb))
}

// Place puts the bar at the right edge of a widget and the thumb on the bar. It hides when there is nothing to scroll.
func (b *Bar) Place(view fyne.Size, idle, active color.Color) {
	b.ExtendBaseWidget(b)
	b.view = view
	wide := b.Theme().Size(theme.SizeNameScrollBar)
	b.Move(fyne.NewPos(view.Width-wide, 0))
	b.Resize(fyne.NewSize(wide, view.Height))
	above, most := b.Extent()
	b.Hidden = most <= 0
	if b.Hidden {
		return
	}
	length := b.length()
	width, fill := b.Theme().Size(theme.SizeNameScrollBarSmall), idle
	if b.hovered || b.dragging {
		width, fill = wide, active
	}
	b.thumb.Move(fyne.NewPos(wide-width-1, (view.Height-length)*float32(above/most)))
	size := fyne.NewSize(width, length)
	if b.thumb.Size() == size && b.thumb.FillColor == fill {
		return
	}
	b.thumb.FillColor, b.thumb.CornerRadius = fill, width/2
	b.thumb.Resize(size)
	b.thumb.Refresh()
}

// Thumb is how far the thumb's upper edge is from the bar's, in pixels.
func (b *Bar) Thumb() float32 { return b.thumb.Position().Y }

// length of the thumb is the share of the content in sight, but enough to be grabbed.
func (b *Bar) length() float32 {
	_, most := b.Extent()
	return min(max(b.view.Height*b.view.Height/(b.view.Height+float32(most)), 28), b.view.Height)
}

// Dragged moves the content with the thumb.
func (b *Bar) Dragged(ev *fyne.DragEvent) {
	if !b.dragging {
		b.dragging = true
		b.held = ev.Position.Y - ev.Dragged.DY - b.thumb.Position().Y
		if b.held < 0 || b.held > b.length() {
			b.held = b.length() / 2
		}
	}
	_, most := b.Extent()
	if room := b.view.Height - b.length(); room > 0 {
		b.To(most * float64(min(max((ev.Position.Y-b.held)/room, 0), 1)))
	}
}

// DragEnd lets the thumb go.
func (b *Bar) DragEnd() {
	b.dragging = false
	b.Redraw()
}

// Tapped beside the thumb moves one page up or down.
func (b *Bar) Tapped(ev *fyne.PointEvent) {
	page := float64(b.view.Height) * 0.9
	above, most := b.Extent()
	switch top := b.thumb.Position().Y; {
	case ev.Position.Y < top:
		b.To(max(above-page, 0))
	case ev.Position.Y > top+b.thumb.Size().Height:
		b.To(min(above+page, most))
	}
}

// MouseIn widens the thumb.
func (b *Bar) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.Redraw()
}

// MouseMoved does nothing.
func (b *Bar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut makes the thumb narrow again.
func (b *Bar) MouseOut() {
	b.hovered = false
	b.Redraw()
}

// Cursor is an arrow, unlike over text.
func (b *Bar) Cursor() desktop.Cursor { return desktop.DefaultCursor }
