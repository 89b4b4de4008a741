package headline

import "testing"

func TestSound(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"The mill closed in May.", true},
		{"The mill closed and the bank left.", true},
		{"The owner said the mill closed.", true},
		{"The boat Reed bought sank.", true},
		{"The mayor wants to be left alone.", true},
		{"The bank is accused of having lied.", true},
		{"They know what was sold.", true},
		{"Much of the mill was sold.", true},
		{"Reed knows that if she left the mill would close.", true},
		{"Reed knows that if she left", false},
		{"The mayor was the owner closed the mill.", false},
		{"The mayor believes that the could sink.", false},
		{"The boats from my were sold.", false},
	} {
		a := article(c.text, "")
		toks := (&writer{Article: a}).tokenize(c.text, 0)
		tagAll(toks, false)
		if got := sound(toks, every); got != c.want {
			t.Errorf("%q: %t, want %t", c.text, got, c.want)
		}
	}
}
