package extract

import "testing"

func TestJoint(t *testing.T) {
	for _, test := range []struct{ text, first, second string }{
		{
			"The mill closed in March 2019 with 40 workers; its owner moved the looms to Torvik.",
			"The mill closed in March 2019 with 40 workers", "its owner moved the looms to Torvik.",
		},
		{
			"Exports rose by a tenth in the spring, while the price of wool fell by half.",
			"Exports rose by a tenth in the spring", "the price of wool fell by half.",
		},
		{"Exports rose, while the price of wool fell by half.", "", ""},
		{"The council sold the hall, and then let it to the buyer's own brother.", "", ""},
		{"“Exports rose by a tenth in the spring; the price of wool fell by half.”", "", ""},
	} {
		end, next := joint(test.text)
		first, second := test.text[:end], ""
		if next > 0 {
			second = test.text[next:]
		}
		if first != test.first || second != test.second {
			t.Errorf("%q is cut into %q and %q", test.text, first, second)
		}
	}
}
