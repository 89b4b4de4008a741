package bundle

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"io"
)

// Writer writes a bundle: all rows first, then texts and attachments, each once.
type Writer struct {
	zip   *zip.Writer
	rows  *part
	parts []Part
	seen  map[string]bool
}

// NewWriter begins a bundle.
func NewWriter(w io.Writer) (*Writer, error) {
	b := &Writer{zip: zip.NewWriter(w), seen: map[string]bool{}}
	var err error
	b.rows, err = b.begin(rowsName, zip.Deflate)
	return b, err
}

// part is one that is being written.
type part struct {
	path string
	to   io.Writer
	sum  hash.Hash
	size int64
}

func (b *Writer) begin(path string, method uint16) (*part, error) {
	to, err := b.zip.CreateHeader(&zip.FileHeader{Name: path, Method: method})
	if err != nil {
		return nil, fmt.Errorf("writing the bundle: %w", err)
	}
	return &part{path: path, to: to, sum: sha256.New()}, nil
}

func (p *part) Write(content []byte) (int, error) {
	_, _ = p.sum.Write(content)
	n, err := p.to.Write(content)
	p.size += int64(n)
	return n, err
}

func (b *Writer) end(p *part, name, mediaType string) {
	b.parts = append(b.parts, Part{Path: p.path, SHA256: hex.EncodeToString(p.sum.Sum(nil)), Size: p.size, Name: name, MediaType: mediaType})
}

// Row adds a row.
func (b *Writer) Row(row Row) error {
	encoder := json.NewEncoder(b.rows)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(row); err != nil {
		return fmt.Errorf("writing the bundle: %w", err)
	}
	return nil
}

// Text adds a text under its hash.
func (b *Writer) Text(sum, text string) error {
	return b.add(textName(sum), zip.Deflate, "", "", func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}

// Attachment adds a file under its hash; write writes its bytes.
func (b *Writer) Attachment(sum, name, mediaType string, write func(io.Writer) error) error {
	return b.add(attachmentName(sum), zip.Store, name, mediaType, write)
}

func (b *Writer) add(path string, method uint16, name, mediaType string, write func(io.Writer) error) error {
	if b.seen[path] {
		return nil
	}
	b.seen[path] = true
	if b.rows != nil {
		b.end(b.rows, "", "")
		b.rows = nil
	}
	p, err := b.begin(path, method)
	if err != nil {
		return err
	}
	if err := write(p); err != nil {
		return fmt.Errorf("writing the bundle: %w", err)
	}
	b.end(p, name, mediaType)
	return nil
}

// Close ends the bundle with its manifest, whose format, version and parts are filled in.
func (b *Writer) Close(m Manifest) error {
	if b.rows != nil {
		b.end(b.rows, "", "")
	}
	m.Format, m.Version, m.Parts = format, Version, b.parts
	w, err := b.zip.Create(manifestName)
	if err != nil {
		return fmt.Errorf("writing the bundle: %w", err)
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "\t")
	if err := encoder.Encode(m); err != nil {
		return fmt.Errorf("writing the bundle: %w", err)
	}
	if err := b.zip.Close(); err != nil {
		return fmt.Errorf("writing the bundle: %w", err)
	}
	return nil
}
