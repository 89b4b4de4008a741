package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// view is what Text and Paste have in common: a flow of text with a caret and a selection, scrolled inside the widget.
// Only the lines in sight have objects on the canvas.
type view struct {
	widget.BaseWidget

	// OnSelected is called whenever the selection changes; start == end when nothing is selected. Offsets are code points.
	OnSelected func(start, end int)
	// Sentence gives the sentence around an offset, which three clicks select. Without it they select the paragraph.
	Sentence func(offset int) (start, end int)

	outer       focusableWidget
	flow        flow
	zoom        float32
	measure     float32 // longest line in average characters; 0: as wide as the widget
	boxed       bool    // drawn as an input field
	placeholder string
	marks       markSet
	draws       *renderer // nil until Fyne asks for it

	top     scrollPosition
	rows    []row // in sight, from the top
	pending *span // what was asked to be shown, until something else scrolls: sizes may still change

	anchor, caret int     // the selection lies between them; the caret is the end that moves
	goal          float32 // how far from the left the caret wants to be when it moves up and down; negative: where it is
	focused       bool
	shift         bool // held down
	mouse         mouse
}

type focusableWidget interface {
	fyne.Widget
	fyne.Focusable
}

// row is a line in sight.
type row struct {
	place
	y          float32 // from the widget's upper edge
	start, end int     // code points, without the line feed
	text       string
	last       bool // of its paragraph
}

type span struct{ start, end int }

func (v *view) init(outer focusableWidget) {
	v.outer = outer
	v.zoom = 1
	v.goal = -1
	v.flow.setText("")
	v.ExtendBaseWidget(outer)
}

// SetZoom makes the text larger or smaller than the theme's text; 1 is the theme's size.
func (v *view) SetZoom(zoom float32) {
	if zoom > 0 && zoom != v.zoom {
		v.zoom = zoom
		v.Refresh()
	}
}

// Selection is what is selected: offsets in code points and the text between them. When nothing is selected both
// offsets are the caret's.
func (v *view) Selection() (start, end int, text string) {
	start, end = v.selection()
	return start, end, v.flow.text(start, end)
}

func (v *view) selection() (start, end int) {
	return min(v.anchor, v.caret), max(v.anchor, v.caret)
}

// Select selects the text between two offsets in code points without scrolling to it.
func (v *view) Select(start, end int) {
	v.selectSpan(start, end)
	v.redraw()
}

// selectSpan moves both ends of the selection and tells OnSelected when it is another one.
func (v *view) selectSpan(anchor, caret int) {
	oldStart, oldEnd := v.selection()
	length := v.flow.length()
	v.anchor = min(max(anchor, 0), length)
	v.caret = min(max(caret, 0), length)
	v.goal = -1
	start, end := v.selection()
	if v.OnSelected == nil || start == end && oldStart == oldEnd || start == oldStart && end == oldEnd {
		return
	}
	v.OnSelected(start, end)
}

// moveCaret moves the caret to an offset, with the other end of the selection unless that is extended, and into sight.
func (v *view) moveCaret(to int, extend bool) {
	anchor := to
	if extend {
		anchor = v.anchor
	}
	v.selectSpan(anchor, to)
	v.reveal(v.caret)
	v.redraw()
}

// MinSize is a few words wide and high.
func (v *view) MinSize() fyne.Size {
	size := v.textSize()
	return fyne.NewSize(size*10, size*leading*3)
}

// Resize keeps the text at the upper edge where it is.
func (v *view) Resize(size fyne.Size) {
	if size == v.Size() {
		return
	}
	v.BaseWidget.Resize(size)
	v.fit()
	v.redraw()
}

// Refresh draws everything anew, for another theme or zoom.
func (v *view) Refresh() {
	v.fit()
	v.BaseWidget.Refresh()
}

// redraw shows what has changed since the last time.
func (v *view) redraw() {
	if v.draws != nil {
		v.draws.draw()
	}
}

func (v *view) textSize() float32 {
	return v.theme().Size(theme.SizeNameText) * v.zoom
}

func (v *view) theme() fyne.Theme {
	return theme.CurrentForWidget(v.outer)
}

// ready says whether there is a size to lay text out in.
func (v *view) ready() bool {
	return v.flow.font != nil && v.Size().Height > 0
}

// fit wraps the text at the widget's width in the theme's font, with the same text at the upper edge as before.
func (v *view) fit() {
	size := v.Size()
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	font := v.flow.font
	if textSize := v.textSize(); !font.same(textSize) {
		font = newFont(textSize)
	}
	width := size.Width - 2*v.margin()
	if v.measure > 0 {
		width = min(width, v.measure*font.average)
	}
	width = max(width, font.average*4)

	if font != v.flow.font || width != v.flow.width {
		at, offset := v.topText()
		v.flow.setWidth(font, width)
		v.setTopText(at, offset)
	}
	v.settle()
	if v.pending != nil {
		v.show(*v.pending)
	}
}

// margin is the room left and right of the text at least: the scroll bar lies in it, and the bar of the current mark.
func (v *view) margin() float32 {
	if v.boxed {
		return v.theme().Size(theme.SizeNameInnerPadding) + v.theme().Size(theme.SizeNamePadding)
	}
	return 2*v.theme().Size(theme.SizeNameInnerPadding) + v.theme().Size(theme.SizeNamePadding)
}

// padding is the room above the first and below the last line.
func (v *view) padding() float64 {
	return float64(v.theme().Size(theme.SizeNameInnerPadding))
}

// left is where lines start.
func (v *view) left() float32 {
	if v.boxed {
		return v.theme().Size(theme.SizeNameInnerPadding)
	}
	return float32(int((v.Size().Width - v.flow.width) / 2))
}

// AccessibilityLabel is the text in sight, or the placeholder.
func (v *view) AccessibilityLabel() string {
	if len(v.rows) == 0 || v.flow.length() == 0 {
		return v.placeholder
	}
	return v.flow.text(v.rows[0].start, v.rows[len(v.rows)-1].end)
}

// AccessibilityRole is text.
func (v *view) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
