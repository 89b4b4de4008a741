package data

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

// TestBeginningsOfWords looks for beginnings of few words, of more than are looked for one by one, and of words that only
// the index's own tokenizer can tell, and compares with one query that reads everything.
func TestBeginningsOfWords(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	var list []claims.Claim
	for i := range mostBeginnings + 200 {
		list = append(list, claims.Claim{
			ID: NewID(), Headline: fmt.Sprintf("Ferry%03d crossed the Sørfjord at %d", i, i), Text: "Žižkov 東京都庁 naïve-café ferries",
			Speaker: fmt.Sprint("Speaker ", i%5), Status: claims.Statuses()[i%9],
		})
	}
	if err := s.AddBatch(ctx, "Add claims", Batch{Claims: list}); err != nil {
		t.Fatal(err)
	}
	for _, expression := range []string{
		"ferr", "ferry", "ferry1", "ferry12", "FERRY1 ferrie", "sørf", "sorf", "žižk", "zizk", "東京都庁", "東京都", "naïve-ca", "cafe", "café", "nothing", "none ferry1",
		`"crossed the" ferry0`, "ferry1 speaker:3", "ferr status:accepted speaker:2", "-ferry1 ferr",
	} {
		f, err := filter.Parse(expression)
		if err != nil {
			t.Fatal(err)
		}
		text, values := conditionsOf(f).all()
		var want []int64
		if err := s.reader.Raw("SELECT num FROM claims WHERE "+text+" ORDER BY num DESC", values...).Scan(&want).Error; err != nil {
			t.Fatal(err)
		}
		for _, order := range []Sort{ByNewest, ByRelevance} {
			var shown []Found
			if err := s.Search(ctx, Query{Filter: f, Sort: order}, func(f Found) { shown = append(shown, f) }); err != nil {
				t.Fatal(err)
			}
			all := shown[len(shown)-1].Nums
			if order == ByRelevance {
				all = slices.Clone(all)
				slices.SortFunc(all, func(a, b int64) int { return int(b - a) })
			}
			if !slices.Equal(all, want) {
				t.Errorf("%q by %q finds %d of %d claims", expression, order, len(all), len(want))
			}
			if first := shown[0].Nums; len(first) < min(len(want), firstPage) {
				t.Errorf("%q by %q shows %d claims first", expression, order, len(first))
			}
		}
	}
}

func TestPlainWord(t *testing.T) {
	for text, want := range map[string]string{"Ferry": "ferry", "2024": "2024", "ÅNGSTRÖM": "", "öl": "", "a.b": "", "Ærø": "ærø", "Москва": "москва", "": "", "№5": ""} {
		if got := plainWord(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
