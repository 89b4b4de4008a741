package sheet

import (
	"fmt"
	"io"
)

// mark is UTF-8's byte-order mark, without which Excel takes a file for the system's old encoding.
const mark = "\ufeff"

// flushAt is how many bytes are gathered before they are written.
const flushAt = 1 << 16

// Writer writes a sheet cell by cell. An error stays: whoever only calls Flush sees it.
type Writer struct {
	w      io.Writer
	buffer []byte
	inRow  bool
	err    error
}

// NewWriter begins a sheet with its columns.
func NewWriter(w io.Writer, columns []string) *Writer {
	s := &Writer{w: w, buffer: make([]byte, 0, flushAt+flushAt/4)}
	s.buffer = append(s.buffer, mark...)
	for _, column := range columns {
		s.Cell([]byte(column))
	}
	_ = s.EndRow()
	return s
}

// Cell adds a cell to the row. It keeps nothing of text.
func (s *Writer) Cell(text []byte) {
	if s.inRow {
		s.buffer = append(s.buffer, ',')
	}
	s.inRow = true
	if !quoted(text) {
		if escaped(text) {
			s.buffer = append(s.buffer, '\'')
		}
		s.buffer = append(s.buffer, text...)
		return
	}
	s.buffer = append(s.buffer, '"')
	if escaped(text) {
		s.buffer = append(s.buffer, '\'')
	}
	for _, b := range text {
		if b == '"' {
			s.buffer = append(s.buffer, '"')
		}
		s.buffer = append(s.buffer, b)
	}
	s.buffer = append(s.buffer, '"')
}

// EndRow ends the row. The error is the first that the sheet met, so that there is no need to go on.
func (s *Writer) EndRow() error {
	s.buffer = append(s.buffer, '\r', '\n')
	s.inRow = false
	if len(s.buffer) >= flushAt {
		s.write()
	}
	return s.err
}

// Flush writes what is left. The error is the first that the sheet met.
func (s *Writer) Flush() error {
	s.write()
	return s.err
}

func (s *Writer) write() {
	if s.err == nil {
		if _, err := s.w.Write(s.buffer); err != nil {
			s.err = fmt.Errorf("writing the CSV: %w", err)
		}
	}
	s.buffer = s.buffer[:0]
}

// separates holds the bytes that separate cells or rows in one program or another, so that a cell with one of them is
// quoted.
var separates = [256]bool{'"': true, ',': true, ';': true, '\t': true, '\r': true, '\n': true}

func quoted(text []byte) bool {
	if len(text) == 0 {
		return false
	}
	if text[0] == ' ' || text[len(text)-1] == ' ' {
		return true
	}
	for _, b := range text {
		if separates[b] {
			return true
		}
	}
	return false
}
