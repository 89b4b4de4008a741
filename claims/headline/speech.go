package headline

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdesk/claims/names"
	"claimdesk/claims/quotation"
)

// speech is a direct quotation of somebody who may say "I".
type speech struct {
	speaker string
	span    quotation.Span
	reach   int // where it and all speeches before it have ended
}

// sure is the confidence from which the speaker of a quotation is named.
const sure = 0.6

// readSpeeches lists the speeches of an article by where they begin, as its attributions are.
func (a *Article) readSpeeches() []speech {
	var list []speech
	reach := 0
	for _, q := range a.Attributions {
		if q.Kind != quotation.Direct || q.Speaker == "" || q.Confidence < sure {
			continue
		}
		speaker := a.label(q.Speaker)
		if kind, known := a.kinds[speaker]; known && kind != names.Person {
			continue // no place and no organisation says "I"
		}
		reach = max(reach, q.Content.End)
		list = append(list, speech{speaker, q.Content, reach})
	}
	return list
}

// readKinds tells what the names of the cast stand for.
func (a *Article) readKinds() map[string]names.Kind {
	if a.Cast == nil {
		return nil
	}
	kinds := make(map[string]names.Kind, len(a.Cast.Entities))
	for _, e := range a.Cast.Entities {
		if _, taken := kinds[e.Name]; !taken {
			kinds[e.Name] = e.Kind
		}
	}
	return kinds
}

// readShared tells, of the surnames that several people of the cast have, who of them is mentioned most.
func (a *Article) readShared() map[string]string {
	if a.Cast == nil {
		return nil
	}
	mentions := make([]int, len(a.Cast.Entities))
	for _, m := range a.Cast.Mentions {
		mentions[m.Entity]++
	}
	shared, first := make(map[string]string), make(map[string]int)
	for i, e := range a.Cast.Entities {
		if e.Kind != names.Person || !strings.Contains(e.Name, " ") {
			continue
		}
		last := surname(e.Name)
		most, known := first[last]
		if !known || mentions[i] > mentions[most] {
			first[last] = i
		}
		if known && a.Cast.Entities[most].Name != e.Name {
			shared[last] = a.Cast.Entities[first[last]].Name
		}
	}
	return shared
}

// label is the name behind a transcript's speaker in capitals; other names stay as they are.
func (a *Article) label(speaker string) string {
	if a.Cast != nil && capitals(speaker) {
		speaker = a.Cast.Label(speaker)
	}
	if len(speaker) > 3 && capitals(speaker) {
		speaker = capitalized(strings.ToLower(speaker))
	}
	return speaker
}

// speaker returns who says the words of toks in a direct quotation, and where it stands.
func (a *Article) speaker(toks []token) (string, quotation.Span) {
	from, to := toks[0].start, toks[len(toks)-1].start
	i := sort.Search(len(a.speeches), func(i int) bool { return a.speeches[i].reach > from })
	if i == len(a.speeches) || a.speeches[i].span.Start > to {
		return "", quotation.Span{}
	}
	return a.speeches[i].speaker, a.speeches[i].span
}

// longestName is how many code points of a headline the name of its speaker may take.
const longestName = 20

// named is the short name of who says toks in a direct quotation, or "" when it is unknown or long.
func (a *Article) named(toks []token) string {
	speaker, _ := a.speaker(toks)
	if a.kinds[speaker] == names.Person {
		speaker = capitalized(names.Surname(speaker))
	}
	if first, _ := utf8.DecodeRuneInString(speaker); utf8.RuneCountInString(speaker) > longestName || !unicode.IsUpper(first) {
		return "" // too long, or a description
	}
	return speaker
}

// reportedIn tells whether somebody else is named for a candidate in the direct quotation that it is part of.
func (a *Article) reportedIn(c candidate) bool {
	speaker, quote := a.speaker(c.toks)
	by := c.segment.by
	if by.Start <= quote.Start || by.End >= quote.End || a.Cast == nil {
		return false
	}
	for word := range strings.FieldsSeq(strings.ToLower(a.Text[by.Start:by.End])) {
		if lookup(word).in(subjects) {
			return false // "they say": of them the one quoted speaks
		}
	}
	for _, m := range a.Cast.Within(by.Start, by.End) {
		if surname(a.Cast.Entities[m.Entity].Name) == surname(speaker) {
			return false
		}
	}
	return true
}

// quoted tells whether toks are in a direct quotation.
func (a *Article) quoted(toks []token) bool {
	if len(toks) == 0 {
		return false
	}
	speaker, _ := a.speaker(toks)
	return speaker != ""
}
