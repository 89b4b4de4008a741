package data

import (
	"context"
	"fmt"
	"reflect"
	"slices"

	"claimdesk/claims"
)

// editAtOnce is how many claims a bulk edit reads and writes together.
const editAtOnce = 500

// EditMany changes the claims with these numbers, however many, as one step of Undo: edit gets each as it is and alters
// it. It tells how many were changed; those that are gone, and those that edit leaves as they are, are none of them.
// Progress, when given, hears from time to time how much is done, from 0 to 1. When ctx is cancelled, or a claim cannot
// be changed, nothing is.
func (s *Store) EditMany(ctx context.Context, nums []int64, e Edit, edit func(*claims.Claim), progress func(float64)) (changed int, err error) {
	nums = slices.Clone(nums)
	slices.Sort(nums)
	nums = slices.Compact(nums)
	err = s.do(ctx, e.command("claims", nil), func(c *change) error {
		if err := c.expect(len(nums)); err != nil {
			return err
		}
		done := 0
		for chunk := range slices.Chunk(nums, editAtOnce) {
			n, err := c.editMany(chunk, edit)
			if err != nil {
				return err
			}
			changed += n
			if done += len(chunk); progress != nil {
				progress(float64(done) / float64(len(nums)))
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return changed, nil
}

// editMany changes some claims. Those of which the same columns change are written with one statement.
func (c *change) editMany(nums []int64, edit func(*claims.Claim)) (changed int, err error) {
	var list []claims.Claim
	if err := c.tx.Where("num IN (" + numbers(nums) + ")").Order("num").Find(&list).Error; err != nil {
		return 0, err
	}
	t, err := tableOf(&claims.Claim{})
	if err != nil {
		return 0, err
	}
	k, err := kindOf("claims")
	if err != nil {
		return 0, err
	}
	rows := map[string][][]any{} // by the columns that change
	var order [][]string
	for i := range list {
		before, after := &list[i], list[i]
		edit(&after)
		diff, err := t.diff(before, &after)
		if err != nil {
			return 0, err
		}
		if len(diff.names) == 0 {
			continue
		}
		if after.Status == claims.Published && after.Origin == "" && !after.EditedSince && diff.has(k.shown) {
			after.EditedSince = true
		}
		after.UpdatedAt = c.at
		if diff, err = t.diff(before, &after); err != nil {
			return 0, err
		}
		changed++
		if err := c.noteEdit(before, diff, k); err != nil {
			return 0, err
		}
		key := joined(diff.names)
		if rows[key] == nil {
			order = append(order, diff.names)
		}
		rows[key] = append(rows[key], append([]any{before.Num}, diff.is...))
	}
	for _, names := range order {
		if err := c.set(k.name, "num", names, rows[joined(names)]); err != nil {
			return 0, fmt.Errorf("changing claims: %w", err)
		}
	}
	return changed, nil
}

// noteEdit writes the event of one claim that is changed, and keeps whom to tell.
func (c *change) noteEdit(before *claims.Claim, d rowDiff, k kind) error {
	old, err := d.object(before.ID, d.was)
	if err != nil {
		return err
	}
	changed, err := d.object(before.ID, d.is)
	if err != nil {
		return err
	}
	if err := c.record(k.name, before.ID, before.ID, old, changed); err != nil {
		return err
	}
	c.touched[before.Num] = true
	if d.has(k.searched) {
		c.search[before.Num] = true
	}
	return nil
}

// rowDiff is what differs between two states of a row.
type rowDiff struct {
	names   []string
	was, is []any
}

// diff compares two states of a row, which are pointers to structs of the table.
func (t table) diff(before, after any) (d rowDiff, err error) {
	a, b := reflect.ValueOf(before).Elem(), reflect.ValueOf(after).Elem()
	ctx := context.Background()
	for _, name := range t.names {
		field := t.schema.FieldsByDBName[name]
		if !equal(field.ReflectValueOf(ctx, a), field.ReflectValueOf(ctx, b)) {
			d.names = append(d.names, name)
		}
	}
	if d.was, err = t.list(d.names, a); err != nil {
		return d, err
	}
	d.is, err = t.list(d.names, b)
	return d, err
}

// equal compares two values of the same column.
func equal(a, b reflect.Value) bool {
	if words, ok := a.Interface().(claims.Words); ok {
		return words.String() == b.Interface().(claims.Words).String()
	}
	return a.Equal(b)
}

// has tells whether one of the named columns differs.
func (d rowDiff) has(names []string) bool {
	return slices.ContainsFunc(d.names, func(name string) bool { return slices.Contains(names, name) })
}

// object is one of the two states as the history holds it.
func (d rowDiff) object(id string, values []any) (string, error) {
	text, err := appendObject(nil, append([]string{"id"}, d.names...), append([]any{id}, values...))
	return string(text), err
}
