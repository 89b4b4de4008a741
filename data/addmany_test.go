package data

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
	"claimdesk/claims/document"
)

// Claims that come in many at a time leave the casebook as those that come in few at a time.
func TestManyClaimsComeInAsFewDo(t *testing.T) {
	ctx := context.Background()
	few, many := newCasebook(t), newCasebook(t)
	article := claims.Article{ID: NewID(), Title: "Ferries", Published: "2025-07-03", CreatedAt: "2026-01-01", UpdatedAt: "2026-01-01"}
	before := Batch{
		Articles: []Arrival{{
			Article: article, Version: claims.Version{ID: NewID(), ArticleID: article.ID, Number: 1, CreatedAt: "2026-01-01"},
			Document: &document.Document{Text: story, MediaType: "text/plain", Original: []byte(story)},
		}},
		Claims: []claims.Claim{{ID: NewID(), Quote: "It is late", Speaker: "Ana Ruiz", Tags: claims.Words{"ferry"}, Status: claims.Accepted}},
	}
	for _, s := range []*Store{few, many} {
		if err := s.AddBatch(ctx, "Add", before); err != nil {
			t.Fatal(err)
		}
	}
	list := make([]claims.Claim, 2*manyRows)
	for i := range list {
		list[i] = claims.Claim{
			ID: NewID(), Headline: fmt.Sprintf("The ferry number %d is late", i), Quote: "late again", Speaker: []string{"Ana Ruiz", "", "Bo Lund"}[i%3],
			Status: claims.Statuses()[i%len(claims.Statuses())], Tags: claims.Words{"ferry", fmt.Sprint("line ", i%7)}[:i%3],
			Verdict: []string{"", "False"}[i%2], Assignee: []string{"", "Ida"}[i%2], CreatedAt: "2026-01-01", UpdatedAt: "2026-01-01",
		}
		if i%5 == 0 {
			list[i].ArticleID = article.ID
		}
	}
	if err := many.AddBatch(ctx, "Add", Batch{Claims: list}); err != nil {
		t.Fatal(err)
	}
	for start := 0; start < len(list); start += manyRows / 2 {
		if err := few.AddBatch(ctx, "Add", Batch{Claims: list[start : start+manyRows/2]}); err != nil {
			t.Fatal(err)
		}
	}
	kept := keptBeside(t, few)
	if diff := cmp.Diff(kept, keptBeside(t, many)); diff != "" {
		t.Error(diff)
	}
	sound(t, many)
	if _, err := many.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if counts, err := many.Counts(ctx); err != nil || counts[claims.Accepted] != 1 || len(counts) != 1 {
		t.Errorf("after Undo: %v, %v", counts, err)
	}
	sound(t, many)
	if _, err := many.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(kept, keptBeside(t, many)); diff != "" {
		t.Errorf("after Redo: %s", diff)
	}
	sound(t, many)
}

// keptBeside is what triggers keep beside the claims, and the schema with them.
func keptBeside(t *testing.T, s *Store) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for _, name := range []string{"search", "match"} {
		err := s.writer.Exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp." + name + " USING fts5vocab(main, claims_" + name + ", instance)").Error
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, query := range map[string]string{
		"schema":   "SELECT type || name || sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1",
		"claims":   "SELECT num || ' ' || day || ' ' || due || ' ' || sources FROM claims WHERE num > 1 ORDER BY num",
		"tallies":  "SELECT status || number FROM tallies ORDER BY 1",
		"articles": "SELECT claims || ' ' || suggested FROM articles",
		"tags":     "SELECT tag || ' ' || num FROM claim_tags ORDER BY 1",
		"names":    "SELECT kind || ' ' || name || ' ' || number FROM names ORDER BY 1",
		"search":   "SELECT term || ' ' || doc || ' ' || col || ' ' || offset FROM search ORDER BY 1",
		"match":    "SELECT term || ' ' || doc FROM match ORDER BY 1",
	} {
		var list []string
		if err := s.writer.Raw(query).Scan(&list).Error; err != nil {
			t.Fatal(err)
		}
		if all[name] = list; len(list) == 0 {
			t.Errorf("no %s", name)
		}
	}
	return all
}
