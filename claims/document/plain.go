package document

import (
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdesk/claims/document/language"
)

// readPlain reads a plain-text file.
func readPlain(name string, content []byte) (*Document, error) {
	text, err := decode(content, "")
	if err != nil {
		return nil, err
	}
	return &Document{
		Title:    orElse(plainTitle(text), baseName(name)),
		Language: language.Detect(text),
		Text:     text,
	}, nil
}

// titleLength is how long a line may be that is taken for a title, and how long a title made of first words gets, in characters.
const (
	titleLength = 120
	firstWords  = 80
)

// plainTitle is the headline of a plain text: its first line, when that looks like one, else its first words.
func plainTitle(text string) string {
	line, rest, _ := strings.Cut(strings.TrimLeftFunc(text, unicode.IsSpace), "\n")
	next, _, _ := strings.Cut(rest, "\n")
	line = collapse(line)
	if isHeadline(line) && (strings.TrimSpace(next) == "" || utf8.RuneCountInString(line) < utf8.RuneCountInString(next)) {
		return line
	}
	return beginning(collapse(text), firstWords)
}

// isHeadline says whether a line is short and does not end like a sentence.
func isHeadline(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return utf8.RuneCountInString(line) <= titleLength && !strings.ContainsRune(".,;:。", last) && strings.ContainsFunc(line, isWordRune)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// beginning cuts text after the last whole word within limit characters.
func beginning(text string, limit int) string {
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	cut := string([]rune(text)[:limit+1])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		return strings.TrimRight(cut[:i], " ,;:–—-")
	}
	return string([]rune(text)[:limit])
}

// collapse makes one space of every run of white space.
func collapse(text string) string { return strings.Join(strings.Fields(text), " ") }

// baseName is the name of a file without folder and extension; "" for standard input and pasted text.
func baseName(name string) string {
	if name == "" || name == "-" {
		return ""
	}
	base := filepath.Base(name)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// orElse is the first text that is not empty.
func orElse(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}
