package main

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"time"

	"claimdesk/claims"
	"claimdesk/claims/filter"
	"claimdesk/data"
	"claimdesk/data/sample/invent"
)

// visible is how many rows a window shows at most.
const visible = 60

// first is what the window does until it shows rows: find the first claims, read those in sight.
func first(ctx context.Context, s *data.Store, q data.Query) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var read error
	shown := false
	err := s.Search(ctx, q, func(f data.Found) {
		if !shown {
			shown = true
			_, read = s.Rows(context.WithoutCancel(ctx), f.Nums[:min(visible, len(f.Nums))])
			cancel() // what follows goes on behind
		}
	})
	if err == context.Canceled {
		err = nil
	}
	if err == nil {
		err = read
	}
	return err
}

// open compares opening the casebook, up to its first rows and counts, with opening an empty one.
func (b *bench) open() error {
	empty := filepath.Join(b.folder, "empty"+data.Extension)
	s, err := data.Create(empty)
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	if err := b.store.Close(); err != nil {
		return err
	}
	begin := func(path string) error {
		s, err := data.Open(path)
		if err != nil {
			return err
		}
		defer s.Close()
		if _, err := s.Counts(b.ctx); err != nil {
			return err
		}
		return first(b.ctx, s, data.Query{Filter: statuses(claims.Suggested)})
	}
	ours, reference, err := times(21, func(int) error { return begin(b.path) }, func(int) error { return begin(empty) })
	if err != nil {
		return err
	}
	b.line("open to first rows (p50)", at(.5, ours), at(.5, reference), "1.3", "the same with an empty casebook")
	return nil
}

func statuses(list ...claims.Status) filter.Filter {
	var f filter.Filter
	for _, status := range list {
		f = f.With(filter.Term{Field: filter.Status, Value: string(status)})
	}
	return f
}

// typed invents what people type: words and beginnings of words from the claims, common and rare, one to three of them.
func (b *bench) typed(number int) ([]string, error) {
	random := rand.New(rand.NewPCG(4, 2))
	var most int64
	if err := b.bare.QueryRow("SELECT max(num) FROM claims").Scan(&most); err != nil {
		return nil, err
	}
	var list []string
	for len(list) < number {
		var text, speaker string
		err := b.bare.QueryRow("SELECT headline, speaker FROM claims WHERE num = ?", 1+random.Int64N(most)).Scan(&text, &speaker)
		if err != nil {
			return nil, err
		}
		words := strings.Fields(text + " " + speaker)
		var query []string
		for range 1 + random.IntN(3) {
			query = append(query, strings.ToLower(words[random.IntN(len(words))]))
		}
		last := []rune(query[len(query)-1])
		query[len(query)-1] = string(last[:min(len(last), 2+random.IntN(8))])
		list = append(list, strings.Join(query, " "))
	}
	return list, nil
}

func (b *bench) search() error {
	list, err := b.typed(200)
	if err != nil {
		return err
	}
	queries, matches := make([]data.Query, len(list)), make([]string, len(list))
	for i, text := range list {
		f, err := filter.Parse(text)
		if err != nil {
			return err
		}
		if i%2 > 0 {
			f = filter.Filter{Terms: append(statuses(claims.Suggested).Terms, f.Terms...)} // as the Inbox does
		}
		queries[i] = data.Query{Filter: f, Sort: data.ByRelevance}
		var parts []string
		for _, word := range strings.Fields(text) {
			parts = append(parts, `"`+word+`"*`)
		}
		matches[i] = strings.Join(parts, " ")
	}
	ours := func(i int) error { return first(b.ctx, b.store, queries[i]) }
	const rows = "SELECT claims.*, articles.title, articles.published FROM claims_search JOIN claims ON claims.num = claims_search.rowid " +
		"LEFT JOIN articles ON articles.id = claims.article_id WHERE claims_search MATCH ? "
	for _, reference := range []struct{ query, what string }{
		{rows + "LIMIT 100", "bare FTS5 LIMIT 100 with its rows"},
		{"SELECT rowid FROM claims_search WHERE claims_search MATCH ? LIMIT 100", "bare FTS5 LIMIT 100, numbers only"},
	} {
		a, r, err := times(len(list), ours, func(i int) error { return scan(b.bare, reference.query, matches[i]) })
		if err != nil {
			return err
		}
		b.line("key to rows shown, 200 queries (p95)", at(.95, a), at(.95, r), "2", reference.what)
	}
	return nil
}

// scan reads all a query gives.
func scan(db *sql.DB, query string, values ...any) error {
	rows, err := db.Query(query, values...)
	if err != nil {
		return err
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	held, into := make([]sql.RawBytes, len(names)), make([]any, len(names))
	for i := range held {
		into[i] = &held[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
	}
	return rows.Err()
}

// sort compares the change of a view or an order with SQL that reads the first 100 rows by the index made for it.
func (b *bench) sort() error {
	const rows = "SELECT claims.*, articles.title, articles.published FROM claims INDEXED BY %s LEFT JOIN articles ON articles.id = claims.article_id WHERE "
	cases := []struct {
		q          data.Query
		index, sql string
	}{
		{data.Query{Filter: statuses(claims.Suggested)}, "claims_status_score", "status = 'suggested' ORDER BY score DESC, claims.num LIMIT 100"},
		{data.Query{Filter: statuses(claims.Published), Sort: data.ByChanged}, "claims_by_change", "status = 'published' ORDER BY claims.updated_at DESC, claims.num DESC LIMIT 100"},
		{data.Query{Filter: statuses(claims.Dropped), Sort: data.ByHeadline}, "claims_by_headline", "status = 'dropped' ORDER BY headline COLLATE NOCASE, claims.num LIMIT 100"},
		{data.Query{}, "claims_by_score", "1 ORDER BY score DESC, claims.num LIMIT 100"},
		{data.Query{Sort: data.ByNewest}, "", "1 ORDER BY claims.num DESC LIMIT 100"},
		{
			data.Query{Filter: filter.Filter{}.With(filter.Term{Field: filter.Verdict, Value: "False"}), Sort: data.ByNewest},
			"", "+verdict = 'False' COLLATE NOCASE ORDER BY claims.num DESC LIMIT 100",
		},
	}
	var ours, reference []time.Duration
	for _, c := range cases {
		query := strings.Replace(rows, "INDEXED BY %s", "NOT INDEXED", 1) + c.sql
		if c.index != "" {
			query = fmt.Sprintf(rows, c.index) + c.sql
		}
		a, r, err := times(21, func(int) error { return first(b.ctx, b.store, c.q) }, func(int) error { return scan(b.bare, query) })
		if err != nil {
			return fmt.Errorf("%s: %w", c.sql, err)
		}
		ours, reference = append(ours, at(.5, a)), append(reference, at(.5, r))
		b.line("  "+c.q.Filter.String()+" by "+string(c.q.Sort), at(.5, a), at(.5, r), "2", "bare SQL of the first 100 rows")
	}
	a, r := sum(ours), sum(reference)
	b.line("filter + sort to rows shown (mean)", a/time.Duration(len(ours)), r/time.Duration(len(ours)), "2", "bare SQL of the first 100 rows")
	return nil
}

func sum(list []time.Duration) (total time.Duration) {
	for _, one := range list {
		total += one
	}
	return total
}

// sample makes a small casebook beside the large one.
func (b *bench) sample(name string, number int) (string, error) {
	path := filepath.Join(b.folder, name+data.Extension)
	return path, invent.Casebook(b.ctx, path, number)
}
