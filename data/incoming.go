package data

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"

	"gorm.io/gorm"

	"claimdesk/claims"
	"claimdesk/claims/bundle"
)

// incoming is a bundle whose rows were checked against the casebook's tables.
type incoming struct {
	*bundle.Bundle
	file *os.File
	rows []incomingRow // in the order of kinds
}

// incomingRow is a row as a bundle has it.
type incomingRow struct {
	kind    kind
	key     rowKey
	claimID string
	columns columns // nil when it was removed there
	hash    string  // of the columns
	past    []string
}

// openBundle opens and checks a bundle. It is to be closed.
func openBundle(ctx context.Context, path string) (*incoming, error) {
	file, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%s: the bundle is %w: was it moved or renamed?", path, claims.ErrNotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the bundle: %w", err)
	}
	in := &incoming{file: file}
	info, err := file.Stat()
	if err == nil {
		in.Bundle, err = bundle.Open(ctx, file, info.Size())
	}
	if err == nil {
		err = in.checkRows()
	}
	if err != nil {
		in.close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return in, nil
}

func (in *incoming) close() { _ = in.file.Close() }

// checkRows reads the rows as those of this casebook's tables.
func (in *incoming) checkRows() error {
	for _, k := range kinds {
		if k.row == nil {
			continue
		}
		for _, row := range in.Rows {
			if row.Table != k.name {
				continue
			}
			checked, err := in.checkRow(k, row)
			if err != nil {
				return fmt.Errorf("the bundle is %w: %s %s: %w", claims.ErrInvalid, k.called, row.ID, err)
			}
			in.rows = append(in.rows, checked)
		}
	}
	if len(in.rows) != len(in.Rows) {
		return fmt.Errorf("the bundle is %w: it has rows that no casebook has", claims.ErrInvalid)
	}
	return nil
}

func (in *incoming) checkRow(k kind, row bundle.Row) (incomingRow, error) {
	out := incomingRow{kind: k, key: rowKey{row.Table, row.ID}, claimID: row.Claim, past: row.Past}
	if k.own != slices.Contains(in.Manifest.Claims, row.Claim) {
		return out, fmt.Errorf("it belongs to a claim that is not in the bundle")
	}
	if row.Columns == nil {
		return out, nil
	}
	given, err := parseColumns(string(row.Columns))
	if err != nil || given == nil {
		return out, fmt.Errorf("its columns cannot be read")
	}
	whole, err := k.complete(nil)
	if err != nil {
		return out, err
	}
	for name, value := range given {
		usual, is := whole[name]
		if !is || !fits(name, value, usual) {
			return out, fmt.Errorf("column “%s” is none that a casebook has", name)
		}
		whole[name] = value
	}
	out.columns = whole
	if out.hash, err = hashOfRow(whole); err != nil {
		return out, err
	}
	return out, in.checkColumns(k, row, whole)
}

// fits tells whether a column may hold a value where it usually holds another.
func fits(name string, value, usual any) bool {
	switch value.(type) {
	case nil:
		return nullable[name]
	case string:
		_, text := usual.(string)
		return text || nullable[name]
	case int64:
		_, whole := usual.(int64)
		_, real := usual.(float64)
		return whole || real
	case float64:
		_, real := usual.(float64)
		return real
	}
	return false
}

func (in *incoming) checkColumns(k kind, row bundle.Row, whole columns) error {
	switch {
	case whole["id"] != row.ID, k.own && whole[k.claim] != row.Claim:
		return fmt.Errorf("its ids contradict each other")
	case k.name == "claims" && !slices.Contains(claims.Statuses(), claims.Status(whole["status"].(string))):
		return fmt.Errorf("there is no status “%s”", whole["status"])
	case k.name == "exhibits" && claims.CleanName(whole["name"].(string)) != whole["name"]:
		return fmt.Errorf("“%s” is no name of a file", claims.CleanName(whole["name"].(string)))
	}
	return nil
}

// parents are the columns that refer to other rows.
var parents = []struct{ column, table string }{
	{"claim_id", "claims"}, {"source_id", "sources"}, {"article_id", "articles"}, {"version_id", "versions"},
}

// parentsOf are the rows that a row refers to.
func parentsOf(row columns) []rowKey {
	var keys []rowKey
	for _, parent := range parents {
		if id, _ := row[parent.column].(string); id != "" {
			keys = append(keys, rowKey{parent.table, id})
		}
	}
	return keys
}

// checkParents looks whether what rows refer to is in the bundle or in the casebook.
func (in *incoming) checkParents(db *gorm.DB) error {
	there := map[rowKey]bool{}
	for _, row := range in.rows {
		there[row.key] = row.columns != nil
	}
	lacks := func(row incomingRow, what string) error {
		return fmt.Errorf("the bundle is %w: %s %s refers to %s that it does not hold", claims.ErrInvalid, row.kind.called, row.key.id, what)
	}
	for _, row := range in.rows {
		for _, parent := range parentsOf(row.columns) {
			if there[parent] {
				continue
			}
			n, err := countRows(db, parent.table, "id", parent.id)
			if err != nil {
				return err
			}
			if n == 0 {
				return lacks(row, parent.table)
			}
		}
		for _, file := range filesOf(row.columns) {
			if in.Has(file.sum, file.text) {
				continue
			}
			n, err := countRows(db, file.table(), "sha256", file.sum)
			if err != nil {
				return err
			}
			if n == 0 {
				return lacks(row, file.table())
			}
		}
	}
	return nil
}

func countRows(db *gorm.DB, table, column, value string) (n int64, err error) {
	err = db.Raw("SELECT count(*) FROM "+table+" WHERE "+column+" = ?", value).Scan(&n).Error
	return n, err
}

// file is a text or an attachment that a row refers to.
type file struct {
	sum  string
	text bool
}

func (f file) table() string {
	if f.text {
		return "texts"
	}
	return "attachments"
}

func filesOf(row columns) []file {
	var files []file
	for _, name := range []string{"text_sha256", "original_sha256", "sha256"} {
		if sum, _ := row[name].(string); sum != "" {
			files = append(files, file{sum, name == "text_sha256"})
		}
	}
	return files
}
