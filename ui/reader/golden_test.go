package reader

import (
	"image/color"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// inVariant is Fyne's theme, always light or always dark.
type inVariant struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

func (t inVariant) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return t.Theme.Color(name, t.variant)
}

var variants = map[string]fyne.ThemeVariant{"light": theme.VariantLight, "dark": theme.VariantDark}

// inBoth runs a test in the light and in the dark theme.
func inBoth(t *testing.T, run func(t *testing.T, name string)) {
	for name, variant := range variants {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t)
			test.ApplyTheme(t, inVariant{theme.DefaultTheme(), variant})
			run(t, name)
		})
	}
}

// mark is a mark on some words of council.
func mark(id, words string, style Style) Mark {
	start := utf8.RuneCountInString(council[:strings.Index(council, words)])
	return Mark{id, start, start + utf8.RuneCountInString(words), style}
}

func TestTextLooks(t *testing.T) {
	four := []Mark{
		mark("suggested", "The council spent 4 million euros on the bridge, the mayor said.", Suggested),
		mark("dropped", "Nobody had asked for it.", Dropped),
		mark("decided", "We will finish it in May", Decided),
		mark("accepted", "The opposition doubts that.", Accepted),
	}
	for name, prepare := range map[string]func(r *Text){
		"plain": func(*Text) {},
		"marks": func(r *Text) { r.SetMarks(four) },
		"overlapping": func(r *Text) {
			r.SetMarks([]Mark{
				mark("sentence", "The council spent 4 million euros on the bridge, the mayor said.", Suggested),
				mark("number", "4 million euros", Accepted),
				mark("quotation", "We will finish it in May,” she told the Evening Post.", Accepted),
				mark("speaker", "she told the Evening Post. The opposition", Accepted),
			})
		},
		"current": func(r *Text) { r.SetMarks(four); r.SetCurrent("suggested") },
		"selection": func(r *Text) {
			r.SetMarks(four)
			r.focus()
			r.Select(40, 110)
		},
		"caret":    func(r *Text) { r.focus(); r.moveCaret(4, false) },
		"scrolled": func(r *Text) { r.SetZoom(2); r.SetMarks(four); r.ShowMark("accepted") },
	} {
		t.Run(name, func(t *testing.T) {
			inBoth(t, func(t *testing.T, variant string) {
				r := NewText()
				r.SetText(council)
				w := test.NewTempWindow(t, r)
				w.SetPadded(false)
				w.Resize(fyne.NewSize(420, 160))
				prepare(r)
				test.AssertRendersToImage(t, "text_"+name+"_"+variant+".png", w.Canvas())
			})
		})
	}
}

func TestPasteLooks(t *testing.T) {
	for name, prepare := range map[string]func(p *Paste){
		"empty":   func(*Paste) {},
		"focused": func(p *Paste) { p.focus() },
		"typed":   func(p *Paste) { p.focus(); p.Insert(council + "\n\nTyped.") },
	} {
		t.Run(name, func(t *testing.T) {
			inBoth(t, func(t *testing.T, variant string) {
				p := NewPaste()
				p.SetPlaceHolder("Paste an article here")
				w := test.NewTempWindow(t, p)
				w.Resize(fyne.NewSize(320, 140))
				prepare(p)
				test.AssertRendersToImage(t, "paste_"+name+"_"+variant+".png", w.Canvas())
			})
		})
	}
}

func TestTextIsReadableOnEveryMark(t *testing.T) {
	inBoth(t, func(t *testing.T, _ string) {
		for _, boxed := range []bool{false, true} {
			p := newPalette(fyne.CurrentApp().Settings().Theme(), boxed)
			under := map[string]color.NRGBA{"background": p.background, "selection": p.selection}
			for style, look := range p.looks {
				under[string(rune('0'+style))] = look.fill
				under[string(rune('0'+style))+" current"] = look.currentFill
				if got := contrast(look.line, p.background); got < visible {
					t.Errorf("line of style %d has contrast %.1f", style, got)
				}
			}
			for name, fill := range under {
				if got := contrast(p.text, fill); got < readable {
					t.Errorf("text on %s has contrast %.1f", name, got)
				}
			}
		}
	})
}
