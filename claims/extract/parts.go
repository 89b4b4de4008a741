package extract

import (
	"strings"

	"claimdesk/claims/quotation"
	"claimdesk/claims/worth"
)

// parts lists the claims of a check-worthy sentence: what somebody is quoted as saying, the assertions it joins when
// both are worth checking, else the sentence as a whole.
func (r *reading) parts(i int) []span {
	s := r.sentences[i]
	whole := []span{{sentence: i, start: s.Start, end: s.End}}
	if a := r.main(i); a >= 0 {
		if said, ok := r.said(i, r.attributions[a]); ok {
			return []span{said}
		}
		return whole
	}
	cut, next := joint(r.text[s.Start:s.End])
	if cut == 0 {
		return whole
	}
	both := []span{
		{sentence: i, start: s.Start, end: s.Start + cut},
		{sentence: i, start: s.Start + next, end: s.End},
	}
	assessed := r.scorer.Assess([]worth.Unit{
		{Text: r.text[both[0].start:both[0].end]}, {Text: r.text[both[1].start:both[1].end]},
	})
	if assessed[0].Score < r.threshold || assessed[1].Score < r.threshold {
		return whole
	}
	return both
}

// said is the span of what an attribution quotes, when that makes up most of sentence i and stands in one piece.
func (r *reading) said(i int, a quotation.Attribution) (span, bool) {
	s := r.sentences[i]
	content := span{sentence: i, start: max(a.Content.Start, s.Start), end: min(a.Content.End, s.End)}
	words := len(strings.Fields(r.text[content.start:content.end]))
	if words < 4 || 2*(content.end-content.start) < s.End-s.Start {
		return span{}, false
	}
	for _, j := range r.touching[i] {
		other := r.attributions[j].Content
		if other != a.Content && other.Start < s.End && other.End > s.Start && (other.End <= a.Content.Start || other.Start >= a.Content.End) {
			return span{}, false
		}
	}
	return content, true
}

// joints are the words that join two assertions with subjects of their own.
var joints = []string{"; ", ", while ", ", but ", ", and "}

// subjects begin an assertion of its own.
var subjects = map[string]bool{
	"the": true, "he": true, "she": true, "it": true, "they": true, "its": true, "his": true, "her": true, "their": true,
	"more": true, "nearly": true, "about": true, "this": true, "these": true,
}

// joint finds where a sentence of two assertions joined by one of joints is cut: the first ends at end, the second
// begins at next. Both are 0 for a sentence that is not surely of that form.
func joint(text string) (end, next int) {
	if strings.ContainsAny(text, "\"“”«»") {
		return 0, 0
	}
	for _, j := range joints {
		at := strings.Index(text, j)
		if at < 0 || strings.Count(text, j) > 1 {
			continue
		}
		second := at + len(j)
		words := strings.Fields(text[second:])
		if len(words) < 6 || len(strings.Fields(text[:at])) < 6 {
			continue
		}
		first := words[0]
		if subjects[strings.ToLower(first)] || first[0] >= 'A' && first[0] <= 'Z' {
			return at, second
		}
	}
	return 0, 0
}
