package reader

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

const (
	// readable is the least contrast of text on what lies under it (WCAG 2, level AA).
	readable = 4.5
	// visible is the least contrast of a line or frame with what lies under it.
	visible = 3
)

// palette is the theme's colours as text and marks need them: opaque, and light or dark enough under the text.
type palette struct {
	text, placeholder, background color.NRGBA
	border, caret, selection      color.NRGBA
	scrollBar, scrollBarActive    color.NRGBA
	looks                         [Dropped + 1]look
}

// look is the colours of a style of marks.
type look struct {
	fill, currentFill, line color.NRGBA
}

// styleColours are the theme colours that the styles are mixed from, and how much of them is in the fill.
var styleColours = [Dropped + 1]struct {
	name fyne.ThemeColorName
	fill float64
}{
	Suggested: {theme.ColorNameWarning, 0.16},
	Accepted:  {theme.ColorNamePrimary, 0.16},
	Decided:   {theme.ColorNameSuccess, 0.18},
	Dropped:   {theme.ColorNamePlaceHolder, 0},
}

func newPalette(th fyne.Theme, boxed bool) palette {
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	page := opaque(th.Color(theme.ColorNameBackground, variant), color.NRGBA{A: 255})
	get := func(name fyne.ThemeColorName) color.NRGBA { return opaque(th.Color(name, variant), page) }

	p := palette{
		text:            get(theme.ColorNameForeground),
		placeholder:     get(theme.ColorNamePlaceHolder),
		background:      page,
		border:          get(theme.ColorNameInputBorder),
		caret:           get(theme.ColorNamePrimary),
		scrollBar:       get(theme.ColorNameScrollBar),
		scrollBarActive: get(theme.ColorNameScrollBar),
	}
	if boxed {
		p.background = get(theme.ColorNameInputBackground)
	}
	p.selection = p.tint(get(theme.ColorNamePrimary), 0.5)
	p.scrollBar = mix(p.background, p.scrollBarActive, 0.6)
	for style, c := range styleColours {
		hue := get(c.name)
		p.looks[style] = look{
			fill:        p.tint(hue, c.fill),
			currentFill: p.tint(hue, c.fill+0.18),
			line:        p.stroke(hue),
		}
	}
	return p
}

// tint mixes a colour into the background, less of it if the text could not be read on the result.
func (p palette) tint(hue color.NRGBA, share float64) color.NRGBA {
	for ; share > 0; share -= 0.02 {
		if c := mix(p.background, hue, share); contrast(p.text, c) >= readable {
			return c
		}
	}
	return p.background
}

// stroke mixes a colour with the text's until a line in it stands out from the background.
func (p palette) stroke(hue color.NRGBA) color.NRGBA {
	for share := 0.0; share < 1; share += 0.05 {
		if c := mix(hue, p.text, share); contrast(c, p.background) >= visible {
			return c
		}
	}
	return p.text
}

var transparent = color.NRGBA{}

func mix(a, b color.NRGBA, share float64) color.NRGBA {
	part := func(a, b uint8) uint8 { return uint8(math.Round(float64(a)*(1-share) + float64(b)*share)) }
	return color.NRGBA{part(a.R, b.R), part(a.G, b.G), part(a.B, b.B), 255}
}

// opaque is what a colour looks like on another.
func opaque(c color.Color, on color.NRGBA) color.NRGBA {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return mix(on, n, float64(n.A)/255)
}

// contrast of two colours from 1 to 21, as defined by WCAG 2.
func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
