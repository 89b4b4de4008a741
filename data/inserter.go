package data

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gorm.io/gorm"

	"claimdesk/claims"
)

const (
	// rowsAtOnce and bytesAtOnce bound one INSERT of many rows. Each is prepared anew, with all triggers of the table, so
	// that few long ones are quicker.
	rowsAtOnce  = 100
	bytesAtOnce = 1 << 18
)

// How rows are added. When one cannot be, the change is taken back as a whole: where no trigger says what else to do then,
// SQLite need not keep what it would take back of the statement alone.
const (
	insert       = "INSERT"
	insertOrFail = "INSERT OR FAIL"
)

// inserter adds rows to a table, several with each statement. Rows are in the table after flush. Values are written into
// the statement: the driver takes a time for each bound value that grows with their number.
type inserter struct {
	tx        *gorm.DB
	head      string  // "INSERT INTO claims (id, …) SELECT column1"
	day       int     // which value is a claim's day too, where no trigger tells it; -1 elsewhere
	rows      [][]any // that wait for flush
	bytes     int     // of their texts
	statement []byte
}

func newInserter(tx *gorm.DB, verb, table string, names []string) *inserter {
	return &inserter{tx: tx, head: verb + " INTO " + table + " (" + joined(names) + ") SELECT column1", day: -1}
}

// inserterOf adds rows to a table of which the triggers may rest. The day of a claim is then when it came in.
func (c *change) inserterOf(table string, names []string) *inserter {
	if table != "claims" || !c.rests(table) {
		return newInserter(c.tx, insert, table, names)
	}
	in := newInserter(c.tx, insertOrFail, table, append(slices.Clone(names), "day"))
	in.day = slices.Index(names, "created_at")
	return in
}

// add takes the values of one row in the order of the names.
func (in *inserter) add(values ...any) error {
	if in.day >= 0 {
		values = append(values, values[in.day])
	}
	for _, value := range values {
		if text, is := value.(string); is {
			in.bytes += len(text)
		}
	}
	if in.rows = append(in.rows, values); len(in.rows) < rowsAtOnce && in.bytes < bytesAtOnce {
		return nil
	}
	return in.flush()
}

// flush adds the rows that wait. What all of them have in a column other than the first is written once, for SQLite takes
// about as long to read a value as to store it.
func (in *inserter) flush() (err error) {
	if len(in.rows) == 0 {
		return nil
	}
	statement, differing := append(in.statement[:0], in.head...), []int{0}
	for i, value := range in.rows[0][1:] {
		statement = append(statement, ',')
		if slices.ContainsFunc(in.rows, func(row []any) bool { return row[i+1] != value }) {
			differing = append(differing, i+1)
			statement = fmt.Appendf(statement, "column%d", len(differing))
		} else if statement, err = appendLiteral(statement, value); err != nil {
			return err
		}
	}
	statement = append(statement, " FROM (VALUES "...)
	for i, row := range in.rows {
		if i > 0 {
			statement = append(statement, ',')
		}
		if statement, err = appendList(statement, picked(row, differing)); err != nil {
			return err
		}
	}
	statement = append(statement, ')')
	in.statement, in.rows, in.bytes = statement, in.rows[:0], 0
	return execute(in.tx, string(statement))
}

// picked is some of the values, by place.
func picked(values []any, places []int) []any {
	some := make([]any, len(places))
	for i, place := range places {
		some[i] = values[place]
	}
	return some
}

// appendList writes values in brackets, as a row or as what IN looks in.
func appendList(b []byte, values []any) (_ []byte, err error) {
	for i, value := range values {
		separator := byte(',')
		if i == 0 {
			separator = '('
		}
		if b, err = appendLiteral(append(b, separator), value); err != nil {
			return b, err
		}
	}
	return append(b, ')'), nil
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

// execute runs a statement of a transaction.
func execute(tx *gorm.DB, statement string, values ...any) error {
	_, err := executed(tx, statement, values...)
	return err
}

// executed runs a statement of a transaction without GORM's look at it, and tells how many rows it changed. What ends the
// transaction early is asked between statements: the driver starts a goroutine for each that could be cancelled.
func executed(tx *gorm.DB, statement string, values ...any) (rows int64, err error) {
	ctx := tx.Statement.Context
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	result, err := tx.Statement.ConnPool.ExecContext(context.WithoutCancel(ctx), statement, values...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}
