package data

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"io"
	"slices"

	"claimdesk/claims/filter"
	"claimdesk/claims/sheet"
)

// ExportClaims writes the claims that a filter finds as CSV, most check-worthy first, and tells how many there were. All
// are of one moment. Progress, when given, is told from time to time how many of how many rows are written.
func (s *Store) ExportClaims(ctx context.Context, w io.Writer, f filter.Filter, progress func(done, total int)) (rows int, err error) {
	return s.export(ctx, w, claimsExport, f, progress)
}

// ExportEvidence writes the sources of the claims that a filter finds as CSV, in the order of ExportClaims, and tells how
// many there were.
func (s *Store) ExportEvidence(ctx context.Context, w io.Writer, f filter.Filter, progress func(done, total int)) (rows int, err error) {
	return s.export(ctx, w, evidenceExport, f, progress)
}

// sheetExport says where the columns of a sheet come from.
type sheetExport struct {
	columns []string
	from    map[string]string // SQL of each column; a column that is not in it stays empty
	packs   []pack
	tables  string
	order   string
}

// pack is columns that one SQL expression gives together, separated by blanks, so that what is told of the same rows is
// read in one go. Only the last may hold blanks.
type pack struct {
	columns []string
	sql     string
}

// place says which value of a row a column shows, and which part of it when the value is a pack. A column without a value
// stays empty.
type place struct {
	value int // -1 for none
	part  int
	parts int // of the value; 0 when it is no pack
}

// query is the SQL of the sheet and the place of each column.
//
// The plus sign makes an expression of a column: for each cell of a column the driver would ask how it was declared.
func (e sheetExport) query(where string) (text string, places []place) {
	var selected []string
	for _, column := range e.columns {
		expression := e.from[column]
		at := slices.Index(selected, "+"+expression)
		if at < 0 && expression != "" {
			at = len(selected)
			selected = append(selected, "+"+expression)
		}
		places = append(places, place{value: at})
	}
	for _, p := range e.packs {
		for i, column := range e.columns {
			if part := slices.Index(p.columns, column); part >= 0 {
				places[i] = place{len(selected), part, len(p.columns)}
			}
		}
		selected = append(selected, p.sql)
	}
	return "SELECT " + joined(selected) + " FROM " + e.tables + " WHERE " + where + " ORDER BY " + e.order, places
}

// progressEvery is after how many rows progress is told.
const progressEvery = 2000

func (s *Store) export(ctx context.Context, w io.Writer, e sheetExport, f filter.Filter, progress func(done, total int)) (int, error) {
	// One transaction, so that the rows are those that were counted.
	pool, err := s.reader.DB()
	if err != nil {
		return 0, fmt.Errorf("exporting: %w", err)
	}
	conn, err := pool.Conn(ctx)
	if err != nil {
		return 0, fmt.Errorf("exporting: %w", explain(s.path, err))
	}
	defer conn.Close()
	if err := takeMemory(ctx, conn); err != nil {
		return 0, fmt.Errorf("exporting: %w", explain(s.path, err))
	}
	defer giveBack(conn)
	tx, err := conn.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return 0, fmt.Errorf("exporting: %w", explain(s.path, err))
	}
	defer func() { _ = tx.Rollback() }()
	where, values := conditionsOf(f).all()
	total := 0
	if progress != nil {
		err := tx.QueryRowContext(ctx, "SELECT count(*) FROM "+e.tables+" WHERE "+where, values...).Scan(&total)
		if err != nil {
			return 0, fmt.Errorf("exporting: %w", explain(s.path, err))
		}
	}
	query, places := e.query(where)
	rows, err := tx.QueryContext(ctx, query, values...)
	if err != nil {
		return 0, fmt.Errorf("exporting: %w", explain(s.path, err))
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return 0, fmt.Errorf("exporting: %w", explain(s.path, err))
	}
	held := make([]sql.RawBytes, len(names))
	into := make([]any, len(held))
	for i := range held {
		into[i] = &held[i]
	}
	out := sheet.NewWriter(w, e.columns)
	done := 0
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return done, fmt.Errorf("exporting: %w", explain(s.path, err))
		}
		writeCells(out, held, places)
		if err := out.EndRow(); err != nil {
			return done, err
		}
		if done++; done%progressEvery == 0 && progress != nil {
			progress(done, total)
		}
	}
	if err := rows.Err(); err != nil {
		return done, fmt.Errorf("exporting: %w", explain(s.path, err))
	}
	if progress != nil {
		progress(done, total)
	}
	return done, out.Flush()
}

func writeCells(out *sheet.Writer, held []sql.RawBytes, places []place) {
	for _, p := range places {
		if p.value < 0 {
			out.Cell(nil)
			continue
		}
		out.Cell(p.of(held[p.value]))
	}
}

// of is the part of a value that the place shows.
func (p place) of(value []byte) []byte {
	if p.parts == 0 {
		return value
	}
	for range p.part {
		_, value, _ = bytes.Cut(value, []byte(" "))
	}
	if p.part < p.parts-1 {
		value, _, _ = bytes.Cut(value, []byte(" "))
	}
	return value
}

// claimsExport counts and names no confidential source.
var claimsExport = sheetExport{
	columns: sheet.ClaimColumns(),
	tables:  "claims LEFT JOIN articles ON articles.id = claims.article_id",
	order:   orders[ByScore],
	packs: []pack{
		{
			[]string{"sources", "supporting", "refuting", "archived", "source_urls"},
			"(SELECT count(*) || ' ' || count(nullif(stance = 'supports', 0)) || ' ' || count(nullif(stance = 'refutes', 0)) || ' ' ||" +
				" count(nullif(archive_url <> '' OR EXISTS (SELECT 1 FROM exhibits WHERE source_id = sources.id AND exhibits.url <> ''), 0)) || ' ' ||" +
				" coalesce(group_concat(nullif(url, ''), '; '), '') FROM (" +
				"SELECT id, stance, url, archive_url FROM sources WHERE claim_id = claims.id AND NOT confidential ORDER BY num) AS sources)",
		},
		// The last attempt to reach the speaker.
		{
			[]string{"contacted", "contact_result"},
			"(SELECT replace(at, ' ', 'T') || ' ' || result FROM contacts WHERE claim_id = claims.id ORDER BY at DESC, num DESC LIMIT 1)",
		},
		// What was asked for and not granted is no correction.
		{
			[]string{"corrections", "last_correction"},
			"(SELECT count(*) || ' ' || coalesce(max(published_at), '') FROM corrections WHERE claim_id = claims.id AND published_at <> '')",
		},
	},
	from: map[string]string{
		"claim_id":          "claims.id",
		"article_id":        "claims.article_id",
		"article_title":     "articles.title",
		"article_url":       "articles.url",
		"article_publisher": "articles.publisher",
		"article_published": "articles.published",
		"quote":             "claims.quote",
		"quote_start":       "claims.quote_start",
		"quote_end":         "claims.quote_end",
		"claim":             "claims.text",
		"headline":          "claims.headline",
		"kind":              "claims.kind",
		"speaker":           "claims.speaker",
		"speaker_role":      "claims.speaker_role",
		"claim_date":        "claims.date",
		"claim_place":       "claims.place",
		"language":          "claims.language",
		"first_appearance": "coalesce((SELECT url FROM appearances WHERE claim_id = claims.id AND url <> ''" +
			" AND (coalesce(articles.url, '') = '' OR date <> '' AND date < articles.published) ORDER BY date = '', date, num LIMIT 1), articles.url)",
		"appearances":     "(SELECT group_concat(nullif(url, ''), '; ') FROM (SELECT url FROM appearances WHERE claim_id = claims.id ORDER BY num))",
		"checkworthiness": "claims.score",
		"priority":        "claims.priority",
		"status":          "claims.status",
		"verdict":         "claims.verdict",
		"scale":           "claims.scale",
		"rating_value":    "nullif(claims.rating_value, 0)",
		"rating_best":     "nullif(claims.rating_best, 0)",
		"rating_worst":    "nullif(claims.rating_worst, 0)",
		"explanation":     "claims.explanation",
		"rationale":       "claims.rationale",
		"tags":            "claims.tags",
		"assignee":        "claims.assignee",
		"reviewer":        "claims.reviewer",
		"reviewed_at":     "claims.reviewed_at",
		"published_url":   "claims.published_url",
		"published_at":    "claims.published_at",
		"created_at":      "claims.created_at",
		"updated_at":      "claims.updated_at",
	},
}

var evidenceExport = sheetExport{
	columns: sheet.EvidenceColumns(),
	tables:  "claims JOIN sources ON sources.claim_id = claims.id AND NOT sources.confidential",
	order:   orders[ByScore] + ", sources.num",
	from: map[string]string{
		"claim_id":          "claims.id",
		"source_id":         "sources.id",
		"stance":            "sources.stance",
		"type":              "sources.type",
		"title":             "sources.title",
		"publisher":         "sources.publisher",
		"author":            "sources.author",
		"url":               "sources.url",
		"archive_url":       "sources.archive_url",
		"accessed_at":       "sources.accessed_at",
		"published_at":      "sources.published_at",
		"quote":             "sources.quote",
		"locator":           "sources.locator",
		"note":              "sources.note",
		"attachment":        "coalesce((SELECT group_concat(name, '; ') FROM exhibits WHERE source_id = sources.id), '')",
		"attachment_sha256": "coalesce((SELECT group_concat(sha256, '; ') FROM exhibits WHERE source_id = sources.id), '')",
	},
}

// ClaimsQuery is the SQL behind ExportClaims, for measuring it against other programs.
func ClaimsQuery() string {
	query, _ := claimsExport.query("1")
	return query
}
