package headline

import "strings"

// unit is a part of a sentence that is kept or dropped as a whole. What hangs on it is kept only with it.
type unit struct {
	parent int
	factor float64 // what its words weigh against those of the main clause
}

// The factors say how much of a claim a kind of part usually carries, from 1 (as much as the main clause) to 0 (never
// kept in a headline).
const (
	complementFactor  = 1.3 // "voted [for the bill]"
	ofFactor          = 1.1 // "fate [of the plan]"
	infinitiveFactor  = 0.9 // "decision [to grant a request]"
	phraseFactor      = 0.8 // "a visit [in May]"
	timeFactor        = 1.0 // "[on Thursday]"
	modifierFactor    = 0.8 // "[new] plan"
	restrictiveFactor = 0.7 // "the aid [that was promised]"
	verbFactor        = 0.7 // "[and left]"
	listFactor        = 0.7 // "[, the mayor and the police]"
	leadFactor        = 0.5 // "[After the vote,] …"
	conditionFactor   = 1.2 // "[if he leaves]"
	contrastFactor    = 0.7 // "[while hers fell]"
	clauseFactor      = 0.4 // "[because …]", "[, citing …]"
	sideFactor        = 0.3 // "[, who …,]", "[, a former minister,]"
	titleFactor       = 0.3 // "[Prime Minister] Ann Lee"
	firstNameFactor   = 0.5 // "[Ann] Lee"
	neverFactor       = 0.0
)

// scope says what ends a clause.
type scope uint8

const (
	mainScope        scope = iota // the end of the tokens
	sideScope                     // its closing comma
	restrictiveScope              // any comma, or the verb that the clause around it waits for
	bracketScope                  // the closing bracket
	leadScope                     // the comma at a known place
)

// parser sorts the tokens of a segment into units.
type parser struct {
	toks   []token
	units  []unit
	i, end int
	depth  int
}

// clauseState is how far a clause has come.
type clauseState struct {
	unit      int
	scope     scope
	subject   bool
	verb      bool
	object    bool
	clausal   bool // its verb takes a clause: "said [he left]"
	control   bool // its verb takes an object with an infinitive: "asked them [to leave]"
	waiting   bool // a clause around it still waits for its verb
	last      int  // unit of the last noun phrase
	lastIndex int  // its last token
	leadEnd   int  // for leadScope
}

func (p *parser) add(parent int, factor float64) int {
	p.units = append(p.units, unit{parent, min(factor*p.units[parent].factor, complementFactor)})
	return len(p.units) - 1
}

func (p *parser) put(u int) {
	p.toks[p.i].unit = u
	p.i++
}

func (p *parser) at(i int) *token {
	if i >= 0 && i < p.end {
		return &p.toks[i]
	}
	return &token{tag: stop}
}

// parse sorts toks[from:to] into units; unit 0 is the core of the main clause.
func parse(toks []token, from, to int) []unit {
	p := &parser{toks: toks, i: from, end: to, units: []unit{{-1, 1}}}
	p.lead()
	for p.i < p.end {
		before := p.i
		p.clause(clauseState{unit: 0, lastIndex: -1})
		if p.i == before {
			p.put(0)
		}
	}
	p.subject(from)
	return p.units
}

// subject keeps what stands before the verb of the main clause when no noun phrase of its own was found there.
func (p *parser) subject(from int) {
	for i := from; i < p.end; i++ {
		t := p.at(i)
		switch {
		case t.unit != 0:
		case t.is(noun, name, number, pronoun, ing, determiner, adjective):
			return
		case t.is(finite, auxiliary, modal):
			for k := from; k < i; k++ {
				p.toks[k].unit = 0
			}
			return
		}
	}
}

// lead takes what stands before the subject: "After the vote,", "On Monday," or "However,".
func (p *parser) lead() {
	for p.i < p.end && p.at(p.i).is(conjunction, comma, dash) {
		p.put(p.add(0, neverFactor))
	}
	first := p.at(p.i)
	if !p.leads() {
		return
	}
	j := p.leadEnd()
	if j < 0 {
		return
	}
	factor := leadFactor
	if j-p.i <= 4 && p.timePhrase(p.i) {
		factor = timeFactor
	} else if first.tag == adverb && j == p.i+1 {
		factor = neverFactor
	}
	u := p.add(0, factor)
	for p.i <= j {
		p.put(u)
	}
	if p.at(p.i).is(preposition, adverb, subordinator) && p.depth < 3 {
		p.depth++
		p.lead()
	}
}

// leads tells whether what comes next can stand before a subject.
func (p *parser) leads() bool {
	return p.at(p.i).is(preposition, subordinator, ing, participial, adverb, toInfinitive) || p.at(p.i).tag == negation && p.at(p.i+1).tag == adverb ||
		timeNouns[p.at(p.i+1).lower] || timeNouns[p.at(p.i+2).lower]
}

// leadEnd is the comma that ends what stands before the subject, or -1: the first after which a subject and its verb follow.
func (p *parser) leadEnd() int {
	for j := p.i + 1; j < p.end-2 && j < p.i+45; j++ {
		if p.toks[j].tag != comma {
			continue
		}
		if p.subjectAt(j + 1) {
			return j
		}
	}
	return -1
}

// subjectAt tells whether a noun phrase with its verb starts at i.
func (p *parser) subjectAt(i int) bool {
	if !p.at(i).nominal() {
		return false
	}
	list := false // of which the last member is still to come
	for limit := i + 30; i < p.end && i < limit; i++ {
		t := p.at(i)
		switch {
		case t.is(finite, auxiliary, modal):
			return !list
		case t.is(comma) && p.at(i+1).is(name, noun):
			list = true
		case t.tag == conjunction && list:
			list = false
		case t.is(comma):
			return p.at(i+1).is(relative, ing, participial, determiner)
		case t.is(subordinator, dash, stop):
			return false
		}
	}
	return false
}

// timePhrase tells whether the phrase at i says when.
func (p *parser) timePhrase(i int) bool {
	for limit := i + 5; i < limit; i++ {
		t := p.at(i)
		switch {
		case t.is(stop, comma, finite, relative, ing, pronoun, auxiliary), t.tag == preposition && limit-i < 5 && t.lower != "of":
			return false
		case months[t.lower] > 0 && t.capital(), weekdayToken(t), timeNouns[t.lower], year(t.text) > 0:
			if p.at(i+1).tag == genitive {
				return false
			}
			return !p.at(i+1).is(noun, name) || p.at(i+1).number()
		}
	}
	return false
}

// clause sorts what follows into the clause's unit and units under it, until its scope ends.
func (p *parser) clause(s clauseState) {
	p.depth++
	defer func() { p.depth-- }()
	if s.last == 0 {
		s.last = s.unit
	}
	for p.i < p.end {
		if s.scope == leadScope && p.i >= s.leadEnd {
			return
		}
		t, before := p.at(p.i), p.i
		if p.depth > 40 {
			p.put(s.unit)
			continue
		}
		switch {
		case t.tag == comma:
			if !p.comma(&s) {
				return
			}
		case t.tag == opening:
			p.bracket(&s)
		case t.tag == closing:
			p.put(s.unit)
			if s.scope == bracketScope {
				return
			}
		case t.tag == dash:
			if s.scope == restrictiveScope {
				return
			}
			p.dash(&s)
		case t.is(finite, auxiliary, modal) || t.tag == negation && !s.verb:
			if s.verb && s.waiting && s.scope == restrictiveScope {
				return
			}
			p.verbs(&s)
		case t.tag == toInfinitive:
			p.infinitive(&s)
		case t.is(ing, participial):
			p.participle(&s)
		case t.tag == relative:
			if !s.subject && !s.verb {
				s.subject = true
				p.put(s.unit)
				continue
			}
			u := p.add(s.last, restrictiveFactor)
			p.put(u)
			p.clause(clauseState{unit: u, scope: restrictiveScope, subject: p.at(p.i).is(finite, auxiliary, modal, adverb), waiting: !s.verb || s.waiting, last: u})
		case t.tag == complementizer:
			p.put(s.unit)
			if s.verb || s.object {
				inner := s
				inner.subject, inner.verb, inner.object, inner.clausal = false, false, false, false
				p.clause(inner)
				return
			}
		case t.tag == subordinator && questions[t.lower] && s.verb && !s.object:
			p.put(s.unit)
			inner := s
			inner.subject, inner.verb, inner.object, inner.clausal = false, false, false, false
			p.clause(inner)
			return
		case t.tag == subordinator && (s.verb || s.subject):
			if s.scope == restrictiveScope {
				return
			}
			factor := clauseFactor
			switch {
			case conditions[t.lower]:
				factor = conditionFactor
			case t.lower == "while" || t.lower == "whereas":
				factor = contrastFactor
			}
			u := p.add(s.unit, factor)
			p.put(u)
			p.clause(clauseState{unit: u, scope: restrictiveScope, last: u, waiting: !s.verb})
		case t.tag == preposition:
			p.prepositional(&s)
		case t.tag == conjunction:
			p.conjunct(&s)
		case t.tag == adverb:
			p.adverb(&s)
		case t.nominal():
			p.nominal(&s)
		default:
			p.put(s.unit)
		}
		if p.i == before {
			p.put(s.unit)
		}
	}
}

// conditions open clauses without which the main clause is not claimed.
var conditions = set("if unless")

// questions open clauses that a verb takes as its object: "explained [how he left]".
var questions = set("how why whether where if")

// verbs takes a verb group: auxiliaries, negation and the verb itself.
func (p *parser) verbs(s *clauseState) {
	s.verb, s.object = true, false
	for p.i < p.end {
		t := p.at(p.i)
		switch {
		case t.is(auxiliary, modal, negation):
			p.put(s.unit)
		case t.is(finite, infinit):
			s.note(t)
			p.put(s.unit)
			if particles[p.at(p.i).lower] && !p.at(p.i+1).is(determiner, possessive, number, pronoun) {
				p.put(s.unit)
			}
			return
		case t.is(participial, ing):
			s.note(t)
			p.put(s.unit)
			if t.lower != "being" && t.lower != "been" && t.lower != "having" {
				return
			}
		case t.tag == adverb:
			p.adverb(s)
		default:
			return
		}
	}
}

func (s *clauseState) note(t *token) {
	b := t.verb().base
	s.clausal = cues[b]
	s.control = controls[b]
}

var (
	particles = set(`up out off down back away over ahead together apart forward aside`)
	controls  = set(`allow ask urge want force expect tell order push require need help invite persuade encourage permit enable cause lead
		show see find hear keep have advise instruct compel convince press pressure warn remind train forbid prefer like leave get authorize challenge choose direct`)
)

// infinitive takes "to" and its verb with all that depends on it.
func (p *parser) infinitive(s *clauseState) {
	if s.verb && !s.object || s.control || !s.verb && !s.subject {
		s.control = false
		p.put(s.unit)
		p.verbs(s)
		return
	}
	u := p.add(s.last, infinitiveFactor)
	p.put(u)
	inner := clauseState{unit: u, scope: restrictiveScope, subject: true, verb: true, waiting: !s.verb || s.waiting, last: u}
	p.verbs(&inner)
	p.clause(inner)
}

// participle takes a phrase that an -ing or -ed form opens.
func (p *parser) participle(s *clauseState) {
	t := p.at(p.i)
	if s.control && s.object && t.tag == ing {
		s.control, s.object = false, false
		s.note(t)
		p.put(s.unit)
		return
	}
	if s.verb && !s.object && p.i > 0 && p.at(p.i-1).unit == s.unit && p.at(p.i-1).is(finite, infinit, participial, ing, auxiliary, adverb) || !s.subject && !s.verb {
		s.note(t)
		s.verb, s.object, s.subject = true, false, true
		p.put(s.unit)
		return
	}
	u := p.add(s.last, restrictiveFactor)
	inner := clauseState{unit: u, scope: restrictiveScope, subject: true, verb: true, waiting: !s.verb || s.waiting, last: u}
	inner.note(t)
	p.put(u)
	p.clause(inner)
}

// prepositional takes a preposition and its noun phrase or verb.
func (p *parser) prepositional(s *clauseState) {
	t := p.at(p.i)
	parent, factor := s.last, phraseFactor
	switch {
	case tight[t.lower] && p.counts(p.i-1):
		p.put(s.last)
		p.phrase(s.last)
		return
	case t.lower == "of" && (measures[p.at(p.i-1).lower] || p.shortPhrase(p.i+1)):
		p.put(s.last)
		p.phrase(s.last)
		return
	case t.lower == "of":
		factor = ofFactor
	case t.lower == "than":
		factor = complementFactor
	case p.timePhrase(p.i + 1):
		parent, factor = s.unit, timeFactor
	case s.verb && !s.object:
		parent, factor = s.unit, complementFactor
	case s.verb && (verbal[t.lower] || s.last != s.unit && p.units[s.last].parent == s.unit && (t.lower == "in" || t.lower == "at" || t.lower == "on")):
		parent = s.unit
	}
	u := parent
	if !(s.verb && !s.object && s.unit != 0 && factor == complementFactor) {
		u = p.add(parent, factor)
	}
	p.put(u)
	for p.at(p.i).tag == preposition || p.at(p.i).tag == adverb && (p.at(p.i+1).nominal() || p.at(p.i+1).tag == ing) {
		p.put(u)
	}
	switch next := p.at(p.i); {
	case next.tag == relative:
		p.put(u)
		p.clause(clauseState{unit: u, scope: restrictiveScope, last: u, waiting: !s.verb || s.waiting, subject: p.at(p.i).is(finite, auxiliary, modal)})
	case next.tag == ing:
		inner := clauseState{unit: u, scope: restrictiveScope, subject: true, verb: true, waiting: !s.verb || s.waiting, last: u}
		inner.note(next)
		p.put(u)
		p.clause(inner)
	case next.nominal() || next.is(participial):
		p.phrase(u)
		s.last, s.lastIndex = u, p.i-1
		s.object = s.object || factor != timeFactor
	}
}

// tight are the prepositions without whose phrase a figure says something else: "5 percent of voters".
var tight = set("of below above per than")

// measures are the nouns that say little without what they measure: "a handful of cases".
var measures = set(`handful list series number majority group lot lots kind sort type part half rest dozens hundreds thousands millions
	billions one some most many each all secretary pair couple set range host variety member members percentage share`)

// shortPhrase tells whether a noun phrase of at most two words stands at i.
func (p *parser) shortPhrase(i int) bool {
	n := 0
	for p.at(i + n).nominal() {
		n++
	}
	return n > 0 && n <= 2 && p.at(i+n).tag != genitive
}

// counts tells whether the noun phrase that ends at i is a figure.
func (p *parser) counts(i int) bool {
	for k := i; k >= 0 && k > i-3; k-- {
		t := p.at(k)
		if t.tag == number || t.lower == "percent" || quantifiers[t.lower] {
			return true
		}
		if !t.is(noun, name) {
			return false
		}
	}
	return false
}

// verbal are the prepositions whose phrase, after an object, belongs to the verb rather than to the object.
var verbal = set(`by with against from into to over despite without through via during under after before until`)

// nominal takes a noun phrase and says what it is in the clause.
func (p *parser) nominal(s *clauseState) {
	if s.verb && (s.object || p.at(p.i-1).tag != auxiliary) && p.timePhrase(p.i) && !(s.subject && !s.object && p.at(p.i).tag == determiner && p.at(p.i+1).tag == adjective) {
		u := p.add(s.unit, timeFactor)
		p.phrase(u)
		return
	}
	startsClause := p.clauseAt(p.i)
	switch {
	case s.verb && startsClause && s.clausal && !s.object:
		// "said he left": the clause is the verb's object.
		inner := *s
		inner.subject, inner.verb, inner.object, inner.clausal = false, false, false, false
		p.clause(inner)
		return
	case (s.subject && !s.verb || s.object) && startsClause && p.at(p.i).is(pronoun, name, determiner, possessive):
		// "the server she used": a relative clause without its pronoun.
		u := p.add(s.last, restrictiveFactor)
		p.clause(clauseState{unit: u, scope: restrictiveScope, waiting: !s.verb || s.waiting, last: u})
		return
	}
	start := p.i
	p.phrase(s.unit)
	s.last, s.lastIndex = s.unit, p.i-1
	if s.verb {
		s.object = !(p.i == start+1 && p.at(start).tag == adjective)
	} else {
		s.subject = true
	}
}

// clauseAt tells whether a noun phrase directly followed by a verb starts at i.
func (p *parser) clauseAt(i int) bool {
	words := 0
	for ; i < p.end && words < 12; i++ {
		t := p.at(i)
		switch {
		case t.is(finite, auxiliary, modal):
			return words > 0
		case words > 0 && t.is(pronoun, determiner, possessive) && p.at(i-1).is(noun, name, number, pronoun):
			return false
		case t.nominal() || t.is(genitive):
			words++
		case t.is(preposition, adverb, participial) && words > 0:
		default:
			return false
		}
	}
	return false
}

// phrase takes the words of one noun phrase into u; what can be spared before its head gets units of its own.
func (p *parser) phrase(u int) {
	start := p.i
	if what := p.at(p.i).lower == "what"; p.at(p.i).tag == pronoun {
		p.put(u)
		if what && p.i < p.end && p.depth < 30 {
			p.clause(clauseState{unit: u, scope: restrictiveScope, last: u})
		}
		return
	}
	for p.i < p.end {
		t := p.at(p.i)
		next := p.at(p.i + 1)
		switch {
		case t.tag == pronoun && p.i > start:
			return
		case t.tag == name && p.i > start && p.at(p.i-1).tag == noun && strings.HasSuffix(p.at(p.i-1).lower, "s") && next.is(finite, auxiliary, modal):
			return
		case t.tag == determiner && p.i > start && p.at(p.i-1).is(noun, name, number):
			return
		case t.tag == possessive && p.i > start && p.at(p.i-1).is(noun, name, number):
			return
		case t.tag == adverb && next.tag == number:
			p.put(u)
		case t.tag == adverb && next.tag == adjective:
			// "the most forceful figure": the adverb goes with its adjective.
			m := u
			if p.at(p.i+2).is(noun, name, adjective, number) {
				m = p.add(u, modifierFactor)
			}
			p.put(m)
			p.put(m)
		case t.tag == adverb && p.i > start && p.at(p.i-1).is(determiner, possessive) && next.is(noun, name):
			p.put(p.add(u, modifierFactor/2))
		case t.tag == adjective && (next.is(noun, name, adjective, number) || next.tag == conjunction && p.at(p.i+2).tag == adjective && p.at(p.i+3).is(noun, name)):
			switch {
			case next.tag == conjunction:
				p.put(u)
				p.put(u)
			case keptAdjectives[t.lower] || p.i > start && p.at(p.i-1).tag == conjunction:
				p.put(u)
			default:
				p.put(p.add(u, modifierFactor))
			}
		case t.given:
			p.put(p.add(u, firstNameFactor))
		case t.is(participial, ing) && p.i > start && next.is(noun, name):
			p.put(p.add(u, modifierFactor))
		case t.nominal() || t.tag == genitive || t.tag == participial && p.i == start:
			p.put(u)
		default:
			p.names(start, u)
			return
		}
	}
	p.names(start, u)
}

// keptAdjectives turn the meaning of their noun.
var keptAdjectives = set(`former late first last next second third false fake fewer less more most least higher lower illegal unlawful
	alleged potential possible only new same other open`)

// names lets titles and first names of the phrase that started at start go before its last name does.
func (p *parser) names(start, u int) {
	run := start
	for run < p.i && !(p.toks[run].tag == name && p.toks[run].unit == u) {
		run++
	}
	if run == p.i {
		return
	}
	stop := run
	for stop < p.i && p.toks[stop].tag == name {
		stop++
	}
	if stop < p.i {
		return
	}
	for stop-run > 1 && titles[trimStop(p.toks[run].lower)] {
		p.toks[run].unit = p.add(u, titleFactor)
		run++
	}
	if run > start && stop-run >= 2 && !p.toks[run-1].is(determiner, possessive, genitive, number) {
		tu := p.add(u, titleFactor)
		for j := start; j < run; j++ {
			if p.toks[j].unit == u || p.units[p.toks[j].unit].parent == u && p.toks[j].is(adjective, noun) {
				p.toks[j].unit = tu
			}
		}
	}
}

func trimStop(w string) string {
	if n := len(w); n > 1 && w[n-1] == '.' {
		return w[:n-1]
	}
	return w
}

// adverb takes an adverb: fillers may always go, bounds never.
func (p *parser) adverb(s *clauseState) {
	t := p.at(p.i)
	switch {
	case p.at(p.i+1).tag == subordinator && (s.verb || s.subject):
		u := p.add(s.unit, clauseFactor)
		p.put(u)
		p.put(u)
		p.clause(clauseState{unit: u, scope: restrictiveScope, last: u, waiting: !s.verb})
	case bounds[t.lower] && p.at(p.i+1).tag == number:
		p.put(s.unit)
	case fillers[t.lower]:
		p.put(p.add(s.unit, modifierFactor/3))
	case bounds[t.lower]:
		if p.at(p.i+1).is(number, determiner) || !s.verb {
			p.put(s.unit)
			return
		}
		p.put(s.unit)
	case s.verb && p.at(p.i-1).is(auxiliary) && p.at(p.i+1).is(stop, comma, preposition):
		p.put(s.unit)
	default:
		p.put(p.add(s.unit, modifierFactor/2))
	}
}

// conjunct takes "and" and what it joins.
func (p *parser) conjunct(s *clauseState) {
	next := p.at(p.i + 1)
	j := p.i + 1
	for p.at(j).is(adverb) {
		j++
	}
	head := p.at(j)
	switch {
	case s.scope == restrictiveScope && !s.waiting && head.is(finite, auxiliary, modal) && p.units[s.unit].parent == 0 && !s.verb:
		return
	case head.is(finite, auxiliary, modal, negation), s.verb && head.is(infinit, participial, ing) && !next.nominal():
		u := p.add(s.unit, verbFactor)
		p.put(u)
		inner := *s
		inner.unit, inner.last, inner.object = u, u, false
		if s.scope == sideScope {
			inner.scope = restrictiveScope // the comma closes what is around it
		}
		if head.is(infinit, participial, ing) {
			for p.at(p.i).is(adverb) {
				p.put(u)
			}
			inner.note(p.at(p.i))
			p.put(u)
		} else {
			p.verbs(&inner)
		}
		p.clause(inner)
	case s.verb && s.object && p.clauseAt(p.i+1) && p.units[s.unit].parent < 0:
		u := p.add(s.unit, clauseFactor)
		p.put(u)
		p.clause(clauseState{unit: u, scope: s.scope, last: u})
	case s.verb && next.nominal() && s.object:
		u := p.add(s.last, listFactor)
		p.put(u)
		p.phrase(u)
		s.last, s.lastIndex = u, p.i-1
	case next.tag == toInfinitive:
		u := p.add(s.unit, verbFactor)
		p.put(u)
		p.put(u)
		inner := *s
		inner.unit, inner.last = u, u
		p.verbs(&inner)
		p.clause(inner)
	default:
		p.put(s.last)
		for p.at(p.i).tag == adverb {
			p.put(s.last)
		}
		if p.at(p.i).nominal() {
			p.phrase(s.last)
		}
	}
}

// bracket takes what stands in brackets.
func (p *parser) bracket(s *clauseState) {
	u := p.add(s.last, neverFactor)
	p.put(u)
	for p.i < p.end {
		end := p.at(p.i).tag == closing
		p.put(u)
		if end {
			return
		}
	}
}

// dash takes what stands between dashes or after one, a colon or a semicolon.
func (p *parser) dash(s *clauseState) {
	u := p.add(s.last, neverFactor)
	mark := p.at(p.i).lower
	p.put(u)
	j := p.i
	for j < p.end && p.at(j).lower != mark {
		j++
	}
	if j == p.end && !s.verb {
		// "Breaking: …": the clause is still to come.
		p.units[u].factor = neverFactor
		for k := range p.i {
			if p.toks[k].unit == s.unit {
				p.toks[k].unit = u
			}
		}
		s.subject, s.object, s.last = false, false, s.unit
		return
	}
	inner := clauseState{unit: u, scope: leadScope, leadEnd: j, last: u}
	for p.i < j {
		before := p.i
		p.clause(inner)
		if p.i == before {
			p.put(u)
		}
	}
	if p.i < p.end {
		p.put(u)
	}
}

// comma takes a comma and what it opens; it tells whether the clause goes on behind it.
func (p *parser) comma(s *clauseState) bool {
	if s.scope == restrictiveScope {
		return false
	}
	if s.scope == sideScope {
		if s.waiting || !p.at(p.i+1).is(relative, ing, participial, conjunction, subordinator, noun, name, determiner, possessive) {
			p.put(s.unit)
		}
		return false
	}
	next, after := p.at(p.i+1), p.at(p.i+2)
	side := func(parent int, factor float64, inner clauseState) bool {
		u := p.add(parent, factor)
		p.put(u)
		inner.unit, inner.last, inner.scope, inner.waiting = u, u, sideScope, !s.verb
		if s.scope == leadScope {
			inner.scope, inner.leadEnd = leadScope, s.leadEnd
		}
		p.clause(inner)
		return true
	}
	switch {
	case next.is(relative), next.lower == "where", next.tag == possessive && next.lower == "whose", next.tag == preposition && after.tag == relative:
		return side(s.last, sideFactor, clauseState{})
	case next.is(ing) && cues[next.verb().base]:
		return side(s.unit, neverFactor, clauseState{})
	case next.lower == "compared":
		return side(s.unit, phraseFactor, clauseState{})
	case next.nominal() && p.partitive(p.i+1):
		u := p.add(s.last, sideFactor)
		for p.at(p.i).tag != relative {
			p.put(u)
		}
		p.put(u)
		p.clause(clauseState{unit: u, scope: sideScope, last: u, waiting: !s.verb, subject: p.at(p.i).is(finite, auxiliary, modal)})
		return true
	case next.is(ing, participial):
		return side(s.unit, clauseFactor, clauseState{})
	case next.tag == subordinator, next.tag == adverb && after.tag == subordinator:
		return side(s.unit, clauseFactor, clauseState{subject: true})
	case next.tag == preposition, next.tag == adverb && after.tag == preposition:
		u := p.add(s.unit, clauseFactor)
		p.put(u)
		for p.at(p.i).is(adverb, preposition) {
			p.put(u)
		}
		p.phrase(u)
		inner := clauseState{unit: u, scope: sideScope, subject: true, verb: true, object: true, waiting: !s.verb, last: u}
		if s.scope == leadScope {
			inner.scope, inner.leadEnd = leadScope, s.leadEnd
		}
		p.clause(inner)
		return true
	case next.tag == adverb && after.is(comma, stop):
		return side(s.unit, neverFactor, clauseState{})
	case next.tag == toInfinitive:
		return side(s.unit, infinitiveFactor, clauseState{})
	case next.tag == conjunction || next.tag == adverb:
		u := s.last
		if after.is(finite, auxiliary, modal, infinit, toInfinitive) {
			u = p.add(s.unit, neverFactor)
			p.toks[p.i].unit = u
			p.i++
			p.units = p.units[:len(p.units)-1]
			before := len(p.units)
			p.conjunct(s)
			if before < len(p.units) {
				p.toks[p.commaBefore(before)].unit = before
			}
			return true
		}
		p.put(u)
		return true
	case next.nominal():
		j := p.i + 1
		for j < p.end && (p.at(j).nominal() || p.at(j).is(genitive, preposition, participial) || p.at(j).tag == conjunction) {
			j++
		}
		end := p.at(j)
		list := false
		for k := p.i + 1; k < j; k++ {
			list = list || p.at(k).tag == conjunction
		}
		list = list || end.tag == comma && (p.at(j+1).tag == conjunction || p.listGoesOn(j))
		switch {
		case !s.subject && !s.verb:
			p.put(s.unit)
			return true
		case list && s.verb:
			u := p.add(s.last, listFactor)
			p.put(u)
			for p.i < j {
				p.phraseOrPut(u)
			}
			for p.at(p.i).tag == comma && (p.at(p.i+1).nominal() || p.at(p.i+1).tag == conjunction) {
				p.put(u)
				if p.at(p.i).tag == conjunction {
					p.put(u)
				}
				p.phraseOrPut(u)
				for p.at(p.i).tag == preposition {
					p.put(u)
					p.phraseOrPut(u)
				}
			}
			s.last = u
			return true
		case list:
			p.put(s.unit)
			return true
		case end.tag == comma && !s.verb, s.verb && (end.is(comma, stop, relative, participial, ing) || j == p.end):
			return side(s.last, sideFactor, clauseState{})
		}
		p.put(s.unit)
		if s.verb {
			// A new clause without a conjunction.
			u := p.add(s.unit, neverFactor)
			p.toks[p.i-1].unit = u
			*s = clauseState{unit: u, scope: s.scope, last: u, leadEnd: s.leadEnd}
		}
		return true
	}
	p.put(s.unit)
	return true
}

// partitive tells whether "some of whom" or "40 percent of which" stands at i.
func (p *parser) partitive(i int) bool {
	for k := i; k < i+5; k++ {
		if p.at(k).lower == "of" && p.at(k+1).tag == relative {
			return true
		}
	}
	return false
}

// commaBefore is the comma that stands before unit u.
func (p *parser) commaBefore(u int) int {
	for k := range p.i {
		if p.toks[k].unit == u && p.toks[k].tag == conjunction {
			return max(k-1, 0)
		}
	}
	return 0
}

// listGoesOn tells whether, after the comma at j, more members and an "and" follow.
func (p *parser) listGoesOn(j int) bool {
	for k := j + 1; k < p.end && k < j+20; k++ {
		t := p.at(k)
		switch {
		case t.tag == conjunction:
			return p.at(k-1).tag == comma || k > j+1
		case !t.nominal() && !t.is(comma, preposition, genitive):
			return false
		}
	}
	return false
}

func (p *parser) phraseOrPut(u int) {
	before := p.i
	p.phrase(u)
	if p.i == before {
		p.put(u)
	}
}
