// Package document reads an article from a file as a person would see it: its text and what its page says about it.
package document

import (
	"errors"
	"fmt"
	"io"

	"claimdesk/claims"
)

// MaxSize is the largest article Claimdesk reads, in bytes.
const MaxSize = 20 << 20

// Document is an article as it was read.
type Document struct {
	Title     string `json:"title"`
	Byline    string `json:"byline"`
	Publisher string `json:"publisher"`
	Published string `json:"published"` // ISO 8601, as precise as the page tells
	Language  string `json:"language"`  // BCP 47
	URL       string `json:"url"`
	Text      string `json:"text"` // paragraphs separated by one empty line; a plain-text file's own lines

	MediaType string `json:"-"` // of Original, without parameters: "text/html"
	Original  []byte `json:"-"` // the bytes as they came in
}

// Read reads an article. The name is a file's name or path, "-" for standard input, or "" for pasted text; its extension
// says what kind of file it is, and the content says it where the extension does not.
//
// The error wraps claims.ErrEmpty, claims.ErrBinary or claims.ErrTooLarge, or what r returned, and tells the user what to do.
func Read(name string, r io.Reader) (*Document, error) { return read(name, r, formatOf) }

// ReadLines is Read for what is given line by line: what its name does not say to be a page or Markdown is plain text,
// even if it begins with a tag.
func ReadLines(name string, r io.Reader) (*Document, error) {
	return read(name, r, func(name string, _ []byte) format { return formatOf(name, nil) })
}

func read(name string, r io.Reader, formatOf func(string, []byte) format) (*Document, error) {
	where := place(name)
	content, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", where, err)
	}
	if len(content) > MaxSize {
		return nil, fmt.Errorf("%s: %w: an article may have up to %d MiB; split it, or paste the part you need", where, claims.ErrTooLarge, MaxSize>>20)
	}
	format := formatOf(name, content)
	document, err := format.read(name, content)
	switch {
	case errors.Is(err, claims.ErrBinary):
		return nil, fmt.Errorf("%s: %w: save the article as .txt or .html, or paste its text", where, err)
	case errors.Is(err, claims.ErrEmpty):
		return nil, fmt.Errorf("%s: %w: it holds no text to check; choose another file, or paste the text", where, err)
	case err != nil:
		return nil, fmt.Errorf("reading %s: %w", where, err)
	}
	document.MediaType = format.mediaType
	document.Original = content
	return document, nil
}

// place names where an article comes from as a message says it.
func place(name string) string {
	switch name {
	case "":
		return "pasted text"
	case "-":
		return "standard input"
	}
	return name
}
