package reader

import (
	"image/color"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// shown is a Text in a window of its own.
func shown(t testing.TB, text string, width, height float32) *Text {
	test.NewTempApp(t)
	r := NewText()
	r.SetText(text)
	w := test.NewTempWindow(t, r)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return r
}

// point is the middle of the character at an offset.
func (v *view) point(offset int) fyne.Position {
	p := v.flow.placeOf(offset)
	for _, r := range v.rows {
		if r.place == p {
			x := (v.xOf(p, offset) + v.xOf(p, v.after(offset))) / 2
			return fyne.NewPos(x, r.y+v.flow.font.lineHeight/2)
		}
	}
	return fyne.NewPos(-1, -1)
}

func (v *view) press(at fyne.Position, modifier fyne.KeyModifier) {
	ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: modifier}
	ev.Position = at
	v.MouseDown(ev)
	v.MouseUp(ev)
}

const council = "The council spent 4 million euros on the bridge, the mayor said. Nobody had asked for it.\n\n" +
	"“We will finish it in May,” she told the Evening Post. The opposition doubts that."

func TestTapGoesFromTheShortestMarkToTheLongest(t *testing.T) {
	r := shown(t, council, 500, 300)
	r.SetMarks([]Mark{
		{ID: "sentence", Start: 0, End: 64},
		{ID: "number", Start: 18, End: 33, Style: Accepted},
		{ID: "other", Start: 65, End: 89},
	})
	var got []string
	r.OnMarkTapped = func(id string) { got = append(got, id) }
	for _, at := range []int{20, 21, 22, 5, 70, 91, 64} {
		r.Tapped(&fyne.PointEvent{Position: r.point(at)})
	}
	if want := []string{"number", "sentence", "number", "sentence", "other"}; !slices.Equal(got, want) {
		t.Errorf("tapped %q, want %q", got, want)
	}
}

func TestSelectionIsInCodePoints(t *testing.T) {
	text := "Ça va 👩‍👩‍👧 cafe\u0301 中文 end"
	r := shown(t, text, 500, 300)
	var start, end int
	r.OnSelected = func(s, e int) { start, end = s, e }

	word := strings.Index(text, "cafe")
	from := len([]rune(text[:word]))
	r.press(r.point(from+1), 0)
	r.press(r.point(from+1), 0)
	if start != from || end != from+5 {
		t.Errorf("double click selected %d to %d, want %d to %d", start, end, from, from+5)
	}
	if _, _, got := r.Selection(); got != "cafe\u0301" {
		t.Errorf("selected %q", got)
	}
}

func (v *view) typeKey(name fyne.KeyName, modifier fyne.KeyModifier) {
	shift := modifier&fyne.KeyModifierShift != 0
	if modifier&^fyne.KeyModifierShift != 0 {
		v.outer.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: modifier})
		return
	}
	if shift {
		v.KeyDown(key(desktop.KeyShiftLeft))
		defer v.KeyUp(key(desktop.KeyShiftLeft))
	}
	v.outer.TypedKey(key(name))
}

func TestSelectingByKeyboard(t *testing.T) {
	const shift, ctrl = fyne.KeyModifierShift, fyne.KeyModifierControl
	text := "One two three\n\nfour cafe\u0301 👩‍👩‍👧 end"
	r := shown(t, text, 300, 200)
	for _, step := range []struct {
		name     fyne.KeyName
		modifier fyne.KeyModifier
		want     string
		caret    int
	}{
		{fyne.KeyRight, shift, "O", 1},
		{fyne.KeyRight, shift | ctrl, "One ", 4},
		{fyne.KeyRight, shift | ctrl, "One two ", 8},
		{fyne.KeyLeft, shift, "One two", 7},
		{fyne.KeyRight, 0, "", 7},
		{fyne.KeyEnd, shift, " three", 13},
		{fyne.KeyDown, shift, " three\n", 14},
		{fyne.KeyDown, shift, " three\n\nfour cafe\u0301 👩‍👩‍👧 en", 34},
		{fyne.KeyEscape, 0, "", 34},
		{fyne.KeyLeft, ctrl, "", 32},
		{fyne.KeyLeft, 0, "", 31},
		{fyne.KeyLeft, shift, "👩‍👩‍👧", 26},
		{fyne.KeyLeft, shift, " 👩‍👩‍👧", 25},
		{fyne.KeyLeft, shift | ctrl, "cafe\u0301 👩‍👩‍👧", 20},
		{fyne.KeyHome, ctrl, "", 0},
		{fyne.KeyEnd, shift | ctrl, text, 35},
	} {
		r.typeKey(step.name, step.modifier)
		if _, _, got := r.Selection(); got != step.want || r.caret != step.caret {
			t.Errorf("%s %d: selected %q, caret %d; want %q, %d", step.name, step.modifier, got, r.caret, step.want, step.caret)
		}
	}
	r.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != text {
		t.Errorf("copied %q", got)
	}
}

func (v *view) drag(from, to fyne.Position) {
	v.press(from, 0)
	v.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.Delta{DX: to.X - from.X, DY: to.Y - from.Y}})
}

func TestSelectingByMouse(t *testing.T) {
	r := shown(t, council, 400, 200)
	r.drag(r.point(4), r.point(40))
	r.DragEnd()
	if start, end, _ := r.Selection(); start < 4 || start > 5 || end < 40 || end > 41 {
		t.Errorf("dragging selected %d to %d", start, end)
	}
	r.press(r.point(60), fyne.KeyModifierShift)
	if start, end, _ := r.Selection(); start > 5 || end < 60 || end > 61 {
		t.Errorf("clicking with Shift selected %d to %d", start, end)
	}

	r.press(r.point(20), 0)
	for clicks, want := range []string{"", "million", "The council spent 4 million euros on the bridge, the mayor said.", council[:89]} {
		if clicks > 0 {
			r.press(r.point(20), 0)
		}
		if clicks == 1 {
			r.Sentence = func(int) (int, int) { return 0, 64 }
		}
		if _, _, got := r.Selection(); got != want {
			t.Errorf("%d clicks selected %q, want %q", clicks+1, got, want)
		}
	}

	r.mouse = mouse{}
	r.press(r.point(20), 0)
	r.drag(r.point(20), r.point(6))
	if _, _, got := r.Selection(); got != "council spent 4 million" {
		t.Errorf("dragging by words selected %q", got)
	}
	tapped := false
	r.OnMarkTapped = func(string) { tapped = true }
	r.SetMarks([]Mark{{ID: "a", End: 60}})
	r.Tapped(&fyne.PointEvent{Position: r.point(6)})
	if tapped {
		t.Error("the end of a drag tapped a mark")
	}
}

func TestOnSelectedIsCalledForChangesOnly(t *testing.T) {
	r := shown(t, council, 400, 200)
	var got []span
	r.OnSelected = func(start, end int) { got = append(got, span{start, end}) }
	r.moveCaret(5, false)
	r.Select(3, 9)
	r.Select(9, 3)
	r.moveCaret(9, false)
	r.moveCaret(12, false)
	r.Select(0, 4)
	r.SetText("other")
	if want := []span{{3, 9}, {9, 9}, {0, 4}, {0, 0}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestWindowKeysComeFirst(t *testing.T) {
	r := shown(t, council, 400, 200)
	var keys []fyne.KeyName
	var runes []rune
	r.OnKey = func(ev *fyne.KeyEvent) bool { keys = append(keys, ev.Name); return ev.Name == fyne.KeyDown }
	r.OnRune = func(c rune) bool { runes = append(runes, c); return true }
	r.typeKey(fyne.KeyDown, 0)
	if r.caret != 0 {
		t.Error("a consumed key moved the caret")
	}
	r.typeKey(fyne.KeyRight, fyne.KeyModifierShift)
	r.typeKey(fyne.KeyEscape, 0)
	r.typeKey(fyne.KeyEscape, 0)
	r.TypedRune('a')
	want := []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyEscape}
	if !slices.Equal(keys, want) || string(runes) != "a" {
		t.Errorf("keys %v and runes %q", keys, string(runes))
	}
}

func TestOddTextIsShown(t *testing.T) {
	for name, text := range map[string]string{
		"empty":           "",
		"only line feeds": strings.Repeat("\n", 1000),
		"no spaces":       strings.Repeat("x", 100_000),
		"combining marks": "e" + strings.Repeat("\u0301", 50_000),
		"controls":        "a\x00b\x07c\r\nd\u200be\u202eright\u202c \ufeff",
		"right to left":   "שלום עולם, مرحبا بالعالم 123",
		"not UTF-8":       "bad \xff\xfe\xc3 bytes",
		"tabs":            "a\tb\t\tc\n\t\td",
	} {
		t.Run(name, func(t *testing.T) {
			r := shown(t, text, 300, 200)
			r.SetMarks([]Mark{{ID: "all", End: utf8.RuneCountInString(text)}, {ID: "beyond", Start: 3, End: 1 << 40}})
			r.focus()
			for _, name := range []fyne.KeyName{fyne.KeyDown, fyne.KeyEnd, fyne.KeyRight, fyne.KeyPageDown, fyne.KeyLeft, fyne.KeyUp} {
				r.typeKey(name, fyne.KeyModifierShift)
			}
			for y := float32(0); y < 200; y += 10 {
				r.press(fyne.NewPos(y, y), 0)
				r.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(y, y)}})
			}
			r.SelectAll()
			if _, _, got := r.Selection(); got != text {
				t.Errorf("selected %.40q, want %.40q", got, text)
			}
		})
	}
}

func TestAnotherThemeIsShownAtOnce(t *testing.T) {
	r := shown(t, council, 400, 200)
	r.SetMarks([]Mark{{ID: "a", End: 60}})
	colours := func() []color.Color {
		return []color.Color{r.draws.texts.all[0].Color, r.draws.fills.all[0].FillColor, r.draws.dots.all[0].colour}
	}
	test.ApplyTheme(t, inVariant{theme.DefaultTheme(), theme.VariantLight})
	light := colours()
	test.ApplyTheme(t, inVariant{theme.DefaultTheme(), theme.VariantDark})
	for i, dark := range colours() {
		if dark == light[i] {
			t.Errorf("colour %d is %v in the light and the dark theme", i, dark)
		}
	}
}

func TestPointerIsAHandOverMarks(t *testing.T) {
	r := shown(t, council, 400, 200)
	r.SetMarks([]Mark{mark("number", "4 million euros", Accepted)})
	for offset, want := range map[int]desktop.Cursor{20: desktop.PointerCursor, 2: desktop.TextCursor, 34: desktop.TextCursor} {
		r.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: r.point(offset)}})
		if got := r.Cursor(); got != want {
			t.Errorf("over offset %d the pointer is %v, want %v", offset, got, want)
		}
	}
}

func TestContextMenu(t *testing.T) {
	r := shown(t, council, 400, 200)
	own := fyne.NewMenuItem("New claim", func() {})
	r.Menu = func() []*fyne.MenuItem { return []*fyne.MenuItem{own} }
	if !r.menuItems()[0].Disabled {
		t.Error("nothing can be copied")
	}
	r.Select(4, 11)
	at := &desktop.MouseEvent{Button: desktop.MouseButtonSecondary}
	at.Position = r.point(6)
	r.MouseDown(at)
	r.TappedSecondary(&at.PointEvent)
	if r.canvas().Overlays().Top() == nil {
		t.Error("no menu is shown")
	}
	items := r.menuItems()
	if items[len(items)-1] != own || items[0].Disabled {
		t.Errorf("menu of %d items", len(items))
	}
	items[0].Action()
	if got := fyne.CurrentApp().Clipboard().Content(); got != "council" {
		t.Errorf("copied %q", got)
	}
}
