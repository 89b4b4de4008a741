package headline

// prepositional takes a preposition and its noun phrase or verb.
func (p *parser) prepositional(s *clauseState) {
	t := p.at(p.i)
	parent, factor := s.last, phraseFactor
	switch {
	case tight[t.lower] && p.counts(p.i-1), t.lower == "among" && figures[p.at(p.i-1).lower]:
		p.put(s.last)
		p.phrase(s.last)
		return
	case t.lower == "of" && (measures[p.at(p.i-1).lower] || p.shortPhrase(p.i+1)):
		p.put(s.last)
		p.phrase(s.last)
		return
	case t.lower == "of":
		factor = ofFactor
	case t.lower == "than", t.lower == "for" && figures[p.at(p.i-1).lower]:
		factor = complementFactor
	case p.timePhrase(p.i + 1):
		parent, factor = s.unit, timeFactor
		if t.lower == "on" || t.lower == "in" {
			factor = p.timeWeight(p.i + 1)
		}
	case s.verb && !s.object:
		parent, factor = s.unit, complementFactor
	case s.verb && (verbal[t.lower] || s.last != s.unit && p.units[s.last].parent == s.unit && (t.lower == "in" ||
		t.lower == "at" || t.lower == "on")):
		parent = s.unit
	}
	u := parent
	needed := s.unit != 0 || p.at(p.i-1).tag == auxiliary // "was [in Paris]"
	if !(s.verb && !s.object && needed && factor == complementFactor) {
		where := inRow
		if factor == timeFactor || factor == neverFactor {
			where = apart
		}
		u = p.add(parent, factor, where)
	}
	p.put(u)
	for p.at(p.i).tag == preposition || p.at(p.i).tag == adverb && (p.at(p.i+1).nominal() || p.at(p.i+1).tag == ing) {
		p.put(u)
	}
	switch next := p.at(p.i); {
	case next.tag == relative:
		p.put(u)
		p.clause(clauseState{unit: u, scope: restrictiveScope, last: u, waiting: !s.verb ||
			s.waiting, subject: p.at(p.i).is(finite, auxiliary, modal)})
	case next.tag == ing:
		inner := clauseState{unit: u, scope: restrictiveScope, subject: true, verb: true, waiting: !s.verb ||
			s.waiting, last: u}
		inner.note(next)
		p.put(u)
		p.clause(inner)
	case next.nominal() || next.is(participial):
		p.phrase(u)
		s.last = u
		s.object = s.object || factor != timeFactor && factor != neverFactor
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
	for k := i; k >= 0 && k > i-4; k-- {
		t := p.at(k)
		if t.tag == number || t.lower == "percent" || quantifiers[t.lower] {
			return true
		}
		if !t.is(noun, name, adjective, participial) {
			return false
		}
	}
	return false
}

// counted tells whether the noun phrase at start says what is counted or measured, so that all its words are needed:
// "real unemployment rate", "9 public libraries", "40 percent of young voters".
func (p *parser) counted(start int) bool {
	if before := p.at(start - 1).lower; before == "among" || before == "for" && figures[p.at(start-2).lower] || tight[before] && p.counts(start-2) {
		return true
	}
	for k := start; k < start+8; k++ {
		t := p.at(k)
		switch {
		case t.tag == number && year(t.text) == 0, figures[t.lower]:
			return true
		case !t.nominal() && !t.is(adverb, participial, ing, genitive):
			return false
		}
	}
	return false
}

// figures are the nouns for what is measured.
var figures = set(`rate rates unemployment employment joblessness income incomes wage wages earnings inflation growth deficit debt gdp
	poverty crime turnout mortality spending revenue revenues prices costs share percentage average emissions`)

// verbal are the prepositions whose phrase, after an object, belongs to the verb rather than to the object.
var verbal = set(`by with against from into to over despite without through via during under after before until`)
