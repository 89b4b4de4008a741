package quotation

import (
	"strings"

	"claimdesk/claims/names"
	"claimdesk/claims/sentence"
)

// attributePassages finds who says what stands in quotation marks.
func (r *reader) attributePassages() {
	for n := range r.quotes {
		q := &r.quotes[n]
		if !q.direct || r.sentences[r.in[q.open]].Kind == sentence.Turn {
			continue
		}
		q.by, q.confidence = r.passageCue(n)
		if q.by != nil {
			q.by.used = q.by.used || r.in[q.by.main] == r.in[q.open] || q.close >= 0 && r.in[q.by.main] == r.in[q.close]
			r.put(Direct, q.by, q.from, q.to, q.confidence)
		} else if q.to-q.from >= 8 || r.unspaced(*q) {
			r.put(Direct, nil, q.from, q.to, 0)
		}
	}
}

// passageCue is the cue that attributes a passage, and how sure that is.
func (r *reader) passageCue(n int) (*cue, float64) {
	q := r.quotes[n]
	if q.close >= 0 {
		if c := r.cueAfter(q.close); c != nil {
			return c, beside
		}
	}
	if c := r.cueBefore(q.open); c != nil {
		return c, beside
	}
	if q.close >= 0 {
		if c := r.unknownCue(q.close); c != nil {
			return c, unknownVerb
		}
	}
	if q.continues && r.quotes[n-1].by != nil {
		return r.quotes[n-1].by, r.quotes[n-1].confidence * goesOn
	}
	paragraph := r.paragraph(q.open)
	if n > 0 && r.quotes[n-1].by != nil && r.paragraph(r.quotes[n-1].open) == paragraph && r.in[q.open]-r.in[r.quotes[n-1].open] <= 6 {
		return r.quotes[n-1].by, sameParagraph
	}
	// A quotation by itself: a lead-in before it, or the speaker of the paragraph before.
	c := r.lastCue(q.open, 1)
	if c == nil || r.in[q.open]-r.in[c.main] > 1 {
		if lead, confidence := r.leadIn(q.open); lead != nil && r.paragraph(lead.main) == paragraph {
			return lead, confidence
		}
	}
	if c != nil {
		if r.paragraph(c.main) == paragraph {
			return c, said
		}
		return c, saidBefore
	}
	if n > 0 && r.quotes[n-1].by != nil && paragraph-r.paragraph(r.quotes[n-1].open) <= 2 {
		return r.quotes[n-1].by, earlier
	}
	return r.leadIn(q.open)
}

// paragraph is that of token i.
func (r *reader) paragraph(i int) int { return r.sentences[r.in[i]].Paragraph }

// leadIn makes a cue without words of the person whom the sentence before a quotation begins with.
func (r *reader) leadIn(open int) (*cue, float64) {
	s := r.in[open]
	if open == r.from(open) {
		s--
	}
	if s < 0 || r.paragraph(open)-r.sentences[s].Paragraph > 1 {
		return nil, 0
	}
	mentions := r.cast.Within(r.sentences[s].Start, min(r.sentences[s].End, r.tokens[open].Start))
	for _, m := range mentions[:min(len(mentions), lookback)] {
		if r.cast.Entities[m.Entity].Kind == names.Person && !m.Possessive {
			i := r.tokenAt(m.Start)
			to := i
			for to < r.to(i) && r.tokens[to].Start < m.End {
				to++
			}
			if r.quote[i] >= 0 || i > r.from(i) && r.tag[i-1] == preposition {
				continue
			}
			return &cue{from: to, to: to, main: i, source: i, sourceTo: to}, led
		}
	}
	return nil, 0
}

// cueAfter is the cue whose source or verb follows the closing mark.
func (r *reader) cueAfter(close int) *cue {
	i := r.cueFrom(close)
	for ; i < len(r.cues); i++ {
		c := r.cues[i]
		if r.in[c.main] != r.in[close] {
			return nil
		}
		if c.source == c.sourceTo {
			continue
		}
		start := c.begins()
		if start <= close {
			start = c.from
		}
		if c.verb.class&clausal == 0 {
			if start > close+2 {
				return nil
			}
			continue
		}
		if start <= close+2 && (start == close+1 || r.tag[close+1] == comma || r.tag[close+1] == stop) && c.begins() > close && r.quote[c.main] < 0 {
			return &r.cues[i]
		}
		return nil
	}
	return nil
}

// unknownCue reads a quotation's end in a language whose verbs are not known: one to three small words and a name, up to
// the next stop or comma.
func (r *reader) unknownCue(close int) *cue {
	i, hi := close+1, r.to(close)
	if i < hi && r.tag[i] == comma {
		i++
	}
	first := i
	for i < hi && i < first+3 && r.tag[i] != name && r.tokens[i].Kind == sentence.Word {
		i++
	}
	to := i
	for to < hi && to < i+5 && r.tag[to] == name {
		to++
	}
	if i == first || to == i {
		return nil
	}
	for end := to; end < hi && r.tag[end] != comma && r.tag[end] != stop; end++ {
		if end == to+3 || r.verb(end).lemma != "" || r.tag[end] == otherVerb {
			return nil // more than "on Monday" follows
		}
	}
	for k := first; k < i; k++ {
		if r.verb(k).lemma != "" || closed[r.lower(k)] != noun {
			return nil
		}
	}
	return &cue{from: first, to: i, main: first, source: i, sourceTo: to, inverted: true, next: to}
}

// cueBefore is the cue whose content begins with the opening mark.
func (r *reader) cueBefore(open int) *cue {
	for i, first := r.cueFrom(open)-1, r.cueFrom(open)-lookback; i >= max(first, 0); i-- {
		c := r.cues[i]
		if r.in[c.main] != r.in[open] {
			return nil
		}
		if c.next <= open && c.source < c.sourceTo && c.source < open && r.quote[c.main] < 0 && (c.next >= open-2 || open-c.next < 25 && (r.tag[open-1] == comma || r.word(open-1) == ":")) {
			return &r.cues[i]
		}
	}
	return nil
}

// cueFrom is the first cue whose verb stands at token i or after it.
func (r *reader) cueFrom(i int) int {
	lo, hi := 0, len(r.cues)
	for lo < hi {
		if mid := (lo + hi) / 2; r.cues[mid].main < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// lastCue is the last cue before token i that stands outside quotations, at most some paragraphs back.
func (r *reader) lastCue(i, paragraphs int) *cue {
	at := r.paragraph(i)
	for k, first := r.cueFrom(i)-1, r.cueFrom(i)-lookback; k >= max(first, 0); k-- {
		c := r.cues[k]
		if at-r.paragraph(c.main) > paragraphs || r.in[i]-r.in[c.main] > 3 {
			return nil
		}
		if r.quote[c.main] < 0 && c.verb.class&(clausal|object) != 0 && c.source < c.sourceTo && !anybody[r.lower(c.source)] {
			return &r.cues[k]
		}
	}
	return nil
}

// anybody are the pronouns for nobody in particular, who does not go on to be quoted.
var anybody = set("everyone everybody someone somebody anyone anybody nobody none")

// attributeClauses finds what is said without being quoted, or only in part.
func (r *reader) attributeClauses() {
	for i := range r.cues {
		c := &r.cues[i]
		if c.used {
			continue
		}
		if from, to, ok := r.clauseAfter(i); ok {
			r.put(r.kindOf(from, to), c, from, to, clause)
		} else if from, to, ok := r.clauseBefore(c); ok {
			r.put(r.kindOf(from, to), c, from, to, clause)
			if from, to, ok := r.interrupted(c, from, to); ok {
				r.put(r.kindOf(from, to), c, from, to, clause)
			}
		}
	}
}

// interrupted is the rest of a clause into which a cue was put: "Jobs, she said, are up."
func (r *reader) interrupted(c *cue, before, end int) (from, to int, ok bool) {
	hi := r.to(c.main)
	if c.next+1 >= hi || r.tag[c.next] != comma {
		return 0, 0, false
	}
	for i := before; i < end; i++ {
		if r.tag[i] == auxiliary || r.tag[i] == otherVerb || r.finite(i) || r.verb(i).form&(past|third) != 0 {
			return 0, 0, false
		}
	}
	if r.tag[c.next+1] == relative || r.verb(c.next+1).form&gerund != 0 {
		return 0, 0, false
	}
	return c.next + 1, hi, true
}

// kindOf is mixed when some of the words are quoted.
func (r *reader) kindOf(from, to int) Kind {
	for i := from; i < to; i++ {
		if r.tag[i] == quoteMark && r.quote[i] >= 0 && r.quote[i] != r.quote[max(from-1, 0)] {
			return Mixed
		}
	}
	return Indirect
}

// clauseAfter is what follows a cue.
func (r *reader) clauseAfter(n int) (from, to int, ok bool) {
	c := r.cues[n]
	hi := r.to(c.main)
	from = c.next
	if c.inverted && c.from == r.from(c.main) && from+1 < hi && r.tag[from] == comma {
		return from + 1, r.contentEnd(n, from+1, hi), true
	}
	if c.inverted || from >= hi || r.quote[from] >= 0 && r.quote[c.main] != r.quote[from] && r.tag[from] != quoteMark {
		return 0, 0, false
	}
	if c.verb.lemma == "continue" && r.tag[from] != quoteMark {
		return 0, 0, false
	}
	switch r.tag[from] {
	case auxiliary:
		if c.source == r.from(c.main) || !relates[r.lower(c.source-1)] {
			return 0, 0, false
		}
	case comma, stop, conjunction, relative, other:
		return 0, 0, false
	case preposition:
		if r.lower(from) != "to" || c.verb.class&infinitive == 0 {
			return 0, 0, false
		}
	}
	to = r.contentEnd(n, from, hi)
	return from, to, to > from
}

// relates are the words that stand for the subject of what is said: "a rule that he said was unfair".
var relates = set(`which that who what whom`)

// contentEnd is the token after what a cue attributes that begins at token from.
func (r *reader) contentEnd(n, from, hi int) int {
	c := r.cues[n]
	next := n + 1
	lo := r.from(c.main)
	leading := leadingClause[r.lower(lo)] && c.source > lo && c.source <= lo+8
	nominal := r.isNominal(from, hi)
	only := false
	for i := from; i < hi; i++ {
		if r.quote[i] != r.quote[from] && r.quote[from] >= 0 && r.tag[from] != quoteMark {
			return i // the quotation that holds the cue ends
		}
		for next < len(r.cues) && r.cues[next].from < i {
			next++
		}
		following := i+1 < hi && next < len(r.cues) && (r.cues[next].from == i+1 || r.cues[next].from == i)
		only = only || r.lower(i) == "only" // "not only …, but also …"
		switch {
		case r.word(i) == ";":
			return i
		case r.tag[i] == comma && (leading || r.tag[c.source] == relative):
			return i
		case r.tag[i] == comma && i+1 < hi && (contrasts[r.lower(i+1)] || r.lower(i+1) == "but" && !only):
			return i
		case r.tag[i] == comma && i+2 < hi && r.lower(i+1) == "and" && r.clauseAt(i+2, hi):
			return i
		case nominal && i > from && i+1 < hi && (r.lower(i) == "by" || r.lower(i) == "after" || r.lower(i) == "before" || r.lower(i) == "while") && strings.HasSuffix(r.lower(i+1), "ing"):
			return i
		case nominal && r.tag[i] == comma && i+1 < hi && (r.tag[i+1] == relative || r.tag[i+1] == opener || r.lower(i+1) == "which"):
			return i
		case nominal && i > from && (r.tag[i] == stop && r.word(i) != "." || r.tag[i] == preposition && r.lower(i) != "of" && r.adverbial(i, hi)):
			return i
		case r.tag[i] == comma && following && (r.cues[next].shared || r.lower(i+1) == "according"):
			return i
		case r.lower(i) == "according" && following:
			return i
		case r.tag[i] == conjunction && following && r.cues[next].shared && (r.cues[next].verb.form&gerund == 0 || c.verb.form&gerund != 0):
			return i
		}
	}
	if r.tag[hi-1] == stop {
		return hi - 1
	}
	return hi
}

// contrasts open clauses in which the writer sets something against what was said.
var contrasts = set(`while although though`)

// isNominal reports whether a noun phrase and not a clause begins at token i.
func (r *reader) isNominal(i, hi int) bool {
	if r.tag[i] == opener || r.tag[i] == pronoun || r.tag[i] == quoteMark || r.tag[i] == preposition {
		return false
	}
	end := r.nounAfter(i, hi)
	for end < hi && r.tag[end] == adverb {
		end++
	}
	return end >= hi || r.tag[end] != auxiliary && r.tag[end] != otherVerb && !r.finite(end) && r.verb(end).lemma == ""
}

// leadingClause are words with which a sentence begins by a clause that ends at its first comma.
var leadingClause = set(`while when after although though as if because since before once whereas unless even`)

// clauseBefore is what precedes a cue that ends its sentence: "The plan failed, he said."
func (r *reader) clauseBefore(c *cue) (from, to int, ok bool) {
	if c.verb.class&clausal == 0 {
		return 0, 0, false
	}
	start := c.begins()
	lo := r.from(c.main)
	if start <= lo+1 {
		return 0, 0, false
	}
	if r.tag[start-1] == quoteMark {
		if q := r.quote[start-1]; q < 0 || r.quotes[q].direct || r.quotes[q].close != start-1 || r.quotes[q].open == lo {
			return 0, 0, false
		}
	} else if r.tag[start-1] != comma && r.tag[start-1] != stop && r.lower(c.main) != "according" {
		return 0, 0, false
	}
	to = start
	if r.tag[start-1] == comma || r.tag[start-1] == stop {
		to--
	}
	from = lo
	for from < to && (r.tag[from] == conjunction || r.tag[from] == quoteMark) {
		from++
	}
	return r.afterIntroduction(from, to), to, to > from
}

// afterIntroduction moves the beginning of a clause past a dateline, "OSLO (AP) —", and past "Still," or "In contrast,".
func (r *reader) afterIntroduction(from, to int) int {
	if r.dateline(from) {
		for i := from; i+1 < to && i < from+10; i++ {
			if r.tag[i] == stop && strings.ContainsAny(r.word(i), "-–—―") {
				return i + 1
			}
		}
	}
	for i := from; i+1 < to && i < from+3; i++ {
		if r.tag[i] == comma {
			if i > from && (r.tag[from] == adverb || r.lower(from) == "in" && i == from+2 && r.tag[from+1] == noun) {
				return i + 1
			}
			break
		}
	}
	return from
}

// dateline reports whether a sentence begins with a town in capitals.
func (r *reader) dateline(i int) bool {
	word := r.word(i)
	return len(word) > 3 && word == strings.ToUpper(word) && r.tag[i] == name
}
