package reader

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
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
	r.OnMarkTapped = func(id string) {
		got = append(got, id)
		r.SetCurrent(id)
	}
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
