package data

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"gorm.io/gorm"

	"claimdesk/claims"
)

// trail is what a row was, state after state, as far as this casebook knows: by its own changes and by those that came in
// bundles.
type trail struct {
	kind   kind
	states []columns
	hashes []string // of the states
	gone   bool     // the row was removed
}

// trailsOf are the trails of the rows whose events a condition finds.
func trailsOf(db *gorm.DB, where string, values ...any) (map[rowKey]*trail, error) {
	var events []claims.Event
	err := db.Select("action", "entity", "entity_id", "new").Where(where, values...).Order("seq").Find(&events).Error
	if err != nil {
		return nil, err
	}
	told, trails := states{}, map[rowKey]*trail{}
	for _, event := range events {
		k, err := kindOf(event.Entity)
		if err != nil {
			return nil, err
		}
		if k.row == nil {
			continue
		}
		key := rowKey{event.Entity, event.EntityID}
		if err := told.fold(key, event.New); err != nil {
			return nil, err
		}
		if trails[key] == nil {
			trails[key] = &trail{kind: k}
		}
		if err := trails[key].follow(told[key], event.Action == "Undo: "+mergeAction); err != nil {
			return nil, err
		}
	}
	return trails, nil
}

// follow goes on to the next state, nil for a row that is removed. What a bundle brought is forgotten when its merging is
// undone, so that the bundle can be read again.
func (p *trail) follow(state columns, undone bool) error {
	if p.gone = state == nil; p.gone {
		if undone {
			p.states, p.hashes = nil, nil
		}
		return nil
	}
	whole, err := p.kind.complete(state)
	if err != nil {
		return err
	}
	hash, err := hashOfRow(whole)
	if err != nil {
		return err
	}
	if at := slices.Index(p.hashes, hash); undone && at >= 0 {
		p.states, p.hashes = p.states[:at], p.hashes[:at]
	}
	p.states, p.hashes = append(p.states, whole), append(p.hashes, hash)
	return nil
}

// then is a trail that went on in the history of another claim.
func (p *trail) then(next *trail) *trail {
	if p == nil || next == nil {
		return cmp.Or(p, next)
	}
	return &trail{
		kind: next.kind, states: slices.Concat(p.states, next.states), hashes: slices.Concat(p.hashes, next.hashes), gone: next.gone,
	}
}

// known is the state with a hash; nil when the row never had it here.
func (p *trail) known(hash string) columns {
	if p == nil {
		return nil
	}
	if at := slices.Index(p.hashes, hash); at >= 0 {
		return p.states[at]
	}
	return nil
}

// complete is a row with exactly the columns of its struct but the number, which is every casebook's own.
func (k kind) complete(row columns) (columns, error) {
	_, whole, err := read(k.row)
	if err != nil {
		return nil, err
	}
	for name := range whole {
		if value, is := row[name]; is {
			whole[name] = value
		}
	}
	return whole, nil
}

// hashOfRow is a hash over the columns that hold something, so that a column that a later Claimdesk adds, and nobody
// fills in, changes nothing.
func hashOfRow(row columns) (string, error) {
	held := maps.Clone(row)
	maps.DeleteFunc(held, func(_ string, value any) bool { return value == nil || reflect.ValueOf(value).IsZero() })
	text, err := held.text()
	return hashOf([]byte(text))[:32], err
}

// calledRow is what people call a row: a kind and the best of its words.
func (k kind) calledRow(row columns) string {
	for _, name := range []string{"headline", "title", "name", "text", "quote", "person", "publisher", "url", "reviewer", "field"} {
		if text, _ := row[name].(string); text != "" {
			return fmt.Sprintf("%s “%s”", k.called, strings.TrimSpace(text))
		}
	}
	return k.called
}
