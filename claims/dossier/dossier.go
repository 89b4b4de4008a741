// Package dossier shows checks to people: as one page of HTML that needs nothing beside it, or as Markdown. What may not be
// seen outside the desk, confidential sources above all, is in neither.
package dossier

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"

	"claimdesk/claims"
	"claimdesk/claims/scale"
)

// Format is how a dossier is written.
type Format string

// The formats.
const (
	HTML     Format = "html"
	Markdown Format = "markdown"
)

// Options say what a dossier tells beside the claims.
type Options struct {
	Title  string // of the whole; the casebook's name for instance
	Desk   claims.Desk
	Filter string // which claims these are, in the language of the search box; empty for all
	Today  string // the day it is, in UTC
	Scales []scale.Scale
	Icons  fs.FS // the pictures that labels name, "check.svg"
}

// Writer writes a dossier claim by claim. An error stays: Close gives it too.
type Writer struct {
	out     *bufio.Writer
	format  layout
	options Options
	article string // whose heading was written last
	used    map[string]bool
	err     error
}

// layout is one of the formats.
type layout interface {
	begin(w io.Writer, h head) error
	article(w io.Writer, p place) error
	check(w io.Writer, v view) error
	end(w io.Writer, f foot) error
}

// head is what stands above the claims, foot what stands below them.
type (
	head struct {
		Options
		Count string
		Day   string
	}
	foot struct{ Scales []scale.Scale }
)

// New begins a dossier of so many claims.
func New(w io.Writer, f Format, total int, o Options) (*Writer, error) {
	writer := &Writer{out: bufio.NewWriter(w), options: o, used: map[string]bool{}}
	switch f {
	case HTML:
		icons, err := readIcons(o.Icons)
		if err != nil {
			return nil, err
		}
		if writer.format, err = newPage(icons); err != nil {
			return nil, fmt.Errorf("writing the dossier: %w", err)
		}
	case Markdown:
		writer.format = document{}
	default:
		return nil, fmt.Errorf("a dossier as %q: %w", f, claims.ErrInvalid)
	}
	h := head{Options: o, Count: counted(total, "claim"), Day: claims.DateInWords(o.Today)}
	h.Desk.URL = webAddress(h.Desk.URL)
	return writer, writer.keep(writer.format.begin(writer.out, h))
}

// Write adds a claim. A heading tells the article wherever it changes; claims without one come first and need none.
func (w *Writer) Write(r claims.Record) error {
	if w.err != nil {
		return w.err
	}
	v := w.options.view(r)
	if r.Article.ID != w.article {
		w.article = r.Article.ID
		where := v.Article
		where.Date = joined(" · ", r.Article.Publisher, r.Article.Byline, claims.DateInWords(r.Article.Published))
		if err := w.keep(w.format.article(w.out, where)); err != nil {
			return err
		}
	}
	w.used[r.Claim.Scale] = true
	return w.keep(w.format.check(w.out, v))
}

// Close ends the dossier with the scales that its verdicts are on.
func (w *Writer) Close() error {
	if w.err != nil {
		return w.err
	}
	var f foot
	for _, s := range w.options.Scales {
		if w.used[s.Title()] && !s.FreeText() {
			f.Scales = append(f.Scales, s)
		}
	}
	if err := w.keep(w.format.end(w.out, f)); err != nil {
		return err
	}
	return w.keep(w.out.Flush())
}

func (w *Writer) keep(err error) error {
	if err != nil && w.err == nil {
		w.err = fmt.Errorf("writing the dossier: %w", err)
	}
	return w.err
}
