package headline

import (
	"testing"
	"unicode/utf8"

	"claimdesk/claims"
)

func TestFirstWords(t *testing.T) {
	for _, c := range []struct {
		text  string
		limit int
		want  string
	}{
		{"one two three", 13, "one two three"},
		{"one two three", 12, "one two"},
		{"one two, three", 9, "one two"},
		{"überall schön", 7, "überall"},
		{"Donaudampfschifffahrt", 5, ""},
		{"", 5, ""},
	} {
		if got := firstWords(c.text, c.limit); got != c.want {
			t.Errorf("firstWords(%q, %d) = %q, want %q", c.text, c.limit, got, c.want)
		}
	}
}

func FuzzWrite(f *testing.F) {
	f.Add("The mill, which opened in 1911, employs 40 people, the owner said.", 0, 60)
	f.Add("", -1, 3)
	f.Add("\xff’s \u2028", 1, 2)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		got := (&Article{Text: text}).Write(start, end)
		if !utf8.ValidString(got.Headline) || !utf8.ValidString(got.Claim) {
			t.Errorf("not valid UTF-8: %q", got)
		}
		if n := utf8.RuneCountInString(got.Headline); n > claims.MaxHeadline {
			t.Errorf("%d code points: %q", n, got.Headline)
		}
	})
}
