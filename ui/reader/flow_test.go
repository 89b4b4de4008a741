package reader

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2/test"
)

func FuzzWrap(f *testing.F) {
	test.NewTempApp(f)
	for _, s := range []string{
		"", " ", "one two  three   four", "\t\ttab\tstops\t", "Donaudampfschifffahrtsgesellschaftskapitänsmützen",
		"https://example.org/a/very/long/path?with=query&and=more", "中文字符，可以换行。「はい」", "שלום עולם", "मुझे नहीं पता कि यह पुल कितने का है",
		"👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧 🇩🇪🇫🇷", "e\u0301\u0301\u0301" + strings.Repeat("\u0301", 3000), "bad \xff\xfe bytes", "a\u00a0b\u200bc\u00add",
	} {
		f.Add(s, float32(80))
		f.Add(s, float32(1))
	}
	font := newFont(14)
	f.Fuzz(func(t *testing.T, text string, width float32) {
		if !(width > 0) {
			width = 50
		}
		lines := font.wrap(text, width)
		if len(lines) == 0 || lines[0] != (line{}) {
			t.Fatalf("%q starts with %v", text, lines)
		}
		for i, l := range lines[1:] {
			before := lines[i]
			if l.byte <= before.byte || int(l.byte) >= len(text) {
				t.Fatalf("%q: line at byte %d after %d of %d", text, l.byte, before.byte, len(text))
			}
			if runes := utf8.RuneCountInString(text[before.byte:l.byte]); runes != int(l.rune-before.rune) {
				t.Fatalf("%q: %d code points counted as %d", text, runes, l.rune-before.rune)
			}
			if l.rune-before.rune > longestLine {
				t.Fatalf("%q: line of %d code points", text, l.rune-before.rune)
			}
		}
		for i, l := range lines {
			end := len(text)
			if i+1 < len(lines) {
				end = int(lines[i+1].byte)
			}
			shown := strings.TrimRight(text[l.byte:end], " \t")
			var x float32
			var prev rune
			for _, r := range shown {
				if prev != zeroWidthJoiner {
					x = font.pen(x, r)
				}
				prev = r
			}
			if x > width+0.01*x && nextCluster(shown, 0) < len(shown) && !strings.Contains(shown, "\t") {
				t.Fatalf("%q: line %q is %v wide, not %v", text, shown, x, width)
			}
		}
	})
}

func TestWrapBreaksWherePeopleWould(t *testing.T) {
	test.NewTempApp(t)
	font := newFont(14)
	for _, c := range []struct {
		text  string
		width string // as wide as this
		want  string
	}{
		{"one two three", "one two", "one two |three"},
		{"one two    three", "one two", "one two    |three"},
		{"well-known facts", "well-kn", "well-|known |facts"},
		{"minus -40 degrees", "minus -4", "minus |-40 |degrees"},
		{"incomprehensible", "incompr", "incompr|ehensib|le"},
		{"到了，很好", "nnnnn", "到|了，|很好"},
		{"x e\u0301e\u0301e\u0301", "x éé", "x |e\u0301e\u0301e\u0301"},
		{"or 10\u00a0000 euros", "or 10 00", "or |10\u00a0000 |euros"},
	} {
		lines := font.wrap(c.text, font.width(c.width)+0.5)
		var got []string
		for i, l := range lines {
			end := len(c.text)
			if i+1 < len(lines) {
				end = int(lines[i+1].byte)
			}
			got = append(got, c.text[l.byte:end])
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%q wraps to %q, want %q", c.text, g, c.want)
		}
	}
}

func TestOffsetsOfEveryPlace(t *testing.T) {
	test.NewTempApp(t)
	text := "Naïve plans, 👩‍👩‍👧 and e\u0301clairs\n\n中文字符也可以换行\nlast \xff line\n"
	for _, wrapped := range []bool{false, true} {
		f := flow{font: newFont(14), width: 60, blank: 1}
		f.setText(text)
		if wrapped {
			for i := range f.paras {
				f.lines(i)
			}
		}
		offset := 0
		for i := range text {
			para, at := f.locate(offset)
			if got := f.offsetOf(para, at); got != offset {
				t.Errorf("offset %d comes back as %d", offset, got)
			}
			if got, want := f.text(0, offset), text[:i]; got != want {
				t.Errorf("text before %d is %q, want %q", offset, got, want)
			}
			offset++
		}
		if f.length() != offset {
			t.Errorf("length %d, want %d", f.length(), offset)
		}
		end := -1
		for p, ok := (place{}), true; ok; p, ok = f.step(p, 1) {
			start, next := f.lineSpan(p)
			if start != end && start != end+1 {
				t.Errorf("line %v starts at %d after %d", p, start, end)
			}
			if got := f.placeOf(start); got != p {
				t.Errorf("offset %d is in line %v, want %v", start, got, p)
			}
			end = next
		}
	}
}

func TestXAndByteAtAreInverse(t *testing.T) {
	test.NewTempApp(t)
	font := newFont(14)
	for _, s := range []string{"The AVOWAL to fly, 1.5 times", "Ünïcödé e\u0301a", "中文 mixed", "a\tb\tc", "👩‍👩‍👧 x 🇩🇪 y"} {
		for i := 0; i < len(s); i = nextCluster(s, i) {
			if got := font.byteAt(s, font.x(s, i)+0.1); got != i {
				t.Errorf("%q: byte %d is drawn where %d is found", s, i, got)
			}
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It's 4.5 o'clock.", "It's |4.5 |o'clock|."},
		{"'Yes', said 👩‍👩‍👧", "'|Yes|', |said |👩‍👩‍👧"},
		{"  two  words ", "  |two  |words "},
		{"中文 (e\u0301t) x", "中文 |(|e\u0301t|) |x"},
	} {
		var got []string
		for i := 0; i < len(c.text); {
			next := nextWord(c.text, i)
			got = append(got, c.text[i:next])
			i = next
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%q has words %q, want %q", c.text, g, c.want)
		}
		var back []string
		for i := len(c.text); i > 0; {
			before := previousWord(c.text, i)
			back = append([]string{c.text[before:i]}, back...)
			i = before
		}
		if g := strings.Join(back, ""); g != c.text {
			t.Errorf("%q backwards gives %q", c.text, g)
		}
	}
}

func TestClusters(t *testing.T) {
	for _, c := range []string{"a|e\u0301|b", "👩‍👩‍👧|👍🏽|x", "🇩🇪|🇫🇷", "x|\u0301"[:1] + "\u0301|y", "中|文"} {
		text := strings.ReplaceAll(c, "|", "")
		var on, back []string
		for i := 0; i < len(text); {
			next := nextCluster(text, i)
			on = append(on, text[i:next])
			i = next
		}
		for i := len(text); i > 0; {
			before := previousCluster(text, i)
			back = append([]string{text[before:i]}, back...)
			i = before
		}
		if got := strings.Join(on, "|"); got != c {
			t.Errorf("forwards %q, want %q", got, c)
		}
		if got := strings.Join(back, "|"); got != c {
			t.Errorf("backwards %q, want %q", got, c)
		}
	}
}

// prose is made-up text of a given number of bytes, in paragraphs of some hundred.
func prose(size int) string {
	var s strings.Builder
	for i := 0; s.Len() < size; i++ {
		fmt.Fprintf(&s, "In year %d the council of Lower Ames spent %d thousand crowns on roads, schools and one café. ", 1900+i%120, i*37%991)
		if i%6 == 5 {
			s.WriteString("\n\n")
		}
	}
	return s.String()[:size]
}

func BenchmarkWrap1MB(b *testing.B) {
	test.NewTempApp(b)
	text := prose(1 << 20)
	f := flow{font: newFont(14), blank: 1}
	f.setText(text)
	for i := 0; b.Loop(); i++ {
		f.setWidth(f.font, 600+float32(i%2))
		for para := range f.paras {
			f.lines(para)
		}
	}
}
