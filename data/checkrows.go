package data

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"gorm.io/gorm"
)

// mostChangedRows is how many rows that were changed outside Claimdesk a report names.
const mostChangedRows = 20

// checkRows compares every row with what its history makes of it. Rows and events that belong to the same claim, or to no
// claim and the same row, are read side by side, so that memory holds one such group however large the casebook is.
func (s *Store) checkRows(ctx context.Context, r *Report) error {
	// One transaction sees the rows and the history at the same moment, also while another Claimdesk is at work.
	return s.read(ctx).Transaction(func(tx *gorm.DB) error {
		found := 0
		problem := func(format string, values ...any) {
			if found++; found <= mostChangedRows {
				r.problem(format, values...)
			}
		}
		const events = ", entity, entity_id, old, new FROM events WHERE claim_id "
		var ofClaims, others []rowQuery
		for _, k := range kinds {
			if k.claim == "" {
				others = append(others, rowQuery{k, "SELECT id AS key, * FROM " + k.name + " ORDER BY id"})
				continue
			}
			ofClaims = append(ofClaims, rowQuery{k, "SELECT " + k.claim + " AS key, * FROM " + k.name + " ORDER BY " + k.claim})
		}
		if err := compareRows(tx, "SELECT claim_id"+events+"<> '' ORDER BY claim_id, seq", ofClaims, problem); err != nil {
			return err
		}
		return compareRows(tx, "SELECT entity_id"+events+"= '' ORDER BY entity_id, seq", others, problem)
	})
}

// rowQuery is where the rows of a table come from: its first column is the key, in whose order they come.
type rowQuery struct {
	kind
	text string
}

// compareRows walks through the events and through the rows of tables, all in the order of their key.
func compareRows(tx *gorm.DB, events string, tables []rowQuery, problem func(string, ...any)) error {
	var streams []*stream
	defer func() {
		for _, s := range streams {
			_ = s.rows.Close()
		}
	}()
	queries := []string{events}
	for _, table := range tables {
		queries = append(queries, table.text)
	}
	for _, query := range queries {
		s, err := newStream(tx, query)
		if err != nil {
			return err
		}
		streams = append(streams, s)
	}
	for {
		key, more := lowest(streams)
		if !more {
			return nil
		}
		told, err := foldEvents(streams[0], key)
		if err != nil {
			return err
		}
		for i, s := range streams[1:] {
			table := tables[i]
			err := s.each(key, func(row columns) error {
				id := held(row["id"])
				state, known := told[rowKey{table.name, id}]
				delete(told, rowKey{table.name, id})
				if !known {
					problem("%s %s was added outside Claimdesk", table.called, id)
				} else if names := differing(state, row); len(names) == 1 {
					problem("%s %s: %s was changed outside Claimdesk", table.called, id, names[0])
				} else if len(names) > 1 {
					problem("%s %s: %s were changed outside Claimdesk", table.called, id, strings.Join(names, ", "))
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
		for _, row := range slices.SortedFunc(maps.Keys(told), func(a, b rowKey) int { return strings.Compare(a.table+a.id, b.table+b.id) }) {
			problem("%s %s was removed outside Claimdesk", calledOf(row.table), row.id)
		}
	}
}

// foldEvents is each row of a key as its events leave it.
func foldEvents(events *stream, key string) (states, error) {
	told := states{}
	err := events.each(key, func(event columns) error {
		return told.fold(rowKey{held(event["entity"]), held(event["entity_id"])}, held(event["new"]))
	})
	return told, err
}

// differing names the columns of a row that do not hold what the history says of them.
func differing(told, row columns) []string {
	var names []string
	for name, value := range told {
		if !same(value, row[name]) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// same tells whether a column holds what the history says, which writes whole numbers without a point and bytes that are
// no UTF-8 as U+FFFD.
func same(told, is any) bool {
	switch told := told.(type) {
	case string:
		text, ok := is.(string)
		return ok && (told == text || told == string([]rune(text)))
	case int64:
		real, ok := is.(float64)
		return ok && real == float64(told) || !ok && is == any(told)
	}
	return told == is
}

// held is a text column's content; a damaged one may hold something else.
func held(value any) string {
	if text, ok := value.(string); ok {
		return text
	}
	return fmt.Sprint(value)
}

// calledOf is what a row of a table is called, also of one that only a damaged history names.
func calledOf(table string) string {
	k, err := kindOf(table)
	if err != nil {
		return "Row of " + table
	}
	return k.called
}
