package data

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
	"claimdesk/claims/document"
	"claimdesk/claims/filter"
)

// shelf is a casebook of four claims, known by their headlines a to d.
func shelf(t testing.TB) *Store {
	t.Helper()
	ctx := context.Background()
	s := newCasebook(t)
	var articles []claims.Article
	for _, doc := range []document.Document{
		{Title: "A bridge for 100% of Brenning", Publisher: "Brenning_Post", Published: "2025-07-03", Text: "one", Original: []byte("one")},
		{Title: "Ferry", Publisher: "Vale Radio", Published: "2024", Text: "two", Original: []byte("two")},
	} {
		article, err := s.AddArticle(ctx, &doc)
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, article)
	}
	list := []claims.Claim{
		{
			Headline: "a", Text: "The bridge cost 5% more.", Speaker: "Ana Ruiz", ArticleID: articles[0].ID, Status: claims.Suggested, Score: 0.9,
			Tags: claims.Words{"money", "old news"}, Rationale: "Asked twice.",
		},
		{Headline: "b", Text: "The naïve Øst-café owner's plan", Speaker: "Bo_Lund", ArticleID: articles[1].ID, Status: claims.Accepted, Score: 0.5, Verdict: "Mostly True"},
		{Headline: "c", Text: `C:\temp and "quoted" AND NOT (this)`, Speaker: "BoxLund", Status: claims.Dropped, Score: 0.1, Tags: claims.Words{"new"}},
		{Headline: "d", Text: "Fares fell", Explanation: "bridges", Status: claims.AwaitingReply, Score: 0.5, Verdict: "False"},
	}
	err := s.do(ctx, command{action: "Shelve"}, func(c *change) error {
		for i := range list {
			list[i].ID, list[i].CreatedAt, list[i].UpdatedAt = NewID(), "2026-01-0"+fmt.Sprint(i+1)+"T08:00:00.000Z", fmt.Sprint(2030-i)
			if err := c.insert(&list[i]); err != nil {
				return err
			}
		}
		return c.insert(&claims.Source{ID: NewID(), ClaimID: list[3].ID, Title: "Yearbook", URL: "https://records.example/fares"})
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// found are the headlines of what a query finds, in its order.
func found(t testing.TB, s *Store, q Query) string {
	t.Helper()
	nums, err := s.Find(context.Background(), q)
	if err != nil {
		t.Fatalf("%s: %v", q.Filter, err)
	}
	rows, err := s.Rows(context.Background(), nums)
	if err != nil {
		t.Fatal(err)
	}
	list := ""
	for _, num := range nums {
		list += rows[num].Headline
	}
	return list
}

func TestFilterFinds(t *testing.T) {
	s := shelf(t)
	for expression, want := range map[string]string{
		"":                                       "abcd",
		"status:suggested":                       "a",
		"status:suggested status:accepted":       "ab",
		"-status:dropped":                        "abd",
		"-status:dropped -status:accepted":       "ad",
		`status:"awaiting reply"`:                "d",
		"verdict:false":                          "d",
		`verdict:"mostly true"`:                  "b",
		"verdict:none":                           "ac",
		"-verdict:none":                          "bd",
		"speaker:ruiz":                           "a",
		"speaker:bo":                             "bc",
		"speaker:bo_lund":                        "b",
		"speaker:%":                              "",
		`speaker:\`:                              "",
		"tag:money":                              "a",
		`tag:"OLD news"`:                         "a",
		"tag:news":                               "",
		"tag:new":                                "c",
		"article:100%":                           "a",
		"article:%":                              "a",
		"article:ferry":                          "b",
		"publisher:brenning_post":                "a",
		"publisher:_":                            "a",
		"after:2025":                             "acd",
		"after:2025-07-03":                       "acd",
		"after:2025-07-04":                       "cd",
		"before:2025":                            "b",
		"before:2025-07-03":                      "b",
		"after:2026-01-04":                       "d",
		"score>0.5":                              "a",
		"score<0.5":                              "c",
		"score>0.4 score<0.6":                    "bd",
		"has:sources":                            "d",
		"-has:sources":                           "abc",
		"has:verdict":                            "bd",
		"has:speaker":                            "abc",
		"has:tags":                               "ac",
		"has:article":                            "ab",
		"has:rationale":                          "a",
		"bridge":                                 "ad",
		"bridges":                                "d",
		"brid":                                   "ad",
		`"the bridge"`:                           "a",
		`"bridge the"`:                           "",
		"-bridge":                                "bc",
		"bridge fares":                           "d",
		"NAIVE":                                  "b",
		"cafe":                                   "b",
		"yearbook":                               "d",
		"records.example":                        "d",
		"5%":                                     "a",
		`C:\temp`:                                "c",
		"temp*":                                  "c",
		"(this)":                                 "c",
		`"AND NOT"`:                              "c",
		"owner's":                                "b",
		"headline:x":                             "error",
		"bridge -speaker:ana":                    "d",
		"speaker:ana speaker:boxlund score>0.05": "ac",
	} {
		f, err := filter.Parse(expression)
		if err != nil {
			if want != "error" || !errors.Is(err, claims.ErrInvalid) {
				t.Errorf("%q: %v", expression, err)
			}
			continue
		}
		got := []byte(found(t, s, Query{Filter: f, Sort: ByHeadline}))
		if string(got) != want {
			t.Errorf("%q finds %q, want %q", expression, got, want)
		}
	}
}

func TestSorts(t *testing.T) {
	s := shelf(t)
	want := map[Sort]string{
		ByScore: "abdc", ByRelevance: "abdc", ByNewest: "dcba", ByChanged: "abcd", ByHeadline: "abcd", BySpeaker: "dabc", ByArticle: "cdab",
		ByDate: "dcab", ByVerdict: "acdb", BySources: "dcba", ByDeadline: "abcd",
	}
	for _, sort := range Sorts() {
		if got := found(t, s, Query{Sort: sort}); got != want[sort] {
			t.Errorf("by %q: %s, want %s", sort, got, want[sort])
		}
	}
	if _, err := s.Find(context.Background(), Query{Sort: "colour"}); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("unknown order: %v", err)
	}
}

func TestCountsAndLists(t *testing.T) {
	ctx := context.Background()
	s := shelf(t)
	counts, err := s.Counts(ctx)
	if err != nil {
		t.Fatal(err)
	}
	want := map[claims.Status]int{claims.Suggested: 1, claims.Accepted: 1, claims.Dropped: 1, claims.AwaitingReply: 1}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Error(diff)
	}
	speakers, err := s.Speakers(ctx, 2)
	if err != nil || !slices.Equal(speakers, []string{"Ana Ruiz", "Bo_Lund"}) {
		t.Errorf("%q, %v", speakers, err)
	}
	verdicts, err := s.Verdicts(ctx, 9)
	if err != nil || !slices.Equal(verdicts, []string{"False", "Mostly True"}) {
		t.Errorf("%q, %v", verdicts, err)
	}
}

// FuzzSearch asks for anything that can be typed into the search box: SQLite must understand every query.
func FuzzSearch(f *testing.F) {
	s := shelf(f)
	for _, seed := range []string{`"`, `a"b`, "NEAR(a b)", "a*", "^a", "a:b", "-", "- -", `speaker:"%_\`, "{a b}: c", "\x00", "tag:'", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, expression string) {
		parsed, _ := filter.Parse(expression)
		if _, err := s.Find(context.Background(), Query{Filter: parsed}); err != nil {
			t.Errorf("%q: %v", expression, err)
		}
	})
}
