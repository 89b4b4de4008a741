// Package filter is the language of the search box, the filter chips and the --filter option:
//
//	aid "no progress" status:accepted speaker:"Donald Trump" -tag:old after:2025-01-01 score>0.5 has:sources
//
// Words and terms are all required; of several terms with the same field one is enough. A minus sign excludes.
package filter

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"claimdesk/claims"
)

// Filter is a parsed expression. The zero value lets every claim pass.
type Filter struct{ Terms []Term }

// Term is one condition.
type Term struct {
	Field  Field
	Value  string
	Not    bool
	Phrase bool // the value was given in quotation marks
}

// Field is what a term looks at; Words are looked for in all texts of a claim.
type Field string

// The fields of the language.
const (
	Words     Field = ""
	Status    Field = "status"
	Verdict   Field = "verdict"
	Speaker   Field = "speaker"
	Tag       Field = "tag"
	Article   Field = "article"
	Publisher Field = "publisher"
	Assignee  Field = "assignee"
	After     Field = "after"
	Before    Field = "before"
	Above     Field = "score>"
	Below     Field = "score<"
	Has       Field = "has"
)

// MaxTerms is how many terms an expression may have: more than anybody types, and fewer than a pasted article has words.
const MaxTerms = 100

// NoVerdict is the value of a verdict term that finds claims without one.
const NoVerdict = "none"

var fields = []Field{Status, Verdict, Speaker, Tag, Article, Publisher, Assignee, After, Before, Above, Below, Has}

// Owned lists what has: can ask for.
func Owned() []string {
	return []string{"sources", "verdict", "speaker", "tags", "article", "rationale", "deadline"}
}

// Parse reads an expression. The error is claims.ErrInvalid and says which part is wrong and what would do; the filter
// then holds the terms that could be read.
func Parse(expression string) (Filter, error) {
	var (
		f     Filter
		first error
	)
	for rest := strings.TrimSpace(expression); rest != ""; rest = strings.TrimSpace(rest) {
		if len(f.Terms) == MaxTerms {
			return f, fmt.Errorf("a search of more than %d words is %w: leave some out", MaxTerms, claims.ErrInvalid)
		}
		var (
			term Term
			err  error
		)
		term, rest, err = next(rest)
		switch {
		case err != nil && first == nil:
			first = err
		case err == nil && term.Value != "":
			f.Terms = append(f.Terms, term)
		}
	}
	return f, first
}

// next reads one term from the beginning of a text.
func next(text string) (term Term, rest string, err error) {
	if strings.HasPrefix(text, "-") && len(text) > 1 {
		term.Not, text = true, text[1:]
	}
	for _, field := range fields {
		after, found := cutField(text, field)
		if found {
			term.Field = field
			term.Value, term.Phrase, rest = value(after)
			err = term.check()
			return term, rest, err
		}
	}
	term.Value, term.Phrase, rest = value(text)
	if name, _, found := strings.Cut(term.Value, ":"); found && !term.Phrase && isName(name) && !strings.Contains(term.Value, "://") {
		return term, rest, fmt.Errorf("“%s:” is not a field (%w): use %s, or put the words in quotation marks", name, claims.ErrInvalid, known())
	}
	return term, rest, nil
}

// cutField takes a field's name and colon off; "score>" may be written "score>:" and "score:>" too.
func cutField(text string, field Field) (rest string, found bool) {
	spellings := []string{string(field) + ":"}
	if field == Above || field == Below {
		sign := string(field[len(field)-1])
		spellings = []string{"score" + sign + ":", "score" + sign, "score:" + sign}
	}
	for _, spelling := range spellings {
		if len(text) >= len(spelling) && strings.EqualFold(text[:len(spelling)], spelling) {
			return text[len(spelling):], true
		}
	}
	return text, false
}

// value reads a word, or a phrase up to its closing quotation mark or the end.
func value(text string) (value string, phrase bool, rest string) {
	if strings.HasPrefix(text, `"`) {
		value, rest, _ = strings.Cut(text[1:], `"`)
		return strings.TrimSpace(value), true, rest
	}
	end := strings.IndexFunc(text, unicode.IsSpace)
	if end < 0 {
		end = len(text)
	}
	return text[:end], false, text[end:]
}

func (t *Term) check() error {
	if t.Value == "" {
		return nil // still being typed
	}
	switch t.Field {
	case Status:
		t.Value = strings.ToLower(t.Value)
		if !slices.Contains(claims.Statuses(), claims.Status(t.Value)) {
			return fmt.Errorf("status “%s” is %w: use one of %s", t.Value, claims.ErrInvalid, statuses())
		}
	case After, Before:
		if !isDate(t.Value) {
			return fmt.Errorf("%s:%s is %w: write a date as 2025, 2025-07 or 2025-07-03", t.Field, t.Value, claims.ErrInvalid)
		}
	case Above, Below:
		n, err := strconv.ParseFloat(t.Value, 64)
		if err != nil || n < 0 || n > 1 || strings.Trim(t.Value, ".0123456789") != "" {
			return fmt.Errorf("%s%s is %w: a score goes from 0 to 1", t.Field, t.Value, claims.ErrInvalid)
		}
	case Has:
		t.Value = strings.ToLower(t.Value)
		if !slices.Contains(Owned(), t.Value) {
			return fmt.Errorf("has:%s is %w: use one of %s", t.Value, claims.ErrInvalid, strings.Join(Owned(), ", "))
		}
	}
	return nil
}

// isDate accepts the beginning of an ISO 8601 date at a year, a month or a day.
func isDate(text string) bool {
	const pattern = "0000-00-00"
	if len(text) != 4 && len(text) != 7 && len(text) != 10 {
		return false
	}
	for i := range text {
		if digit := text[i] >= '0' && text[i] <= '9'; digit != (pattern[i] == '0') || !digit && text[i] != '-' {
			return false
		}
	}
	return true
}

// isName tells whether a word looks like the name of a field, not like a time or a label of its own.
func isName(word string) bool {
	return word != "" && strings.IndexFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) < 0
}

func known() string {
	names := make([]string, len(fields))
	for i, field := range fields {
		names[i] = string(field)
		if field != Above && field != Below {
			names[i] += ":"
		}
	}
	return strings.Join(names, " ")
}

func statuses() string {
	var names []string
	for _, status := range claims.Statuses() {
		names = append(names, string(status))
	}
	return strings.Join(names, ", ")
}

// String writes the filter so that Parse reads the same.
func (f Filter) String() string {
	parts := make([]string, len(f.Terms))
	for i, term := range f.Terms {
		parts[i] = term.String()
	}
	return strings.Join(parts, " ")
}

// String writes one term.
func (t Term) String() string {
	var b strings.Builder
	if t.Not {
		b.WriteByte('-')
	}
	switch t.Field {
	case Words, Above, Below:
		b.WriteString(string(t.Field))
	default:
		b.WriteString(string(t.Field) + ":")
	}
	if t.Phrase || strings.ContainsFunc(t.Value, unicode.IsSpace) {
		b.WriteString(`"` + strings.ReplaceAll(t.Value, `"`, "") + `"`)
	} else {
		b.WriteString(t.Value)
	}
	return b.String()
}

// Has tells whether the filter has a term of a field.
func (f Filter) Has(field Field) bool {
	return slices.ContainsFunc(f.Terms, func(t Term) bool { return t.Field == field })
}

// Without is the filter less the terms of a field.
func (f Filter) Without(field Field) Filter {
	return Filter{Terms: slices.DeleteFunc(slices.Clone(f.Terms), func(t Term) bool { return t.Field == field })}
}

// With is the filter and one more term.
func (f Filter) With(term Term) Filter {
	return Filter{Terms: append(slices.Clone(f.Terms), term)}
}
