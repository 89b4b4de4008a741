package extract

import (
	"sort"
	"strings"

	"claimdesk/claims/names"
	"claimdesk/claims/quotation"
	"claimdesk/claims/sentence"
)

// maxTouched bounds how many sentences one attribution is listed with, however long the statement is.
const maxTouched = 200

// attribute finds who is named, who says what, and which sentences each statement touches.
func (r *reading) attribute() {
	words := sentence.ReadWords(r.text, r.sentences)
	r.cast = names.Find(words)
	r.attributions = quotation.Find(words, r.cast)
	r.touching = make([][]int, len(r.sentences))
	for i, a := range r.attributions {
		for _, s := range []quotation.Span{a.Content, a.Source, a.Cue} {
			r.touch(i, s)
		}
	}
}

// touch lists attribution i with every sentence that shares text with s.
func (r *reading) touch(i int, s quotation.Span) {
	first := sort.Search(len(r.sentences), func(j int) bool { return r.sentences[j].End > s.Start })
	for j := first; j < len(r.sentences) && j < first+maxTouched && r.sentences[j].Start < s.End; j++ {
		if listed := r.touching[j]; len(listed) == 0 || listed[len(listed)-1] != i {
			r.touching[j] = append(listed, i)
		}
	}
}

// main is the attribution whose content covers most of sentence i, or -1 when none covers a quarter of it, or half where who
// says it is named in a clause that hangs on another. That somebody opposed a plan is not what they say, but what the article
// says of them.
func (r *reading) main(i int) int {
	s := r.sentences[i]
	best, most := -1, 0
	for _, a := range r.touching[i] {
		by := r.attributions[a]
		if by.Cue.End > by.Cue.Start && by.Source.End == by.Source.Start {
			continue // "is said to": nobody says it
		}
		source := strings.ToLower(r.text[by.Source.Start:by.Source.End])
		if relative[source[strings.LastIndexByte(source, ' ')+1:]] {
			continue // "a lawyer who has promised to leave" does not say what is said of her
		}
		if by.Kind == quotation.Indirect && !by.Says {
			continue
		}
		shared := min(by.Content.End, s.End) - max(by.Content.Start, s.Start)
		if before, word := r.before(i, by); before != "" && aside[word] {
			shared /= 2 // "Reed closed the mill after Lee said she had left"
		}
		if shared > max(most, (s.End-s.Start)/4) {
			best, most = a, shared
		}
	}
	return r.quoted(best, i)
}

// before is what stands in sentence i before who says something there, parted into its last word, in small letters, and the
// rest.
func (r *reading) before(i int, a quotation.Attribution) (rest, word string) {
	s := r.sentences[i]
	text := strings.TrimRight(r.text[s.Start:max(s.Start, min(a.Source.Start, a.Cue.Start))], " ")
	last := strings.LastIndexByte(text, ' ') + 1
	return text[:last], strings.ToLower(text[last:])
}

// quoted is, where attribution a says according to whom, the direct one that is most of its content in sentence i, or a
// itself: in "“It rained,” Lee said, according to the Herald" it is Lee who says so.
func (r *reading) quoted(a, i int) int {
	if a < 0 || !strings.EqualFold(r.text[r.attributions[a].Cue.Start:r.attributions[a].Cue.End], "according to") {
		return a
	}
	s, outer := r.sentences[i], r.attributions[a].Content
	for _, b := range r.touching[i] {
		inner := r.attributions[b]
		within := inner.Content.Start >= outer.Start && inner.Content.End <= outer.End && inner.Speaker != ""
		if shared := min(inner.Content.End, s.End) - max(inner.Content.Start, s.Start); inner.Kind == quotation.Direct && within && 2*shared > outer.End-outer.Start {
			return b
		}
	}
	return a
}

// aside are the words with which a clause begins that tells when, or beside what, something is said.
var aside = wordSet(`after before when while as since though although because until`)

var relative = map[string]bool{"who": true, "which": true, "that": true, "whom": true, "whose": true}

// voice is who says a sentence, how sure that is (0 to 1, 0 when nobody is named), and how it is attributed.
type voice struct {
	speaker   string
	certainty float64
	kind      quotation.Kind
}

// voice tells who says sentence i: by the main attribution, else by the label of its transcript turn.
func (r *reading) voice(i int) voice {
	if a := r.main(i); a >= 0 {
		main := r.attributions[a]
		return voice{main.Speaker, main.Confidence, main.Kind}
	}
	if label := r.sentences[i].Label; label != "" {
		return voice{r.cast.Label(label), quotation.Labelled, quotation.Direct}
	}
	return voice{kind: quotation.None}
}
