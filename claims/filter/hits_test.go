package filter

import (
	"strings"
	"testing"
)

func TestHits(t *testing.T) {
	for _, test := range []struct{ filter, text, want string }{
		{"bridge", "The bridge and its Bridgehead", "The [bridge] and its [Bridgehead]"},
		{"zoe malaga", "Zoë went to Málaga", "[Zoë] went to [Málaga]"},
		{`"city council"`, "The city, council and City Council councils", "The [city, council] and [City Council] councils"},
		{`"council"`, "councils of the council", "councils of the [council]"},
		{"-bridge speaker:Ruiz", "The bridge of Ruiz", "The bridge of Ruiz"},
		{"14", "14 of 140, not 41", "[14] of [140], not 41"},
		{"é", "E\u0301cole, école", "[E\u0301cole], [école]"},
		{"", "anything", "anything"},
		{"straße", "Auf der Straße", "Auf der [Straße]"},
	} {
		f, err := Parse(test.filter)
		if err != nil {
			t.Fatal(err)
		}
		got, end := "", 0
		for _, hit := range f.Hits(test.text) {
			got += test.text[end:hit[0]] + "[" + test.text[hit[0]:hit[1]] + "]"
			end = hit[1]
		}
		if got += test.text[end:]; got != test.want {
			t.Errorf("%s in %q: %q, want %q", test.filter, test.text, got, test.want)
		}
	}
}

func FuzzHits(f *testing.F) {
	f.Add("bridge", "The bridge")
	f.Add(`"a b"`, "a b\xff a\x00b")
	f.Fuzz(func(t *testing.T, expression, text string) {
		parsed, _ := Parse(expression)
		end := 0
		for _, hit := range parsed.Hits(text) {
			if hit[0] < end || hit[1] <= hit[0] || hit[1] > len(text) {
				t.Fatalf("%v after %d in %d bytes", hit, end, len(text))
			}
			if strings.TrimSpace(text[hit[0]:hit[1]]) == "" {
				t.Fatalf("nothing at %v", hit)
			}
			end = hit[1]
		}
	})
}
