package reader

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained shows the caret.
func (v *view) FocusGained() {
	v.focused = true
	v.redraw()
}

// FocusLost hides the caret; the selection stays.
func (v *view) FocusLost() {
	v.focused, v.shift = false, false
	v.redraw()
}

// KeyDown notices Shift.
func (v *view) KeyDown(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		v.shift = true
	}
}

// KeyUp notices that Shift is let go.
func (v *view) KeyUp(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		v.shift = false
	}
}

// typedKey moves the caret, with Shift the end of the selection; false when the key means nothing to it.
func (v *view) typedKey(ev *fyne.KeyEvent) bool {
	start, end := v.selection()
	switch ev.Name {
	case fyne.KeyLeft:
		if start != end && !v.shift {
			v.moveCaret(start, false)
		} else {
			v.moveCaret(v.before(v.caret), v.shift)
		}
	case fyne.KeyRight:
		if start != end && !v.shift {
			v.moveCaret(end, false)
		} else {
			v.moveCaret(v.after(v.caret), v.shift)
		}
	case fyne.KeyUp:
		v.moveLines(-1)
	case fyne.KeyDown:
		v.moveLines(1)
	case fyne.KeyPageUp:
		v.movePage(-1)
	case fyne.KeyPageDown:
		v.movePage(1)
	case fyne.KeyHome:
		v.moveCaret(v.startOfLine(), v.shift)
	case fyne.KeyEnd:
		v.moveCaret(v.endOfLine(), v.shift)
	case fyne.KeyEscape:
		if start == end {
			return false
		}
		v.moveCaret(v.caret, false)
	default:
		return false
	}
	return true
}

// before and after are the offsets one character, as a reader sees it, from another.
func (v *view) before(offset int) int {
	para, i := v.flow.locate(offset)
	if i == 0 {
		return max(offset-1, 0)
	}
	return v.flow.offsetOf(para, previousCluster(v.flow.paras[para].text, i))
}

func (v *view) after(offset int) int {
	para, i := v.flow.locate(offset)
	if text := v.flow.paras[para].text; i < len(text) {
		return v.flow.offsetOf(para, nextCluster(text, i))
	}
	return min(offset+1, v.flow.length())
}

// wordBefore and wordAfter are the starts of words next to an offset.
func (v *view) wordBefore(offset int) int {
	para, i := v.flow.locate(offset)
	if i == 0 {
		return max(offset-1, 0)
	}
	return v.flow.offsetOf(para, previousWord(v.flow.paras[para].text, i))
}

func (v *view) wordAfter(offset int) int {
	para, i := v.flow.locate(offset)
	if text := v.flow.paras[para].text; i < len(text) {
		return v.flow.offsetOf(para, nextWord(text, i))
	}
	return min(offset+1, v.flow.length())
}

// startOfLine and endOfLine are the ends of the drawn line that the caret is on.
func (v *view) startOfLine() int {
	if !v.ready() {
		return v.caret
	}
	start, _ := v.flow.lineSpan(v.flow.placeOf(v.caret))
	return start
}

func (v *view) endOfLine() int {
	if !v.ready() {
		return v.caret
	}
	return v.lineEnd(v.flow.placeOf(v.caret))
}

// moveLines moves the caret down by a number of lines, or up, staying at the same distance from the left.
func (v *view) moveLines(n int) {
	if v.ready() {
		v.moveFrom(v.flow.placeOf(v.caret), n)
	}
}

// moveFrom moves the caret to a number of lines below a line, or to the end of the text when there are not as many.
func (v *view) moveFrom(from place, n int) {
	goal := v.goal
	if goal < 0 {
		goal = v.xOf(v.flow.placeOf(v.caret), v.caret)
	}
	to, ok := v.flow.step(from, n)
	switch {
	case ok || to != from:
		v.moveCaret(v.offsetIn(to, goal), v.shift)
	case n < 0:
		v.moveCaret(0, v.shift)
	default:
		v.moveCaret(v.flow.length(), v.shift)
	}
	v.goal = goal
}

// movePage moves the caret and the text by what is in sight but for a line or two. A caret that has been scrolled out of
// sight comes back into it.
func (v *view) movePage(direction int) {
	if !v.ready() || len(v.rows) == 0 {
		return
	}
	one := float64(v.flow.font.lineHeight)
	height := float64(v.Size().Height)
	from := v.flow.placeOf(v.caret)
	if d := v.distance(from); d <= -one || d >= height {
		from = v.rows[len(v.rows)/2].place
	}
	lines := max(int(height/one)-2, 1)
	v.top.offset += float64(direction*lines) * one
	v.settle()
	v.moveFrom(from, direction*lines)
}

// TypedShortcut copies, selects all, and moves the caret by words and to the ends of the text. What it does not know it
// hands on to the window.
func (v *view) TypedShortcut(shortcut fyne.Shortcut) {
	switch s := shortcut.(type) {
	case *fyne.ShortcutCopy:
		v.Copy()
		return
	case *fyne.ShortcutSelectAll:
		v.SelectAll()
		return
	case *desktop.CustomShortcut:
		if to, ok := v.target(s); ok {
			v.moveCaret(to, s.Modifier&fyne.KeyModifierShift != 0)
			return
		}
	}
	if window, ok := v.canvas().(fyne.Shortcutable); ok {
		window.TypedShortcut(shortcut)
	}
}

// target is where a shortcut moves the caret.
func (v *view) target(s *desktop.CustomShortcut) (to int, ok bool) {
	modifier := s.Modifier &^ fyne.KeyModifierShift
	byWord := fyne.KeyModifierControl
	if runtime.GOOS == "darwin" {
		byWord = fyne.KeyModifierAlt
	}
	switch {
	case modifier == byWord && s.KeyName == fyne.KeyLeft:
		return v.wordBefore(v.caret), true
	case modifier == byWord && s.KeyName == fyne.KeyRight:
		return v.wordAfter(v.caret), true
	case modifier == fyne.KeyModifierControl && s.KeyName == fyne.KeyHome,
		modifier == fyne.KeyModifierSuper && s.KeyName == fyne.KeyUp:
		return 0, true
	case modifier == fyne.KeyModifierControl && s.KeyName == fyne.KeyEnd,
		modifier == fyne.KeyModifierSuper && s.KeyName == fyne.KeyDown:
		return v.flow.length(), true
	case modifier == fyne.KeyModifierSuper && s.KeyName == fyne.KeyLeft:
		return v.startOfLine(), true
	case modifier == fyne.KeyModifierSuper && s.KeyName == fyne.KeyRight:
		return v.endOfLine(), true
	}
	return 0, false
}

// Copy puts the selected text on the clipboard.
func (v *view) Copy() {
	if _, _, text := v.Selection(); text != "" {
		fyne.CurrentApp().Clipboard().SetContent(text)
	}
}

// SelectAll selects the whole text without scrolling.
func (v *view) SelectAll() {
	v.selectSpan(0, v.flow.length())
	v.redraw()
}
