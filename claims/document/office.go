package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"claimdesk/claims"
	"claimdesk/claims/document/language"
)

// office is how a kind of word processor's files says what is text. Elements are named without their name spaces.
type office struct {
	part       string   // of the archive that holds the text
	paragraphs []string // elements that are a paragraph each
	texts      []string // elements that hold text; nil when all in a paragraph is
	left       []string // elements that are left out with all that is in them: comments, what was deleted
	breaks     []string // elements that stand for white space
}

// mostMarkup is how many bytes the part with the text may have; its marks are many times the text.
const mostMarkup = 5 * MaxSize

// readWord reads a file of Microsoft Word: https://ecma-international.org/publications-and-standards/standards/ecma-376/.
func readWord(name string, content []byte) (*Document, error) {
	return office{
		part: "word/document.xml", paragraphs: []string{"p"}, texts: []string{"t"},
		left: []string{"del", "moveFrom", "Fallback"}, breaks: []string{"tab", "br", "cr"},
	}.read(name, content)
}

// readOpenDocument reads a text of LibreOffice and its kin: https://docs.oasis-open.org/office/OpenDocument/v1.3/.
func readOpenDocument(name string, content []byte) (*Document, error) {
	return office{
		part: "content.xml", paragraphs: []string{"p", "h"},
		left: []string{"annotation", "tracked-changes", "note"}, breaks: []string{"tab", "line-break", "s"},
	}.read(name, content)
}

func (o office) read(name string, content []byte) (*Document, error) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, claims.ErrBinary
	}
	file, err := archive.Open(o.part)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, claims.ErrBinary
	}
	if err != nil {
		return nil, fmt.Errorf("%w: it is damaged: %w", claims.ErrBinary, err)
	}
	defer file.Close()
	limited := &io.LimitedReader{R: file, N: mostMarkup}
	paragraphs, err := o.text(limited)
	switch text := strings.Join(paragraphs, "\n\n"); {
	case limited.N <= 0 || len(text) > MaxSize:
		return nil, fmt.Errorf("%w: an article may have up to %d MiB of text; split it, or paste the part you need", claims.ErrTooLarge, MaxSize>>20)
	case err != nil:
		return nil, fmt.Errorf("%w: it is damaged: %w", claims.ErrBinary, err)
	case text == "":
		return nil, claims.ErrEmpty
	default:
		byline, published := opening(text)
		return &Document{
			Title: orElse(plainTitle(text), baseName(name)), Byline: byline, Published: published, Language: language.Detect(text), Text: text,
		}, nil
	}
}

// text collects the paragraphs that are not empty.
func (o office) text(r io.Reader) (paragraphs []string, err error) {
	var paragraph strings.Builder
	inside, inText := 0, 0
	end := func() {
		if text := collapse(strings.ToValidUTF8(paragraph.String(), "\uFFFD")); text != "" {
			paragraphs = append(paragraphs, text)
		}
		paragraph.Reset()
	}
	for decoder := xml.NewDecoder(r); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return paragraphs, nil
		}
		if err != nil {
			return paragraphs, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			name := t.Name.Local
			switch {
			case slices.Contains(o.left, name):
				if err := decoder.Skip(); err != nil {
					return paragraphs, err
				}
			case slices.Contains(o.paragraphs, name):
				end() // a text box stands inside the paragraph that it is tied to
				inside++
			case slices.Contains(o.texts, name):
				inText++
			case slices.Contains(o.breaks, name):
				paragraph.WriteByte(' ')
			}
		case xml.EndElement:
			switch {
			case slices.Contains(o.paragraphs, t.Name.Local):
				end()
				inside--
			case slices.Contains(o.texts, t.Name.Local):
				inText--
			}
		case xml.CharData:
			if inside > 0 && (inText > 0 || o.texts == nil) {
				paragraph.Write(t)
			}
		}
	}
}
