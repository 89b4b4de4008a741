package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"claimdesk/claims"
)

const (
	// firstPage is how many claims a search shows before it knows all it finds.
	firstPage = 200
	// few is up to how many claims a condition may find so that a search reads those and sorts them. When more of a million
	// have it, it is about as quick to go through the claims in their order, leaving out those that have not, until a page
	// is full.
	few = 5000
)

// Found is what a search has found.
type Found struct {
	Nums []int64 // numbers of claims, in the order asked for
	More bool    // these are the first; the search is still looking for the others
}

// Search finds claims. It shows what fills a window at once and, when there is more, all of it as soon as that is known:
// show is called once or twice, on the calling goroutine, and the last time with More false. When words are looked for
// that very many claims have, and another order than ByRelevance is asked for, the first claims shown are the first of
// the newest that have them. When ctx ends the search stops where it is, and its error is that of ctx.
func (s *Store) Search(ctx context.Context, q Query, show func(Found)) error {
	f, err := s.finder(ctx, q)
	if err != nil {
		return err
	}
	defer f.conn.Close()
	f.show = show
	if err := f.run(); err != nil {
		return f.failure(err)
	}
	return nil
}

// finder prepares a search. Its connection must be closed.
func (s *Store) finder(ctx context.Context, q Query) (*finder, error) {
	if _, known := orders[q.Sort]; !known {
		return nil, fmt.Errorf("order %q: %w", q.Sort, claims.ErrInvalid)
	}
	f := &finder{ctx: ctx, path: s.path, conditions: conditionsOf(q.Filter), sort: q.Sort}
	if f.sort == ByRelevance && len(f.words) == 0 {
		f.sort = ByScore
	}
	pool, err := s.reader.DB()
	if err == nil {
		f.conn, err = pool.Conn(ctx)
	}
	if err != nil {
		return nil, f.failure(err)
	}
	return f, nil
}

// failure is why a search ended early.
func (f *finder) failure(err error) error {
	if f.ctx.Err() != nil {
		return f.ctx.Err()
	}
	return fmt.Errorf("searching: %w", explain(f.path, err))
}

// Find lists the numbers of all claims that a query finds, in its order. Rows reads them.
func (s *Store) Find(ctx context.Context, q Query) ([]int64, error) {
	var nums []int64
	err := s.Search(ctx, q, func(f Found) { nums = f.Nums })
	return nums, err
}

// finder is one search at work.
type finder struct {
	conditions
	ctx  context.Context
	path string // of the casebook
	conn *sql.Conn
	sort Sort
	show func(Found)
}

func (f *finder) run() error {
	candidates, found, err := f.fewest()
	switch {
	case err != nil:
		return err
	case len(f.statuses) == 0:
		f.show(Found{})
		return nil
	case found && len(f.words) == 0:
		return f.among(candidates)
	case len(f.words) > 0:
		return f.byWords(candidates, found)
	}
	page, err := f.walk(firstPage)
	if err != nil {
		return err
	}
	if len(page) < firstPage {
		f.show(Found{Nums: page})
		return nil
	}
	f.show(Found{Nums: page, More: true})
	all, err := f.walk(0)
	if err != nil {
		return err
	}
	f.show(Found{Nums: all})
	return nil
}

// fewest is the claims that have the first of the conditions, if that are few.
func (f *finder) fewest() (nums []int64, found bool, err error) {
	for _, one := range f.others {
		if !one.served {
			continue
		}
		nums, err := f.gather(fmt.Sprintf("SELECT num FROM claims WHERE %s LIMIT %d", one.sql, few+1), one.values...)
		if err != nil || len(nums) <= few {
			return nums, err == nil, err
		}
	}
	return nil, false, nil
}

func (f *finder) gather(query string, values ...any) ([]int64, error) {
	return gather(f.ctx, f.conn, query, values...)
}

// among shows those of some claims that have all conditions but the words.
func (f *finder) among(candidates []int64) error {
	nums, err := f.sorted(candidates)
	if err == nil {
		f.show(Found{Nums: nums})
	}
	return err
}

// sorted is those of some claims that have all conditions but the words, in the order asked for. They are looked up by their
// numbers: an index that begins with the status would be gone through whole.
func (f *finder) sorted(candidates []int64) ([]int64, error) {
	if len(candidates) == 0 {
		return nil, nil
	}
	more, values := where(f.others)
	return f.gather("SELECT num FROM claims INDEXED BY claims_num_status WHERE num IN ("+numbers(candidates)+") AND status IN ("+quotedStatuses(f.statuses)+")"+
		more+" ORDER BY "+orders[f.sort], values...)
}

// walk goes through the claims in their order and lists those that have all conditions but the words, at most limit of
// them, or all when limit is 0.
func (f *finder) walk(limit int) ([]int64, error) {
	query, values := f.walkQuery(limit)
	nums, err := f.gather(query, values...)
	if f.byNumber() && limit == 0 {
		slices.SortFunc(nums, func(a, b int64) int { return int(b - a) })
	}
	return nums, err
}

func (f *finder) byNumber() bool { return served[f.sort] == "" }

// walkQuery goes along an index that has the order. All numbers are sorted afterwards, which is quicker than to read
// all claims.
func (f *finder) walkQuery(limit int) (query string, values []any) {
	with := "NOT INDEXED"
	switch index := served[f.sort]; {
	case index == "" && limit == 0 || f.sort == ByScore && len(f.statuses) == 1:
		with = "INDEXED BY claims_status_score"
	case index != "":
		with = "INDEXED BY " + index
	}
	more, values := where(f.others)
	query = "SELECT num FROM claims " + with + " WHERE status IN (" + quotedStatuses(f.statuses) + ")" + more
	if limit == 0 && f.byNumber() {
		return query, values
	}
	query += " ORDER BY " + orders[f.sort]
	if limit > 0 {
		query += fmt.Sprintf(" LIMIT %d", limit)
	}
	return query, values
}

// byWords shows the claims with the words. Candidates are those that may have all other conditions, if that are few.
func (f *finder) byWords(candidates []int64, found bool) error {
	limit := few
	if !found && f.plain() {
		limit = ranked
	}
	hits, whole, err := f.newest(limit)
	if err != nil {
		return err
	}
	among := func(hits []int64) []int64 {
		if found {
			return intersection(hits, candidates)
		}
		return hits
	}
	page, err := f.page(among(hits[:min(limit, len(hits))]))
	if err != nil {
		return err
	}
	if len(page) > 0 {
		f.show(Found{Nums: page, More: true})
	}
	if !whole {
		if hits, err = f.hits(inClaim); err != nil {
			return err
		}
	}
	around, err := f.hits(inArticle)
	if err != nil {
		return err
	}
	all, err := f.arranged(among(append(hits, without(around, hits)...)))
	if err != nil {
		return err
	}
	f.show(Found{Nums: all})
	return nil
}

// page is the first of those of at most few hits that have all conditions, in the order asked for. By relevance that is
// the newest ones, and the others need not be looked at.
func (f *finder) page(hits []int64) (page []int64, err error) {
	if f.sort != ByRelevance || f.plain() {
		page, err = f.arranged(hits)
		return page[:min(firstPage, len(page))], err
	}
	for chunk := range slices.Chunk(hits, 2*firstPage) {
		some, err := f.sorted(chunk)
		if err != nil {
			return nil, err
		}
		if page = append(page, some...); len(page) >= firstPage {
			break
		}
	}
	return f.ranked(page[:min(firstPage, len(page))])
}

// newest lists the newest claims that have the words, more than limit of them if there are, and tells whether that are all.
func (f *finder) newest(limit int) (hits []int64, whole bool, err error) {
	words, err := f.expanded(f.words)
	switch {
	case err != nil:
		return nil, false, err
	case words == "":
		hits, err = f.hits(inClaim)
		return hits, true, err
	}
	hits, err = f.gather(fmt.Sprintf("%s ORDER BY num DESC LIMIT %d", inClaim, limit+1), words)
	return hits, len(hits) <= limit, err
}

// hits lists all claims with the words, newest first. FTS5 is quicker the other way round.
func (f *finder) hits(where string) ([]int64, error) {
	nums, err := f.gather(where, matching(f.words))
	slices.Reverse(nums)
	return nums, err
}

// plain tells whether the words are all that is asked for, and their hits in the order they are found in.
func (f *finder) plain() bool {
	return f.sort == ByRelevance && len(f.others) == 0 && len(f.statuses) == len(claims.Statuses())
}

// arranged is those of the hits that have all conditions, in the order asked for.
func (f *finder) arranged(hits []int64) ([]int64, error) {
	if f.plain() {
		return f.ranked(hits)
	}
	list := func() ([]int64, error) { return f.walk(0) }
	if len(hits) <= few {
		list = func() ([]int64, error) { return f.sorted(hits) }
	}
	nums, err := list()
	switch {
	case err != nil:
		return nil, err
	case f.sort == ByRelevance:
		return f.ranked(intersection(hits, nums))
	case len(hits) <= few:
		return nums, nil
	}
	return intersection(nums, hits), nil
}

// without is the numbers of a list that are not in another.
func without(nums, others []int64) []int64 {
	in := setOf(others)
	return slices.DeleteFunc(nums, in.has)
}

// intersection is the numbers of the first list that are in the second too, in the order of the first.
func intersection(nums, others []int64) []int64 {
	in := setOf(others)
	var both []int64
	for _, num := range nums {
		if in.has(num) {
			both = append(both, num)
		}
	}
	return both
}

// numSet tells which numbers of claims are in it, by their places: claims are numbered one after the other.
type numSet []bool

func setOf(nums []int64) numSet {
	if len(nums) == 0 {
		return nil
	}
	in := make(numSet, slices.Max(nums)+1)
	for _, num := range nums {
		in[num] = true
	}
	return in
}

func (s numSet) has(num int64) bool { return num < int64(len(s)) && s[num] }
