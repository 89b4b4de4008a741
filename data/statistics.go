package data

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"gorm.io/gorm"

	"claimdesk/claims"
	"claimdesk/claims/balance"
	"claimdesk/claims/filter"
)

// Statistics is what the claims of a selection add up to.
type Statistics struct {
	Claims   int
	Verdicts []Number // most first
	// Claims with a verdict, by who speaks, who published the article, and the month by which after: and before: find them.
	Speakers   []Breakdown // most first, at most mostNames
	Publishers []Breakdown
	Months     []Breakdown // in order, "2025-07"
	// Days from the claim to its first verdict, ascending, one each; none for claims that came in with a verdict.
	Days []float64
	// Work that is not done, by status in the order of the work, and how many of those wait for a reply that is overdue.
	Open    []Number
	Overdue int
	Reviews Agreement
	Notes   []string // where the selection is lopsided
}

// mostNames is how many speakers and publishers are told.
const mostNames = 30

// Number is how many claims have what the name says.
type Number struct {
	Name  string
	Count int
}

// Breakdown is the verdicts of the claims that have what the name says.
type Breakdown struct {
	Name     string
	Count    int
	Verdicts []Number // in the order of Statistics.Verdicts
}

// Agreement is how often reviewers gave the author's verdict when they gave one.
type Agreement struct {
	Given, Same           int // verdicts of reviewers
	BlindGiven, BlindSame int // those among them who had not seen the author's
}

// Statistics adds up the claims that a filter finds, all of them at the same moment.
func (s *Store) Statistics(ctx context.Context, f filter.Filter) (all Statistics, err error) {
	err = s.read(ctx).Transaction(func(tx *gorm.DB) error {
		where, values := conditionsOf(f).all()
		q := census{tx: tx, where: where, values: values}
		for _, count := range []func(*Statistics) error{q.verdicts, q.names, q.days, q.open, q.reviews} {
			if err := count(&all); err != nil {
				return err
			}
		}
		overdue, err := q.overdue(s.now().UTC().Format("2006-01-02"))
		all.Overdue = overdue
		return err
	}, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return all, fmt.Errorf("adding up: %w", explain(s.path, err))
	}
	return all, nil
}

// census counts the claims that a condition finds.
type census struct {
	tx     *gorm.DB
	where  string
	values []any
}

// count runs "SELECT … FROM claims WHERE …" with the condition and then the rest, for names and numbers.
func (q census) count(what, rest string) (list []Number, err error) {
	err = q.tx.Raw("SELECT "+what+" FROM claims WHERE "+q.where+" "+rest, q.values...).Scan(&list).Error
	return list, err
}

func (q census) verdicts(all *Statistics) (err error) {
	all.Verdicts, err = q.count("verdict AS name, count(*) AS count", "AND verdict <> '' GROUP BY verdict ORDER BY count(*) DESC, verdict")
	if err != nil {
		return err
	}
	return q.tx.Raw("SELECT count(*) FROM claims WHERE "+q.where, q.values...).Scan(&all.Claims).Error
}

// names breaks the verdicts down, and tells where they lean on few.
func (q census) names(all *Statistics) error {
	for _, by := range []struct {
		what, name string
		to         *[]Breakdown
	}{
		{"speaker", "speaker COLLATE NOCASE", &all.Speakers},
		{"publisher", "(SELECT publisher FROM articles WHERE articles.id = claims.article_id) COLLATE NOCASE", &all.Publishers},
		{"", "substr(day, 1, 7)", &all.Months},
	} {
		list, err := q.breakdown(by.name, all.Verdicts)
		if err != nil {
			return err
		}
		if by.what == "" {
			slices.SortFunc(list, func(a, b Breakdown) int { return cmp.Compare(a.Name, b.Name) })
			*by.to = list
			continue
		}
		counts := make([]int, len(list))
		for i, one := range list {
			counts[i] = one.Count
		}
		if len(list) > 0 {
			if note := balance.Note(by.what, list[0].Name, counts); note != "" {
				all.Notes = append(all.Notes, note)
			}
		}
		*by.to = list[:min(mostNames, len(list))]
	}
	return nil
}

// breakdown counts verdicts by a name, those with most claims first.
func (q census) breakdown(name string, verdicts []Number) ([]Breakdown, error) {
	var rows []struct {
		Name, Verdict string
		Count         int
	}
	err := q.tx.Raw("SELECT "+name+" AS name, verdict, count(*) AS count FROM claims WHERE "+q.where+
		" AND verdict <> '' GROUP BY 1, 2 HAVING coalesce(name, '') <> ''", q.values...).Scan(&rows).Error
	if err != nil {
		return nil, err
	}
	counted, spelt := map[string]map[string]int{}, map[string]string{} // by name in small letters
	for _, row := range rows {
		key := strings.ToLower(row.Name)
		if counted[key] == nil {
			counted[key], spelt[key] = map[string]int{}, row.Name
		}
		counted[key][row.Verdict] += row.Count
	}
	list := make([]Breakdown, 0, len(counted))
	for _, key := range slices.Sorted(maps.Keys(counted)) {
		one := Breakdown{Name: spelt[key]}
		for _, verdict := range verdicts {
			if n := counted[key][verdict.Name]; n > 0 {
				one.Verdicts = append(one.Verdicts, Number{verdict.Name, n})
				one.Count += n
			}
		}
		list = append(list, one)
	}
	slices.SortStableFunc(list, func(a, b Breakdown) int { return cmp.Compare(b.Count, a.Count) })
	return list, nil
}

// days looks the first verdict of each claim up in the history.
func (q census) days(all *Statistics) error {
	rows, err := q.tx.Raw("SELECT created_at, (SELECT min(at) FROM events WHERE events.claim_id = claims.id AND events.claim_id <> '' AND entity = 'claims'"+
		" AND old <> '' AND new <> '' AND new ->> '$.verdict' <> '') FROM claims WHERE "+q.where+" AND verdict <> ''", q.values...).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var from string
		var to *string
		if err := rows.Scan(&from, &to); err != nil {
			return err
		}
		if to == nil {
			continue
		}
		a, errA := time.Parse(time.RFC3339, from)
		b, errB := time.Parse(time.RFC3339, *to)
		if errA == nil && errB == nil && !b.Before(a) {
			all.Days = append(all.Days, b.Sub(a).Hours()/24)
		}
	}
	slices.Sort(all.Days)
	return rows.Err()
}

func (q census) open(all *Statistics) error {
	list, err := q.count("status AS name, count(*) AS count", "GROUP BY status")
	if err != nil {
		return err
	}
	for _, status := range claims.Statuses() {
		switch status {
		case claims.Published, claims.Dropped, claims.Withdrawn:
			continue
		}
		for _, one := range list {
			if one.Name == string(status) {
				all.Open = append(all.Open, one)
			}
		}
	}
	return nil
}

// overdue counts the claims of which somebody waits for a reply since before today.
func (q census) overdue(today string) (n int, err error) {
	err = q.tx.Raw("SELECT count(*) FROM claims WHERE "+q.where+" AND due < ? AND status NOT IN ('published', 'dropped', 'withdrawn')",
		append(slices.Clone(q.values), today)...).Scan(&n).Error
	return n, err
}

func (q census) reviews(all *Statistics) error {
	return q.tx.Raw("SELECT count(*) AS given, coalesce(sum(reviews.verdict = author), 0) AS same, coalesce(sum(blind), 0) AS blind_given,"+
		" coalesce(sum(blind AND reviews.verdict = author), 0) AS blind_same FROM reviews"+
		" WHERE reviews.verdict <> '' AND author <> '' AND claim_id IN (SELECT id FROM claims WHERE "+q.where+")", q.values...).Scan(&all.Reviews).Error
}
