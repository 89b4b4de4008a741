package match

import (
	"strings"
	"testing"
)

func TestDifferences(t *testing.T) {
	for _, c := range []struct{ query, claim, want string }{
		{"Bus fares rose by 40 percent", "Bus fares rose by 40%.", ""},
		{"Bus fares rose by 40 percent", "Bus fares rose by 14%.", "number: 40% / 14%"},
		{"Fares rose 40 percent in 3 towns", "Fares rose 14 percent in 3 towns.", "number: 40% / 14%"},
		{"The bridge cost $2.5 million", "The bridge cost 2,500,000 dollars.", ""},
		{"The bridge cost $2.5 million", "The bridge cost $3m.", "number: $2.5 million / $3m"},
		{"two boats sank", "2 boats sank", ""},
		{"two boats sank", "three boats sank", "number: two / three"},
		{"12 boats sank, 5 sailors drowned", "12 boats sank, 7 sailors drowned", "number: 5 / 7"},
		{"12 boats sank", "7 sailors drowned when boats sank in 3 ports", ""},
		{"Rents doubled in 2019", "Rents doubled in 2016.", "date: 2019 / 2016"},
		{"Rents doubled in 2019", "Rents doubled between 2016 and 2019.", ""},
		{"Rents doubled last May", "Rents doubled last June.", "date: May / June"},
		{"Rents may have doubled", "Rents doubled in June.", ""},
		{"Wind turbines kill no birds", "Wind turbines kill birds.", "negation: not birds / birds"},
		{"The mayor doesn't own boats", "The mayor owns boats.", "negation: not own / owns"},
		{"The mayor owns boats", "The mayor never owned boats.", "negation: owns / not owned"},
		{"Not only the mayor owns boats", "The mayor owns boats.", ""},
		{"No. The mayor owns boats", "The mayor owns boats.", ""},
		{"Taxes fell in the north", "Taxes rose in the north.", "opposite: fell / rose"},
		{"Taxes rose, then fell", "Taxes rose in the north.", ""},
		{"Ferries to Ostholm are late", "The ferries to Westholm are late.", "name: Ostholm / Westholm"},
		{"Ferries to Ostholm are late", "The ferries to Ostholm are late.", ""},
		{"ferries to ostholm are late", "The ferries to Westholm are late.", ""},
		{"How the European Space Agency lost a rocket", "Engineers of the ESA lost a rocket.", ""},
		{"FERRIES TO OSTHOLM ARE LATE", "The ferries to Westholm are late.", ""},
		{"", "", ""},
	} {
		var got []string
		for _, d := range differences(reader{}.read(c.query), reader{}.read(c.claim)) {
			got = append(got, d.String())
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%q, %q: %q, want %q", c.query, c.claim, got, c.want)
		}
	}
}

func TestQuantities(t *testing.T) {
	for text, want := range map[string]quantity{
		"40":                {40, "", "40"},
		"40 %":              {40, "%", "40%"},
		"4.5%":              {4.5, "%", "4.5%"},
		"12 per cent":       {12, "%", "12%"},
		"€1,200":            {1200, "$", "€1,200"},
		"3 billion dollars": {3e9, "$", "3 billion"},
		"20k people":        {20000, "person", "20k"},
		"the 5th time":      {5, "th", "5th"},
		"1960s":             {1960, "s", "1960s"},
		"1,960":             {1960, "", "1,960"},
		"thirty women":      {30, "woman", "thirty"},
		"7. Women":          {7, "", "7"},
	} {
		got := quantities(reader{}.read(text))
		if len(got) != 1 || got[0] != want {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
}
