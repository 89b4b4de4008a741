package headline

import (
	"slices"
	"strings"
)

// conjunct takes "and" and what it joins.
func (p *parser) conjunct(s *clauseState) {
	next := p.at(p.i + 1)
	j := p.i + 1
	for p.at(j).is(adverb) {
		j++
	}
	head := p.at(j)
	switch {
	case s.scope == restrictiveScope && !s.waiting && head.is(finite|auxiliary|modal) &&
		p.units[s.unit].parent == 0 && !s.verb:
		return
	case head.tag == ing && s.verb && !next.nominal() && !p.progressive(s.unit):
		u := p.add(s.last, neverFactor, apart)
		p.put(u)
		p.clause(clauseState{unit: u, scope: restrictiveScope, subject: true, last: u, waiting: !s.verb || s.waiting})
	case s.verb && !s.object && j == p.i+1 && p.at(p.i-1).is(finite|infinit|participial) && p.at(p.i-1).unit == s.unit &&
		(head.tag == p.at(p.i-1).tag || p.at(p.i-1).tag == infinit && head.verb.form&base != 0) && head.is(finite|infinit|participial) && p.at(j+1).is(determiner|possessive|name|number|noun):
		p.put(s.unit) // "shot and killed him"
		p.verbs(s)
	case head.is(finite | auxiliary | modal | negation), s.verb && head.is(infinit|participial|ing) && !next.nominal():
		u := p.add(s.unit, verbFactor, joined)
		p.put(u)
		inner := *s
		inner.unit, inner.last, inner.object = u, u, false
		if s.scope == sideScope {
			inner.scope = restrictiveScope // the comma closes what is around it
		}
		if head.is(infinit | participial | ing) {
			for p.at(p.i).is(adverb) {
				p.put(u)
			}
			inner.note(p.at(p.i))
			p.put(u)
		} else {
			p.verbs(&inner)
		}
		p.clause(inner)
	case next.tag == complementizer && s.verb && p.at(p.i+2).nominal():
		u := p.add(s.unit, clauseFactor, inRow) // "said that …, and that he left"
		p.put(u)
		p.put(u)
		p.clause(clauseState{unit: u, scope: s.scope, leadEnd: s.leadEnd, last: u, waiting: s.waiting})
	case s.verb && (s.object || next.tag != number) && p.clauseAt(p.i+1) && p.units[s.unit].parent < 0:
		u := p.add(s.unit, verbFactor, joined)
		p.put(u)
		p.clause(clauseState{unit: u, scope: s.scope, last: u})
	case p.i > 0 && p.at(p.i-1).is(adjective|name) && next.is(adjective|name) && (p.at(p.i+2).tag == noun || p.at(p.i+2).tag == name && p.counts(p.i-1) && manyNoun(p.at(p.pastNames(p.i+2)))):
		p.put(s.last) // "Swedish and Finnish waters"
		p.phrase(s.last)
	case p.opens(s.last, "between", "both"):
		p.put(s.last)
		p.phrase(s.last)
	case !s.verb && s.last != s.unit && next.nominal() && p.bothDo(s.unit):
		p.put(s.unit) // "Reed of Graz and Lee were": without her it would be "was"
		p.phrase(s.unit)
		s.last = s.unit
	case s.verb && next.nominal() && s.object:
		u := p.add(s.last, listFactor, inRow)
		p.put(u)
		p.phrase(u)
		s.last = u
	case next.tag == preposition && s.verb && s.object && next.lower == p.opener(p.i):
		u := p.add(s.last, listFactor, inRow) // "to the crew [and to the owner]"
		p.put(u)
		p.put(u)
		p.phrase(u)
		s.last = u
	case next.tag == preposition && s.verb && p.at(p.i-1).tag == comma:
		u := p.add(s.unit, phraseFactor, inRow) // ", but with an edge"
		p.put(u)
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

// bothDo tells whether the verb to come is that of several, although the noun of the subject in unit u is one thing.
func (p *parser) bothDo(u int) bool {
	head := p.i
	for head >= 0 && !(p.at(head).unit == u && p.at(head).is(noun|name)) {
		head--
	}
	if strings.HasSuffix(p.at(head).lower, "s") || manyNoun(p.at(head)) || pluralName(p.at(head)) || p.counts(head) {
		return false
	}
	for k := p.i + 2; k < p.end; k++ {
		if t := p.at(k); t.is(finite | auxiliary | modal) {
			return t.lower == "are" || t.lower == "were" || t.lower == "have"
		} else if t.is(comma | relative | subordinator | complementizer) {
			return false
		}
	}
	return false
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
	if j == p.end && !s.verb && s.scope == mainScope {
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
	refers := p.at(p.i+1).lower == "of" && (p.at(p.i).lower == "that" || p.at(p.i).lower == "those")
	if j == p.end && !refers && p.depth == 1 && p.end == len(p.toks) && mark != "/" && !p.toks[j-1].is(dash) {
		p.units[u].factor = sideFactor // it may stay as a whole
		for p.i < p.end {
			p.put(u)
		}
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

// opener is the preposition of the phrase that ends before i, or "".
func (p *parser) opener(i int) string {
	for i--; p.at(i).nominal(); i-- {
	}
	if p.at(i).tag != preposition {
		return ""
	}
	return p.at(i).lower
}
