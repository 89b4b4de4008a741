package data

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// appendObject writes a JSON object of columns.
func appendObject(b []byte, names []string, values []any) ([]byte, error) {
	b = append(b, '{')
	for i, name := range names {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(appendText(b, name), ':')
		switch value := values[i].(type) {
		case nil:
			b = append(b, "null"...)
		case string:
			b = appendText(b, value)
		case int64:
			b = strconv.AppendInt(b, value, 10)
		case float64:
			b = strconv.AppendFloat(b, value, 'g', -1, 64)
		default:
			return nil, fmt.Errorf("writing the history: column %s holds a %T", name, value)
		}
	}
	return append(b, '}'), nil
}

const hexDigits = "0123456789abcdef"

// appendText writes a JSON string; bytes that are no UTF-8 become U+FFFD.
func appendText(b []byte, text string) []byte {
	b = append(b, '"')
	start := 0 // of what is written as it is
	for i := 0; i < len(text); {
		c := text[i]
		if c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(text[i:])
			if r == utf8.RuneError && size == 1 {
				b = append(append(b, text[start:i]...), "\uFFFD"...)
				start = i + size
			}
			i += size
			continue
		}
		b = append(b, text[start:i]...)
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\n':
			b = append(b, '\\', 'n')
		default:
			b = append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
		i++
		start = i
	}
	return append(append(b, text[start:]...), '"')
}
