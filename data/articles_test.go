package data

import (
	"context"
	"testing"
)

func TestArticlesByTitleAndPublisher(t *testing.T) {
	s := shelf(t)
	for part, want := range map[string]string{
		"":         "Ferry, A bridge for 100% of Brenning",
		" ":        "Ferry, A bridge for 100% of Brenning",
		"fer":      "Ferry",
		"BRI bren": "A bridge for 100% of Brenning",
		"idge":     "",
		"100%":     "A bridge for 100% of Brenning",
		"one":      "", // only in the text
		"ing_p":    "A bridge for 100% of Brenning",
		"radio":    "Ferry",
		"%":        "",
		`"`:        "",
	} {
		list, err := s.Articles(context.Background(), part, 9)
		if err != nil {
			t.Fatalf("%q: %v", part, err)
		}
		got := ""
		for i, article := range list {
			if i > 0 {
				got += ", "
			}
			got += article.Title
		}
		if got != want {
			t.Errorf("%q finds %q, want %q", part, got, want)
		}
	}
	list, err := s.Articles(context.Background(), "", 1)
	if err != nil || len(list) != 1 || list[0].Title != "Ferry" {
		t.Errorf("at most one: %v, %v", list, err)
	}
}
