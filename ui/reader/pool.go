package reader

import (
	"image"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// boxes is a layer of rectangles that are used again from one drawing to the next. One that stays as it was is not
// refreshed, and one that only moves costs no more than the move.
type boxes struct {
	all  []*canvas.Rectangle
	used int
}

// box is what a rectangle should look like.
type box struct {
	x, y, width, height float32
	fill, stroke        color.NRGBA
	strokeWidth         float32
	startRadius         float32 // of the left corners
	endRadius           float32 // of the right corners
}

func (b *boxes) add(want box) {
	if b.used == len(b.all) {
		b.all = append(b.all, canvas.NewRectangle(color.Transparent))
	}
	r := b.all[b.used]
	b.used++
	setBox(r, want)
}

// finish hides what this drawing did not use.
func (b *boxes) finish() {
	hideRest(b.all[b.used:])
	b.used = 0
}

func setBox(r *canvas.Rectangle, want box) {
	r.Move(fyne.NewPos(want.x, want.y))
	changed := r.Hidden || r.FillColor != want.fill || r.StrokeWidth != want.strokeWidth ||
		r.TopLeftCornerRadius != want.startRadius || r.TopRightCornerRadius != want.endRadius ||
		want.strokeWidth > 0 && r.StrokeColor != want.stroke
	r.Hidden = false
	r.FillColor, r.StrokeColor, r.StrokeWidth = want.fill, want.stroke, want.strokeWidth
	r.TopLeftCornerRadius, r.BottomLeftCornerRadius = want.startRadius, want.startRadius
	r.TopRightCornerRadius, r.BottomRightCornerRadius = want.endRadius, want.endRadius
	if size := fyne.NewSize(want.width, want.height); size != r.Size() {
		r.Resize(size)
	} else if changed {
		r.Refresh()
	}
}

// dots is a layer of dotted lines.
type dots struct {
	all  []*dotted
	used int
}

type dotted struct {
	*canvas.Raster
	colour color.NRGBA
}

func newDotted() *dotted {
	d := &dotted{}
	d.Raster = canvas.NewRaster(func(w, h int) image.Image {
		img := image.NewNRGBA(image.Rect(0, 0, w, h))
		for y := range h {
			for x := range w {
				if x%(2*h) < h {
					img.SetNRGBA(x, y, d.colour)
				}
			}
		}
		return img
	})
	return d
}

func (l *dots) add(x, y, width, height float32, colour color.NRGBA) {
	if l.used == len(l.all) {
		l.all = append(l.all, newDotted())
	}
	d := l.all[l.used]
	l.used++
	d.Move(fyne.NewPos(x, y))
	changed := d.Hidden || d.colour != colour
	d.Hidden = false
	d.colour = colour
	if size := fyne.NewSize(width, height); size != d.Size() {
		d.Resize(size)
	} else if changed {
		d.Refresh()
	}
}

func (l *dots) finish() {
	hideRest(l.all[l.used:])
	l.used = 0
}

// texts is a layer of lines of text. A line that was drawn before keeps its object, wherever it has moved: Fyne draws
// an unchanged text from its cached texture.
type texts struct {
	all []*canvas.Text
}

// assign gives every line an object and hides the others.
func (t *texts) assign(lines []string) []*canvas.Text {
	shows := make(map[string][]*canvas.Text, len(t.all))
	for _, text := range t.all {
		shows[text.Text] = append(shows[text.Text], text)
	}
	assigned := make([]*canvas.Text, len(lines))
	taken := make(map[*canvas.Text]bool, len(lines))
	for i, s := range lines {
		if same := shows[s]; len(same) > 0 {
			assigned[i], shows[s] = same[0], same[1:]
			taken[same[0]] = true
		}
	}
	free := slices.DeleteFunc(slices.Clone(t.all), func(text *canvas.Text) bool { return taken[text] })
	for i := range lines {
		switch {
		case assigned[i] != nil:
		case len(free) > 0:
			assigned[i], free = free[0], free[1:]
		default:
			assigned[i] = canvas.NewText("", color.Transparent)
			t.all = append(t.all, assigned[i])
		}
	}
	hideRest(free)
	return assigned
}

func setText(t *canvas.Text, s string, pos fyne.Position, size float32, colour color.NRGBA) {
	t.Move(pos)
	changed := t.Hidden || t.Text != s || t.TextSize != size || t.Color != colour
	if !changed {
		return
	}
	t.Hidden = false
	t.Text, t.TextSize, t.Color = s, size, colour
	if want := t.MinSize(); want != t.Size() {
		t.Resize(want)
		return
	}
	t.Refresh()
}

func hideRest[O fyne.CanvasObject](objects []O) {
	for _, o := range objects {
		if o.Visible() {
			o.Hide()
		}
	}
}
