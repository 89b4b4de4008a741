package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// recordText is what one line of a list of records says.
type recordText struct {
	mark   badge // a picture that tells what it is
	text   string
	detail string // on the right, small
	late   bool   // the detail is a warning
}

// recordLine is one line of a list of records: picture, text, detail.
type recordLine struct {
	widget.BaseWidget
	content recordText
	chosen  bool
	hovered bool
	tapped  func()
}

func newRecordLine() *recordLine {
	l := &recordLine{}
	l.ExtendBaseWidget(l)
	return l
}

func (l *recordLine) show(content recordText, chosen bool) {
	if l.content != content || l.chosen != chosen {
		l.content, l.chosen = content, chosen
		l.Refresh()
	}
}

// Tapped implements fyne.Tappable.
func (l *recordLine) Tapped(*fyne.PointEvent) {
	if l.tapped != nil {
		l.tapped()
	}
}

// Cursor implements desktop.Cursorable.
func (l *recordLine) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn implements desktop.Hoverable.
func (l *recordLine) MouseIn(*desktop.MouseEvent) { l.hovered = true; l.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (l *recordLine) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (l *recordLine) MouseOut() { l.hovered = false; l.Refresh() }

// CreateRenderer implements fyne.Widget.
func (l *recordLine) CreateRenderer() fyne.WidgetRenderer {
	r := &recordLineRenderer{
		line: l, back: canvas.NewRectangle(nil), mark: &canvas.Image{FillMode: canvas.ImageFillContain},
		text: canvas.NewText("", nil), detail: canvas.NewText("", nil),
	}
	r.back.CornerRadius = 4
	r.detail.Alignment = fyne.TextAlignTrailing
	r.Refresh()
	return r
}

type recordLineRenderer struct {
	line         *recordLine
	back         *canvas.Rectangle
	mark         *canvas.Image
	text, detail *canvas.Text
}

func (r *recordLineRenderer) Destroy()           {}
func (r *recordLineRenderer) MinSize() fyne.Size { return fyne.NewSize(120, 26) }

func (r *recordLineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.mark, r.text, r.detail}
}

func (r *recordLineRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.mark.Move(fyne.NewPos(6, (size.Height-14)/2))
	r.mark.Resize(fyne.NewSize(14, 14))
	left := float32(6)
	if r.line.content.mark.icon != "" {
		left = 28
	}
	c := r.line.content
	r.detail.Text = ellipsis(c.detail, size.Width*0.45, r.detail.TextSize, r.detail.TextStyle)
	detail := fyne.MeasureText(r.detail.Text, r.detail.TextSize, r.detail.TextStyle).Width
	r.detail.Move(fyne.NewPos(size.Width-detail-6-barRoom, 0))
	r.detail.Resize(fyne.NewSize(detail, size.Height))
	room := size.Width - left - 8
	if detail > 0 {
		room -= detail + 10 + barRoom
	}
	r.text.Text = ellipsis(c.text, room, r.text.TextSize, r.text.TextStyle)
	r.text.Move(fyne.NewPos(left, 0))
	r.text.Resize(fyne.NewSize(room, size.Height))
}

func (r *recordLineRenderer) Refresh() {
	th, variant := r.line.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.back.FillColor = nil
	switch {
	case r.line.chosen:
		r.back.FillColor = th.Color(theme.ColorNameSelection, variant)
	case r.line.hovered && r.line.tapped != nil:
		r.back.FillColor = th.Color(theme.ColorNameHover, variant)
	}
	r.text.Color, r.text.TextSize = th.Color(theme.ColorNameForeground, variant), th.Size(theme.SizeNameText)
	r.detail.Color, r.detail.TextSize = th.Color(theme.ColorNamePlaceHolder, variant), th.Size(theme.SizeNameCaptionText)
	if r.line.content.late {
		r.detail.Color = th.Color(theme.ColorNameError, variant)
	}
	r.mark.Hidden = r.line.content.mark.icon == ""
	if !r.mark.Hidden {
		setPicture(r.mark, r.line.content.mark.resource(variant))
	}
	r.Layout(r.line.Size())
	for _, o := range []fyne.CanvasObject{r.back, r.text, r.detail} {
		o.Refresh()
	}
}
