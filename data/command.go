package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	"gorm.io/gorm"

	"claimdesk/claims"
)

// command is one change as the user sees it: a line of the history and a step of Undo.
type command struct {
	action string // "Set verdict"
	why    string
	// burst joins this command to the one before when both carry the same burst within burstPause of each other: a word
	// that is typed is one step of Undo, however often it saved itself.
	burst string
}

// burstPause is how long typing may rest and still be the same step of Undo.
const burstPause = 3 * time.Second

// change is one command at work: it alters rows and writes the history, the search index and the steps of Undo with
// them, all in one transaction.
type change struct {
	store    *Store
	tx       *gorm.DB
	command  int64
	last     claims.Event // of the history
	history  *inserter
	at       string
	who      string
	action   string
	why      string
	touched  map[int64]bool      // claims
	search   map[int64]bool      // claims whose words changed; false for those that the search index does not have yet
	added    map[string]int64    // numbers of claims that came in with this command
	numbers  map[string]int64    // numbers of claims that many rows are about
	resting  map[string][]string // SQL of what rests, by table
	shown    map[string]bool     // ids of claims of which something changed that readers see
	articles bool
	settings bool
	large    bool // very many rows are changed
}

// do runs a command: all of it or nothing.
func (s *Store) do(ctx context.Context, c command, work func(*change) error) error {
	return s.transact(ctx, c.action, c.why, func(ch *change) error {
		if err := work(ch); err != nil || !ch.recorded() {
			return err
		}
		if err := ch.markEdited(); err != nil {
			return err
		}
		return ch.remember(c)
	})
}

// transact runs work as one transaction and tells the listener what it touched.
func (s *Store) transact(ctx context.Context, action, why string, work func(*change) error) error {
	if s.writer == nil {
		return fmt.Errorf("%s: %w", s.path, claims.ErrReadOnly)
	}
	ch := &change{
		store: s, at: s.timestamp(), who: s.Who(), action: action, why: why,
		touched: map[int64]bool{}, search: map[int64]bool{}, added: map[string]int64{}, numbers: map[string]int64{},
		resting: map[string][]string{}, shown: map[string]bool{},
	}
	err := s.writer.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		ch.tx = tx
		if err := ch.begin(); err != nil {
			return err
		}
		if err := work(ch); err != nil {
			return err
		}
		if err := ch.index(); err != nil {
			return err
		}
		return ch.finish()
	})
	if ch.large {
		giveBack(s.writer.ConnPool)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", action, explain(s.path, err))
	}
	if ch.recorded() {
		s.notify(Notice{Claims: slices.Sorted(maps.Keys(ch.touched)), Articles: ch.articles, Settings: ch.settings})
	}
	return nil
}

// insert adds a row and reads its number back into it.
func (c *change) insert(row any) error {
	t, values, err := read(row)
	if err != nil {
		return err
	}
	if err := c.apply(t.name, nil, values); err != nil {
		return err
	}
	return t.schema.FieldsByDBName["num"].Set(c.tx.Statement.Context, reflect.ValueOf(row).Elem(), values["num"])
}

// update writes what differs between two states of a row; it writes nothing when nothing does.
func (c *change) update(before, after any) error {
	_, was, err := read(before)
	if err != nil {
		return err
	}
	t, is, err := read(after)
	if err != nil {
		return err
	}
	old, changed := difference(was, is)
	if len(changed) == 0 {
		return nil
	}
	old["id"], changed["id"] = was["id"], was["id"]
	if _, dated := was["updated_at"]; dated {
		old["updated_at"], changed["updated_at"] = was["updated_at"], c.at
	}
	return c.apply(t.name, old, changed)
}

// remove deletes a row.
func (c *change) remove(row any) error {
	t, values, err := read(row)
	if err != nil {
		return err
	}
	return c.apply(t.name, values, nil)
}

// apply carries one change of one row out and notes it: an insertion has no old columns, a deletion no new ones, and an
// update has in both the id and the columns that differ.
func (c *change) apply(name string, old, changed columns) error {
	k, err := kindOf(name)
	if err != nil {
		return err
	}
	id := either(changed, old)["id"].(string)
	claim, err := c.claimOf(k, either(changed, old))
	if err != nil {
		return err
	}
	var num int64
	switch {
	case old == nil:
		if num, err = c.insertColumns(name, changed); err == nil {
			changed["num"] = num
		}
	case changed == nil:
		num, err = c.returning("DELETE FROM "+name+" WHERE id = ? RETURNING num", id)
	default:
		if _, stamped := changed["updated_at"]; !stamped && !k.undated {
			var was string
			if err := c.tx.Raw("SELECT updated_at FROM "+name+" WHERE id = ?", id).Scan(&was).Error; err != nil {
				return err
			}
			old["updated_at"], changed["updated_at"] = was, c.at
		}
		num, err = c.updateColumns(name, id, changed)
	}
	if err != nil {
		return fmt.Errorf("changing %s: %w", name, err)
	}
	if err := c.touch(k, claim, num, old, changed); err != nil {
		return err
	}
	return c.note(name, id, claim, old, changed)
}

// returning runs a statement that changes or reads one row and returns its number. The error is claims.ErrNotFound when there is
// no such row.
func (c *change) returning(statement string, values ...any) (num int64, err error) {
	ctx := c.tx.Statement.Context
	err = c.tx.Statement.ConnPool.QueryRowContext(ctx, statement, values...).Scan(&num)
	if errors.Is(err, sql.ErrNoRows) {
		err = claims.ErrNotFound
	}
	return num, err
}

func (c *change) updateColumns(name, id string, changed columns) (num int64, err error) {
	names := slices.Sorted(maps.Keys(changed))
	values := make([]any, 0, len(names)+1)
	for _, column := range names {
		values = append(values, changed[column])
	}
	return c.returning("UPDATE "+name+" SET "+strings.Join(names, " = ?, ")+" = ? WHERE id = ? RETURNING num", append(values, id)...)
}

func (c *change) insertColumns(name string, changed columns) (num int64, err error) {
	names := slices.Sorted(maps.Keys(changed))
	values := make([]any, len(names))
	for i, column := range names {
		values[i] = changed[column]
	}
	holes := strings.Repeat("?, ", len(names)-1) + "?"
	return c.returning("INSERT INTO "+name+" ("+joined(names)+") VALUES ("+holes+") RETURNING num", values...)
}

// claimOf is the id of the claim that a row is about, or empty.
func (c *change) claimOf(k kind, row columns) (id string, err error) {
	if k.claim == "" {
		return "", nil
	}
	if id, ok := row[k.claim].(string); ok {
		return id, nil
	}
	err = c.tx.Raw("SELECT "+k.claim+" FROM "+k.name+" WHERE id = ?", row["id"]).Scan(&id).Error
	return id, err
}

// touch keeps, for a change of the row with a number, what the listener, the search index and the readers' mark must hear of.
func (c *change) touch(k kind, claim string, num int64, old, changed columns) error {
	switch {
	case claim != "":
	case k.name == "settings", k.name == "saved_filters", k.name == "aliases":
		c.settings = true
		return nil
	default:
		c.articles = true
		return nil
	}
	if k.name != "claims" {
		var err error
		switch num, err = c.numberOf(claim); {
		case changed == nil && errors.Is(err, claims.ErrNotFound):
			return nil // the claim went before its row
		case err != nil:
			return err
		}
	}
	c.touched[num] = true
	if touches(k.searched, old, changed) {
		c.search[num] = true
	}
	comes := k.name == "claims" && (old == nil || changed == nil) // or goes: it is not another than readers saw before
	if !comes && touches(k.shown, old, changed) {
		c.shown[claim] = true
	}
	return nil
}

// numberOf is the number of a claim. The error is claims.ErrNotFound when there is none.
func (c *change) numberOf(claim string) (num int64, err error) {
	for _, known := range []map[string]int64{c.added, c.numbers} {
		if num, is := known[claim]; is {
			return num, nil
		}
	}
	num, err = c.returning("SELECT num FROM claims WHERE id = ?", claim)
	if err != nil {
		err = fmt.Errorf("claim: %w", err)
	}
	return num, err
}

// touches tells whether a change of a row is one of the named columns; a row that comes or goes is one of all.
func touches(names []string, old, changed columns) bool {
	if old == nil || changed == nil {
		return len(names) > 0
	}
	return slices.ContainsFunc(names, func(name string) bool {
		_, is := changed[name]
		return is
	})
}

// note adds one event.
func (c *change) note(name, id, claim string, old, changed columns) error {
	before, err := old.text()
	if err != nil {
		return err
	}
	after, err := changed.text()
	if err != nil {
		return err
	}
	return c.record(name, id, claim, before, after)
}

// either is the first of two sets of columns that there is.
func either(a, b columns) columns {
	if a != nil {
		return a
	}
	return b
}
