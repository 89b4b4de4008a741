package ui

import (
	"context"
	"slices"
	"strings"

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

// unlike is the distance of an option from a text that it does not have.
const unlike = 4

// distance is how far an option is from a text in small letters: the less the earlier the text stands in it.
func (o option) distance(text string) int {
	label := strings.ToLower(o.text())
	switch {
	case strings.HasPrefix(label, text):
		return 0
	case strings.Contains(label, " "+text):
		return 1
	case strings.Contains(label, text):
		return 2
	case strings.Contains(strings.ToLower(o.detail), text):
		return 3
	}
	return unlike
}

func (o option) hasMark() bool { return o.mark.icon != "" }

// picker asks for one of several options, by mouse, by digit, or by typing a part of its name.
type picker struct {
	widget.BaseWidget
	title   string
	options []option
	// source looks for the options with what was typed in their names; nil when options are all.
	source  func(ctx context.Context, typed string) ([]option, error)
	finding *task
	shown   []option
	current int
	picked  func(name string)
	free    bool // what is typed may be picked as it is
	popup   *widget.PopUp
	width   float32 // of the popup
	height  float32
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

// pickFrom opens a picker whose options are looked for while the user types; free takes words of the user's own too.
func pickFrom(c fyne.Canvas, s stage, title string, free bool, source func(context.Context, string) ([]option, error), picked func(name string)) {
	p := &picker{title: title, source: source, finding: &task{stage: s}, picked: picked, canvas: c, free: free}
	openPicker(p)
	p.look("")
}

func openPicker(p *picker) {
	c := p.canvas
	p.shown, p.before = p.options, c.Focused()
	p.ExtendBaseWidget(p)
	p.search = newPickerEntry(p)
	p.search.stays = true
	p.search.SetPlaceHolder("Type, or press a number")
	p.search.OnChanged = p.onSearch
	p.search.OnSubmitted = func(string) { p.choose(p.current) }
	p.list = widget.NewList(
		func() int { return len(p.shown) },
		func() fyne.CanvasObject { return newPickerRow() },
		func(i widget.ListItemID, row fyne.CanvasObject) {
			row.(*pickerRow).show(i, p.shown[i], i == p.current, p.width, slices.ContainsFunc(p.options, option.hasMark))
		},
	)
	p.list.OnSelected = func(i widget.ListItemID) { p.choose(i) }
	p.popup = widget.NewModalPopUp(p, c)
	lines := len(p.options)
	if p.source != nil {
		lines = 12
	}
	p.height = min(float32(lines)*newPickerRow().MinSize().Height+110, c.Size().Height-80)
	p.popup.Show()
	p.widen()
	c.Focus(p.search)
}

// widen gives the options the room that their words need, as far as the window has it, in its middle: Fyne lets a popup
// that grows go to the right and down only.
func (p *picker) widen() {
	widest := max(420, p.width)
	for _, o := range p.shown[:min(len(p.shown), 50)] {
		words := fyne.MeasureText(o.text(), theme.TextSize(), fyne.TextStyle{}).Width
		widest = max(widest, words+detailWidth(o.detail)+pickerRowEdges)
	}
	p.width = min(widest, 900, p.canvas.Size().Width-40)
	p.popup.Resize(fyne.NewSize(p.width, p.height))
	window, own := p.canvas.Size(), p.popup.Size()
	p.popup.Move(fyne.NewPos((window.Width-own.Width)/2, (window.Height-own.Height)/2))
}

// pickerRowEdges is what a row has beside its words.
const pickerRowEdges = 100

func detailWidth(detail string) float32 {
	return fyne.MeasureText(detail, theme.CaptionTextSize(), fyne.TextStyle{}).Width
}

// CreateRenderer implements fyne.Widget.
func (p *picker) CreateRenderer() fyne.WidgetRenderer {
	title := widget.NewLabelWithStyle(p.title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	close := newSheetButton("", theme.CancelIcon(), p.dismiss, p.dismiss)
	close.Importance = widget.LowImportance
	top := container.NewVBox(container.NewBorder(nil, nil, nil, close, title), p.search)
	return widget.NewSimpleRenderer(container.NewBorder(top, nil, nil, nil, p.list))
}

// look asks the source for what was typed.
func (p *picker) look(typed string) {
	start(p.finding, func(ctx context.Context) ([]option, error) { return p.source(ctx, typed) },
		func(options []option, err error) {
			if err != nil {
				options = []option{{label: message(err)}}
			}
			p.options = options
			p.narrow(typed)
		})
}

func (p *picker) onSearch(text string) {
	typed := strings.TrimSpace(text)
	if p.source != nil {
		p.look(typed)
		return
	}
	p.narrow(typed)
}

// narrow shows the options with what was typed in their names, those that begin so first.
func (p *picker) narrow(typed string) {
	text := strings.ToLower(typed)
	p.shown = nil
	for _, o := range p.options {
		if p.source != nil || o.distance(text) < unlike {
			p.shown = append(p.shown, o)
		}
	}
	if p.source == nil {
		slices.SortStableFunc(p.shown, func(a, b option) int { return a.distance(text) - b.distance(text) })
	}
	same := func(o option) bool { return strings.EqualFold(o.name, typed) }
	if p.free && typed != "" && !slices.ContainsFunc(p.shown, same) {
		p.shown = append(p.shown, option{name: typed, label: "Use “" + typed + "”"})
	}
	p.current = 0
	p.widen()
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

func (p *picker) pickDigit(digit int) bool {
	if digit > len(p.shown) {
		return false
	}
	p.choose(digit - 1)
	return true
}

func (p *picker) dismiss() {
	if p.finding != nil {
		p.finding.stop()
	}
	closeSheet(p.canvas, p.popup)
	p.canvas.Focus(p.before)
}

// pickerEntry is a search box from which a list under it is steered.
type pickerEntry struct {
	widget.Entry
	list  steered
	stays bool // the list is all there is, so that Tab leads nowhere
}

// steered is a list that is steered from its search box.
type steered interface {
	move(by int)
	dismiss()
	// pickDigit chooses by a digit from 1 to 9, typed into the empty box, and tells whether there was something to choose.
	pickDigit(digit int) bool
}

func newPickerEntry(list steered) *pickerEntry {
	e := &pickerEntry{list: list}
	e.ExtendBaseWidget(e)
	return e
}

// TypedRune implements fyne.Focusable: a digit in the empty box chooses.
func (e *pickerEntry) TypedRune(r rune) {
	if e.Text == "" && r >= '1' && r <= '9' && e.list.pickDigit(int(r-'0')) {
		return
	}
	e.Entry.TypedRune(r)
}

// AcceptsTab implements fyne.Tabbable.
func (e *pickerEntry) AcceptsTab() bool { return e.stays }

// TypedKey implements fyne.Focusable.
func (e *pickerEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		e.list.dismiss()
	case fyne.KeyDown:
		e.list.move(1)
	case fyne.KeyUp:
		e.list.move(-1)
	case fyne.KeyPageDown:
		e.list.move(10)
	case fyne.KeyPageUp:
		e.list.move(-10)
	case fyne.KeyTab: // it stays
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
	marks  *fyne.Container // the room of the picture
	label  *canvas.Text
	detail *canvas.Text
}

func newPickerRow() *pickerRow {
	r := &pickerRow{
		back: canvas.NewRectangle(nil), number: canvas.NewText("", nil), mark: &canvas.Image{FillMode: canvas.ImageFillContain},
		label: canvas.NewText("", nil), detail: canvas.NewText("", nil),
	}
	r.mark.SetMinSize(fyne.NewSize(14, 14))
	r.marks = pickerColumn(22, r.mark)
	r.back.CornerRadius = 4
	r.ExtendBaseWidget(r)
	return r
}

// show fills the row; marks tells whether any option of the picker has a picture.
func (r *pickerRow) show(i int, o option, current bool, width float32, marks bool) {
	th, variant := fyne.CurrentApp().Settings().Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	text, muted := th.Color(theme.ColorNameForeground, variant), th.Color(theme.ColorNamePlaceHolder, variant)
	r.number.Text, r.number.Color = "", muted
	if i < 9 {
		r.number.Text = string(rune('1' + i))
	}
	r.marks.Hidden, r.mark.Hidden = !marks, !o.hasMark()
	if !r.mark.Hidden {
		r.mark.Resource = o.mark.resource(variant)
		r.mark.Refresh()
	}
	r.label.Text, r.label.Color = ellipsis(o.text(), width-pickerRowEdges-detailWidth(o.detail), theme.TextSize(), fyne.TextStyle{}), text
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
	line := container.NewHBox(
		pickerColumn(22, r.number), r.marks, container.NewCenter(r.label),
		layout.NewSpacer(), container.NewCenter(r.detail), pickerColumn(6, layout.NewSpacer()),
	)
	return widget.NewSimpleRenderer(container.NewStack(r.back, line))
}

func pickerColumn(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewGridWrapLayout(fyne.NewSize(width, 28)), container.NewCenter(o))
}
