package claims

import "testing"

func TestWordsReadBackAsTheyAreWritten(t *testing.T) {
	for _, words := range []Words{nil, {"ferry"}, {"ferry", "ferry"}, {"a, b", "c"}, {" a ", ""}, {"a;b;a"}, {"two words"}} {
		text, err := words.Value()
		if err != nil {
			t.Fatal(err)
		}
		var read Words
		if err := read.Scan(text); err != nil {
			t.Fatal(err)
		}
		if again, err := read.Value(); err != nil || again != text {
			t.Errorf("%q is written %q and then %q, %v", []string(words), text, again, err)
		}
	}
}
