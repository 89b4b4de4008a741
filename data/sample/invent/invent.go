// Package invent writes casebooks of invented claims, for benchmarks, for tests and for looking at a full window.
package invent

import (
	"context"
	"fmt"

	"claimdesk/claims"
	"claimdesk/data"
)

// perArticle is how many claims stand in one article.
const perArticle = 250

// Casebook writes a new casebook with that many claims. The same number gives the same articles, claims and sources.
func Casebook(ctx context.Context, path string, number int) error {
	s, err := data.Create(path)
	if err != nil {
		return err
	}
	defer s.Close()
	s.SetWho("Sample")
	g := newGenerator()
	for left := number; left > 0; left -= perArticle {
		if err := addArticle(ctx, s, g, min(left, perArticle)); err != nil {
			return err
		}
	}
	return nil
}

// addArticle adds an article of as many sentences as it has claims.
func addArticle(ctx context.Context, s *data.Store, g *generator, number int) error {
	doc, spans := g.article(number)
	article, err := s.AddArticle(ctx, doc)
	if err != nil {
		return err
	}
	version, _, err := s.LatestVersion(ctx, article.ID)
	if err != nil {
		return err
	}
	var batch data.Batch
	letters := []rune(doc.Text)
	for _, sp := range spans {
		claim := g.claim(sp)
		claim.ArticleID, claim.VersionID, claim.Language = article.ID, version.ID, doc.Language
		claim.Quote, claim.QuoteStart, claim.QuoteEnd = string(letters[sp.start:sp.end]), sp.start, sp.end
		claim.Prefix = string(letters[max(0, sp.start-claims.AnchorContext):sp.start])
		claim.Suffix = string(letters[sp.end:min(len(letters), sp.end+claims.AnchorContext)])
		batch.Claims = append(batch.Claims, claim)
		batch.Sources = append(batch.Sources, g.sources(claim)...)
	}
	return s.AddBatch(ctx, fmt.Sprintf("Add %d sample claims", number), batch)
}
