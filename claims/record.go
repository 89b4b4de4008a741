package claims

import (
	"cmp"
	"slices"
)

// Record is a claim with all that belongs to it: what an export or a dossier tells of it.
type Record struct {
	Claim       Claim
	Article     Article  // the zero value for a claim without one
	Sources     []Source // never confidential ones
	Exhibits    []Exhibit
	Contacts    []Contact
	Appearances []Appearance
	Corrections []Correction
	Reviews     []Review
	// ReadAt is when the version of the article that the claim was found in was read. GoneSince is when a later version was
	// read that no longer has the words of the quote, as all after it; empty when the newest has them.
	ReadAt    string
	GoneSince string
}

// Seen lists where the claim was seen, its article among them, the earliest first and those without a date last. An
// address is listed once.
func (r Record) Seen() []Appearance {
	var list []Appearance
	add := func(a Appearance) {
		if !slices.ContainsFunc(list, func(o Appearance) bool { return a.URL != "" && a.URL == o.URL }) {
			list = append(list, a)
		}
	}
	for _, a := range r.Appearances {
		add(a)
	}
	if r.Article.ID != "" {
		add(Appearance{URL: r.Article.URL, Publisher: r.Article.Publisher, Date: r.Article.Published, Speaker: r.Claim.Speaker})
	}
	slices.SortStableFunc(list, func(a, b Appearance) int {
		if a.Date == "" || b.Date == "" {
			return cmp.Compare(b.Date, a.Date)
		}
		return cmp.Compare(a.Date, b.Date)
	})
	return list
}

// Desk is the organisation that publishes the checks of a casebook; the zero value is one that did not say.
type Desk struct {
	Name string
	URL  string
	Logo string // the address of its picture
}
