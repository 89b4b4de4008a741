package data

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"gorm.io/gorm"

	"claimdesk/claims"
)

// rowKey names a row of any table.
type rowKey struct{ table, id string }

// states are rows as their history leaves them; a row that was removed is not among them.
type states map[rowKey]columns

// fold brings the states past one event, of which it takes the columns after.
func (s states) fold(row rowKey, after string) error {
	changed, err := parseColumns(after)
	switch {
	case err != nil:
		return err
	case changed == nil:
		delete(s, row)
	case s[row] == nil:
		s[row] = changed
	default:
		maps.Copy(s[row], changed)
	}
	return nil
}

// statesAt are the rows of a claim as they were right after an entry of the history.
func statesAt(db *gorm.DB, claimID string, seq int64) (states, error) {
	var events []claims.Event
	err := db.Select("entity", "entity_id", "new").Where("claim_id = ? AND claim_id <> '' AND seq <= ?", claimID, seq).Order("seq").Find(&events).Error
	if err != nil {
		return nil, err
	}
	told := states{}
	for _, event := range events {
		if err := told.fold(rowKey{event.Entity, event.EntityID}, event.New); err != nil {
			return nil, err
		}
	}
	return told, nil
}

// of lists the rows of a table in the order they were added.
func (s states) of(table string) []columns {
	var rows []columns
	for key, row := range s {
		if key.table == table {
			rows = append(rows, row)
		}
	}
	number := func(row columns) int64 {
		num, _ := row["num"].(int64)
		return num
	}
	slices.SortFunc(rows, func(a, b columns) int { return cmp.Compare(number(a), number(b)) })
	return rows
}

// structs are the rows of a table as structs. Columns that the struct does not have are left out.
func structs[T any](s states) ([]T, error) {
	t, err := tableOf(new(T))
	if err != nil {
		return nil, err
	}
	rows := s.of(t.name)
	list := make([]T, len(rows))
	for i, row := range rows {
		for name, value := range row {
			field := t.schema.FieldsByDBName[name]
			if field == nil || value == nil {
				continue
			}
			if err := field.Set(context.Background(), reflect.ValueOf(&list[i]).Elem(), value); err != nil {
				return nil, fmt.Errorf("%s %v: %s: %w", t.name, row["id"], name, claims.ErrDamaged)
			}
		}
	}
	return list, nil
}

// rowsOf are the rows of a claim as they are.
func rowsOf(db *gorm.DB, claimID string) (states, error) {
	now := states{}
	for _, k := range kinds {
		if !k.own {
			continue
		}
		rows, err := readColumns(db, "SELECT * FROM "+k.name+" WHERE "+k.claim+" = ?", claimID)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			now[rowKey{k.name, held(row["id"])}] = row
		}
	}
	return now, nil
}

// readColumns reads the rows that a query finds.
func readColumns(db *gorm.DB, query string, values ...any) ([]columns, error) {
	s, err := newStream(db, query, values...)
	if err != nil {
		return nil, err
	}
	defer s.rows.Close()
	var list []columns
	for s.more {
		row := make(columns, len(s.names))
		for i, name := range s.names {
			row[name] = s.values[i]
		}
		list = append(list, row)
		if err := s.next(); err != nil {
			return nil, err
		}
	}
	return list, nil
}
