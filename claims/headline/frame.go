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

// survey tells whether the noun at i is one that finds figures.
func survey(toks []token, i int) bool {
	return surveys[toks[i].lower] || toks[i].lower == "average" && i+1 < len(toks) && toks[i+1].lower == "of"
}

// survey returns "in the Springfield poll" when such a poll says the segment.
func (s *segment) survey(toks []token) []token {
	if !s.found || s.subject < 0 {
		return nil
	}
	for k := s.source; k <= s.subject; k++ {
		if !survey(toks, k) {
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
	for i := s.from; i < s.to && i < s.from+7; i++ {
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
			s.found = s.found || survey(toks, k)
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
		if subject[i].is(comma, relative) {
			break // "Ann Lee, 44, said"
		}
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
