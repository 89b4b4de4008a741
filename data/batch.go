package data

import (
	"context"
	"fmt"

	"claimdesk/claims"
)

// Batch is claims and sources that come in together. They carry their own ids and dates; the claims of the sources are in
// the batch or in the casebook.
type Batch struct {
	Claims  []claims.Claim
	Sources []claims.Source
}

// AddBatch adds a batch as one step of Undo. It holds the history of the batch in memory, some kilobytes a row.
func (s *Store) AddBatch(ctx context.Context, action string, b Batch) error {
	return s.do(ctx, command{action: action}, func(c *change) error {
		for i := range b.Claims {
			if err := c.insert(&b.Claims[i]); err != nil {
				return fmt.Errorf("claim %s: %w", b.Claims[i].ID, err)
			}
		}
		for i := range b.Sources {
			if err := c.insert(&b.Sources[i]); err != nil {
				return fmt.Errorf("source %s: %w", b.Sources[i].ID, err)
			}
		}
		return nil
	})
}
