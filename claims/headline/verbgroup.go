package headline

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
			if particles[p.at(p.i).lower] {
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
	s.listener = listeners[b]
	s.control = controls[b]
}

var (
	particles = set(`up out off down back away together apart forward aside`)
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
	u := p.add(s.last, infinitiveFactor, inRow)
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
	if s.verb && !s.object && before >= 0 && p.at(before).unit == s.unit &&
		p.at(before).is(finite, infinit, participial, ing, auxiliary) || !s.subject && !s.verb {
		s.note(t)
		s.verb, s.object, s.subject = true, false, true
		p.put(s.unit)
		return
	}
	u := p.add(s.last, restrictiveFactor, inRow)
	inner := clauseState{unit: u, scope: restrictiveScope, subject: true, verb: true, waiting: !s.verb || s.waiting, last: u}
	inner.note(t)
	p.put(u)
	p.clause(inner)
}
