package sheet

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"claimdesk/claims"
)

// Table is a sheet as it was read back.
type Table struct {
	Kind    Kind
	Columns []string
	Rows    []Row
}

// Row is one row of a table.
type Row struct {
	Line  int // of the file, from 1, where the row begins
	Cells []string
}

// Cell is what a row has in a column; false when the table has no such column or the row ends before it.
func (t *Table) Cell(row Row, column string) (string, bool) {
	i := slices.Index(t.Columns, column)
	if i < 0 || i >= len(row.Cells) {
		return "", false
	}
	return row.Cells[i], true
}

// IsSheet tells by a file's name whether a spreadsheet program wrote it as text.
func IsSheet(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".csv", ".tsv":
		return true
	}
	return false
}

// Recognise tells what a file holds by the first bytes of it.
func Recognise(beginning []byte) Kind {
	header, _, _ := bytes.Cut(bytes.TrimPrefix(beginning, []byte(mark)), []byte("\n"))
	if !utf8.Valid(header) {
		return Unknown
	}
	p := newParser(string(header))
	cells, err := p.row()
	if err != nil {
		return Unknown
	}
	return kindOf(names(cells))
}

// Read reads a sheet that Claimdesk wrote, also after a spreadsheet program saved it: with or without byte-order mark, with
// other line ends, with semicolons or tabs for commas, with columns in another order or left out. The error is
// claims.ErrInvalid and names line and column.
func Read(r io.Reader) (*Table, error) {
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("reading the CSV: %w", err)
	}
	content = bytes.TrimPrefix(content, []byte(mark))
	if at := invalid(content); at >= 0 {
		return nil, fmt.Errorf("line %d: %w: this is not UTF-8; save the sheet as “CSV UTF-8”",
			1+bytes.Count(content[:at], []byte("\n")), claims.ErrInvalid)
	}
	p := newParser(string(content))
	header, err := p.row()
	if err != nil {
		return nil, err
	}
	t := &Table{Columns: names(header)}
	t.Kind = kindOf(t.Columns)
	for i, name := range t.Columns {
		if first := slices.Index(t.Columns, name); name != "" && first < i {
			return nil, fmt.Errorf("line 1, column %d: %w: %s is column %d already", i+1, claims.ErrInvalid, name, first+1)
		}
	}
	p.columns = t.Columns
	for !p.atEnd() {
		line := p.line
		cells, err := p.row()
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(cells, func(cell string) bool { return cell != "" }) {
			continue
		}
		for i := len(t.Columns); i < len(cells); i++ {
			if cells[i] != "" {
				return nil, fmt.Errorf("line %d, column %d: %w: the first line names only %d columns", line, i+1, claims.ErrInvalid, len(t.Columns))
			}
		}
		t.Rows = append(t.Rows, Row{Line: line, Cells: cells[:min(len(cells), len(t.Columns))]})
	}
	return t, nil
}

// invalid is where content stops being UTF-8 text; -1 when it is all text.
func invalid(content []byte) int {
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && size == 1 || r == 0 {
			return i
		}
		i += size
	}
	return -1
}

// names are column names as Claimdesk writes them, whatever a person did to their capitals.
func names(cells []string) []string {
	list := make([]string, len(cells))
	for i, cell := range cells {
		list[i] = strings.ToLower(strings.TrimSpace(cell))
	}
	return list
}
