package data

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gorm.io/gorm"

	"claimdesk/claims"
)

const (
	// rowsAtOnce and bytesAtOnce bound one INSERT of many rows. Each is prepared anew, with all triggers of the table, so
	// that few long ones are quicker.
	rowsAtOnce  = 32
	bytesAtOnce = 1 << 16
)

// inserter adds rows to a table, several with each statement. Rows are in the table after flush. Values are written into
// the statement: the driver takes a time for each bound value that grows with their number.
type inserter struct {
	tx        *gorm.DB
	head      string // "INSERT INTO claims (id, …) VALUES "
	statement []byte
	rows      int
}

func newInserter(tx *gorm.DB, table string, names []string) *inserter {
	return &inserter{tx: tx, head: "INSERT INTO " + table + " (" + joined(names) + ") VALUES "}
}

// add takes the values of one row in the order of the names.
func (in *inserter) add(values ...any) error {
	if in.rows == 0 {
		in.statement = append(in.statement[:0], in.head...)
	} else {
		in.statement = append(in.statement, ',')
	}
	for i, value := range values {
		separator := byte(',')
		if i == 0 {
			separator = '('
		}
		var err error
		if in.statement, err = appendLiteral(append(in.statement, separator), value); err != nil {
			return err
		}
	}
	in.statement = append(in.statement, ')')
	if in.rows++; in.rows < rowsAtOnce && len(in.statement) < bytesAtOnce {
		return nil
	}
	return in.flush()
}

func (in *inserter) flush() error {
	if in.rows == 0 {
		return nil
	}
	in.rows = 0
	return execute(in.tx, string(in.statement))
}

// appendLiteral writes a value as SQLite reads it in a statement (https://www.sqlite.org/lang_expr.html#literal_values_constants_).
func appendLiteral(b []byte, value any) ([]byte, error) {
	switch value := value.(type) {
	case nil:
		return append(b, "NULL"...), nil
	case int64:
		return strconv.AppendInt(b, value, 10), nil
	case float64:
		return strconv.AppendFloat(b, value, 'e', -1, 64), nil
	case string:
		if strings.IndexByte(value, 0) >= 0 { // ends a statement
			return fmt.Appendf(b, "CAST(x'%x' AS TEXT)", value), nil
		}
		b = append(b, '\'')
		for i := strings.IndexByte(value, '\''); i >= 0; i = strings.IndexByte(value, '\'') {
			b = append(append(b, value[:i+1]...), '\'')
			value = value[i+1:]
		}
		return append(append(b, value...), '\''), nil
	}
	return b, fmt.Errorf("writing a %T: %w", value, claims.ErrInvalid)
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
		num, err := c.numberOf(claim)
		if err != nil {
			return err
		}
		_, fresh := c.added[claim]
		c.touched[num] = true
		c.search[num] = c.search[num] || !fresh
	}
	return nil
}
