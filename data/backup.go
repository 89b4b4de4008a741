package data

import (
	"context"
	"fmt"
	"os"

	"claimdesk/claims"
)

// SaveCopy writes the whole casebook, as it is at this moment, to a new file. SQLite makes the copy: copying the file
// itself would miss what is still in its log. The error is claims.ErrExists when the file is there already.
func (s *Store) SaveCopy(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s: %w: choose another name", path, claims.ErrExists)
	}
	draft := path + ".new"
	_ = os.Remove(draft)
	if err := s.read(ctx).Exec("VACUUM INTO ?", draft).Error; err != nil {
		_ = os.Remove(draft)
		return fmt.Errorf("saving a copy: %w", explain(path, err))
	}
	if err := os.Rename(draft, path); err != nil {
		_ = os.Remove(draft)
		return fmt.Errorf("saving a copy: %w", err)
	}
	return nil
}
