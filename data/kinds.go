package data

import (
	"fmt"

	"claimdesk/claims"
)

// kind is what commands and checks need to know of a table.
type kind struct {
	name     string   // of the table
	called   string   // one row of it
	claim    string   // the column with the id of the claim that a row is about; empty when it is about none
	searched []string // columns that the search box looks through
	shown    []string // columns that readers of a published check see
	own      bool     // a row belongs to its claim alone: it is restored and handed over with it
	row      any      // the struct of a row that is handed over to another desk
	undated  bool     // it has no updated_at
	dropped  []string // columns of older casebooks, which their history still names
}

// kinds lists the tables whose rows commands change. All have num, id and created_at. A row comes after those it refers
// to.
var kinds = []kind{
	{name: "settings", called: "Setting"},
	{name: "saved_filters", called: "Saved filter"},
	{name: "aliases", called: "Alias"},
	{name: "articles", called: "Article", row: &claims.Article{}},
	{name: "versions", called: "Article version", row: &claims.Version{}, undated: true},
	{
		name: "claims", called: "Claim", claim: "id", own: true, row: &claims.Claim{},
		searched: []string{"headline", "text", "quote", "speaker", "explanation", "rationale"},
		shown: []string{
			"quote", "text", "headline", "speaker", "speaker_role", "speaker_url", "date", "place", "verdict", "scale",
			"rating_value", "rating_best", "rating_worst", "explanation", "rationale", "as_of", "not_contacted",
		},
	},
	{
		name: "sources", called: "Source", claim: "claim_id", own: true, row: &claims.Source{},
		searched: []string{"title", "publisher", "author", "url", "quote", "note"},
		shown: []string{
			"stance", "type", "title", "publisher", "author", "url", "archive_url", "published_at", "quote", "locator", "confidential",
		},
		dropped: []string{"attachment"},
	},
	{name: "exhibits", called: "Exhibit", claim: "claim_id", own: true, row: &claims.Exhibit{}},
	{name: "contacts", called: "Contact", claim: "claim_id", own: true, row: &claims.Contact{}, shown: []string{"deadline", "replied_at", "reply", "result"}},
	{
		name: "appearances", called: "Appearance", claim: "claim_id", own: true, row: &claims.Appearance{},
		shown: []string{"url", "archive_url", "publisher", "date", "speaker"},
	},
	{
		name: "corrections", called: "Correction", claim: "claim_id", own: true, row: &claims.Correction{},
		shown: []string{"type", "text", "old_verdict", "new_verdict", "published_at"},
	},
	{name: "reviews", called: "Review", claim: "claim_id", own: true, row: &claims.Review{}},
	{name: "comments", called: "Comment", claim: "claim_id", own: true, row: &claims.Comment{}},
	{name: "relations", called: "Relation", claim: "claim_id"},
}

// kindOf is the kind of a table. The error is claims.ErrDamaged for a table that no command changes.
func kindOf(name string) (kind, error) {
	for _, k := range kinds {
		if k.name == name {
			return k, nil
		}
	}
	return kind{}, fmt.Errorf("the history names the table %q, which there is not: %w", name, claims.ErrDamaged)
}
