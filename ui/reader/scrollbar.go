package reader

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// scrollBar shows which part of its text a view shows, and moves it.
type scrollBar struct {
	widget.BaseWidget
	view     *view
	thumb    *canvas.Rectangle
	hovered  bool
	dragging bool
	held     float32 // where the dragged thumb is held, from its upper edge
}

func newScrollBar(v *view) *scrollBar {
	b := &scrollBar{view: v, thumb: canvas.NewRectangle(color.Transparent)}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is called by Fyne.
func (b *scrollBar) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout(b.thumb))
}

// update places the bar at the view's right edge and the thumb on the bar.
func (b *scrollBar) update(colours palette) {
	v := b.view
	wide := v.theme().Size(theme.SizeNameScrollBar)
	b.Move(fyne.NewPos(v.Size().Width-wide, 0))
	b.Resize(fyne.NewSize(wide, v.Size().Height))
	var above, most float64
	if v.ready() {
		above, most = v.scrolled()
	}
	b.Hidden = most == 0
	if b.Hidden {
		return
	}
	length := b.thumbLength()
	thumb := box{
		y:      (v.Size().Height - length) * float32(above/most),
		width:  v.theme().Size(theme.SizeNameScrollBarSmall),
		height: length,
		fill:   colours.scrollBar,
	}
	if b.hovered || b.dragging {
		thumb.width, thumb.fill = wide, colours.scrollBarActive
	}
	thumb.x = wide - thumb.width - 1
	thumb.startRadius, thumb.endRadius = thumb.width/2, thumb.width/2
	setBox(b.thumb, thumb)
}

// thumbLength is the share of the text in sight, but enough to be grabbed.
func (b *scrollBar) thumbLength() float32 {
	height := b.view.Size().Height
	_, most := b.view.scrolled()
	return min(max(height*height/(height+float32(most)), 28), height)
}

// moveTo brings the thumb's upper edge to a height.
func (b *scrollBar) moveTo(y float32) {
	_, most := b.view.scrolled()
	if room := b.view.Size().Height - b.thumbLength(); room > 0 {
		b.view.scrollTo(most * float64(min(max(y/room, 0), 1)))
	}
}

// Dragged moves the text with the thumb.
func (b *scrollBar) Dragged(ev *fyne.DragEvent) {
	if !b.dragging {
		b.dragging = true
		b.held = ev.Position.Y - ev.Dragged.DY - b.thumb.Position().Y
		if b.held < 0 || b.held > b.thumbLength() {
			b.held = b.thumbLength() / 2
		}
	}
	b.moveTo(ev.Position.Y - b.held)
}

// DragEnd lets the thumb go.
func (b *scrollBar) DragEnd() {
	b.dragging = false
	b.view.redraw()
}

// Tapped beside the thumb moves one page up or down.
func (b *scrollBar) Tapped(ev *fyne.PointEvent) {
	page := float64(b.view.Size().Height) * 0.9
	switch top := b.thumb.Position().Y; {
	case ev.Position.Y < top:
		b.view.scrollBy(-page)
	case ev.Position.Y > top+b.thumb.Size().Height:
		b.view.scrollBy(page)
	}
}

// MouseIn widens the thumb.
func (b *scrollBar) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.view.redraw()
}

// MouseMoved does nothing.
func (b *scrollBar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut makes the thumb narrow again.
func (b *scrollBar) MouseOut() {
	b.hovered = false
	b.view.redraw()
}

// Cursor is an arrow, unlike over the text.
func (b *scrollBar) Cursor() desktop.Cursor { return desktop.DefaultCursor }
