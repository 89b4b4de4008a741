package data

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"claimdesk/claims"
	"claimdesk/claims/document"
	"claimdesk/claims/extract"
	"claimdesk/claims/filter"
)

const story = "The mayor of Brenning said the bridge had cost 14 million crowns. “We paid for it without a loan,” Ana Ruiz said."

func newCasebook(t testing.TB) *Store {
	t.Helper()
	s, err := Create(filepath.Join(t.TempDir(), "desk"+Extension))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	s.SetWho("Ida")
	return s
}

func addStory(t testing.TB, s *Store) claims.Article {
	t.Helper()
	article, err := s.AddArticle(context.Background(), &document.Document{
		Title: "A bridge for Brenning", Publisher: "Brenning Post", Published: "2025-07-03", Language: "en",
		Text: story, MediaType: "text/plain", Original: []byte(story),
	})
	if err != nil {
		t.Fatal(err)
	}
	return article
}

func propose(t testing.TB, s *Store, article claims.Article) []int64 {
	t.Helper()
	added, err := s.Propose(context.Background(), article.ID, []extract.Proposal{
		{Start: 0, End: 65, Score: 0.9, Headline: "Bridge cost 14 million crowns", Claim: "The bridge had cost 14 million crowns.", Speaker: "mayor of Brenning", Attribution: "indirect", Kind: "number", Reasons: []string{"number"}},
		{Start: 67, End: 95, Score: 0.4, Headline: "Bridge paid without a loan", Speaker: "Ana Ruiz", Attribution: "direct"},
	})
	if err != nil || added != 2 {
		t.Fatalf("added %d: %v", added, err)
	}
	nums, err := s.Find(context.Background(), Query{})
	if err != nil {
		t.Fatal(err)
	}
	return nums
}

func TestTheMainJobSurvivesReopening(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	article := addStory(t, s)
	nums := propose(t, s, article)
	rows, err := s.Rows(ctx, nums)
	if err != nil || len(rows) != 2 {
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	first := rows[nums[0]]
	if first.Quote != "The mayor of Brenning said the bridge had cost 14 million crowns." || first.ArticleTitle != article.Title {
		t.Errorf("row is %+v", first)
	}
	if err := s.EditClaim(ctx, first.ID, Edit{Action: "Accept"}, func(c *claims.Claim) { c.Status = claims.Accepted }); err != nil {
		t.Fatal(err)
	}
	source := claims.Source{ClaimID: first.ID, Stance: claims.Refutes, Title: "Budget 2025"}
	if err := s.AddSource(ctx, &source); err != nil {
		t.Fatal(err)
	}
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err = Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	for expression, want := range map[string]int{
		"": 2, "status:accepted": 1, "crowns": 2, "crowns score>0.5": 1, "budg": 1, "-crowns": 1, `speaker:"ana ruiz"`: 1, "has:sources": 1,
		"after:2025-07-03": 2, "before:2025": 0, "score>0.5": 1, "status:accepted status:suggested": 2, "publisher:post": 2,
	} {
		f, err := filter.Parse(expression)
		if err != nil {
			t.Fatal(err)
		}
		found, err := s.Find(ctx, Query{Filter: f})
		if err != nil || len(found) != want {
			t.Errorf("%q finds %d, want %d (%v)", expression, len(found), want, err)
		}
	}
	for _, want := range []string{"Add source", "Accept", "Extract 2 claims", "Add article"} {
		if got, err := s.Undo(ctx); err != nil || got != want {
			t.Fatalf("undo took back %q, want %q (%v)", got, want, err)
		}
	}
	if _, err := s.Undo(ctx); !errors.Is(err, claims.ErrNothingToUndo) {
		t.Errorf("undo of nothing: %v", err)
	}
	for range 4 {
		if _, err := s.Redo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	sources, err := s.Sources(ctx, first.ID)
	if err != nil || len(sources) != 1 || sources[0].Stance != claims.Refutes {
		t.Errorf("sources after redo: %+v, %v", sources, err)
	}
	report, err := s.Check(ctx)
	if err != nil || len(report.Problems) > 0 || report.Events == 0 {
		t.Errorf("check: %+v, %v", report, err)
	}
	events, err := s.History(ctx, first.ID, 100)
	if err != nil || len(events) < 5 {
		t.Errorf("%d events, %v", len(events), err)
	}
}

func TestTheSameArticleIsNoticed(t *testing.T) {
	s := newCasebook(t)
	article := addStory(t, s)
	again, err := s.AddArticle(context.Background(), &document.Document{Title: "Other", Text: story, Original: []byte("x")})
	if !errors.Is(err, claims.ErrExists) || again.ID != article.ID {
		t.Errorf("got %q, %v", again.Title, err)
	}
}
