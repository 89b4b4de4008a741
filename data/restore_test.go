package data

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
)

// content is a casefile but for numbers and times of change, which restoring does not bring back.
func content(f Casefile) string {
	text, _ := json.MarshalIndent(f, "", " ")
	return passing.ReplaceAllString(string(text), "")
}

var passing = regexp.MustCompile(`"(Num|UpdatedAt)": .*`)

func TestAnyEarlierStateCanBeReadAndRestored(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	id := claimIn(t, s).ID
	source := claims.Source{ClaimID: id, Title: "Budget", Confidential: true}
	contact := claims.Contact{ClaimID: id, Person: "Press office", Deadline: "2025-07-05"}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	var seqs []int64
	var was []string
	keep := func() {
		t.Helper()
		file, err := s.Casefile(ctx, id)
		must(err)
		events, err := s.History(ctx, id, 1)
		must(err)
		seqs, was = append(seqs, events[0].Seq), append(was, content(file))
	}
	edit := func(change func(*claims.Claim)) {
		t.Helper()
		must(s.EditClaim(ctx, id, Edit{Action: "Edit claim"}, change))
		keep()
	}
	keep()
	must(s.AddSource(ctx, &source))
	keep()
	_, err := s.AddExhibit(ctx, source.ID, "a.txt", nothing{}, nil)
	must(err)
	keep()
	must(Add(ctx, s, &contact))
	keep()
	edit(func(c *claims.Claim) {
		c.Verdict, c.RatingValue, c.Tags, c.Score, c.EditedSince = "False", 1, claims.Words{"bridge", "cost"}, 0.25, true
	})
	must(s.EditSource(ctx, source.ID, Edit{Action: "Edit source"}, func(r *claims.Source) { r.Confidential = false }))
	keep()
	must(s.RemoveSource(ctx, source.ID))
	keep()
	must(Add(ctx, s, &claims.Review{ClaimID: id, Blind: true}))
	keep()
	edit(func(c *claims.Claim) { c.ArticleID, c.VersionID, c.Headline = "", "", "Bridge cost 15 million" })
	for i, seq := range seqs {
		file, err := s.ClaimAt(ctx, id, seq)
		if err != nil || content(file) != was[i] {
			t.Errorf("state %d read: %v\n%s", i, err, cmp.Diff(was[i], content(file)))
		}
	}
	for _, i := range []int{0, 7, 2, 5, 4, 8, 1} {
		must(s.Restore(ctx, id, seqs[i], "the one before was better"))
		if file, err := s.Casefile(ctx, id); err != nil || content(file) != was[i] {
			t.Errorf("state %d restored: %v\n%s", i, err, cmp.Diff(was[i], content(file)))
		}
	}
	for range 7 {
		if action, err := s.Undo(ctx); err != nil || action != "Restore" {
			t.Fatalf("%q, %v", action, err)
		}
	}
	if file, err := s.Casefile(ctx, id); err != nil || content(file) != was[8] {
		t.Errorf("after Undo: %v", err)
	}
	if report, err := s.Check(ctx); err != nil || len(report.Problems) > 0 {
		t.Errorf("%+v, %v", report, err)
	}
	if _, err := s.ClaimAt(ctx, id, 1); !errors.Is(err, claims.ErrNotFound) {
		t.Errorf("before it was: %v", err)
	}
	if err := s.Restore(ctx, "none", 5, ""); !errors.Is(err, claims.ErrNotFound) {
		t.Errorf("no claim: %v", err)
	}
}

// A source that went to another claim since comes back as a copy.
func TestRestoreLeavesOtherClaimsAlone(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	nums := propose(t, s, addStory(t, s))
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		t.Fatal(err)
	}
	id, other := rows[nums[1]].ID, rows[nums[0]].ID
	source := claims.Source{ClaimID: id, Title: "Budget"}
	if err := s.AddSource(ctx, &source); err != nil {
		t.Fatal(err)
	}
	if _, err := s.AddExhibit(ctx, source.ID, "a.txt", nothing{}, nil); err != nil {
		t.Fatal(err)
	}
	events, err := s.History(ctx, id, 1)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.MergeClaims(ctx, []Merge{{Keep: nums[0], Others: nums[1:]}}, nil); err != nil {
		t.Fatal(err)
	}
	if err := s.Restore(ctx, id, events[0].Seq, "they differ"); err != nil {
		t.Fatal(err)
	}
	mine, theirs := all[claims.Exhibit](t, s, id), all[claims.Exhibit](t, s, other)
	if len(mine) != 1 || len(theirs) != 1 || mine[0].SourceID == theirs[0].SourceID || len(all[claims.Source](t, s, other)) != 1 {
		t.Errorf("%+v and %+v", mine, theirs)
	}
	if report, err := s.Check(ctx); err != nil || len(report.Problems) > 0 {
		t.Errorf("%+v, %v", report, err)
	}
}

// nothing is an empty file.
type nothing struct{}

func (nothing) Read([]byte) (int, error) { return 0, io.EOF }
