// Package invent writes casebooks of invented claims, for benchmarks, for tests and for looking at a full window.
package invent

import (
	"context"
	"iter"

	"claimdesk/claims"
	"claimdesk/data"
)

const (
	// perArticle is how many claims stand in one article.
	perArticle = 20
	// perBatch is how many articles come in with one command.
	perBatch = 100
)

// Casebook writes a new casebook with that many claims, a twentieth as many articles and about twice as many sources. The
// same number gives the same articles, claims and sources.
func Casebook(ctx context.Context, path string, number int) error {
	return data.Fill(ctx, path, "Sample", "Add sample claims", ahead(batches(number)))
}

func batches(number int) iter.Seq[data.Batch] {
	return func(yield func(data.Batch) bool) {
		g := newGenerator(number / perArticle)
		var b data.Batch
		for left := number; left > 0; left -= perArticle {
			g.addArticle(&b, min(left, perArticle))
			if len(b.Articles) == perBatch || left <= perArticle {
				if !yield(b) {
					return
				}
				b = data.Batch{}
			}
		}
	}
}

// ahead makes the next batch while one is being used.
func ahead(batches iter.Seq[data.Batch]) iter.Seq[data.Batch] {
	return func(yield func(data.Batch) bool) {
		made, done := make(chan data.Batch), make(chan struct{})
		defer close(done)
		go func() {
			defer close(made)
			for b := range batches {
				select {
				case made <- b:
				case <-done:
					return
				}
			}
		}()
		for b := range made {
			if !yield(b) {
				return
			}
		}
	}
}

// addArticle adds an article of as many sentences as it has claims.
func (g *generator) addArticle(b *data.Batch, number int) {
	arrival, spans := g.article(number)
	b.Articles = append(b.Articles, arrival)
	letters := []rune(arrival.Document.Text)
	for _, sp := range spans {
		claim := g.claim(sp)
		claim.ArticleID, claim.VersionID, claim.Language = arrival.Article.ID, arrival.Version.ID, arrival.Article.Language
		claim.Quote, claim.QuoteStart, claim.QuoteEnd = string(letters[sp.start:sp.end]), sp.start, sp.end
		claim.Prefix = string(letters[max(0, sp.start-claims.AnchorContext):sp.start])
		claim.Suffix = string(letters[sp.end:min(len(letters), sp.end+claims.AnchorContext)])
		b.Claims = append(b.Claims, claim)
		b.Sources = append(b.Sources, g.sources(claim)...)
	}
}
