package headline

import (
	"slices"
	"strings"

	"claimdesk/claims/quotation"
)

// segment is a run of tokens that makes one assertion, toks[from:to], without the words that say who made it.
type segment struct {
	from, to int
	framed   bool           // such words were taken away
	denied   bool           // it is the denial of what was said of somebody
	found    bool           // a survey or study says it
	subject  int            // the last token of who made it, -1 when nobody is named
	source   int            // the first token of who made it
	by       quotation.Span // where that token and the last one stand in the article; empty when nobody is named
}

// segments splits a sentence where a new clause with a subject of its own is joined on, and takes the attribution off each.
func segments(toks []token) []segment {
	var list []segment
	from, brackets := 0, 0
	for i := 1; i < len(toks)-2; i++ {
		t := &toks[i]
		switch {
		case t.tag == opening:
			brackets++
		case t.tag == closing:
			brackets--
		}
		if brackets > 0 {
			continue
		}
		if clauseJoined(toks, from, i) && verbBefore(toks[from:], i-from) {
			list = append(list, frame(toks, from, i))
			from = i
		}
	}
	return append(list, frame(toks, from, len(toks)))
}

// clauseJoined tells whether toks[i] joins a clause with a subject of its own to the one that begins at from.
func clauseJoined(toks []token, from, i int) bool {
	t, next := &toks[i], &toks[i+1]
	switch {
	case t.is(comma|dash) && (next.tag == conjunction || next.in(splitters)) && clauseStarts(toks, i+2),
		t.tag == comma && next.tag == conjunction && toks[i+2].tag == preposition && leadsClause(toks, i+2),
		t.tag == comma && next.lower == "however" && toks[i+2].is(determiner|pronoun|name|possessive):
		return true
	case t.in(breaks) && clauseStarts(toks, i+1):
		return true
	case t.tag == dash && lastDash(toks, i) && (next.is(pronoun|name) || next.lower == "the") && clauseStarts(toks, i+1):
		return true
	case t.lower == ":" && verbBefore(toks, i) && !saidOf(toks[from:i]):
		return clauseStarts(toks, i+1) || listStarts(toks, i+1)
	case t.tag == conjunction && (t.lower == "but" || t.lower == "and") && !toks[i-1].is(comma):
		return (next.is(pronoun) || t.lower == "but") && clauseStarts(toks, i+1)
	}
	return false
}

// lastDash tells whether the dash at i is the only one of its sentence, so that it does not open a remark.
func lastDash(toks []token, i int) bool {
	long := func(t token) bool { return t.text == "—" || t.text == "–" || t.text == "--" }
	return long(toks[i]) && !slices.ContainsFunc(toks[:i], long) && !slices.ContainsFunc(toks[i+1:], long)
}

// saidOf tells whether toks only says who says something of somebody: "Reed said of her".
func saidOf(toks []token) bool {
	i := slices.IndexFunc(toks, func(t token) bool { return t.is(finite | auxiliary | modal) })
	return i > 0 && toks[i].verb.base == "say" && at(toks, i+1).tag == preposition
}

// alone takes off what else the one who says a segment is said to have done: "he claimed she left[, but gave no proof]".
func (s *segment) alone(toks []token) {
	for i := s.from + 1; i+2 < s.to; i++ {
		k := i + 2
		for k+1 < s.to && toks[k].tag == adverb {
			k++
		}
		if toks[i].is(comma|dash) && toks[i+1].lower == "but" && toks[k].is(finite|auxiliary|modal) {
			s.to = i
			return
		}
		if s.denied && toks[i].lower == "and" && toks[i+1].verb.form&third != 0 && toks[i+2].is(preposition|determiner|possessive) {
			s.to = i // "denies that he left and goes on to …"
			return
		}
	}
}

// under tells whether the clause that ends toks is one that hangs on a main clause before it: "he left because she [said]".
func under(toks []token) bool {
	for i := len(toks) - 1; i > max(0, len(toks)-4) && toks[i].tag != comma; i-- {
		if toks[i].lower == "because" {
			return verbBefore(toks, i)
		}
	}
	return false
}

// verbSure tells whether the first verb from i on cannot be a participle that describes the noun before it.
func verbSure(toks []token, i int) bool {
	for ; i < len(toks); i++ {
		switch t := &toks[i]; {
		case t.is(auxiliary | modal):
			return true
		case t.tag == finite:
			return t.verb.form != 0 && t.verb.form&participle == 0 || at(toks, i+1).is(determiner|possessive|pronoun|name) || at(toks, i+1).in(particles)
		}
	}
	return false
}

// governed tells whether a clause among toks depends on others, so that what "and" joins on may, too.
func governed(toks []token) bool {
	for i := range toks {
		if t := &toks[i]; t.is(complementizer|relative|subordinator|toInfinitive) || t.lower == "between" || t.lower == "both" || t.is(finite|participial|ing) && t.verb.in(cues) {
			return true
		}
	}
	return false
}

// listStarts tells whether a subject of several figures stands at i: "[40 men, 30 women and 2 children] left".
func listStarts(toks []token, i int) bool {
	p := parser{toks: toks, end: len(toks)}
	return toks[i].tag == number && p.subjectAt(i)
}

// leadsClause tells whether what stands at i comes before the subject of a clause: "in the north, [prices rose]".
func leadsClause(toks []token, i int) bool {
	p := parser{toks: toks, i: i, end: len(toks)}
	end := p.leadEnd()
	return end > 0 && !verbBefore(toks[i:end], end-i) && p.clauseAt(end+1)
}

// breaks are the marks behind which a new sentence may stand.
var breaks = list("; … ...")

var splitters = list("while though although whereas")

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
	for s.from < s.to && toks[s.from].is(conjunction|comma|dash|stop) || s.from < s.to &&
		toks[s.from].in(splitters) && s.from > 0 {
		s.from++
	}
	for s.to > s.from && toks[s.to-1].is(stop|comma|dash) {
		s.to--
	}
	for range 3 {
		if !s.dateline(toks) && !s.label(toks) && !s.trailing(toks) && !s.accordingTo(toks) && !s.leading(toks) {
			break
		}
		s.framed = true
	}
	if s.framed && !asserts(toks[s.from:s.to], every) {
		for i := s.from + 1; i < s.to; i++ {
			if t := &toks[i]; t.tag == participial && t.verb.form&past != 0 && toks[i-1].tag == comma {
				t.tag = finite // "He said the owner, Ann Lee, closed it"
				break
			}
		}
	}
	return s
}

// outer is a whole sentence without the attributions around it.
func outer(toks []token) segment {
	s := segment{to: len(toks), subject: -1}
	for s.from < s.to && toks[s.from].is(conjunction|comma|dash|stop) {
		s.from++
	}
	for s.to > s.from && toks[s.to-1].is(stop|comma|dash) {
		s.to--
	}
	_ = s.dateline(toks) || s.label(toks)
	_ = s.trailing(toks) || s.accordingTo(toks)
	return s
}

// surveys are what finds figures; the claim keeps the name of the one that did.
var surveys = list("poll survey")

// survey tells whether the noun at i is one that finds figures.
func survey(toks []token, i int) bool {
	return toks[i].in(surveys) || toks[i].lower == "average" && i+1 < len(toks) && toks[i+1].lower == "of"
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
		for from > s.source && toks[from-1].is(name|noun|adjective|determiner|ing) {
			from--
		}
		if k == from {
			return nil
		}
		list := append([]token{newToken("in", toks[from].start, preposition)}, toks[from:k+1]...)
		if list[1].tag == determiner {
			list[1].out = list[1].lower
		}
		for i := range list {
			if list[i].tag == ing {
				list[i].tag = noun // "tracking poll"
			}
		}
		return list
	}
	return nil
}

// dateline takes "SPRINGFIELD, Ill., Sept. 26 (Reuters) —" off.
func (s *segment) dateline(toks []token) bool {
	if s.to-s.from < 6 || len(toks[s.from].text) < 3 || !capitals(toks[s.from].text) ||
		toks[s.from].tag == number {
		return false
	}
	for i := s.from + 1; i < s.to-3 && i < s.from+16; i++ {
		if t := &toks[i]; t.tag == dash && t.lower != ":" {
			s.from = i + 1
			return true
		} else if t.is(finite | auxiliary | modal) {
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
		if t.is(finite | auxiliary | modal | comma | infinit) {
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
	if p.i = start; toks[start].is(subordinator | preposition | ing | participial) {
		if p.i = start; p.leadEnd() > 0 {
			start = p.leadEnd() + 1
		}
	}
	if start == s.from && toks[start].is(subordinator) {
		return false
	}
	for i := start; i < s.to-2 && i < s.from+60; i++ {
		t := &toks[i]
		cue := (t.tag == finite || t.is(ing|participial) && saying(toks, i)) && (t.verb.in(frames) || i > 0 && toks[i-1].in(experts) && t.verb.in(beliefs)) ||
			t.tag == finite && toks[i+1].is(comma|dash) && toks[i+2].open != ""
		if that := thatIs(toks, i, s.to); that > 0 && verbs <= 1 && i > start && !toks[start].in(nobody) {
			s.source, s.subject = -1, -1
			s.from = that + 1
			return true
		}
		if !cue || i == start || toks[i-1].is(relative|complementizer|toInfinitive) {
			k := i + 1
			for k < s.to && toks[k].is(adverb|negation) {
				k++
			}
			if t.is(finite|modal) || t.tag == auxiliary && !(k < s.to && toks[k].is(participial|ing)) {
				verbs++
			}
			continue
		}
		if of := i - 1; of > start && toks[of].nominal() {
			for of > start && toks[of].nominal() {
				of--
			}
			if toks[of].tag == relative && toks[of-1].tag != preposition {
				return false // "a wall, which he said the state should pay for"
			}
		}
		if verbs > 0 && !toks[i-1].is(comma|conjunction) && mainVerbBefore(toks[start:], i-start) {
			return false
		}
		if toks[i-1].lower == "or" || verbs > 0 && under(toks[start:i]) {
			return false
		}
		content := s.content(&p, i+1, verbs == 0)
		if content < 0 {
			return false
		}
		if t.verb.base == "say" && toks[content].lower == "what" {
			return false // "he says what others think"
		}
		if toks[start].lower == "what" || toks[i-1].tag == pronoun && i > start+1 && toks[i-2].lower == "what" {
			return false // "for what it says about them"
		}
		if t.verb.in(wishful) && subjunctive(toks[content:s.to]) {
			return false
		}
		if quantified(toks[start:i]) || toks[i-1].in(mistaken) {
			return false
		}
		s.source, s.subject = start, i-1
		s.found = false
		for k := start; k < i; k++ {
			s.found = s.found || survey(toks, k)
		}
		if t.verb.base == "deny" && !negate(toks, content, s.to) {
			return false
		}
		s.denied = t.verb.base == "deny"
		s.from = content
		s.alone(toks)
		return true
	}
	return false
}

// experts are those whose belief is a finding.
var experts = list(`officials experts analysts investigators authorities scientists economists researchers police prosecutors agencies doctors
	forecasters`)

// doubts are the words that take back what follows them.
var doubts = list("debunked unfounded baseless discredited untrue disproved unsubstantiated bogus misleading alleged no never unlikely doubtful false unclear unsure impossible possible hopeful afraid worried concerned wrong myth doubt " +
	"if hope fear deny denied wish want wants whether unless")

// nobody are the words of a subject that says nothing, and so of what it "says" the contrary may be true.
var nobody = list("no nobody none neither few nothing")

// mistaken are the adverbs before a cue that take back what follows it.
var mistaken = list("incorrectly wrongly falsely mistakenly erroneously wrongfully inaccurately")

// quantified tells whether a subject counts people: what "9 percent of voters said" is itself the claim.
func quantified(subject []token) bool {
	for i := range subject {
		if subject[i].is(comma | relative) {
			break // "Ann Lee, 44, said"
		}
		if t := &subject[i]; t.tag == number && t.lower != "one" && year(t.text) == 0 || t.in(quantifiers) || t.in(fractions) && at(subject, i+1).lower == "of" {
			return true
		}
	}
	return false
}

var fractions = list("third thirds quarter quarters fifth")

var quantifiers = list("percent most many few majority half nobody none everyone no neither")

// saying tells whether the participle at i, with its auxiliary, has the subject say something.
func saying(toks []token, i int) bool {
	k := previous(toks, i)
	return k >= 0 && toks[k].tag == auxiliary && toks[k].lower != "was" && toks[k].lower != "were"
}

// thatIs returns the "that" of "the truth is that" and "it is surprising that" when its verb is at i, or 0: what such
// words say of the content is a view of it.
func thatIs(toks []token, i, to int) int {
	if toks[i].verb.base == "go" && i > 0 && toks[i-1].lower == "it" && at(toks, i+1).lower == "without" && at(toks, i+2).lower == "saying" && at(toks, i+3).tag == complementizer {
		return i + 3 // "it goes without saying that"
	}
	if toks[i].is(finite|participial) && toks[i].verb.base == "make" && at(toks, i+1).lower == "it" {
		for k := i + 2; k+3 < to && k < i+5; k++ {
			if toks[k].lower == "clear" && toks[k+1].tag == complementizer {
				return k + 1 // "made it pretty clear that"
			}
		}
	}
	if toks[i].tag != auxiliary || !toks[i].in(beForms) || toks[i].in(possession) {
		return 0
	}
	k := i + 1
	thing := i > 0 && toks[i-1].lower == "it" // "it is a shame that", not "this is the claim that"
	for k < to && k < i+5 && (toks[k].is(adverb|adjective|ing|participial) || k == i+1 &&
		toks[k].tag == noun || thing && toks[k].is(noun|determiner)) {
		k++
	}
	for j := i; j < k; j++ {
		if toks[j].tag == negation || toks[j].in(doubts) {
			return 0
		}
	}
	switch {
	case k+3 < to && toks[k].tag == complementizer:
		return k
	case k+3 < to && toks[k-1].lower == "noting" && clauseStarts(toks, k):
		return k - 1 // "it is worth noting he left"
	}
	return 0
}

// content returns where the clause starts that a cue before i opens, or -1; main tells that the cue is the first verb.
func (s *segment) content(p *parser, i int, main bool) int {
	for j := i; j < s.to-1 && j < i+9; j++ {
		t := p.at(j)
		switch {
		case j == i && weekdayToken(t) && p.at(j+1).tag == complementizer:
			i++ // "said Tuesday that"
		case j == i && weekdayToken(t) && p.at(j+1).in(timeNouns) && p.at(j+2).tag == complementizer:
			i += 2 // "said Sunday night that"
		case t.tag == complementizer && lacksObject(p.toks[j+1:s.to]):
			return -1 // "claims that the report could not confirm"
		case t.tag == complementizer && j > i && object(p, i, j):
			return -1 // "showed no sign that he would go"
		case t.tag == complementizer && p.at(j+1).tag == noun && !manyNoun(p.at(j+1)) && p.at(j+2).tag == preposition && !p.clauseAt(j+1):
			return -1 // "repeated that view in May"
		case t.tag == complementizer && p.at(j+1).tag == finite:
			return -1 // "all that they say that happened"
		case t.tag == complementizer && j+2 < s.to:
			if n := p.at(j + 1); n.tag == noun && !strings.HasSuffix(n.lower, "s") && p.at(j+2).is(finite|auxiliary|modal) {
				return j // "said that claim was false"
			}
			return j + 1
		case main && t.lower == "how" && j == i && p.at(j+1).tag != adjective && p.at(i-1).verb.in(accounts) && j+2 < s.to:
			return j + 1
		case t.tag == comma && j > i && p.at(j+1).open != "" && p.at(i-1).verb.in(clausals):
			return j + 1 // "said in May, “He left”"
		case main && t.tag == comma && j > i && p.at(i).tag == preposition && p.at(i-1).verb.in(cues) && p.at(j+1).is(determiner|pronoun|name|possessive) && p.clauseAt(j+1):
			return j + 1 // "claimed at one point, a sailor left"
		case t.lower == ":" && j > i && p.at(i-1).verb.base == "say" && p.clauseAt(j+1):
			return j + 1 // "said of her: He left"
		case j == i && (t.tag == comma || t.tag == dash && p.at(j+1).open != ""):
			if p.at(j + 1).is(finite | auxiliary | modal) {
				return -1 // "the mill, as he explained, was"
			}
			return j + 1
		case p.clauseAt(j) && (j == i || t.is(pronoun|name|determiner|possessive) && p.at(j-1).tag != preposition &&
			(p.at(i).is(preposition|adverb|pronoun) || j-i < 3 && (weekdayToken(p.at(i)) || p.at(i).in(nearDays) || shifted(p.at(i))) || p.at(i-1).verb.in(listeners))):
			return j
		case main && j == i && t.nominal() && p.at(i-1).verb.in(clausals) && p.subjectAt(i) && verbBefore(p.toks[i:s.to], s.to-i):
			return j
		case main && j == i && t.tag == ing && p.at(i-1).verb.base == "say" && verbBefore(p.toks[i:s.to], s.to-i):
			return j // "says closing the mill would …"
		case t.is(comma | conjunction | subordinator | relative | finite | auxiliary | modal | toInfinitive | ing):
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
		case t.tag == finite && t.verb.form&past != 0:
			t.out = "did not " + t.verb.base
			return true
		case t.is(comma | finite):
			return false
		}
	}
	return false
}
