package data

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"

	"gorm.io/gorm"

	"claimdesk/claims"
)

// Report is what a check of a casebook looked at and found.
type Report struct {
	Events      int
	Attachments int
	Problems    []string // each a sentence that names what is wrong and where; none when all is well
}

// Check reads the whole casebook: SQLite's own structure, references between rows, the chain of the history, every
// row against its history, and the hash of every text and attachment. The error is for what kept it from looking.
func (s *Store) Check(ctx context.Context) (Report, error) {
	var r Report
	for _, look := range []func(context.Context, *Report) error{
		s.checkStructure, s.checkReferences, s.checkHistory, s.checkTexts, s.checkAttachments, s.checkQuotes,
	} {
		if err := look(ctx, &r); err != nil {
			return r, fmt.Errorf("checking the casebook: %w", explain(s.path, err))
		}
	}
	return r, nil
}

func (r *Report) problem(format string, values ...any) {
	r.Problems = append(r.Problems, fmt.Sprintf(format, values...))
}

func (s *Store) checkStructure(ctx context.Context, r *Report) error {
	var found []string
	err := s.read(ctx).Connection(func(tx *gorm.DB) error {
		// FTS5 forgets what it knows of an index that another connection has changed when the index is read, which its own
		// integrity check does not count as.
		for _, name := range []string{"claims_search", "claims_match"} {
			if err := tx.Exec("SELECT rowid FROM " + name + " WHERE " + name + " MATCH 'a' LIMIT 1").Error; err != nil {
				return err
			}
		}
		return tx.Raw("PRAGMA integrity_check(20)").Scan(&found).Error
	})
	if err != nil {
		return err
	}
	for _, text := range found {
		if text != "ok" {
			r.problem("The file is damaged: %s", text)
		}
	}
	return nil
}

func (s *Store) checkReferences(ctx context.Context, r *Report) error {
	rows, err := s.read(ctx).Raw(`SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT 20`).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var (
			name, parent string
			row          *int64
		)
		if err := rows.Scan(&name, &row, &parent); err != nil {
			return err
		}
		number := "?"
		if row != nil {
			number = fmt.Sprint(*row)
		}
		r.problem("Row %s of %s refers to %s that are not there", number, name, parent)
	}
	return rows.Err()
}

// checkHistory looks whether the history is whole, and then whether the rows are what it says.
func (s *Store) checkHistory(ctx context.Context, r *Report) error {
	whole, err := s.checkChain(ctx, r)
	if err != nil || !whole {
		return err
	}
	return s.checkRows(ctx, r)
}

// CheckChain looks at the history alone: whether each entry follows from the one before. It changes nothing.
func (s *Store) CheckChain(ctx context.Context) (Report, error) {
	var r Report
	if _, err := s.checkChain(ctx, &r); err != nil {
		return r, fmt.Errorf("checking the history: %w", explain(s.path, err))
	}
	return r, nil
}

// checkChain walks the history and names the first entry that does not follow from the one before: what comes after it
// proves nothing any more. Each processor walks a part, from the hash that is kept of the entry before it.
func (s *Store) checkChain(ctx context.Context, r *Report) (whole bool, err error) {
	pool, err := s.reader.DB()
	if err != nil {
		return false, err
	}
	var last int64
	if err := pool.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) FROM events").Scan(&last); err != nil {
		return false, err
	}
	parts := int64(runtime.GOMAXPROCS(0))
	length := last/parts + 1
	links, failed := make([]chainLink, parts), make([]error, parts)
	var walks sync.WaitGroup
	for i := range links {
		first := int64(i)*length + 1
		walks.Go(func() { links[i], failed[i] = walkChain(ctx, pool, first, min(first+length-1, last)) })
	}
	walks.Wait()
	if err := errors.Join(failed...); err != nil {
		return false, err
	}
	for _, link := range links {
		r.Events += link.events
		if link.problem != "" {
			r.problem("%s", link.problem)
			return false, nil
		}
	}
	return true, nil
}

// chainLink is what was found in a part of the history.
type chainLink struct {
	events  int
	problem string // with the first entry that is wrong; empty when all are right
}

// chainText is SQL for what the hash of an event is taken of, behind the hash of the event before: see chained.
var chainText = func() string {
	var parts []string
	for _, column := range eventColumns[:len(eventColumns)-1] {
		parts = append(parts, "octet_length("+column+") || ':' || "+column)
	}
	return strings.Join(parts, " || ")
}()

// walkChain looks whether the entries from first to last follow from one another.
func walkChain(ctx context.Context, pool *sql.DB, first, last int64) (link chainLink, err error) {
	var before, text []byte
	err = pool.QueryRowContext(ctx, "SELECT hash FROM events WHERE seq = ?", first-1).Scan(&before)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return link, err
	}
	rows, err := pool.QueryContext(ctx, "SELECT seq, hash, "+chainText+" FROM events WHERE seq BETWEEN ? AND ? ORDER BY seq", first, last)
	if err != nil {
		return link, err
	}
	defer rows.Close()
	var hash, event sql.RawBytes
	expected := first
	for ; rows.Next(); expected++ {
		var seq int64
		if err := rows.Scan(&seq, &hash, &event); err != nil {
			return link, err
		}
		if seq != expected {
			link.problem = fmt.Sprintf("The history has no entry %d", expected)
			return link, nil
		}
		text = append(chained(text[:0], [][]byte{before}), event...)
		sum := sha256.Sum256(text)
		if before = hex.AppendEncode(before[:0], sum[:]); !bytes.Equal(before, hash) {
			link.problem, err = altered(ctx, pool, expected)
			return link, err
		}
		link.events++
	}
	if err := rows.Err(); err != nil {
		return link, err
	}
	if expected <= last {
		link.problem = fmt.Sprintf("The history has no entry %d", expected)
	}
	return link, nil
}

// altered names an entry that was changed.
func altered(ctx context.Context, pool *sql.DB, seq int64) (string, error) {
	var action, at, who string
	err := pool.QueryRowContext(ctx, "SELECT action, at, who FROM events WHERE seq = ?", seq).Scan(&action, &at, &who)
	return fmt.Sprintf("Entry %d of the history (%s, %s by %s) was altered", seq, action, at, who), err
}

func (s *Store) checkTexts(ctx context.Context, r *Report) error {
	rows, err := s.read(ctx).Raw("SELECT sha256, text FROM texts").Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var sum string
		var text []byte
		if err := rows.Scan(&sum, &text); err != nil {
			return err
		}
		if hashOf(text) != sum {
			r.problem("The text %s of an article was altered", sum)
		}
	}
	return rows.Err()
}

func (s *Store) checkAttachments(ctx context.Context, r *Report) error {
	var list []claims.Attachment
	if err := s.read(ctx).Order("sha256").Find(&list).Error; err != nil {
		return err
	}
	for _, attachment := range list {
		sum, size := sha256.New(), int64(0)
		err := s.eachChunk(ctx, attachment.SHA256, func(chunk []byte) error {
			size += int64(len(chunk))
			_, err := sum.Write(chunk)
			return err
		})
		switch {
		case err != nil:
			return err
		case size == 0 && attachment.Size > 0:
			r.problem("The bytes of attachment %s (%s) are missing", attachment.Name, attachment.SHA256)
		case hex.EncodeToString(sum.Sum(nil)) != attachment.SHA256:
			r.problem("Attachment %s (%s) was altered", attachment.Name, attachment.SHA256)
		}
		r.Attachments++
	}
	return s.checkExhibits(ctx, r)
}

// checkExhibits looks for what exhibits refer to and no foreign key holds.
func (s *Store) checkExhibits(ctx context.Context, r *Report) error {
	var list []claims.Exhibit
	err := s.read(ctx).Where("text_sha256 <> '' AND text_sha256 NOT IN (SELECT sha256 FROM texts)" +
		" OR claim_id <> (SELECT claim_id FROM sources WHERE sources.id = source_id)").Order("num").Limit(20).Find(&list).Error
	for _, exhibit := range list {
		r.problem("Exhibit %s (%s) has lost its text or its source", exhibit.ID, exhibit.Name)
	}
	return err
}

// checkQuotes compares each claim's quote with the text it is anchored in.
func (s *Store) checkQuotes(ctx context.Context, r *Report) error {
	var versions []claims.Version
	if err := s.read(ctx).Find(&versions).Error; err != nil {
		return err
	}
	for _, version := range versions {
		var list []claims.Claim
		err := s.read(ctx).Select("id", "quote", "quote_start", "quote_end").Where("version_id = ?", version.ID).Find(&list).Error
		if err != nil {
			return err
		}
		if len(list) == 0 {
			continue
		}
		text, err := textOf(s.read(ctx), version)
		if err != nil {
			return err
		}
		letters := []rune(text)
		for _, claim := range list {
			inside := 0 <= claim.QuoteStart && claim.QuoteStart <= claim.QuoteEnd && claim.QuoteEnd <= len(letters)
			if !inside || string(letters[claim.QuoteStart:claim.QuoteEnd]) != claim.Quote {
				r.problem("Claim %s does not stand in its article where its quote says", claim.ID)
			}
		}
	}
	return nil
}
