package match

import (
	"slices"
	"strings"
)

// Difference is what keeps a claim that is much alike from saying the same.
type Difference struct {
	Kind  DifferenceKind `json:"kind"`
	Query string         `json:"query"` // what the query has; empty when it has nothing of the kind
	Claim string         `json:"claim"` // what the claim has; empty when it has nothing of the kind
}

// DifferenceKind is what two texts differ in.
type DifferenceKind string

// The kinds of differences.
const (
	Number   DifferenceKind = "number"
	Date     DifferenceKind = "date"
	Name     DifferenceKind = "name"
	Negation DifferenceKind = "negation"
	Opposite DifferenceKind = "opposite" // rose and fell
)

// String is a difference in a few words: “number: 40% / 14%”.
func (d Difference) String() string {
	return string(d.Kind) + ": " + dash(d.Query) + " / " + dash(d.Claim)
}

func dash(text string) string {
	if text == "" {
		return "–"
	}
	return text
}

// differences compares the words of two texts that are much alike.
func differences(query, claim []token) []Difference {
	var list []Difference
	list = append(list, differentNumbers(quantities(query), quantities(claim))...)
	list = append(list, differentDates(query, claim)...)
	list = append(list, differentNames(query, claim)...)
	list = append(list, differentNegation(query, claim)...)
	return append(list, opposed(query, claim)...)
}

// differentDates compares the years and the months that both name.
func differentDates(query, claim []token) []Difference {
	var list []Difference
	for _, isDate := range []func(token) bool{token.isYear, token.isMonth} {
		in := func(tokens []token) []token {
			return slices.DeleteFunc(slices.Clone(tokens), func(t token) bool { return !isDate(t) })
		}
		asked, said := in(query), in(claim)
		if len(asked) > 0 && len(said) > 0 && !shares(asked, said) {
			list = append(list, Difference{Date, asked[0].word, said[0].word})
		}
	}
	return list
}

func shares(a, b []token) bool {
	return slices.ContainsFunc(a, func(t token) bool { return has(b, t.stem) })
}

func has(tokens []token, stem string) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return t.stem == stem })
}

// negationReach is how many words before a word may negate it.
const negationReach = 3

// differentNegation finds a word that one text negates wherever it has it and the other never does.
func differentNegation(query, claim []token) []Difference {
	asked, said := negations(query), negations(claim)
	for _, t := range claim {
		inQuery, inClaim := asked[t.stem], said[t.stem]
		i := slices.IndexFunc(query, func(q token) bool { return q.stem == t.stem })
		switch {
		case t.common || i < 0 || inQuery == inClaim || inQuery == mixed || inClaim == mixed:
		case inQuery == negated && inClaim == affirmed:
			return []Difference{{Negation, "not " + query[i].word, t.word}}
		case inClaim == negated && inQuery == affirmed:
			return []Difference{{Negation, query[i].word, "not " + t.word}}
		}
	}
	return nil
}

// polarity is whether a text negates a word.
type polarity uint8

const (
	affirmed polarity = iota + 1
	negated
	mixed // affirmed and negated
)

func negations(tokens []token) map[string]polarity {
	m := map[string]polarity{}
	since := negationReach + 1 // words since the last negation
	for i, t := range tokens {
		if t.first {
			since = negationReach + 1
		}
		only := i+1 < len(tokens) && tokens[i+1].text == "only"
		if (negators[t.text] || strings.HasSuffix(t.text, "n't")) && !only {
			since = 0
			continue
		}
		since++
		is := affirmed
		if since <= negationReach {
			is = negated
		}
		if m[t.stem] != 0 && m[t.stem] != is {
			is = mixed
		}
		m[t.stem] = is
	}
	return m
}

// opposed finds a word of the claim instead of which the query has its opposite.
func opposed(query, claim []token) []Difference {
	for _, c := range claim {
		for _, stem := range opposites[c.stem] {
			if has(query, c.stem) || has(claim, stem) {
				continue
			}
			if i := slices.IndexFunc(query, func(t token) bool { return t.stem == stem }); i >= 0 {
				return []Difference{{Opposite, query[i].word, c.word}}
			}
		}
	}
	return nil
}

// name is a run of capitalised words, and the stems around it.
type name struct {
	words         []token
	before, after string
}

func (n name) String() string {
	parts := make([]string, len(n.words))
	for i, w := range n.words {
		parts[i] = w.word
	}
	return strings.Join(parts, " ")
}

// initials is the name as an acronym: "FBI".
func (n name) initials() string {
	var b strings.Builder
	for _, w := range n.words {
		b.WriteByte(w.text[0])
	}
	return b.String()
}

// namesOf are the names in a text, but for those that begin a sentence and for titles in capitals.
func namesOf(tokens []token) []name {
	capitals := 0
	for _, t := range tokens {
		if t.capital {
			capitals++
		}
	}
	if 2*capitals > len(tokens) {
		return nil
	}
	var list []name
	for i := 0; i < len(tokens); i++ {
		from := i
		for i < len(tokens) && tokens[i].isName() && (i == from || !tokens[i].first) {
			i++
		}
		if from == i {
			continue
		}
		n := name{words: tokens[from:i]}
		if from > 0 {
			n.before = tokens[from-1].stem
		}
		if i < len(tokens) {
			n.after = tokens[i].stem
		}
		list = append(list, n)
	}
	return list
}

func (t token) isName() bool {
	return t.capital && !t.first && !t.common && !t.isMonth()
}

// differentNames finds a name of the claim in whose place the query has another: between the same words.
func differentNames(query, claim []token) []Difference {
	lacking := func(names []name, tokens []token) []name {
		return slices.DeleteFunc(names, func(n name) bool { return shares(n.words, tokens) || has(tokens, n.initials()) })
	}
	said, asked := lacking(namesOf(claim), query), lacking(namesOf(query), claim)
	for _, c := range said {
		for _, q := range asked {
			same := c.before != "" && c.before == q.before || c.after != "" && c.after == q.after
			if same && c.initials() != q.words[0].text && q.initials() != c.words[0].text {
				return []Difference{{Name, q.String(), c.String()}}
			}
		}
	}
	return nil
}
