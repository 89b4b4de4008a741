package reader

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func shownPaste(t testing.TB, text string) *Paste {
	test.NewTempApp(t)
	p := NewPaste()
	p.SetText(text)
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(600, 400))
	p.focus()
	return p
}

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

func control(name fyne.KeyName) *desktop.CustomShortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl}
}

func TestPasteAndUndoRoundTrip(t *testing.T) {
	p := shownPaste(t, "first\nlast")
	pasted := "Ümlaut\r\nsecond line 👩‍👩‍👧\r\n\r\n" + prose(20000)
	fyne.CurrentApp().Clipboard().SetContent(pasted)
	changes := 0
	p.OnChanged = func() { changes++ }

	p.Select(2, 8)
	p.TypedShortcut(&fyne.ShortcutPaste{})
	want := "fi" + strings.ReplaceAll(pasted, "\r\n", "\n") + "st"
	if p.Text() != want {
		t.Fatalf("pasted text is %.60q…, want %.60q…", p.Text(), want)
	}
	p.TypedShortcut(&fyne.ShortcutUndo{})
	if got := p.Text(); got != "first\nlast" {
		t.Errorf("undone: %.60q", got)
	}
	if start, end, _ := p.Selection(); start != 2 || end != 8 {
		t.Errorf("undo selected %d to %d", start, end)
	}
	p.TypedShortcut(&fyne.ShortcutRedo{})
	if p.Text() != want {
		t.Errorf("redone: %.60q", p.Text())
	}
	if changes != 3 {
		t.Errorf("%d changes told, want 3", changes)
	}
	p.SelectAll()
	p.TypedShortcut(&fyne.ShortcutCut{})
	if p.Text() != "" || fyne.CurrentApp().Clipboard().Content() != want {
		t.Error("cutting everything left something")
	}
}

func TestTypingIsUndoneByWords(t *testing.T) {
	p := shownPaste(t, "")
	test.Type(p, "one two")
	p.TypedKey(key(fyne.KeyReturn))
	test.Type(p, "three")
	p.TypedKey(key(fyne.KeyBackspace))
	p.TypedKey(key(fyne.KeyBackspace))
	for _, want := range []string{"one two\nthree", "one two\n", "one ", "", ""} {
		p.Undo()
		if got := p.Text(); got != want {
			t.Errorf("undone to %q, want %q", got, want)
		}
	}
	for range 9 {
		p.Redo()
	}
	if got := p.Text(); got != "one two\nthr" {
		t.Errorf("redone to %q", got)
	}
}

func TestDeletingKeys(t *testing.T) {
	p := shownPaste(t, "cafe\u0301 👩‍👩‍👧 two words here")
	steps := []struct {
		do   func()
		want string
	}{
		{func() { p.TypedShortcut(control(fyne.KeyDelete)) }, "👩‍👩‍👧 two words here"},
		{func() { p.TypedKey(key(fyne.KeyDelete)) }, " two words here"},
		{func() { p.TypedKey(key(fyne.KeyEnd)); p.TypedShortcut(control(fyne.KeyBackspace)) }, " two words "},
		{func() { p.TypedKey(key(fyne.KeyBackspace)) }, " two words"},
		{func() { p.shift = true; p.TypedKey(key(fyne.KeyHome)); p.shift = false; p.TypedRune('x') }, "x"},
		{func() { p.TypedKey(key(fyne.KeyBackspace)); p.TypedKey(key(fyne.KeyBackspace)) }, ""},
	}
	for i, step := range steps {
		step.do()
		if got := p.Text(); got != step.want {
			t.Errorf("step %d: %q, want %q", i, got, step.want)
		}
	}
}

func TestControlEnterSubmits(t *testing.T) {
	p := shownPaste(t, "text")
	submitted := false
	p.OnSubmitted = func() { submitted = true }
	p.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	if !submitted || p.Text() != "text" {
		t.Errorf("submitted %v with %q", submitted, p.Text())
	}
}

// FuzzEdits does what the bytes say to a Paste and to a plain string, then takes everything back and does it again.
func FuzzEdits(f *testing.F) {
	f.Add([]byte("\x00abc\x01\x02\x03\x04xyz\x05\x06\x07\x08"))
	f.Add([]byte{0, 0, 0, 40, 4, 3, 7, 1, 1, 2, 5, 5, 6, 0, 200, 1, 0, 4, 4, 4, 2, 3})
	inserts := []string{"a", " ", "\n", "é", "e\u0301", "👩‍👩‍👧", "中文", "\t", "one two\nthree\n\n", "\xff\r\n", strings.Repeat("long words ", 40)}
	keys := []fyne.KeyName{
		fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown,
	}
	p := shownPaste(f, "")
	f.Fuzz(func(t *testing.T, script []byte) {
		p.SetText("")
		var model []rune
		next := func() int {
			if len(script) == 0 {
				return 0
			}
			b := script[0]
			script = script[1:]
			return int(b)
		}
		for len(script) > 0 {
			start, end := p.selection()
			replace := func(with string) { model = slices.Replace(model, start, end, []rune(with)...) }
			switch next() % 6 {
			case 0:
				s := inserts[next()%len(inserts)]
				p.Insert(s)
				replace(clean(s))
			case 1:
				r := rune('a' + next()%26)
				p.TypedRune(r)
				replace(string(r))
			case 2:
				if start == end {
					start = p.before(start)
				}
				p.TypedKey(key(fyne.KeyBackspace))
				replace("")
			case 3:
				if start == end {
					end = p.after(end)
				}
				p.TypedKey(key(fyne.KeyDelete))
				replace("")
			case 4:
				p.Select(next()*7, next()*7)
			case 5:
				p.shift = next()%2 == 1
				p.TypedKey(key(keys[next()%len(keys)]))
			}
			if got := p.Text(); got != string(model) {
				t.Fatalf("text is %q, want %q", got, string(model))
			}
			if p.caret < 0 || p.caret > len(model) || p.flow.length() != len(model) {
				t.Fatalf("caret %d in %d code points, counted as %d", p.caret, len(model), p.flow.length())
			}
		}
		for range len(model) + len(p.history.done) {
			p.Undo()
		}
		if got := p.Text(); got != "" && len(p.history.undone) < steps {
			t.Fatalf("undone to %q", got)
		}
		for range len(p.history.undone) {
			p.Redo()
		}
		if got := p.Text(); got != string(model) {
			t.Fatalf("redone to %q, want %q", got, string(model))
		}
	})
}

func BenchmarkKeyIn300KB(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"paragraphs", prose(300_000)},
		{"one paragraph", strings.ReplaceAll(prose(300_000), "\n", " ")},
		{"one accented paragraph", strings.ReplaceAll(strings.ReplaceAll(prose(300_000), "\n", " "), "e", "é")},
	} {
		b.Run(c.name, func(b *testing.B) {
			p := shownPaste(b, c.text)
			p.moveCaret(150_000, false)
			for i := 0; b.Loop(); i++ {
				p.TypedRune(rune('a' + i%26))
			}
		})
	}
}

func BenchmarkPaste300KB(b *testing.B) {
	p := shownPaste(b, "")
	fyne.CurrentApp().Clipboard().SetContent(prose(300_000))
	for b.Loop() {
		p.SelectAll()
		p.TypedShortcut(&fyne.ShortcutPaste{})
	}
}
