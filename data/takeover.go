package data

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"gorm.io/gorm"

	"claimdesk/claims"
	"claimdesk/claims/bundle"
)

// mergeAction is how the history calls the merging of a bundle.
const mergeAction = "Merge bundle"

// Side is who changed something since both casebooks had it alike.
type Side string

// The sides.
const (
	Neither Side = ""
	Ours    Side = "ours"
	Theirs  Side = "theirs"
	Both    Side = "both"
)

// Incoming compares a bundle with the casebook, row by row and field by field.
type Incoming struct {
	Path     string
	Manifest bundle.Manifest
	Rows     []RowMerge // those that differ

	stale []RowMerge // those that differ in nothing but the time of their last change
}

// RowMerge is a row of which the two casebooks say different things.
type RowMerge struct {
	Table, ID, ClaimID string
	Called             string // for people: "Source “Budget 2025”"
	Fields             []FieldMerge

	kind         kind
	ours, theirs columns // nil when the row is not there
	oursHash     string
	known        bool // this casebook has seen their state before
}

// FieldMerge is what the two casebooks say of one column. For the row as a whole, which one of them added or removed, the
// column is empty.
type FieldMerge struct {
	Column  string
	Changed Side
	Ours    string
	Theirs  string
}

// Choice names a field of a plan.
type Choice struct{ Table, ID, Column string }

// Open lists the fields that both sides changed: ApplyBundle asks for a choice for each.
func (in Incoming) Open() []Choice {
	var list []Choice
	for _, row := range in.Rows {
		for _, field := range row.Fields {
			if field.Changed == Both {
				list = append(list, Choice{row.Table, row.ID, field.Column})
			}
		}
	}
	return list
}

// ReadBundle reads a bundle and compares it with the casebook, changing nothing. The errors are those of bundle.Open, and
// claims.ErrInvalid for rows that no casebook has.
func (s *Store) ReadBundle(ctx context.Context, path string) (Incoming, error) {
	in, err := openBundle(ctx, path)
	if err != nil {
		return Incoming{}, err
	}
	defer in.close()
	plan := Incoming{Path: path, Manifest: in.Manifest}
	err = s.read(ctx).Transaction(func(tx *gorm.DB) (err error) {
		plan.Rows, plan.stale, err = in.compare(ctx, tx)
		return err
	})
	if err != nil {
		return plan, fmt.Errorf("%s: %w", path, explain(s.path, err))
	}
	return plan, nil
}

// compare finds out for each row of the bundle who changed what.
func (in *incoming) compare(ctx context.Context, db *gorm.DB) (merges, stale []RowMerge, err error) {
	if err := in.checkParents(db); err != nil {
		return nil, nil, err
	}
	trails := map[string]map[rowKey]*trail{} // by claim
	for _, row := range in.rows {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		m, err := in.compareRow(db, row, trails)
		if err != nil {
			return nil, nil, err
		}
		switch {
		case len(m.Fields) > 0:
			merges = append(merges, m)
		case m.ours != nil && m.theirs != nil && !m.known && m.oursHash != row.hash:
			stale = append(stale, m)
		}
	}
	return reviveParents(merges), stale, nil
}

func (in *incoming) compareRow(db *gorm.DB, row incomingRow, trails map[string]map[rowKey]*trail) (RowMerge, error) {
	m := RowMerge{Table: row.key.table, ID: row.key.id, ClaimID: row.claimID, kind: row.kind, theirs: row.columns}
	now, err := readColumns(db, "SELECT * FROM "+row.kind.name+" WHERE id = ?", row.key.id)
	if err != nil {
		return m, err
	}
	was, err := trailOf(db, trails, row.claimID, row.key)
	if err != nil {
		return m, err
	}
	if len(now) > 0 {
		if m.ours, err = row.kind.complete(now[0]); err != nil {
			return m, err
		}
		if m.oursHash, err = hashOfRow(m.ours); err != nil {
			return m, err
		}
		if owner, _ := now[0][row.kind.claim].(string); owner != row.claimID {
			since, err := trailOf(db, trails, owner, row.key)
			if err != nil {
				return m, err
			}
			was = was.then(since)
		}
	}
	m.compare(row, was)
	m.Called = row.kind.calledRow(either(m.ours, m.theirs))
	return m, in.keepAdded(db, &m)
}

// keepAdded asks about a source that they removed when there are exhibits of it that they did not know.
func (in *incoming) keepAdded(db *gorm.DB, m *RowMerge) error {
	if m.Table != "sources" || m.theirs != nil || len(m.Fields) == 0 {
		return nil
	}
	var ids []string
	if err := db.Raw("SELECT id FROM exhibits WHERE source_id = ?", m.ID).Scan(&ids).Error; err != nil {
		return err
	}
	for _, id := range ids {
		if !slices.ContainsFunc(in.rows, func(row incomingRow) bool { return row.key == rowKey{"exhibits", id} }) {
			m.Fields[0].Changed = Both
		}
	}
	return nil
}

// trailOf is the trail of a row in the history of a claim, or of its own when it belongs to none.
func trailOf(db *gorm.DB, trails map[string]map[rowKey]*trail, claimID string, key rowKey) (*trail, error) {
	if claimID == "" {
		own, err := trailsOf(db, "entity_id = ? AND claim_id = ''", key.id)
		return own[key], err
	}
	if trails[claimID] == nil {
		all, err := trailsOf(db, "claim_id = ? AND claim_id <> ''", claimID)
		if err != nil {
			return nil, err
		}
		trails[claimID] = all
	}
	return trails[claimID][key], nil
}

// compare finds the states that both sides had, and who changed what since. When bundles crossed, there are two such
// states: a side then counts as having changed a field when it differs from either of them.
func (m *RowMerge) compare(row incomingRow, was *trail) {
	their := slices.Concat(row.past, []string{row.hash})
	if row.columns == nil {
		their = row.past
	}
	m.known = row.columns != nil && was.known(row.hash) != nil
	var bases []columns
	for _, hash := range slices.Backward(their) {
		if base := was.known(hash); base != nil {
			bases = append(bases, base)
			break
		}
	}
	if was != nil {
		for i, hash := range slices.Backward(was.hashes) {
			if slices.Contains(their, hash) {
				bases = append(bases, was.states[i])
				break
			}
		}
	}
	if m.ours == nil || m.theirs == nil {
		m.compareWhole(row, was, bases)
		return
	}
	for name, theirs := range m.theirs {
		ours := m.ours[name]
		if same(ours, theirs) || same(theirs, ours) || name == "updated_at" {
			continue
		}
		m.Fields = append(m.Fields, FieldMerge{
			Column: name, Changed: whoChanged(bases, func(base columns) bool { return !same(base[name], ours) },
				func(base columns) bool { return !same(base[name], theirs) }), Ours: shownValue(ours), Theirs: shownValue(theirs),
		})
	}
	slices.SortFunc(m.Fields, func(a, b FieldMerge) int { return strings.Compare(a.Column, b.Column) })
}

// compareWhole is for a row that one side does not have.
func (m *RowMerge) compareWhole(row incomingRow, was *trail, bases []columns) {
	field := FieldMerge{Ours: "there", Theirs: "there"}
	switch {
	case m.ours == nil && m.theirs == nil:
		return
	case m.theirs == nil:
		field.Theirs = "removed"
		if len(bases) == 0 {
			return // they never had it
		}
		field.Changed = whoChanged(bases, func(base columns) bool { return len(differing(base, m.ours)) > 0 }, func(columns) bool { return true })
	case was == nil || len(was.hashes) == 0:
		field.Ours, field.Changed = "new", Theirs
	default:
		field.Ours = "removed"
		field.Changed = whoChanged(bases, func(columns) bool { return true }, func(base columns) bool { return len(differing(base, m.theirs)) > 0 })
	}
	m.Fields = []FieldMerge{field}
}

// whoChanged asks for every state that both had. Without any, both count.
func whoChanged(bases []columns, ours, theirs func(columns) bool) Side {
	we, they := slices.ContainsFunc(bases, ours), slices.ContainsFunc(bases, theirs)
	switch {
	case we == they:
		return Both
	case we:
		return Ours
	}
	return Theirs
}

func shownValue(value any) string {
	if value == nil {
		return ""
	}
	return fmt.Sprint(value)
}

// reviveParents asks about rows that one side removed while the other added something to them: leaving them removed would
// lose what was added.
func reviveParents(merges []RowMerge) []RowMerge {
	wanted := map[rowKey]bool{}
	for _, m := range merges {
		if len(m.Fields) == 1 && m.Fields[0].Column == "" && m.ours == nil && m.Fields[0].Changed != Ours {
			for _, parent := range parentsOf(m.theirs) {
				wanted[parent] = true
			}
		}
	}
	for i, m := range merges {
		if m.ours == nil && wanted[rowKey{m.Table, m.ID}] && m.Fields[0].Changed == Ours {
			merges[i].Fields[0].Changed = Both
		}
	}
	return merges
}

// merged is what becomes of a row; nil when it goes. The error is claims.ErrInvalid when a choice is missing.
func (m RowMerge) merged(choices map[Choice]Side) (columns, error) {
	result := maps.Clone(m.ours)
	for _, field := range m.Fields {
		side := choices[Choice{m.Table, m.ID, field.Column}]
		if side == Neither {
			side = field.Changed
		}
		switch {
		case side != Ours && side != Theirs:
			return nil, fmt.Errorf("%s, %s: %w: both sides changed it; choose one", m.Called, cmp.Or(field.Column, "as a whole"), claims.ErrInvalid)
		case field.Column == "" && side == Ours:
			return m.ours, nil
		case field.Column == "":
			return m.theirs, nil
		case side == Theirs:
			result[field.Column] = m.theirs[field.Column]
		}
	}
	if at, dated := m.ours["updated_at"].(string); dated {
		result["updated_at"] = max(at, m.theirs["updated_at"].(string))
	}
	return result, nil
}
