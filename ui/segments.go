package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// segments is a choice of a few words side by side, of which one is chosen. The arrow keys choose the next one; keys that
// it has no use for go on to the window.
type segments struct {
	widget.BaseWidget
	editor   *editor
	options  []string
	chosen   int // -1 for none
	changed  func(i int)
	focused  bool
	disabled bool
}

func newSegments(e *editor, options []string, changed func(i int)) *segments {
	s := &segments{editor: e, options: options, changed: changed, chosen: -1}
	s.ExtendBaseWidget(s)
	return s
}

// show marks an option without telling that it changed.
func (s *segments) show(i int) {
	if s.chosen != i {
		s.chosen = i
		s.Refresh()
	}
}

func (s *segments) choose(i int) {
	if i < 0 || i >= len(s.options) || i == s.chosen || s.disabled {
		return
	}
	s.show(i)
	s.changed(i)
}

// Tapped implements fyne.Tappable.
func (s *segments) Tapped(e *fyne.PointEvent) {
	s.choose(int(e.Position.X / (s.Size().Width / float32(len(s.options)))))
}

// Cursor implements desktop.Cursorable.
func (s *segments) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable.
func (s *segments) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost implements fyne.Focusable.
func (s *segments) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune implements fyne.Focusable.
func (s *segments) TypedRune(r rune) { s.editor.command(r) }

// TypedKey implements fyne.Focusable.
func (s *segments) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.choose(max(s.chosen-1, 0))
	case fyne.KeyRight, fyne.KeyDown:
		s.choose(s.chosen + 1)
	case fyne.KeyEscape:
		s.editor.leave()
	}
}

// CreateRenderer implements fyne.Widget.
func (s *segments) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentsRenderer{of: s, frame: canvas.NewRectangle(nil)}
	for _, option := range s.options {
		back := canvas.NewRectangle(nil)
		text := canvas.NewText(option, nil)
		text.Alignment = fyne.TextAlignCenter
		r.backs, r.texts = append(r.backs, back), append(r.texts, text)
	}
	r.Refresh()
	return r
}

type segmentsRenderer struct {
	of    *segments
	frame *canvas.Rectangle
	backs []*canvas.Rectangle
	texts []*canvas.Text
}

func (r *segmentsRenderer) Destroy() {}

func (r *segmentsRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.frame}
	for i := range r.backs {
		objects = append(objects, r.backs[i], r.texts[i])
	}
	return objects
}

func (r *segmentsRenderer) MinSize() fyne.Size {
	widest := fyne.Size{}
	for _, text := range r.texts {
		widest = widest.Max(text.MinSize())
	}
	return fyne.NewSize((widest.Width+24)*float32(len(r.texts)), widest.Height+12)
}

func (r *segmentsRenderer) Layout(size fyne.Size) {
	r.frame.Resize(size)
	width := size.Width / float32(len(r.backs))
	for i := range r.backs {
		r.backs[i].Move(fyne.NewPos(float32(i)*width+2, 2))
		r.backs[i].Resize(fyne.NewSize(width-4, size.Height-4))
		r.texts[i].Move(fyne.NewPos(float32(i)*width, 0))
		r.texts[i].Resize(fyne.NewSize(width, size.Height))
	}
}

func (r *segmentsRenderer) Refresh() {
	th, variant := r.of.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.frame.FillColor = th.Color(theme.ColorNameInputBackground, variant)
	r.frame.StrokeColor = th.Color(theme.ColorNameInputBorder, variant)
	r.frame.StrokeWidth = 1
	r.frame.CornerRadius = th.Size(theme.SizeNameInputRadius)
	if r.of.focused {
		r.frame.StrokeColor = th.Color(theme.ColorNamePrimary, variant)
		r.frame.StrokeWidth = 2
	}
	for i := range r.backs {
		r.backs[i].CornerRadius = r.frame.CornerRadius - 1
		r.backs[i].FillColor = nil
		r.texts[i].Color = th.Color(theme.ColorNameForeground, variant)
		r.texts[i].TextSize = th.Size(theme.SizeNameText)
		if i == r.of.chosen {
			r.backs[i].FillColor = th.Color(theme.ColorNamePrimary, variant)
			r.texts[i].Color = th.Color(theme.ColorNameForegroundOnPrimary, variant)
		}
		r.backs[i].Refresh()
		r.texts[i].Refresh()
	}
	r.frame.Refresh()
}
