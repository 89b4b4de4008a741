package data

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"claimdesk/claims"
)

// undoStep is one command that Undo or Redo can walk over.
type undoStep struct {
	Command int64 `gorm:"primaryKey"`
	Step    int64
	Undone  bool
	Action  string
	Burst   string
	At      string
}

// remember makes the command the next step that Undo takes back, and forgets what could be done again. One of the same
// burst as the one before, at most burstPause later, belongs to its step.
func (c *change) remember(cmd command) error {
	at, err := time.Parse(time.RFC3339, c.at)
	if err != nil {
		return err
	}
	if err := execute(c.tx, "DELETE FROM undo_steps WHERE undone = 1"); err != nil {
		return err
	}
	return execute(c.tx, `INSERT INTO undo_steps (command, step, undone, action, burst, at)
		SELECT ?, coalesce((
			SELECT step + NOT (burst <> '' AND burst = ? AND at BETWEEN ? AND ?) FROM undo_steps WHERE undone = 0
			ORDER BY step DESC, command DESC LIMIT 1), 1), 0, ?, ?, ?`,
		c.command, cmd.burst, stamp(at.Add(-burstPause)), c.at, cmd.action, cmd.burst, c.at)
}

// Undo takes the last step back and tells what it was. The error is claims.ErrNothingToUndo when there is none.
func (s *Store) Undo(ctx context.Context) (action string, err error) {
	return s.walk(ctx, "Undo", "undone = 0", "step DESC, command DESC", (*change).takeBack)
}

// Redo does the last step that was taken back again and tells what it was. The error is claims.ErrNothingToUndo when
// there is none.
func (s *Store) Redo(ctx context.Context) (action string, err error) {
	return s.walk(ctx, "Redo", "undone = 1", "step ASC, command ASC", (*change).doAgain)
}

// walk finds the step at the head of the given order, has replay alter the rows, and turns the step over.
func (s *Store) walk(ctx context.Context, verb, which, order string, replay func(*change, []past) error) (string, error) {
	if s.writer == nil {
		return "", fmt.Errorf("%s: %w", s.path, claims.ErrReadOnly)
	}
	head, err := headStep(s.writer.WithContext(ctx), which, order)
	if err != nil {
		return "", fmt.Errorf("%s: %w", verb, explain(s.path, err))
	}
	if head.Command == 0 {
		return "", claims.ErrNothingToUndo
	}
	err = s.transact(ctx, verb+": "+head.Action, "", func(ch *change) error {
		events, err := ch.pastOf(head.Step)
		if err != nil {
			return err
		}
		if err := replay(ch, events); err != nil {
			return err
		}
		return ch.tx.Exec("UPDATE undo_steps SET undone = 1 - undone, burst = '' WHERE step = ?", head.Step).Error
	})
	return head.Action, err
}

func headStep(db *gorm.DB, which, order string) (undoStep, error) {
	var head undoStep
	err := db.Where(which).Order(order).Limit(1).Find(&head).Error
	return head, err
}

// UndoSteps tells what Undo and Redo would do next; empty when there is nothing.
func (s *Store) UndoSteps(ctx context.Context) (undo, redo string, err error) {
	last, err := headStep(s.read(ctx), "undone = 0", "step DESC, command DESC")
	if err != nil {
		return "", "", explain(s.path, err)
	}
	next, err := headStep(s.read(ctx), "undone = 1", "step ASC, command ASC")
	if err != nil {
		return "", "", explain(s.path, err)
	}
	return last.Action, next.Action, nil
}
