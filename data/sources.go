package data

import (
	"context"
	"fmt"

	"claimdesk/claims"
)

// AddSource adds a piece of evidence to its claim. A source without an id gets one.
func (s *Store) AddSource(ctx context.Context, source *claims.Source) error {
	if source.ID == "" {
		source.ID = NewID()
	}
	return s.do(ctx, command{action: "Add source"}, func(c *change) error {
		if _, err := byID[claims.Claim](c.tx, source.ClaimID); err != nil {
			return fmt.Errorf("claim: %w", err)
		}
		source.CreatedAt, source.UpdatedAt = c.at, c.at
		return c.insert(source)
	})
}

// EditSource changes a source: edit gets it as it is and alters it.
func (s *Store) EditSource(ctx context.Context, id string, e Edit, edit func(*claims.Source)) error {
	return s.do(ctx, e.command("sources", []string{id}), func(c *change) error {
		before, err := byID[claims.Source](c.tx, id)
		if err != nil {
			return fmt.Errorf("source: %w", err)
		}
		after := before
		edit(&after)
		return c.update(&before, &after)
	})
}

// RemoveSource takes a source away from its claim.
func (s *Store) RemoveSource(ctx context.Context, id string) error {
	return s.do(ctx, command{action: "Remove source"}, func(c *change) error {
		source, err := byID[claims.Source](c.tx, id)
		if err != nil {
			return fmt.Errorf("source: %w", err)
		}
		return c.remove(&source)
	})
}

// Sources lists a claim's sources in the order they were added.
func (s *Store) Sources(ctx context.Context, claimID string) ([]claims.Source, error) {
	var list []claims.Source
	if err := s.read(ctx).Where("claim_id = ?", claimID).Order("num").Find(&list).Error; err != nil {
		return nil, fmt.Errorf("reading the sources: %w", explain(s.path, err))
	}
	return list, nil
}
