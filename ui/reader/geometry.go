package reader

import (
	"math"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
)

// x is where byte i of a drawn line is, from the line's left edge. Advances are added up and stretched to the line's
// exact width, which is right to a fraction of a pixel where characters do not change each other's width; elsewhere
// the part before i is measured.
func (f *font) x(line string, i int) float32 {
	if i <= 0 {
		return 0
	}
	exact := f.width(line)
	if i >= len(line) {
		return exact
	}
	var sum, at float32
	for k, r := range line {
		if k == i {
			at = sum
		}
		sum = f.pen(sum, r)
	}
	if math.Abs(float64(sum-exact)) > 1+0.01*float64(sum) {
		return f.width(line[:i])
	}
	return at * exact / sum
}

// byteAt is the start of the character of a drawn line that is nearest to x.
func (f *font) byteAt(line string, x float32) int {
	if x <= 0 || line == "" {
		return 0
	}
	var stops []int
	for i := 0; i < len(line); i = nextCluster(line, i) {
		stops = append(stops, i)
	}
	stops = append(stops, len(line))
	k := sort.Search(len(stops), func(k int) bool { return f.x(line, stops[k]) >= x })
	switch {
	case k == len(stops):
		return len(line)
	case k > 0 && x-f.x(line, stops[k-1]) < f.x(line, stops[k])-x:
		return stops[k-1]
	}
	return stops[k]
}

// lineEnd is the last offset of a line at which a caret is still drawn on that line: at a line that was cut between
// words it is before the space.
func (v *view) lineEnd(p place) int {
	start, end := v.flow.lineSpan(p)
	if p.line == len(v.flow.lines(p.para))-1 {
		return end
	}
	text := v.flow.lineText(p)
	if kept := strings.TrimRight(text, " \t"); kept != text {
		return end - (len(text) - len(kept))
	}
	return max(start, v.flow.offsetOf(p.para, v.lineByte(p, previousCluster(text, len(text)))))
}

func (v *view) lineByte(p place, i int) int {
	start, _ := v.flow.lineBytes(p)
	return start + i
}

// offsetIn is the offset on a line that is nearest to x from the widget's left edge.
func (v *view) offsetIn(p place, x float32) int {
	i := v.flow.font.byteAt(v.flow.lineText(p), x-v.left())
	return min(v.flow.offsetOf(p.para, v.lineByte(p, i)), v.lineEnd(p))
}

// offsetAt is the offset that is nearest to a point of the widget.
func (v *view) offsetAt(pos fyne.Position) int {
	if len(v.rows) == 0 {
		return 0
	}
	return v.offsetIn(v.rowAt(pos.Y).place, pos.X)
}

// rowAt is the row at a height, or the nearest.
func (v *view) rowAt(y float32) row {
	i := sort.Search(len(v.rows), func(i int) bool { return v.rows[i].y > y })
	return v.rows[max(i-1, 0)]
}

// covered is the code point under a point of the widget; ok is false where there is none.
func (v *view) covered(pos fyne.Position) (offset int, ok bool) {
	if len(v.rows) == 0 {
		return 0, false
	}
	r := v.rowAt(pos.Y)
	x := pos.X - v.left()
	if pos.Y < r.y || pos.Y >= r.y+v.flow.font.lineHeight || x < 0 || x >= v.flow.font.width(r.text) {
		return 0, false
	}
	for i := 0; i < len(r.text); {
		next := nextCluster(r.text, i)
		if x < v.flow.font.x(r.text, next) {
			return v.flow.offsetOf(r.para, v.lineByte(r.place, i)), true
		}
		i = next
	}
	return 0, false
}

// xOf is where an offset is drawn on a line, from the widget's left edge. Offsets before and after the line give its ends.
func (v *view) xOf(p place, offset int) float32 {
	start, end := v.flow.lineSpan(p)
	text := v.flow.lineText(p)
	var i int
	switch {
	case offset <= start:
		i = 0
	case offset >= end:
		i = len(text)
	default:
		i = bytesOf(text, offset-start)
	}
	return v.left() + v.flow.font.x(text, i)
}
