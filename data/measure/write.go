package main

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"claimdesk/claims"
	"claimdesk/data"
)

// change compares one change of one claim with a bare UPDATE and a bare INSERT, each a transaction in the same mode.
func (b *bench) change() error {
	nums, err := b.some(500)
	if err != nil {
		return err
	}
	rows, err := b.store.Rows(b.ctx, nums)
	if err != nil {
		return err
	}
	if err := b.keep(nums); err != nil {
		return err
	}
	edit := func(i int) error {
		return b.store.EditClaim(b.ctx, rows[nums[i]].ID, data.Edit{Action: "Assign"}, func(c *claims.Claim) { c.Assignee = fmt.Sprint("Person ", i) })
	}
	update := func(i int) error {
		return inTransaction(b.bare, func(tx *sql.Tx) error {
			_, err := tx.Exec("UPDATE claims SET assignee = ?, updated_at = ? WHERE num = ?", fmt.Sprint("Nobody ", i), "2026-01-01T00:00:00.000Z", nums[i])
			return err
		})
	}
	a, r, err := times(len(nums), edit, update)
	if err != nil {
		return err
	}
	b.line("change one claim (p99)", at(.99, a), at(.99, r), "3", "bare UPDATE in a transaction")
	b.line("change one claim (p50)", at(.5, a), at(.5, r), "", "bare UPDATE in a transaction")
	insert := func(i int) error {
		return inTransaction(b.bare, func(tx *sql.Tx) error {
			_, err := tx.Exec("INSERT INTO sources (id, claim_id, stance, type, title, publisher, author, url, archive_url, accessed_at, "+
				"published_at, quote, locator, note, created_at, updated_at) VALUES (?, ?, 'refutes', '', 'Yearbook', '', '', '', '', '', '', '', '', '', '', '')",
				data.NewID(), rows[nums[i]].ID)
			return err
		})
	}
	var added []string
	add := func(i int) error {
		source := claims.Source{ClaimID: rows[nums[i]].ID, Stance: claims.Refutes, Title: "Yearbook"}
		err := b.store.AddSource(b.ctx, &source)
		added = append(added, source.ID)
		return err
	}
	if a, r, err = times(len(nums), add, insert); err != nil {
		return err
	}
	b.line("add one source (p50)", at(.5, a), at(.5, r), "2", "bare INSERT in a transaction")
	b.line("add one source (p99)", at(.99, a), at(.99, r), "2", "bare INSERT in a transaction")
	if _, err := b.bare.Exec("DELETE FROM sources WHERE title = 'Yearbook' AND created_at = ''"); err != nil {
		return err
	}
	if err := b.undoAll(); err != nil {
		return err
	}
	return b.restore()
}

// keep remembers what bare SQL is going to change in some claims, and restore brings it back.
func (b *bench) keep(nums []int64) error {
	_, err := b.bare.Exec("CREATE TEMP TABLE kept (num INTEGER PRIMARY KEY, tags, assignee, updated_at)")
	if err != nil {
		return err
	}
	return inTransaction(b.bare, func(tx *sql.Tx) error {
		for _, num := range nums {
			if _, err := tx.Exec("INSERT INTO kept SELECT num, tags, assignee, updated_at FROM claims WHERE num = ?", num); err != nil {
				return err
			}
		}
		return nil
	})
}

func (b *bench) restore() error {
	_, err := b.bare.Exec("UPDATE claims SET tags = kept.tags, assignee = kept.assignee, updated_at = kept.updated_at FROM kept WHERE kept.num = claims.num")
	return err
}

// some are numbers of claims from all over the casebook.
func (b *bench) some(number int) ([]int64, error) {
	var most int64
	if err := b.bare.QueryRow("SELECT max(num) FROM claims").Scan(&most); err != nil {
		return nil, err
	}
	nums := make([]int64, number)
	for i := range nums {
		nums[i] = 1 + int64(i)*(most-1)/int64(number)
	}
	return slices.Compact(nums), nil
}

func (b *bench) undoAll() error {
	for {
		_, err := b.store.Undo(b.ctx)
		if errors.Is(err, claims.ErrNothingToUndo) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func inTransaction(db *sql.DB, work func(*sql.Tx) error) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	if err := work(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// bulk compares the tagging of 10,000 claims with SQL that writes the same rows and as many events.
func (b *bench) bulk() error {
	nums, err := b.some(10000)
	if err != nil {
		return err
	}
	if err := b.keep(nums); err != nil {
		return err
	}
	if _, err := b.bare.Exec("CREATE TABLE IF NOT EXISTS scratch AS SELECT * FROM events LIMIT 0"); err != nil {
		return err
	}
	if _, err := b.bare.Exec("CREATE INDEX IF NOT EXISTS scratch_claim ON scratch (claim_id, seq); CREATE INDEX IF NOT EXISTS scratch_command ON scratch (command)"); err != nil {
		return err
	}
	tag := func(i int) error {
		_, err := b.store.EditMany(b.ctx, nums, data.Edit{Action: "Tag"}, func(c *claims.Claim) { c.Tags = append(slices.Clone(c.Tags), fmt.Sprint("round ", i)) }, nil)
		return err
	}
	bare := func(i int) error {
		return inTransaction(b.bare, func(tx *sql.Tx) error {
			for _, num := range nums {
				if _, err := tx.Exec("UPDATE claims SET tags = tags || ?, updated_at = ? WHERE num = ?", fmt.Sprint("; bare ", i), "2026", num); err != nil {
					return err
				}
				_, err := tx.Exec("INSERT INTO scratch (seq, command, at, who, action, why, entity, entity_id, claim_id, old, new, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
					num, i, "2026-01-01T00:00:00.000Z", "", "Tag", "", "claims", "01a2093a-7d14-70ed-9e10-10e68d6eb759", "01a2093a-7d14-70ed-9e10-10e68d6eb759",
					`{"id":"01a2093a-7d14-70ed-9e10-10e68d6eb759","tags":"","updated_at":"2026-01-01T00:00:00.000Z"}`,
					`{"id":"01a2093a-7d14-70ed-9e10-10e68d6eb759","tags":"round 1","updated_at":"2026-01-01T00:00:00.000Z"}`,
					"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
				if err != nil {
					return err
				}
			}
			return nil
		})
	}
	a, r, err := times(3, tag, bare)
	if err != nil {
		return err
	}
	b.line("bulk-tag 10,000 claims (p50)", at(.5, a), at(.5, r), "2", "bare SQL of the same rows and events")
	if _, err := b.bare.Exec("DROP TABLE scratch"); err != nil {
		return err
	}
	if err := b.back(b.store, "tagging", at(.5, r), "bare SQL of the same rows and events"); err != nil {
		return err
	}
	if err := b.undoAll(); err != nil {
		return err
	}
	return b.restore()
}

// back compares taking the last change of a casebook back, and doing it again, with a reference that was timed already.
func (b *bench) back(s *data.Store, change string, reference time.Duration, what string) error {
	undo := func(int) error { _, err := s.Undo(b.ctx); return err }
	redo := func(int) error { _, err := s.Redo(b.ctx); return err }
	u, r, err := times(1, undo, redo)
	if err != nil {
		return err
	}
	b.line("undo of that "+change, u[0], reference, "", what)
	b.line("redo of that "+change, r[0], reference, "", what)
	return nil
}
