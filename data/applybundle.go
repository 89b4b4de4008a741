package data

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"

	"claimdesk/claims"
)

// ApplyBundle merges a bundle as ReadBundle compared it, as one step of Undo. Where one side changed something its change is
// taken, where both did the choice, which may also overrule the rest. What the bundle says goes into the history before
// what was made of it. The error is claims.ErrInvalid, and nothing is changed, when a choice is missing, or the casebook or
// the bundle is not as it was compared.
func (s *Store) ApplyBundle(ctx context.Context, plan Incoming, choices map[Choice]Side) error {
	in, err := openBundle(ctx, plan.Path)
	if err != nil {
		return err
	}
	defer in.close()
	why := fmt.Sprintf("%s, from %s of %s", filepath.Base(plan.Path), in.Manifest.Who, in.Manifest.Name)
	return s.do(ctx, command{action: mergeAction, why: why}, func(c *change) error {
		merges, stale, err := in.compare(ctx, c.tx)
		if err != nil {
			return err
		}
		if !slices.EqualFunc(merges, plan.Rows, alike) || !slices.Equal(in.Manifest.Claims, plan.Manifest.Claims) {
			return fmt.Errorf("the casebook or the bundle was changed in the meantime: %w: read the bundle again", claims.ErrInvalid)
		}
		merger := merger{change: c, in: in, results: map[rowKey]columns{}}
		for _, m := range slices.Concat(merges, stale) {
			if merger.results[rowKey{m.Table, m.ID}], err = m.merged(choices); err != nil {
				return err
			}
		}
		if err := merger.merge(ctx, slices.Concat(merges, stale)); err != nil {
			return err
		}
		clear(c.shown)
		return merger.markEdited(merges)
	})
}

// alike tells whether a row is still as it was when it was compared.
func alike(a, b RowMerge) bool {
	return a.Table == b.Table && a.ID == b.ID && a.oursHash == b.oursHash && slices.Equal(a.Fields, b.Fields)
}

// merger brings what a bundle says into the casebook.
type merger struct {
	*change
	in      *incoming
	results map[rowKey]columns // what becomes of each row; nil when it goes
}

func (m merger) merge(ctx context.Context, rows []RowMerge) error {
	for _, k := range kinds {
		for _, row := range rows {
			if row.kind.name != k.name {
				continue
			}
			if err := m.bringIn(ctx, row); err != nil {
				return fmt.Errorf("%s: %w", row.Called, err)
			}
		}
	}
	for _, k := range slices.Backward(kinds) {
		for _, row := range rows {
			if row.kind.name == k.name && row.ours != nil && m.results[rowKey{row.Table, row.ID}] == nil {
				if err := m.takeOut(row); err != nil {
					return fmt.Errorf("%s: %w", row.Called, err)
				}
			}
		}
	}
	return nil
}

// bringIn adds or changes a row.
func (m merger) bringIn(ctx context.Context, row RowMerge) error {
	result := m.results[rowKey{row.Table, row.ID}]
	if result == nil {
		return nil
	}
	if err := m.keepFiles(ctx, result); err != nil {
		return err
	}
	if row.ours == nil {
		for _, parent := range parentsOf(result) {
			if n, err := countRows(m.tx, parent.table, "id", parent.id); err != nil || n == 0 {
				return err // it was decided that the parent stays away
			}
		}
		return m.apply(row.Table, nil, maps.Clone(result))
	}
	if row.known || row.theirs == nil || row.theirs["claim_id"] != row.ours["claim_id"] {
		return m.turn(row.kind, row.ours, result)
	}
	if err := m.keepFiles(ctx, row.theirs); err != nil {
		return err
	}
	if err := m.turn(row.kind, row.ours, row.theirs); err != nil {
		return err
	}
	return m.turn(row.kind, row.theirs, result)
}

// turn changes a row from one state to another, the time of its last change included.
func (c *change) turn(k kind, from, to columns) error {
	old, changed := difference(from, to)
	if len(changed) == 0 {
		return nil
	}
	if _, moves := changed["claim_id"]; moves {
		if err := c.apply(k.name, maps.Clone(from), nil); err != nil {
			return err
		}
		return c.apply(k.name, nil, maps.Clone(to))
	}
	for _, name := range []string{"id", "updated_at"} {
		if value, is := to[name]; is {
			old[name], changed[name] = from[name], value
		}
	}
	return c.apply(k.name, old, changed)
}

func (m merger) takeOut(row RowMerge) error {
	if row.Table == "sources" {
		if err := m.removeExhibits(row.ID); err != nil {
			return err
		}
	}
	now, err := readColumns(m.tx, "SELECT * FROM "+row.Table+" WHERE id = ?", row.ID)
	if err != nil || len(now) == 0 {
		return err // it went with its source
	}
	whole, err := row.kind.complete(now[0])
	if err != nil {
		return err
	}
	whole["num"] = now[0]["num"]
	return m.apply(row.Table, whole, nil)
}

// keepFiles stores the texts and attachments of a row, as far as the casebook does not have them.
func (m merger) keepFiles(ctx context.Context, row columns) error {
	for _, file := range filesOf(row) {
		if !m.in.Has(file.sum, file.text) {
			continue
		}
		if n, err := countRows(m.tx, file.table(), "sha256", file.sum); err != nil || n > 0 {
			if err != nil {
				return err
			}
			continue
		}
		if file.text {
			text, err := m.in.Text(ctx, file.sum)
			if err != nil {
				return err
			}
			if err := m.keepText(file.sum, text); err != nil {
				return err
			}
			continue
		}
		if err := m.keepFile(file.sum); err != nil {
			return err
		}
	}
	return nil
}

func (m merger) keepFile(sum string) error {
	part, content, err := m.in.OpenAttachment(sum)
	if err != nil {
		return err
	}
	defer content.Close()
	check := sha256.New()
	a := claims.Attachment{SHA256: sum, Name: claims.CleanName(part.Name), MediaType: part.MediaType, Size: part.Size}
	if err := m.keepStream(a, io.TeeReader(content, check)); err != nil {
		return err
	}
	if hex.EncodeToString(check.Sum(nil)) != sum {
		return fmt.Errorf("the bundle is %w: it was altered while it was read; read it again", claims.ErrInvalid)
	}
	return nil
}

// markEdited marks published checks that say something else than what either side published.
func (m merger) markEdited(rows []RowMerge) error {
	for _, id := range m.in.Manifest.Claims {
		now, err := byID[claims.Claim](m.tx, id)
		if errors.Is(err, claims.ErrNotFound) {
			continue // it was decided that it stays away
		}
		if err != nil {
			return err
		}
		if now.Status != claims.Published || now.EditedSince || now.Origin != "" {
			continue
		}
		ours, theirs, err := m.published(id, now, rows)
		if err != nil {
			return err
		}
		if ours || theirs {
			continue
		}
		after := now
		after.EditedSince = true
		if err := m.update(&now, &after); err != nil {
			return err
		}
	}
	return nil
}

// published tells which side had published the claim with what it says now.
func (m merger) published(id string, now claims.Claim, rows []RowMerge) (ours, theirs bool, err error) {
	clean := func(claim columns) bool {
		return claim != nil && claim["status"] == string(claims.Published) && claim["edited_since"] == int64(0)
	}
	_, whole, err := read(&now)
	if err != nil {
		return false, false, err
	}
	ours, theirs = clean(whole), clean(whole)
	for _, row := range rows {
		if row.ClaimID != id {
			continue
		}
		result := m.results[rowKey{row.Table, row.ID}]
		if row.Table == "claims" {
			ours, theirs = ours && clean(row.ours), theirs && clean(row.theirs)
		}
		ours = ours && !showsElse(row.kind, row.ours, result)
		theirs = theirs && !showsElse(row.kind, row.theirs, result)
	}
	if !theirs {
		return ours, false, nil
	}
	all, err := rowsOf(m.tx, id)
	for key, row := range all {
		k, unknown := kindOf(key.table)
		here := slices.ContainsFunc(m.in.rows, func(one incomingRow) bool { return one.key == key })
		if unknown == nil && !here && len(k.shown) > 0 && row["confidential"] != int64(1) {
			theirs = false
		}
	}
	return ours, theirs, err
}

// showsElse tells whether readers see something else in one state of a row than in another.
func showsElse(k kind, a, b columns) bool {
	if a == nil || b == nil {
		return len(k.shown) > 0 && (a == nil) != (b == nil)
	}
	return slices.ContainsFunc(k.shown, func(name string) bool { return !same(a[name], b[name]) && !same(b[name], a[name]) })
}
