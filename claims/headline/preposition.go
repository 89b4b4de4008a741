package headline

// prepositional takes a preposition and its noun phrase or verb.
func (p *parser) prepositional(s *clauseState) {
	t := p.at(p.i)
	parent, factor := s.last, phraseFactor
	switch {
	case t.lower == "on" && s.calls && p.at(p.i+1).nominal():
		s.calls, s.object, s.control = false, true, true
		p.put(s.unit) // "called on them to leave"
		p.phrase(s.unit)
		return
	case s.verb && !s.object && p.at(p.i+1).tag == subordinator && p.at(p.i+1).in(questions):
		p.put(s.unit) // "talked about [how he left]"
		return
	case t.lower == "of" && s.charge:
		s.charge = false
		p.put(s.unit) // "accused them of theft"
		if p.at(p.i).nominal() {
			p.phrase(s.unit)
		} else {
			p.verbs(s)
		}
		return
	case p.at(p.i+1).tag == conjunction && p.at(p.i-1).tag == noun && p.at(p.i+2).is(participial|preposition):
		for p.i < p.end && !p.at(p.i).nominal() {
			p.put(s.last) // "the property of or bought by the bank"
		}
		p.phrase(s.last)
		return
	case t.lower == "as" && s.verb && !s.object && (p.at(p.i+1).lower == "much" || p.at(p.i+1).lower == "many"):
		p.put(s.unit) // "makes as much sense as"
		p.phrase(s.unit)
		s.object = true
		return
	case t.in(tight) && p.counts(p.i-1), t.lower == "in" && (p.at(p.i-1).in(changes) || p.at(p.i-1).in(figures) && !p.timePhrase(p.i+1)), t.lower == "among" && p.at(p.i-1).in(figures):
		p.put(s.last)
		p.phrase(s.last)
		return
	case p.at(p.i-1).lower == "those" && t.lower != "of":
		p.put(s.last) // "two thirds of those in the valley"
		p.phrase(s.last)
		return
	case t.in(scopes) && p.at(p.i+1).nominal() && p.at(p.i-1).unit == s.last && p.exclusive(p.i):
		p.put(s.last) // "the worst storm since 1930"
		p.phrase(s.last)
		return
	case t.lower == "of" && (p.at(p.i+1).tag == number && year(p.at(p.i+1).text) == 0 || p.at(p.i-1).in(measures) || p.at(p.i-1).in(shares) || p.shortPhrase(p.i+1)):
		p.put(s.last)
		p.phrase(s.last)
		return
	case t.lower == "of":
		factor = ofFactor
	case t.lower == "than", t.lower == "for" && p.at(p.i-1).in(figures):
		factor = complementFactor
	case p.timePhrase(p.i + 1):
		parent, factor = s.unit, timeFactor
		if p.spans(s.last, s.unit) {
			parent = s.last
		}
		if t.lower == "on" || t.lower == "in" || t.lower == "as" {
			factor = p.timeWeight(p.i + 1)
		}
	case s.verb && s.object && t.in(amounts) && p.object(p.i) && (p.at(p.i+1).tag == number && year(p.at(p.i+1).text) == 0 || p.at(p.i+1).in(bounds) && p.at(p.i+2).tag == number):
		parent, factor = s.unit, complementFactor // "raised the toll [to 40]"
	case s.verb && !s.object:
		parent, factor = s.unit, complementFactor
	case s.verb && (t.in(verbal) || s.last != s.unit && p.units[s.last].parent == s.unit && (t.lower == "in" ||
		t.lower == "at" || t.lower == "on")):
		parent = s.unit
	}
	p.behind = s.verb && !s.waiting
	u := parent
	needed := t.lower == "than" || t.in(adjectival) && p.at(p.i-1).tag == adjective || s.unit != 0 || p.at(p.i-1).tag == auxiliary || t.lower == "as" // "was [in Paris]", "treated [as property]"
	if !(s.verb && needed && (!s.object || t.lower == "than") && factor == complementFactor) {
		where := inRow
		if parent == s.unit && s.object && factor == complementFactor {
			where = joined
		}
		if factor == timeFactor || factor == neverFactor {
			where = apart
		}
		u = p.add(parent, factor, where)
	}
	p.inPart(u)
	p.put(u)
	for p.at(p.i).tag == preposition || p.at(p.i).tag == adverb && p.at(p.pastAdverbs(p.i)).is(noun|name|number|adjective|determiner|possessive|pronoun|ing) {
		p.put(u)
	}
	switch next := p.at(p.i); {
	case next.tag == subordinator && next.in(questions):
		p.put(u) // "the final say on [whether he left]"
		p.clause(clauseState{unit: u, scope: restrictiveScope, last: u, waiting: !s.verb || s.waiting})
	case next.tag == relative:
		p.put(u)
		p.clause(clauseState{unit: u, scope: restrictiveScope, last: u, waiting: !s.verb ||
			s.waiting, subject: p.at(p.i).is(finite | auxiliary | modal)})
	case next.tag == ing:
		inner := clauseState{unit: u, scope: restrictiveScope, subject: true, verb: true, waiting: !s.verb ||
			s.waiting, last: u}
		inner.note(next)
		p.put(u)
		p.clause(inner)
	case next.lower == "being" || next.lower == "having":
		inner := clauseState{unit: u, scope: restrictiveScope, subject: true, waiting: !s.verb || s.waiting, last: u}
		p.verbs(&inner)
		p.clause(inner)
	case next.nominal() || next.is(participial):
		p.phrase(u)
		if p.at(p.i).tag == comma && year(p.at(p.i+1).text) > 0 && dayOfMonth(p.at(p.i-1).lower) > 0 {
			p.put(u) // "on June 14[, 2016]"
			p.put(u)
		}
		if factor == timeFactor {
			p.counting(u, false)
		}
		if next.lower == "the" && manyNoun(p.at(p.i-1)) && p.at(p.i-1).in(timeNouns) && p.at(p.i).is(ing|relative|complementizer|subordinator) {
			p.units[u].factor = neverFactor // "in the weeks [leading up to it]" means nothing without it
		}
		s.last = u
		s.object = s.object || factor != timeFactor && factor != neverFactor
	}
}

// spans tells whether the phrase of unit u, under the clause of unit root, says from or up to when: what time follows in it
// is that of its noun, "since [the vote in 1988]".
func (p *parser) spans(u, root int) bool {
	for ; u > root; u = p.units[u].parent {
		first := p.i - 1
		for k := p.i - 1; k >= 0; k-- {
			if p.toks[k].unit == u {
				first = k
			}
		}
		if p.at(first).in(spanning) {
			return true
		}
	}
	return false
}

// spanning are the prepositions that say from or up to when.
var spanning = list("since until till before after")

// adjectival are the prepositions without whose phrase an adjective says little: "attributable to", "responsible for".
var adjectival = list("to for of with")

// scopes are the prepositions of phrases that say within what a superlative, or "any" and "only", is true.
var scopes = list("since in among of within before")

// tight are the prepositions without whose phrase a figure says something else: "5 percent of voters".
var tight = list("of below above per than")

// changes are the nouns that say little without what changes: "the rise [in prices]".
var changes = list("rise increase decline drop fall reduction growth change surge decrease gap jump shift spike")

// measures are the nouns that say little without what they measure: "a handful of cases".
var measures = list(`handful list series number majority group lot lots kind sort type part half rest dozens hundreds thousands millions
	billions one some most many each all secretary pair couple set range host variety member members percentage share fraction batch`)

// object tells whether nothing but an object and what describes it stands between i and the verb before it.
func (p *parser) object(i int) bool {
	for i--; i >= 0; i-- {
		switch t := p.at(i); {
		case t.is(finite | infinit | participial | ing):
			return true
		case !t.nominal() && !t.is(preposition|genitive|conjunction):
			return false
		}
	}
	return false
}

// amounts are the prepositions before what something was changed to or by.
var amounts = list("to by at from")

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
	for k := i; k >= 0 && k > i-6; k-- {
		t := p.at(k)
		if t.tag == number || t.lower == "percent" || t.in(quantifiers) {
			return true
		}
		if !t.is(noun|name|adjective|participial) && !(t.tag == conjunction && p.at(k-1).tag == adjective && p.at(k+1).tag == adjective) {
			return false
		}
	}
	return false
}

// counted tells whether the noun phrase at start says what is counted or measured, so that all its words are needed:
// "real unemployment rate", "9 public libraries", "40 percent of young voters".
func (p *parser) counted(start int) bool {
	if p.at(start-1).lower == "of" && p.at(start-2).in(kinds) {
		return true // "some kind of subsidized tuition"
	}
	if before := p.at(start - 1); before.lower == "among" || before.lower == "for" && p.at(start-2).in(figures) || before.in(tight) && p.counts(start-2) {
		return true
	}
	for k := start; k < start+8; k++ {
		t := p.at(k)
		switch {
		case t.tag == number && year(t.text) == 0, t.in(figures):
			return true
		case !t.nominal() && !t.is(adverb|participial|ing|genitive):
			return false
		}
	}
	return false
}

// kinds are the nouns that say nothing of what they are kinds of.
var kinds = list("kind kinds sort sorts type types form forms")

// figures are the nouns for what is measured.
var figures = list(`rate rates unemployment employment joblessness income incomes wage wages earnings inflation growth deficit debt gdp
	poverty crime turnout mortality spending revenue revenues prices costs share percentage average emissions`)

// verbal are the prepositions whose phrase, after an object, belongs to the verb rather than to the object.
var verbal = list(`by with against from into to over despite without through via during under after before until`)
