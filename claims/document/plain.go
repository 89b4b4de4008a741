package document

import (
	"path/filepath"
	"regexp"
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
	byline, published := opening(text)
	return &Document{
		Title:     orElse(plainTitle(text), baseName(name)),
		Byline:    byline,
		Published: published,
		Language:  language.Detect(text),
		Text:      text,
	}, nil
}

const (
	longestTitle = 120 // characters of a line that may be a title
	firstWords   = 80  // characters of a title that is made of a text's first words
	firstClause  = 30  // characters after which such a title may end with a sentence
)

// plainTitle is the headline of a plain text: its first line where that looks like one, else its first words.
func plainTitle(text string) string {
	text = strings.TrimSpace(text)
	line, rest, _ := strings.Cut(text, "\n")
	next, _, _ := strings.Cut(rest, "\n")
	if line, next = collapse(line), strings.TrimSpace(next); rest != "" && isHeadline(line, next) {
		return withoutStop(line)
	}
	paragraph, _, _ := strings.Cut(text, "\n\n")
	head := paragraph[:min(len(paragraph), 8*firstWords)]
	return beginning(collapse(strings.ToValidUTF8(head, "")))
}

// isHeadline says whether a text's first line is its headline: a short one before an empty line or the author or date, or
// one without a stop before a longer line.
func isHeadline(line, next string) bool {
	size := utf8.RuneCountInString(line)
	first, _ := utf8.DecodeRuneInString(next)
	last, _ := utf8.DecodeLastRuneInString(line)
	switch {
	case size > longestTitle || !strings.ContainsFunc(line, isWordRune):
		return false
	case next == "" || plainByline.MatchString(next) || isDateLine(next):
		return true
	}
	return !strings.ContainsRune(".,;:。", last) && !unicode.IsLower(first) && size < utf8.RuneCountInString(next)
}

// isDateLine says whether a line says little more than a date.
func isDateLine(line string) bool {
	return len(line) <= longestOpening && len(strings.Fields(line)) <= 10 && isoDate(line) != ""
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// withoutStop takes the full stop from the end of a headline, but not that of "U.S.".
func withoutStop(line string) string {
	last := line[strings.LastIndexByte(line, ' ')+1:]
	if strings.Count(last, ".") > 1 {
		return line
	}
	return strings.TrimRight(line, ".。")
}

// beginning is the first sentence of text, or as many of its words as make a title.
func beginning(text string) string {
	runes := []rune(text)
	for i := firstClause; i < min(len(runes)-1, firstWords); i++ {
		if strings.ContainsRune(".!?", runes[i]) && runes[i+1] == ' ' || runes[i] == '。' {
			return withoutStop(string(runes[:i+1]))
		}
	}
	if len(runes) <= firstWords {
		return withoutStop(text)
	}
	words := string(runes[:firstWords+1])
	words = words[:max(strings.LastIndexByte(words, ' '), 0)]
	return orElse(strings.TrimRight(words, " ,;:–—-"), string(runes[:firstWords]))
}

// openingLines is how many lines of a text may name its author and date, longestOpening how long such a line may be in characters.
const (
	openingLines   = 6
	longestOpening = 80
)

var plainByline = regexp.MustCompile(`^(?i:by|von|par|por|di|door|text):? (\p{Lu}\pL*[\pL .'’-]*)`)

// opening finds the by-line and the date among the first lines of a text, where they stand on lines of their own.
func opening(text string) (byline, published string) {
	n := 0
	for line := range strings.Lines(text) {
		line = collapse(line)
		if line == "" {
			continue
		}
		if n++; n > openingLines {
			break
		}
		if n == 1 || utf8.RuneCountInString(line) > longestOpening || strings.HasSuffix(line, ".") {
			continue
		}
		if byline == "" && plainByline.MatchString(line) {
			byline = cleanByline(line)
		}
		if published == "" && isDateLine(line) {
			published = isoDate(line)
		}
	}
	return byline, published
}

// collapse makes one space of every run of white space.
func collapse(text string) string { return strings.Join(strings.Fields(text), " ") }

// baseName is the name of a file without folder and extension; "" for standard input and pasted text.
func baseName(name string) string {
	if name == "" || name == "-" {
		return ""
	}
	base := strings.ToValidUTF8(filepath.Base(name), "")
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
