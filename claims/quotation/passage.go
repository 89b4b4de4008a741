package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdesk/claims/sentence"
)

// passage is what stands between quotation marks in one paragraph.
type passage struct {
	open, close int  // tokens of the marks; close is -1 when the paragraph ends first
	from, to    int  // tokens between them
	direct      bool // a statement, not some words that the author sets apart
	continues   bool // the passage before it goes on here, in a new paragraph
	by          *cue // the cue that attributes it
	confidence  float64
}

// closing is the mark that closes what an opening mark opens; several for those that writers confuse.
var closing = map[string]string{
	"“": "”\"", "„": "“”\"", "«": "»", "‹": "›", "‘": "’'", "‚": "‘’", "\"": "\"”“", "''": "''", "``": "''``\"", "'": "'", "「": "」", "『": "』", "»": "«", "’’": "’’", "‘‘": "’’", "＂": "＂",
}

// findPassages pairs the quotation marks of every paragraph. A mark inside an open passage that cannot close it is
// part of what is quoted.
func (r *reader) findPassages() {
	open, paragraph := -1, -1
	for i := range r.tokens {
		if p := r.sentences[r.in[i]].Paragraph; p != paragraph {
			if open >= 0 {
				r.passage(open, -1, i)
			}
			open, paragraph = -1, p
		}
		if r.tokens[i].Kind != sentence.Quote {
			continue
		}
		mark := r.word(i)
		switch {
		case open >= 0 && strings.Contains(closing[r.word(open)], mark) && r.closes(i, mark):
			r.passage(open, i, i)
			open = -1
		case open < 0 && closing[mark] != "" && r.opens(i, mark):
			open = i
		}
	}
	if open >= 0 {
		r.passage(open, -1, len(r.tokens))
	}
}

// opens reports whether a mark stands where a quotation begins.
func (r *reader) opens(i int, mark string) bool {
	t := r.tokens[i]
	next, _ := utf8.DecodeRuneInString(r.text[t.End:])
	before, _ := utf8.DecodeLastRuneInString(r.text[:t.Start])
	loose := t.Start == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before)
	switch mark {
	case "'", "‘", "\"", "''", "»", "“", "‚":
		if mark == "'" && (!unicode.IsLetter(next) || !loose) {
			return false
		}
		return !unicode.IsSpace(next) && (loose || mark == "“") || mark == "\"" && loose && i == r.from(i)
	}
	return true
}

// closes reports whether a mark stands where a quotation ends.
func (r *reader) closes(i int, mark string) bool {
	t := r.tokens[i]
	next, _ := utf8.DecodeRuneInString(r.text[t.End:])
	switch mark {
	case "'", "’":
		return !unicode.IsLetter(next) && !unicode.IsDigit(next) && !r.pluralGenitive(t.Start, t.End, mark)
	case "“":
		return true
	case "\"":
		before, _ := utf8.DecodeLastRuneInString(r.text[:t.Start])
		return !unicode.IsSpace(before) || !unicode.IsLetter(next)
	}
	return true
}

// pluralGenitive reports whether an apostrophe after "s" is that of "the workers' fault": a blank follows, and a mark
// that closes a sentence comes soon after.
func (r *reader) pluralGenitive(start, end int, mark string) bool {
	if start == 0 || r.text[start-1] != 's' || end >= len(r.text) || r.text[end] != ' ' {
		return false
	}
	rest := r.text[end:min(len(r.text), end+300)]
	i := strings.Index(rest, mark)
	return i > 0 && strings.IndexByte(",.!?", rest[i-1]) >= 0 && strings.IndexByte(rest[:i], '\n') < 0
}

// passage notes the passage between two marks; end is the token after it when it is not closed.
func (r *reader) passage(open, close, end int) {
	if close < 0 && end-open > 400 {
		return
	}
	q := passage{open: open, close: close, from: open + 1, to: end}
	if q.from >= q.to {
		return
	}
	q.direct = r.isStatement(q)
	if n := len(r.quotes); n > 0 && r.quotes[n-1].close < 0 && open == r.from(open) {
		q.continues = r.sentences[r.in[open]].Paragraph <= r.sentences[r.in[r.quotes[n-1].open]].Paragraph+1
	}
	number := int32(len(r.quotes))
	for i := open; i < end; i++ {
		r.quote[i] = number
	}
	if close >= 0 {
		r.quote[close] = number
	}
	r.quotes = append(r.quotes, q)
}

// isTitle reports whether a passage is the name of a book or broadcast: a few words, all of them with a capital.
func (r *reader) isTitle(q passage) bool {
	words := 0
	for i := q.from; i < q.to; i++ {
		if r.tokens[i].Kind != sentence.Word {
			continue
		}
		words++
		first, _ := utf8.DecodeRuneInString(r.word(i))
		if words > 8 || !unicode.IsUpper(first) && r.tag[i] != preposition && r.tag[i] != determiner && r.tag[i] != conjunction {
			return false
		}
	}
	return words >= 2
}

// unspaced reports whether a passage is some words of a script that writes no blanks between them.
func (r *reader) unspaced(q passage) bool {
	const enough = 30 // bytes, some ten characters
	text := r.text[r.tokens[q.from].Start:r.tokens[q.to-1].End]
	first, _ := utf8.DecodeRuneInString(text)
	return len(text) >= enough && unicode.In(first, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer) &&
		!strings.Contains(text[:enough], " ")
}

// speaks reports whether a verb or a pronoun stands in a passage, so that it is more than the name of a thing.
func (r *reader) speaks(q passage) bool {
	for i := q.from; i < q.to && i < q.from+longest; i++ {
		if r.tag[i] == auxiliary || r.tag[i] == otherVerb || r.tag[i] == pronoun || r.verb(i).form&past != 0 {
			return true
		}
	}
	return false
}

// isStatement tells a quoted statement from words that the author only sets apart: it begins where a sentence may
// begin, or it is long.
func (r *reader) isStatement(q passage) bool {
	words := 0
	for i := q.from; i < q.to && words < 12; i++ {
		if r.tokens[i].Kind == sentence.Word || r.tokens[i].Kind == sentence.Number {
			words++
		}
	}
	first, _ := utf8.DecodeRuneInString(r.word(q.from))
	capital := unicode.IsUpper(first) || unicode.IsDigit(first) || first == '.' || first == '…' || first == '[' || first == '$' || !unicode.IsLower(first) && unicode.IsLetter(first)
	starts := q.open == r.from(q.open)
	before := other
	if !starts {
		before = r.tag[q.open-1]
	}
	ends := false
	if q.close >= 0 {
		last := r.tag[q.to-1]
		ends = last == comma || last == stop || starts && q.close+1 < len(r.tokens) && r.tag[q.close+1] == comma
	} else {
		ends = true
	}
	switch {
	case r.isTitle(q):
		return false
	case r.unspaced(q):
		return true
	case starts:
		return words >= 2 && (ends || capital && words >= 4) || words >= 8
	case before == comma || r.word(q.open-1) == ":":
		return (capital || r.speaks(q)) && (words >= 3 || ends)
	}
	return capital && ends && words >= 4 && before != determiner && before != possessor && before != preposition
}
