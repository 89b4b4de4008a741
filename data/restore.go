package data

import (
	"context"
	"fmt"
	"slices"

	"claimdesk/claims"
)

// Casefile is a claim with everything that belongs to it.
type Casefile struct {
	Claim       claims.Claim
	Sources     []claims.Source
	Exhibits    []claims.Exhibit
	Contacts    []claims.Contact
	Appearances []claims.Appearance
	Corrections []claims.Correction
	Reviews     []claims.Review
	Comments    []claims.Comment
}

// ClaimAt reads a claim as it was right after an entry of the history. The error is claims.ErrNotFound when there was no
// such claim then.
func (s *Store) ClaimAt(ctx context.Context, id string, seq int64) (Casefile, error) {
	told, err := statesAt(s.read(ctx), id, seq)
	if err != nil {
		return Casefile{}, fmt.Errorf("reading the history: %w", explain(s.path, err))
	}
	file, err := told.casefile()
	if err != nil {
		return file, fmt.Errorf("claim %s at entry %d of the history: %w", id, seq, err)
	}
	return file, nil
}

// Casefile reads a claim as it is. The error is claims.ErrNotFound when there is none.
func (s *Store) Casefile(ctx context.Context, id string) (Casefile, error) {
	now, err := rowsOf(s.read(ctx), id)
	if err != nil {
		return Casefile{}, fmt.Errorf("reading the claim: %w", explain(s.path, err))
	}
	file, err := now.casefile()
	if err != nil {
		return file, fmt.Errorf("claim %s: %w", id, err)
	}
	return file, nil
}

func (s states) casefile() (f Casefile, err error) {
	list, err := structs[claims.Claim](s)
	if err != nil {
		return f, err
	}
	if len(list) == 0 {
		return f, claims.ErrNotFound
	}
	f.Claim = list[0]
	if f.Sources, err = structs[claims.Source](s); err != nil {
		return f, err
	}
	if f.Exhibits, err = structs[claims.Exhibit](s); err != nil {
		return f, err
	}
	if f.Contacts, err = structs[claims.Contact](s); err != nil {
		return f, err
	}
	if f.Appearances, err = structs[claims.Appearance](s); err != nil {
		return f, err
	}
	if f.Corrections, err = structs[claims.Correction](s); err != nil {
		return f, err
	}
	if f.Reviews, err = structs[claims.Review](s); err != nil {
		return f, err
	}
	f.Comments, err = structs[claims.Comment](s)
	return f, err
}

// Restore brings a claim, with everything that belongs to it, to what it was right after an entry of the history. It is a
// new change: what was done since stays in the history, and Undo takes the restoring back. The error is claims.ErrNotFound
// when there was no such claim then, or is none now.
func (s *Store) Restore(ctx context.Context, id string, seq int64, why string) error {
	return s.do(ctx, command{action: "Restore", why: why}, func(c *change) error {
		then, err := statesAt(c.tx, id, seq)
		if err != nil {
			return err
		}
		if then[rowKey{"claims", id}] == nil {
			return fmt.Errorf("claim %s at entry %d of the history: %w", id, seq, claims.ErrNotFound)
		}
		now, err := rowsOf(c.tx, id)
		if err != nil {
			return err
		}
		if now[rowKey{"claims", id}] == nil {
			return fmt.Errorf("claim %s: %w", id, claims.ErrNotFound)
		}
		return c.bring(now, then)
	})
}

// bring turns rows of a claim into others: those that came since go, those that went come back, those that changed become
// what they were.
func (c *change) bring(now, then states) error {
	for _, k := range slices.Backward(kinds) {
		for _, row := range now.of(k.name) {
			if k.own && then[rowKey{k.name, held(row["id"])}] == nil {
				if err := c.apply(k.name, row, nil); err != nil {
					return err
				}
			}
		}
	}
	moved := map[string]string{} // new ids of rows whose ids belong to another claim by now
	for _, k := range kinds {
		if !k.own {
			continue
		}
		for _, row := range then.of(k.name) {
			if err := c.bringRow(k, now[rowKey{k.name, held(row["id"])}], row, moved); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *change) bringRow(k kind, now, then columns, moved map[string]string) error {
	for _, column := range k.dropped {
		delete(then, column)
	}
	if now != nil {
		old, changed := difference(now, then)
		delete(changed, "num")
		delete(changed, "updated_at")
		if len(changed) == 0 {
			return nil
		}
		delete(old, "num")
		old["id"], changed["id"] = now["id"], now["id"]
		old["updated_at"], changed["updated_at"] = now["updated_at"], c.at
		return c.apply(k.name, old, changed)
	}
	delete(then, "num")
	id := held(then["id"])
	if source, is := moved[held(then["source_id"])]; is {
		then["source_id"] = source
	}
	var taken int64
	if err := c.tx.Raw("SELECT count(*) FROM "+k.name+" WHERE id = ?", id).Scan(&taken).Error; err != nil {
		return err
	}
	if taken > 0 {
		moved[id] = NewID()
		then["id"] = moved[id]
	}
	return c.apply(k.name, nil, then)
}
