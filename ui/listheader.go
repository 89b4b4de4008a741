package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/data"
)

// listHeader names the columns of the list. A click orders the list by a column, dragging a border makes a column wider
// or narrower, and the right button asks which columns to show.
type listHeader struct {
	widget.BaseWidget
	columns  *columnSet
	sort     data.Sort
	ordered  func(data.Sort)
	resized  func()
	choose   func()
	overEdge bool
	dragged  string // the column whose border is dragged
	wide     float32

	back   *canvas.Rectangle
	arrow  *canvas.Image // beside the name of the column that the list is ordered by
	labels []*canvas.Text
	edges  []*canvas.Rectangle
}

const (
	headerHeight = 26
	arrowWidth   = 16
	edgeReach    = 4 // how far from a border it can be grabbed, in pixels
)

func newListHeader(columns *columnSet) *listHeader {
	h := &listHeader{columns: columns, back: canvas.NewRectangle(color.Transparent), arrow: &canvas.Image{FillMode: canvas.ImageFillContain}}
	h.ExtendBaseWidget(h)
	return h
}

// edge is the column whose left border is near a place; the headline before it takes what is left.
func (h *listHeader) edge(x float32) (shownColumn, bool) {
	for _, c := range h.columns.place(h.Size().Width)[1:] {
		if x >= c.at-edgeReach && x <= c.at+edgeReach {
			return c, true
		}
	}
	return shownColumn{}, false
}

// Tapped orders the list by a column.
func (h *listHeader) Tapped(ev *fyne.PointEvent) {
	if _, border := h.edge(ev.Position.X); border {
		return
	}
	for _, c := range h.columns.place(h.Size().Width) {
		if c.sorted && ev.Position.X >= c.at && ev.Position.X < c.at+c.wide {
			h.ordered(c.sort)
		}
	}
}

// TappedSecondary asks which columns to show.
func (h *listHeader) TappedSecondary(*fyne.PointEvent) { h.choose() }

// Dragged moves a border.
func (h *listHeader) Dragged(ev *fyne.DragEvent) {
	if h.dragged == "" {
		c, border := h.edge(ev.Position.X - ev.Dragged.DX)
		if !border {
			return
		}
		h.dragged, h.wide = c.name, c.wide
	}
	h.wide -= ev.Dragged.DX
	h.columns.resize(h.dragged, h.wide)
	h.Refresh()
	h.resized()
}

// DragEnd lets the border go.
func (h *listHeader) DragEnd() { h.dragged = "" }

// MouseIn implements desktop.Hoverable.
func (h *listHeader) MouseIn(ev *desktop.MouseEvent) { h.MouseMoved(ev) }

// MouseMoved notices borders.
func (h *listHeader) MouseMoved(ev *desktop.MouseEvent) { _, h.overEdge = h.edge(ev.Position.X) }

// MouseOut implements desktop.Hoverable.
func (h *listHeader) MouseOut() { h.overEdge = false }

// Cursor tells that a border can be dragged.
func (h *listHeader) Cursor() desktop.Cursor {
	if h.overEdge || h.dragged != "" {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer implements fyne.Widget.
func (h *listHeader) CreateRenderer() fyne.WidgetRenderer { return &listHeaderRenderer{header: h} }

type listHeaderRenderer struct {
	header  *listHeader
	objects []fyne.CanvasObject
}

func (r *listHeaderRenderer) Destroy()                     {}
func (r *listHeaderRenderer) MinSize() fyne.Size           { return fyne.NewSize(leastHeadline, headerHeight) }
func (r *listHeaderRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *listHeaderRenderer) Layout(fyne.Size)             { r.Refresh() }

// Refresh draws the columns' names and the borders between them.
func (r *listHeaderRenderer) Refresh() {
	h := r.header
	th, variant := fyne.CurrentApp().Settings().Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	h.back.FillColor = th.Color(theme.ColorNameHeaderBackground, variant)
	h.back.Resize(h.Size())
	h.arrow.Hide()
	placed := h.columns.place(h.Size().Width)
	for len(h.labels) < len(placed) {
		h.labels = append(h.labels, canvas.NewText("", color.Transparent))
		h.edges = append(h.edges, canvas.NewRectangle(color.Transparent))
	}
	size := th.Size(theme.SizeNameCaptionText)
	for i, c := range placed {
		paint, room := th.Color(theme.ColorNamePlaceHolder, variant), c.wide-2*cellMargin
		label := h.labels[i]
		if c.sorted && c.sort == h.sort {
			paint = th.Color(theme.ColorNameForeground, variant)
			h.pointAt(c)
			room -= arrowWidth
		}
		setText(label, ellipsis(c.name, room, size, fyne.TextStyle{}), paint, size)
		label.Alignment = fyne.TextAlignLeading
		if c.number {
			label.Alignment = fyne.TextAlignTrailing
		}
		label.Move(fyne.NewPos(c.at+cellMargin, 0))
		label.Resize(fyne.NewSize(room, headerHeight))
		h.edges[i].FillColor = th.Color(theme.ColorNameSeparator, variant)
		h.edges[i].Move(fyne.NewPos(c.at, 5))
		h.edges[i].Resize(fyne.NewSize(1, headerHeight-10))
		h.edges[i].Hidden = i == 0
		label.Show()
	}
	for i := len(placed); i < len(h.labels); i++ {
		h.labels[i].Hide()
		h.edges[i].Hide()
	}
	r.objects = []fyne.CanvasObject{h.back, h.arrow}
	for i := range h.labels {
		r.objects = append(r.objects, h.labels[i], h.edges[i])
	}
	canvas.Refresh(h)
}

// pointAt puts the arrow at the end of a column; it tells which end of the order comes first.
func (h *listHeader) pointAt(c shownColumn) {
	icon := theme.MenuDropDownIcon()
	switch c.sort {
	case data.ByHeadline, data.BySpeaker, data.ByArticle, data.ByVerdict, data.ByDeadline:
		icon = theme.MenuDropUpIcon()
	}
	setPicture(h.arrow, icon)
	h.arrow.Move(fyne.NewPos(c.at+c.wide-cellMargin-arrowWidth, (headerHeight-arrowWidth)/2))
	h.arrow.Resize(fyne.NewSize(arrowWidth, arrowWidth))
	h.arrow.Show()
}
