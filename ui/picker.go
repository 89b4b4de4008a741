package ui

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// option is one thing to pick.
type option struct {
	name   string // what is picked
	label  string // what is shown; the name when empty
	detail string
	mark   badge // a picture before the label; none when it has no icon
}

func (o option) text() string {
	if o.label != "" {
		return o.label
	}
	return o.name
}

// picker asks for one of several options, by mouse, by digit, or by typing a part of its name.
type picker struct {
	widget.BaseWidget
	title   string
	options []option
	shown   []option
	current int
	picked  func(name string)
	free    bool // what is typed may be picked as it is
	popup   *widget.PopUp
	canvas  fyne.Canvas
	before  fyne.Focusable

	search *pickerEntry
	list   *widget.List
}

// pick opens a picker in the middle of the window.
func pick(c fyne.Canvas, title string, options []option, picked func(name string)) {
	openPicker(&picker{title: title, options: options, picked: picked, canvas: c})
}

// pickOrType opens a picker that takes words of the user's own too.
func pickOrType(c fyne.Canvas, title string, options []option, picked func(name string)) {
	openPicker(&picker{title: title, options: options, picked: picked, canvas: c, free: true})
}

func openPicker(p *picker) {
	c := p.canvas
	p.shown, p.before = p.options, c.Focused()
	p.ExtendBaseWidget(p)
	p.search = &pickerEntry{picker: p}
	p.search.ExtendBaseWidget(p.search)
	p.search.SetPlaceHolder("Type, or press a number")
	p.search.OnChanged = p.onSearch
	p.search.OnSubmitted = func(string) { p.choose(p.current) }
	p.list = widget.NewList(
		func() int { return len(p.shown) },
		func() fyne.CanvasObject { return newPickerRow() },
		func(i widget.ListItemID, row fyne.CanvasObject) { row.(*pickerRow).show(i, p.shown[i], i == p.current) },
	)
	p.list.OnSelected = func(i widget.ListItemID) { p.choose(i) }
	p.popup = widget.NewModalPopUp(p, c)
	height := min(float32(len(p.options))*newPickerRow().MinSize().Height+110, c.Size().Height-80)
	p.popup.Resize(fyne.NewSize(min(420, c.Size().Width-40), height))
	p.popup.Show()
	c.Focus(p.search)
}

// CreateRenderer implements fyne.Widget.
func (p *picker) CreateRenderer() fyne.WidgetRenderer {
	title := widget.NewLabelWithStyle(p.title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	close := widget.NewButtonWithIcon("", theme.CancelIcon(), p.dismiss)
	close.Importance = widget.LowImportance
	top := container.NewVBox(container.NewBorder(nil, nil, nil, close, title), p.search)
	return widget.NewSimpleRenderer(container.NewBorder(top, nil, nil, nil, p.list))
}

func (p *picker) onSearch(text string) {
	typed := strings.TrimSpace(text)
	text = strings.ToLower(typed)
	p.shown = nil
	for _, o := range p.options {
		if strings.Contains(strings.ToLower(o.text()+" "+o.detail), text) {
			p.shown = append(p.shown, o)
		}
	}
	if p.free && typed != "" {
		p.shown = append(p.shown, option{name: typed, label: "Use “" + typed + "”"})
	}
	p.current = 0
	p.list.Refresh()
}

func (p *picker) choose(i int) {
	if i < 0 || i >= len(p.shown) {
		return
	}
	name := p.shown[i].name
	p.dismiss()
	p.picked(name)
}

func (p *picker) move(by int) {
	if len(p.shown) == 0 {
		return
	}
	p.current = min(max(p.current+by, 0), len(p.shown)-1)
	p.list.ScrollTo(p.current)
	p.list.Refresh()
}

func (p *picker) dismiss() {
	p.popup.Hide()
	p.canvas.Focus(p.before)
}

// pickerEntry is the picker's search box, from which its list is steered.
type pickerEntry struct {
	widget.Entry
	picker *picker
}

// TypedRune implements fyne.Focusable: a digit in the empty box chooses.
func (e *pickerEntry) TypedRune(r rune) {
	if e.Text == "" && unicode.IsDigit(r) && r != '0' && int(r-'1') < len(e.picker.shown) {
		e.picker.choose(int(r - '1'))
		return
	}
	e.Entry.TypedRune(r)
}

// TypedKey implements fyne.Focusable.
func (e *pickerEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		e.picker.dismiss()
	case fyne.KeyDown:
		e.picker.move(1)
	case fyne.KeyUp:
		e.picker.move(-1)
	default:
		e.Entry.TypedKey(key)
	}
}

// pickerRow is one line of a picker: digit, picture, label, detail.
type pickerRow struct {
	widget.BaseWidget
	back   *canvas.Rectangle
	number *canvas.Text
	mark   *canvas.Image
	label  *canvas.Text
	detail *canvas.Text
}

func newPickerRow() *pickerRow {
	r := &pickerRow{
		back: canvas.NewRectangle(nil), number: canvas.NewText("", nil), mark: &canvas.Image{FillMode: canvas.ImageFillContain},
		label: canvas.NewText("", nil), detail: canvas.NewText("", nil),
	}
	r.mark.SetMinSize(fyne.NewSize(14, 14))
	r.back.CornerRadius = 4
	r.ExtendBaseWidget(r)
	return r
}

func (r *pickerRow) show(i int, o option, current bool) {
	th, variant := fyne.CurrentApp().Settings().Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	text, muted := th.Color(theme.ColorNameForeground, variant), th.Color(theme.ColorNamePlaceHolder, variant)
	r.number.Text, r.number.Color = "", muted
	if i < 9 {
		r.number.Text = string(rune('1' + i))
	}
	r.mark.Hidden = o.mark.icon == ""
	if !r.mark.Hidden {
		r.mark.Resource = o.mark.resource(variant)
		r.mark.Refresh()
	}
	r.label.Text, r.label.Color = ellipsis(o.text(), 290, theme.TextSize(), fyne.TextStyle{}), text
	r.detail.Text, r.detail.Color = o.detail, muted
	r.detail.TextSize = th.Size(theme.SizeNameCaptionText)
	r.back.FillColor = nil
	if current {
		r.back.FillColor = th.Color(theme.ColorNameHover, variant)
	}
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *pickerRow) CreateRenderer() fyne.WidgetRenderer {
	column := func(width float32, o fyne.CanvasObject) fyne.CanvasObject {
		return container.New(layout.NewGridWrapLayout(fyne.NewSize(width, 28)), container.NewCenter(o))
	}
	line := container.NewHBox(column(22, r.number), column(22, r.mark), container.NewCenter(r.label), layout.NewSpacer(), container.NewCenter(r.detail))
	return widget.NewSimpleRenderer(container.NewStack(r.back, line))
}
