package data

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"claimdesk/claims/filter"
)

const (
	// indexedBeginning is how many letters of a word the search index knows beginnings of.
	indexedBeginning = 3
	// mostBeginnings is for how many words a longer beginning may stand so that each of them is looked for by its name.
	mostBeginnings = 500
)

// expanded is words and phrases in FTS5's query language, with each beginning of a word put as the words that begin so.
// FTS5 goes along the claims that have a word, the newest first, and ends when it has enough; but for a beginning that its
// index does not know it first puts the claims of all those words together, and going backwards over them takes it time
// that grows with the square of their number. It is empty when a beginning stands for too many words, for none, or for
// what only the index's own tokenizer can tell.
func (f *finder) expanded(words []filter.Term) (string, error) {
	parts := make([]string, len(words))
	for i, term := range words {
		if term.Phrase || utf8.RuneCountInString(term.Value) <= indexedBeginning {
			parts[i] = matchWord(term.Value, term.Phrase)
			continue
		}
		list, err := f.beginWith(plainWord(term.Value))
		if err != nil || len(list) == 0 || len(list) > mostBeginnings {
			return "", err
		}
		parts[i] = `("` + strings.Join(list, `" OR "`) + `")`
	}
	return strings.Join(parts, " AND "), nil
}

// plainWord is a word as the search index keeps it, or empty when it may be another one there, or several.
func plainWord(text string) string {
	word := strings.ToLower(text)
	other := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }
	if strings.ContainsFunc(word, other) || norm.NFD.String(word) != word {
		return ""
	}
	return word
}

// beginWith lists the words of the search index that begin with a text, and one more than mostBeginnings at most.
func (f *finder) beginWith(text string) (list []string, err error) {
	if text == "" {
		return nil, nil
	}
	// Each step seeks the first word after the one before: to go on reading would meet each place that the word stands in.
	rows, err := f.conn.QueryContext(f.ctx, `WITH RECURSIVE words (term) AS (
			SELECT (SELECT term FROM claims_words WHERE term >= ?1 LIMIT 1)
			UNION ALL SELECT (SELECT term FROM claims_words WHERE term >= words.term || char(1) LIMIT 1)
				FROM words WHERE substr(words.term, 1, length(?1)) = ?1 LIMIT ?2
		) SELECT term FROM words WHERE substr(term, 1, length(?1)) = ?1`, text, mostBeginnings+1)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var word string
		if err := rows.Scan(&word); err != nil {
			return nil, err
		}
		list = append(list, word)
	}
	return list, rows.Err()
}
