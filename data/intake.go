package data

import (
	"context"

	"claimdesk/claims"
	"claimdesk/claims/document"
	"claimdesk/claims/extract"
	"claimdesk/claims/revision"
)

// Intake is what came of an article that was handed in.
type Intake struct {
	Article claims.Article
	Version int                 // the number of the version that was added; more than 1 when the article was there in other words
	Changes revision.Comparison // with the version before it
	Claims  int                 // proposed
	Known   bool                // the casebook had the article already, as it is; nothing was changed
}

// TakeIn adds an article and what the extractor proposes of it: two steps of Undo. Of an article that the casebook has from
// the same address in other words, a version is added. Nothing is added when ctx is cancelled or the text cannot be read.
// Progress, when given, is told how far the extraction is, from 0 to 1.
func (s *Store) TakeIn(ctx context.Context, doc *document.Document, progress func(float64)) (Intake, error) {
	before, err := s.earlierOf(ctx, doc)
	if err != nil || before.known() {
		return Intake{Article: before.article, Known: err == nil}, err
	}
	proposals, err := extract.Extract(ctx, doc.Text, extract.Options{
		Title: doc.Title, Published: doc.Published, Language: doc.Language, Progress: progress,
	})
	if err != nil {
		return Intake{}, err
	}
	took, err := s.keep(ctx, doc, before)
	if err != nil || took.Known {
		return took, err
	}
	took.Claims, err = s.Propose(ctx, took.Article.ID, proposals)
	return took, err
}
