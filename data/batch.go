package data

import (
	"context"

	"claimdesk/claims"
	"claimdesk/claims/document"
)

// Batch is articles, claims and sources that come in together. They carry their own ids and dates; what the claims and
// sources belong to is in the batch or in the casebook.
type Batch struct {
	Articles []Arrival
	Claims   []claims.Claim
	Sources  []claims.Source
}

// Arrival is an article that comes in with its claims, and the version of it that they are tied to. Its hashes are filled
// in.
type Arrival struct {
	Article  claims.Article
	Version  claims.Version
	Document *document.Document
}

// AddBatch adds a batch as one step of Undo. It holds the history of the batch in memory, some kilobytes a row.
func (s *Store) AddBatch(ctx context.Context, action string, b Batch) error {
	return s.do(ctx, command{action: action}, func(c *change) error { return c.addBatch(b) })
}

func (c *change) addBatch(b Batch) error {
	articles, versions := make([]claims.Article, len(b.Articles)), make([]claims.Version, len(b.Articles))
	for i, a := range b.Articles {
		version := a.Version
		version.TextSHA256 = hashOf([]byte(a.Document.Text))
		if err := c.keepText(version.TextSHA256, a.Document.Text); err != nil {
			return err
		}
		original, err := c.keepAttachment(a.Document.Title, a.Document.MediaType, a.Document.Original)
		if err != nil {
			return err
		}
		version.OriginalSHA256 = original
		articles[i], versions[i] = a.Article, version
	}
	if err := insertAll(c, pointers(articles)); err != nil {
		return err
	}
	if err := insertAll(c, pointers(versions)); err != nil {
		return err
	}
	if err := c.addClaims(pointers(b.Claims)); err != nil {
		return err
	}
	return insertAll(c, pointers(b.Sources))
}
