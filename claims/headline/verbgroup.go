package headline

import "strings"

// verbs takes a verb group: auxiliaries, negation and the verb itself.
func (p *parser) verbs(s *clauseState) {
	s.verb, s.object = true, false
	for p.i < p.end {
		t := p.at(p.i)
		switch {
		case t.is(auxiliary | modal | negation):
			p.put(s.unit)
		case t.is(finite | infinit):
			s.note(t)
			p.put(s.unit)
			if p.at(p.i).in(particles) {
				p.put(s.unit)
			}
			return
		case t.is(participial | ing):
			s.note(t)
			p.put(s.unit)
			if t.lower != "being" && t.lower != "been" && t.lower != "having" {
				if p.at(p.i).in(particles) {
					p.put(s.unit)
				}
				return
			}
		case t.tag == adverb:
			p.adverb(s)
		case t.tag == conjunction && p.at(p.i-1).tag == adverb && p.at(p.i+1).tag == adverb && p.at(p.i+2).is(infinit|finite|participial):
			u := p.add(s.unit, modifierFactor/2, apart) // "to safely [and conveniently] leave"
			p.put(u)
			p.put(u)
		default:
			return
		}
	}
}

func (s *clauseState) note(t *token) {
	v := &t.verb
	s.clausal = v.in(cues) || v.in(learned) || v.base == "ensure" || v.base == "mean"
	s.listener = v.in(listeners)
	s.control = v.in(controls)
	s.charge = v.in(charges)
	s.calls = v.base == "call"
}

var (
	charges   = list(`accuse convict deprive rob suspect acquit`)
	particles = list(`up out off over down back away together apart forward aside`)
	controls  = list(`allow ask urge want force expect tell order push require need help invite persuade encourage permit enable cause lead
		show see find hear keep have advise instruct compel convince press pressure warn remind train forbid prefer like leave get authorize challenge choose direct prompt inspire motivate`)
)

// infinitive takes "to" and its verb with all that depends on it.
func (p *parser) infinitive(s *clauseState) {
	if s.verb && !s.object || s.control || !s.verb && !s.subject {
		s.control = false
		p.put(s.unit)
		p.verbs(s)
		return
	}
	u := s.last
	if !p.exclusive(p.i) {
		u = p.add(s.last, infinitiveFactor, inRow)
	}
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
	before := previous(p.toks, p.i) // "supports temporarily closing"
	if before > 0 && p.at(before).in(particles) {
		before-- // "end up closing"
	}
	if s.verb && !s.object && before >= 0 && p.at(before).unit == s.unit &&
		p.at(before).is(finite|infinit|participial|ing|auxiliary) || !s.subject && !s.verb {
		s.note(t)
		s.verb, s.object, s.subject = true, false, true
		p.put(s.unit)
		return
	}
	if day := p.i + 1; s.subject && !s.verb && t.tag == participial && weekdayToken(p.at(day)) && p.at(day+1).is(finite|auxiliary|modal) {
		u := p.add(s.last, neverFactor, apart) // "a poll [released Monday] shows"
		p.put(u)
		p.put(u)
		return
	}
	u := s.last
	if !p.at(p.i-1).in(anybody) && !p.shareOf(p.i) {
		u = p.add(s.last, restrictiveFactor, inRow)
	}
	inner := clauseState{unit: u, scope: restrictiveScope, subject: true, verb: true, bare: true, waiting: !s.verb || s.waiting, last: u}
	inner.note(t)
	p.put(u)
	p.clause(inner)
}

// shareOf tells whether a share of what is described from i on ends before i: "90 percent of the votes [needed to win]".
func (p *parser) shareOf(i int) bool {
	if !manyNoun(p.at(i-1)) || p.at(i-2).lower != "the" || p.at(i-3).lower != "of" {
		return false
	}
	t := p.at(i - 4)
	return t.lower == "percent" || strings.HasSuffix(t.lower, "%") || t.in(fractions)
}
