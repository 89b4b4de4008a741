package headline

import "strings"

// nominal takes a noun phrase and says what it is in the clause.
func (p *parser) nominal(s *clauseState) {
	if s.verb && (s.object || p.at(p.i-1).tag != auxiliary) && p.timePhrase(p.i) && !(s.subject && !s.object &&
		p.at(p.i).tag == determiner && p.at(p.i+1).tag == adjective) {
		u := p.add(s.unit, p.timeWeight(p.i), apart)
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
		u := p.add(s.last, restrictiveFactor, inRow)
		p.clause(clauseState{unit: u, scope: restrictiveScope, waiting: !s.verb || s.waiting, last: u})
		return
	}
	start := p.i
	p.phrase(s.unit)
	s.last = s.unit
	if s.verb {
		s.object = !(p.i == start+1 && p.at(start).tag == adjective)
	} else {
		s.subject = true
	}
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
	counted := p.counted(start) || p.at(start).lower == "a" || p.at(start).lower == "an"
	for p.i < p.end {
		t := p.at(p.i)
		next := p.at(p.i + 1)
		switch {
		case t.tag == pronoun && p.i > start, p.i > start && p.at(p.i-1).is(noun, name, number) && p.nearTime(p.i):
			return
		case t.tag == name && p.i > start && p.at(p.i-1).tag == noun && strings.HasSuffix(p.at(p.i-1).lower, "s") &&
			next.is(finite, auxiliary, modal):
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
			listed := p.at(p.i+2).tag == comma && p.at(p.i+3).tag == adjective
			if !counted && t.lower != "most" && (listed || p.at(p.i+2).is(noun, name, adjective, number)) {
				m = p.add(u, modifierFactor, apart)
			}
			p.put(m)
			p.put(m)
			if listed {
				p.put(m)
			}
		case t.tag == adverb && p.i > start && p.at(p.i-1).is(determiner, possessive) && next.is(noun, name):
			if degrees[t.lower] {
				p.put(u)
			} else {
				p.put(p.add(u, modifierFactor/2, apart))
			}
		case t.tag == adjective && next.tag == comma && p.at(p.i+2).tag == adjective && p.at(p.i+3).is(noun, adjective):
			m := p.add(u, modifierFactor, apart)
			p.put(m)
			p.put(m)
		case t.tag == adjective && (next.is(noun, name, adjective, number) || next.tag == conjunction &&
			p.at(p.i+2).tag == adjective && p.at(p.i+3).is(noun, name)):
			switch {
			case next.tag == conjunction:
				p.put(u)
				p.put(u)
			case counted, keptAdjectives[t.lower], degrees[p.at(p.i-1).lower], strings.HasSuffix(t.lower, "est") && t.lower != "latest", p.i > start && p.at(p.i-1).tag == conjunction:
				p.put(u)
			default:
				p.put(p.add(u, modifierFactor, apart))
			}
		case t.given:
			p.put(p.add(u, firstNameFactor, apart))
		case t.is(participial, ing) && p.i > start && next.is(noun, name) && !(p.at(p.i-1).is(noun, name) &&
			(t.tag == ing || next.tag == name || strings.HasSuffix(p.at(p.i-1).lower, "s"))):
			if counted {
				p.put(u)
			} else {
				p.put(p.add(u, modifierFactor, apart))
			}
		case t.nominal() || t.tag == genitive || t.tag == participial && p.i == start:
			p.put(u)
		default:
			p.names(start, u)
			return
		}
	}
	p.names(start, u)
}

// degrees are the adverbs that compare the noun after them with others.
var degrees = set("most more less fewer least")

// keptAdjectives turn the meaning of their noun.
var keptAdjectives = set(`worst best most more former late first last next second third false fake fewer less more most least higher lower illegal unlawful
	alleged potential possible only new same other open`)

// names lets titles and first names of the phrase that started at start go before its last name does.
func (p *parser) names(start, u int) {
	p.owner(start, u)
	stop := p.i
	run := stop
	for run > start && p.toks[run-1].tag == name {
		run--
	}
	if run == stop || p.toks[run].unit != u {
		return
	}
	for stop-run > 1 && titles[trimStop(p.toks[run].lower)] {
		p.toks[run].unit = p.add(u, titleFactor, apart)
		run++
	}
	if run > start && stop-run >= 2 && p.at(start-1).lower != "of" &&
		!p.toks[run-1].is(determiner, possessive, genitive, number) {
		tu := p.add(u, titleFactor, apart)
		for j := start; j < run; j++ {
			if p.toks[j].unit == u || p.units[p.toks[j].unit].parent == u && p.toks[j].is(adjective, noun) {
				p.toks[j].unit = tu
			}
		}
	}
}

// owner lets the owner of something that has a name of its own go: "the [Energy Agency's] Clean Rivers Act".
func (p *parser) owner(start, u int) {
	if p.at(start).tag == determiner {
		start++
	}
	for g := start + 1; g+1 < p.i; g++ {
		if p.toks[g].tag != genitive {
			continue
		}
		if p.toks[g+1].tag == name && p.toks[start].tag == name {
			unit := p.add(u, ownerFactor, apart)
			for k := start; k <= g; k++ {
				p.toks[k].unit = unit
			}
		}
		return
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
	case p.at(p.i+1).lower == "than":
		p.put(s.unit)
	case p.at(p.i+1).tag == subordinator && (s.verb || s.subject):
		u := p.add(s.unit, clauseFactor, inRow)
		p.put(u)
		p.put(u)
		p.clause(clauseState{unit: u, scope: restrictiveScope, last: u, waiting: !s.verb})
	case p.at(p.i+1).lower == "far" && (t.lower == "so" || t.lower == "thus"):
		u := p.add(s.unit, modifierFactor/2, apart)
		p.put(u)
		p.put(u)
	case bounds[t.lower] && p.at(p.i+1).tag == number:
		p.put(s.unit)
	case nearDays[t.lower]:
		u := p.add(s.unit, neverFactor, apart)
		p.put(u)
		if timeNouns[p.at(p.i).lower] {
			p.put(u)
		}
	case fillers[t.lower] && !(t.lower == "very" && quantifiers[p.at(p.i+1).lower] || t.lower == "now" && p.at(p.i-1).lower == "right"):
		p.put(p.add(s.unit, neverFactor, apart))
	case bounds[t.lower]:
		p.put(s.unit)
	case s.verb && p.at(p.i-1).is(auxiliary) && p.at(p.i+1).is(stop, comma, preposition):
		p.put(s.unit)
	case s.verb && !p.at(p.i-1).is(auxiliary, modal, negation) && p.at(p.i+1).is(stop, comma, preposition, subordinator, conjunction) && strings.HasSuffix(t.lower, "ly"):
		p.put(s.unit) // "treated her rudely": how it was done is what is claimed
	default:
		p.put(p.add(s.unit, modifierFactor/2, apart))
	}
}
