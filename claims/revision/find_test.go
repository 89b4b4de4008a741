package revision

import "testing"

func TestFind(t *testing.T) {
	const text = "Åse spoke. It fell. Then it rose. It fell. The end."
	for _, test := range []struct {
		words, prefix, suffix string
		start, end            int
		found                 bool
	}{
		{"Then it rose.", "", "", 20, 33, true},
		{"It fell.", "spoke. ", "gone", 11, 19, true},
		{"It fell.", "gone", " The end.", 34, 42, true},
		{"It fell.", "gone", "gone", 0, 0, false},
		{"It fell.", "", "", 0, 0, false},
		{"It sank.", "spoke. ", " Then", 0, 0, false},
		{"", "", "", 0, 0, false},
	} {
		start, end, found := Find(text, test.words, test.prefix, test.suffix)
		if start != test.start || end != test.end || found != test.found {
			t.Errorf("%q after %q and before %q: %d to %d, %v", test.words, test.prefix, test.suffix, start, end, found)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("It fell. It fell.", "It fell.", " ", "")
	f.Add("\xff\xfe", "\xfe", "", "")
	f.Add("6\u06d3", "\x93", "", "") // the second byte of a letter
	f.Fuzz(func(t *testing.T, text, words, prefix, suffix string) {
		start, end, found := Find(text, words, prefix, suffix)
		if letters := []rune(text); found && (start >= end || end > len(letters) || string(letters[start:end]) != string([]rune(words))) {
			t.Errorf("%q is found from %d to %d of %q", words, start, end, text)
		}
	})
}
