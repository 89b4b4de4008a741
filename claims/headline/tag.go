package headline

import "strings"

// tag is the part a token plays in its clause.
type tag uint8

const (
	noun tag = iota
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

func (t *token) is(tags ...tag) bool {
	for _, want := range tags {
		if t.tag == want {
			return true
		}
	}
	return false
}

// nominal tells whether a token can stand inside or at the head of a noun phrase.
func (t *token) nominal() bool {
	return t.is(noun, name, number, adjective, determiner, possessive, pronoun)
}

func (t *token) verb() verb { return verbForms[t.lower] }

// tagAll gives each token its part. It is a single pass from left to right that looks one or two tokens around: enough to
// find the verbs, the noun phrases and the joints of edited prose, which is all that the clause analysis asks for.
func tagAll(toks []token, words vocabulary, titled bool) {
	for i := range toks {
		toks[i].tag = closedTag(toks, i, titled)
	}
	for i := range toks {
		t := &toks[i]
		if t.tag == noun {
			t.tag = openTag(toks, i, words, titled)
		}
		settle(toks, i)
	}
	joinRegions(toks)
	for i := range toks {
		bound(toks, i)
		if t := &toks[i]; titled && !t.is(name) && t.lower != "i" && (t.tag != noun || known(t.lower) ||
			words.isCommon(t.lower) || commonForm(t.lower)) {
			toks[i].out = strings.ToLower(toks[i].out)
		}
	}
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
	if t := &toks[i]; t.tag == preposition && t.lower == "about" && i+1 < len(toks) && toks[i+1].tag == number {
		t.tag = number // "about 40 boats"
		return
	}
	if i+3 < len(toks) && toks[i].tag == number && toks[i+1].lower == "in" && toks[i+2].tag == number && year(toks[i+2].text) == 0 && toks[i+3].is(noun, name, adjective) {
		toks[i+1].tag = number // "6 in 10 voters"
		return
	}
	if i+2 >= len(toks) || toks[i+2].tag != number && !(toks[i+2].lower == "a" && i+3 < len(toks) && toks[i+3].tag == number) {
		return
	}
	if i > 0 && toks[i].lower == "percent" && toks[i-1].tag == number && toks[i+1].lower == "to" {
		toks[i+1].tag = number // "43 percent to 38 percent"
		return
	}
	if toks[i].tag == number && (toks[i+1].lower == "to" || toks[i+1].lower == "out") {
		toks[i+1].tag = number // "16 to 24"
		return
	}
	switch toks[i].lower + " " + toks[i+1].lower {
	case "more than", "less than", "fewer than", "at least", "at most", "up to", "as many", "as much":
		toks[i].tag, toks[i+1].tag = number, number
	}
}

// closedTag tags what needs no context or is known by its form alone; everything else is a noun for the time being.
func closedTag(toks []token, i int, titled bool) tag {
	t := &toks[i]
	w := t.lower
	switch w {
	case ",":
		return comma
	case ";", ":", "–", "—", "-", "--", "---", "…", "...", "/", "•", "|":
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
		if i+1 < len(toks) && (auxiliaries[toks[i+1].lower] || negations[toks[i+1].lower]) {
			return toInfinitive
		}
		return preposition
	case "so":
		if i+1 < len(toks) && toks[i+1].lower == "far" {
			return adverb
		}
	case "yet":
		if i+1 < len(toks) && toks[i+1].lower == "to" {
			return adverb // "has yet to"
		}
	case "because":
		if i+1 < len(toks) && toks[i+1].lower == "of" {
			return preposition
		}
	case "past":
		if i > 0 && determiners[toks[i-1].lower] {
			return adjective
		}
	case "that":
		return complementizer
	}
	switch {
	case acronym(toks, i):
		return name
	case t.number():
		return number
	case negations[w]:
		return negation
	case modals[w] && !(t.capital() && i > 0 && !titled):
		return modal
	case auxiliaries[w]:
		return auxiliary
	case conjunctions[w]:
		return conjunction
	case possessives[w]:
		return possessive
	case w == "who" || w == "whom" || w == "which":
		return relative
	case subjects[w] && !determiners[w], objects[w], w == "us" && t.text != "US":
		return pronoun
	case determiners[w]:
		return determiner
	case numberWords[w] != "" || magnitudes[w] || w == "one" || strings.Contains(w, "-") &&
		numberWords[w[:strings.IndexByte(w, '-')]] != "" && w != "one":
		return number
	case prepositions[w]:
		return preposition
	case subordinators[w]:
		return subordinator
	case (adverbs[w] || fillers[w]) && !(t.capital() && i > 0 && !toks[i-1].is(stop, dash)):
		return adverb
	}
	return noun
}

// acronym tells whether the word at i is written in capitals among others that are not: "US", "WHO".
func acronym(toks []token, i int) bool {
	return upper(&toks[i]) && !(i > 0 && upper(&toks[i-1])) && !(i+1 < len(toks) && upper(&toks[i+1]))
}

func upper(t *token) bool {
	return len(t.text) > 1 && t.capital() && strings.ToUpper(t.text) == t.text
}

// openTag tells the nouns, names, adjectives, adverbs and verbs apart.
func openTag(toks []token, i int, words vocabulary, titled bool) tag {
	t := &toks[i]
	w := t.lower
	if t.capital() && nameHere(words, toks, i, titled) {
		return name
	}
	v := verbForms[w]
	switch {
	case w == "likely" && i > 0 && i+1 < len(toks) && toks[i-1].is(noun, name) && verbForms[toks[i+1].lower].form&(past|third) != 0:
		return adverb // "the crew likely sold it"
	case w == "last" && i+1 < len(toks) && timeNouns[toks[i+1].lower]:
		return adjective
	case v.form != 0 && !gerundNouns[w]:
		return verbTag(toks, i, v)
	case strings.HasSuffix(w, "ly") && !lyNouns[w]:
		return adverb
	case adjectives[w]:
		return adjective
	case strings.HasSuffix(w, "ing") && len(w) > 5 && !gerundNouns[w]:
		if i > 0 && toks[i-1].is(determiner, adjective, possessive, genitive) {
			return noun
		}
		return ing
	case strings.HasSuffix(w, "ed") && strings.Contains(w, "-"):
		return adjective
	case strings.HasSuffix(w, "ed") && len(w) > 4 && !edWords[w]:
		return verbTag(toks, i, verb{past | participle, w})
	}
	for _, end := range []string{"ous", "ful", "ive", "able", "ible", "less", "ish", "ic", "ical"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+2 {
			return adjective
		}
	}
	if strings.HasSuffix(w, "s") && i > 0 && toks[i-1].is(noun, name) &&
		!strings.HasSuffix(toks[i-1].lower, "s") && i+1 < len(toks) &&
		toks[i+1].is(preposition, determiner, possessive, number) && !verbInClause(toks, i) &&
		!verbFollows(toks, i+1) && !insidePhrase(toks, i-1) {
		return finite // an unknown verb: "the boom echoes through"
	}
	return noun
}

// nameHere tells whether the capital of toks[i] makes it a name: inside a sentence it does, at the start and in a
// heading the rest of the article and the lexicon decide.
func nameHere(words vocabulary, toks []token, i int, titled bool) bool {
	w := toks[i].lower
	switch {
	case i > 0 && !titled && !toks[i-1].is(dash, stop):
		return true
	case i == 0 && (strings.HasSuffix(w, "ly") && !lyNouns[w] || verbForms[w].form&gerund != 0 && !words.isName(w)):
		return false
	case words.isName(w), toks[i].entity:
		return true
	case words.isCommon(w), known(w):
		return false
	}
	return !titled && i+1 < len(toks) && toks[i+1].capital() || len(w) > 1 && strings.ToUpper(toks[i].text) == toks[i].text
}

func known(w string) bool {
	return verbForms[w].form != 0 || adjectives[w] || adverbs[w] || prepositions[w] || titles[w] ||
		months[w] > 0 || strings.HasSuffix(w, "ly")
}

// settle corrects a tag by what has become known of its neighbours.
func settle(toks []token, i int) {
	t := &toks[i]
	next := func() *token {
		if i+1 < len(toks) {
			return &toks[i+1]
		}
		return &token{tag: stop}
	}()
	switch {
	case t.lower == "that" && i > 0:
		prev := &toks[i-1]
		switch {
		case prev.tag == adjective:
		case prev.tag == conjunction && next.is(determiner, possessive, pronoun): // "and that the mill closed"
		case cues[prev.verb().base] && !next.is(auxiliary, modal) && prev.is(finite, participial, ing, infinit):
		case prev.is(noun, name, closing) && (next.is(auxiliary, modal, finite) ||
			verbForms[next.lower].form&(past|third) != 0 && !next.is(name) ||
			verbForms[next.lower].form&base != 0 && strings.HasSuffix(prev.lower, "s")):
			t.tag = relative
		case prev.is(preposition, conjunction) || next.is(auxiliary, modal, preposition, comma, stop):
			t.tag = pronoun
			if next.tag == noun {
				t.tag = determiner
			}
		}
	case t.lower == "that" && i == 0:
		t.tag = determiner
		if next.is(auxiliary, modal) {
			t.tag = pronoun
		}
	case t.tag == determiner && pronounLike[t.lower] && (next.is(auxiliary, modal, preposition, comma, stop) ||
		next.lower == "have"):
		t.tag = pronoun
	case t.tag == possessive && t.lower == "her" &&
		(next.is(preposition, comma, stop, conjunction, determiner, complementizer, subordinator) || next.lower == "to"):
		t.tag = pronoun
	case t.tag == genitive && t.lower == "'s" && i > 0 && clauseAfterS(toks, i):
		t.tag = auxiliary
	case t.tag == preposition && clausal[t.lower] && clauseFollows(toks, i+1):
		t.tag = subordinator
	case t.tag == auxiliary && t.lower == "may" && t.capital() && i > 0:
		t.tag = name
	}
}

// clausal are the prepositions that also open clauses.
var clausal = set(`after before since until till as than once`)

// clauseAfterS tells "he's gone" from "Hall's men".
func clauseAfterS(toks []token, i int) bool {
	prev := &toks[i-1]
	if prev.is(pronoun, relative) || prev.lower == "that" || prev.lower == "there" || prev.lower == "here" {
		return true
	}
	if i+1 < len(toks) {
		n := &toks[i+1]
		return n.is(determiner, negation) && n.open == "" || verbForms[n.lower].form == gerund && n.tag != name &&
			!gerundNouns[n.lower] && !(prev.tag == name && i+2 < len(toks) && toks[i+2].tag == noun)
	}
	return false
}

// personal are the pronouns that can only be subjects.
var personal = set("i he she they we")

// clauseFollows tells whether a subject and its verb come before the next comma.
func clauseFollows(toks []token, i int) bool {
	subject := false
	if i >= len(toks) {
		return false
	}
	if t := &toks[i]; t.tag == pronoun && personal[t.lower] {
		return true
	}
	if toks[i-1].lower == "as" && toks[i].is(noun, adjective) {
		return false // "as secretary"
	}
	for limit := i + 12; i < len(toks) && i < limit; i++ {
		t := &toks[i]
		switch {
		case t.is(comma, dash, stop, subordinator, relative, opening), t.tag == preposition && t.lower != "of":
			return false
		case t.is(auxiliary, modal):
			return subject
		case t.tag == pronoun && subject:
			return false // "after the vote he left"
		case t.tag == noun && subject:
			v := verbForms[t.lower]
			if v.form&past != 0 && v.form&base == 0 && toks[i-1].is(pronoun, noun, name, adverb) {
				return true
			}
			if v.form&third != 0 && (toks[i-1].is(name, pronoun) || toks[i-1].tag == noun && i+1 < len(toks) &&
				toks[i+1].is(determiner, possessive, number)) {
				return true
			}
			if v.form&base != 0 && toks[i-1].tag == pronoun {
				return true
			}
		}
		if t.is(pronoun, noun, name, number) {
			subject = true
		}
	}
	return false
}
