package data

import (
	"context"
	"fmt"

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

// The orders; the zero value is ByScore. Claims that are alike in it come oldest first, but newest first where the order
// itself is newest first.
const (
	ByScore     Sort = ""          // most check-worthy first
	ByRelevance Sort = "relevance" // the newest hits by how well they fit, then the others, newest first; ByScore without words
	ByNewest    Sort = "newest"
	ByChanged   Sort = "changed"
	ByDate      Sort = "date"    // of the article, newest first
	ByArticle   Sort = "article" // as they stand in their articles
	BySpeaker   Sort = "speaker"
	ByHeadline  Sort = "headline"
	ByVerdict   Sort = "verdict"
	BySources   Sort = "sources"  // most first
	ByDeadline  Sort = "deadline" // what somebody waits for first
)

// Sorts lists every order.
func Sorts() []Sort {
	return []Sort{
		ByScore, ByRelevance, ByNewest, ByChanged, ByDate, ByArticle, BySpeaker, ByHeadline, ByVerdict, BySources, ByDeadline,
	}
}

// orders is how a query of claims is sorted.
var orders = map[Sort]string{
	ByScore:     "claims.score DESC, claims.num",
	ByRelevance: "claims.num DESC",
	ByNewest:    "claims.num DESC",
	ByChanged:   "claims.updated_at DESC, claims.num DESC",
	ByDate:      "claims.day DESC, claims.num DESC",
	ByArticle:   "claims.article_id, claims.quote_start, claims.num",
	BySpeaker:   "claims.speaker COLLATE NOCASE, claims.num",
	ByHeadline:  "claims.headline COLLATE NOCASE, claims.num",
	ByVerdict:   "claims.verdict COLLATE NOCASE, claims.num",
	BySources:   "claims.sources DESC, claims.num DESC",
	ByDeadline:  "claims.due, claims.num",
}

// served is the index that has the claims in an order; without one they are read by their numbers.
var served = map[Sort]string{
	ByScore:    "claims_by_score",
	ByChanged:  "claims_by_change",
	ByDate:     "claims_by_day",
	ByArticle:  "claims_by_article",
	BySpeaker:  "claims_by_speaker",
	ByHeadline: "claims_by_headline",
	ByVerdict:  "claims_by_verdict",
	BySources:  "claims_by_sources",
	ByDeadline: "claims_by_deadline",
}

// Row is a claim as the list shows it.
type Row struct {
	claims.Claim
	ArticleTitle string
	Published    string // of the article
	Sources      int
	Deadline     string // the first that somebody waits for, or empty
}

const rowsQuery = `SELECT claims.*, articles.title AS article_title, articles.published, iif(due = '` + never + `', '', due) AS deadline
	FROM claims LEFT JOIN articles ON articles.id = claims.article_id
	WHERE claims.num IN ?`

// Rows reads claims by number. Those that are gone are left out.
func (s *Store) Rows(ctx context.Context, nums []int64) (map[int64]Row, error) {
	var list []Row
	err := s.read(ctx).Raw(rowsQuery, append([]int64{0}, nums...)).Scan(&list).Error
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
	if err := s.read(ctx).Raw("SELECT status, number FROM tallies WHERE number > 0").Scan(&list).Error; err != nil {
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
	return s.names(ctx, Speakers, limit)
}

// Verdicts lists the labels in use, most claims first, at most limit of them.
func (s *Store) Verdicts(ctx context.Context, limit int) ([]string, error) {
	return s.names(ctx, Verdicts, limit)
}

func (s *Store) names(ctx context.Context, kind EntityKind, limit int) ([]string, error) {
	var list []string
	err := s.read(ctx).Raw("SELECT name FROM names WHERE kind = ? AND number > 0 ORDER BY number DESC, name LIMIT ?", kind, limit).Scan(&list).Error
	if err != nil {
		return nil, fmt.Errorf("listing each %s: %w", kind, explain(s.path, err))
	}
	return list, nil
}
