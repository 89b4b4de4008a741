package data

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

// Statistics is what the claims that a filter finds look like together.
type Statistics struct {
	Claims     int // all that the filter finds
	Speakers   []Tally
	Publishers []Tally
	Months     []Tally // by the day of the article, "2025-07", the oldest first
	Open       map[claims.Status]int
	Days       []int // from the claim's coming in to its first verdict, of the newest judged claims
	Reviews    []Judgement
}

// Tally counts verdicts that have something in common.
type Tally struct {
	Name     string
	Verdicts []VerdictCount
	Total    int
}

// VerdictCount is how often a verdict was given.
type VerdictCount struct {
	Verdict, Scale string
	Number         int
}

// Judgement is how often a reviewer's own verdict met an author's.
type Judgement struct {
	Scale, Own, Author string
	Blind              bool // she gave hers before she saw the author's
	Number             int
}

const (
	// talliesShown is how many speakers and publishers are told, those with most verdicts.
	talliesShown = 12
	// monthsShown is how many months are told, the newest.
	monthsShown = 36
	// timesRead is of how many judged claims, the newest, the time to the verdict is read.
	timesRead = 20000
)

// month is the month of a claim, by its article, and else by its coming in.
const month = `substr(coalesce((SELECT nullif(published, '') FROM articles WHERE articles.id = claims.article_id), claims.created_at), 1, 7)`

// Statistics counts the claims that a filter finds. It reads every one of them.
func (s *Store) Statistics(ctx context.Context, f filter.Filter) (st Statistics, err error) {
	where, values := conditionsOf(f).all()
	db := s.read(ctx)
	fail := func(err error) (Statistics, error) {
		return Statistics{}, fmt.Errorf("counting claims: %w", explain(s.path, err))
	}
	if st.Open, st.Claims, err = statusCounts(db, where, values); err != nil {
		return fail(err)
	}
	if st.Speakers, err = tallies(db, "claims.speaker", "speaker", where, values); err != nil {
		return fail(err)
	}
	const publisher = `coalesce((SELECT publisher FROM articles WHERE articles.id = claims.article_id), '')`
	if st.Publishers, err = tallies(db, publisher, "publisher", where, values); err != nil {
		return fail(err)
	}
	if st.Months, err = tallies(db, month, "month", where, values); err != nil {
		return fail(err)
	}
	if st.Days, err = daysToVerdict(db, where, values); err != nil {
		return fail(err)
	}
	err = db.Raw("SELECT reviews.scale, reviews.verdict AS own, reviews.author, reviews.blind, count(*) AS number FROM reviews "+
		"JOIN claims ON claims.id = reviews.claim_id WHERE reviews.verdict <> '' AND reviews.author <> '' AND "+where+" GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
		values...).Scan(&st.Reviews).Error
	if err != nil {
		return fail(err)
	}
	return st, nil
}

func statusCounts(db *gorm.DB, where string, values []any) (counts map[claims.Status]int, total int, err error) {
	var list []struct {
		Status claims.Status
		Number int
	}
	err = db.Raw("SELECT status, count(*) AS number FROM claims WHERE "+where+" GROUP BY status", values...).Scan(&list).Error
	counts = map[claims.Status]int{}
	for _, one := range list {
		counts[one.Status] = one.Number
		total += one.Number
	}
	return counts, total, err
}

// tallies counts verdicts by an expression over claims: months in their order, all else those with most verdicts first.
func tallies(db *gorm.DB, expression, kind, where string, values []any) ([]Tally, error) {
	order, limit := "total DESC, name", talliesShown
	if kind == "month" {
		order, limit = "name DESC", monthsShown
	}
	var list []struct {
		Name, Verdict, Scale string
		Number               int
	}
	err := db.Raw(`WITH counted AS (SELECT `+expression+` AS name, claims.verdict, claims.scale, count(*) AS number FROM claims
			WHERE claims.verdict <> '' AND `+where+` GROUP BY 1, 2, 3),
		first AS (SELECT name, sum(number) AS total FROM counted WHERE name <> '' GROUP BY name ORDER BY `+order+` LIMIT ?)
		SELECT counted.* FROM counted JOIN first USING (name) ORDER BY `+order+`, verdict, scale`, append(append([]any{}, values...), limit)...).Scan(&list).Error
	var found []Tally
	for _, one := range list {
		if len(found) == 0 || found[len(found)-1].Name != one.Name {
			found = append(found, Tally{Name: one.Name})
		}
		last := &found[len(found)-1]
		last.Verdicts = append(last.Verdicts, VerdictCount{one.Verdict, one.Scale, one.Number})
		last.Total += one.Number
	}
	if kind == "month" {
		for i, j := 0, len(found)-1; i < j; i, j = i+1, j-1 {
			found[i], found[j] = found[j], found[i]
		}
	}
	return found, err
}

// daysToVerdict reads how many days passed from a claim's coming in to its first verdict, of the newest judged claims.
func daysToVerdict(db *gorm.DB, where string, values []any) ([]int, error) {
	var list []struct{ Came, Judged string }
	err := db.Raw(`SELECT claims.created_at AS came, (SELECT at FROM events WHERE claim_id = claims.id AND claim_id <> '' AND entity = 'claims'
			AND new <> '' AND new ->> '$.verdict' <> '' ORDER BY seq LIMIT 1) AS judged
		FROM claims WHERE claims.verdict <> '' AND `+where+` ORDER BY claims.num DESC LIMIT ?`, append(append([]any{}, values...), timesRead)...).Scan(&list).Error
	days := make([]int, 0, len(list))
	for _, one := range list {
		came, errCame := time.Parse(time.RFC3339, one.Came)
		judged, errJudged := time.Parse(time.RFC3339, one.Judged)
		if errCame == nil && errJudged == nil && !judged.Before(came) {
			days = append(days, int(judged.Sub(came).Hours()/24))
		}
	}
	return days, err
}
