package data

import (
	"context"
	"fmt"
	"strings"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

// Query says which claims to list and how. The zero value lists every claim, most check-worthy first.
type Query struct {
	Filter filter.Filter
	Sort   Sort
}

// Sort is the order of a list of claims.
type Sort string

// The orders; the zero value is ByScore.
const (
	ByScore    Sort = ""
	ByNewest   Sort = "newest"
	ByChanged  Sort = "changed"
	ByArticle  Sort = "article" // as they stand in their articles
	BySpeaker  Sort = "speaker"
	ByHeadline Sort = "headline"
)

// Sorts lists every order.
func Sorts() []Sort { return []Sort{ByScore, ByNewest, ByChanged, ByArticle, BySpeaker, ByHeadline} }

var orders = map[Sort]string{
	ByScore:    "claims.score DESC, claims.num",
	ByNewest:   "claims.num DESC",
	ByChanged:  "claims.updated_at DESC, claims.num DESC",
	ByArticle:  "claims.article_id, claims.quote_start, claims.num",
	BySpeaker:  "claims.speaker COLLATE NOCASE, claims.score DESC, claims.num",
	ByHeadline: "claims.headline COLLATE NOCASE, claims.num",
}

// Find lists the numbers of the claims that a query finds, in its order. Rows reads them.
func (s *Store) Find(ctx context.Context, q Query) ([]int64, error) {
	where, values := conditions(q.Filter)
	order, known := orders[q.Sort]
	if !known {
		return nil, fmt.Errorf("order %q: %w", q.Sort, claims.ErrInvalid)
	}
	rows, err := s.read(ctx).Raw("SELECT claims.num FROM claims WHERE "+where+" ORDER BY "+order, values...).Rows()
	if err != nil {
		return nil, fmt.Errorf("searching: %w", explain(s.path, err))
	}
	defer rows.Close()
	var nums []int64
	for rows.Next() {
		var num int64
		if err := rows.Scan(&num); err != nil {
			return nil, fmt.Errorf("searching: %w", explain(s.path, err))
		}
		nums = append(nums, num)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("searching: %w", explain(s.path, err))
	}
	return nums, nil
}

// Row is a claim as the list shows it.
type Row struct {
	claims.Claim
	ArticleTitle string
	Published    string // of the article
	Sources      int
}

// Rows reads claims by number. Those that are gone are left out.
func (s *Store) Rows(ctx context.Context, nums []int64) (map[int64]Row, error) {
	var list []Row
	err := s.read(ctx).Raw(`SELECT claims.*, articles.title AS article_title, articles.published,
			(SELECT count(*) FROM sources WHERE sources.claim_id = claims.id) AS sources
		FROM claims LEFT JOIN articles ON articles.id = claims.article_id
		WHERE claims.num IN ?`, append(nums, 0)).Scan(&list).Error
	if err != nil {
		return nil, fmt.Errorf("reading claims: %w", explain(s.path, err))
	}
	rows := make(map[int64]Row, len(list))
	for _, row := range list {
		rows[row.Num] = row
	}
	return rows, nil
}

// Counts is how many claims have each status.
func (s *Store) Counts(ctx context.Context) (map[claims.Status]int, error) {
	var list []struct {
		Status claims.Status
		Number int
	}
	if err := s.read(ctx).Raw("SELECT status, count(*) AS number FROM claims GROUP BY status").Scan(&list).Error; err != nil {
		return nil, fmt.Errorf("counting claims: %w", explain(s.path, err))
	}
	counts := map[claims.Status]int{}
	for _, row := range list {
		counts[row.Status] = row.Number
	}
	return counts, nil
}

// Speakers lists who speaks in the casebook, most claims first, at most limit of them.
func (s *Store) Speakers(ctx context.Context, limit int) ([]string, error) {
	return s.distinct(ctx, "speaker", limit)
}

// Verdicts lists the labels in use, most claims first, at most limit of them.
func (s *Store) Verdicts(ctx context.Context, limit int) ([]string, error) {
	return s.distinct(ctx, "verdict", limit)
}

func (s *Store) distinct(ctx context.Context, column string, limit int) ([]string, error) {
	var list []string
	err := s.read(ctx).Raw("SELECT "+column+" FROM claims WHERE "+column+" <> '' GROUP BY "+column+
		" ORDER BY count(*) DESC, "+column+" LIMIT ?", limit).Scan(&list).Error
	if err != nil {
		return nil, fmt.Errorf("listing each %s: %w", column, explain(s.path, err))
	}
	return list, nil
}

// conditions is a filter as SQL over claims, with its values.
func conditions(f filter.Filter) (where string, values []any) {
	var (
		all   = []string{"1"}
		some  = map[filter.Field][]string{}
		given = map[filter.Field][]any{}
		order []filter.Field
	)
	for _, term := range f.Terms {
		sql, value := condition(term)
		switch {
		case term.Not:
			all, values = append(all, "NOT "+sql), append(values, value...)
		case term.Field == filter.Words || term.Field == filter.Has || isBound(term.Field):
			all, values = append(all, sql), append(values, value...)
		default:
			if some[term.Field] == nil {
				order = append(order, term.Field)
			}
			some[term.Field] = append(some[term.Field], sql)
			given[term.Field] = append(given[term.Field], value...)
		}
	}
	for _, field := range order {
		all = append(all, "("+strings.Join(some[field], " OR ")+")")
		values = append(values, given[field]...)
	}
	return strings.Join(all, " AND "), values
}

func isBound(field filter.Field) bool {
	return field == filter.After || field == filter.Before || field == filter.Above || field == filter.Below
}

// when is the day a claim belongs to: that of its article, or when it came into the casebook.
const when = `coalesce((SELECT nullif(published, '') FROM articles WHERE articles.id = claims.article_id), claims.created_at)`

func condition(t filter.Term) (sql string, values []any) {
	like := "%" + strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(t.Value) + "%"
	switch t.Field {
	case filter.Status:
		return "claims.status = ?", []any{t.Value}
	case filter.Verdict:
		if strings.EqualFold(t.Value, filter.NoVerdict) {
			return "claims.verdict = ''", nil
		}
		return "claims.verdict = ? COLLATE NOCASE", []any{t.Value}
	case filter.Speaker:
		return `claims.speaker LIKE ? ESCAPE '\'`, []any{like}
	case filter.Tag:
		return "instr('; ' || lower(claims.tags) || '; ', '; ' || lower(?) || '; ') > 0", []any{t.Value}
	case filter.Article:
		return `claims.article_id IN (SELECT id FROM articles WHERE id = ? OR title LIKE ? ESCAPE '\')`, []any{t.Value, like}
	case filter.Publisher:
		return `claims.article_id IN (SELECT id FROM articles WHERE publisher LIKE ? ESCAPE '\')`, []any{like}
	case filter.After:
		return when + " >= ?", []any{t.Value}
	case filter.Before:
		return when + " < ?", []any{t.Value}
	case filter.Above:
		return "claims.score > CAST(? AS REAL)", []any{t.Value}
	case filter.Below:
		return "claims.score < CAST(? AS REAL)", []any{t.Value}
	case filter.Has:
		return owned[t.Value], nil
	}
	return "claims.num IN (SELECT rowid FROM claims_search WHERE claims_search MATCH ?)", []any{matchWord(t.Value, t.Phrase)}
}

var owned = map[string]string{
	"sources":   "EXISTS (SELECT 1 FROM sources WHERE sources.claim_id = claims.id)",
	"verdict":   "claims.verdict <> ''",
	"speaker":   "claims.speaker <> ''",
	"tags":      "claims.tags <> ''",
	"article":   "claims.article_id IS NOT NULL",
	"rationale": "claims.rationale <> ''",
}
