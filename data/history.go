package data

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"claimdesk/claims"
)

// record chains the events of a command to the history and writes them.
func (c *change) record() error {
	if len(c.events) == 0 {
		return nil
	}
	var last claims.Event
	if err := c.tx.Order("seq DESC").Limit(1).Find(&last).Error; err != nil {
		return err
	}
	for i := range c.events {
		c.events[i].Seq = last.Seq + 1
		c.events[i].Hash = chain(last.Hash, c.events[i])
		last = c.events[i]
	}
	return c.tx.CreateInBatches(c.events, 200).Error
}

// chain is the hash of an event: SHA-256 over the hash before it and its own columns, each preceded by its length, so
// that no text can pass for two.
func chain(before string, e claims.Event) string {
	sum := sha256.New()
	for _, part := range []string{
		before, fmt.Sprint(e.Seq), fmt.Sprint(e.Command), e.At, e.Who, e.Action, e.Why,
		e.Entity, e.EntityID, e.ClaimID, e.Old, e.New,
	} {
		_, _ = fmt.Fprintf(sum, "%d:", len(part))
		_, _ = io.WriteString(sum, part)
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// History lists the events about a claim, newest first, at most limit of them.
func (s *Store) History(ctx context.Context, claimID string, limit int) ([]claims.Event, error) {
	var events []claims.Event
	err := s.read(ctx).Where("claim_id = ? AND claim_id <> ''", claimID).Order("seq DESC").Limit(limit).Find(&events).Error
	if err != nil {
		return nil, fmt.Errorf("reading the history: %w", explain(s.path, err))
	}
	return events, nil
}
