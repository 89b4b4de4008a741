package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

const (
	// leading is the height of a line as a multiple of the text size.
	leading = 1.55
	// comfortable is the longest line, in characters of average width.
	comfortable = 90
	// tabStop is the distance between tab stops, as Fyne draws them.
	tabStop = 40
)

// font knows how wide text will be drawn at one size. Shaping a line with Fyne takes about as long as wrapping a
// hundred kilobytes by adding up the advances of single characters, so only the lines on screen are shaped.
type font struct {
	size       float32
	sample     float32 // width of a fixed text, which tells one font from another
	average    float32 // advance of an average character of prose
	textHeight float32
	lineHeight float32

	ascii [utf8.RuneSelf]float32
	han   float32 // Chinese characters are all of one width
	other map[rune]float32
}

const sampleText = "the quick brown fox jumps over a lazy dog and 1,234 more"

// newFont measures the current theme's text font at the given size.
func newFont(size float32) *font {
	whole := fyne.MeasureText(sampleText, size, fyne.TextStyle{})
	f := &font{
		size:       size,
		sample:     whole.Width,
		average:    whole.Width / float32(len(sampleText)),
		textHeight: whole.Height,
		lineHeight: float32(int(max(size*leading, whole.Height) + 0.5)),
		other:      map[rune]float32{},
	}
	for r := rune(' '); r < 0x7f; r++ {
		f.ascii[r] = fyne.MeasureText(string(r), size, fyne.TextStyle{}).Width
	}
	return f
}

// same says whether f still measures what the theme draws at this size.
func (f *font) same(size float32) bool {
	return f != nil && f.size == size && f.sample == fyne.MeasureText(sampleText, size, fyne.TextStyle{}).Width
}

// advance is how far r moves the pen. Tabs depend on where the pen is and are left to the caller.
func (f *font) advance(r rune) float32 {
	if r < utf8.RuneSelf {
		return f.ascii[r]
	}
	if r >= 0x4e00 && r <= 0x9fff {
		if f.han == 0 {
			f.han = fyne.MeasureText("中", f.size, fyne.TextStyle{}).Width
		}
		return f.han
	}
	w, ok := f.other[r]
	if !ok && !hidden(r) && (!joins(r) || unicode.Is(unicode.Mc, r)) {
		w = fyne.MeasureText(string(r), f.size, fyne.TextStyle{}).Width
	}
	if !ok {
		f.other[r] = w
	}
	return w
}

// pen is where r leaves a pen that stands at x.
func (f *font) pen(x float32, r rune) float32 {
	if r == '\t' {
		return float32(int(x/tabStop)+1) * tabStop
	}
	return x + f.advance(r)
}

// width is the exact width of a drawn line.
func (f *font) width(line string) float32 {
	return fyne.MeasureText(printable(line), f.size, fyne.TextStyle{}).Width
}

// hidden tells the characters that no font draws: controls and marks of direction.
func hidden(r rune) bool {
	switch {
	case r == '\t':
		return false
	case r < ' ', r >= 0x7f && r < 0xa0, r == 0xad, r == 0x200b, r == 0x2060, r == 0xfeff:
		return true
	case r == 0x200e, r == 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return false
}

// printable leaves out what would be drawn as a box.
func printable(s string) string {
	if strings.IndexFunc(s, hidden) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if hidden(r) {
			return -1
		}
		return r
	}, s)
}

// joins says that r is drawn as part of the character before it.
func joins(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r == 0x200c, r == 0x200d: // zero-width joiners
		return true
	case r >= 0xfe00 && r <= 0xfe0f: // variation selectors
		return true
	case r >= 0x1f3fb && r <= 0x1f3ff: // skin tones
		return true
	case r >= 0xe0020 && r <= 0xe007f: // tags, as in the flag of Scotland
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc)
}
