package data

import (
	"fmt"
	"maps"
	"slices"

	"claimdesk/claims"
)

// replayAtOnce is how many rows are turned with one statement: each is prepared anew, with all triggers of the table.
const replayAtOnce = 500

// turn is one row on its way from one state to another.
type turn struct {
	kind         kind
	event        claims.Event // of which Old and New are the two states
	old, changed columns
}

// past is an event of a step: where it stands in the history, and whether a claim came in with it. What it says is read only
// when its turn comes, for a step may have a hundred thousand.
type past struct {
	Seq   int64
	Comes bool
}

// pastOf lists the events of a step in their order.
func (c *change) pastOf(step int64) (list []past, err error) {
	err = c.tx.Raw("SELECT seq, entity = 'claims' AND old = '' AS comes FROM events "+
		"WHERE command IN (SELECT command FROM undo_steps WHERE step = ?) ORDER BY seq", step).Scan(&list).Error
	return list, err
}

// takeBack turns the rows of events from their new states to the old ones, the last first.
func (c *change) takeBack(events []past) error {
	slices.Reverse(events)
	return c.replay(events, func(e *claims.Event) { e.Old, e.New = e.New, e.Old })
}

// doAgain turns the rows of events from their old states to the new ones. Claims that came in get the numbers that they
// had, which are above all others as they were then.
func (c *change) doAgain(events []past) error {
	again := func(*claims.Event) {}
	for len(events) > 0 {
		n := 1
		for n < len(events) && events[n].Comes == events[0].Comes {
			n++
		}
		some := events[:n]
		var err error
		if some[0].Comes {
			err = c.claimsCome(n, func() error { return c.replay(some, again) })
		} else {
			err = c.replay(some, again)
		}
		if err != nil {
			return err
		}
		events = events[n:]
	}
	return nil
}

// replay turns the rows of events, as way has them, from their old states to the new ones, one after the other.
func (c *change) replay(events []past, way func(*claims.Event)) error {
	if err := c.expect(len(events)); err != nil {
		return err
	}
	for some := range slices.Chunk(events, replayAtOnce) {
		turns, err := c.turnsOf(some, way)
		if err != nil {
			return err
		}
		for len(turns) > 0 {
			n := together(turns)
			if err := c.turnRows(turns[:n]); err != nil {
				return err
			}
			turns = turns[n:]
		}
	}
	return nil
}

// turnsOf reads what events say.
func (c *change) turnsOf(some []past, way func(*claims.Event)) ([]turn, error) {
	seqs := make([]int64, len(some))
	place := make(map[int64]int, len(some))
	for i, event := range some {
		seqs[i], place[event.Seq] = event.Seq, i
	}
	var events []claims.Event
	if err := c.tx.Where("seq IN ?", seqs).Find(&events).Error; err != nil {
		return nil, err
	}
	if len(events) != len(some) {
		return nil, fmt.Errorf("%d of %d events of the history are %w", len(some)-len(events), len(some), claims.ErrNotFound)
	}
	turns := make([]turn, len(some))
	for _, event := range events {
		way(&event)
		var err error
		if turns[place[event.Seq]], err = turnOf(event); err != nil {
			return nil, err
		}
	}
	return turns, nil
}

func turnOf(event claims.Event) (t turn, err error) {
	t.event = event
	if t.kind, err = kindOf(event.Entity); err != nil {
		return t, err
	}
	if t.old, err = parseColumns(event.Old); err != nil {
		return t, err
	}
	if t.changed, err = parseColumns(event.New); err != nil {
		return t, err
	}
	for _, column := range t.kind.dropped {
		delete(t.old, column)
		delete(t.changed, column)
	}
	return t, nil
}

// names are the columns that the row gets; none when it goes.
func (t turn) names() []string { return slices.Sorted(maps.Keys(t.changed)) }

// whole tells whether the columns say all of what the row becomes. To those of others apply adds something.
func (t turn) whole() bool {
	needs := "updated_at"
	switch {
	case t.changed == nil:
		return true
	case t.old == nil:
		needs = "num"
	case t.kind.undated:
		return true
	}
	_, there := t.changed[needs]
	return there
}

// together tells how many of the first turns one statement can carry out: those of different rows of the same table that
// get the same columns.
func together(turns []turn) int {
	first, names := turns[0], turns[0].names()
	if !first.whole() {
		return 1
	}
	seen := map[string]bool{}
	for i, t := range turns {
		if seen[t.event.EntityID] || t.kind.name != first.kind.name || (t.old == nil) != (first.old == nil) || !slices.Equal(t.names(), names) {
			return i
		}
		seen[t.event.EntityID] = true
	}
	return len(turns)
}

// turnRows carries out turns that belong together.
func (c *change) turnRows(turns []turn) error {
	first := turns[0]
	if len(turns) == 1 {
		return c.apply(first.kind.name, first.old, first.changed)
	}
	var err error
	if first.kind.claim != "" {
		if err = c.findClaims(turns); err != nil {
			return err
		}
	}
	switch {
	case first.old == nil:
		err = c.insertRows(turns)
	case first.changed == nil:
		err = c.deleteRows(turns)
	default:
		err = c.updateRows(turns)
	}
	if err != nil {
		return fmt.Errorf("changing %s: %w", first.kind.name, err)
	}
	for _, t := range turns {
		if err := c.touch(t.kind, t.event.ClaimID, c.numbers[t.event.ClaimID], t.old, t.changed); err != nil {
			return err
		}
		if err := c.note(t.kind.name, t.event.EntityID, t.event.ClaimID, t.old, t.changed); err != nil {
			return err
		}
	}
	return nil
}

// findClaims reads the numbers of the claims that turns are about.
func (c *change) findClaims(turns []turn) error {
	ids := make([]any, len(turns))
	for i, t := range turns {
		ids[i] = t.event.ClaimID
	}
	query, err := appendList([]byte("SELECT id, num FROM claims WHERE id IN "), ids)
	if err != nil {
		return err
	}
	var found []struct {
		ID  string
		Num int64
	}
	if err := c.tx.Raw(string(query)).Scan(&found).Error; err != nil {
		return err
	}
	for _, one := range found {
		c.numbers[one.ID] = one.Num
	}
	for _, t := range turns {
		if t.kind.name == "claims" && t.old == nil {
			c.numbers[t.event.ClaimID] = t.changed["num"].(int64)
		}
	}
	return nil
}

func (c *change) insertRows(turns []turn) error {
	names := turns[0].names()
	in := c.inserterOf(turns[0].kind.name, names)
	for _, t := range turns {
		if err := in.add(t.changed.of(names)...); err != nil {
			return err
		}
	}
	return in.flush()
}

func (c *change) deleteRows(turns []turn) error {
	ids := make([]any, len(turns))
	for i, t := range turns {
		ids[i] = t.event.EntityID
	}
	statement, err := appendList([]byte("DELETE FROM "+turns[0].kind.name+" WHERE id IN "), ids)
	if err != nil {
		return err
	}
	return c.alter(string(statement), len(turns))
}

func (c *change) updateRows(turns []turn) error {
	names := slices.DeleteFunc(turns[0].names(), func(name string) bool { return name == "id" })
	rows := make([][]any, len(turns))
	for i, t := range turns {
		rows[i] = append([]any{t.event.EntityID}, t.changed.of(names)...)
	}
	return c.set(turns[0].kind.name, "id", names, rows)
}

// set writes the named columns of rows that are there. Each has before its values that of the column that tells which it is.
func (c *change) set(table, key string, names []string, rows [][]any) error {
	statement := []byte("UPDATE " + table + " SET ")
	for i, name := range names {
		if i > 0 {
			statement = append(statement, ", "...)
		}
		statement = fmt.Appendf(statement, "%s = given.column%d", name, i+2)
	}
	statement = append(statement, " FROM (VALUES "...)
	for i, row := range rows {
		if i > 0 {
			statement = append(statement, ',')
		}
		var err error
		if statement, err = appendList(statement, row); err != nil {
			return err
		}
	}
	return c.alter(fmt.Sprintf("%s) AS given WHERE %s.%s = given.column1", statement, table, key), len(rows))
}

// alter runs a statement that must change so many rows. The error is claims.ErrNotFound when one of them is not there.
func (c *change) alter(statement string, rows int) error {
	n, err := executed(c.tx, statement)
	if err == nil && n < int64(rows) {
		err = claims.ErrNotFound
	}
	return err
}
