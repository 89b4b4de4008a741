package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// finder lists where the words of a search are in a text, as spans in bytes.
type finder func(text string) [][2]int

// hitMarks lies under a line of text and marks what was searched for.
type hitMarks struct{ marks []*canvas.Rectangle }

// draw marks the hits in a text that stands where it will stay, set to the left.
func (h *hitMarks) draw(text *canvas.Text, find finder) {
	var hits [][2]int
	if find != nil {
		hits = find(text.Text)
	}
	for len(h.marks) < len(hits) {
		mark := canvas.NewRectangle(color.Transparent)
		mark.CornerRadius = 3
		h.marks = append(h.marks, mark)
	}
	fill := hitColor()
	for i, hit := range hits {
		mark := h.marks[i]
		from := fyne.MeasureText(text.Text[:hit[0]], text.TextSize, text.TextStyle).Width
		to := fyne.MeasureText(text.Text[:hit[1]], text.TextSize, text.TextStyle)
		mark.FillColor = fill
		mark.Move(text.Position().AddXY(from-1, (text.Size().Height-to.Height)/2))
		mark.Resize(fyne.NewSize(to.Width-from+2, to.Height))
		mark.Show()
		mark.Refresh()
	}
	for _, mark := range h.marks[len(hits):] {
		mark.Hide()
	}
}

// hitColor is the theme's colour of warnings, thin enough for the text on it.
func hitColor() color.Color {
	settings := fyne.CurrentApp().Settings()
	r, g, b, _ := settings.Theme().Color(theme.ColorNameWarning, settings.ThemeVariant()).RGBA()
	return color.NRGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8), A: 0x50}
}
