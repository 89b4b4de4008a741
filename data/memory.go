package data

import (
	"context"
	"log/slog"

	"gorm.io/gorm"
)

// takeMemory lets SQLite keep more pages of the file in memory than usual, which are 2000 KB a connection, until giveBack. They
// take twice as much, for each page has something beside it and the allocator gives whole powers of two. It is for what goes
// through very many rows.
func takeMemory(ctx context.Context, conn gorm.ConnPool) error {
	_, err := conn.ExecContext(ctx, "PRAGMA cache_size = -16000")
	return err
}

// giveBack ends what takeMemory began.
func giveBack(conn gorm.ConnPool) {
	if _, err := conn.ExecContext(context.Background(), "PRAGMA cache_size = -2000; PRAGMA shrink_memory"); err != nil {
		slog.Warn("giving memory back", "error", err)
	}
}
