package headline

// unit is a part of a sentence that is kept or dropped as a whole. What hangs on it is kept only with it.
type unit struct {
	parent int
	factor float64 // what its words weigh against those of the main clause
	place  place
}

// place says how a unit that follows the verb depends on the words before it.
type place uint8

const (
	inRow  place = iota // it is kept only with what stands before it, so that it is not read as part of something else
	apart               // it may go, or stay, by itself: an adjective, a title, an apposition, a time
	joined              // it may stay when what stands before it goes: "closed the mill [and left]"
)

// The factors say how much of a claim a kind of part usually carries, from 1 (as much as the main clause) to 0 (never
// kept in a headline).
const (
	complementFactor  = 1.3 // "voted [for the bill]"
	ofFactor          = 1.1 // "fate [of the plan]"
	infinitiveFactor  = 0.9 // "decision [to grant a request]"
	phraseFactor      = 0.8 // "a visit [in May]"
	timeFactor        = 1.0 // "[on Thursday]"
	modifierFactor    = 1.0 // "[new] plan"
	restrictiveFactor = 0.7 // "the aid [that was promised]"
	verbFactor        = 0.7 // "[and left]"
	listFactor        = 0.7 // "[, the mayor and the police]"
	leadFactor        = 0.5 // "[After the vote,] …"
	conditionFactor   = 1.2 // "[if he leaves]"
	contrastFactor    = 0.7 // "[while hers fell]"
	clauseFactor      = 0.4 // "[because …]", "[, citing …]"
	sideFactor        = 0.3 // "[, who …,]", "[, a former minister,]"
	titleFactor       = 0.3 // "[Prime Minister] Ann Lee"
	ownerFactor       = 0.9 // "the [Energy Agency's] Clean Rivers Act"
	firstNameFactor   = 1.0 // "[Ann] Lee"
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
	unit     int
	scope    scope
	subject  bool
	verb     bool
	object   bool
	clausal  bool // its verb takes a clause: "said [he left]"
	listener bool // its verb takes a listener: "told them [that he left]"
	control  bool // its verb takes an object with an infinitive: "asked them [to leave]"
	waiting  bool // a clause around it still waits for its verb
	last     int  // unit of the last noun phrase
	leadEnd  int  // for leadScope
}

func (p *parser) add(parent int, factor float64, where place) int {
	p.units = append(p.units, unit{parent, min(factor*p.units[parent].factor, complementFactor), where})
	return len(p.units) - 1
}

// put takes the next token into unit u; behind the last one there is nothing to take.
func (p *parser) put(u int) {
	if p.i < p.end {
		p.toks[p.i].unit = u
		p.i++
	}
}

func (p *parser) at(i int) *token {
	if i >= 0 && i < p.end {
		return &p.toks[i]
	}
	return &token{tag: stop}
}

// parse sorts toks[from:to] into units; unit 0 is the core of the main clause.
func parse(toks []token, from, to int) []unit {
	p := &parser{toks: toks, i: from, end: to, units: []unit{{-1, 1, inRow}}}
	for p.i < p.end {
		before := p.i
		p.clause(clauseState{unit: 0})
		if p.i == before {
			p.put(0)
		}
	}
	p.subject(from)
	p.row(from)
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
			u := p.add(s.last, restrictiveFactor, inRow)
			p.put(u)
			p.clause(clauseState{unit: u, scope: restrictiveScope, subject: p.at(p.i).is(finite, auxiliary, modal, adverb), waiting: !s.verb || s.waiting, last: u})
		case t.tag == complementizer && s.verb && s.object && !(s.clausal && s.listener):
			u := p.add(s.last, restrictiveFactor, inRow) // "her claim [that he left]"
			p.put(u)
			p.clause(clauseState{unit: u, scope: restrictiveScope, last: u, waiting: s.waiting})
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
			factor, where := clauseFactor, inRow
			switch {
			case conditions[t.lower]:
				factor, where = conditionFactor, joined
			case t.lower == "while" || t.lower == "whereas":
				factor, where = contrastFactor, joined
			}
			u := s.unit
			if t.lower != "than" { // without it "30 percent more" says something else
				u = p.add(s.unit, factor, where)
			}
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
