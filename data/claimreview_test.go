package data

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
	"claimdesk/claims/claimreview"
)

// otherChecks are checks of another desk.
func otherChecks(n int) []claimreview.Check {
	list := make([]claimreview.Check, n)
	for i := range list {
		list[i] = claimreview.Check{
			Claim: claims.Claim{
				Text: fmt.Sprintf("Ferry %d is late", i), Headline: fmt.Sprintf("Ferry %d is late", i), Status: claims.Published,
				Verdict: "Wrong", Origin: "Ferry Desk", Scale: "Ferry Desk", PublishedURL: fmt.Sprintf("https://desk.example/%d", i),
				PublishedAt: "2025-07-03", Speaker: "Lena Ask",
			},
			Appearances: []claims.Appearance{{URL: fmt.Sprintf("https://post.example/%d", i), Date: "2025-06-30"}},
		}
	}
	return list
}

func TestAddChecks(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	checks := otherChecks(3)
	checks = append(checks, checks[1])              // the same twice
	checks[3].Claim.Headline = "Said another way"   // still the same
	checks = append(checks, checks[2])              // another claim in the same piece
	checks[4].Claim.Text = "Ferry 2 is early again" //
	if added, known, err := s.AddChecks(ctx, checks); added != 4 || known != 1 || err != nil {
		t.Fatalf("%d added, %d known, %v", added, known, err)
	}
	if added, known, err := s.AddChecks(ctx, checks); added != 0 || known != 5 || err != nil {
		t.Fatalf("again: %d added, %d known, %v", added, known, err)
	}
	n := 0
	err := s.Records(ctx, Selection{Query: Query{Sort: ByHeadline}}, func(r claims.Record, _, _ int) error {
		if n++; n == 1 && (r.Claim.Origin != "Ferry Desk" || r.Claim.Status != claims.Published || len(r.Appearances) != 1) {
			t.Errorf("%+v", r)
		}
		return nil
	})
	if n != 4 || err != nil {
		t.Errorf("%d checks are there, %v", n, err)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if nums, err := s.Find(ctx, Query{}); len(nums) != 0 || err != nil {
		t.Errorf("after Undo %d claims are there, %v", len(nums), err)
	}
	if report, err := s.Check(ctx); err != nil || len(report.Problems) > 0 {
		t.Errorf("%v, %v", report.Problems, err)
	}
}

func TestExportClaimReview(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	nums := propose(t, s, addStory(t, s))
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SetSetting(ctx, SettingDesk, "Brenning Facts"); err != nil {
		t.Fatal(err)
	}
	err = s.EditClaim(ctx, rows[nums[0]].ID, Edit{Action: "Publish"}, func(c *claims.Claim) {
		c.Status, c.Verdict, c.RatingValue, c.RatingBest, c.RatingWorst = claims.Published, "True", 5, 5, 1
		c.PublishedURL, c.PublishedAt = "https://facts.example/bridge", "2025-07-04"
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.AddChecks(ctx, otherChecks(1)); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	var left []string
	n, err := s.ExportClaimReview(ctx, &out, Selection{}, func(l LeftOut) { left = append(left, l.Claim.Headline+": "+l.Reason) }, nil)
	if n != 2 || err != nil {
		t.Fatalf("%d checks, %v", n, err)
	}
	if diff := cmp.Diff([]string{"Bridge paid without a loan: it has no verdict"}, left); diff != "" {
		t.Error(diff)
	}
	var list []struct {
		URL          string
		Author       struct{ Name string }
		ItemReviewed struct{ FirstAppearance struct{ URL string } }
	}
	if err := json.Unmarshal(out.Bytes(), &list); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, one := range list {
		got[one.URL] = one.Author.Name
	}
	if diff := cmp.Diff(map[string]string{"https://facts.example/bridge": "Brenning Facts", "https://desk.example/0": "Ferry Desk"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestExportClaimReviewEndsWithTheWriter(t *testing.T) {
	s := newCasebook(t)
	if _, _, err := s.AddChecks(context.Background(), otherChecks(2)); err != nil {
		t.Fatal(err)
	}
	_, err := s.ExportClaimReview(context.Background(), fullDisk{}, Selection{}, func(LeftOut) {}, nil)
	if !errors.Is(err, errFull) {
		t.Errorf("%v", err)
	}
}

var errFull = errors.New("disk full")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

// 10,000 checks of others into an empty casebook.
func BenchmarkAddChecks(b *testing.B) {
	checks := otherChecks(10000)
	for b.Loop() {
		b.StopTimer()
		s := newCasebook(b)
		b.StartTimer()
		if added, _, err := s.AddChecks(context.Background(), checks); err != nil || added != len(checks) {
			b.Fatal(added, err)
		}
	}
}
