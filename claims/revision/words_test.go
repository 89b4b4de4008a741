package revision

import (
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	for _, test := range []struct {
		change         Change
		removed, added []Run
	}{
		{
			Change{"It cost 6 million crowns.", "It cost some 9 million crowns."},
			[]Run{{"It cost", false}, {"6", true}, {"million crowns.", false}},
			[]Run{{"It cost", false}, {"some 9", true}, {"million crowns.", false}},
		},
		{Change{Removed: "It  fell."}, []Run{{"It fell.", true}}, nil},
		{Change{Added: "It fell."}, nil, []Run{{"It fell.", true}}},
		{Change{"It fell.", "It\nfell."}, []Run{{"It fell.", false}}, []Run{{"It fell.", false}}},
	} {
		removed, added := test.change.Words()
		if !slices.Equal(removed, test.removed) || !slices.Equal(added, test.added) {
			t.Errorf("%+v: %+v, %+v", test.change, removed, added)
		}
	}
}
