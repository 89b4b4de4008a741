package document

import (
	"bytes"
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/encoding"
)

// signatures begin files that hold no article text as it stands, though their bytes may look like text.
var signatures = [][]byte{
	[]byte("%PDF-"), []byte("%!PS"), []byte(`{\rtf`), []byte("PK\x03\x04"), []byte("\x89PNG\r\n"), []byte("GIF87a"), []byte("GIF89a"),
	[]byte("\xff\xd8\xff"), []byte("\x1f\x8b\x08"), []byte("\xd0\xcf\x11\xe0"), []byte("\x7fELF"), []byte("BZh9"), []byte("7z\xbc\xaf\x27\x1c"),
}

// isBinary says whether content is no text: by its signature, by zeros that are no UTF-16, or by more control characters
// than a text has by accident.
func isBinary(content []byte) bool {
	for _, signature := range signatures {
		if bytes.HasPrefix(content, signature) {
			return true
		}
	}
	if utf16Of(content) != nil {
		return false
	}
	controls := 0
	for _, b := range content {
		switch {
		case b == 0:
			return true
		case b < ' ' && !bytes.ContainsRune([]byte("\t\n\v\f\r\x1b"), rune(b)):
			controls++
		}
	}
	return controls > 2+len(content)/100
}

// unmarkedUTF16 recognises UTF-16 without a byte-order mark by the zeros that spaces and line ends have in every script;
// nil when content is something else.
func unmarkedUTF16(content []byte) encoding.Encoding {
	if len(content)%2 != 0 || bytes.IndexByte(content, 0) < 0 {
		return nil
	}
	var found encoding.Encoding
	best := math.Inf(-1)
	for _, e := range []encoding.Encoding{utf16LE, utf16BE} {
		text, err := e.NewDecoder().Bytes(content[:min(len(content), sampleSize)])
		if err != nil || bytes.ContainsFunc(text, neverInText) {
			continue
		}
		if score := naturalness(string(text)); score > best {
			found, best = e, score
		}
	}
	return found
}

// neverInText says whether a character betrays that what was decoded is no text.
func neverInText(r rune) bool {
	switch {
	case r == unicode.ReplacementChar, unicode.Is(unicode.Co, r), r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe:
		return true
	}
	return unicode.IsControl(r) && !strings.ContainsRune("\t\n\v\f\r\u0085", r)
}
