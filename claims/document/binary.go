package document

import (
	"bytes"
	"unicode"
	"unicode/utf16"

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
	if marked(content) != nil || unmarkedUTF16(content) != nil {
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
	const sample = 4096
	if len(content) < 4 || len(content)%2 != 0 || bytes.IndexByte(content, 0) < 0 {
		return nil
	}
	content = content[:min(len(content), sample)]
	little, big := make([]uint16, len(content)/2), make([]uint16, len(content)/2)
	for i := range little {
		low, high := uint16(content[2*i]), uint16(content[2*i+1])
		little[i], big[i] = high<<8|low, low<<8|high
	}
	switch l, b := readable(little), readable(big); {
	case l == 0 && b == 0:
		return nil
	case l >= b:
		return utf16LE
	default:
		return utf16BE
	}
}

// readable counts the characters that are common in any text; 0 when there is one that no text has.
func readable(units []uint16) int {
	common := 0
	for i, r := range utf16.Decode(units) {
		switch {
		case r == unicode.ReplacementChar && i < len(units)-1, r < ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\f':
			return 0
		case unicode.Is(unicode.Co, r), r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe:
			return 0
		case r < 0x250, r >= 0x3000 && r < 0x3100:
			common++
		}
	}
	return common
}
