package data

import (
	"context"
	"fmt"
	"strings"

	"claimdesk/claims"
)

// Casework is what people add to a claim: rows that belong to it.
type Casework interface {
	claims.Source | claims.Exhibit | claims.Contact | claims.Appearance | claims.Correction | claims.Review | claims.Comment
}

// Add adds a row to its claim. A row without an id gets one. The error is claims.ErrNotFound when there is no such claim.
func Add[T Casework](ctx context.Context, s *Store, row *T) error {
	k, err := kindOfRow[T]()
	if err != nil {
		return err
	}
	return s.do(ctx, command{action: "Add " + strings.ToLower(k.called)}, func(c *change) error { return c.add(row) })
}

// Alter changes a row: edit gets it as it is and alters it.
func Alter[T Casework](ctx context.Context, s *Store, id string, e Edit, edit func(*T)) error {
	k, err := kindOfRow[T]()
	if err != nil {
		return err
	}
	return s.do(ctx, e.command(k.name, []string{id}), func(c *change) error {
		before, err := byID[T](c.tx, id)
		if err != nil {
			return fmt.Errorf("%s: %w", strings.ToLower(k.called), err)
		}
		after := before
		edit(&after)
		return c.update(&before, &after)
	})
}

// Remove takes a row away from its claim, and a source's exhibits with it.
func Remove[T Casework](ctx context.Context, s *Store, id string) error {
	k, err := kindOfRow[T]()
	if err != nil {
		return err
	}
	called := strings.ToLower(k.called)
	return s.do(ctx, command{action: "Remove " + called}, func(c *change) error {
		row, err := byID[T](c.tx, id)
		if err != nil {
			return fmt.Errorf("%s: %w", called, err)
		}
		if k.name == "sources" {
			if err := c.removeExhibits(id); err != nil {
				return err
			}
		}
		return c.remove(&row)
	})
}

// Of lists a claim's rows in the order they were added.
func Of[T Casework](ctx context.Context, s *Store, claimID string) ([]T, error) {
	var list []T
	if err := s.read(ctx).Where("claim_id = ?", claimID).Order("num").Find(&list).Error; err != nil {
		return nil, fmt.Errorf("reading the casework of a claim: %w", explain(s.path, err))
	}
	return list, nil
}

func kindOfRow[T any]() (kind, error) {
	t, err := tableOf(new(T))
	if err != nil {
		return kind{}, err
	}
	return kindOf(t.name)
}

// add gives a row its id and dates and inserts it. The error is claims.ErrNotFound when there is no such claim.
func (c *change) add(row any) error {
	t, values, err := read(row)
	if err != nil {
		return err
	}
	given := map[string]string{"created_at": c.at, "updated_at": c.at}
	if values["id"] == "" {
		given["id"] = NewID()
	}
	for column, text := range given {
		if err := t.set(row, column, text); err != nil {
			return err
		}
	}
	return c.insert(row)
}

func (c *change) removeExhibits(sourceID string) error {
	var list []claims.Exhibit
	if err := c.tx.Where("source_id = ?", sourceID).Order("num DESC").Find(&list).Error; err != nil {
		return err
	}
	for i := range list {
		if err := c.remove(&list[i]); err != nil {
			return err
		}
	}
	return nil
}
