package data

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

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
// proves nothing any more.
func (s *Store) checkChain(ctx context.Context, r *Report) (whole bool, err error) {
	pool, err := s.reader.DB()
	if err != nil {
		return false, err
	}
	rows, err := pool.QueryContext(ctx, "SELECT hash, +seq, +"+strings.Join(eventColumns[1:len(eventColumns)-1], ", +")+" FROM events ORDER BY seq")
	if err != nil {
		return false, err
	}
	defer rows.Close()
	parts, into := make([]sql.RawBytes, len(eventColumns)), make([]any, len(eventColumns))
	for i := range parts {
		into[i] = &parts[i]
	}
	var before, text []byte
	for expected := int64(1); rows.Next(); expected++ {
		if err := rows.Scan(into...); err != nil {
			return false, err
		}
		hash := parts[0]
		if string(parts[1]) != strconv.FormatInt(expected, 10) {
			r.problem("The history has no entry %d", expected)
			return false, nil
		}
		parts[0] = before
		text = chained(text[:0], parts)
		sum := sha256.Sum256(text)
		if before = hex.AppendEncode(before[:0], sum[:]); !bytes.Equal(before, hash) {
			r.problem("Entry %d of the history (%s, %s by %s) was altered", expected, parts[5], parts[3], parts[4])
			return false, nil
		}
		r.Events++
	}
	return true, rows.Err()
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
