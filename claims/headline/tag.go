package headline

import (
	"slices"
	"strings"
	"unicode"
)

// tag is the part a token plays in its clause, or a set of them.
type tag uint32

const (
	noun tag = 1 << iota
	name
	number
	adjective
	adverb
	determiner
	possessive // my, his
	genitive   // 's
	pronoun
	preposition
	toInfinitive
	subordinator
	complementizer // that, after a verb or noun
	relative
	conjunction
	auxiliary
	modal
	negation
	finite  // a verb that can carry a clause: said, says
	infinit // a base form after "to", a modal or "do"
	ing
	participial
	comma
	dash // also colon and semicolon
	opening
	closing
	stop
)

// is tells whether the part of a token is among some.
func (t *token) is(tags tag) bool { return t.tag&tags != 0 }

// nominal tells whether a token can stand inside or at the head of a noun phrase.
func (t *token) nominal() bool {
	return t.is(noun | name | number | adjective | determiner | possessive | pronoun)
}

// tagAll gives each token its part. It is a single pass from left to right that looks one or two tokens around: enough to
// find the verbs, the noun phrases and the joints of edited prose, which is all that the clause analysis asks for.
func tagAll(toks []token, titled bool) {
	for i := range toks {
		toks[i].tag = closedTag(toks, i, titled)
	}
	for i := range toks {
		t := &toks[i]
		if t.tag == noun {
			t.tag = openTag(toks, i, titled)
		}
		settle(toks, i)
	}
	ownVerbs(toks)
	verbBehindAside(toks)
	joinRegions(toks)
	joinQuoted(toks)
	joinSlogans(toks)
	for i := range toks[:max(len(toks)-2, 0)] {
		if toks[i].lower == "a" && toks[i+1].lower == "bit" && toks[i+2].is(adjective|adverb) {
			toks[i].tag, toks[i+1].tag = adverb, adverb // "a bit loud"
		}
	}
	for i := range toks[:max(len(toks)-1, 0)] {
		if toks[i].tag == preposition && asides[[2]string{toks[i].lower, toks[i+1].lower}] && (i+2 == len(toks) || !toks[i+2].nominal()) {
			toks[i].tag, toks[i+1].tag = adverb, adverb
		}
	}
	for i := range toks {
		bound(toks, i)
		if t := &toks[i]; titled && !t.is(name) && !t.entity && t.lower != "i" && !mixed(t.text) && (t.tag != noun || t.known() ||
			t.use.isCommon() || commonForm(t.lower)) {
			toks[i].out = strings.ToLower(toks[i].out)
		}
	}
}

// ownVerbs makes the verb of a relative clause without its pronoun finite: "the account [Reed opened] was closed".
func ownVerbs(toks []token) {
	p := parser{toks: toks, end: len(toks)}
	for i := 3; i < len(toks); i++ {
		if toks[i].tag != participial || toks[i-1].tag != name {
			continue
		}
		first := i - 1
		for first > 0 && toks[first-1].tag == name {
			first--
		}
		article := first - 2
		for article > 0 && toks[article].is(noun|name|adjective) {
			article--
		}
		if article >= 0 && toks[article].tag == determiner && toks[first-1].tag == noun && !toks[first-1].in(titles) && p.twoVerbs(i) {
			toks[i].tag = finite
		}
	}
}

// verbBehindAside makes the verb finite that follows what is said of the first words: "Ann Lee, who left in May, [denied] it".
func verbBehindAside(toks []token) {
	aside := slices.IndexFunc(toks, func(t token) bool { return t.is(relative | finite | auxiliary | modal) })
	if aside < 2 || toks[aside].tag != relative || toks[aside-1].tag != comma {
		return
	}
	i := aside + 2
	for i < len(toks) && toks[i-1].tag != comma {
		i++
	}
	if i+1 < len(toks) && toks[i].tag == participial && toks[i].verb.form&past != 0 && toks[i+1].is(determiner|possessive|pronoun) {
		toks[i].tag = finite
	}
}

// mixed tells whether a word has a capital behind a small letter or within capitals: "McColl", "NYTimes".
func mixed(word string) bool {
	small := strings.IndexFunc(word, unicode.IsLower)
	return small > 0 && !strings.ContainsAny(word, "-/") && strings.IndexFunc(word[1:], unicode.IsUpper) >= 0
}

// commonForm tells whether a word that nothing is known of looks like a common noun.
func commonForm(w string) bool {
	for _, end := range []string{"s", "tion", "ment", "ness", "ity", "ance", "ence", "ship"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+3 {
			return true
		}
	}
	return strings.Contains(w, "-")
}

// bound makes "about", "more than" and "at least" part of the number that follows.
func bound(toks []token, i int) {
	if t := &toks[i]; t.tag == preposition && t.lower == "about" && i+1 < len(toks) && (toks[i+1].tag == number || toks[i+1].lower == "half") {
		t.tag = number // "about 40 boats"
		return
	}
	if i > 0 && i+1 < len(toks) && toks[i].lower == "or" && toks[i-1].is(number|noun) && (toks[i+1].lower == "more" || toks[i+1].lower == "less") {
		toks[i].tag, toks[i+1].tag = number, number // "$100,000 or more"
		return
	}
	if i+2 < len(toks) && toks[i].tag == number && toks[i+1].lower == "or" && toks[i+2].tag == number {
		toks[i+1].tag = number // "three or four months"
		return
	}
	if i+3 < len(toks) && toks[i].tag == number && toks[i+1].lower == "in" && toks[i+2].tag == number && year(toks[i+2].text) == 0 && toks[i+3].is(noun|name|adjective) {
		toks[i+1].tag = number // "6 in 10 voters"
		return
	}
	if i+3 < len(toks) && toks[i].lower == "as" && (toks[i+1].lower == "many" || toks[i+1].lower == "much" || toks[i+1].lower == "little" || toks[i+1].lower == "few") && toks[i+2].lower == "as" && toks[i+3].tag == number {
		toks[i].tag, toks[i+1].tag, toks[i+2].tag = number, number, number // "as many as 40"
		return
	}
	if i+2 >= len(toks) || toks[i+2].tag != number && toks[i+2].lower != "half" && !(toks[i+2].lower == "a" && i+3 < len(toks) && (toks[i+3].tag == number || toks[i+3].in(timeNouns))) {
		return
	}
	if i > 0 && toks[i].lower == "percent" && toks[i-1].tag == number && toks[i+1].lower == "to" {
		toks[i+1].tag = number // "43 percent to 38 percent"
		return
	}
	if toks[i].tag == number && (toks[i+1].lower == "to" || toks[i+1].lower == "out") && (year(toks[i].text) == 0 || year(toks[i+2].text) > 0) {
		toks[i+1].tag = number // "16 to 24"
		return
	}
	switch toks[i].lower + " " + toks[i+1].lower {
	case "more than", "less than", "fewer than", "at least", "at most", "up to", "as many", "as much":
		toks[i].tag, toks[i+1].tag, toks[i+2].tag = number, number, number
	}
}

// closedTag tags what needs no context or is known by its form alone; everything else is a noun for the time being.
func closedTag(toks []token, i int, titled bool) tag {
	t := &toks[i]
	w := t.lower
	switch w {
	case ",":
		return comma
	case "-":
		if t.glued && i > 0 && toks[i-1].close != "" && at(toks, i+1).glued {
			return noun // "“free”-minded"
		}
		return dash
	case ";", ":", "–", "—", "―", "--", "---", "…", "...", "/", "•", "|":
		return dash
	case "(", "[", "{":
		return opening
	case ")", "]", "}":
		return closing
	case ".", "!", "?":
		return stop
	case "'":
		return genitive
	case "'s":
		return genitive
	case "to":
		if i+1 < len(toks) && (toks[i+1].in(auxiliaries) || toks[i+1].in(negations)) {
			return toInfinitive
		}
		return preposition
	case "need":
		if i+1 < len(toks) && toks[i+1].in(negations) {
			return modal // "needn't cost"
		}
	case "as well as":
		return conjunction
	case "as well":
		return adverb
	case "as opposed to":
		return preposition
	case "nor":
		if i == 0 {
			return negation // "Nor did he leave"
		}
	case "so":
		if i+1 < len(toks) && (toks[i+1].lower == "far" || toks[i+1].in(adjectives) || strings.HasSuffix(toks[i+1].lower, "ly") && i > 0 && toks[i-1].in(auxiliaries) || toks[i+1].verb.form&(past|participle) != 0) {
			return adverb
		}
	case "yet":
		if i > 0 && toks[i-1].lower != "," && toks[i-1].lower != "and" || i+1 < len(toks) && toks[i+1].lower == "to" {
			return adverb // "has not yet left", "has yet to"
		}
	case "back":
		if next := at(toks, i+1); i > 0 && toks[i-1].lower == "also" && !next.in(prepositions) && next.lower != "to" && next.lower != "." {
			return noun // "also back the levy": a verb
		}
	case "outside":
		if next := at(toks, i+1); !titled && !next.capital() && strings.HasSuffix(next.lower, "s") && at(toks, i+2).in(auxiliaries) {
			return adjective // "outside groups are"
		}
	case "all", "told":
		if i == 0 && at(toks, 1).lower == "told" && at(toks, 2).lower == "," || i == 1 && toks[0].lower == "all" && at(toks, 2).lower == "," {
			return adverb // "All told, the levy cost 4 million"
		}
	case "there":
		if next := at(toks, i+1); i > 0 && toks[i-1].tag == noun && !next.in(auxiliaries) && !next.in(modals) && next.verb.form == 0 {
			return adverb // "because of her interests there"
		}
	case "because", "ahead", "instead":
		if i+1 < len(toks) && toks[i+1].lower == "of" {
			return preposition
		}
	case "since":
		if i > 0 && toks[i-1].in(possession) {
			return adverb // "has since left"
		}
	case "first":
		if i > 0 && toks[i-1].in(possession) && i+1 < len(toks) && toks[i+1].verb.form&participle != 0 {
			return adverb // "had first said"
		}
	case "once":
		if i+1 < len(toks) && (toks[i+1].in(auxiliaries) || toks[i+1].in(modals) || toks[i+1].verb.form&past != 0) {
			return adverb
		}
	case "compared":
		if i+1 < len(toks) && (toks[i+1].lower == "to" || toks[i+1].lower == "with") {
			return preposition
		}
	case "past":
		if i > 0 && (toks[i-1].in(determiners) || toks[i-1].in(possessives) || toks[i-1].lower == "'s") {
			if strings.HasSuffix(at(toks, i+1).lower, "ing") {
				return noun // "friends from the island's past denouncing Reed"
			}
			return adjective
		}
	case "that":
		return complementizer
	}
	closed := t.in(closedWords) || t.figure != ""
	switch {
	case acronym(toks, i), !titled && insideName(toks, i), titled && t.entity && closed && i > 0 && toks[i-1].entity:
		return name
	case strings.HasSuffix(w, "-olds"):
		return noun // "18-to-34-year-olds"
	case t.number():
		return number
	case !closed && !strings.Contains(w, "-"):
		return noun
	case t.in(negations):
		return negation
	case t.in(modals) && !(t.capital() && i > 0 && !titled):
		return modal
	case t.in(auxiliaries):
		return auxiliary
	case t.in(conjunctions):
		return conjunction
	case t.in(possessives):
		return possessive
	case w == "who" || w == "whom" || w == "which":
		return relative
	case t.in(subjects) && !t.in(determiners), t.in(objects), w == "us" && t.text != "US":
		return pronoun
	case t.in(determiners):
		return determiner
	case t.figure != "" || t.in(magnitudes) || w == "one" || strings.Contains(w, "-") &&
		lookup(w[:strings.IndexByte(w, '-')]).figure != "" && w != "one":
		return number
	case t.in(prepositions):
		return preposition
	case t.in(subordinators):
		return subordinator
	case (t.in(adverbs) || t.in(fillers)) && !(t.capital() && !titled && i > 0 && !toks[i-1].is(stop|dash)):
		return adverb
	}
	return noun
}

// closedWords are the words besides numbers that closedTag knows by themselves.
var closedWords = union(negations, modals, auxiliaries, conjunctions, possessives, subjects, objects, determiners, magnitudes,
	prepositions, subordinators, adverbs, fillers, list("who whom which us one"))

// openTag tells the nouns, names, adjectives, adverbs and verbs apart.
func openTag(toks []token, i int, titled bool) tag {
	t := &toks[i]
	w := t.lower
	if t.capital() && nameHere(toks, i, titled) {
		return name
	}
	v := t.verb
	switch {
	case w == "likely" && i > 0 && i+1 < len(toks) && toks[i-1].is(noun|name) && toks[i+1].verb.form&(past|third) != 0:
		return adverb // "the crew likely sold it"
	case w == "last" && i+1 < len(toks) && toks[i+1].in(timeNouns):
		return adjective
	case v.form != 0 && (!t.in(gerundNouns) || v.form&gerund != 0 && i+1 < len(toks) && (toks[i+1].is(determiner|possessive|pronoun) ||
		(toks[i+1].lower == "to" || toks[i+1].lower == "with") && i > 0 && toks[i-1].tag == auxiliary)):
		return verbTag(toks, i, v)
	case v.form == 0 && unknownInfinitive(toks, i):
		return infinit
	case t.in(lyAdjectives) && at(toks, i+1).tag == noun && i+1 < len(toks):
		return adjective
	case strings.HasSuffix(w, "ly") && !t.in(lyNouns):
		return adverb
	case t.in(adjectives) && !(w == "past" && strings.HasSuffix(at(toks, i+1).lower, "ing")):
		return adjective
	case strings.HasSuffix(w, "ing") && len(w) > 5 && !t.in(gerundNouns):
		if i > 0 && toks[i-1].is(determiner|adjective|possessive|genitive) {
			return noun
		}
		return ing
	case strings.HasSuffix(w, "ed") && strings.Contains(w, "-"),
		strings.Contains(w, "-") && !strings.HasSuffix(w, "-olds") && i > 0 && toks[i-1].tag == preposition && at(toks, i+1).tag == noun && manyNoun(at(toks, i+1)):
		return adjective // "of high-profile names"
	case strings.HasSuffix(w, "ed") && len(w) > 4 && !t.in(edWords):
		return verbTag(toks, i, verb{past | participle, w, t.entry})
	}
	for _, end := range []string{"ous", "ful", "ive", "able", "ible", "less", "ish", "ic", "ical"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+2 {
			return adjective
		}
	}
	if strings.HasSuffix(w, "s") && i > 0 && toks[i-1].is(noun|name) && !toks[i-1].in(parties) && !strings.HasSuffix(toks[i-1].lower, "ing") &&
		!strings.HasSuffix(toks[i-1].lower, "s") && i+1 < len(toks) &&
		toks[i+1].is(preposition|determiner|possessive|number) && !verbInClause(toks, i) &&
		!verbFollows(toks, i+1) && !insidePhrase(toks, i-1) && !verbBefore(toks, i) {
		return finite // an unknown verb: "the boom echoes through"
	}
	if before, last := at(toks, i-1), at(toks, i+3); i > 0 && at(toks, i+1).tag == comma && likeAdjective(at(toks, i+2)) && (last.tag == noun && !last.capital() || strings.Contains(w, "-")) &&
		before.tag == preposition && !manyNoun(t) {
		return adjective // "to wild, unproven charges"
	}
	return noun
}

// likeAdjective tells whether a word is an adjective or looks like one.
func likeAdjective(t *token) bool {
	for _, end := range []string{"ed", "al", "ous", "ive", "ful", "less", "able", "ible"} {
		if strings.HasSuffix(t.lower, end) && len(t.lower) > len(end)+3 {
			return true
		}
	}
	return t.in(adjectives)
}

// lyAdjectives are the adjectives that look like adverbs.
var lyAdjectives = list("monthly weekly daily yearly quarterly costly deadly friendly elderly orderly timely")

// unknownInfinitive tells whether a word that is on no list of verbs is one after "to" or a modal, and tags the "to".
func unknownInfinitive(toks []token, i int) bool {
	t := &toks[i]
	w := t.lower
	before := previous(toks, i)
	if before < 0 || t.capital() || strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ly") || t.in(adjectives) || t.in(titles) {
		return false
	}
	switch prev := &toks[before]; {
	case prev.tag == modal, doAux(prev.lower):
		return true
	case prev.lower == "to" && (strings.HasSuffix(w, "ize") || strings.HasSuffix(w, "ise") || strings.HasSuffix(w, "ify") ||
		i+1 < len(toks) && toks[i+1].is(determiner|possessive|pronoun|number)):
		prev.tag = toInfinitive
		return true
	}
	return false
}

// settle corrects a tag by what has become known of its neighbours.
func settle(toks []token, i int) {
	t := &toks[i]
	next := at(toks, i+1)
	switch {
	case t.lower == "that" && i > 0:
		prev := &toks[i-1]
		switch {
		case prev.lower == "all" && next.tag == noun && next.in(adjectives), prev.lower == "all" && next.tag == adjective:
			t.tag = adverb // "not all that familiar"
		case prev.tag == adjective:
		case prev.tag == comma && !verbBefore(toks, i):
			t.tag = determiner // "in March, that mill"
		case prev.is(ing|finite|infinit|participial) && next.tag == noun && !next.capital() && !manyNoun(next) && i+2 < len(toks) &&
			toks[i+2].is(auxiliary|modal|preposition|number|comma|stop) && (!prev.verb.in(cues) && !prev.verb.in(wishes) ||
			toks[i+2].tag == preposition && !clauseFollows(toks, i+1)):
			t.tag = determiner // "investigating that attack"
		case prev.tag == conjunction && next.is(determiner|possessive|pronoun): // "and that the mill closed"
		case prev.verb.in(cues) && !next.is(auxiliary|modal) && prev.is(finite|participial|ing|infinit):
		case prev.is(noun|name|closing) && (next.is(auxiliary|modal|finite) ||
			next.verb.form&(past|third) != 0 && !next.is(name) ||
			strings.HasSuffix(next.lower, "ly") && at(toks, i+2).verb.form&(past|base) == past ||
			next.verb.form&base != 0 && strings.HasSuffix(prev.lower, "s")):
			t.tag = relative
		case prev.in(beForms) && next.tag == preposition && (clauseFollows(toks, i+1) || pronounSoon(toks, i+2)): // "the point is that in May he left"
		case prev.tag == conjunction && next.tag == dash:
		case prev.is(preposition|conjunction) || next.is(auxiliary|modal|preposition|comma|stop):
			t.tag = pronoun
			if next.tag == noun {
				t.tag = determiner
			}
		}
	case t.lower == "that" && i == 0:
		t.tag = determiner
		if next.is(auxiliary|modal) || next.verb.form&past != 0 && next.verb.form&base == 0 && (at(toks, i+2).capital() || at(toks, i+2).is(determiner|possessive|pronoun)) {
			t.tag = pronoun // "that rattled Reed"
		}
	case t.tag == determiner && t.in(pronounLike) && (next.is(auxiliary|modal|preposition|comma|stop) ||
		next.lower == "have"):
		t.tag = pronoun
	case t.tag == possessive && t.lower == "her" &&
		(next.is(preposition|comma|stop|conjunction|determiner|complementizer|subordinator) || next.lower == "to"):
		t.tag = pronoun
	case t.lower == "say" && t.tag == noun && i > 1 && toks[i-1].is(comma) && toks[i-2].tag == number && next.is(determiner|possessive|pronoun|name):
		t.tag = finite // "just shy of half, 49 percent, say"
	case t.lower == "long" && next.lower == "way":
		t.tag = adjective // "a long way"
	case t.tag == genitive && t.lower == "'s" && i > 0 && clauseAfterS(toks, i):
		t.tag = auxiliary
	case t.tag == preposition && t.in(clausal) && year(next.text) == 0 && clauseFollows(toks, i+1):
		t.tag = subordinator
	case t.tag == auxiliary && t.lower == "may" && t.capital() && i > 0:
		t.tag = name
	}
}

// pronounSoon tells whether one of the next words from i on can only be a subject.
func pronounSoon(toks []token, i int) bool {
	return slices.ContainsFunc(toks[min(i, len(toks)):min(i+4, len(toks))], func(t token) bool { return t.in(personal) })
}

// wishes are the verbs besides the cues whose object may be a clause.
var wishes = list(`ensure mean require feel learn realize prove see hear demand recommend propose understand decide determine discover signal doubt
	worry pray wish guarantee make request order urge`)

// clausal are the prepositions that also open clauses.
var clausal = list(`after before since until till as than once`)

// clauseAfterS tells "he's gone" from "Hall's men".
func clauseAfterS(toks []token, i int) bool {
	prev := &toks[i-1]
	if prev.is(pronoun|relative) || prev.lower == "that" || prev.lower == "there" || prev.lower == "here" {
		return true
	}
	if i+1 < len(toks) {
		n := &toks[i+1]
		return n.is(determiner|negation) && n.open == "" || n.verb.form == gerund && n.tag != name && !n.in(prepositions) &&
			!n.in(gerundNouns) && !(i+2 < len(toks) && (toks[i+2].lower == "of" || toks[i+2].tag == conjunction && strings.HasSuffix(at(toks, i+3).lower, "ly") || prev.tag == name && toks[i+2].is(conjunction|comma|stop))) && !(i+2 < len(toks) && toks[i+2].is(noun|number|adjective))
	}
	return false
}

// personal are the pronouns that can only be subjects.
var personal = list("i he she they we")

// clauseFollows tells whether a subject and its verb come before the next comma.
func clauseFollows(toks []token, i int) bool {
	subject := false
	if i >= len(toks) {
		return false
	}
	if t := &toks[i]; t.tag == pronoun && t.in(personal) {
		return true
	}
	if toks[i-1].lower == "as" && toks[i].is(noun|adjective) && !toks[i].capital() {
		return false // "as secretary"
	}
	second := verbInClause(toks, i-1) && toks[i-1].lower != "than" // so that an auxiliary belongs to a clause of its own
	phrase := false                                                // a preposition stands between, so that only an auxiliary is surely the verb
	for limit := i + 12; i < len(toks) && i < limit; i++ {
		t := &toks[i]
		switch {
		case t.is(comma | dash | stop | subordinator | complementizer | relative | opening):
			return false
		case t.tag == preposition && t.lower != "of":
			if !second {
				return false
			}
			phrase = true
		case t.is(auxiliary | modal):
			return subject
		case t.tag == pronoun && subject:
			return false // "after the vote he left"
		case t.tag == noun && subject && !phrase:
			v := t.verb
			if v.form&past != 0 && v.form&base == 0 && toks[i-1].is(pronoun|noun|name|adverb) && !t.in(passives) {
				return true
			}
			if v.form&third != 0 && (toks[i-1].is(name|pronoun) || toks[i-1].tag == noun && i+1 < len(toks) &&
				toks[i+1].is(determiner|possessive|number)) {
				return true
			}
			if v.form&base != 0 && toks[i-1].tag == pronoun {
				return true
			}
		}
		if t.is(pronoun | noun | name | number) {
			subject = true
		}
	}
	return false
}
