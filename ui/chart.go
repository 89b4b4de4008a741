package ui

import (
	"fmt"
	"image/color"
	"io"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"claimdesk/claims/filter"
)

// drawing is a chart as shapes at places, in pixels from its upper left corner: what the window draws and an SVG holds.
type drawing struct {
	width, height float32
	shapes        []shape
}

// shape is a bar, or a text when it has words.
type shape struct {
	x, y, w, h float32
	fill       color.NRGBA
	words      string
	size       float32
	bold       bool
	align      fyne.TextAlign
	opens      *filter.Filter // the claims behind it; nil for none
	hint       string         // "12 False", for whoever points at it
}

func (d *drawing) bar(x, y, w, h float32, fill color.NRGBA, hint string, opens *filter.Filter) {
	d.shapes = append(d.shapes, shape{x: x, y: y, w: w, h: h, fill: fill, hint: hint, opens: opens})
}

func (d *drawing) text(x, y, w float32, words string, size float32, fill color.NRGBA, align fyne.TextAlign, bold bool) {
	words = ellipsis(words, w, size, fyne.TextStyle{Bold: bold})
	d.shapes = append(d.shapes, shape{x: x, y: y, w: w, h: size * 1.4, words: words, size: size, fill: fill, align: align, bold: bold})
}

// objects are the shapes as the toolkit draws them.
func (d *drawing) objects() []fyne.CanvasObject {
	list := make([]fyne.CanvasObject, len(d.shapes))
	for i, s := range d.shapes {
		if s.words == "" {
			bar := canvas.NewRectangle(s.fill)
			bar.CornerRadius = min(2, s.w/2, s.h/2)
			list[i] = bar
		} else {
			text := canvas.NewText(s.words, s.fill)
			text.TextSize, text.Alignment, text.TextStyle.Bold = s.size, s.align, s.bold
			list[i] = text
		}
		list[i].Move(fyne.NewPos(s.x, s.y))
		list[i].Resize(fyne.NewSize(s.w, s.h))
	}
	return list
}

// at is the shape under a point that opens something; ok is false when there is none.
func (d *drawing) at(p fyne.Position) (s shape, ok bool) {
	for _, s := range d.shapes {
		if s.opens != nil && p.X >= s.x && p.X < s.x+s.w && p.Y >= s.y && p.Y < s.y+s.h {
			return s, true
		}
	}
	return s, false
}

// writeSVG writes the drawing on a background, below a title.
func (d *drawing) writeSVG(w io.Writer, title string, background color.NRGBA) error {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%g" height="%g" viewBox="0 0 %g %g" font-family="Noto Sans, Helvetica, Arial, sans-serif" role="img">`+"\n",
		d.width, d.height, d.width, d.height)
	fmt.Fprintf(&b, "<title>%s</title>\n", escaped(title))
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" fill="%s"/>`+"\n", hexOf(background))
	for _, s := range d.shapes {
		if s.words == "" {
			fmt.Fprintf(&b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="%.1f" fill="%s"><title>%s</title></rect>`+"\n",
				s.x, s.y, s.w, s.h, min(2, s.w/2, s.h/2), hexOf(s.fill), escaped(s.hint))
			continue
		}
		x, anchor, weight := s.x, "start", "normal"
		switch s.align {
		case fyne.TextAlignCenter:
			x, anchor = s.x+s.w/2, "middle"
		case fyne.TextAlignTrailing:
			x, anchor = s.x+s.w, "end"
		}
		if s.bold {
			weight = "bold"
		}
		fmt.Fprintf(&b, `<text x="%.1f" y="%.1f" font-size="%g" font-weight="%s" text-anchor="%s" fill="%s">%s</text>`+"\n",
			x, s.y+s.h/2+s.size*0.35, s.size, weight, anchor, hexOf(s.fill), escaped(s.words))
	}
	b.WriteString("</svg>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func hexOf(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

var forXML = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")

// escaped is a text as XML may hold it: control characters, which it may not, are left out.
func escaped(text string) string {
	return forXML.Replace(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0xfffe || r == 0xffff || r == '\uFFFD' {
			return -1
		}
		return r
	}, text))
}
