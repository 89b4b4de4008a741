package data

import (
	"context"
	"iter"

	"gorm.io/gorm"
)

// Fill writes a new casebook from batches, each of which is one command of the history and none a step of Undo. It is
// for very many rows: indexes are made when all of them are in. The error is claims.ErrExists when a file is there
// already; when it fails, nothing is left under the name.
func Fill(ctx context.Context, path, who, action string, batches iter.Seq[Batch]) error {
	return build(path, func(db *gorm.DB) error {
		s := newStore(path, db)
		s.SetWho(who)
		s.writer, s.filling = db.WithContext(ctx), true
		again, err := takeOff(s.writer, `type = 'index' OR type = 'trigger' AND (tbl_name = 'events' OR name LIKE '%search%' OR name LIKE '%match%')`)
		if err != nil {
			return err
		}
		for batch := range batches {
			if err := s.transact(ctx, action, "", func(c *change) error { return c.addBatch(batch) }); err != nil {
				return err
			}
		}
		return putBack(s.writer, append(again, indexAll, matchAll, articlesAll))
	}, "_pragma=synchronous(OFF)", "_pragma=journal_mode(OFF)", "_pragma=cache_size(-200000)", "_pragma=foreign_keys(0)")
}

// matchAll makes what the triggers on claims make for each claim.
const matchAll = `INSERT INTO claims_match (rowid, words)
	SELECT num, headline || ' ' || iif(text = '', quote, text) || ' ' || speaker FROM claims`

// articlesAll makes what the triggers on versions make for each article.
const articlesAll = `INSERT INTO articles_search (rowid, title, text)
	SELECT articles.num, title, texts.text FROM articles JOIN versions ON versions.article_id = articles.id
		JOIN texts ON sha256 = text_sha256`
