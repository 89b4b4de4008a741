package headline

import "strings"

// nominal takes a noun phrase and says what it is in the clause.
func (p *parser) nominal(s *clauseState) {
	if s.verb && (s.object || p.at(p.i-1).tag != auxiliary && p.at(p.i-1).verb.base != "mark" && p.at(p.i-1).verb.base != "spend") && p.timePhrase(p.i) && !(s.subject && !s.object &&
		p.at(p.i).tag == determiner && p.at(p.i+1).tag == adjective) {
		u := p.add(s.unit, p.timeWeight(p.i), apart)
		p.phrase(u)
		p.counting(u, true)
		return
	}
	if s.subject && !s.verb && weekdayToken(p.at(p.i)) && p.at(p.i+1).is(finite|auxiliary|modal|adverb) {
		p.put(p.add(s.unit, p.timeWeight(p.i), apart)) // "the council [Monday] closed"
		return
	}
	if s.subject && !s.verb && p.nearTime(p.i) && p.at(p.i+2).is(finite|auxiliary|modal|adverb) {
		u := p.add(s.unit, p.timeWeight(p.i), apart) // "the council [this spring] closed"
		p.put(u)
		p.put(u)
		return
	}
	if s.subject && !s.verb && floating(p.toks, p.i) && p.at(p.i+1).is(finite|auxiliary|modal|adverb) {
		p.put(s.unit)
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
	case (s.subject && !s.verb || s.object) && startsClause && p.at(p.i-1).tag != comma && !(s.bare && s.waiting && p.lastVerb(p.i)) && p.at(p.i).is(pronoun|name|determiner|possessive):
		// "the server she used": a relative clause without its pronoun.
		u := s.last
		if !p.exclusive(p.i) {
			u = p.add(s.last, restrictiveFactor, inRow)
		}
		p.clause(clauseState{unit: u, scope: restrictiveScope, waiting: !s.verb || s.waiting, last: u})
		return
	}
	if s.verb && s.object && p.i > 0 && p.at(p.i-1).unit != s.unit && p.at(p.i-1).tag == pronoun {
		u := p.add(s.last, sideFactor, inRow) // "among them [the mayor]"
		p.phrase(u)
		return
	}
	if u := p.at(p.i - 1).unit; s.verb && s.object && p.at(p.i).tag == number && p.at(p.i-1).tag == comma && u != s.unit {
		p.phrase(p.add(u, sideFactor, inRow)) // ", winning 12 percent, [4 percent more than before]"
		for p.i < p.end && !p.at(p.i).is(comma|stop|dash|conjunction|relative) {
			p.put(len(p.units) - 1)
		}
		return
	}
	start := p.i
	p.behind = s.verb
	p.phrase(s.unit)
	s.last = s.unit
	if s.verb {
		s.object = !(p.i == start+1 && p.at(start).tag == adjective)
	} else {
		s.subject = true
	}
}

// lastVerb tells whether the clause at hand has one verb from i on, so that it is the one that the subject before it waits for.
func (p *parser) lastVerb(i int) bool {
	verbs := 0
	for ; i < p.end && !p.at(i).is(comma|subordinator|dash|stop); i++ {
		if p.at(i).is(finite|modal) || p.at(i).tag == auxiliary && !p.at(i-1).is(auxiliary|modal) {
			verbs++
		}
	}
	return verbs == 1
}

// twoVerbs tells whether a verb stands at i and, before the next comma, another one that has no subject of its own.
func (p *parser) twoVerbs(i int) bool {
	t := p.at(i)
	if !(t.tag == finite || t.tag == participial && t.verb.form&past != 0) {
		return false
	}
	for i++; i < p.end && !p.at(i).is(comma|stop|dash|conjunction|subordinator|complementizer|relative); i++ {
		if p.at(i).is(finite | auxiliary | modal) {
			return !p.at(i-1).is(pronoun|name) || p.at(i-2).tag == preposition
		}
	}
	return false
}

// counting takes what a length of time in unit u counts from: "3 weeks [after the storm]" and, where no preposition stands
// before it, "3 weeks [after he left]".
func (p *parser) counting(u int, bare bool) {
	if !p.at(p.i - 1).in(timeNouns) {
		return
	}
	switch t := p.at(p.i); t.lower {
	case "ago", "earlier", "later":
		p.put(u)
	case "after", "before":
		switch {
		case t.tag == preposition:
			p.put(u)
			p.phrase(u)
		case bare:
			p.put(u)
			p.clause(clauseState{unit: u, scope: restrictiveScope, last: u})
		}
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
	counted := p.counted(start) || p.at(start).in(wholes) || p.figures && p.behind && p.units[u].factor >= 1
	for p.i < p.end {
		t := p.at(p.i)
		next := p.at(p.i + 1)
		switch {
		case t.tag == pronoun && p.i > start, p.i > start && p.at(p.i-1).is(noun|name|number) && (p.nearTime(p.i) || weekdayToken(t) && !p.at(p.i-1).in(feasts) && !next.is(noun|name|genitive)):
			return
		case p.behind && t.tag == name && p.i > start && p.at(p.i-1).tag == noun && p.clauseAt(p.i):
			return // "a server [Reed bought]"
		case !p.behind && t.tag == name && p.i > start && p.at(start).tag == determiner && p.at(p.i-1).tag == noun && !p.at(p.i-1).in(titles) && p.twoVerbs(p.pastNames(p.i)):
			return // "the server [Reed bought] was"
		case t.tag == number && p.i > start && p.at(p.i-1).is(noun|name) && t.in(measures) && next.lower == "of":
			return // "gave the ministry [thousands of letters]"
		case t.tag == number && p.i > start && p.at(p.i-1).is(noun|name) && next.in(timeNouns) && next.tag == noun && p.at(p.i+2).lower == "ago":
			return // "with Reed [20 years ago]"
		case t.tag == name && p.i > start && p.at(p.i-1).tag == noun && strings.HasSuffix(p.at(p.i-1).lower, "s") &&
			next.is(finite|auxiliary|modal):
			return
		case t.tag == determiner && p.i > start && p.at(p.i-1).is(noun|name|number), next.lower == "than" && p.i > start && t.is(adjective|adverb) && p.at(p.i-1).is(noun|name):
			return // "knew the harbour [better than Reed]"
		case t.tag == possessive && p.i > start && p.at(p.i-1).is(noun|name|number):
			return
		case t.tag == adverb && next.tag == number:
			p.put(u)
		case t.tag == adverb && p.i > start && p.at(p.i-1).tag == number && (t.lower == "more" || t.lower == "less" || t.lower == "fewer") && !next.nominal():
			p.put(u) // "and five more"
		case t.tag == adverb && p.qualified(start):
			// "the most forceful figure": the adverb goes with its adjective.
			m, last := u, p.pastAdverbs(p.i)
			listed := p.at(last+1).tag == comma && p.at(last+2).tag == adjective
			if !counted && t.lower != "most" && (listed || p.at(last+1).is(noun|name|adjective|number)) {
				m = p.add(u, modifierFactor, apart)
			}
			for p.i <= last {
				p.put(m)
			}
			if listed {
				p.put(m)
			}
		case t.tag == adverb && p.i > start && p.at(p.i-1).is(determiner|possessive) && next.is(noun|name):
			if t.in(degrees) || t.in(bounds) {
				p.put(u)
			} else {
				p.put(p.add(u, modifierFactor/2, apart))
			}
		case t.tag == adjective && next.tag == comma && p.at(p.i+2).tag == negation && p.at(p.i+3).tag == adjective && p.at(p.i+4).tag == comma:
			for range 5 {
				p.put(u) // "for political, not practical, reasons"
			}
		case t.tag == adjective && next.tag == comma && p.at(p.i+2).tag == adjective && p.at(p.i+3).is(noun|adjective):
			second := p.add(u, modifierFactor, apart)
			first := p.add(second, 1, apart) // its comma stands before the second
			p.put(first)
			p.put(first)
			p.put(second)
		case p.modifiers(p.i) > p.i:
			for last := p.modifiers(p.i); p.i <= last; {
				if p.at(p.i).given {
					p.put(p.add(u, firstNameFactor, apart))
					continue
				}
				p.put(u)
			}
		case t.tag == adjective && (next.is(noun|name|adjective|number) || next.tag == conjunction &&
			p.at(p.i+2).tag == adjective && p.at(p.i+3).is(noun|name)):
			switch {
			case p.at(p.i-1).tag == auxiliary && p.clauseAt(p.i+1):
				p.put(u) // "is certain he left"
				p.names(start, u)
				return
			case next.tag == conjunction:
				p.put(u)
				p.put(u)
			case counted, t.in(keptAdjectives), t.lower == "final" && next.tag == noun, p.at(p.i - 1).in(degrees), strings.HasSuffix(t.lower, "est") && t.lower != "latest", p.i > start && p.at(p.i-1).tag == conjunction:
				p.put(u)
			default:
				p.put(p.add(u, modifierFactor, apart))
			}
		case t.tag == name && next.tag == noun && p.i > start && !counted && (t.in(demonyms) || strings.HasSuffix(t.lower, "-born")):
			p.put(p.add(u, modifierFactor, apart)) // "the [American] swimmer"
		case t.given:
			p.put(p.add(u, firstNameFactor, apart))
		case t.is(participial|ing) && p.i > start && next.is(noun|name) && !(p.at(p.i-1).is(noun|name) &&
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

// wholes are the words before a noun that claim nothing true of it without its adjectives: "no classified documents".
var wholes = list("a an any no every all each only most")

// feasts are the words that make a name of the weekday behind them.
var feasts = list("super black good ash easter cyber giving")

// degrees are the adverbs that compare the noun after them with others.
var degrees = list("most more less fewer least")

// keptAdjectives turn the meaning of their noun.
var keptAdjectives = list(`worst best most more former late first last next second third false fake fewer less more most least higher lower illegal unlawful
	alleged potential possible unique difficult hard tough easy only new same other open recent young
	old poor rich black white male female undocumented`)

// names lets titles and first names of the phrase that started at start go before its last name does.
func (p *parser) names(start, u int) {
	p.owner(start, u)
	for g := start + 2; g < p.i; g++ {
		if p.toks[g].tag != genitive || p.toks[g-1].unit != u {
			continue
		}
		run := g
		for run > start && p.toks[run-1].tag == name {
			run--
		}
		last := p.lastTitle(run, g)
		for run > start && p.toks[run-1].tag == adjective {
			run--
		}
		if last >= 0 && !p.at(run-1).is(determiner|possessive) && p.toks[run].tag != determiner {
			tu := p.add(u, titleFactor, apart) // "[FDIC Chairman] Ann Lee's"
			for ; run <= last; run++ {
				p.toks[run].unit = tu
			}
		}
	}
	stop := p.i
	run := stop
	for run > start && p.toks[run-1].tag == name {
		run--
	}
	if run == stop || p.toks[run].unit != u {
		return
	}
	before := run // what stands before the names and their title
	if last := p.lastTitle(run, stop); last >= 0 {
		for before > start && p.toks[before-1].in(former) {
			before--
		}
		tu := p.add(u, titleFactor, apart) // "US District Judge", "former Governor"
		for k := before; k <= last; k++ {
			p.toks[k].unit = tu
		}
		run = last + 1
	}
	if before > start && stop-run >= 2 && p.at(start-1).lower != "of" &&
		!p.toks[run-1].is(determiner|possessive|genitive|number) && !(p.at(before-1).in(former) && p.at(before-2).tag == genitive) {
		tu := p.add(u, titleFactor, apart)
		for j := start; j < before; j++ {
			if p.toks[j].unit == u || p.units[p.toks[j].unit].parent == u && (p.toks[j].is(adjective|noun) || p.toks[j].given) {
				p.toks[j].unit = tu
			}
		}
	}
}

// former are the words with which somebody no longer is what follows, or was not the only one.
var former = list("first former ex then late second third last")

// lastTitle is the last title among the names from run, behind which whom it belongs to is named before stop, or -1.
func (p *parser) lastTitle(run, stop int) int {
	if p.at(stop - 1).in(bodies) {
		return -1 // "Justice Department"
	}
	for k := stop - 2; k >= run; k-- {
		if lookup(trimStop(p.toks[k].lower)).in(titles) {
			return k
		}
	}
	return -1
}

// bodies end the names of what is no person, though they begin with a title.
var bodies = list(`department committee court commission county university college center centre association office council motors
	electric mills house act island islands city street avenue party caucus school report institute foundation`)

// owner lets the owner of something that has a name of its own go: "the [Energy Agency's] Clean Rivers Act".
func (p *parser) owner(start, u int) {
	if p.at(start).tag != determiner {
		return
	}
	start++
	for g := start + 1; g+1 < p.i; g++ {
		if p.toks[g].tag != genitive {
			continue
		}
		if p.toks[g+1].tag == name && p.toks[start].tag == name && p.toks[g+1].month == 0 {
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

// compares tells whether a "than" or "as" is still to come in the clause at i.
func (p *parser) compares(i int) bool {
	for ; i < p.end && !p.at(i).is(stop|dash|relative); i++ {
		if p.at(i).lower == "than" || p.at(i).lower == "as" {
			return true
		}
	}
	return false
}

// denied tells whether the verb group before i denies its verb.
func (p *parser) denied(i int) bool {
	for i--; p.at(i).is(auxiliary | modal | adverb | negation); i-- {
		if p.at(i).tag == negation {
			return true
		}
	}
	return false
}

// grades are the adverbs that say how much another one is true.
var grades = list("almost nearly more less most least very too so")

var (
	limits = list("just only merely simply solely even necessarily always all exactly entirely fully yet alone really quite so")
	nearby = list("already still now currently")
)

// adverb takes an adverb: fillers may always go, bounds never.
func (p *parser) adverb(s *clauseState) {
	t := p.at(p.i)
	switch {
	case asides[[2]string{t.lower, p.at(p.i + 1).lower}]:
		u := p.add(s.unit, neverFactor, apart)
		p.put(u)
		p.put(u)
	case t.lower == "together":
		p.put(p.at(p.i - 1).unit) // "seen together"
	case t.lower == "too" && p.at(p.i+1).is(adjective|adverb|noun|determiner): // "is too loud"
		p.put(s.unit)
	case t.in(grades) && p.at(p.i+1).tag == adverb:
		u := s.unit
		if !p.at(p.i+1).in(bounds) && t.lower != "almost" && t.lower != "nearly" && !p.compares(p.i+2) {
			u = p.add(s.unit, modifierFactor/2, apart)
		}
		p.put(u) // "has [more openly] left", "will almost certainly leave"
		p.put(u)
	case strings.HasSuffix(t.lower, "ly") && p.denied(p.i) && !t.in(fillers):
		p.put(s.unit) // "has not been significantly updated"
	case p.at(p.i+1).lower == "than", t.lower == "even" && p.at(p.i+1).lower == "with",
		p.at(p.i-1).tag == negation && t.in(limits): // "was not [just] the noise"
		p.put(s.unit)
	case t.in(nearby) && s.verb && s.object && p.at(p.i-1).is(noun|name) && p.at(p.i+1).tag == preposition:
		p.put(p.add(s.unit, neverFactor, apart)) // "found boats [already] in the harbour"
	case p.at(p.i+1).tag == subordinator && (s.verb || s.subject):
		u := p.add(s.unit, clauseFactor, inRow)
		p.put(u)
		p.put(u)
		p.clause(clauseState{unit: u, scope: restrictiveScope, last: u, waiting: !s.verb})
	case p.at(p.i+1).lower == "far" && (t.lower == "so" || t.lower == "thus"):
		u := p.add(s.unit, modifierFactor/2, apart)
		p.put(u)
		p.put(u)
	case (t.lower == "almost" || t.lower == "nearly") && s.verb && s.object && p.at(p.i+1).is(determiner|number) && !p.clauseAt(p.i+1) && p.at(p.i-1).unit != s.unit:
		u := p.add(s.last, sideFactor, inRow) // "near a town[, almost a mile away]"
		p.put(u)
		p.phrase(u)
	case t.in(bounds) && p.at(p.i+1).tag == number:
		p.put(s.unit)
	case (t.lower == "earlier" || t.lower == "later") && p.nearTime(p.i+1):
		u := p.add(s.unit, neverFactor, apart)
		for range 3 {
			p.put(u) // "earlier this year"
		}
	case (t.lower == "earlier" || t.lower == "later") && p.at(p.i-1).tag != preposition && p.at(p.i+1).lower == "in" && p.at(p.i+2).lower == "the" && p.at(p.i+3).in(timeNouns):
		u := p.add(s.unit, neverFactor, apart)
		for range 4 {
			p.put(u) // "earlier in the week"
		}
	case t.lower == "there" && p.at(p.i-1).is(noun|name):
		p.put(s.last)
	case t.in(nearDays):
		u := p.add(s.unit, neverFactor, apart)
		p.put(u)
		if p.at(p.i).in(timeNouns) {
			p.put(u)
		}
	case t.in(fillers) && !(t.lower == "very" && p.at(p.i+1).in(quantifiers) || t.lower == "now" && p.at(p.i-1).lower == "right"):
		p.put(p.add(s.unit, neverFactor, apart))
	case t.in(bounds):
		p.put(s.unit)
	case s.verb && p.at(p.i-1).is(auxiliary) && p.at(p.i+1).is(stop|comma|preposition):
		p.put(s.unit)
	case s.verb && !p.at(p.i-1).is(auxiliary|modal|negation|toInfinitive) && p.at(p.i+1).is(stop|comma|preposition|subordinator|conjunction) && strings.HasSuffix(t.lower, "ly"):
		p.put(s.unit) // "treated her rudely": how it was done is what is claimed
	default:
		p.put(p.add(s.unit, modifierFactor/2, apart))
	}
}
