package reader

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"claimdesk/ui/scroll"
)

// renderer draws a view: from back to front the field, the marks' fills, the selection, the marks' lines, the text, the
// caret and the scroll bar.
type renderer struct {
	view    *view
	palette palette

	field       *canvas.Rectangle
	fills       boxes
	selected    boxes
	strokes     boxes
	dots        dots
	texts       texts
	placeholder *canvas.Text
	caret       *canvas.Rectangle
	bar         *scroll.Bar

	objects []fyne.CanvasObject
}

// CreateRenderer is called by Fyne.
func (v *view) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{
		view:        v,
		palette:     newPalette(v.theme(), v.boxed),
		field:       canvas.NewRectangle(nil),
		placeholder: canvas.NewText("", nil),
		caret:       canvas.NewRectangle(nil),
		bar:         &scroll.Bar{Extent: v.scrolled, To: v.scrollTo, Redraw: v.redraw},
	}
	v.draws = r
	v.fit()
	r.draw()
	return r
}

func (r *renderer) Destroy() {}

func (r *renderer) Layout(fyne.Size) { r.draw() }

func (r *renderer) MinSize() fyne.Size { return r.view.MinSize() }

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh is for another theme: what is drawn but has not changed is left alone.
func (r *renderer) Refresh() {
	r.palette = newPalette(r.view.theme(), r.view.boxed)
	r.draw()
}

func (r *renderer) draw() {
	v := r.view
	v.arrange()
	r.drawField()
	for _, m := range v.marksInSight() {
		r.drawMark(m)
	}
	r.drawSelection()
	r.fills.finish()
	r.selected.finish()
	r.strokes.finish()
	r.dots.finish()
	r.drawLines()
	r.drawCaret()
	r.bar.Place(v.Size(), r.palette.scrollBar, r.palette.scrollBarActive)
	r.collect()
}

// collect lists the objects when there are more than before.
func (r *renderer) collect() {
	n := len(r.fills.all) + len(r.selected.all) + len(r.strokes.all) + len(r.dots.all) + len(r.texts.all) + 4
	if n == len(r.objects) {
		return
	}
	objects := make([]fyne.CanvasObject, 0, n)
	objects = append(objects, r.field)
	for _, layer := range []boxes{r.fills, r.selected, r.strokes} {
		for _, o := range layer.all {
			objects = append(objects, o)
		}
	}
	for _, o := range r.dots.all {
		objects = append(objects, o.Raster)
	}
	for _, o := range r.texts.all {
		objects = append(objects, o)
	}
	r.objects = append(objects, r.placeholder, r.caret, r.bar)
	canvas.Refresh(r.view.outer)
}

func (r *renderer) drawField() {
	v := r.view
	if !v.boxed {
		r.field.Hidden = true
		return
	}
	th := v.theme()
	thick := th.Size(theme.SizeNameInputBorder)
	border := box{
		x: thick, y: thick, width: v.Size().Width - 2*thick, height: v.Size().Height - 2*thick,
		fill:        r.palette.background,
		stroke:      r.palette.border,
		strokeWidth: thick,
		startRadius: th.Size(theme.SizeNameInputRadius),
		endRadius:   th.Size(theme.SizeNameInputRadius),
	}
	if v.focused {
		border.stroke = r.palette.caret
	}
	setBox(r.field, border)
}

// stretch calls draw for every row that shows some of the text between two offsets, with the left and right edge of it.
func (r *renderer) stretch(start, end int, draw func(in row, left, right float32)) {
	for _, in := range r.view.rows {
		if start < in.end && end > in.start {
			draw(in, r.view.xOf(in.place, start), r.view.xOf(in.place, min(end, in.kept())))
		}
	}
}

// kept is the end of a row without the spaces that hang over its edge.
func (in row) kept() int {
	return in.end - (len(in.text) - len(strings.TrimRight(in.text, " \t")))
}

func (r *renderer) drawMark(m placedMark) {
	colours := r.palette.looks[m.Style]
	one := r.view.flow.font.lineHeight
	fill := colours.fill
	if m.current {
		fill = colours.currentFill
	}
	// A frame is drawn with its fill, which is faster, unless another mark or the selection may lie between them.
	const frame = 1.5
	together := m.alone && r.view.anchor == r.view.caret
	top, bottom := r.view.Size().Height, float32(0)
	r.stretch(m.Start, m.End, func(in row, left, right float32) {
		const rounded = 4
		b := box{x: left - 1, y: in.y + 1, width: right - left + 2, height: one - 2, fill: fill}
		if m.Start >= in.start {
			b.startRadius = rounded
		}
		if m.End <= in.end {
			b.endRadius = rounded
		}
		if m.Style == Decided && together {
			b.stroke, b.strokeWidth = colours.line, frame
		}
		if fill != r.palette.background || !m.alone {
			r.fills.add(b)
		}

		under := in.y + one - 5 + 3*float32(m.level)
		thick := float32(2)
		switch m.Style {
		case Suggested:
			r.dots.add(left, under, right-left, thick, colours.line)
		case Accepted:
			r.strokes.add(box{x: left, y: under, width: right - left, height: thick, fill: colours.line})
		case Decided:
			if !together {
				b.fill, b.stroke, b.strokeWidth = transparent, colours.line, frame
				r.strokes.add(b)
			}
		case Dropped:
			r.strokes.add(box{x: left, y: in.y + one*0.54, width: right - left, height: 1, fill: colours.line})
		}
		top, bottom = min(top, in.y), in.y+one
	})
	if m.current && bottom > top {
		r.strokes.add(box{
			x: r.view.left() - 12, y: top + 1, width: 4, height: bottom - top - 2,
			fill: colours.line, startRadius: 2, endRadius: 2,
		})
	}
}

// drawSelection covers the selected text, and a little more where a line feed is selected.
func (r *renderer) drawSelection() {
	v := r.view
	start, end := v.selection()
	if start == end {
		return
	}
	for _, in := range v.rows {
		if start > in.end || end <= in.start || start == in.end && !in.last {
			continue
		}
		left, right := v.xOf(in.place, start), v.xOf(in.place, end)
		height := v.flow.font.lineHeight
		if in.last && end > in.end {
			right += v.flow.font.average / 2
		}
		if in.start == in.end {
			height = float32(v.flow.height(in.para))
		}
		r.selected.add(box{x: left, y: in.y, width: right - left, height: height, fill: r.palette.selection})
	}
}

func (r *renderer) drawLines() {
	v := r.view
	f := v.flow.font
	var lines []string
	var shown []row
	for _, in := range v.rows {
		if s := strings.TrimRight(printable(in.text), " \t"); s != "" {
			lines = append(lines, s)
			shown = append(shown, in)
		}
	}
	for i, text := range r.texts.assign(lines) {
		y := shown[i].y + float32(int((f.lineHeight-f.textHeight)/2))
		setText(text, lines[i], fyne.NewPos(v.left(), y), f.size, r.palette.text)
	}

	r.placeholder.Hidden = !(v.placeholder != "" && v.flow.length() == 0 && len(v.rows) > 0)
	if !r.placeholder.Hidden {
		r.placeholder.Hidden = r.placeholder.Text == v.placeholder
		y := v.rows[0].y + float32(int((f.lineHeight-f.textHeight)/2))
		setText(r.placeholder, v.placeholder, fyne.NewPos(v.left(), y), f.size, r.palette.placeholder)
	}
}

func (r *renderer) drawCaret() {
	v := r.view
	const width = 2
	for _, in := range v.rows {
		if v.focused && v.caret >= in.start && (v.caret < in.end || v.caret == in.end && in.last) {
			height := v.flow.font.lineHeight
			if in.start == in.end {
				height = min(height, float32(v.flow.height(in.para)))
			}
			setBox(r.caret, box{
				x: v.xOf(in.place, v.caret) - width/2, y: in.y + 1, width: width, height: height - 2, fill: r.palette.caret,
			})
			return
		}
	}
	if r.caret.Visible() {
		r.caret.Hide()
	}
}

// marksInSight are the marks on the lines that are drawn.
func (v *view) marksInSight() []placedMark {
	if len(v.rows) == 0 {
		return nil
	}
	return v.marks.between(v.rows[0].start, v.rows[len(v.rows)-1].end)
}
