package data

import (
	"context"
	"errors"
	"slices"
	"testing"

	"claimdesk/claims"
)

// family is the headlines of a claim's family.
func family(t *testing.T, s *Store, id string) []string {
	t.Helper()
	list, err := s.Family(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	var headlines []string
	for _, claim := range list {
		headlines = append(headlines, claim.Headline)
	}
	return headlines
}

func TestRelate(t *testing.T) {
	ctx := context.Background()
	s := matchable(t, "Ferries are late", "Boats are late", "Ships are late", "Trains are late")
	id := idsInOrder(t, s)
	relate := func(a, b int, decision claims.Relationship) {
		t.Helper()
		if err := s.Relate(ctx, id[a], id[b], decision, "read both"); err != nil {
			t.Fatal(err)
		}
	}
	want := func(of int, headlines ...string) {
		t.Helper()
		if got := family(t, s, id[of]); !slices.Equal(got, headlines) {
			t.Errorf("family of %d: %v, want %v", of, got, headlines)
		}
	}
	relate(1, 0, claims.Same)
	relate(1, 2, claims.Same)
	relate(2, 3, claims.Related)
	want(0, "Ferries are late", "Boats are late", "Ships are late")
	want(2, "Ferries are late", "Boats are late", "Ships are late")
	want(3, "Trains are late")
	sound(t, s)
	relate(2, 1, claims.Different)
	want(0, "Ferries are late", "Boats are late")
	if list, err := s.Relations(ctx, id[2]); err != nil || len(list) != 2 || list[0].Decision != claims.Different {
		t.Errorf("relations: %+v, %v", list, err)
	}
	if action, err := s.Undo(ctx); err != nil || action != "Relate claims" {
		t.Fatal(action, err)
	}
	want(2, "Ferries are late", "Boats are late", "Ships are late")
	relate(0, 1, "")
	want(0, "Ferries are late")
	sound(t, s)
}

func TestRelateRefuses(t *testing.T) {
	ctx := context.Background()
	s := matchable(t, "Ferries are late", "Boats are late")
	id := idsInOrder(t, s)
	for _, c := range []struct {
		a, b     string
		decision claims.Relationship
		want     error
	}{
		{id[0], id[0], claims.Same, claims.ErrInvalid},
		{id[0], id[1], "alike", claims.ErrInvalid},
		{id[0], NewID(), claims.Same, claims.ErrNotFound},
		{NewID(), id[0], claims.Same, claims.ErrNotFound},
	} {
		if err := s.Relate(ctx, c.a, c.b, c.decision, ""); !errors.Is(err, c.want) {
			t.Errorf("%s %s %s: %v", c.a, c.b, c.decision, err)
		}
	}
	if err := s.Relate(ctx, id[0], id[1], "", ""); err != nil {
		t.Error(err)
	}
	if undo, _, err := s.UndoSteps(ctx); err != nil || undo == "Relate claims" {
		t.Error("taking back nothing is a step of Undo", err)
	}
}
