package data

import (
	"context"
	"errors"

	"claimdesk/claims"
	"claimdesk/claims/document"
	"claimdesk/claims/extract"
)

// Intake is what came of an article that was handed in.
type Intake struct {
	Article claims.Article
	Claims  int  // proposed
	Known   bool // the casebook had the article already; nothing was changed
}

// TakeIn adds an article and what the extractor proposes of it: two steps of Undo. Nothing is added when ctx is cancelled
// or the text cannot be read. Progress, when given, is told how far the extraction is, from 0 to 1.
func (s *Store) TakeIn(ctx context.Context, doc *document.Document, progress func(float64)) (Intake, error) {
	if article, err := articleWith(s.read(ctx), hashOf([]byte(doc.Text))); err != nil || article.ID != "" {
		return Intake{Article: article, Known: err == nil}, err
	}
	proposals, err := extract.Extract(ctx, doc.Text, extract.Options{
		Title: doc.Title, Published: doc.Published, Language: doc.Language, Progress: progress,
	})
	if err != nil {
		return Intake{}, err
	}
	article, err := s.AddArticle(ctx, doc)
	if errors.Is(err, claims.ErrExists) {
		return Intake{Article: article, Known: true}, nil
	}
	if err != nil {
		return Intake{}, err
	}
	added, err := s.Propose(ctx, article.ID, proposals)
	return Intake{Article: article, Claims: added}, err
}
