package rows

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"claimdesk/ui/scroll"
)

// item is the objects of one row in sight.
type item struct {
	back, line *canvas.Rectangle
	object     fyne.CanvasObject
}

// renderer draws the rows in sight, from back to front their grounds, contents and separators, and the bar.
type renderer struct {
	list    *List
	shown   map[int]*item // by row
	free    []*item
	bar     *scroll.Bar
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy() {}

func (r *renderer) Layout(fyne.Size) { r.list.scrollTo(r.list.above) }

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(120, 3*r.list.Height) }

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh fills every row in sight anew.
func (r *renderer) Refresh() { r.draw(true) }

// forget drops the objects of all rows, for rows of another kind.
func (r *renderer) forget() {
	clear(r.shown)
	r.free, r.objects = nil, nil
}

func (r *renderer) draw(anew bool) {
	l := r.list
	first, end := l.InSight()
	for row, it := range r.shown {
		if row < first || row >= end {
			r.free = append(r.free, it)
			delete(r.shown, row)
		}
	}
	for row := first; row < end; row++ {
		it, fresh := r.shown[row], false
		if it == nil {
			it, fresh = r.take(), true
			r.shown[row] = it
		}
		r.place(it, row)
		if fresh || anew {
			l.Fill(row, it.object)
		}
	}
	for _, it := range r.free {
		it.back.Hide()
		it.line.Hide()
		it.object.Hide()
	}
	bar := theme.CurrentForWidget(l).Color(theme.ColorNameScrollBar, fyne.CurrentApp().Settings().ThemeVariant())
	r.bar.Place(l.Size(), bar, bar)
	r.collect()
}

// take gives an object for a row that came into sight.
func (r *renderer) take() *item {
	if n := len(r.free); n > 0 {
		it := r.free[n-1]
		r.free = r.free[:n-1]
		it.back.Show()
		it.line.Show()
		it.object.Show()
		return it
	}
	r.objects = nil
	return &item{back: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(color.Transparent), object: r.list.Create()}
}

// place puts a row where it belongs, on the ground that tells its state.
func (r *renderer) place(it *item, row int) {
	l := r.list
	th, variant := theme.CurrentForWidget(l), fyne.CurrentApp().Settings().ThemeVariant()
	var fill, stroke color.Color = color.Transparent, color.Transparent
	switch {
	case row == l.current || l.Marked != nil && l.Marked(row):
		fill = th.Color(theme.ColorNameSelection, variant)
	case row == l.hovered:
		fill = th.Color(theme.ColorNameHover, variant)
	}
	if row == l.current && l.focused {
		stroke = th.Color(theme.ColorNamePrimary, variant)
	}
	y := float32(math.Round(float64(row)*float64(l.Height) - l.above))
	size := fyne.NewSize(l.Size().Width, l.Height)
	if it.back.FillColor != fill || it.back.StrokeColor != stroke {
		it.back.FillColor, it.back.StrokeColor, it.back.StrokeWidth = fill, stroke, 1
		it.back.Refresh()
	}
	if line := th.Color(theme.ColorNameSeparator, variant); it.line.FillColor != line {
		it.line.FillColor = line
		it.line.Refresh()
	}
	it.back.Move(fyne.NewPos(0, y))
	it.line.Move(fyne.NewPos(0, y+l.Height-1))
	it.object.Move(fyne.NewPos(0, y))
	if it.object.Size() != size {
		it.back.Resize(size)
		it.line.Resize(fyne.NewSize(size.Width, 1))
		it.object.Resize(size)
	}
}

// collect lists the objects when there are others than before.
func (r *renderer) collect() {
	if r.objects != nil {
		return
	}
	r.objects = []fyne.CanvasObject{}
	all := append([]*item{}, r.free...)
	for _, it := range r.shown {
		all = append(all, it)
	}
	for _, it := range all {
		r.objects = append(r.objects, it.back, it.object, it.line)
	}
	r.objects = append(r.objects, r.bar)
	canvas.Refresh(r.list)
}
