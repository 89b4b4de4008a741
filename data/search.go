package data

import "strings"

// index brings the search index to the claims whose words the command changed.
func (c *change) index() error {
	for num := range c.search {
		if err := c.tx.Exec("DELETE FROM claims_search WHERE rowid = ?", num).Error; err != nil {
			return err
		}
		err := c.tx.Exec(`INSERT INTO claims_search (rowid, headline, text, quote, speaker, explanation, rationale, sources)
			SELECT num, headline, text, quote, speaker, explanation, rationale, (
				SELECT group_concat(title || ' ' || publisher || ' ' || author || ' ' || url || ' ' || quote || ' ' || note, ' ')
				FROM sources WHERE claim_id = claims.id)
			FROM claims WHERE num = ?`, num).Error
		if err != nil {
			return err
		}
	}
	return nil
}

// matchWord is a word or phrase in FTS5's query language, which ends at a zero byte; a word finds what begins with it.
func matchWord(text string, phrase bool) string {
	quoted := `"` + strings.NewReplacer(`"`, `""`, "\x00", " ").Replace(text) + `"`
	if phrase {
		return quoted
	}
	return quoted + "*"
}

// joined is a list of column names for SQL.
func joined(names []string) string { return strings.Join(names, ", ") }
