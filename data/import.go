package data

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"claimdesk/claims"
	"claimdesk/claims/extract"
	"claimdesk/claims/scale"
	"claimdesk/claims/sheet"
)

// Plan is what reading a claims sheet back would do to the casebook.
type Plan struct {
	Changes  []CellChange
	Added    []Addition
	Problems []Problem
}

// CellChange is one cell that differs from the casebook.
type CellChange struct {
	Line     int // of the sheet
	ClaimID  string
	Headline string // as it is now, or the claim's words when it has none
	Column   string
	Old, New string
}

// Addition is a claim that the casebook does not have yet.
type Addition struct {
	Line  int
	Claim claims.Claim
}

// Problem is a cell, or something else about a row, that cannot be used. The row is left out whole; the rest of the sheet
// is not.
type Problem struct {
	Line   int
	Reason string // names the column and tells what to do
}

// PlanImport compares a claims sheet with the casebook, changing nothing. Scales, when given, tell the number of a verdict
// that was changed. The error is claims.ErrInvalid when the table is no claims sheet.
func (s *Store) PlanImport(ctx context.Context, table *sheet.Table, scales []scale.Scale) (Plan, error) {
	switch {
	case table.Kind == sheet.Evidence:
		return Plan{}, fmt.Errorf("reading the CSV: %w: it is a sheet of evidence; only the claims sheet is read back", claims.ErrInvalid)
	case !slices.Contains(table.Columns, "claim") && !slices.Contains(table.Columns, "quote") && table.Kind != sheet.Claims:
		return Plan{}, fmt.Errorf("reading the CSV: %w: its first line names neither claim nor quote; name the columns as an export does", claims.ErrInvalid)
	}
	p := planner{table: table, scales: scales, db: s.read(ctx), seen: map[string]int{}, places: map[string]anchorage{}, named: map[[2]string]string{}}
	for batch := range slices.Chunk(table.Rows, 500) {
		if err := ctx.Err(); err != nil {
			return Plan{}, fmt.Errorf("reading the CSV: %w", err)
		}
		if err := p.rows(batch); err != nil {
			return Plan{}, fmt.Errorf("reading the CSV: %w", explain(s.path, err))
		}
	}
	return p.plan, nil
}

// planner compares a sheet with a casebook row by row.
type planner struct {
	plan   Plan
	table  *sheet.Table
	scales []scale.Scale
	db     *gorm.DB
	seen   map[string]int       // the line of every id
	places map[string]anchorage // by article
	named  map[[2]string]string // ids of articles by column and what it holds; empty for what no article has
}

func (p *planner) rows(batch []sheet.Row) error {
	ids, some := make([]string, len(batch)), make([]any, len(batch))
	for i, row := range batch {
		ids[i] = p.id(row)
		some[i] = ids[i]
	}
	list, err := among[claims.Claim](p.db, "id", some)
	if err != nil {
		return err
	}
	if err := p.nameArticles(batch); err != nil {
		return err
	}
	present := make(map[string]claims.Claim, len(list))
	for _, claim := range list {
		present[claim.ID] = claim
	}
	for i, row := range batch {
		id := ids[i]
		if line, twice := p.seen[id]; twice && id != "" {
			p.problem(row, "claim_id: claim %s is in line %d already; keep one of the two", id, line)
			continue
		}
		p.seen[id] = row.Line
		claim, known := present[id]
		if known {
			p.compare(row, claim)
			continue
		}
		if err := p.add(row, id); err != nil {
			return err
		}
	}
	return nil
}

func (p *planner) id(row sheet.Row) string {
	id, _ := p.table.Cell(row, "claim_id")
	return strings.ToLower(strings.TrimSpace(id))
}

func (p *planner) problem(row sheet.Row, format string, values ...any) {
	p.plan.Problems = append(p.plan.Problems, Problem{Line: row.Line, Reason: fmt.Sprintf(format, values...)})
}

// compare notes which cells of a row differ from the claim.
func (p *planner) compare(row sheet.Row, before claims.Claim) {
	after, problems := before, len(p.plan.Problems)
	p.fill(row, &after)
	if len(p.plan.Problems) > problems {
		return
	}
	for _, column := range sheetColumns {
		if was, is := column.get(&before), column.get(&after); was != is {
			p.plan.Changes = append(p.plan.Changes, CellChange{
				Line: row.Line, ClaimID: before.ID, Headline: Called(before), Column: column.name, Old: was, New: is,
			})
		}
	}
}

// Called is what a list calls a claim: its headline, or the best of its other words.
func Called(claim claims.Claim) string {
	switch {
	case claim.Headline != "":
		return claim.Headline
	case claim.Text != "":
		return claim.Text
	}
	return claim.Quote
}

// fill brings a claim to what a row says, as far as its cells can be used.
func (p *planner) fill(row sheet.Row, claim *claims.Claim) {
	before := *claim
	for _, column := range sheetColumns {
		cell, there := p.table.Cell(row, column.name)
		if !there || cell == column.get(claim) {
			continue
		}
		if column.name == "quote" && before.VersionID != "" {
			p.problem(row, "quote: the words stand in an article; put them back into the cell, and mark other words in the article's text")
			continue
		}
		if err := column.set(claim, cell); err != nil {
			p.problem(row, "%s: %v", column.name, err)
		}
	}
	p.rate(row, claim, before)
}

// rate gives a changed verdict the number that its scale has for it. The number of one that was not changed stays as it was
// given, whatever the cells or a newer scale say.
func (p *planner) rate(row sheet.Row, claim *claims.Claim, before claims.Claim) {
	if claim.Verdict == before.Verdict && claim.Scale == before.Scale {
		claim.RatingValue, claim.RatingBest, claim.RatingWorst = before.RatingValue, before.RatingBest, before.RatingWorst
		return
	}
	on, known := p.scaleOf(*claim)
	if !known {
		return
	}
	if err := on.Set(claim, claim.Verdict); err != nil {
		p.problem(row, "%v", err)
	}
}

// scaleOf is the scale that a claim's verdict is on; false when it is not one of those in use. Without a name it is the
// first.
func (p *planner) scaleOf(claim claims.Claim) (scale.Scale, bool) {
	if strings.TrimSpace(claim.Verdict) == "" {
		return scale.Scale{}, true
	}
	for _, s := range p.scales {
		if strings.TrimSpace(claim.Scale) == "" || s.Title() == claim.Scale {
			return s, true
		}
	}
	return scale.Scale{}, false
}

// add makes a claim of a row that the casebook does not know; it is accepted unless the row says where it stands.
func (p *planner) add(row sheet.Row, id string) error {
	claim := claims.Claim{ID: id}
	if id == "" {
		claim.ID = NewID()
	} else if _, err := uuid.Parse(id); err != nil {
		p.problem(row, "claim_id: “%s” is none that Claimdesk gives; leave the cell empty for a new claim", id)
		return nil
	}
	problems := len(p.plan.Problems)
	p.fill(row, &claim)
	claim.Score = p.score(row)
	start, end := p.number(row, "quote_start"), p.number(row, "quote_end")
	if len(p.plan.Problems) > problems {
		return nil
	}
	if Called(claim) == "" {
		p.problem(row, "claim: the row has no claim, headline or quote; fill one of them in")
		return nil
	}
	if claim.Status == "" {
		claim.Status = claims.Accepted
	}
	if err := p.anchor(row, &claim, start, end); err != nil {
		return err
	}
	if p.plan.Added == nil { // a sheet mostly brings new claims alone, or none
		p.plan.Added = make([]Addition, 0, len(p.table.Rows))
	}
	p.plan.Added = append(p.plan.Added, Addition{Line: row.Line, Claim: claim})
	return nil
}

// score reads a new claim's check-worthiness, with a point or a comma; 0 from an empty cell.
func (p *planner) score(row sheet.Row) float64 {
	cell, _ := p.table.Cell(row, "checkworthiness")
	cell = strings.TrimSpace(cell)
	if cell == "" {
		return 0
	}
	score, err := strconv.ParseFloat(strings.Replace(cell, ",", ".", 1), 64)
	if err != nil || !(score >= 0 && score <= 1) {
		p.problem(row, "checkworthiness: “%s” is %v: write a number from 0 to 1, or leave the cell empty", cell, claims.ErrInvalid)
		return 0
	}
	return score
}

// number reads a whole number, 0 from an empty cell.
func (p *planner) number(row sheet.Row, column string) int {
	cell, _ := p.table.Cell(row, column)
	number, err := wholeNumber(cell)
	if err != nil {
		p.problem(row, "%s: %v", column, err)
	}
	return number
}

// mostPlaces bounds how many articles' texts are in memory; the rows of an article mostly follow each other.
const mostPlaces = 50

// anchor ties a new claim to the article that its row names, and to the place of its quote there when the words from start
// to end are those.
func (p *planner) anchor(row sheet.Row, claim *claims.Claim, start, end int) error {
	claim.ArticleID = p.article(row)
	if claim.ArticleID == "" {
		return nil
	}
	if start >= end || claim.Quote == "" {
		return nil
	}
	place, known := p.places[claim.ArticleID]
	if !known {
		var err error
		if place, err = (&change{tx: p.db}).anchorage(claim.ArticleID, ""); err != nil {
			return err
		}
		if len(p.places) >= mostPlaces {
			clear(p.places)
		}
		p.places[claim.ArticleID] = place
	}
	anchored, err := place.claim(extract.Proposal{Start: start, End: end}, claim.Status, "")
	if err == nil && anchored.Quote == claim.Quote {
		claim.VersionID, claim.QuoteStart, claim.QuoteEnd = anchored.VersionID, start, end
		claim.Prefix, claim.Suffix = anchored.Prefix, anchored.Suffix
	}
	return nil
}

// articleNames lists what names the article of a row, the best first: a column of the sheet, and how an article has it.
var articleNames = []struct {
	sheet, column string
	of            func(claims.Article) string
}{
	{"article_id", "id", func(a claims.Article) string { return a.ID }},
	{"article_url", "url", func(a claims.Article) string { return a.URL }},
	{"article_title", "title", func(a claims.Article) string { return a.Title }},
}

// nameArticles looks the articles of some rows up.
func (p *planner) nameArticles(batch []sheet.Row) error {
	for _, name := range articleNames {
		var missing []any
		for _, row := range batch {
			cell, _ := p.table.Cell(row, name.sheet)
			if _, known := p.named[[2]string{name.column, cell}]; !known && cell != "" {
				p.named[[2]string{name.column, cell}] = ""
				missing = append(missing, cell)
			}
		}
		list, err := among[claims.Article](p.db.Order("num DESC"), name.column, missing)
		if err != nil {
			return err
		}
		for _, article := range list { // the first that came in is the last here
			p.named[[2]string{name.column, name.of(article)}] = article.ID
		}
	}
	return nil
}

// article is the id of the article of a row; empty when there is none.
func (p *planner) article(row sheet.Row) string {
	for _, name := range articleNames {
		cell, _ := p.table.Cell(row, name.sheet)
		if id := p.named[[2]string{name.column, cell}]; id != "" {
			return id
		}
	}
	return ""
}

// among reads the rows that have one of some values in a column. They stand in the query itself: the driver takes a time for
// each bound value that grows with their number.
func among[T any](db *gorm.DB, column string, values []any) (list []T, err error) {
	if len(values) == 0 {
		return nil, nil
	}
	where, err := appendList([]byte(column+" IN "), values)
	if err != nil {
		return nil, err
	}
	return list, db.Where(string(where)).Find(&list).Error
}

// Apply carries a plan out as one step of Undo and tells how many claims came in and how many were changed. The error is
// claims.ErrInvalid, and nothing is changed, when a claim is not any more as the plan found it.
func (s *Store) Apply(ctx context.Context, p Plan) (added, changed int, err error) {
	err = s.do(ctx, command{action: "Import CSV"}, func(c *change) error {
		for start := 0; start < len(p.Changes); {
			end := start + 1
			for end < len(p.Changes) && p.Changes[end].ClaimID == p.Changes[start].ClaimID {
				end++
			}
			if err := c.applyCells(p.Changes[start:end]); err != nil {
				return err
			}
			changed++
			start = end
		}
		list := make([]*claims.Claim, len(p.Added))
		for i := range p.Added {
			list[i] = &p.Added[i].Claim
			list[i].CreatedAt, list[i].UpdatedAt = c.at, c.at
		}
		added = len(list)
		if err := c.addClaims(list); err != nil {
			return fmt.Errorf("adding claims: %w", err)
		}
		return nil
	})
	if err != nil {
		return 0, 0, err
	}
	return added, changed, nil
}

// applyCells changes the cells of one claim.
func (c *change) applyCells(cells []CellChange) error {
	before, err := byID[claims.Claim](c.tx, cells[0].ClaimID)
	if err != nil {
		return fmt.Errorf("claim %s: %w", cells[0].ClaimID, err)
	}
	after := before
	for _, cell := range cells {
		column := sheetColumns[slices.IndexFunc(sheetColumns, func(s sheetColumn) bool { return s.name == cell.Column })]
		if column.get(&before) != cell.Old {
			return fmt.Errorf("claim %s: %w: it was changed in the meantime; read the CSV again", cell.ClaimID, claims.ErrInvalid)
		}
		if err := column.set(&after, cell.New); err != nil {
			return fmt.Errorf("claim %s: %s: %w", cell.ClaimID, cell.Column, err)
		}
	}
	return c.update(&before, &after)
}
