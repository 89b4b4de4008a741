package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims/filter"
)

// chartView shows a drawing as wide as it is. A click on a figure opens the claims behind it; the arrow keys go from
// figure to figure and Enter opens.
type chartView struct {
	widget.BaseWidget
	draw    func(width float32) *drawing
	open    func(filter.Filter)
	hinted  func(hint string)
	shown   func(top, bottom float32) // scrolls to a figure
	escape  func()
	drawn   *drawing
	figure  int // the one that the keys are at, in shapes; -1 for none
	focused bool
}

func newChartView(draw func(width float32) *drawing) *chartView {
	v := &chartView{draw: draw, figure: -1}
	v.ExtendBaseWidget(v)
	return v
}

// Tapped implements fyne.Tappable.
func (v *chartView) Tapped(e *fyne.PointEvent) {
	if s, ok := v.drawn.at(e.Position); ok {
		v.open(*s.opens)
	}
}

// MouseIn implements desktop.Hoverable.
func (v *chartView) MouseIn(e *desktop.MouseEvent) { v.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (v *chartView) MouseMoved(e *desktop.MouseEvent) {
	s, _ := v.drawn.at(e.Position)
	v.hinted(s.hint)
}

// MouseOut implements desktop.Hoverable.
func (v *chartView) MouseOut() { v.hinted("") }

// FocusGained implements fyne.Focusable.
func (v *chartView) FocusGained() { v.focused = true; v.Refresh() }

// FocusLost implements fyne.Focusable.
func (v *chartView) FocusLost() { v.focused = false; v.Refresh() }

// TypedRune implements fyne.Focusable.
func (v *chartView) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (v *chartView) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyRight, fyne.KeyDown:
		v.step(1)
	case fyne.KeyLeft, fyne.KeyUp:
		v.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if v.figure >= 0 {
			v.open(*v.drawn.shapes[v.figure].opens)
		}
	case fyne.KeyEscape:
		v.escape()
	}
}

// step goes to another figure that opens something.
func (v *chartView) step(by int) {
	var figures []int
	for i, s := range v.drawn.shapes {
		if s.opens != nil {
			figures = append(figures, i)
		}
	}
	if len(figures) == 0 {
		return
	}
	at := slices.Index(figures, v.figure) // -1 before the first
	if at < 0 && by < 0 {
		at = 0
	}
	v.figure = figures[min(max(at+by, 0), len(figures)-1)]
	s := v.drawn.shapes[v.figure]
	v.hinted(s.hint)
	v.shown(s.y, s.y+s.h)
	v.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (v *chartView) CreateRenderer() fyne.WidgetRenderer {
	r := &chartRenderer{view: v, frame: canvas.NewRectangle(nil)}
	r.frame.StrokeWidth = 2
	return r
}

type chartRenderer struct {
	view    *chartView
	frame   *canvas.Rectangle // around the figure that the keys are at
	objects []fyne.CanvasObject
	width   float32
}

func (r *chartRenderer) Destroy() {}
func (r *chartRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clone(r.objects), r.frame)
}

func (r *chartRenderer) MinSize() fyne.Size {
	if r.view.drawn == nil {
		return fyne.NewSize(480, 200)
	}
	return fyne.NewSize(480, r.view.drawn.height)
}

func (r *chartRenderer) Layout(size fyne.Size) {
	if size.Width != r.width && size.Width > 0 {
		r.width = size.Width
		r.redraw()
	}
}

func (r *chartRenderer) redraw() {
	before := r.MinSize()
	r.view.drawn = r.view.draw(r.width)
	r.objects = r.view.drawn.objects()
	r.mark()
	if r.MinSize() != before {
		r.view.Refresh()
	}
	canvas.Refresh(r.view)
}

func (r *chartRenderer) mark() {
	r.frame.Hidden = !r.view.focused || r.view.figure < 0 || r.view.figure >= len(r.view.drawn.shapes)
	if r.frame.Hidden {
		return
	}
	s := r.view.drawn.shapes[r.view.figure]
	r.frame.StrokeColor = r.view.Theme().Color(theme.ColorNameForeground, fyne.CurrentApp().Settings().ThemeVariant())
	r.frame.Move(fyne.NewPos(s.x-3, s.y-3))
	r.frame.Resize(fyne.NewSize(s.w+6, s.h+6))
}

func (r *chartRenderer) Refresh() {
	if r.view.drawn != nil {
		r.mark()
		canvas.Refresh(r.view)
	}
}
