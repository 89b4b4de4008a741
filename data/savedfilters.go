package data

import (
	"context"
	"fmt"
	"strings"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

// SavedFilter is an expression of the search box that is kept under a name.
type SavedFilter struct {
	Num        int64 `gorm:"primaryKey"`
	ID         string
	Name       string
	Expression string
	CreatedAt  string
	UpdatedAt  string
}

// SavedFilters lists the saved filters by name.
func (s *Store) SavedFilters(ctx context.Context) ([]SavedFilter, error) {
	var list []SavedFilter
	if err := s.read(ctx).Order("name COLLATE NOCASE, num").Find(&list).Error; err != nil {
		return nil, fmt.Errorf("listing the saved filters: %w", explain(s.path, err))
	}
	return list, nil
}

// SaveFilter keeps an expression under a name; one that has the name already gets the new expression. The error is
// claims.ErrInvalid for a filter without a name and for an expression that filter.Parse does not understand.
func (s *Store) SaveFilter(ctx context.Context, name, expression string) (SavedFilter, error) {
	name = strings.TrimSpace(name)
	if name == "" {
		return SavedFilter{}, fmt.Errorf("saving the filter: %w: give it a name", claims.ErrInvalid)
	}
	if _, err := filter.Parse(expression); err != nil {
		return SavedFilter{}, fmt.Errorf("saving the filter: %w", err)
	}
	var saved SavedFilter
	err := s.do(ctx, command{action: "Save filter"}, func(c *change) error {
		if err := c.tx.Where("name = ?", name).Limit(1).Find(&saved).Error; err != nil {
			return err
		}
		before := saved
		saved.Name, saved.Expression, saved.UpdatedAt = name, expression, c.at
		if before.ID == "" {
			saved.ID, saved.CreatedAt = NewID(), c.at
			return c.insert(&saved)
		}
		return c.update(&before, &saved)
	})
	return saved, err
}

// RemoveFilter forgets a saved filter.
func (s *Store) RemoveFilter(ctx context.Context, id string) error {
	return s.do(ctx, command{action: "Remove filter"}, func(c *change) error {
		saved, err := byID[SavedFilter](c.tx, id)
		if err != nil {
			return fmt.Errorf("saved filter: %w", err)
		}
		return c.remove(&saved)
	})
}

// Count is how many claims a filter finds. It is known at once when the filter asks for nothing but statuses; when ctx ends
// it stops where it is.
func (s *Store) Count(ctx context.Context, f filter.Filter) (int, error) {
	c := conditionsOf(f)
	if len(c.words)+len(c.others) == 0 {
		counts, err := s.Counts(ctx)
		number := 0
		for _, status := range c.statuses {
			number += counts[status]
		}
		return number, err
	}
	pool, err := s.reader.DB()
	if err != nil {
		return 0, fmt.Errorf("counting: %w", err)
	}
	conn, err := pool.Conn(ctx)
	if err != nil {
		return 0, fmt.Errorf("counting: %w", explain(s.path, err))
	}
	defer conn.Close()
	text, values := c.all()
	number, err := gather(ctx, conn, "SELECT count(*) AS num FROM claims WHERE "+text, values...)
	if err != nil || len(number) != 1 {
		return 0, fmt.Errorf("counting: %w", explain(s.path, err))
	}
	return int(number[0]), nil
}
