// Package sheet is Claimdesk's CSV: UTF-8 with a byte-order mark, RFC 4180, CRLF. No cell is run as a formula by a
// spreadsheet, and what was written reads back exactly.
package sheet

import "slices"

// ClaimColumns lists the columns of the claims sheet in order.
func ClaimColumns() []string {
	return []string{
		"claim_id", "article_id", "article_title", "article_url", "article_publisher", "article_published",
		"quote", "quote_start", "quote_end", "claim", "headline", "kind", "speaker", "speaker_role", "claim_date", "claim_place",
		"language", "first_appearance", "appearances", "checkworthiness", "priority", "status",
		"verdict", "scale", "rating_value", "rating_best", "rating_worst", "explanation", "rationale",
		"tags", "assignee", "reviewer", "reviewed_at",
		"sources", "supporting", "refuting", "archived", "source_urls", "contacted", "contact_result",
		"published_url", "published_at", "corrections", "last_correction", "created_at", "updated_at",
	}
}

// EvidenceColumns lists the columns of the evidence sheet in order.
func EvidenceColumns() []string {
	return []string{
		"claim_id", "source_id", "stance", "type", "title", "publisher", "author", "url", "archive_url",
		"accessed_at", "published_at", "quote", "locator", "note", "attachment", "attachment_sha256",
	}
}

// Kind is what a sheet holds.
type Kind int

// The kinds of sheets; Unknown is one that Claimdesk did not write.
const (
	Unknown Kind = iota
	Claims
	Evidence
)

// kindOf tells a sheet by its columns.
func kindOf(columns []string) Kind {
	has := func(name string) bool { return slices.Contains(columns, name) }
	switch {
	case has("claim_id") && has("source_id"):
		return Evidence
	case has("claim_id") && (has("quote") || has("claim") || has("headline")):
		return Claims
	}
	return Unknown
}

// runs tells whether a spreadsheet may take a cell that begins with b for a formula.
func runs(b byte) bool {
	switch b {
	case '=', '+', '-', '@', '\t', '\r':
		return true
	}
	return false
}

// escaped tells whether a cell is written with an apostrophe before it: when it would run, and when it could be taken for
// one that was escaped.
func escaped[T string | []byte](cell T) bool {
	for i := range len(cell) {
		if cell[i] != '\'' {
			return runs(cell[i])
		}
	}
	return false
}
