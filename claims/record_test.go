package claims_test

import (
	"strings"
	"testing"

	"claimdesk/claims"
)

func TestSeen(t *testing.T) {
	article := claims.Article{ID: "a", URL: "https://post.example/ferry", Published: "2025-06-20"}
	for _, c := range []struct {
		record claims.Record
		want   string // URLs
	}{
		{claims.Record{}, ""},
		{claims.Record{Article: article}, "https://post.example/ferry"},
		{
			claims.Record{Article: article, Appearances: []claims.Appearance{
				{URL: "https://undated.example"}, {URL: "https://later.example", Date: "2025-07"}, {URL: "https://first.example", Date: "2025-06-19T08:00:00Z"},
			}},
			"https://first.example https://post.example/ferry https://later.example https://undated.example",
		},
		{
			claims.Record{Article: article, Appearances: []claims.Appearance{{URL: article.URL, Date: "2024"}}},
			"https://post.example/ferry",
		},
	} {
		var got []string
		for _, a := range c.record.Seen() {
			got = append(got, a.URL)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("seen at %q, want %q", got, c.want)
		}
	}
}
