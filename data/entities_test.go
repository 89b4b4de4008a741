package data

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

func entities(t *testing.T, s *Store, kind EntityKind, part string) []Entity {
	t.Helper()
	list, err := s.Entities(context.Background(), kind, part, 9)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestNamesAreRenamedMergedAndKnownByTheirAliases(t *testing.T) {
	ctx := context.Background()
	s := shelf(t)
	before := dump(t, s)
	if diff := cmp.Diff([]Entity{{Name: "Ana Ruiz", Number: 1}, {Name: "Bo_Lund", Number: 1}, {Name: "BoxLund", Number: 1}}, entities(t, s, Speakers, "")); diff != "" {
		t.Error(diff)
	}
	if n, err := s.Merge(ctx, Speakers, []string{"BoxLund", "bo_lund"}, "Bo Lund", nil); err != nil || n != 2 {
		t.Fatalf("%d, %v", n, err)
	}
	want := []Entity{{Name: "Bo Lund", Number: 2, Aliases: []string{"bo_lund", "BoxLund"}}}
	if diff := cmp.Diff(want, entities(t, s, Speakers, "xlu")); diff != "" {
		t.Error(diff)
	}
	if err := s.AddAlias(ctx, Speakers, "Ana", "Ana Ruiz"); err != nil {
		t.Fatal(err)
	}
	if err := s.AddAlias(ctx, Speakers, "The mayor", "Ana"); err != nil { // an alias of an alias
		t.Fatal(err)
	}
	if err := s.AddAlias(ctx, Speakers, "Ana", "Bo Lund"); !errors.Is(err, claims.ErrExists) {
		t.Errorf("%v", err)
	}
	if err := s.AddAlias(ctx, Speakers, "X", "x"); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("%v", err)
	}
	if n, err := s.Rename(ctx, Tags, "OLD news", "stale", nil); err != nil || n != 1 {
		t.Errorf("%d, %v", n, err)
	}
	if n, err := s.Rename(ctx, Publishers, "Vale Radio", "Vale TV", nil); err != nil || n != 1 {
		t.Errorf("%d, %v", n, err)
	}
	if _, err := s.Rename(ctx, Tags, "new", "a; b", nil); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("%v", err)
	}
	for expression, want := range map[string]string{
		"speaker:boxlund": "bc", `speaker:"bo lund"`: "bc", "speaker:mayor": "a", "tag:stale": "a", `tag:"old news"`: "", "publisher:tv": "b",
	} {
		f, _ := filter.Parse(expression)
		if got := found(t, s, Query{Filter: f, Sort: ByHeadline}); got != want {
			t.Errorf("%q finds %q, want %q", expression, got, want)
		}
		if n, err := s.Count(ctx, f); err != nil || n != len(want) {
			t.Errorf("%q counts %d, %v", expression, n, err)
		}
	}
	if record, err := s.Record(ctx, Speakers, "BoxLund"); err != nil || record["Mostly True"] != 1 || record[""] != 1 {
		t.Errorf("%v, %v", record, err)
	}
	sound(t, s)
	for range 5 {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Error(diff)
	}
	if list := entities(t, s, Tags, "new"); len(list) != 2 || list[0].Number != 1 {
		t.Errorf("%+v", list)
	}
	sound(t, s)
}

func TestSavedFilters(t *testing.T) {
	ctx := context.Background()
	s := shelf(t)
	for _, name := range []string{"Mine", "All", "Mine"} {
		if _, err := s.SaveFilter(ctx, name, "status:accepted "+name); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.SaveFilter(ctx, "Bad", "status:odd"); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("%v", err)
	}
	if _, err := s.SaveFilter(ctx, " ", "x"); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("%v", err)
	}
	list, err := s.SavedFilters(ctx)
	if err != nil || len(list) != 2 || list[0].Name != "All" || list[1].Expression != "status:accepted Mine" {
		t.Fatalf("%+v, %v", list, err)
	}
	if err := s.RemoveFilter(ctx, list[0].ID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if list, err = s.SavedFilters(ctx); err != nil || len(list) != 2 {
		t.Errorf("%+v, %v", list, err)
	}
	sound(t, s)
}
