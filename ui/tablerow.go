package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/data"
)

// tableRow shows one claim of the list on one line, in columns.
type tableRow struct {
	widget.BaseWidget
	columns func(width float32) []shownColumn
	find    finder
	hits    hitMarks
	row     data.Row
	badge   badge
	loaded  bool

	mark  *canvas.Image
	cells []*canvas.Text
}

const tableRowHeight = 26

func newTableRow(columns func(float32) []shownColumn, find finder) *tableRow {
	r := &tableRow{columns: columns, find: find, mark: &canvas.Image{FillMode: canvas.ImageFillContain}}
	r.ExtendBaseWidget(r)
	return r
}

func (r *tableRow) show(row data.Row, b badge, loaded bool) {
	if !loaded {
		b = waitingBadge
	}
	r.row, r.badge, r.loaded = row, b, loaded
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *tableRow) CreateRenderer() fyne.WidgetRenderer { return &tableRowRenderer{row: r} }

type tableRowRenderer struct {
	row     *tableRow
	size    fyne.Size
	objects []fyne.CanvasObject
}

func (t *tableRowRenderer) Destroy()                     {}
func (t *tableRowRenderer) MinSize() fyne.Size           { return fyne.NewSize(leastHeadline, tableRowHeight) }
func (t *tableRowRenderer) Objects() []fyne.CanvasObject { return t.objects }

// Layout does nothing for the same size: Fyne asks for it whenever a text has another width.
func (t *tableRowRenderer) Layout(size fyne.Size) {
	if t.size != size {
		t.size = size
		t.Refresh()
	}
}

// Refresh writes each column's text, cut to its width.
func (t *tableRowRenderer) Refresh() {
	r := t.row
	width := r.Size().Width
	if width == 0 {
		return
	}
	th, variant := fyne.CurrentApp().Settings().Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	strong, muted := th.Color(theme.ColorNameForeground, variant), th.Color(theme.ColorNamePlaceHolder, variant)
	setPicture(r.mark, r.badge.resource(variant))
	r.mark.Move(fyne.NewPos(9, 6))
	r.mark.Resize(fyne.NewSize(14, 14))
	placed := r.columns(width)
	for len(r.cells) < len(placed) {
		r.cells = append(r.cells, canvas.NewText("", color.Transparent))
	}
	for i, c := range placed {
		size, paint := th.Size(theme.SizeNameCaptionText), muted
		if i == 0 {
			size, paint = th.Size(theme.SizeNameText), strong
		}
		text := ""
		if r.loaded {
			text = ellipsis(c.text(r.row), c.wide-2*cellMargin, size, fyne.TextStyle{})
		} else if i == 0 {
			text = "…"
		}
		cell := r.cells[i]
		cell.Alignment = fyne.TextAlignLeading
		if c.number {
			cell.Alignment = fyne.TextAlignTrailing
		}
		cell.Move(fyne.NewPos(c.at+cellMargin, 0))
		cell.Resize(fyne.NewSize(c.wide-2*cellMargin, tableRowHeight-1))
		if cell.Text != text || cell.Color != paint || cell.TextSize != size {
			setText(cell, text, paint, size)
			cell.Refresh()
		}
		cell.Show()
	}
	for _, cell := range r.cells[len(placed):] {
		cell.Hide()
	}
	r.hits.draw(r.cells[0], r.find)
	if len(t.objects) != len(r.hits.marks)+len(r.cells)+1 {
		t.objects = []fyne.CanvasObject{r.mark}
		for _, mark := range r.hits.marks {
			t.objects = append(t.objects, mark)
		}
		for _, cell := range r.cells {
			t.objects = append(t.objects, cell)
		}
	}
}
