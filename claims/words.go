package claims

import (
	"database/sql/driver"
	"fmt"
	"strings"
)

// Words is a short list of words or phrases (reasons, tags) that a casebook keeps as one text, separated by "; ".
type Words []string

// Value writes the list as one text, which reads back as the same text.
func (w Words) Value() (driver.Value, error) {
	text := w.String()
	if len(w) == 1 && !strings.ContainsAny(text, ",; ") {
		return text, nil
	}
	return ParseWords(text).String(), nil
}

// String joins the list the way a casebook and a CSV cell hold it.
func (w Words) String() string { return strings.Join(w, "; ") }

// Scan reads what Value wrote.
func (w *Words) Scan(value any) error {
	switch text := value.(type) {
	case nil:
		*w = nil
	case string:
		*w = ParseWords(text)
	case []byte:
		*w = ParseWords(string(text))
	default:
		return fmt.Errorf("a list of words stored as %T: %w", value, ErrInvalid)
	}
	return nil
}

// ParseWords splits what a person typed or a casebook holds: separated by ";" or ",", without blanks and repetitions.
func ParseWords(text string) Words {
	var words Words
	seen := map[string]bool{}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == ',' }) {
		word = strings.TrimSpace(word)
		if word == "" || seen[word] {
			continue
		}
		seen[word] = true
		words = append(words, word)
	}
	return words
}
