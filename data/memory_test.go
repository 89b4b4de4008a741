package data

import (
	"context"
	"io"
	"testing"

	"gorm.io/gorm"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

func TestMemoryIsGivenBack(t *testing.T) {
	s, nums := crowd(t, manyRows)
	fresh := newCasebook(t)
	changing, cancel := context.WithCancel(context.Background())
	drop := func(c *claims.Claim) { c.Status = claims.Dropped }
	if _, err := s.EditMany(changing, nums, Edit{Action: "Drop"}, drop, func(float64) { cancel() }); err == nil {
		t.Error("a cancelled change was made")
	}
	for range 2 {
		if _, err := s.ExportClaims(context.Background(), io.Discard, filter.Filter{}, nil); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := pagesKept(t, s.writer), pagesKept(t, fresh.writer); got != want {
		t.Errorf("the writer keeps %d, want %d", got, want)
	}
	if got, want := pagesKept(t, s.reader), pagesKept(t, fresh.reader); got != want {
		t.Errorf("a reader keeps %d, want %d", got, want)
	}
}

// pagesKept is how many pages a connection may keep in memory; kilobytes when it is negative.
func pagesKept(t *testing.T, db *gorm.DB) (number int) {
	t.Helper()
	if err := db.Raw("PRAGMA cache_size").Scan(&number).Error; err != nil {
		t.Fatal(err)
	}
	return number
}
