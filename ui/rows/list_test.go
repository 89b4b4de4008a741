package rows

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// shown is a list of numbered rows in a window, and what each row on screen says by its distance from the upper edge.
func shown(t testing.TB, length int) (l *List, window fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	l = NewList(26, func() fyne.CanvasObject { return canvas.NewText("", nil) }, func(row int, o fyne.CanvasObject) {
		o.(*canvas.Text).Text = fmt.Sprint(row)
	})
	window = test.NewTempWindow(t, l)
	window.SetPadded(false)
	window.Resize(fyne.NewSize(300, 265))
	l.SetLength(length)
	return l, window
}

func onScreen(l *List) map[float32]string {
	rows := map[float32]string{}
	for _, o := range test.WidgetRenderer(l).Objects() {
		if text, ok := o.(*canvas.Text); ok && text.Visible() {
			rows[text.Position().Y] = text.Text
		}
	}
	return rows
}

func TestTheLastRowOfAMillionLooksLikeTheFirst(t *testing.T) {
	l, _ := shown(t, 1_000_000)
	first := onScreen(l)
	if len(first) != 11 || first[0] != "0" || first[26] != "1" {
		t.Fatalf("at the start: %v", first)
	}
	l.SetCurrent(999_999)
	last := onScreen(l)
	for i := range 10 {
		y := 265 - 26*float32(i+1)
		if want := fmt.Sprint(999_999 - i); last[y] != want {
			t.Errorf("at the end, %v pixels down: %q, want %q of %v", y, last[y], want, last)
		}
	}
	l.scrollTo(600_000 * 26)
	if now := onScreen(l); now[0] != "600000" || now[26*9] != "600009" {
		t.Errorf("in the middle: %v", now)
	}
}

func TestRowsAreFilledOnlyWhenTheyComeIntoSight(t *testing.T) {
	l, _ := shown(t, 100_000)
	filled := 0
	fill := l.Fill
	l.Fill = func(row int, o fyne.CanvasObject) { filled++; fill(row, o) }
	objects := len(test.WidgetRenderer(l).Objects())
	for range 1000 {
		l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -26)})
	}
	if filled != 1000 {
		t.Errorf("%d rows were filled for 1000 that came into sight", filled)
	}
	if now := len(test.WidgetRenderer(l).Objects()); now > objects+6 {
		t.Errorf("%d objects became %d", objects, now)
	}
}

func TestTheMousePressesTheRowItIsOn(t *testing.T) {
	l, _ := shown(t, 50)
	pressed, held := -1, fyne.KeyModifier(0)
	l.OnPress = func(row int, keys fyne.KeyModifier) { pressed, held = row, keys }
	l.scrollTo(20*26 + 13)
	press := func(y float32) {
		l.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(9, y)}, Modifier: fyne.KeyModifierShift})
	}
	if press(2); pressed != 20 || held != fyne.KeyModifierShift {
		t.Errorf("row %d with %v", pressed, held)
	}
	if press(14); pressed != 21 {
		t.Errorf("row %d instead of 21", pressed)
	}
	l.SetLength(3)
	pressed = -1
	if press(3*26 + 1); pressed != -1 {
		t.Errorf("below the last row, row %d is pressed", pressed)
	}
}

func TestAShorterListScrollsBack(t *testing.T) {
	l, _ := shown(t, 1000)
	l.SetCurrent(999)
	l.SetLength(5)
	if now := onScreen(l); len(now) != 5 || now[0] != "0" || l.Current() != -1 {
		t.Errorf("%v, current %d", now, l.Current())
	}
	l.SetLength(0)
	if now := onScreen(l); len(now) != 0 {
		t.Errorf("an empty list shows %v", now)
	}
}

func TestOtherRowsKeepTheFirstInSight(t *testing.T) {
	l, _ := shown(t, 1000)
	l.scrollTo(500 * 26)
	l.SetHeight(46, func() fyne.CanvasObject { return canvas.NewText("", nil) })
	if now := onScreen(l); now[0] != "500" {
		t.Errorf("%v", now)
	}
}

// BenchmarkScroll is one turn of the wheel in a list of a million rows, on the UI goroutine.
func BenchmarkScroll(b *testing.B) {
	l, _ := shown(b, 1_000_000)
	l.scrollTo(900_000 * 26)
	for i := 0; b.Loop(); i++ {
		l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, float32(26*(1-i/5000%2*2)))})
	}
}
