package reader

import (
	"math"
	"sort"

	"fyne.io/fyne/v2"
)

// scrollPosition is what lies at the widget's upper edge: a paragraph and how many pixels of it are above the edge.
// Being relative to a paragraph it stays right while the heights of those above are only estimated.
type scrollPosition struct {
	para   int
	offset float64
}

func (p scrollPosition) after(q scrollPosition) bool {
	return p.para > q.para || p.para == q.para && p.offset > q.offset
}

// Scrolled moves the text by what the wheel or touchpad says.
func (v *view) Scrolled(ev *fyne.ScrollEvent) {
	v.scrollBy(-float64(ev.Scrolled.DY))
}

// scrollBy moves the text up by a number of pixels.
func (v *view) scrollBy(pixels float64) {
	if !v.ready() {
		return
	}
	v.pending = nil
	v.top.offset += pixels
	v.settle()
	v.redraw()
}

// settle brings the scroll position into the text: into one of its paragraphs and not past its ends.
func (v *view) settle() {
	f := &v.flow
	v.top.para = min(max(v.top.para, 0), len(f.paras)-1)
	for v.top.para > 0 && v.top.offset < 0 {
		v.top.para--
		v.top.offset += v.exactHeight(v.top.para)
	}
	for v.top.para < len(f.paras)-1 && v.top.offset > 0 {
		height := v.exactHeight(v.top.para)
		if v.top.offset < height {
			break
		}
		v.top.offset -= height
		v.top.para++
	}
	if end := v.lastTop(); v.top.after(end) {
		v.top = end
	}
	if start := (scrollPosition{0, -v.padding()}); start.after(v.top) {
		v.top = start
	}
}

func (v *view) exactHeight(para int) float64 {
	v.flow.lines(para)
	return v.flow.height(para)
}

// lastTop is the scroll position that shows the end of the text at the lower edge.
func (v *view) lastTop() scrollPosition {
	room := float64(v.Size().Height) - v.padding()
	for para := len(v.flow.paras) - 1; ; para-- {
		room -= v.exactHeight(para)
		if room <= 0 || para == 0 {
			return scrollPosition{para, -room}
		}
	}
}

// scrolled is how much of the text is above the upper edge and how much can be, in pixels.
func (v *view) scrolled() (above, most float64) {
	if !v.ready() {
		return 0, 0
	}
	total := v.flow.total() + 2*v.padding()
	above = v.flow.tops[v.top.para] + v.top.offset + v.padding()
	most = max(total-float64(v.Size().Height), 0)
	return min(above, most), most
}

// scrollTo moves the text so that about the given number of pixels is above the upper edge.
func (v *view) scrollTo(above float64) {
	if !v.ready() {
		return
	}
	v.pending = nil
	v.flow.stack()
	y := above - v.padding()
	para := sort.SearchFloat64s(v.flow.tops[1:len(v.flow.paras)], math.Nextafter(y, math.Inf(1)))
	v.top = scrollPosition{para, y - v.flow.tops[para]}
	v.settle()
	v.redraw()
}

// topText is the text at the upper edge and how many pixels its line is above it.
func (v *view) topText() (at int, offset float64) {
	if v.flow.font == nil || v.top.offset <= 0 {
		v.flow.count()
		return v.flow.starts[min(v.top.para, len(v.flow.paras)-1)], v.top.offset
	}
	lines := v.flow.lines(v.top.para)
	one := float64(v.flow.font.lineHeight)
	n := min(int(v.top.offset/one), len(lines)-1)
	start, _ := v.flow.lineSpan(place{v.top.para, n})
	return start, v.top.offset - float64(n)*one
}

func (v *view) setTopText(at int, offset float64) {
	p := v.flow.placeOf(at)
	v.top = scrollPosition{p.para, float64(p.line)*float64(v.flow.font.lineHeight) + offset}
}

// topOf is the scroll position that has a line at the upper edge.
func (v *view) topOf(p place) scrollPosition {
	return scrollPosition{p.para, float64(p.line) * float64(v.flow.font.lineHeight)}
}

// distance is how far down a line's upper edge is from the widget's, in pixels; anything further than a few screens is
// given as infinite.
func (v *view) distance(p place) float64 {
	v.flow.lines(p.para)
	to := v.topOf(p)
	v.flow.stack()
	far := 4 * float64(v.Size().Height)
	if d := v.flow.tops[to.para] - v.flow.tops[v.top.para]; math.Abs(d) > far+math.Abs(v.top.offset)+to.offset {
		return math.Copysign(math.Inf(1), d)
	}
	d := to.offset - v.top.offset
	for para := v.top.para; para < to.para; para++ {
		d += v.exactHeight(para)
	}
	for para := to.para; para < v.top.para; para++ {
		d -= v.exactHeight(para)
	}
	return d
}

// reveal scrolls as little as shows the line of an offset.
func (v *view) reveal(offset int) {
	if !v.ready() {
		v.pending = &span{offset, offset}
		return
	}
	v.pending = nil
	p := v.flow.placeOf(offset)
	padding := v.padding()
	room := float64(v.Size().Height-v.flow.font.lineHeight) - padding
	switch d := v.distance(p); {
	case d < padding:
		v.top = v.topOf(p)
		v.top.offset -= padding
	case d > room:
		v.top = v.topOf(p)
		v.top.offset -= max(room, padding)
	default:
		return
	}
	v.settle()
}

// ShowRange scrolls so that the text between two offsets in code points is comfortably in view: not at all when it is.
func (v *view) ShowRange(start, end int) {
	v.show(span{start, end})
	v.redraw()
}

func (v *view) show(s span) {
	v.pending = &s
	if !v.ready() {
		return
	}
	height := float64(v.Size().Height)
	edge := min(height/6, 3*float64(v.flow.font.lineHeight))
	first, last := v.flow.placeOf(s.start), v.flow.placeOf(max(s.start, s.end-1))
	below := v.distance(last) + float64(v.flow.font.lineHeight)
	if v.distance(first) >= edge && below <= height-edge {
		return
	}
	v.top = v.topOf(first)
	v.top.offset -= height / 3
	if tall := v.distance(last) + float64(v.flow.font.lineHeight); tall > height-edge {
		v.top.offset += min(tall-(height-edge), height/3-edge)
	}
	v.settle()
}

// arrange finds the lines in sight.
func (v *view) arrange() {
	v.rows = v.rows[:0]
	if !v.ready() {
		return
	}
	f := &v.flow
	one := float64(f.font.lineHeight)
	p := place{para: v.top.para}
	p.line = min(max(int(v.top.offset/one), 0), len(f.lines(p.para))-1)
	y := -math.Round(v.top.offset) + float64(p.line)*one
	for ok := true; ok && y < float64(v.Size().Height); p, ok = f.step(p, 1) {
		start, end := f.lineSpan(p)
		v.rows = append(v.rows, row{
			place: p,
			y:     float32(y),
			start: start,
			end:   end,
			text:  f.lineText(p),
			last:  p.line == len(f.lines(p.para))-1,
		})
		if start == end {
			y += f.height(p.para)
		} else {
			y += one
		}
	}
}
