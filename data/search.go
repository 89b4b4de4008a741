package data

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// indexAll brings the words of claims into the search index.
const indexAll = `INSERT INTO claims_search (rowid, headline, text, quote, speaker, explanation, rationale, sources)
	SELECT num, headline, text, quote, speaker, explanation, rationale, (
		SELECT group_concat(title || ' ' || publisher || ' ' || author || ' ' || url || ' ' || quote || ' ' || note, ' ')
		FROM sources WHERE claim_id = claims.id)
	FROM claims`

// How many bytes of words a search index gathers in memory before it writes them, to be merged later: what is usual
// (https://www.sqlite.org/fts5.html#the_hashsize_configuration_option), and what saves most of the merging when very many
// claims come in.
const (
	gatheredUsually = 1 << 20
	gatheredOfMany  = 1 << 24
)

// index brings the search index to the claims whose words the command changed.
func (c *change) index() error {
	if c.store.filling {
		return nil
	}
	if len(c.search) < manyRows {
		return c.indexWords()
	}
	const gather = "INSERT INTO claims_search (claims_search, rank) VALUES ('hashsize', ?)" // it is kept in the index
	if err := execute(c.tx, gather, gatheredOfMany); err != nil {
		return err
	}
	if err := c.indexWords(); err != nil {
		return err
	}
	return execute(c.tx, gather, gatheredUsually)
}

func (c *change) indexWords() error {
	for chunk := range slices.Chunk(slices.Sorted(maps.Keys(c.search)), 10_000) {
		var present []int64
		for _, num := range chunk {
			if c.search[num] {
				present = append(present, num)
			}
		}
		if len(present) > 0 {
			if err := execute(c.tx, "DELETE FROM claims_search WHERE rowid IN ("+numbers(present)+")"); err != nil {
				return err
			}
		}
		if err := execute(c.tx, indexAll+" WHERE num IN ("+numbers(chunk)+")"); err != nil {
			return err
		}
	}
	return nil
}

// numbers is a list of row numbers for SQL.
func numbers(nums []int64) string {
	b := make([]byte, 0, 8*len(nums))
	for i, num := range nums {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, num, 10)
	}
	return string(b)
}

// joined is a list of column names for SQL.
func joined(names []string) string { return strings.Join(names, ", ") }
