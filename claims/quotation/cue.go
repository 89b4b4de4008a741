package quotation

import (
	"strings"

	"claimdesk/claims/names"
	"claimdesk/claims/sentence"
)

// cue is a verb, or "according to", with who says it.
type cue struct {
	from, to         int // tokens of the cue
	main             int // token of the verb
	verb             verb
	source, sourceTo int  // tokens of the source; equal when it has none
	start            int  // first token of the clause when the source does not stand before the cue, else 0
	inverted         bool // the source stands after the cue
	shared           bool // the source is the subject of an earlier verb
	next             int  // first token after the cue, its hearers and adverbials
	used             bool // a quotation is attributed by it
}

// inTitle reports whether token i is a verb in the third person that has its capital from standing in a title.
func (r *reader) inTitle(i int) bool {
	s := r.sentences[r.in[i]]
	return (s.Kind == sentence.Heading || s.Paragraph == 0) && r.verb(i).form&third != 0 && r.verb(i).class&clausal != 0 && !nounToo[r.verb(i).lemma] &&
		(i+1 >= r.to(i) || r.tag[i+1] != noun || r.tag[i-1] == name)
}

// begins is the first token of the words that attribute, source and cue together.
func (c *cue) begins() int {
	if c.start > 0 {
		return c.start
	}
	if !c.inverted && c.source < c.from {
		return c.source
	}
	return c.from
}

// findCues finds the attributing verbs of every sentence.
func (r *reader) findCues() {
	r.cues = make([]cue, 0, len(r.tokens)/40) // about as many as a text holds
	for i := range r.tokens {
		if n := len(r.cues); n > 0 && i < r.cues[n-1].to {
			continue
		}
		if r.lower(i) == "according" && i+2 < r.to(i) && r.lower(i+1) == "to" {
			end := r.nounAfter(i+2, r.to(i))
			switch {
			case i > r.from(i) && end < r.to(i) && r.tag[end] != comma:
				end = r.clauseEnd(end, r.to(i))
			case i > r.from(i) || r.described(end):
				end = r.withApposition(end)
			}
			if end > i+2 {
				r.cues = append(r.cues, cue{from: i, to: i + 2, main: i, source: i + 2, sourceTo: end, inverted: true, next: end, verb: verb{"according", past, clausal}})
			}
			continue
		}
		if c, ok := r.signature(i); ok {
			r.cues = append(r.cues, c)
			continue
		}
		if q := r.quote[i]; q >= 0 && r.quotes[q].direct || r.sentences[r.in[i]].Kind == sentence.Turn && r.sentences[r.in[i]].Label != "" {
			continue // "I think" and the like are the quoted speaker's own way of saying it
		}
		if c, ok := r.headline(i); ok {
			r.cues = append(r.cues, c)
			continue
		}
		if c, ok := r.attitude(i); ok {
			r.cues = append(r.cues, c)
			continue
		}
		if r.tag[i] == possessor {
			if c, ok := r.statement(i); ok {
				r.cues = append(r.cues, c)
			}
			continue
		}
		if r.verb(i).lemma == "" || r.tag[i] != noun && r.tag[i] != otherVerb && !(r.tag[i] == name && (i == r.from(i) || r.inTitle(i))) {
			continue
		}
		if c, ok := r.verbCue(i); ok {
			r.cues = append(r.cues, c)
		}
	}
}

// headline reads the colon at token i after a name that begins a title: "Lee: Tax Cut Was a Mistake".
func (r *reader) headline(i int) (cue, bool) {
	lo := r.first[r.in[i]]
	if r.word(i) != ":" || i-lo > 5 || i == lo || i+2 >= r.to(i) || r.sentences[r.in[i]].Paragraph > 1 || r.sentences[r.in[i]].Kind == sentence.Turn {
		return cue{}, false
	}
	for k := lo; k < i; k++ {
		if r.tag[k] != name && r.tag[k] != determiner || r.verb(k).lemma != "" && !isAttributor[r.lower(k)] {
			return cue{}, false
		}
	}
	if m, ok := r.cast.At(r.tokens[i-1].Start); !ok && !isAttributor[r.lower(i-1)] || ok && r.cast.Entities[m.Entity].Kind == names.Place {
		return cue{}, false
	}
	return cue{from: i, to: i + 1, main: i, source: lo, sourceTo: i, verb: verb{"", past, clausal}, next: i + 1}, true
}

// isAttributor are nouns that stand before the colon of a title.
var isAttributor = set(`report reports poll study source sources survey officials police exclusive`)

// signature reads the dash at token i between a quotation and a name: "…" — Ann Lee.
func (r *reader) signature(i int) (cue, bool) {
	if r.tag[i] != stop || !strings.ContainsAny(r.word(i), "-–—―") || i == 0 || i+1 >= len(r.tokens) || r.tag[i-1] != quoteMark || r.quote[i-1] < 0 || r.quotes[r.quote[i-1]].close != i-1 {
		return cue{}, false
	}
	end := r.nounAfter(i+1, r.to(i))
	if end == i+1 || r.tag[i+1] != name && r.tag[i+1] != determiner {
		return cue{}, false
	}
	if full := r.withApposition(end); full >= r.to(i) || r.tag[full] == stop {
		return cue{from: i, to: i + 1, main: i, source: i + 1, sourceTo: full, inverted: true, next: full, verb: verb{class: clausal}}, true
	}
	return cue{}, false
}

// described reports whether what follows the comma at token i describes the noun before it, up to another comma.
func (r *reader) described(i int) bool {
	hi := r.to(i - 1)
	if i+1 >= hi || r.tag[i] != comma {
		return i < hi && r.tag[i] == relative
	}
	end := r.clauseEnd(i+1, hi)
	return r.apposition(i+1) && r.tag[i+1] != name && end < hi && r.tag[end] == comma && !r.clauseAt(i+1, end)
}

// verbCue reads the verb at token i with its auxiliaries and its subject.
func (r *reader) verbCue(i int) (cue, bool) {
	lo, hi := r.from(i), r.to(i)
	c := cue{from: i, to: i + 1, main: i, verb: *r.verb(i)}
	for c.from > lo && (r.tag[c.from-1] == auxiliary || r.tag[c.from-1] == adverb) {
		c.from--
	}
	be, have, do := false, false, false
	for k := c.from; k < i; k++ {
		switch r.lower(k) {
		case "is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m", "isn't", "wasn't", "aren't", "weren't":
			be = true
		case "has", "have", "had", "having", "'ve", "hasn't", "haven't", "hadn't":
			have = true
		default:
			do = do || r.tag[k] == auxiliary
		}
	}
	f := c.verb.form
	finite := true
	switch {
	case be && f&gerund != 0:
	case be && f&(past|participle) != 0:
		return r.passive(c)
	case have && f&(past|participle) != 0:
	case do && f&base != 0:
	case be || have || do:
		return c, false
	case f&gerund != 0:
		finite = false
	case f&participle != 0 && f&past == 0:
		return c, false
	}
	if !be && !have && !do && r.isNoun(c, lo, hi) {
		return c, false
	}
	if !r.particle(&c, hi) {
		return c, false
	}
	if !finite && c.from > lo && r.tag[c.from-1] != comma && r.tag[c.from-1] != conjunction && r.tag[c.from-1] != preposition && (c.to >= hi || r.tag[c.to] != quoteMark && r.lower(c.to) != "that") {
		return c, false
	}
	if !r.findSource(&c, finite, lo, hi) {
		return c, false
	}
	if c.verb.lemma == "quote" {
		r.quoted(&c, hi)
	}
	if !c.inverted {
		c.next = r.afterHearers(c, hi)
	}
	return c, true
}

// quoted reads "quoted him as saying": the words are those of whom the subject quotes.
func (r *reader) quoted(c *cue, hi int) {
	end := r.nounAfter(c.to, hi)
	if end == c.to || end+1 >= hi || r.lower(end) != "as" || r.lower(end+1) != "saying" {
		return
	}
	c.start = c.source
	c.source, c.sourceTo = c.to, end
	c.to = end + 2
	c.verb.class = clausal
}

// nounToo are verbs whose present looks like a noun: "plans", "calls".
var nounToo = set(`state email report comment rule request promise plan call offer claim vote question charge demand tweet quote project estimate back support hope fear show post note text
	answer doubt signal attack challenge reference praise love hate worry wish vow pledge doubt dispute debate protest object judge view report press order voice result concern project document
	detail label brand echo cheer knock hammer address focus search sign name urge need want welcome regret forecast remark boast joke counter warrant`)

// complement are the words that begin what a verb of saying takes.
var complement = set(`that if whether how why what where when who`)

// mostlyNoun are those of them that after another noun are seldom verbs: "swing states".
var mostlyNoun = set(`state email rule text judge vote post poll`)

// isNoun reports whether a word that may be a verb is a noun or an adjective where it stands.
func (r *reader) isNoun(c cue, lo, hi int) bool {
	i := c.main
	if c.from > lo && nounToo[c.verb.lemma] && c.verb.form&(base|third) != 0 && (r.tag[c.from-1] == noun || r.tag[c.from-1] == name) {
		if i+1 >= hi || mostlyNoun[c.verb.lemma] {
			return true
		}
		switch r.tag[i+1] {
		case opener:
			return !complement[r.lower(i+1)]
		case pronoun, determiner, possessor, name, quoteMark, number:
		case noun, adverb:
			return r.tag[c.from-1] == noun
		case preposition:
			return !(r.lower(i+1) == "to" && c.verb.class&infinitive != 0) && !phrasal[c.verb.lemma][r.lower(i+1)]
		default:
			return true
		}
	}
	if c.from > lo {
		switch r.tag[c.from-1] {
		case noun:
			if c.verb.lemma == "call" && c.verb.form&past != 0 && i+1 < hi && r.tag[i+1] == name && r.indefinite(c.from, lo) {
				return true // "a group called Clean Rivers"
			}
		case determiner:
			if c.verb.form&base != 0 && quantities[r.lower(c.from-1)] && i+1 < hi && (r.tag[i+1] == pronoun || r.tag[i+1] == determiner || r.tag[i+1] == opener || r.tag[i+1] == possessor || r.tag[i+1] == name) {
				return false
			}
			return c.verb.form&past == 0 || r.lower(c.from-1) == "the" || r.lower(c.from-1) == "a" || r.lower(c.from-1) == "an"
		case possessor, number:
			return true
		case preposition:
			return c.verb.form&gerund == 0
		case infinitiveTo:
			return true
		}
	}
	if i+1 < hi && (r.lower(i+1) == "of" && !phrasal[c.verb.lemma]["of"] && c.verb.form&past == 0 || r.lower(i+1) == "by" && c.verb.form&past != 0) {
		return true
	}
	return false
}

// quantities are determiners that stand for people by themselves: "most say".
var quantities = set(`most some many few several both all others those two three four five six seven eight nine ten`)

// indefinite reports whether the noun phrase that ends before token end begins with "a".
func (r *reader) indefinite(end, lo int) bool {
	for i := end - 1; i >= lo && i > end-6; i-- {
		if r.tag[i] == determiner {
			return r.lower(i) == "a" || r.lower(i) == "an"
		}
	}
	return false
}

// particle extends a cue by the particle of its verb; a verb that attributes only with a particle needs one.
func (r *reader) particle(c *cue, hi int) bool {
	if c.to < hi && phrasal[c.verb.lemma][r.lower(c.to)] {
		if r.lower(c.to) == "it" {
			c.verb.class |= clausal
		}
		c.to++
		c.verb.class |= object
		return true
	}
	return c.verb.class != 0
}

// afterHearers is the first token of what is said: after who is told it, and when and where.
func (r *reader) afterHearers(c cue, hi int) int {
	i := c.to
	if c.verb.class&recipient != 0 && i < hi && r.tag[i] != comma && r.lower(i) != "that" {
		if end := r.nounAfter(i, hi); end < hi && r.lower(end) != "to" && r.lower(end) != "of" && r.lower(end) != "about" || c.verb.lemma == "tell" {
			i = end
		}
	}
	if c.verb.class&clausal == 0 {
		return i
	}
	from := i
	for i < hi {
		switch {
		case (r.lower(i) == "about" || r.lower(i) == "over" || r.lower(i) == "around") && i+1 < hi && (r.tag[i+1] == number || r.tag[i+1] == determiner && r.lower(i+1) != "the"):
			return from
		case r.tag[i] == adverb && i+1 < hi && strings.HasSuffix(r.lower(i), "ly") && (r.tag[i+1] == opener || r.tag[i+1] == pronoun || r.tag[i+1] == comma || r.tag[i+1] == quoteMark):
			i++
		case times[r.lower(i)] || r.tag[i] == adverb && i+1 < hi && r.tag[i+1] == preposition:
			i++
		case r.tag[i] == preposition && r.lower(i) != "of":
			end := r.nounAfter(i+1, hi)
			if end == i+1 {
				return from
			}
			i = end
		case i > from && r.tag[i] == pronoun:
			return i
		case i > from && r.tag[i] != opener && r.tag[i] != comma && r.tag[i] != stop && r.tag[i] != quoteMark && !times[r.lower(i-1)]:
			return from
		default:
			return i
		}
	}
	return i
}
