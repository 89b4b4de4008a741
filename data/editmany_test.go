package data

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

// crowd is a casebook of many claims, with their numbers.
func crowd(t testing.TB, number int) (*Store, []int64) {
	t.Helper()
	s := newCasebook(t)
	list := make([]claims.Claim, number)
	for i := range list {
		list[i] = claims.Claim{ID: NewID(), Headline: words[i%len(words)], Status: claims.Statuses()[i%9], CreatedAt: "2025", UpdatedAt: "2025"}
		if i%5 == 0 {
			list[i].Tags = claims.Words{"old"}
		}
	}
	if err := s.AddBatch(context.Background(), "Add claims", Batch{Claims: list}); err != nil {
		t.Fatal(err)
	}
	nums, err := s.Find(context.Background(), Query{})
	if err != nil || len(nums) != number {
		t.Fatalf("%d claims, %v", len(nums), err)
	}
	return s, nums
}

func sound(t testing.TB, s *Store) {
	t.Helper()
	if report, err := s.Check(context.Background()); err != nil || len(report.Problems) > 0 {
		t.Errorf("check: %q, %v", report.Problems, err)
	}
}

func tag(name string) func(*claims.Claim) {
	return func(c *claims.Claim) {
		if !slices.Contains(c.Tags, name) {
			c.Tags = append(slices.Clone(c.Tags), name)
		}
	}
}

func TestEditManyIsOneStep(t *testing.T) {
	ctx := context.Background()
	s, nums := crowd(t, 1200)
	before := dump(t, s)
	var heard []float64
	changed, err := s.EditMany(ctx, append(nums, nums[0], 99999), Edit{Action: "Tag"}, func(c *claims.Claim) {
		tag("new")(c)
		c.Headline += " mayor"
	}, func(done float64) { heard = append(heard, done) })
	if err != nil || changed != 1200 || len(heard) != 3 || heard[2] != 1 {
		t.Fatalf("%d changed, %v, %v", changed, heard, err)
	}
	for expression, want := range map[string]int{"tag:new": 1200, "tag:old": 240, "mayor": 1200, "ferry": 200} {
		f, _ := filter.Parse(expression)
		if found, err := s.Find(ctx, Query{Filter: f}); err != nil || len(found) != want {
			t.Errorf("%s finds %d, %v", expression, len(found), err)
		}
	}
	sound(t, s)
	after := dump(t, s)
	if changed, err := s.EditMany(ctx, nums, Edit{Action: "Tag"}, tag("new"), nil); err != nil || changed != 0 {
		t.Errorf("again: %d, %v", changed, err)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Error(diff)
	}
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(after, dump(t, s)); diff != "" {
		t.Error(diff)
	}
	sound(t, s)
}

func TestEditManyCancelledChangesNothing(t *testing.T) {
	s, nums := crowd(t, 1200)
	before := dump(t, s)
	ctx, cancel := context.WithCancel(context.Background())
	_, err := s.EditMany(ctx, nums, Edit{Action: "Drop"}, func(c *claims.Claim) { c.Status = claims.Dropped }, func(float64) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestEditManyMarksPublishedChecks(t *testing.T) {
	ctx := context.Background()
	s, nums := crowd(t, 18)
	if _, err := s.EditMany(ctx, nums, Edit{Action: "Set verdict"}, func(c *claims.Claim) { c.Verdict = "False" }, nil); err != nil {
		t.Fatal(err)
	}
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if row.EditedSince != (row.Status == claims.Published) {
			t.Errorf("%s: edited since: %v", row.Status, row.EditedSince)
		}
	}
}

func TestMergeKeepsSourcesAndPlaces(t *testing.T) {
	ctx := context.Background()
	s := shelf(t)
	nums, err := s.Find(ctx, Query{Sort: ByHeadline}) // a b c d; d has a source
	if err != nil {
		t.Fatal(err)
	}
	before := dump(t, s)
	dropped, err := s.MergeClaims(ctx, []Merge{{Keep: nums[0], Others: []int64{nums[1], nums[3], nums[0]}}}, nil)
	if err != nil || dropped != 2 {
		t.Fatalf("%d, %v", dropped, err)
	}
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		t.Fatal(err)
	}
	if b := rows[nums[1]]; b.Status != claims.Dropped || b.DropReason != "duplicate" || b.DuplicateOf != rows[nums[0]].ID {
		t.Errorf("%+v", b)
	}
	if rows[nums[0]].Sources != 1 || rows[nums[3]].Sources != 0 {
		t.Errorf("%d and %d sources", rows[nums[0]].Sources, rows[nums[3]].Sources)
	}
	var places []claims.Appearance
	if err := s.reader.Where("claim_id = ?", rows[nums[0]].ID).Find(&places).Error; err != nil || len(places) != 1 || places[0].Note != "Ferry" {
		t.Errorf("%+v, %v", places, err)
	}
	if got := found(t, s, Query{Filter: filter.Filter{}.With(filter.Term{Value: "yearbook"})}); got != "a" {
		t.Errorf("the moved source is found with %q", got)
	}
	sound(t, s)
	if again, err := s.MergeClaims(ctx, []Merge{{Keep: nums[0], Others: nums}}, nil); err != nil || again != 1 { // c
		t.Errorf("again: %d, %v", again, err)
	}
	for range 2 {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Error(diff)
	}
	sound(t, s)
	if _, err := s.MergeClaims(ctx, []Merge{{Keep: 77, Others: nums}}, nil); !errors.Is(err, claims.ErrNotFound) {
		t.Errorf("%v", err)
	}
}
