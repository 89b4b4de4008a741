package headline

import "strings"

// segment is a run of tokens that makes one assertion, toks[from:to], without the words that say who made it.
type segment struct {
	from, to int
	framed   bool // such words were taken away
	denied   bool // it is the denial of what was said of somebody
	found    bool // a survey or study says it
	subject  int  // the last token of who made it, -1 when nobody is named
	source   int  // the first token of who made it
}

// segments splits a sentence where a new clause with a subject of its own is joined on, and takes the attribution off each.
func segments(toks []token) []segment {
	var list []segment
	from := 0
	for i := 1; i < len(toks)-2; i++ {
		t := &toks[i]
		joint := t.is(comma, dash) && (toks[i+1].tag == conjunction || splitters[toks[i+1].lower]) && clauseStarts(toks, i+2) ||
			breaks[t.lower] && clauseStarts(toks, i+1) ||
			t.tag == conjunction && (t.lower == "but" || t.lower == "and") && !toks[i-1].is(comma) &&
				toks[i+1].is(pronoun) && clauseStarts(toks, i+1)
		if joint && verbBefore(toks[from:], i-from) {
			list = append(list, frame(toks, from, i))
			from = i
		}
	}
	return append(list, frame(toks, from, len(toks)))
}

// breaks are the marks behind which a new sentence may stand.
var breaks = set("; … ...")

var splitters = set("while though although whereas")

// clauseStarts tells whether a noun phrase and then its verb stand at i.
func clauseStarts(toks []token, i int) bool {
	p := parser{toks: toks, end: len(toks)}
	for i < len(toks) && toks[i].tag == adverb {
		i++
	}
	return p.clauseAt(i)
}

// frame takes attributions off toks[from:to].
func frame(toks []token, from, to int) segment {
	s := segment{from: from, to: to, subject: -1}
	for s.from < s.to && toks[s.from].is(conjunction, comma, dash, stop) || s.from < s.to &&
		splitters[toks[s.from].lower] && s.from > 0 {
		s.from++
	}
	for s.to > s.from && toks[s.to-1].is(stop, comma, dash) {
		s.to--
	}
	for range 3 {
		if !s.dateline(toks) && !s.label(toks) && !s.trailing(toks) && !s.accordingTo(toks) && !s.leading(toks) {
			break
		}
		s.framed = true
	}
	return s
}

// outer is a whole sentence without the attributions around it.
func outer(toks []token) segment {
	s := segment{to: len(toks), subject: -1}
	for s.from < s.to && toks[s.from].is(conjunction, comma, dash, stop) {
		s.from++
	}
	for s.to > s.from && toks[s.to-1].is(stop, comma, dash) {
		s.to--
	}
	_ = s.dateline(toks) || s.label(toks)
	_ = s.trailing(toks) || s.accordingTo(toks)
	return s
}

// surveys are what finds figures; the claim keeps the name of the one that did.
var surveys = set("poll survey")

// survey returns "in the Springfield poll" when such a poll says the segment.
func (s *segment) survey(toks []token) []token {
	if !s.found || s.subject < 0 {
		return nil
	}
	for k := s.source; k <= s.subject; k++ {
		if !surveys[toks[k].lower] {
			continue
		}
		from := k
		for from > s.source && toks[from-1].is(name, noun, adjective, determiner, ing) {
			from--
		}
		if k == from {
			return nil
		}
		list := append([]token{{text: "in", lower: "in", out: "in", start: toks[from].start, tag: preposition}}, toks[from:k+1]...)
		if list[1].tag == determiner {
			list[1].out = list[1].lower
		}
		return list
	}
	return nil
}

// dateline takes "SPRINGFIELD, Ill., Sept. 26 (Reuters) —" off.
func (s *segment) dateline(toks []token) bool {
	if s.to-s.from < 6 || len(toks[s.from].text) < 3 || strings.ToUpper(toks[s.from].text) != toks[s.from].text ||
		toks[s.from].tag == number {
		return false
	}
	for i := s.from + 1; i < s.to-3 && i < s.from+16; i++ {
		if t := &toks[i]; t.tag == dash && t.lower != ":" {
			s.from = i + 1
			return true
		} else if t.is(finite, auxiliary, modal) {
			return false
		}
	}
	return false
}

// label takes "SMITH:" off.
func (s *segment) label(toks []token) bool {
	for i := s.from; i < s.to && i < s.from+5; i++ {
		t := &toks[i]
		if t.lower == ":" && i > s.from && s.to-i > 3 {
			s.source, s.subject = s.from, i-1
			s.from = i + 1
			return true
		}
		if t.is(finite, auxiliary, modal, comma, infinit) {
			return false
		}
	}
	return false
}

// leading takes "The minister said that" off.
func (s *segment) leading(toks []token) bool {
	p := parser{toks: toks, end: s.to}
	if s.to-s.from < 3 {
		return false
	}
	verbs := 0
	start := s.from
	if p.i = start; toks[start].is(subordinator, preposition, ing, participial) {
		if p.i = start; p.leadEnd() > 0 {
			start = p.leadEnd() + 1
		}
	}
	if start == s.from && toks[start].is(subordinator) {
		return false
	}
	for i := start; i < s.to-2 && i < s.from+60; i++ {
		t := &toks[i]
		cue := frames[t.verb().base] && (t.tag == finite || t.is(ing, participial) && saying(toks, i)) ||
			t.tag == finite && toks[i+1].is(comma, dash) && toks[i+2].open != ""
		if that := thatIs(toks, i, s.to); that > 0 && verbs <= 1 && i > start {
			s.source, s.subject = -1, -1
			s.from = that + 1
			return true
		}
		if !cue || i == start || toks[i-1].is(relative, complementizer, toInfinitive) {
			k := i + 1
			for k < s.to && toks[k].is(adverb, negation) {
				k++
			}
			if t.is(finite, modal) || t.tag == auxiliary && !(k < s.to && toks[k].is(participial, ing)) {
				verbs++
			}
			continue
		}
		if verbs > 0 && !toks[i-1].is(comma, conjunction) && mainVerbBefore(toks[start:], i-start) {
			return false
		}
		content := s.content(&p, i+1, verbs == 0)
		if content < 0 {
			return false
		}
		if quantified(toks[start:i]) {
			return false
		}
		s.source, s.subject = start, i-1
		s.found = false
		for k := start; k < i; k++ {
			s.found = s.found || surveys[toks[k].lower]
		}
		if t.verb().base == "deny" && !negate(toks, content, s.to) {
			return false
		}
		s.denied = t.verb().base == "deny"
		s.from = content
		return true
	}
	return false
}

// doubts are the words that take back what follows them.
var doubts = set("no never unlikely doubtful false untrue unclear unsure impossible possible hopeful afraid worried concerned wrong myth doubt if hope fear deny denied wish want wants whether unless")

// quantified tells whether a subject counts people: what "9 percent of voters said" is itself the claim.
func quantified(subject []token) bool {
	for i := range subject {
		if t := &subject[i]; t.tag == number && t.lower != "one" || quantifiers[t.lower] {
			return true
		}
	}
	return false
}

var quantifiers = set("percent most many few majority half nobody none everyone")

// saying tells whether the participle at i, with its auxiliary, has the subject say something.
func saying(toks []token, i int) bool {
	k := previous(toks, i)
	return k >= 0 && toks[k].tag == auxiliary && toks[k].lower != "was" && toks[k].lower != "were"
}

// thatIs returns the "that" of "the truth is that" and "it is surprising that" when its verb is at i, or 0: what such
// words say of the content is a view of it.
func thatIs(toks []token, i, to int) int {
	if toks[i].tag != auxiliary || toks[i].verb().form != 0 {
		return 0
	}
	k := i + 1
	thing := i > 0 && toks[i-1].lower == "it" // "it is a shame that", not "this is the claim that"
	for k < to && k < i+5 && (toks[k].is(adverb, adjective, ing, participial) || k == i+1 &&
		toks[k].tag == noun || thing && toks[k].is(noun, determiner)) {
		k++
	}
	for j := i; j < k; j++ {
		if toks[j].tag == negation || doubts[toks[j].lower] {
			return 0
		}
	}
	if k+3 < to && toks[k].tag == complementizer {
		return k
	}
	return 0
}

// content returns where the clause starts that a cue before i opens, or -1; main tells that the cue is the first verb.
func (s *segment) content(p *parser, i int, main bool) int {
	for j := i; j < s.to-1 && j < i+9; j++ {
		t := p.at(j)
		switch {
		case t.tag == complementizer && j > i && object(p, i, j):
			return -1 // "showed no sign that he would go"
		case t.tag == complementizer && j+2 < s.to:
			if n := p.at(j + 1); n.tag == noun && !strings.HasSuffix(n.lower, "s") && p.at(j+2).is(finite, auxiliary, modal) {
				return j // "said that claim was false"
			}
			return j + 1
		case main && t.lower == "how" && j == i && accounts[p.at(i-1).verb().base] && j+2 < s.to:
			return j + 1
		case j == i && (t.tag == comma || t.tag == dash && p.at(j+1).open != ""):
			return j + 1
		case p.clauseAt(j) && (j == i || t.is(pronoun, name, determiner, possessive) &&
			(p.at(i).is(preposition, adverb) || j-i < 3 || listeners[p.at(i-1).verb().base])):
			return j
		case main && j == i && t.nominal() && clausals[p.at(i-1).verb().base] && verbBefore(p.toks[i:s.to], s.to-i):
			return j
		case t.is(comma, conjunction, subordinator, relative, finite, auxiliary, modal, toInfinitive, ing):
			return -1
		}
	}
	return -1
}

// trailing takes ", the minister said" and ", said the minister" off, at the end and in the middle.
func (s *segment) trailing(toks []token) bool {
	for i := s.from + 2; i < s.to; i++ {
		if toks[i].tag != comma && !(toks[i-1].close != "" && !toks[i].is(preposition)) {
			continue
		}
		first := i
		if toks[i].tag == comma {
			first++
		}
		last, ok := reporting(toks, first, s.to)
		if !ok {
			continue
		}
		if last == s.to && !verbBefore(toks[s.from:i], i-s.from) && toks[i-1].close == "" && toks[i].close == "" {
			continue // "The mayor, also noted …": nothing has been said yet
		}
		if last == s.to {
			s.source, s.subject = first, s.to-1
			s.to = i
			return true
		}
		if last < s.to && toks[last].tag == comma {
			if next := &toks[last+1]; next.tag == participial && next.verb().form&past != 0 &&
				!verbBefore(toks[s.from:i], i-s.from) {
				next.tag = finite // it is the verb of what stands before the attribution
			}
			if toks[s.from].tag == subordinator || toks[s.from].tag == preposition && !verbBefore(toks[s.from:i], i-s.from) {
				last-- // the comma after "In the end, he said," stays
			}
			// What is left moves together: the words of the attribution become the first ones and fall away.
			moved := append([]token{}, toks[i:last+1]...)
			copy(toks[s.from+last+1-i:last+1], toks[s.from:i])
			copy(toks[s.from:], moved)
			s.source, s.subject = s.from+first-i, s.from+last-1-i
			s.from += last + 1 - i
			return true
		}
	}
	return false
}

// reporting tells whether nothing but an attribution stands from i on, and where it ends.
func reporting(toks []token, i, to int) (end int, ok bool) {
	cue, who := false, false
	for j := i; j < to && j < i+22; j++ {
		t := &toks[j]
		switch {
		case t.tag == comma && cue && who:
			if j+1 < to && toks[j+1].is(relative) || j+1 < to && toks[j+1].lower == "whose" {
				return to, true
			}
			if verbBefore(toks[j:to], to-j) || j+1 < to && toks[j+1].verb().form&past != 0 {
				return j, true
			}
			return to, true
		case t.tag == comma && who && j+1 < to && toks[j+1].is(determiner, preposition, name, noun, relative):
			// An apposition of the speaker.
		case t.tag == comma:
			return 0, false
		case !cue && t.is(finite) && (frames[t.verb().base] || j == i && (toks[max(i-1, 0)].close != "" ||
			toks[max(i-2, 0)].close != "")):
			cue = true
			if who && j+1 < to && toks[j+1].is(determiner, possessive, noun, adjective, number) &&
				!timeNouns[toks[j+1].lower] && !listeners[t.verb().base] {
				return 0, false
			}
		case !cue && t.is(finite, modal, auxiliary, complementizer, subordinator, ing, toInfinitive, conjunction):
			return 0, false
		case cue && t.is(complementizer, finite, modal, auxiliary):
			return 0, false
		case t.is(name, noun, pronoun):
			who = true
			if !cue && t.tag == pronoun && !subjects[t.lower] {
				return 0, false
			}
		}
	}
	return to, cue && who && to-i < 22
}

// object tells whether the words between a cue and its "that" are more than a listener, a time or an adverb.
func object(p *parser, from, to int) bool {
	first := p.at(from)
	if first.is(preposition, adverb) || weekdayToken(first) || timeNouns[first.lower] || timeNouns[p.at(to-1).lower] {
		return false
	}
	return !listeners[p.at(from-1).verb().base]
}

// accounts are the cues that tell "how" something came about.
var accounts = set("explore explain show describe detail reveal illustrate recount expose")

// clausals are the cues whose object is nearly always a clause.
var clausals = set("say argue insist contend maintain assert note warn acknowledge add claim")

// listeners are the cues after which the listener is named.
var listeners = set("tell assure inform remind warn convince persuade")

// accordingTo takes "according to the minister" off.
func (s *segment) accordingTo(toks []token) bool {
	for i := s.from; i+2 < s.to; i++ {
		if toks[i].lower != "according" || toks[i+1].lower != "to" {
			continue
		}
		end := i + 2
		for end < s.to && !toks[end].is(comma, dash) {
			end++
		}
		switch {
		case i == s.from && end < s.to:
			s.source, s.subject = i+2, end-1
			s.from = end + 1
			return true
		case i > s.from+2 && (end == s.to || !verbBefore(toks[end:s.to], s.to-end)):
			s.source, s.subject = i+2, end-1
			s.to = i
			if toks[i-1].is(comma) {
				s.to--
			}
			return true
		}
		return false
	}
	return false
}

// negate turns the clause at from into its denial; it tells whether it could.
func negate(toks []token, from, to int) bool {
	for i := from; i < to; i++ {
		t := &toks[i]
		switch {
		case t.is(modal), t.tag == auxiliary && t.lower != "'s":
			if i+1 < to && toks[i+1].tag == negation {
				return false
			}
			t.out += " not"
			return true
		case t.tag == finite && t.verb().form&past != 0:
			t.out = "did not " + t.verb().base
			return true
		case t.is(comma, finite):
			return false
		}
	}
	return false
}
