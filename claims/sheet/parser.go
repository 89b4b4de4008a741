package sheet

import (
	"fmt"
	"strings"

	"claimdesk/claims"
)

// parser reads cells out of a text. Cells are parts of the text where they can be, so that a large sheet is in memory once.
type parser struct {
	text      string
	at        int // byte
	line      int
	separator byte
	columns   []string // for messages; nil while the header is read
}

func newParser(text string) *parser {
	return &parser{text: text, line: 1, separator: separatorOf(text)}
}

// separatorOf is what stands most often between the columns of the first line; a comma when nothing does.
func separatorOf(text string) byte {
	header, _, _ := strings.Cut(text, "\n")
	best, most := byte(','), 0
	for _, separator := range []byte{',', ';', '\t'} {
		if n := strings.Count(header, string(separator)); n > most {
			best, most = separator, n
		}
	}
	return best
}

func (p *parser) atEnd() bool { return p.at >= len(p.text) }

// row reads up to the end of the row.
func (p *parser) row() ([]string, error) {
	cells := make([]string, 0, len(p.columns))
	for {
		cell, err := p.cell(len(cells))
		if err != nil {
			return nil, err
		}
		if escaped(cell) && cell[0] == '\'' {
			cell = cell[1:]
		}
		cells = append(cells, cell)
		if p.atEnd() {
			return cells, nil
		}
		if p.text[p.at] == p.separator {
			p.at++
			continue
		}
		p.endLine()
		return cells, nil
	}
}

// endLine goes past "\r\n", "\n" or "\r".
func (p *parser) endLine() {
	if strings.HasPrefix(p.text[p.at:], "\r\n") {
		p.at++
	}
	p.at++
	p.line++
}

func (p *parser) cell(column int) (string, error) {
	if strings.HasPrefix(p.text[p.at:], `"`) {
		return p.quoted(column)
	}
	start := p.at
	for !p.atEnd() && p.text[p.at] != p.separator && p.text[p.at] != '\n' && p.text[p.at] != '\r' {
		p.at++
	}
	return p.text[start:p.at], nil
}

func (p *parser) quoted(column int) (string, error) {
	line := p.line
	p.at++
	start, doubled := p.at, false
	for {
		length := strings.IndexByte(p.text[p.at:], '"')
		if length < 0 {
			return "", p.failure(line, column, "the quotation mark at its beginning is never closed")
		}
		p.line += strings.Count(p.text[p.at:p.at+length], "\n")
		p.at += length + 1
		if !strings.HasPrefix(p.text[p.at:], `"`) {
			break
		}
		doubled = true
		p.at++
	}
	if !p.atEnd() && p.text[p.at] != p.separator && p.text[p.at] != '\n' && p.text[p.at] != '\r' {
		return "", p.failure(p.line, column, "text follows the closing quotation mark; double the marks inside a cell")
	}
	cell := p.text[start : p.at-1]
	if doubled {
		cell = strings.ReplaceAll(cell, `""`, `"`)
	}
	return cell, nil
}

func (p *parser) failure(line, column int, problem string) error {
	name := fmt.Sprint(column + 1)
	if column < len(p.columns) {
		name += " (" + p.columns[column] + ")"
	}
	return fmt.Errorf("line %d, column %s: %w: %s", line, name, claims.ErrInvalid, problem)
}
