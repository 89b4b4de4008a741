package data

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"gorm.io/gorm"

	"claimdesk/claims"
)

// valuesAtOnce bounds how many values one INSERT takes: the driver looks each of them up among all, so that longer
// statements are slower again.
const valuesAtOnce = 120

// inserter adds rows to a table, several with each statement. Rows are in the table after flush.
type inserter struct {
	tx     *gorm.DB
	head   string // "INSERT INTO claims (id, …) VALUES "
	hole   string // "(?, …)"
	full   string // the statement of as many rows as go at once
	values []any
	width  int
	most   int // values of a full statement
}

func newInserter(tx *gorm.DB, table string, names []string) *inserter {
	in := &inserter{
		tx: tx, width: len(names),
		head: "INSERT INTO " + table + " (" + joined(names) + ") VALUES ",
		hole: "(" + strings.Repeat("?, ", len(names)-1) + "?)",
	}
	rows := max(1, valuesAtOnce/in.width)
	in.full, in.most = in.statement(rows), rows*in.width
	return in
}

func (in *inserter) statement(rows int) string {
	return in.head + strings.Repeat(in.hole+", ", rows-1) + in.hole
}

// add takes the values of one row in the order of the names.
func (in *inserter) add(values ...any) error {
	if in.values = append(in.values, values...); len(in.values) < in.most {
		return nil
	}
	return in.run(in.full)
}

func (in *inserter) flush() error {
	if len(in.values) == 0 {
		return nil
	}
	return in.run(in.statement(len(in.values) / in.width))
}

func (in *inserter) run(statement string) error {
	err := execute(in.tx, statement, in.values...)
	clear(in.values)
	in.values = in.values[:0]
	return err
}

// execute runs a statement of a transaction without GORM's look at it. What ends the transaction early is asked between
// statements: the driver starts a goroutine for each that could be cancelled.
func execute(tx *gorm.DB, statement string, values ...any) error {
	ctx := tx.Statement.Context
	if err := ctx.Err(); err != nil {
		return err
	}
	_, err := tx.Statement.ConnPool.ExecContext(context.WithoutCancel(ctx), statement, values...)
	return err
}

// insertAll adds rows of one kind and gives them their numbers.
func insertAll[T any](c *change, rows []T) error {
	if len(rows) == 0 {
		return nil
	}
	t, err := tableOf(&rows[0])
	if err != nil {
		return err
	}
	var last int64
	if err := c.tx.Raw("SELECT coalesce(max(num), 0) FROM " + t.name).Scan(&last).Error; err != nil {
		return err
	}
	id, claimID := slices.Index(t.names, "id"), slices.Index(t.names, "claim_id")
	in := newInserter(c.tx, t.name, t.names)
	for i := range rows {
		row := reflect.ValueOf(&rows[i]).Elem()
		last++
		t.schema.FieldsByDBName["num"].ReflectValueOf(c.tx.Statement.Context, row).SetInt(last)
		values, err := t.list(t.names, row)
		if err != nil {
			return err
		}
		if err := in.add(values...); err != nil {
			return fmt.Errorf("adding to %s: %w", t.name, err)
		}
		claim := ""
		switch {
		case t.name == "claims":
			claim = values[id].(string)
			c.added[claim] = last
		case claimID >= 0:
			claim = values[claimID].(string)
		}
		if err := c.noteInsertion(t.name, values[id].(string), claim, t.names, values); err != nil {
			return err
		}
	}
	if err := in.flush(); err != nil {
		return fmt.Errorf("adding to %s: %w", t.name, err)
	}
	return nil
}

// noteInsertion writes the event of one row that came in, and keeps whom to tell.
func (c *change) noteInsertion(table, id, claim string, names []string, values []any) error {
	after, err := appendObject(nil, names, values)
	if err != nil {
		return err
	}
	c.events = append(c.events, claims.Event{
		Command: c.command, At: c.at, Who: c.store.Who(), Action: c.action, Why: c.why,
		Entity: table, EntityID: id, ClaimID: claim, New: string(after),
	})
	switch {
	case table == "articles" || table == "versions":
		c.articles = true
	case claim == "":
	default:
		num, fresh := c.added[claim]
		if !fresh {
			if err := c.tx.Raw("SELECT num FROM claims WHERE id = ?", claim).Scan(&num).Error; err != nil {
				return err
			}
		}
		c.touched[num] = true
		c.search[num] = c.search[num] || !fresh
	}
	return nil
}
