package headline

import (
	"slices"

	"claimdesk/claims/names"
)

// claim returns the tokens of the sentence that the headline tells: the whole sentence, or the segment alone when an
// attribution was taken off it.
func (a *Article) claim(toks []token, s segment) []token {
	if !s.framed {
		s = outer(toks)
	}
	return withoutFiller(toks[s.from:s.to])
}

// withoutFiller takes off what stands before the subject and tells nothing without the article: "However,", "After the
// call,".
func withoutFiller(toks []token) []token {
	p := parser{toks: toks, end: len(toks)}
	if len(toks) == 0 || !p.leads() {
		return toks
	}
	j := p.leadEnd()
	if j < 0 || j > 5 {
		return toks
	}
	pointing := false
	for i := range j {
		t := &toks[i]
		if t.is(name|number|finite|auxiliary|modal|ing|participial) || t.in(timeNouns) ||
			t.month > 0 || weekdayToken(t) {
			return toks
		}
		pointing = pointing || t.lower == "the" || t.lower == "that" || t.lower == "this"
	}
	if pointing || j == 1 && toks[0].tag == adverb {
		return toks[j+1:]
	}
	return toks
}

// sentence writes a claim as a sentence that is understood without the article.
func (w *writer) sentence(toks []token, found []timeWords) string {
	if len(toks) == 0 {
		return ""
	}
	speaker, _ := w.speaker(toks)
	clarify(toks, found, speaker == "")
	toks = w.refer(toks)
	return compose(toks, func(*token) bool { return true }, speaker == "" && paired(toks))
}

// paired tells whether every quotation mark among the tokens has its partner.
func paired(toks []token) bool {
	open := 0
	for i := range toks {
		if toks[i].open != "" {
			open++
		}
		if toks[i].close != "" {
			if open--; open < 0 {
				return false
			}
		}
	}
	return open == 0
}

// dateOf is the first date that the tokens of a claim tell.
func dateOf(toks []token, found []timeWords, quoted bool) string {
	for _, w := range found {
		if w.bound || quoted && w.clear != "" && len(w.date) > len("2006-01") {
			continue // it counts from the day of speaking
		}
		if slices.ContainsFunc(toks, func(t token) bool { return t.start == w.first }) {
			return w.date
		}
	}
	return ""
}

// place is the first place that the tokens of a claim name after a preposition of place.
func (a *Article) place(toks []token) string {
	for i := 0; i+1 < len(toks); i++ {
		if !toks[i].in(locative) || toks[i].tag != preposition || toks[i+1].tag != name {
			continue
		}
		if m, known := a.mention(toks[i+1].start); known && a.Cast.Entities[m.Entity].Kind == names.Place {
			return a.Text[m.Start:m.End]
		}
	}
	return ""
}

var locative = list("in at near from outside across inside")
