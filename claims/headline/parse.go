package headline

import "strings"

// unit is a part of a sentence that is kept or dropped as a whole. What hangs on it is kept only with it.
type unit struct {
	parent int
	factor float64 // what its words weigh against those of the main clause
	place  place
	wanted bool // the unit that it hangs on says little without it
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
	firstNameFactor   = 0.7 // "[Ann] Lee"
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
	toks    []token
	units   []unit
	i, end  int
	depth   int
	figures bool // the subject is a figure, of which each word of the rest is true: "9 percent own [new] boats"
	behind  bool // the noun phrase at hand stands behind the verb of its clause
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
	calls    bool // it is "call", which asks somebody after "on": "called on them [to leave]"
	charge   bool // its verb takes an object and what it is charged with: "accused them [of theft]"
	control  bool // its verb takes an object with an infinitive: "asked them [to leave]"
	relative bool // a relative pronoun opens it
	bare     bool // a participle opens it: "people [leaving the island]"
	waiting  bool // a clause around it still waits for its verb
	last     int  // unit of the last noun phrase
	leadEnd  int  // for leadScope
}

func (p *parser) add(parent int, factor float64, where place) int {
	p.units = append(p.units, unit{parent: parent, factor: min(factor*p.units[parent].factor, complementFactor), place: where})
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
	return &beyond
}

// parse sorts toks[from:to] into units; unit 0 is the core of the main clause.
func parse(toks []token, from, to int) []unit {
	p := &parser{toks: toks, i: from, end: to, units: []unit{{parent: -1, factor: 1}}}
	for p.end > from && toks[p.end-1].moved {
		p.end--
	}
	for i := from; i < p.end && !toks[i].is(finite|auxiliary|modal); i++ {
		p.figures = p.figures || toks[i].tag == number && year(toks[i].text) == 0 && toks[i].lower != "one"
	}
	for p.i < p.end {
		before := p.i
		p.clause(clauseState{unit: 0})
		if p.i == before {
			p.put(0)
		}
	}
	p.subject(from)
	p.row(from)
	p.wanting(from)
	if p.i < to {
		p.end = to
		p.lead()
	}
	return p.units
}

// lead takes a phrase that stood before the subject and may go by itself.
func (p *parser) lead() {
	u := 0
	switch {
	case p.at(p.i).in(conditions):
		p.put(0) // it stays at any price
		p.clause(clauseState{})
	case p.at(p.i).tag == preposition && p.timePhrase(p.i+1):
		u = p.add(0, p.timeWeight(p.i+1), apart)
	case p.timePhrase(p.i):
		u = p.add(0, p.timeWeight(p.i), apart)
	default:
		u = p.add(0, leadFactor, apart)
	}
	for p.i < p.end {
		p.put(u)
	}
}

// subject keeps what stands before the verb of the main clause when no noun phrase of its own was found there.
func (p *parser) subject(from int) {
	for i := from; i < p.end; i++ {
		t := p.at(i)
		switch {
		case t.unit != 0:
		case t.is(noun | name | number | pronoun | ing | determiner | adjective):
			return
		case t.is(finite | auxiliary | modal):
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
		case t.is(finite|auxiliary|modal) || t.tag == negation && !s.verb:
			if s.verb && s.waiting && s.scope == restrictiveScope {
				return
			}
			p.verbs(&s)
		case t.tag == toInfinitive:
			p.infinitive(&s)
		case t.tag == infinit && s.verb:
			p.verbs(&s) // "helped [sell] the boat"
		case t.is(ing | participial):
			p.participle(&s)
		case t.tag == relative, t.lower == "whose" && s.verb && s.object:
			if !s.subject && !s.verb || s.verb && !s.object && p.at(p.i-1).is(finite|infinit|adverb) {
				s.subject = true
				p.put(s.unit) // "Who left?", "they know [who left]"
				if s.verb {
					inner := s
					inner.verb, inner.clausal = false, false
					p.clause(inner)
					return
				}
				continue
			}
			u := s.last
			if !p.at(p.i-1).in(anybody) && !p.exclusive(p.i) && !(s.scope == sideScope && !s.verb && p.at(p.i-1).unit == s.unit) {
				u = p.add(s.last, restrictiveFactor, inRow) // ", the man who left," tells nothing of him without it
			}
			p.put(u)
			p.clause(clauseState{unit: u, scope: restrictiveScope, subject: p.at(p.i).is(finite | auxiliary | modal | adverb), waiting: !s.verb || s.waiting, last: u})
		case t.tag == complementizer && s.verb && s.object && !(s.clausal && s.listener):
			u := s.last
			if !p.at(p.i - 1).in(anybody) {
				u = p.add(s.last, restrictiveFactor, inRow) // "her claim [that he left]"
			}
			p.put(u)
			p.clause(clauseState{unit: u, scope: restrictiveScope, last: u, waiting: s.waiting})
		case t.tag == complementizer && s.subject && !s.verb && p.at(p.i-1).tag == noun && !p.at(p.i-1).in(statements) && !p.at(p.i-1).in(thoughts):
			u := p.add(s.last, restrictiveFactor, inRow) // "messages [that he sent] shocked them"
			p.put(u)
			p.clause(clauseState{unit: u, scope: restrictiveScope, last: u, waiting: true})
		case t.tag == complementizer:
			p.put(s.unit)
			if s.verb || s.object {
				inner := s
				inner.subject, inner.verb, inner.object, inner.clausal = false, false, false, false
				p.clause(inner)
				return
			}
		case t.tag == subordinator && t.in(questions) && s.verb && (!s.object || p.at(p.i-1).in(unknowns)):
			p.put(s.unit)
			inner := s
			inner.subject, inner.verb, inner.object, inner.clausal = false, false, false, false
			p.clause(inner)
			return
		case t.tag == subordinator && !s.verb && !s.subject && p.at(p.i-1).tag == complementizer && p.condition(s.unit):
		case t.tag == subordinator && (s.verb || s.subject):
			if s.scope == restrictiveScope {
				return
			}
			factor, where := subordinate(t, p.at(p.i+1))
			if p.at(p.i-1).in(timeNouns) && p.marks(p.i-1) {
				factor = complementFactor // "Monday marks 4 weeks [since he left]"
			}
			as := t.lower == "if" && p.at(p.i-1).lower == "as"
			if as || p.at(p.i+1).tag == ing {
				factor, where = clauseFactor, inRow // "as if he knew", "while leading"
			}
			u := s.unit
			if t.lower == "where" && p.at(p.i-1).in(anybody) {
				u = s.last // "among those [where he left]"
			} else if t.lower != "than" { // without it "30 percent more" says something else
				u = p.add(s.unit, factor, where)
			}
			if as {
				p.toks[p.i-1].unit = u
			}
			p.inPart(u)
			p.put(u)
			p.clause(clauseState{unit: u, scope: restrictiveScope, last: u, waiting: !s.verb})
		case t.tag == preposition && t.in(particles) && s.verb && p.at(p.i-1).tag == pronoun && !p.at(p.i+1).nominal() && p.at(p.i+1).tag != conjunction:
			p.put(s.unit) // "point him [out]"
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

// condition takes a condition with its comma where what follows only may happen, "worried that [if he left,] they might close
// the mill", and tells whether it did.
func (p *parser) condition(of int) bool {
	end := p.i + 2
	for end < p.end && p.at(end).tag != comma {
		end++
	}
	if !p.clauseAt(end + 1) {
		return false
	}
	verb := end + 1
	for !p.at(verb).is(finite | auxiliary | modal) {
		verb++
	}
	if !p.at(verb).in(possibly) {
		return false
	}
	for u := p.add(of, conditionFactor, apart); p.i <= end; {
		p.put(u)
	}
	return true
}

// possibly are the modals of what only may happen.
var possibly = list("could might may would")

// inPart has the "in part" before the reason at hand come and go with it, in unit u.
func (p *parser) inPart(u int) {
	if u > 0 && p.at(p.i).lower == "because" && p.at(p.i-1).lower == "part" && p.at(p.i-2).lower == "in" {
		p.toks[p.i-1].unit, p.toks[p.i-2].unit = u, u
	}
}

// marks tells whether the length of time that ends at i is what a day "marks".
func (p *parser) marks(i int) bool {
	for p.at(i).is(noun | number | determiner | adjective) {
		i--
	}
	return p.at(i).verb.base == "mark"
}

// subordinate says what the clause is worth that the conjunction t opens before another word, and how it depends on the words
// before it.
func subordinate(t, next *token) (factor float64, where place) {
	switch {
	case t.in(conditions):
		return conditionFactor, joined
	case t.lower == "while" && next.tag == pronoun:
		return clauseFactor, inRow // it says when
	case t.lower == "while" || t.lower == "whereas":
		return contrastFactor, joined
	}
	return clauseFactor, inRow
}

// anybody are the words for people who are nobody in particular without the clause that follows.
var anybody = list("those people anyone anybody everyone everybody someone somebody something anything others ones")

// exclusive tells whether the noun phrase before i says something false of all without what follows: "every boat [that
// sank]", "the only owner [to sell]", "the largest town [in May]".
func (p *parser) exclusive(i int) bool {
	if !p.at(i - 1).is(noun | name) {
		return p.at(i - 1).in(everything)
	}
	found := false
	for i--; p.at(i).nominal(); i-- {
		t := p.at(i)
		if t.lower == "least" {
			return false // "at least 4 boats"
		}
		found = found || t.in(exclusives) || t.tag == adjective && strings.HasSuffix(t.lower, "est") && t.lower != "latest"
	}
	return found && p.at(i).lower != "of" && p.at(i).lower != "among" // not of several
}

var (
	exclusives = list("every only no any each first last many few most best worst")
	everything = list("nobody anything nothing everything")
)

// conditions open clauses without which the main clause is not claimed.
var conditions = list("if unless")

// unknowns are the nouns behind which a question tells what is not known: "no idea [whether he left]".
var unknowns = list("idea clue question doubt")

// questions open clauses that a verb takes as its object: "explained [how he left]".
var questions = list("how why whether where if")
