package data

import (
	"context"

	"claimdesk/claims"
)

// AddSource adds a piece of evidence to its claim. A source without an id gets one.
func (s *Store) AddSource(ctx context.Context, source *claims.Source) error {
	return Add(ctx, s, source)
}

// EditSource changes a source: edit gets it as it is and alters it.
func (s *Store) EditSource(ctx context.Context, id string, e Edit, edit func(*claims.Source)) error {
	return Alter(ctx, s, id, e, edit)
}

// RemoveSource takes a source away from its claim, with its exhibits.
func (s *Store) RemoveSource(ctx context.Context, id string) error {
	return Remove[claims.Source](ctx, s, id)
}

// Sources lists a claim's sources in the order they were added.
func (s *Store) Sources(ctx context.Context, claimID string) ([]claims.Source, error) {
	return Of[claims.Source](ctx, s, claimID)
}
