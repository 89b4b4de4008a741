package headline

import "strings"

// comma takes a comma and what it opens; it tells whether the clause goes on behind it.
func (p *parser) comma(s *clauseState) bool {
	if s.scope == restrictiveScope && s.subject && !s.verb && p.at(p.i+1).lower == "according" {
		u := p.add(s.unit, neverFactor, apart) // "whose book[, according to its cover,] tells"
		p.put(u)
		for p.i < p.end && p.at(p.i-1).tag != comma || p.at(p.i).lower == "according" {
			p.put(u)
		}
		return true
	}
	if s.scope == restrictiveScope {
		return false
	}
	if s.scope == sideScope && !s.verb && s.relative {
		p.put(s.unit) // "which[, like others,] closed"
		for p.i < p.end && !p.at(p.i).is(comma|stop) {
			p.put(s.unit)
		}
		p.put(s.unit)
		return true
	}
	if s.scope == sideScope && s.object && p.at(p.i+1).is(noun|name|adjective) && p.listGoesOn(p.i) {
		p.put(s.unit) // "which sold dresses[, suits and jeans]"
		return true
	}
	if s.scope == sideScope {
		if s.waiting || !p.at(p.i+1).is(relative|ing|participial|conjunction|subordinator|noun|name|determiner|possessive) {
			p.put(s.unit)
		}
		return false
	}
	next, after := p.at(p.i+1), p.at(p.i+2)
	side := func(parent int, factor float64, inner clauseState) bool {
		where := inRow
		if factor == sideFactor || factor == neverFactor {
			where = apart
		}
		u := p.add(parent, factor, where)
		p.put(u)
		inner.unit, inner.last, inner.scope, inner.waiting = u, u, sideScope, !s.verb
		if s.scope == leadScope {
			inner.scope, inner.leadEnd = leadScope, s.leadEnd
		}
		p.clause(inner)
		return true
	}
	switch {
	case next.lower == "among" && after.lower == "them":
		u := p.add(s.last, sideFactor, apart) // "the owners[, among them Ann Lee and Omar Reed]"
		for p.i < p.end && !p.at(p.i).is(stop|dash|finite|auxiliary|modal) {
			p.put(u)
		}
		return true
	case next.tag == adverb && next.in(fillers) && after.tag == comma:
		u := p.add(s.unit, neverFactor, apart) // "are[, however,] members"
		for range 3 {
			p.put(u)
		}
		return true
	case next.tag == number && after.tag == comma && p.at(p.i-1).tag == name && len(next.text) < 4 && p.at(p.i+3).is(determiner|noun|name|possessive|preposition|relative):
		u := p.add(s.last, neverFactor, apart) // "Ann Lee, 44, the owner"
		p.put(u)
		p.put(u)
		return true
	case party(next.text):
		u := p.add(s.last, neverFactor, apart)
		p.put(u)
		p.put(u)
		for p.i < p.end && p.at(p.i).is(comma|stop) {
			p.put(u)
		}
		return true
	case next.tag == negation && after.nominal() && p.at(p.i-1).is(noun|name):
		u := p.add(s.last, sideFactor, inRow) // "the bank, not Reed, [has it]"
		p.put(u)
		p.put(u)
		p.phrase(u)
		if p.at(p.i).tag == comma {
			p.put(u)
		}
		return true
	case next.is(relative), next.lower == "where", next.tag == possessive &&
		next.lower == "whose", next.tag == preposition && after.tag == relative:
		return side(s.last, sideFactor, clauseState{relative: next.is(relative)})
	case next.tag == conjunction && after.lower == "so" && p.at(p.i+3).is(auxiliary|modal):
		return side(s.unit, neverFactor, clauseState{}) // ", and so are boats"
	case next.is(ing) && next.verb.in(cues):
		return side(s.unit, neverFactor, clauseState{})
	case next.nominal() && p.partitive(p.i+1):
		u := p.add(s.last, sideFactor, apart)
		for p.i < p.end && p.at(p.i).tag != relative {
			p.put(u)
		}
		p.put(u)
		p.clause(clauseState{unit: u, scope: sideScope, last: u, waiting: !s.verb, subject: p.at(p.i).is(finite | auxiliary | modal)})
		return true
	case next.is(ing | participial), next.tag == adverb && after.is(ing|participial):
		return side(s.unit, clauseFactor, clauseState{})
	case next.tag == subordinator, next.tag == adverb && after.tag == subordinator:
		factor, where := subordinate(next, after)
		if next.tag == adverb && next.lower != "even" {
			factor, where = subordinate(after, p.at(p.i+3))
		}
		u := p.add(s.unit, factor, where)
		p.put(u)
		for p.at(p.i).tag != subordinator {
			p.put(u)
		}
		p.put(u)
		if s.scope == mainScope && p.at(p.i).tag == subordinator {
			for p.i < p.end {
				p.put(u) // ", because if it rains, they stay"
			}
			return true
		}
		inner := clauseState{unit: u, scope: sideScope, last: u, waiting: !s.verb}
		if s.scope == leadScope {
			inner.scope, inner.leadEnd = leadScope, s.leadEnd
		}
		p.clause(inner)
		return true
	case next.lower == "among" && after.tag == pronoun:
		u := p.add(s.last, sideFactor, inRow) // ", among them two mayors, a judge and a sailor"
		for p.i < p.end && !p.at(p.i).is(finite|auxiliary|modal|stop|dash|relative) {
			p.put(u)
		}
		return true
	case next.tag == preposition, next.tag == adverb && (after.tag == preposition || next.in(examples)):
		parent := s.unit
		if next.in(examples) {
			parent = p.at(p.i - 1).unit
		}
		factor := clauseFactor
		if next.lower == "compared" {
			factor = phraseFactor
		}
		u := p.add(parent, factor, inRow)
		p.put(u)
		for p.at(p.i).is(adverb | preposition) {
			p.put(u)
		}
		p.phrase(u)
		for next.lower == "with" && p.at(p.i).tag == conjunction && p.at(p.i+1).nominal() {
			p.put(u)
			p.phrase(u)
		}
		inner := clauseState{unit: u, scope: sideScope, subject: true, verb: true, object: true, waiting: !s.verb, last: u}
		if s.scope == leadScope {
			inner.scope, inner.leadEnd = leadScope, s.leadEnd
		}
		if p.at(p.i).is(ing | participial) {
			inner.object = false // "with the mayor leaving"
			inner.note(p.at(p.i))
			p.put(u)
		}
		p.clause(inner)
		return true
	case next.tag == adverb && (after.is(comma|stop) || asides[[2]string{next.lower, after.lower}] && p.at(p.i+3).is(comma|stop)):
		return side(s.unit, neverFactor, clauseState{})
	case next.tag == toInfinitive:
		return side(s.unit, infinitiveFactor, clauseState{})
	case next.lower == "or" && s.verb && after.in(bounds):
		return side(s.last, sideFactor, clauseState{subject: true, verb: true, object: true}) // ", or less than a third of it"
	case next.tag == conjunction || next.tag == adverb:
		u := s.last
		if after.is(finite | auxiliary | modal | infinit | toInfinitive) {
			mark := p.i
			if u := p.lastRelative(s.unit); u > 0 {
				// "…, who came and, then, left": it goes on about the one described.
				inner := clauseState{unit: p.add(u, clauseFactor, inRow), scope: restrictiveScope, subject: true, waiting: !s.verb}
				inner.last = inner.unit
				p.put(inner.unit)
				p.put(inner.unit)
				p.verbs(&inner)
				p.clause(inner)
				return true
			}
			p.put(s.unit)
			joined := len(p.units)
			p.conjunct(s)
			if joined < len(p.units) {
				p.toks[mark].unit = joined // the comma goes with what it joins on
			}
			return true
		}
		p.put(u)
		return true
	case next.nominal():
		j, last := p.i+1, false // last: the conjunction before the last member has been met
		for j < p.end && (p.at(j).nominal() || p.at(j).is(genitive|participial) || p.at(j).tag == conjunction ||
			p.at(j).tag == adverb && p.at(p.pastAdverbs(j)).tag == adjective ||
			p.at(j).tag == preposition && (!last || p.at(j).lower == "of")) {
			last = last || p.at(j).tag == conjunction
			j++
		}
		end := p.at(j)
		list := false
		for k := p.i + 1; k < j; k++ {
			list = list || p.at(k).tag == conjunction
		}
		list = list || end.tag == comma && (p.at(j+1).tag == conjunction && p.at(j+1).lower != "but" && !p.carriesOn(j+2) || p.listGoesOn(j))
		switch {
		case !s.subject && !s.verb:
			p.put(s.unit)
			return true
		case !s.verb && (next.tag == determiner && p.at(p.i-1).tag == name || list && next.tag == name) && end.tag == comma && p.at(j+1).is(finite|auxiliary|modal):
			return side(s.last, sideFactor, clauseState{}) // "Ann Lee, a friend of the mayor and the owner, left", "two owners, Ann Lee and Omar Vale, left"
		case list && s.verb:
			u := p.add(s.last, listFactor, inRow)
			p.put(u)
			for p.i < j {
				p.phraseOrPut(u)
			}
			for p.at(p.i).tag == comma && (p.at(p.i+1).nominal() || p.at(p.i+1).tag == conjunction && p.at(p.i+1).lower != "but" && p.at(p.i+2).tag != toInfinitive && !p.carriesOn(p.i+2)) {
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
		case end.is(comma|relative) && !s.verb, s.verb && (end.is(comma|stop|relative|participial|ing) || j == p.end):
			described := s.last
			if u := p.at(p.i - 1).unit; p.units[u].factor > 0 {
				described = u
			}
			return side(described, sideFactor, clauseState{})
		}
		p.put(s.unit)
		if s.verb {
			// A new clause without a conjunction.
			u := p.add(s.unit, neverFactor, apart)
			p.toks[p.i-1].unit = u
			*s = clauseState{unit: u, scope: s.scope, last: u, leadEnd: s.leadEnd}
		}
		return true
	}
	p.put(s.unit)
	return true
}

// carriesOn tells whether a verb of the clause at hand stands at i.
func (p *parser) carriesOn(i int) bool {
	return p.at(i).is(finite|auxiliary|modal) && !p.at(i).in(bareForms)
}

// lastRelative is the unit of the relative clause that came after the last verb of unit u, or 0.
func (p *parser) lastRelative(u int) int {
	for k := p.i - 1; k >= 0; k-- {
		switch t := p.at(k); {
		case t.unit == u && t.is(finite|auxiliary|modal):
			return 0
		case t.tag == relative && t.unit != u:
			return t.unit
		}
	}
	return 0
}

// examples open phrases that belong to the noun before them.
var examples = list("including like especially particularly notably")

// party tells whether a word is a politician's party and state: "R-Texas".
func party(word string) bool {
	return len(word) > 3 && strings.IndexByte("DRI", word[0]) >= 0 && word[1] == '-' && word[2] >= 'A' && word[2] <= 'Z'
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

// listGoesOn tells whether, after the comma at j, more members and an "and" follow.
func (p *parser) listGoesOn(j int) bool {
	for k := j + 1; k < p.end && k < j+20; k++ {
		t := p.at(k)
		switch {
		case t.tag == conjunction:
			return t.lower != "but" && (p.at(k-1).tag == comma || k > j+1)
		case !t.nominal() && !t.is(comma|preposition|genitive):
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
