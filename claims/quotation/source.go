package quotation

import "strings"

// findSource finds who says it: the subject before the verb, the noun after it, or the subject of an earlier verb.
func (r *reader) findSource(c *cue, finite bool, lo, hi int) bool {
	afterQuote := c.from > lo && (r.tag[c.from-1] == quoteMark || r.tag[c.from-1] == comma)
	if finite && afterQuote && c.verb.class&clausal != 0 && c.from == c.main && c.verb.lemma != "tell" && c.to < hi && !times[r.lower(c.to)] {
		end := r.nounAfter(c.to, hi)
		if end > c.to && (r.tag[c.from-1] == quoteMark || end >= hi-1 || r.tag[end] == comma || r.tag[end] == relative) {
			if from, to := r.subjectBefore(c.from); from == to || end >= hi-1 {
				c.source, c.sourceTo, c.inverted = c.to, r.withApposition(end), true
				c.next = c.sourceTo
				return true
			}
		}
	}
	if c.from > lo {
		switch t := r.tag[c.from-1]; {
		case t == conjunction, !finite && (t == comma || t == preposition || t == opener || t == stop):
			c.shared = true
		}
	} else if finite {
		end := r.nounAfter(c.to, hi)
		if end == c.to || end >= hi || r.tag[end] != stop && r.tag[end] != comma || c.verb.class&clausal == 0 || c.verb.form&past == 0 || c.to < hi && times[r.lower(c.to)] {
			return false
		}
		c.source, c.sourceTo, c.inverted, c.next = c.to, end, true, end
		return true
	}
	if !c.shared {
		c.source, c.sourceTo = r.subjectBefore(r.beforeTimes(c.from, lo))
		if finite {
			if from := r.longSubject(*c, lo); from < c.source || from < c.from && c.source == c.sourceTo {
				c.source, c.sourceTo = from, c.from
			}
		}
		if from, to := r.describedSubject(*c); finite && from < to {
			c.source, c.sourceTo = from, to
		}
		if c.source < c.sourceTo && r.agrees(*c) {
			return true
		}
		c.source, c.sourceTo = 0, 0
		if finite {
			return false
		}
		c.shared = true
	}
	return r.shareSource(c)
}

// longSubject is where the subject of the first verb of a sentence begins when it is all that stands before the verb:
// "Members of the club surveyed last year say". It is the cue's own first token when something else stands there.
func (r *reader) longSubject(c cue, lo int) int {
	if n := len(r.cues); c.from-lo > 25 || n > 0 && r.in[r.cues[n-1].main] == r.in[c.main] {
		return c.from
	}
	for lo < c.from && (r.tag[lo] == conjunction || r.tag[lo] == quoteMark) {
		lo++
	}
	if lo >= c.from || r.tag[lo] != noun && r.tag[lo] != name && r.tag[lo] != determiner && r.tag[lo] != number {
		return c.from
	}
	verbs := 0
	for i := lo; i < c.from; i++ {
		switch r.tag[i] {
		case comma, stop, quoteMark, opener, pronoun:
			return c.from
		case relative:
			verbs--
		case auxiliary:
			if r.tag[i-1] != auxiliary {
				verbs++
			}
		case otherVerb:
			if r.lower(i+1) != "by" { // "states led by"
				verbs++
			}
		}
	}
	if verbs > 0 {
		return c.from
	}
	return lo
}

// describedSubject is the subject of a cue when all that stands between them describes it, in words that another cue
// begins: "[A woman] who has accused Reed of fraud said". It is empty otherwise.
func (r *reader) describedSubject(c cue) (from, to int) {
	if len(r.cues) == 0 {
		return 0, 0
	}
	before := r.cues[len(r.cues)-1]
	last := before.sourceTo - 1
	if before.source >= last || last >= c.from || r.tag[last] != relative || r.in[last] != r.in[c.main] {
		return 0, 0
	}
	for i := before.to; i < c.from; i++ {
		switch r.tag[i] {
		case comma, stop, opener, pronoun, auxiliary, relative, quoteMark, infinitiveTo:
			return 0, 0
		}
	}
	return before.source, last
}

// beforeTimes moves past "this week" or "on Friday" between a subject and its verb.
func (r *reader) beforeTimes(end, lo int) int {
	i := end
	for i > lo+1 && times[r.lower(i-1)] {
		i--
	}
	if i < end && i > lo+1 && (r.lower(i-1) == "on" || r.lower(i-1) == "in" || r.lower(i-1) == "just" || r.lower(i-1) == "early" || r.lower(i-1) == "late") {
		i--
	}
	if i == lo || i < end && r.tag[i-1] == noun && r.finite(i-1) || i < end && !r.nounLike(i-1) && r.tag[i-1] != pronoun && r.tag[i-1] != comma {
		return end
	}
	return i
}

// agrees reports whether a subject fits the form of its verb, as far as its words show.
func (r *reader) agrees(c cue) bool {
	if c.from < c.main || c.verb.form&past != 0 {
		return true
	}
	head := r.headOf(c.source, c.sourceTo)
	last := r.lower(head)
	switch r.tag[head] {
	case pronoun:
		singular := last != "i" && last != "you" && last != "we" && last != "they"
		return singular == (c.verb.form&third != 0) || c.verb.form&gerund != 0
	case noun:
		plural := strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss")
		if c.verb.form&third != 0 {
			return !plural
		}
		if c.verb.form&base != 0 {
			return plural || pluralNouns[last]
		}
	case name:
		return c.verb.form&base == 0 || strings.HasSuffix(last, "s")
	}
	return true
}

// pluralNouns are plurals without "s".
var pluralNouns = set(`people police women men data percent media majority half third quarter number children`)

// headOf is the last token of a noun phrase before what describes it.
func (r *reader) headOf(from, to int) int {
	for i := from + 1; i < to; i++ {
		switch r.tag[i] {
		case preposition, comma, relative, other, infinitiveTo:
			return i - 1
		case noun:
			if r.finite(i) {
				return i - 1
			}
		}
	}
	return to - 1
}

// shareSource gives a cue the subject of the cue before it in the sentence, or of the sentence's first verb.
func (r *reader) shareSource(c *cue) bool {
	if n := len(r.cues); n > 0 && r.in[r.cues[n-1].main] == r.in[c.main] && r.quote[r.cues[n-1].main] == r.quote[c.main] && r.cues[n-1].source < r.cues[n-1].sourceTo {
		c.source, c.sourceTo = r.cues[n-1].source, r.cues[n-1].sourceTo
		return c.source < c.sourceTo
	}
	for k := r.from(c.main) + 1; k < c.from; k++ {
		if r.tag[k] == auxiliary || r.tag[k] == otherVerb || r.finite(k) {
			if r.quote[k] != r.quote[c.main] {
				continue
			}
			if from, to := r.subjectBefore(k); from < to {
				c.source, c.sourceTo = from, to
				return true
			}
		}
	}
	for k := r.from(c.main); k < c.from; k++ {
		if (r.tag[k] == name || r.tag[k] == pronoun) && r.quote[k] == r.quote[c.main] && (k == r.from(k) || r.tag[k-1] != preposition) {
			to := max(k+1, min(r.nounAfter(k, c.from), c.from))
			c.source, c.sourceTo = k, to
			return true
		}
	}
	return false
}
