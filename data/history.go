package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"

	"claimdesk/claims"
)

var eventColumns = []string{
	"seq", "command", "at", "who", "action", "why", "entity", "entity_id", "claim_id", "old", "new", "hash",
}

// begin reads where the history ends.
func (c *change) begin() error {
	row := c.tx.Statement.ConnPool.QueryRowContext(c.tx.Statement.Context, "SELECT seq, command, hash FROM events ORDER BY seq DESC LIMIT 1")
	if err := row.Scan(&c.last.Seq, &c.last.Command, &c.last.Hash); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	c.command = c.last.Command + 1
	c.history = newInserter(c.tx, insertOrFail, "events", eventColumns)
	return nil
}

// expect prepares the history for so many events: while very many come in, its triggers rest until finish.
func (c *change) expect(coming int) error {
	if coming >= manyRows && !c.store.filling && !c.large {
		c.large = true
		if err := takeMemory(c.tx.Statement.Context, c.tx.Statement.ConnPool); err != nil {
			return err
		}
	}
	return c.rest("events", coming, c.last.Seq)
}

// record adds one event about a row, chained to the one before. The states are JSON objects; one that comes has no old, one
// that goes no new.
func (c *change) record(table, id, claim, old, changed string) error {
	e := claims.Event{
		Seq: c.last.Seq + 1, Command: c.command, At: c.at, Who: c.who, Action: c.action, Why: c.why,
		Entity: table, EntityID: id, ClaimID: claim, Old: old, New: changed,
	}
	e.Hash = chain(c.last.Hash, e)
	c.last = e
	return c.history.add(e.Seq, e.Command, e.At, e.Who, e.Action, e.Why, e.Entity, e.EntityID, e.ClaimID, e.Old, e.New, e.Hash)
}

// recorded tells whether the command changed anything.
func (c *change) recorded() bool { return c.last.Command == c.command }

// finish writes what is not written yet of the history.
func (c *change) finish() error {
	if err := c.history.flush(); err != nil {
		return err
	}
	return c.wake("events")
}

// chain is the hash of an event: SHA-256 over the hash before it and its own columns in the order of eventColumns, each
// preceded by its length, so that no text can pass for two.
func chain(before string, e claims.Event) string {
	return hashOf(chained(nil, []string{
		before, strconv.FormatInt(e.Seq, 10), strconv.FormatInt(e.Command, 10), e.At, e.Who, e.Action, e.Why,
		e.Entity, e.EntityID, e.ClaimID, e.Old, e.New,
	}))
}

// chained writes what the hash of an event is taken of.
func chained[T ~string | ~[]byte](text []byte, parts []T) []byte {
	for _, part := range parts {
		text = append(strconv.AppendInt(text, int64(len(part)), 10), ':')
		text = append(text, part...)
	}
	return text
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
