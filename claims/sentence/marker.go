package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// marker is what stands before a list item: "1.", "a)", "•" or "• 9.".
type marker struct {
	style  string // what does not change from item to item
	number int    // 0 for bullets
	size   int    // in bytes; 0 when there is no marker
}

const bullets = "•⁃‣◦▪●■►–*-"

// parseMarker reads a list marker at start.
func parseMarker(text string, start, end int) marker {
	var m marker
	i := start
	if r, size := utf8.DecodeRuneInString(text[i:end]); size > 0 && strings.ContainsRune(bullets, r) {
		next, _ := utf8.DecodeRuneInString(text[i+size : end])
		glued := r == '•' || r == '⁃' || r == '‣' || r == '●'
		if !unicode.IsSpace(next) && !(glued && (unicode.IsDigit(next) || unicode.IsLetter(next))) {
			return m
		}
		i += size
		m.style = string(r)
		for i < end && text[i] == ' ' {
			i++
		}
		m.size = i - start
	} else if r == 'l' && end-i > 2 && text[i+1] == ' ' && text[i+2] >= 'A' && text[i+2] <= 'Z' {
		return marker{style: "•", size: len("l ")} // a bullet of another font
	}
	from := i
	for i < end && i-from < 3 && text[i] >= '0' && text[i] <= '9' {
		m.number = m.number*10 + int(text[i]-'0')
		i++
	}
	if i == from && i < end && text[i] >= 'a' && text[i] <= 'z' {
		m.number = int(text[i]-'a') + 1
		i++
	}
	sep := i
	for i < end && i-sep < 2 && (text[i] == '.' || text[i] == ')') {
		i++
	}
	if from == sep || sep == i || i >= end || text[i] != ' ' {
		m.number = 0
		return m
	}
	kind := "1"
	if text[from] >= 'a' {
		kind = "a"
	}
	m.style += kind + text[sep:i]
	m.size = i + 1 - start
	return m
}

// WithoutMarker is a text without the marker of the list item that it begins with: the "3." of an item is no figure.
func WithoutMarker(text string) string { return text[parseMarker(text, 0, len(text)).size:] }

// follows reports whether m marks the item after the one that before marks.
func (m marker) follows(before marker) bool {
	return m.size > 0 && m.style == before.style && (m.number == before.number+1 || m.number == 0 && before.number == 0)
}
