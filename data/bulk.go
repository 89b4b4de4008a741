package data

import (
	"fmt"
	"reflect"
	"slices"
)

// insertAll adds rows of one kind and gives them their numbers.
func insertAll[T any](c *change, rows []*T) error {
	if len(rows) == 0 {
		return nil
	}
	t, err := tableOf(rows[0])
	if err != nil {
		return err
	}
	var last int64
	if err := c.tx.Raw("SELECT coalesce(max(num), 0) FROM " + t.name).Scan(&last).Error; err != nil {
		return err
	}
	if err := c.expect(len(rows)); err != nil {
		return err
	}
	id, claimID := slices.Index(t.names, "id"), slices.Index(t.names, "claim_id")
	in := c.inserterOf(t.name, t.names)
	for _, one := range rows {
		row := reflect.ValueOf(one).Elem()
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

// pointers points at the elements of a list.
func pointers[T any](list []T) []*T {
	all := make([]*T, len(list))
	for i := range list {
		all[i] = &list[i]
	}
	return all
}

// noteInsertion writes the event of one row that came in, and keeps whom to tell.
func (c *change) noteInsertion(table, id, claim string, names []string, values []any) error {
	after, err := appendObject(nil, names, values)
	if err != nil {
		return err
	}
	if err := c.record(table, id, claim, "", string(after)); err != nil {
		return err
	}
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
