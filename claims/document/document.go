// Package document reads an article from a file as a person would see it: its text and what its page says about it.
package document

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

// Read(name string, r io.Reader) (*Document, error)
