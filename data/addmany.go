package data

import (
	"fmt"

	"gorm.io/gorm"

	"claimdesk/claims"
)

const (
	// manyRows is from how many rows on that come in together a table's triggers rest meanwhile.
	manyRows = 1000
	// rebuildShare is how many times as many rows a table may have as come in for its indexes to rest too: making an index
	// of sorted rows takes about a third of the time of adding them one by one.
	rebuildShare = 3
)

// addClaims adds claims and gives them their numbers.
func (c *change) addClaims(list []*claims.Claim) error {
	return c.claimsCome(len(list), func() error { return insertAll(c, list) })
}

// claimsCome adds so many claims, each with a number above all others. What triggers that rest meanwhile do for each is done
// at the end for all of them at once.
func (c *change) claimsCome(coming int, add func() error) error {
	var last int64
	if err := c.tx.Raw("SELECT coalesce(max(num), 0) FROM claims").Scan(&last).Error; err != nil {
		return err
	}
	if err := c.rest("claims", coming, last); err != nil {
		return err
	}
	if err := add(); err != nil || !c.rests("claims") {
		return err
	}
	for _, statement := range insertTriggers {
		if err := execute(c.tx, statement, last); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return c.wake("claims")
}

// rest lets the triggers of a table, which has so many rows, rest until wake when very many come in.
func (c *change) rest(table string, coming int, present int64) error {
	if coming < manyRows || c.store.filling || c.rests(table) {
		return nil
	}
	again, err := takeOff(c.tx, resting(table, coming, present))
	if err == nil {
		c.resting[table] = again
	}
	return err
}

func (c *change) rests(table string) bool { return c.resting[table] != nil }

func (c *change) wake(table string) error {
	again := c.resting[table]
	delete(c.resting, table)
	return putBack(c.tx, again)
}

// insertTriggers do for the claims after a number what the triggers on claims do for each that comes in. Their day is when
// they came in already.
var insertTriggers = []string{
	matchAll + " WHERE num > ?",
	`UPDATE claims SET day = published FROM articles WHERE articles.id = article_id AND published <> '' AND claims.num > ?`,
	`INSERT INTO tallies SELECT status, count(*) FROM claims WHERE num > ? GROUP BY status
		ON CONFLICT DO UPDATE SET number = number + excluded.number`,
	`UPDATE articles SET claims = articles.claims + new.kept, suggested = articles.suggested + new.suggested FROM (
		SELECT article_id, sum(status NOT IN ('dropped', 'withdrawn')) AS kept, sum(status = 'suggested') AS suggested
			FROM claims WHERE num > ? GROUP BY article_id) AS new
		WHERE articles.id = new.article_id`,
	`INSERT OR IGNORE INTO claim_tags SELECT value, num
		FROM claims, json_each('[' || replace(json_quote(tags), '; ', '","') || ']') WHERE num > ? AND tags <> ''`,
	`INSERT INTO names SELECT 'speaker', speaker, count(*) FROM claims WHERE num > ? AND speaker <> ''
		GROUP BY speaker COLLATE NOCASE ON CONFLICT DO UPDATE SET number = number + excluded.number`,
	`INSERT INTO names SELECT 'verdict', verdict, count(*) FROM claims WHERE num > ? AND verdict <> ''
		GROUP BY verdict COLLATE NOCASE ON CONFLICT DO UPDATE SET number = number + excluded.number`,
	`INSERT INTO names SELECT 'assignee', assignee, count(*) FROM claims WHERE num > ? AND assignee <> ''
		GROUP BY assignee COLLATE NOCASE ON CONFLICT DO UPDATE SET number = number + excluded.number`,
}

// resting is which triggers and indexes of a table with so many rows rest while more come in.
func resting(table string, coming int, present int64) string {
	where := "tbl_name = '" + table + "' AND (type = 'trigger'"
	if present <= rebuildShare*int64(coming) {
		where += " OR type = 'index'"
	}
	return where + ")"
}

// takeOff takes triggers and indexes away and returns the SQL that makes them again.
func takeOff(db *gorm.DB, where string) ([]string, error) {
	var list []struct{ Type, Name, SQL string }
	err := db.Raw("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND (" + where + ")").Scan(&list).Error
	if err != nil {
		return nil, err
	}
	again := make([]string, len(list))
	for i, one := range list {
		if err := execute(db, "DROP "+one.Type+" "+one.Name); err != nil {
			return nil, err
		}
		again[i] = one.SQL
	}
	return again, nil
}

// putBack makes what takeOff took away.
func putBack(db *gorm.DB, statements []string) error {
	for _, statement := range statements {
		if err := execute(db, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return nil
}
