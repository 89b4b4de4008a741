package reader

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// flow is text cut into paragraphs at its line feeds and into lines at a width. Paragraphs are wrapped when someone asks
// for their lines; until then their height is an estimate, so that neither a new width nor 20 MB of text takes long.
// All offsets are code points of the whole text, unless they are said to be bytes of a paragraph.
type flow struct {
	paras []paragraph
	font  *font
	width float32 // of a line
	blank float32 // height of an empty paragraph, in lines

	starts  []int     // starts[i]: code points before paragraph i; one entry more than paragraphs
	tops    []float64 // tops[i]: pixels above paragraph i; likewise
	counted int       // how many paragraphs starts has counted
	stacked int       // how many paragraphs tops has stacked up
}

type paragraph struct {
	text  string // without its line feed
	runes int    // code points of text
	lines []line // nil until wrapped
}

// place is a drawn line: a paragraph and the number of the line in it.
type place struct {
	para, line int
}

func newParagraph(text string) paragraph {
	return paragraph{text: text, runes: utf8.RuneCountInString(text)}
}

// paragraphs cuts text at its line feeds; there is one paragraph more than line feeds.
func paragraphs(text string) []paragraph {
	paras := make([]paragraph, 0, strings.Count(text, "\n")+1)
	for {
		i := strings.IndexByte(text, '\n')
		if i < 0 {
			return append(paras, newParagraph(text))
		}
		paras = append(paras, newParagraph(text[:i]))
		text = text[i+1:]
	}
}

func (f *flow) setText(text string) {
	f.paras = paragraphs(text)
	f.changed(0)
}

// setWidth forgets all lines when they would be cut elsewhere.
func (f *flow) setWidth(font *font, width float32) {
	if f.font == font && f.width == width {
		return
	}
	f.font, f.width, f.stacked = font, width, 0
	for i := range f.paras {
		f.paras[i].lines = nil
	}
}

// count brings starts up to date.
func (f *flow) count() {
	n := len(f.paras)
	if f.counted == n && len(f.starts) == n+1 {
		return
	}
	f.starts = resized(f.starts, n+1)
	f.starts[0] = 0
	for i := f.counted; i < n; i++ {
		f.starts[i+1] = f.starts[i] + f.paras[i].runes + 1
	}
	f.counted = n
}

// stack brings tops up to date.
func (f *flow) stack() {
	n := len(f.paras)
	if f.stacked == n && len(f.tops) == n+1 {
		return
	}
	f.tops = resized(f.tops, n+1)
	f.tops[0] = 0
	for i := f.stacked; i < n; i++ {
		f.tops[i+1] = f.tops[i] + f.height(i)
	}
	f.stacked = n
}

// resized is s with n entries, of which those it had keep their value.
func resized[T any](s []T, n int) []T {
	if n <= len(s) {
		return s[:n]
	}
	return slices.Grow(s, n-len(s))[:n]
}

// changed says that paragraphs from the given one on have another text.
func (f *flow) changed(para int) {
	f.counted = min(f.counted, para)
	f.stacked = min(f.stacked, para)
}

// height of a paragraph in pixels, estimated while it is not wrapped.
func (f *flow) height(para int) float64 {
	p := &f.paras[para]
	if f.font == nil {
		return 0
	}
	one := float64(f.font.lineHeight)
	switch {
	case p.runes == 0:
		return float64(int(one * float64(f.blank)))
	case p.lines != nil:
		return one * float64(len(p.lines))
	}
	return one * float64(1+int(float32(p.runes)*f.font.average/f.width))
}

// lines of a paragraph, wrapped if need be.
func (f *flow) lines(para int) []line {
	p := &f.paras[para]
	if p.lines == nil {
		before := f.height(para)
		p.lines = f.font.wrap(p.text, f.width)
		if f.height(para) != before {
			f.stacked = min(f.stacked, para)
		}
	}
	return p.lines
}

// length of the text in code points.
func (f *flow) length() int {
	f.count()
	return f.starts[len(f.paras)] - 1
}

// total height in pixels.
func (f *flow) total() float64 {
	f.stack()
	return f.tops[len(f.paras)]
}

// paragraphAt is the paragraph that an offset lies in; its end belongs to it.
func (f *flow) paragraphAt(offset int) int {
	f.count()
	return sort.SearchInts(f.starts[1:], offset+1)
}

// locate turns an offset into a paragraph and a byte of its text.
func (f *flow) locate(offset int) (para, at int) {
	offset = min(max(offset, 0), f.length())
	para = f.paragraphAt(offset)
	p := &f.paras[para]
	runes := offset - f.starts[para]
	if p.runes == len(p.text) {
		return para, runes
	}
	from := p.nearest(runes, func(l line) int { return int(l.rune) })
	return para, int(from.byte) + bytesOf(p.text[from.byte:], runes-int(from.rune))
}

// offsetOf is locate's inverse.
func (f *flow) offsetOf(para, at int) int {
	f.count()
	p := &f.paras[para]
	if p.runes == len(p.text) {
		return f.starts[para] + at
	}
	from := p.nearest(at, func(l line) int { return int(l.byte) })
	return f.starts[para] + int(from.rune) + utf8.RuneCountInString(p.text[from.byte:at])
}

// nearest is the last known line start at or before a position.
func (p *paragraph) nearest(at int, of func(line) int) line {
	i := sort.Search(len(p.lines), func(i int) bool { return of(p.lines[i]) > at })
	if i == 0 {
		return line{}
	}
	return p.lines[i-1]
}

// bytesOf is how many bytes the first n code points of s take.
func bytesOf(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// placeOf is the line that shows the code point at an offset.
func (f *flow) placeOf(offset int) place {
	para, at := f.locate(offset)
	lines := f.lines(para)
	i := sort.Search(len(lines), func(i int) bool { return int(lines[i].byte) > at })
	return place{para, i - 1}
}

// lineBytes are the bounds of a line in the text of its paragraph.
func (f *flow) lineBytes(p place) (start, end int) {
	lines := f.lines(p.para)
	start, end = int(lines[p.line].byte), len(f.paras[p.para].text)
	if p.line+1 < len(lines) {
		end = int(lines[p.line+1].byte)
	}
	return start, end
}

// lineText is what a line shows.
func (f *flow) lineText(p place) string {
	start, end := f.lineBytes(p)
	return f.paras[p.para].text[start:end]
}

// lineSpan is the part of the text that a line shows. A line that ends its paragraph ends before the line feed.
func (f *flow) lineSpan(p place) (start, end int) {
	lines := f.lines(p.para)
	f.count()
	first, runes := f.starts[p.para], f.paras[p.para].runes
	if p.line+1 < len(lines) {
		runes = int(lines[p.line+1].rune)
	}
	return first + int(lines[p.line].rune), first + runes
}

// step moves n lines down, or up when n is negative; ok is false at the ends of the text.
func (f *flow) step(p place, n int) (to place, ok bool) {
	for ; n > 0; n-- {
		switch {
		case p.line+1 < len(f.lines(p.para)):
			p.line++
		case p.para+1 < len(f.paras):
			p = place{p.para + 1, 0}
		default:
			return p, false
		}
	}
	for ; n < 0; n++ {
		switch {
		case p.line > 0:
			p.line--
		case p.para > 0:
			p = place{p.para - 1, len(f.lines(p.para-1)) - 1}
		default:
			return p, false
		}
	}
	return p, true
}

// text between two offsets.
func (f *flow) text(start, end int) string {
	if start >= end {
		return ""
	}
	p1, b1 := f.locate(start)
	p2, b2 := f.locate(end)
	if p1 == p2 {
		return f.paras[p1].text[b1:b2]
	}
	var s strings.Builder
	s.Grow(end - start)
	s.WriteString(f.paras[p1].text[b1:])
	for _, p := range f.paras[p1+1 : p2] {
		s.WriteByte('\n')
		s.WriteString(p.text)
	}
	s.WriteByte('\n')
	s.WriteString(f.paras[p2].text[:b2])
	return s.String()
}

// replace puts other text in the place of that between two offsets. Only the paragraphs it touches lose their lines.
func (f *flow) replace(start, end int, with string) {
	p1, b1 := f.locate(start)
	p2, b2 := f.locate(end)
	text := f.paras[p1].text[:b1] + with + f.paras[p2].text[b2:]
	if p1 == p2 && !strings.Contains(with, "\n") {
		f.paras[p1] = newParagraph(text)
	} else {
		f.paras = slices.Replace(f.paras, p1, p2+1, paragraphs(text)...)
	}
	f.changed(p1)
}
