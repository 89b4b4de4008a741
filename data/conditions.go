package data

import (
	"slices"
	"strings"

	"github.com/google/uuid"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

// conditions is what a filter asks of a claim, taken apart so that a search can choose by what to begin.
type conditions struct {
	words    []filter.Term   // all of which must be found
	statuses []claims.Status // one of which the claim must have
	others   []condition     // all of which must hold
}

// condition is an expression of SQL over claims.
type condition struct {
	sql    string
	values []any
	served bool // by an index
}

func conditionsOf(f filter.Filter) conditions {
	c := conditions{statuses: claims.Statuses()}
	some := map[filter.Field]*condition{} // of several terms of a field one is enough
	var order []filter.Field
	var asked []claims.Status
	for _, term := range f.Terms {
		switch {
		case term.Field == filter.Status && term.Not:
			c.statuses = slices.DeleteFunc(c.statuses, func(s claims.Status) bool { return string(s) == term.Value })
		case term.Field == filter.Status:
			asked = append(asked, claims.Status(term.Value))
		case term.Field == filter.Words && !term.Not:
			if hasWord(term.Value) {
				c.words = append(c.words, term)
			}
		case term.Not && term.Field == filter.Words && !hasWord(term.Value):
		case term.Not:
			one := conditionOf(term)
			c.others = append(c.others, condition{sql: "NOT " + one.sql, values: one.values})
		case isBound(term.Field):
			c.others = append(c.others, conditionOf(term))
		case some[term.Field] == nil:
			one := conditionOf(term)
			some[term.Field] = &one
			order = append(order, term.Field)
		default:
			one, more := some[term.Field], conditionOf(term)
			one.sql, one.values = one.sql+" OR "+more.sql, append(one.values, more.values...)
		}
	}
	if asked != nil {
		c.statuses = slices.DeleteFunc(c.statuses, func(s claims.Status) bool { return !slices.Contains(asked, s) })
	}
	for _, field := range order {
		one := *some[field]
		one.sql = "(" + one.sql + ")"
		c.others = append(c.others, one)
	}
	return c
}

// where joins conditions that must all hold; each is preceded by AND.
func where(list []condition) (text string, values []any) {
	var b strings.Builder
	for _, one := range list {
		b.WriteString(" AND " + one.sql)
		values = append(values, one.values...)
	}
	return b.String(), values
}

// all is every condition as one, for a query that reads all it finds.
func (c conditions) all() (text string, values []any) {
	list := slices.Clone(c.others)
	if len(c.statuses) < len(claims.Statuses()) {
		list = append(list, condition{sql: "claims.status IN (" + quotedStatuses(c.statuses) + ")"})
	}
	if len(c.words) > 0 {
		list = append(list, wordsCondition(c.words))
	}
	text, values = where(list)
	return "1" + text, values
}

func quotedStatuses(list []claims.Status) string {
	names := make([]string, len(list))
	for i, status := range list {
		names[i] = "'" + string(status) + "'"
	}
	return joined(names)
}

// isBound tells which fields narrow further with each term.
func isBound(field filter.Field) bool {
	switch field {
	case filter.Has, filter.After, filter.Before, filter.Above, filter.Below:
		return true
	}
	return false
}

func conditionOf(t filter.Term) condition {
	like := likePart(t.Value)
	switch t.Field {
	case filter.Status:
		return condition{sql: "claims.status = ?", values: []any{t.Value}}
	case filter.Verdict:
		if strings.EqualFold(t.Value, filter.NoVerdict) {
			return condition{sql: "claims.verdict = ''"}
		}
		return condition{sql: "claims.verdict = ? COLLATE NOCASE", values: []any{t.Value}, served: true}
	case filter.Speaker:
		return condition{
			sql:    "claims.speaker COLLATE NOCASE IN (" + namesLike("speaker") + ")",
			values: []any{like, like}, served: true,
		}
	case filter.Publisher:
		return condition{
			sql:    "claims.article_id IN (SELECT id FROM articles WHERE publisher COLLATE NOCASE IN (" + namesLike("publisher") + "))",
			values: []any{like, like}, served: true,
		}
	case filter.Tag:
		return condition{
			sql:    "claims.num IN (SELECT num FROM claim_tags WHERE tag IN (" + namesOf("tag") + "))",
			values: []any{t.Value, t.Value}, served: true,
		}
	case filter.Assignee:
		return condition{sql: "claims.assignee = ? COLLATE NOCASE AND claims.assignee <> ''", values: []any{t.Value}, served: true}
	case filter.Article:
		if _, err := uuid.Parse(t.Value); err == nil {
			return condition{sql: "claims.article_id = ?", values: []any{t.Value}, served: true}
		}
		return condition{
			sql:    `claims.article_id IN (SELECT id FROM articles WHERE title LIKE ? ESCAPE '\')`,
			values: []any{like}, served: true,
		}
	case filter.After:
		return condition{sql: "claims.day >= ?", values: []any{t.Value}, served: true}
	case filter.Before:
		return condition{sql: "claims.day < ?", values: []any{t.Value}, served: true}
	case filter.Above:
		return condition{sql: "claims.score > CAST(? AS REAL)", values: []any{t.Value}}
	case filter.Below:
		return condition{sql: "claims.score < CAST(? AS REAL)", values: []any{t.Value}}
	case filter.Has:
		return condition{sql: owned[t.Value]}
	}
	return condition{
		sql:    "claims.num IN (SELECT rowid FROM claims_search WHERE claims_search MATCH ?)",
		values: []any{matchWord(t.Value, t.Phrase)},
	}
}

// likePart is a pattern for LIKE … ESCAPE '\' that finds what contains a text.
func likePart(text string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(text) + "%"
}

var owned = map[string]string{
	"sources":   "claims.sources > 0",
	"verdict":   "claims.verdict <> ''",
	"speaker":   "claims.speaker <> ''",
	"tags":      "claims.tags <> ''",
	"article":   "claims.article_id IS NOT NULL",
	"rationale": "claims.rationale <> ''",
	"deadline":  "claims.due <> '" + never + "'",
}

// never is the deadline of a claim for which nobody waits.
const never = "9999"

// namesLike is the SQL of all names of a kind that contain a text, with all other names of the same: two values.
func namesLike(kind string) string {
	return sameNames(kind, `SELECT name FROM names WHERE kind = '`+kind+`' AND name LIKE ? ESCAPE '\'
		UNION SELECT name FROM aliases WHERE kind = '`+kind+`' AND alias LIKE ? ESCAPE '\'`)
}

// namesOf is the SQL of a name with all other names of the same: two values.
func namesOf(kind string) string {
	return sameNames(kind, `SELECT ? COLLATE NOCASE UNION SELECT name FROM aliases WHERE kind = '`+kind+`' AND alias = ?`)
}

// sameNames is the SQL of names with all other names of the same.
func sameNames(kind, names string) string {
	return "WITH named (name) AS (" + names + `)
		SELECT name FROM named UNION SELECT aliases.alias FROM named JOIN aliases ON aliases.kind = '` + kind + `' AND aliases.name = named.name`
}
