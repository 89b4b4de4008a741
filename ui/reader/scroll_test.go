package reader

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestPageDownGoesOnFromWhatIsInSight(t *testing.T) {
	r := shown(t, prose(100_000), 500, 300)
	r.moveCaret(3, false)
	r.scrollBy(3000)
	before := r.rows[0].start
	r.typeKey(fyne.KeyPageDown, 0)
	if after := r.rows[0].start; after <= before || after > before+2000 {
		t.Errorf("the first line started at %d, after Page Down at %d", before, after)
	}
	r.typeKey(fyne.KeyPageUp, 0)
	if after := r.rows[0].start; after != before {
		t.Errorf("Page Down and Page Up went from %d to %d", before, after)
	}
}

func TestDraggingBeyondTheEdgeScrolls(t *testing.T) {
	r := shown(t, prose(20000), 400, 200)
	r.drag(r.point(10), fyne.NewPos(100, 260))
	if r.mouse.scroll == nil {
		t.Fatal("does not scroll")
	}
	_, before, _ := r.Selection()
	for range 50 {
		r.scrollBeyond(100 * time.Millisecond)
	}
	if _, after, _ := r.Selection(); after < before+1000 {
		t.Errorf("selection ended at %d, then at %d", before, after)
	}
	r.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, 100)}})
	if r.mouse.scroll != nil {
		t.Error("still scrolls with the pointer back inside")
	}
	r.DragEnd()
}

func TestResizingKeepsTheTextAtTheTop(t *testing.T) {
	for _, text := range []string{prose(100_000), strings.ReplaceAll(prose(100_000), "\n", " ")} {
		r := shown(t, text, 800, 300)
		r.scrollTo(10_000)
		for _, width := range []float32{400, 250, 700, 800} {
			at := r.rows[0].start
			r.Resize(fyne.NewSize(width, 300))
			if now := r.rows[0]; at < now.start || at > now.end {
				t.Errorf("at width %v offset %d is not in the first line, %d to %d", width, at, now.start, now.end)
			}
		}
	}
}

func TestShowMarkBringsItComfortablyIntoView(t *testing.T) {
	r := NewText()
	text := prose(300_000)
	r.SetText(text)
	r.SetMarks([]Mark{{ID: "far", Start: 250_000, End: 250_100}, {ID: "end", Start: len(text) - 20, End: len(text) - 1}})
	r.ShowMark("far")
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(500, 300))
	inView := func(offset int) {
		t.Helper()
		if pos := r.point(offset); pos.Y < 20 || pos.Y > 280 {
			t.Errorf("offset %d is at height %v", offset, pos.Y)
		}
	}
	inView(250_000)
	inView(250_099)
	top := r.top
	r.ShowRange(250_050, 250_060)
	if r.top != top {
		t.Errorf("scrolled from %v to %v for what was in view", top, r.top)
	}
	r.ShowMark("end")
	if pos := r.point(len(text) - 2); pos.Y < 100 {
		t.Errorf("the end is at height %v", pos.Y)
	}
	r.ShowMark("far")
	inView(250_000)
}

func TestScrollingKeepsToTheTextAndAddsNoObjects(t *testing.T) {
	r := shown(t, prose(200_000), 500, 300)
	r.scrollBy(5000)
	objects := len(r.draws.objects)
	for range 200 {
		r.scrollBy(777)
	}
	if last := r.rows[len(r.rows)-1]; last.end != r.flow.length() {
		t.Errorf("scrolled to the end, the last line ends at %d of %d", last.end, r.flow.length())
	}
	for range 300 {
		r.scrollBy(-777)
	}
	if r.rows[0].start != 0 || r.rows[0].y <= 0 {
		t.Errorf("scrolled to the start, the first line starts at %d at height %v", r.rows[0].start, r.rows[0].y)
	}
	if now := len(r.draws.objects); now > objects+2 {
		t.Errorf("%d objects became %d", objects, now)
	}
}

func TestScrollBar(t *testing.T) {
	r := shown(t, prose(200_000), 500, 300)
	bar := r.draws.bar
	drag := func(from, to float32) {
		bar.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(3, to)}, Dragged: fyne.Delta{DY: to - from}})
		bar.DragEnd()
	}
	drag(5, 1000)
	if last := r.rows[len(r.rows)-1]; last.end != r.flow.length() {
		t.Errorf("dragged to the end, the last line ends at %d of %d", last.end, r.flow.length())
	}
	bar.Tapped(&fyne.PointEvent{Position: fyne.NewPos(3, 10)})
	if r.rows[len(r.rows)-1].end == r.flow.length() {
		t.Error("a click above the thumb did not scroll")
	}
	drag(bar.Thumb()+2, -1000)
	if r.rows[0].start != 0 {
		t.Errorf("dragged to the start, the first line starts at %d", r.rows[0].start)
	}
}

func TestZoomKeepsTheTextAtTheTop(t *testing.T) {
	r := shown(t, prose(100_000), 500, 300)
	r.scrollTo(20_000)
	at, height := r.rows[0].start, r.flow.font.lineHeight
	r.SetZoom(1.5)
	if now := r.rows[0]; at < now.start || at > now.end {
		t.Errorf("offset %d is not in the first line, %d to %d", at, now.start, now.end)
	}
	if r.flow.font.lineHeight <= height {
		t.Errorf("lines are %v high as before", height)
	}
}
