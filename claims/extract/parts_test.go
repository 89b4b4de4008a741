package extract

import (
	"slices"
	"testing"
)

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

func TestIsAssertion(t *testing.T) {
	for text, want := range map[string]bool{
		"the harbour board never asked for the money":  true,
		"the toll doubled within two years":            true,
		"a reduced toll for the islanders and farmers": false,
		"its long and costly plans for the harbour":    false,
		"it is so":                              false,
		"what they were told about the harbour": false,
		"the board of selling the harbour that was its own":        false,
		"the bank when it was closed by the court":                 false,
		"willingness to sell the mill but has met the owners":      false,
		"the mill for selling an unarmed boat, a 40-year-old ship": false,
		"“is gaining and has gained ground”":                       true,
	} {
		if got := isAssertion(text); got != want {
			t.Errorf("isAssertion(%q) is %v", text, got)
		}
	}
}

func TestRepeatedClaimIsProposedOnce(t *testing.T) {
	line := "Fares on the island ferry rose by 12 percent in 2019, more than in any year before."
	proposals, err := Extract(t.Context(), line+"\n\nThe ferry sails daily.\n\n"+line, Options{})
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, p := range proposals {
		if p.Text == line {
			count++
		}
	}
	if count != 1 {
		t.Errorf("proposed %d times, want once: %+v", count, proposals)
	}
}

func TestQuotationIsCutOut(t *testing.T) {
	text := "The harbour opened in spring.\n\n“The toll rose from 4 to 9 dollars in 2018,” said Ada Lindqvist, the mayor."
	proposals, err := Extract(t.Context(), text, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(proposals) == 0 || proposals[0].Text != "The toll rose from 4 to 9 dollars in 2018" || proposals[0].Speaker != "Ada Lindqvist" {
		t.Errorf("proposed %+v", proposals)
	}
}

// What somebody may yet come to believe is not cut out of what only then holds.
func TestBeliefToCome(t *testing.T) {
	text := "Ada Lindqvist, the owner of the mill, waited until she believed that 40 percent of the mill's 900 jobs had been lost since 2018."
	proposals, err := Extract(t.Context(), text, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(proposals) != 1 || proposals[0].Text != text {
		t.Errorf("proposed %+v", proposals)
	}
}

func TestTwoThingsSaidAreTwoClaims(t *testing.T) {
	const both = "Harbour news\n\nHarbour director Tomas Reed said that 12 boats were sold in January and that the city had not paid three invoices worth 6.2 million crowns."
	const because = "Harbour news\n\nHarbour director Tomas Reed said that fares rose by 40 percent in 2020 and that is why 300 people left the island in May."
	for text, want := range map[string][]string{
		both:    {"12 boats were sold in January", "the city had not paid three invoices worth 6.2 million crowns"},
		because: {"fares rose by 40 percent in 2020 and that is why 300 people left the island in May"},
	} {
		proposals, err := Extract(t.Context(), text, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range proposals {
			if p.Speaker != "" {
				got = append(got, p.Text)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
