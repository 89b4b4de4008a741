package data

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

// plenty is more claims than a search reads at once, in equal parts for each status and each of the words.
const plenty = few + 400

// many is a casebook of plenty of claims.
func many(t testing.TB) *Store {
	t.Helper()
	s := newCasebook(t)
	list := make([]claims.Claim, plenty)
	for i := range list {
		list[i] = claims.Claim{
			ID: NewID(), Headline: fmt.Sprintf("%s in town %d", words[i%len(words)], i%97), Rationale: "About a harvest.", Speaker: fmt.Sprint("Speaker ", i%50),
			Score: float64(i%1000) / 1000, Status: claims.Statuses()[i%9], CreatedAt: fmt.Sprint(2000 + i%30), UpdatedAt: fmt.Sprint(i % 777),
		}
		if i%2500 == 0 {
			list[i].Tags = claims.Words{"rare", `odd "one"\`}
		}
	}
	if err := s.AddBatch(context.Background(), "Add claims", Batch{Claims: list}); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestSearchShowsTheFirstOfAll compares what a search shows with one query that reads everything.
func TestSearchShowsTheFirstOfAll(t *testing.T) {
	ctx := context.Background()
	s := many(t)
	for i, expression := range []string{
		"", "status:suggested", "status:accepted status:published", "-status:dropped", "speaker:7", "score>0.5", "town", "harvest", "ferry",
		"harvest score>0.2", "town status:accepted", "town tag:rare", "tag:rare", `tag:"odd "`, "-ferry", "-tag:rare", "after:2010 before:2012",
		"verdict:false", "has:sources", "town -ferry speaker:3",
	} {
		parsed, err := filter.Parse(expression)
		if err != nil {
			t.Fatal(err)
		}
		for _, sort := range []Sort{ByScore, Sorts()[2+i%9]} {
			text, values := conditionsOf(parsed).all()
			var want []int64
			if err := s.reader.Raw("SELECT num FROM claims WHERE "+text+" ORDER BY "+orders[sort], values...).Scan(&want).Error; err != nil {
				t.Fatal(err)
			}
			var shown []Found
			if err := s.Search(ctx, Query{Filter: parsed, Sort: sort}, func(f Found) { shown = append(shown, f) }); err != nil {
				t.Fatal(err)
			}
			last := shown[len(shown)-1]
			if last.More || !slices.Equal(last.Nums, want) {
				t.Errorf("%q by %q finds %d of %d claims", expression, sort, len(last.Nums), len(want))
			}
			if first := shown[0]; len(conditionsOf(parsed).words) == 0 && !slices.Equal(first.Nums, want[:len(first.Nums)]) {
				t.Errorf("%q by %q shows other claims first", expression, sort)
			}
		}
	}
}

func TestRelevance(t *testing.T) {
	s := shelf(t)
	ask := func(expression string) string {
		f, err := filter.Parse(expression)
		if err != nil {
			t.Fatal(err)
		}
		return found(t, s, Query{Filter: f, Sort: ByRelevance})
	}
	for expression, want := range map[string]string{
		"bridge":           "ad", // the explanation of d is the newer
		"-status:dropped":  "abd",
		"one":              "a", // in its article alone
		"ferry":            "b",
		"fares bridge":     "d",
		"bridge score<0.6": "d",
	} {
		if got := ask(expression); got != want {
			t.Errorf("%q finds %q, want %q", expression, got, want)
		}
	}
}

func TestRelevanceOfManyIsWhole(t *testing.T) {
	s := many(t)
	for expression, want := range map[string]int{"town": plenty, "harvest status:accepted": plenty / 9, "ferry": plenty / 6} {
		f, _ := filter.Parse(expression)
		var shown []Found
		if err := s.Search(context.Background(), Query{Filter: f, Sort: ByRelevance}, func(f Found) { shown = append(shown, f) }); err != nil {
			t.Fatal(err)
		}
		all := shown[len(shown)-1].Nums
		if len(all) != want || !slices.Equal(shown[0].Nums[:9], all[:9]) {
			t.Errorf("%q finds %d, want %d", expression, len(all), want)
		}
		if !slices.IsSortedFunc(all[ranked:], func(a, b int64) int { return int(b - a) }) {
			t.Errorf("%q: not newest first", expression)
		}
	}
}

func TestSearchEndsWithItsContext(t *testing.T) {
	s := many(t)
	ctx, cancel := context.WithCancel(context.Background())
	times := 0
	err := s.Search(ctx, Query{}, func(Found) { times++; cancel() })
	if !errors.Is(err, context.Canceled) || times != 1 {
		t.Errorf("shown %d times, %v", times, err)
	}
}

// TestSearchesAreServedByIndexes looks at how SQLite carries out each order and each condition of a search.
func TestSearchesAreServedByIndexes(t *testing.T) {
	s := newCasebook(t)
	asked := map[string][]any{inClaim + " LIMIT 9": {"x"}}
	for _, statuses := range [][]claims.Status{claims.Statuses(), claims.Statuses()[:1], claims.Statuses()[1:4]} {
		for _, sort := range Sorts() {
			for _, limit := range []int{0, firstPage} {
				query, values := (&finder{sort: sort, conditions: conditions{statuses: statuses}}).walkQuery(limit)
				asked[query] = values
			}
		}
	}
	for _, expression := range []string{"speaker:a", "tag:a", "verdict:a", "publisher:a", "article:a", "after:2025", "before:2025", "assignee:a"} {
		f, err := filter.Parse(expression)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range conditionsOf(f).others {
			asked["SELECT num FROM claims WHERE "+one.sql+" LIMIT 9"] = one.values
		}
	}
	for query, values := range asked {
		var plan []struct{ Detail string }
		if err := s.reader.Raw("EXPLAIN QUERY PLAN "+query, values...).Scan(&plan).Error; err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		for _, step := range plan {
			if strings.HasPrefix(step.Detail, "SCAN claims") && !strings.Contains(step.Detail, "INDEX") && !strings.Contains(query, "num DESC LIMIT") ||
				strings.HasPrefix(step.Detail, "SCAN sources") || strings.HasPrefix(step.Detail, "SCAN events") && !strings.Contains(query, "LIMIT 1") ||
				strings.HasPrefix(step.Detail, "USE TEMP B-TREE FOR ORDER BY") && !strings.Contains(query, "named") {
				t.Errorf("%s\n: %s", query, step.Detail)
			}
		}
	}
}
