package headline

import (
	"slices"
	"strings"
)

// wants tells whether the words before i leave open, or say otherwise, what begins at i completes: "the introduction [of a
// tax]", "her ability [to pay]", "would prohibit banks [from lending]", "is so loud [that he left]".
func wants(toks []token, i int) bool {
	if i < 1 || i >= len(toks) {
		return false
	}
	b, t := &toks[i-1], &toks[i]
	switch {
	case t.lower == "than", onlyIf(toks, i):
		return true
	case b.lower == "time" && i > 1 && (toks[i-2].lower == "first" || toks[i-2].lower == "last" || toks[i-2].lower == "only"):
		return t.is(determiner | name | noun | pronoun | possessive)
	case t.is(adjective|adverb) && b.is(noun|name):
		return (t.tag == adjective || at(toks, i+1).tag == adjective) && governs(toks, i, makes)
	case b.in(particles) && i > 1 && toks[i-2].is(finite|infinit|participial|ing) && t.tag == preposition:
		return t.in(directed) || t.lower == "against"
	case t.tag == toInfinitive:
		return b.in(intents) || b.lower == "enough" || governs(toks, i, controls) || b.tag == adjective && i > 1 && toks[i-2].is(auxiliary|adverb|negation|pronoun)
	case t.tag == subordinator && t.in(questions) && t.lower != "if" && b.is(finite|infinit|ing):
		return true
	case (b.tag == number || b.lower == "percent") && t.tag == ing:
		return true // "58 percent [voting against it]"
	case t.tag == complementizer:
		return b.in(statements) || b.in(thoughts) || b.in(proofs) || measured(toks, i)
	case t.tag == relative || t.is(participial|ing|finite) && b.tag == noun:
		return (t.tag == relative || t.tag != finite) && pointedAt(toks, i)
	case t.tag != preposition:
		return false
	case t.lower == "as":
		return verbBefore(toks, i) && governs(toks, i, asWhat) || compared(toks, i)
	case b.tag == noun && t.lower == "of":
		return !b.in(timeNouns)
	case b.tag == noun && (b.in(towards) && t.lower == "to" || b.in(fors) && t.lower == "for" || b.in(withs) && t.lower == "with" ||
		b.in(betweens) && t.lower == "between" || b.in(ons) && t.lower == "on"):
		return true
	case b.tag == adjective && i > 1 && toks[i-2].is(auxiliary|adverb|negation|noun), b.lower == "akin":
		return t.in(adjectival)
	case b.is(finite|infinit|participial|ing) && !b.in(possession):
		return t.in(directed)
	}
	if (t.lower == "in" || t.lower == "on" || t.lower == "at") && governs(toks, i, placings) {
		return true
	}
	return t.lower == "from" && governs(toks, i, awayFrom) || t.lower == "to" && governs(toks, i, alongTo) || t.lower == "with" && governs(toks, i, alongWith) ||
		t.lower == "of" && governs(toks, i, charges)
}

// dangles tells whether what ends before i is plainly cut short: what begins there is wanted, and no circumstance of a thing
// that is known without it, as in "the sailors [of the island]".
func dangles(toks []token, i int) bool {
	return wants(toks, i) && (toks[i].lower != "of" || relational(&toks[i-1]) || i > 1 && toks[i-2].is(genitive|possessive))
}

// relational tells whether a noun is of something: "the closure [of]", "a risk [of]".
func relational(t *token) bool {
	for _, end := range []string{"tion", "sion", "ment", "ance", "ence", "ing", "ure", "sis", "ity", "ness", "cy"} {
		if strings.HasSuffix(t.lower, end) {
			return true
		}
	}
	return t.in(ofSomething)
}

// dangling tells whether the kept tokens before end are cut off where something is wanted, or compare with what is not kept.
func dangling(toks []token, units []unit, end int, kept func(*token) bool) bool {
	if last := len(toks) - 1; last < 0 || toks[last].moved {
		return false
	}
	said := spoken(toks, units)
	last := len(said) - 1
	for last >= 0 && (said[last].start > toks[end-1].start || !kept(&said[last])) {
		last--
	}
	if last < 0 || last+1 == len(said) {
		return false
	}
	if dangles(said, last+1) {
		return true
	}
	for i := last + 1; i < len(said); i++ {
		if onlyIf(said, i) && units[said[i].unit].parent == 0 {
			return true
		}
	}
	for i := last + 1; i < len(said) && !said[i].is(dash|stop); i++ {
		if said[i].lower == "than" {
			than := func(t token) bool { return kept(&t) && t.lower == "than" }
			return !slices.ContainsFunc(said[:last+1], than) && slices.ContainsFunc(said[:last+1], func(t token) bool { return kept(&t) && t.in(comparatives) })
		}
	}
	return false
}

// onlyIf tells whether a condition begins at i without which the words before it are not so.
func onlyIf(toks []token, i int) bool {
	b, t := &toks[i-1], &toks[i]
	return t.tag == subordinator && t.in(conditions) && b.lower != "even" && !b.is(subordinator|complementizer)
}

// spoken is toks without what no headline keeps.
func spoken(toks []token, units []unit) []token {
	said := make([]token, 0, len(toks))
	for i := range toks {
		if t := &toks[i]; t.out != "" && (t.unit == 0 || units[t.unit].factor > 0) {
			said = append(said, *t)
		}
	}
	return said
}

// wanting finds the units that are wanted by what they hang on.
func (p *parser) wanting(from int) {
	said := spoken(p.toks[from:p.end], p.units)
	seen := make([]bool, len(p.units))
	for i := range said {
		u := said[i].unit
		if !seen[u] && u > 0 && i > 0 && p.units[u].parent == said[i-1].unit {
			p.units[u].wanted = wants(said, i)
		}
		seen[u] = true
	}
}

// governs tells whether the verb of which the object ends before i is one of a list.
func governs(toks []token, i int, verbs class) bool {
	for i--; i >= 0; i-- {
		switch t := &toks[i]; {
		case t.is(finite | infinit | participial | ing):
			return t.verb.in(verbs)
		case !t.nominal() && !t.is(genitive|adverb|preposition|conjunction|participial) || t.tag == preposition && t.lower != "of":
			return false
		}
	}
	return false
}

// measured tells whether "so" or "such" before i says how much: "so many boats [that …]".
func measured(toks []token, i int) bool {
	for k := i - 1; k >= 0 && k > i-8 && !toks[k].is(comma|stop|dash); k-- {
		if t := &toks[k]; t.lower == "so" && toks[k+1].is(adjective|adverb|number|determiner) || t.lower == "such" {
			return true
		}
	}
	return false
}

// compared tells whether the "as" at i answers one before an adjective: "as loud [as the mill]".
func compared(toks []token, i int) bool {
	for k := i - 2; k >= 0 && k > i-8 && !toks[k].is(comma|stop|dash); k-- {
		if toks[k].lower == "as" && toks[k+1].is(adjective|adverb|number|determiner|ing) {
			return true
		}
	}
	return false
}

// pointedAt tells whether the noun phrase that ends before i means one that only what follows tells: "the companies [that he
// named]". What the article speaks of often is known without it.
func pointedAt(toks []token, i int) bool {
	last := &toks[i-1]
	if last.tag != noun {
		return false
	}
	for i--; i >= 0 && toks[i].is(noun|adjective|number|name); i-- {
	}
	if i > 1 && toks[i].lower == "the" && toks[i-1].lower == "of" && (toks[i-2].tag == number || toks[i-2].in(measures) || toks[i-2].lower == "enough") {
		return true // "some of the companies [that he named]"
	}
	return i >= 0 && (toks[i].lower == "the" || toks[i].lower == "those") && (last.use == nil || last.use.all <= 3)
}

var (
	// ofSomething are the nouns besides those in "-tion" and the like that are of something.
	ofSomething = list(`use uses part parts lack end start rise fall cost number amount level rate risk danger threat fear hope sense sign signs result
		results favor proof notion idea brunt hypocrisy history price value head edge brink bulk rest loss gap growth death birth history victim
		victims product products case cases form forms kind sort type source sources way ways means cause causes sake name host wave series list`)
	comparatives = list(`better worse more less fewer higher lower larger smaller greater older younger longer shorter faster slower closer tougher`)
	intents      = list(`ability inability willingness unwillingness refusal failure tendency desire intention intent capacity reluctance
		readiness attempt attempts right rights chance opportunity bid eagerness temptation obligation duty power authority`)
	placings = list(`leave put place set`)
	makes    = list(`make render leave keep deem consider`)
	proofs   = list(`proof sign signs notion idea fact`)
	towards  = list(`contrast access aversion opposition approach threat response solution path antidote alternative exception commitment reference
		resistance objection testament ties attention`)
	fors     = list(`support need responsibility calls reputation`)
	withs    = list(`issue problem trouble touch odds relationship contact`)
	betweens = list(`difference differences relationship gap distinction daylight`)
	ons      = list(`reliance impact effect focus`)
	directed = list(`to of with from for into about as toward against upon`)
	asWhat   = list(`describe regard treat interpret view portray see dismiss cast brand classify characterize depict hail name perceive use
		cite hold mark serve`)
	awayFrom  = list(`prohibit prevent bar ban discourage keep exclude block exempt protect separate shift deter stop`)
	alongTo   = list(`commit subject attribute relocate shift limit restrict expose compare tie link connect devote transfer turn`)
	alongWith = list(`equip provide replace credit associate coordinate align confuse combine charge put`)
)
