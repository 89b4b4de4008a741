package headline

import "slices"

// conjunct takes "and" and what it joins.
func (p *parser) conjunct(s *clauseState) {
	next := p.at(p.i + 1)
	j := p.i + 1
	for p.at(j).is(adverb) {
		j++
	}
	head := p.at(j)
	switch {
	case s.scope == restrictiveScope && !s.waiting && head.is(finite, auxiliary, modal) &&
		p.units[s.unit].parent == 0 && !s.verb:
		return
	case head.tag == ing && s.verb && !next.nominal() && !p.progressive(s.unit):
		u := p.add(s.last, neverFactor, apart)
		p.put(u)
		p.clause(clauseState{unit: u, scope: restrictiveScope, subject: true, last: u, waiting: !s.verb || s.waiting})
	case head.is(finite, auxiliary, modal, negation), s.verb && head.is(infinit, participial, ing) && !next.nominal():
		u := p.add(s.unit, verbFactor, joined)
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
	case next.tag == complementizer && s.verb && p.clauseAt(p.i+2):
		u := p.add(s.unit, clauseFactor, inRow) // "said that …, and that he left"
		p.put(u)
		p.put(u)
		p.clause(clauseState{unit: u, scope: s.scope, leadEnd: s.leadEnd, last: u, waiting: s.waiting})
	case s.verb && s.object && p.clauseAt(p.i+1) && p.units[s.unit].parent < 0:
		u := p.add(s.unit, clauseFactor, joined)
		p.put(u)
		p.clause(clauseState{unit: u, scope: s.scope, last: u})
	case p.i > 0 && p.at(p.i-1).is(adjective, name) && next.is(adjective, name) && p.at(p.i+2).tag == noun:
		p.put(s.last) // "Swedish and Finnish waters"
		p.phrase(s.last)
	case p.opens(s.last, "between", "both"):
		p.put(s.last)
		p.phrase(s.last)
	case s.verb && next.nominal() && s.object:
		u := p.add(s.last, listFactor, inRow)
		p.put(u)
		p.phrase(u)
		s.last = u
	case next.tag == toInfinitive:
		u := p.add(s.unit, verbFactor, joined)
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

// opens tells whether one of the words stands in unit u, so that both members of what follows must stay.
func (p *parser) opens(u int, words ...string) bool {
	for k := max(p.i-12, 0); k < p.i; k++ {
		if p.toks[k].unit == u && slices.Contains(words, p.toks[k].lower) {
			return true
		}
	}
	return false
}

// progressive tells whether unit u has an -ing form, which another one may join.
func (p *parser) progressive(u int) bool {
	for k := range p.i {
		if p.toks[k].unit == u && p.toks[k].tag == ing {
			return true
		}
	}
	return false
}

// bracket takes what stands in brackets.
func (p *parser) bracket(s *clauseState) {
	u := p.add(s.last, neverFactor, apart)
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
	u := p.add(s.last, neverFactor, apart)
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
