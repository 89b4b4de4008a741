package document

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"claimdesk/claims"
)

// decode turns the bytes of a text file into text, without its byte-order mark and with "\n" for every "\r\n". A byte-order
// mark wins over declared, the encoding that the file says it has, or ""; without either the bytes tell. What is no text
// gives claims.ErrBinary, what has nothing but white space claims.ErrEmpty.
func decode(content []byte, declared string) (string, error) {
	if isBinary(content) {
		return "", claims.ErrBinary
	}
	decoded, err := encodingOf(content, declared).NewDecoder().Bytes(content)
	if err != nil {
		return "", err
	}
	text := strings.TrimPrefix(string(decoded), "\ufeff")
	switch {
	case strings.ContainsRune(text, 0):
		return "", claims.ErrBinary
	case strings.TrimSpace(text) == "":
		return "", claims.ErrEmpty
	}
	return endLines(text), nil
}

// endLines ends lines with "\n" alone; a file that was converted twice has "\r\r\n".
func endLines(text string) string {
	for strings.Contains(text, "\r\n") {
		text = strings.ReplaceAll(text, "\r\n", "\n")
	}
	return text
}

var (
	utf16LE = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	utf16BE = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
)

// utf16Of says which UTF-16 content is in; nil when it is in another encoding.
func utf16Of(content []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(content, []byte("\xff\xfe")):
		return utf16LE
	case bytes.HasPrefix(content, []byte("\xfe\xff")):
		return utf16BE
	}
	return unmarkedUTF16(content)
}

// encodingOf finds the encoding of content the way a browser does; where a browser would fall back on the user's locale, or
// show replacement characters all over, from the bytes.
func encodingOf(content []byte, declared string) encoding.Encoding {
	if e := utf16Of(content); e != nil {
		return e
	}
	if bytes.HasPrefix(content, []byte("\xef\xbb\xbf")) || mostlyUTF8(content) {
		return unicode.UTF8
	}
	e, err := htmlindex.Get(declared)
	if err != nil || e == unicode.UTF8 || e == encoding.Replacement {
		return guess(content)
	}
	return e
}

// mostlyUTF8 says whether content reads as UTF-8, a broken character here or there aside. Other encodings yield hardly any
// valid sequence of bytes above 0x7f, so this holds against a page's own declaration too: pages are saved and converted
// without it being rewritten.
func mostlyUTF8(content []byte) bool {
	valid, broken := 0, 0
	for i := 0; i < len(content); {
		if content[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && size == 1 {
			broken++
		} else {
			valid++
		}
		i += size
	}
	if valid+broken == 0 && shifts(content) {
		return false
	}
	return broken == 0 || valid > 10*broken
}

// shifts says whether seven-bit content switches between alphabets, as ISO-2022 does ("\x1b$B", "\x1b(J"). A stray escape
// character in other text does not count.
func shifts(content []byte) bool {
	return bytes.Contains(content, []byte("\x1b$")) || bytes.Contains(content, []byte("\x1b("))
}
