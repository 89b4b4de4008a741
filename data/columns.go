package data

import (
	"context"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"

	"gorm.io/gorm/schema"
)

// columns are a row's values by column name, as SQLite holds them.
type columns map[string]any

// table describes how a struct is stored.
type table struct {
	name   string
	schema *schema.Schema
	names  []string // of the columns, sorted
}

// nullable columns refer to another row; they are NULL where the struct has an empty text.
var nullable = map[string]bool{"article_id": true, "version_id": true}

// tableOf reads GORM's description of a row type.
func tableOf(row any) (table, error) {
	described, err := schema.Parse(row, &schemas, schema.NamingStrategy{})
	if err != nil {
		return table{}, fmt.Errorf("describing %T: %w", row, err)
	}
	return table{name: described.Table, schema: described, names: slices.Sorted(slices.Values(described.DBNames))}, nil
}

// schemas holds each row type's description, which is the same for every casebook.
var schemas sync.Map

// values reads a row's columns. A row number of 0 is left out, so that SQLite gives the next one.
func (t table) values(row any) (columns, error) {
	list, err := t.list(t.names, reflect.Indirect(reflect.ValueOf(row)))
	if err != nil {
		return nil, err
	}
	all := make(columns, len(list))
	for i, name := range t.names {
		all[name] = list[i]
	}
	if all["num"] == int64(0) {
		delete(all, "num")
	}
	return all, nil
}

// list reads the named columns of a row.
func (t table) list(names []string, row reflect.Value) ([]any, error) {
	all := make([]any, len(names))
	for i, name := range names {
		held, zero := t.schema.FieldsByDBName[name].ValueOf(context.Background(), row)
		if zero && nullable[name] {
			continue
		}
		plain, err := driver.DefaultParameterConverter.ConvertValue(held)
		if err != nil {
			return nil, fmt.Errorf("column %s of %s: %w", name, t.name, err)
		}
		if yes, ok := plain.(bool); ok {
			plain = map[bool]int64{true: 1}[yes]
		}
		all[i] = plain
	}
	return all, nil
}

// read is a row's table and its columns.
func read(row any) (table, columns, error) {
	t, err := tableOf(row)
	if err != nil {
		return t, nil, err
	}
	values, err := t.values(row)
	return t, values, err
}

// set gives a column of a row a text.
func (t table) set(row any, column, text string) error {
	return t.schema.FieldsByDBName[column].Set(context.Background(), reflect.ValueOf(row).Elem(), text)
}

// difference is what changes from one row to the next, both ways.
func difference(before, after columns) (old, changed columns) {
	old, changed = columns{}, columns{}
	for name, value := range after {
		if before[name] != value {
			old[name], changed[name] = before[name], value
		}
	}
	return old, changed
}

// of is the values of the named columns.
func (c columns) of(names []string) []any {
	values := make([]any, len(names))
	for i, name := range names {
		values[i] = c[name]
	}
	return values
}

// text is the JSON object of the columns, keys sorted; nothing for no columns.
func (c columns) text() (string, error) {
	if c == nil {
		return "", nil
	}
	names := slices.Sorted(maps.Keys(c))
	text, err := appendObject(nil, names, c.of(names))
	return string(text), err
}

// parseColumns reads what text wrote.
func parseColumns(text string) (columns, error) {
	if text == "" {
		return nil, nil
	}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var c columns
	if err := decoder.Decode(&c); err != nil {
		return nil, fmt.Errorf("reading the history: %w", err)
	}
	for name, value := range c {
		number, ok := value.(json.Number)
		if !ok {
			continue
		}
		if whole, err := number.Int64(); err == nil {
			c[name] = whole
			continue
		}
		real, err := number.Float64()
		if err != nil {
			return nil, fmt.Errorf("reading the history: %w", err)
		}
		c[name] = real
	}
	return c, nil
}
