package headline

import "strings"

// verbTag decides what a form that may be a verb is here.
func verbTag(toks []token, i int, v verb) tag {
	t := &toks[i]
	before := previous(toks, i)
	prev := at(toks, before)
	after := func(tags tag) bool { return i+1 < len(toks) && toks[i+1].is(tags) }
	if v.form&gerund != 0 {
		if before >= 0 && prev.is(determiner|adjective|possessive|genitive) {
			return noun
		}
		return ing
	}
	switch {
	case before < 0:
	case v.form&base != 0 && prev.tag == participial && at(toks, before-1).lower == "those" && v.in(cues):
		return finite // "those surveyed say"
	case prev.tag == modal, doAux(prev.lower), prev.lower == "to" && v.form&base != 0:
		if prev.lower == "to" {
			toks[before].tag = toInfinitive
		}
		if v.form&base != 0 {
			return infinit
		}
	case prev.tag == auxiliary && v.form&participle != 0:
		return participial
	case prev.tag == auxiliary && v.form&past == 0:
		return noun
	case v.form&participle != 0 && prev.is(finite|infinit|participial|ing) && prev.verb.in(copulas):
		return participial // "got involved"
	case v.form&base != 0 && bareInfinitive(toks, before):
		return infinit
	}
	if v.form&(past|participle) != 0 && v.form&base == 0 {
		return edTag(toks, i, before, v)
	}
	// A base or third-person form, which nearly always has a noun of the same shape.
	if before >= 0 && nounHere(toks, i, v) {
		return noun
	}
	if before < 0 {
		if after(determiner | possessive | pronoun) {
			return finite // an imperative
		}
		return nounOrAdjective(t)
	}
	if i > 1 && toks[i-1].lower == "longer" && toks[i-2].lower == "no" && v.form&(base|third) != 0 {
		return finite // "no longer owns"
	}
	if v.form&third != 0 && before == i-1 && after(preposition) && describedThing(toks, before) && verbAhead(toks[:i+1+phraseEnd(toks[i+1:])], i+1) {
		return noun // "Reed's harsh remarks about the mill may"
	}
	if v.form&third != 0 && (prev.in(demonyms) || prev.in(parties)) && verbAhead(toks, i+1) {
		return noun // "Republican members of the council have"
	}
	if v.in(onlyVerbs) && i+1 < len(toks) && (v.form&third != 0 && prev.is(noun|name|pronoun|adverb|closing) && !pluralName(prev) ||
		v.form&base != 0 && (manyNoun(prev) || pluralName(prev) || twoNouns(toks, before) || insidePhrase(toks, before) && manyBefore(toks, before)) && !verbInClause(toks, i) ||
		v.form&(base|third) != 0 && prev.is(dash|closing) && toks[i+1].lower == "to") {
		return finite
	}
	if v.form&third != 0 && (i+2 == len(toks) || at(toks, i+2).is(comma|stop) || at(toks, i+2).lower == "that") {
		if next := at(toks, i+1).verb; next.form&base != 0 && next.in(cues) {
			return noun // "records show that"
		}
	}
	likely := after(determiner|possessive|pronoun|preposition|complementizer|number|adverb|negation|name|adjective|subordinator) ||
		i+1 < len(toks) && (toks[i+1].lower == "to" || toks[i+1].tag == noun && !auxNext(toks, i+1) && !(v.form&third != 0 && toks[i+1].verb.form&gerund != 0)) ||
		(v.in(clausals) || prev.lower == "records") && (i+1 == len(toks) || after(comma|stop)) // "officials say"
	switch prev.tag {
	case determiner, possessive, genitive, adjective, preposition, number, conjunction:
		if year(prev.text) > 0 && v.form&past != 0 && likely && before > 0 && toks[before-1].is(preposition|number) && !verbInClause(toks, i) {
			return finite // "exports from 1999 to 2011 cost"
		}
		if prev.tag == conjunction && before > 0 && likely && verbBefore(toks, before) &&
			(v.form&base != 0 && (!after(preposition|toInfinitive) || toks[before-1].is(finite|infinit|adverb)) || after(determiner|possessive|name|complementizer|pronoun) || v.form&third != 0 && after(number) || (v.in(onlyVerbs) || v.form&base == 0) &&
				i+1 < len(toks) && toks[i+1].lower == "to") {
			return finite
		}
		return nounOrAdjective(t)
	case pronoun, relative:
		if prev.lower == "it" && t.in(adjectives) && before > 0 && toks[before-1].is(finite|infinit|ing) {
			return adjective // "make it clear"
		}
		return finite
	case name, noun:
		if v.form&(base|participle) == base|participle && i+1 < len(toks) && (toks[i+1].in(particles) || after(preposition)) && verbAfterJoint(toks, i) {
			return participial // ", a group set up in May, took"
		}
		share := prev.lower == "percent" // of one thing, or of many
		plural := manyNoun(prev) || pluralName(prev) || share || twoNouns(toks, before)
		agrees := v.form&third != 0 && (!plural || share || insidePhrase(toks, before)) || v.form&base != 0 && (plural ||
			insidePhrase(toks, before) && (v.in(cues) || after(determiner|possessive|pronoun|name|noun)) &&
				!verbFollows(toks, i+1) && !single(toks, before)) || v.form&past != 0
		if v.form&base != 0 && v.form&past == 0 && verbAfterJoint(toks, i) {
			return nounOrAdjective(t) // "the police report on it, made in May, says"
		}
		if agrees && likely && (!verbInClause(toks, i) || v.form&third != 0 && (v.in(cues) && afterRelative(toks, i) || afterCue(toks, before))) {
			return finite
		}
		return nounOrAdjective(t)
	case adverb:
		if before > 0 && toks[before-1].is(pronoun|name|noun) && likely {
			return finite
		}
	case closing, comma, dash:
		if v.form&(base|participle) == base|participle && after(preposition) && verbAfterJoint(toks, i) {
			return participial // ", put up in 1911, has"
		}
		if i+1 < len(toks) && toks[i+1].verb.form&past != 0 && toks[i+1].verb.form&base == 0 {
			break // "while exports fell, imports rose"
		}
		if likely && v.form&third != 0 && !verbInClause(toks, i) {
			return finite
		}
		if v.in(cues) && (v.form&third != 0 || i+1 < len(toks) && toks[i+1].lower == "that") {
			return finite
		}
	}
	return nounOrAdjective(t)
}

// nounHere tells by what follows whether a base or third-person form at i is a noun: "the states [of Austria]", "states that
// [have left]", "the accounts [bought 24 boats]".
func nounHere(toks []token, i int, v verb) bool {
	next, after := at(toks, i+1), at(toks, i+2)
	switch {
	case next.lower == "of":
		return !v.in(ofVerbs)
	case v.form&third == 0 || toks[i-1].is(pronoun|relative):
		return false
	case toks[i-1].lower == "percentage":
		return true
	case next.lower == "that":
		return after.in(auxiliaries) && !after.in(beForms) || after.in(modals) || (after.in(beForms) && !v.in(cues))
	}
	if saidOfAll(toks, i) || waitedFor(toks, i) && !v.in(cues) {
		return true
	}
	return next.verb.form&past != 0 && next.verb.form&base == 0 && !v.in(cues) && toks[i-1].is(noun|name|adjective) && (after.is(determiner|possessive) || after.number())
}

// saidOfAll tells whether the plural at i is the subject of a verb of saying farther on: "files [from the mill show that]".
func saidOfAll(toks []token, i int) bool {
	for k := i + 2; k+1 < len(toks) && k < i+8; k++ {
		if t := &toks[k]; toks[k+1].lower == "that" && t.verb.form&base != 0 && t.verb.in(cues) {
			return toks[i+1].tag == preposition
		}
		if toks[k].is(comma | stop | dash | auxiliary | modal | relative | pronoun) {
			return false
		}
	}
	return false
}

// waitedFor tells whether the verb of which the plural at i is the subject stands behind a phrase: "flows [with Austria were]".
func waitedFor(toks []token, i int) bool {
	if at(toks, i+1).tag != preposition || !toks[i-1].is(noun|name) {
		return false
	}
	for k := i + 2; k < len(toks) && k < i+8; k++ {
		switch t := &toks[k]; {
		case t.in(auxiliaries) && !t.in(bareForms) && t.lower != "'s", t.verb.form == base && t.verb.in(onlyVerbs) && k > i+2, t.in(modals) && !t.capital():
			return k > i+2
		case !t.is(noun|name|adjective|determiner|number|genitive) || t.verb.form&past != 0:
			return false
		}
	}
	return false
}

// ofVerbs are the verbs that "of" follows.
var ofVerbs = list("consist think dream speak approve dispose complain boast warn learn hear know tell talk die disapprove smell conceive despair")

// copulas are the verbs besides "be" that a participle follows.
var copulas = list("get stay remain become feel seem look")

// bareInfinitive tells whether a base form behind the token at i is one without "to": "helped [sell]", "let them [leave]".
func bareInfinitive(toks []token, i int) bool {
	object := toks[i].tag == pronoun && i > 0 && toks[i].in(objects)
	if object {
		i--
	}
	if !toks[i].is(finite | infinit | participial | ing) {
		return false
	}
	base := toks[i].verb.base
	return base == "help" || base == "let" || object && base == "make"
}

// manyBefore tells whether what a phrase that ends at i describes is a plural: "voters in each state".
func manyBefore(toks []token, i int) bool {
	for ; i > 0 && !toks[i].is(comma|conjunction|finite|subordinator|dash|stop); i-- {
		if toks[i].tag == preposition && manyNoun(&toks[i-1]) {
			return true
		}
	}
	return false
}

// twoNouns tells whether the noun at i is the second that an "and" joins: "fraud and corruption".
func twoNouns(toks []token, i int) bool {
	return i > 1 && toks[i-1].lower == "and" && toks[i].is(noun|name) && toks[i-2].is(noun|name)
}

// pluralName tells whether a name is that of a group: "Democrats", "Americans".
func pluralName(t *token) bool {
	if t.tag != name {
		return false
	}
	for _, end := range []string{"crats", "cans", "ians", "ists", "eans", "ralists", "ives"} {
		if strings.HasSuffix(t.lower, end) {
			return true
		}
	}
	return false
}

// single tells whether the noun phrase that ends at i begins with "a" or another word for one thing.
func single(toks []token, i int) bool {
	for i >= 0 && toks[i].is(noun|name|adjective) {
		i--
	}
	return i >= 0 && toks[i].in(singles)
}

var singles = list("a an this that each every another")

// afterRelative tells whether the verb before i in its clause belongs to a relative clause, whose end no mark shows: "the
// man who left [says]".
func afterRelative(toks []token, i int) bool {
	for i--; i > 0; i-- {
		if toks[i].is(finite|auxiliary|modal) && toks[i-1].tag == relative {
			return !verbBefore(toks, i)
		}
	}
	return false
}

// afterCue tells whether nothing but a name stands between a verb of saying and i: "claimed Reed [lies]".
func afterCue(toks []token, i int) bool {
	for k := i; k > 0 && toks[k].is(name); k-- {
		if before := &toks[k-1]; before.is(finite | infinit) {
			return before.verb.in(clausals) || before.verb.base == "claim" || before.verb.base == "mean"
		}
	}
	return false
}

// insidePhrase tells whether the noun at i hangs on a preposition, so that it need not agree with the verb after it.
func insidePhrase(toks []token, i int) bool {
	for ; i >= 0; i-- {
		switch {
		case toks[i].is(preposition):
			return true
		case toks[i].is(comma | conjunction | finite | subordinator | dash | stop):
			return false
		}
	}
	return false
}

// willing are the verbs of those who mean to do something.
var willing = list("decide agree refuse try want promise plan vow threaten hope attempt begin continue fail pledge offer seek intend hesitate choose manage decline opt")

// parties are the names of parties that describe their members.
var parties = list("republican democratic libertarian labour conservative green")

// describedThing tells whether the word at i describes the next one, which somebody owns: "Reed's [harsh]".
func describedThing(toks []token, i int) bool {
	t := &toks[i]
	return i > 0 && t.is(adjective|noun|ing|participial) && !manyNoun(t) && toks[i-1].is(genitive|possessive)
}

// verbAhead tells whether a verb that can be no noun stands at i or behind it.
func verbAhead(toks []token, i int) bool {
	for ; i < len(toks) && !toks[i].is(relative|complementizer|subordinator); i++ {
		if toks[i].in(auxiliaries) || toks[i].in(modals) || toks[i].verb.form == past || toks[i].verb.form == past|participle {
			return true
		}
	}
	return false
}

// floating tells whether "all" at i says that all who are named before it do what follows: "Reed, Lee and Ortlieb [all] left".
func floating(toks []token, i int) bool {
	return i > 1 && (toks[i].lower == "all" || toks[i].lower == "both" || toks[i].lower == "each") && toks[i-1].is(noun|name) && !verbInClause(toks, i)
}

// edTag tells a past from a participle, on its own or before a noun.
func edTag(toks []token, i, before int, v verb) tag {
	if before >= 0 && toks[before].is(ing|infinit|finite) && i+1 < len(toks) && toks[i+1].tag == noun &&
		!v.in(cues) && !toks[before].verb.in(cues) {
		return adjective // "taking increased measures"
	}
	if before == i-1 && before > 0 && toks[before].tag == participial && toks[before-1].tag == auxiliary && !toks[before].verb.in(cues) && at(toks, i+1).tag == noun {
		return adjective // "has exposed classified files"
	}
	if before == i-1 && before > 1 && toks[before].tag == comma && toks[before-1].tag == adjective && toks[before-2].is(preposition|determiner) && at(toks, i+1).tag == noun {
		return adjective // "to wild, unproven charges"
	}
	if before == i-1 && before >= 0 && toks[before].lower == "those" && v.form&participle != 0 && (at(toks, i+1).is(preposition) || at(toks, i+1).verb.in(cues)) {
		return participial // "those killed in the fire", "those surveyed say"
	}
	if before > 0 && toks[before].tag == noun && at(toks, i+1).tag == preposition && at(toks, i+1).lower != "to" && insidePhrase(toks, before) && mainVerbBefore(toks, before) {
		return participial // "chose wool over years spent in office"
	}
	if i > 0 && (toks[i-1].lower == "more" || toks[i-1].lower == "less") && at(toks, i+1).lower == "than" {
		return adjective // "more balanced than"
	}
	if v.in(intransitives) && before >= 0 && toks[before].is(noun|name) || before == i-1 && floating(toks, before) {
		return finite
	}
	if toks[i].lower == "turned" && before == i-1 && toks[before].is(noun) && at(toks, i+1).in(titles) {
		return participial // "a rebel turned president"
	}
	if at(toks, i+1).lower == "to" && before >= 0 && toks[before].is(noun|name) && v.in(willing) && at(toks, i+2).verb.form&base != 0 {
		return finite // "the council decided to sell"
	}
	if at(toks, i+1).lower == "to" && before >= 0 && toks[before].is(noun|name) && v.form&participle != 0 && verbFollows(toks, i+2) {
		return participial // "refugees admitted to Austria have"
	}
	if toks[i].in(passives) && before >= 0 && toks[before].is(noun|name|comma|closing) && (at(toks, i+1).tag == preposition || at(toks, i+1).lower == "to") {
		return participial
	}
	if before >= 0 && toks[before].is(subordinator|complementizer) && v.form&participle != 0 && i+1 < len(toks) && toks[i+1].tag == noun {
		return adjective // "while enlisted sailors left"
	}
	if before >= 0 && toks[before].tag == number && !(i+1 < len(toks) && toks[i+1].tag == noun &&
		strings.HasSuffix(toks[i+1].lower, "s")) && !verbFollows(toks, i+1) {
		return finite
	}
	if before >= 0 && toks[before].is(determiner|possessive|genitive|adjective|number) || before >= 0 &&
		toks[before].tag == preposition {
		if i+1 < len(toks) && (toks[i+1].is(noun|name) || toks[i+1].is(adjective|number) && toks[before].tag != number) {
			return adjective
		}
		if toks[before].is(determiner|possessive) && v.form&past != 0 && i+1 < len(toks) &&
			toks[i+1].is(determiner|preposition) && toks[before].in(determiners) && toks[before].in(pronounLike) {
			return finite
		}
		if !toks[before].is(number | adjective) {
			return participial
		}
	}
	if v.form&past == 0 {
		return participial
	}
	if before < 0 || i+1 < len(toks) && toks[i+1].lower == "by" && v.form&participle != 0 &&
		(verbInClause(toks, i) && toks[before].is(noun) || !verbInClause(toks, i) && verbLater(toks, i)) {
		return participial
	}
	if i+1 < len(toks) && (toks[i+1].is(determiner|possessive) || toks[i+1].lower == "one") && !shifted(&toks[i+1]) && !v.in(ditransitive) &&
		!verbInClause(toks, i) && toks[before].is(noun|name|comma|closing) && !(toks[before].tag == comma && mainVerbBefore(toks, before)) {
		return finite // it has an object: "the owner[, who …,] bought a mill"
	}
	switch toks[before].tag {
	case conjunction:
		if before == i-1 && before > 0 && toks[before-1].tag == adjective && at(toks, i+1).tag == noun && v.form&participle != 0 {
			return adjective // "a popular and cherished mill"
		}
		if before > 1 && toks[before-1].tag == participial && (toks[before-2].lower == "being" || toks[before-2].lower == "been") {
			return participial // "been caught and fined"
		}
	case noun, name, number, closing, adjective:
		if v.form&participle != 0 && !v.in(cues) && (verbFollows(toks, i+1) || verbSpent(toks, i)) {
			return participial
		}
	case comma:
		if v.form&participle != 0 && (verbFollows(toks, i+1) || mainVerbBefore(toks, before) ||
			verbAfterJoint(toks, i)) && !v.in(cues) {
			return participial
		}
	}
	return finite
}

// intransitives are the verbs whose participle describes no noun.
var intransitives = list("appear happen occur arrive emerge die seem exist remain belong disappear agree disagree reply respond laugh wait talk")

// passives are the participles that want an object when they are none, so that a preposition behind them tells.
var passives = list("based designed aimed located dubbed entitled situated")

// ditransitive are the verbs that keep an object in the passive: "given a prize", "called a thief".
var ditransitive = list(`give call name award offer deny pay show tell send grant hand ask teach elect deem consider dub make appoint crown judge
	label bring sell leave owe promise charge declare`)

var pronounLike = list(`this that these those some many all both each another several few most neither either`)

func nounOrAdjective(t *token) tag {
	if t.in(adjectives) {
		return adjective
	}
	return noun
}

func doAux(w string) bool { return w == "do" || w == "does" || w == "did" }

// previous is the index before i without adverbs, also two joined ones, negations and quotation marks between, or -1.
func previous(toks []token, i int) int {
	for i--; i >= 0; i-- {
		if !toks[i].is(adverb|negation) && !(toks[i].tag == conjunction && i > 0 && toks[i-1].tag == adverb && toks[i+1].tag == adverb) {
			return i
		}
	}
	return -1
}

func auxNext(toks []token, i int) bool {
	return i+1 < len(toks) && toks[i+1].is(auxiliary|modal)
}

// verbBefore tells whether the clause that ends before i has a verb.
func verbBefore(toks []token, i int) bool {
	for i--; i >= 0; i-- {
		switch toks[i].tag {
		case finite, auxiliary, modal, infinit:
			return true
		case stop:
			return false
		}
	}
	return false
}

// mainVerbBefore tells whether there are more verbs before i than clauses that hang on others.
func mainVerbBefore(toks []token, i int) bool {
	verbs := 0
	for k := range i {
		switch t := &toks[k]; {
		case t.is(finite | modal), t.tag == auxiliary && !(k > 0 && toks[k-1].is(auxiliary|modal|toInfinitive)):
			verbs++
		case t.is(relative | subordinator | complementizer):
			verbs--
		}
	}
	return verbs > 0
}

// verbInClause tells whether a finite verb stands before i without a joint between.
func verbInClause(toks []token, i int) bool {
	for i--; i >= 0; i-- {
		switch toks[i].tag {
		case finite, auxiliary, modal:
			return true
		case comma, subordinator, complementizer, relative, conjunction, dash, stop, opening:
			return false
		}
	}
	return false
}

// verbSpent tells whether the clause before i has its verb already, and one that takes no clause.
func verbSpent(toks []token, i int) bool {
	for i--; i >= 0; i-- {
		t := &toks[i]
		switch t.tag {
		case finite:
			return !t.verb.in(cues)
		case infinit:
			return i > 0 && toks[i-1].tag != toInfinitive && !t.verb.in(cues)
		case participial:
			return i > 0 && toks[i-1].is(auxiliary|adverb) && !t.verb.in(cues)
		case comma, subordinator, complementizer, relative, conjunction, dash, stop, opening, ing, modal, auxiliary, pronoun:
			return false
		}
	}
	return false
}

// verbFollows tells whether the clause that goes on at i still has its finite verb to come.
func verbFollows(toks []token, i int) bool {
	subject := false
	for limit := i + 14; i < len(toks) && i < limit; i++ {
		t := &toks[i]
		switch {
		case t.tag == pronoun && t.in(subjects):
			return false
		case t.in(ways) && i+1 < len(toks) && toks[i+1].is(name|noun) && toks[i+1].capital():
			return false // "the way Reed had"
		case t.lower == "to":
			i++ // an infinitive
		case t.is(auxiliary|modal) && !t.in(bareForms):
			return !subject
		case t.is(comma | subordinator | complementizer | relative | conjunction | dash | stop | opening):
			return false
		case t.tag == noun || t.tag == finite:
			v := t.verb
			if v.form&past != 0 && v.form&base == 0 && !toks[i-1].is(determiner|possessive|adjective|auxiliary|number) &&
				(v.form&participle == 0 || !strings.HasSuffix(t.lower, "ed") || weekdayToken(&toks[i-1]) ||
					toks[i-1].in(timeNouns)) {
				return !subject
			}
			if v.form&third != 0 && i+1 < len(toks) && toks[i+1].is(determiner|possessive|complementizer|name) &&
				toks[i-1].is(noun|name) {
				return true
			}
		}
	}
	return false
}

// ways are the nouns behind which a clause may stand without a "that".
var ways = list("way time day moment reason place")

// verbLater tells whether a finite verb without a subject of its own comes at any distance after i.
func verbLater(toks []token, i int) bool {
	for i++; i < len(toks); i++ {
		for toks[i].tag == opening && i+1 < len(toks) {
			for i++; i+1 < len(toks) && toks[i].tag != closing; i++ {
			}
		}
		switch {
		case toks[i].is(stop | relative | complementizer | subordinator):
			return false
		case toks[i].is(auxiliary | modal):
			return true
		case toks[i].verb.form&(past|base) == past && !strings.HasSuffix(toks[i].lower, "ed") &&
			toks[i-1].is(noun|name):
			return true
		}
	}
	return false
}

// verbAfterJoint tells whether, after i, a verb stands directly behind a comma or bracket: the subject's verb.
func verbAfterJoint(toks []token, i int) bool {
	for k := i + 2; k < len(toks); k++ {
		if !toks[k-1].is(comma | closing) {
			continue
		}
		f := toks[k].verb.form
		if toks[k].is(auxiliary|modal) || f&(third|past) != 0 && f&base == 0 {
			return true
		}
	}
	return false
}
