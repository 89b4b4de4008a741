package data

import (
	"strings"
	"unicode"

	"claimdesk/claims/filter"
)

// hasWord tells whether a search term has anything in it that the search index keeps.
func hasWord(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Co, r) })
}

// matching is words and phrases, all of which must be found, in FTS5's query language.
func matching(words []filter.Term) string {
	parts := make([]string, len(words))
	for i, term := range words {
		parts[i] = matchWord(term.Value, term.Phrase)
	}
	return strings.Join(parts, " AND ")
}

// matchWord is a word or phrase in FTS5's query language, which ends at a zero byte; a word finds what begins with it.
func matchWord(text string, phrase bool) string {
	quoted := `"` + strings.NewReplacer(`"`, `""`, "\x00", " ").Replace(text) + `"`
	if phrase {
		return quoted
	}
	return quoted + "*"
}

// matchTitle asks FTS5 for articles whose title has a word for each word of a text that begins with it; without any word
// there is none.
func matchTitle(text string) string {
	var parts []string
	for word := range strings.FieldsSeq(text) {
		if hasWord(word) {
			parts = append(parts, matchWord(word, false))
		}
	}
	if len(parts) == 0 {
		return `""`
	}
	return "title : (" + strings.Join(parts, " AND ") + ")"
}

// Where words are looked for: what is known of a claim itself, and the article that it stands in. Each is SQL for the
// numbers of claims, oldest first, with one value.
const (
	inClaim   = "SELECT rowid AS num FROM claims_search WHERE claims_search MATCH ?"
	inArticle = `SELECT claims.num AS num FROM articles_search CROSS JOIN articles ON articles.num = articles_search.rowid
		CROSS JOIN claims ON claims.article_id = articles.id WHERE articles_search MATCH ?`
)

// wordsCondition asks that all words are found in what is known of a claim, or all in its article.
func wordsCondition(words []filter.Term) condition {
	text := matching(words)
	return condition{
		sql: `(claims.num IN (SELECT rowid FROM claims_search WHERE claims_search MATCH ?) OR claims.article_id IN (
			SELECT id FROM articles WHERE num IN (SELECT rowid FROM articles_search WHERE articles_search MATCH ?)))`,
		values: []any{text, text},
	}
}
