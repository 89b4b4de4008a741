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
			return r.halves(said, r.text[said.start:said.end], alsoThat)
		}
		return whole
	}
	if !r.english {
		return whole
	}
	return r.halves(whole[0], r.text[s.Start:s.End], joint)
}

// halves cuts a span, of which text is the text, where cut finds that two assertions are joined; it stays whole unless both
// are worth checking.
func (r *reading) halves(s span, text string, cut func(text string) (end, next int)) []span {
	end, next := cut(text)
	if end == 0 {
		return []span{s}
	}
	scores := r.scorer.Assess([]worth.Unit{{Text: text[:end]}, {Text: text[next:]}}, false).Scores
	if scores[0] < r.threshold || scores[1] < r.threshold {
		return []span{s}
	}
	first, second := s, s
	first.end, second.start = s.start+end, s.start+next
	return []span{first, second}
}

// said is the span of what an attribution quotes, when that makes up most of sentence i and stands in one piece.
func (r *reading) said(i int, a quotation.Attribution) (span, bool) {
	s := r.sentences[i]
	if _, word := r.before(i, a); unsure[word] {
		return span{}, false
	}
	content := span{sentence: i, start: max(a.Content.Start, s.Start), end: min(a.Content.End, s.End)}
	if 2*(content.end-content.start) < s.End-s.Start {
		return span{}, false
	}
	words := strings.TrimRight(r.text[content.start:content.end], ", ")
	content.end = content.start + len(words)
	words = strings.TrimPrefix(strings.TrimPrefix(words, "that "), "that, ")
	content.start = content.end - len(words)
	if !isAssertion(words) {
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

// unsure are the words before who says something when perhaps, or not yet, it is said: "until she believed".
var unsure = wordSet(`until unless if before whether`)

// isAssertion reports whether some words can stand as a claim: a few of them, and a verb. A word in "-ed" after one of
// noVerbAfter is taken for an adjective.
func isAssertion(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 || dependent[strings.ToLower(words[0])] {
		return false
	}
	before := ""
	for i, w := range words {
		if i > 0 && (subordinate[w] || w == "of" && i+1 < len(words) && strings.HasSuffix(words[i+1], "ing")) {
			return false // its verb is not that of an assertion
		}
		w = strings.ToLower(strings.Trim(w, ",.;:“”\""))
		past := len(w) > 4 && strings.HasSuffix(w, "ed") && !noVerbAfter[before] && !strings.HasPrefix(w, "un") // not "unarmed"
		if past || verbs[w] || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") {
			return len(words) >= 4 && (i < 2 || before != "but" && before != "and") // the subject of which stands elsewhere
		}
		before = w
	}
	return false
}

// dependent are words with which only a part of an assertion begins.
var dependent = wordSet(`what how whether who which whose to of than is are was were has have had`)

// subordinate are words with which a clause begins that hangs on another.
var subordinate = wordSet(`who which whose when where whether because while although`)

var noVerbAfter = wordSet(`a an the of at by with in on for its their his her our my your and more most this that these`)

// verbs are forms that nearly every assertion has one of, beside verbs in "-ed".
var verbs = wordSet(`is are was were be been has have had do does did will would can could may might must shall should isn't
	it's it’s we're we’re i'm i’m that's that’s there's there’s they're they’re went came made took gave got said told
	knew thought saw found left held kept lost won met paid sent spent stood ran rose fell grew began became wrote spoke
	broke built bought brought fought taught caught sold felt led meant put cut hit shut wants needs says shows makes
	takes gives goes comes gets means costs rises falls grows holds keeps wins loses pays runs want need say show make take
	give go come get mean cost rise fall grow hold keep win lose pay run think know believe`)

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// joints are the words that join two assertions with subjects of their own.
var joints = []string{"; ", ", while ", ", but ", ", and "}

// subjects begin an assertion of its own.
var subjects = wordSet(`the he she it they its his her their more nearly about this these`)

// alsoThat finds where two assertions that somebody is said to make are joined: "[she said that] the boat was sold and that
// the crew had left". Both are 0 for what is not surely of that form.
func alsoThat(text string) (end, next int) {
	first, second, ok := strings.Cut(text, " and that ")
	if !ok || strings.ContainsAny(text, "\"“”«»") || strings.Contains(second, " and that ") || !isAssertion(first) || !isAssertion(second) {
		return 0, 0
	}
	if word, _, _ := strings.Cut(second, " "); !subjects[strings.ToLower(word)] && word != "a" && word != "an" && word != "no" && !(word[0] >= 'A' && word[0] <= 'Z') {
		return 0, 0
	}
	return len(strings.TrimRight(first, ",")), len(text) - len(second)
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
