package headline

import (
	"slices"
	"strings"
)

// stance are the verbs that take a stand on what somebody did: what was done is the claim that can be checked, not the
// stand.
var stance = list(`applaud attack blame blast cite condemn criticize criticise decry defend denounce deplore emphasize center concern fault focus hail highlight lambast
	mention mock note praise question recall reiterate salute slam stress thank tout underline underscore welcome`)

// showing and possession are the verbs of a survey before what it shows: "has [her leading]".
var (
	showing    = list("show find put see")
	possession = list("has have had")
)

// shown makes a clause of what a survey shows somebody doing, "the poll shows [her leading by 3 points]", from the verb at
// i, or returns nil. The survey follows what it found.
func shown(toks []token, i int) []token {
	s := segment{found: true, subject: i - 1}
	found := false
	for k := range i {
		found = found || survey(toks, k)
	}
	to := i + 1
	for to < len(toks) && toks[to].nominal() {
		to++
	}
	if !found || to == i+1 || to+1 >= len(toks) || toks[to].tag != ing || toks[to].verb.form&gerund == 0 {
		return nil
	}
	verb := verbToken(toks[to], toks[to].verb.base)
	if form := toks[i].verb.form; form&third != 0 || form&past == 0 && toks[i].lower != "had" {
		verb.out = toks[to].verb.base
		if last := &toks[to-1]; !manyNoun(last) {
			verb.out = thirdPerson(verb.out)
		}
		verb.become(verb.out)
	}
	clause := append(clone(toks[i+1:to]), verb)
	clause = append(clause, toks[to+1:clauseEnd(toks, to+1)]...)
	return append(clause, s.survey(toks)...)
}

// deeds are the nouns for what somebody did, each with its verb and the prepositions before what it was done to; of these
// those after "=" stay.
var deeds = map[string]deed{
	"support": {"support", "of for"}, "opposition": {"oppose", "to"}, "endorsement": {"endorse", "of"},
	"backing": {"back", "of for"}, "criticism": {"criticize", "of"}, "rejection": {"reject", "of"},
	"refusal": {"refuse", "=to"}, "decision": {"decide", "=to"}, "failure": {"fail", "=to"}, "promise": {"promise", "=to"},
	"pledge": {"pledge", "=to"}, "vow": {"vow", "=to"}, "attempt": {"try", "=to"}, "threat": {"threaten", "=to"},
	"vote": {"vote", "=for =against =to"}, "call": {"call", "=for"}, "use": {"use", "of"}, "handling": {"handle", "of"},
	"acceptance": {"accept", "of"}, "approval": {"approve", "of"}, "withdrawal": {"withdraw", "=from"},
	"visit": {"visit", "to"}, "proposal": {"propose", "=to"}, "plan": {"plan", "=to"}, "praise": {"praise", "of for"},
	"purchase": {"buy", "of"}, "sale": {"sell", "of"}, "closure": {"close", "of"}, "pause": {"pause", "of in"},
	"cut": {"cut", "of"}, "ban": {"ban", "on of"}, "attack": {"attack", "on"}, "denial": {"deny", "of"}, "removal": {"remove", "of"}, "release": {"release", "of"}, "arrest": {"arrest", "of"},
}

// deed is the verb for what a noun tells, and the prepositions that go with the noun.
type deed struct{ verb, before string }

// nominal lists what a clause with a verb of stance takes for granted: "praised [his support of the plan]" that he
// supported it, "thanked [the mayor for closing the mill]" that the mayor closed it.
func nominal(toks []token, prior float64) []candidate {
	verb := 0
	for verb < len(toks) && !((toks[verb].tag == finite || verb > 0 && toks[verb].tag == participial && toks[verb-1].in(possession)) &&
		(toks[verb].verb.in(stance) || toks[verb].verb.base == "accuse")) {
		if t := &toks[verb]; t.tag == finite && t.verb.in(showing) || t.in(possession) {
			if c := shown(toks, verb); c != nil {
				return []candidate{{toks: c, prior: prior * stancePrior}}
			}
		}
		verb++
	}
	if verb == len(toks) {
		return meant(toks, prior)
	}
	var list []candidate
	for i := verb + 1; i+2 < len(toks) && len(list) == 0; i++ {
		t := &toks[i]
		switch {
		case t.is(finite | modal | auxiliary | complementizer | relative | subordinator):
			return list
		case t.is(possessive | genitive):
			if c := done(toks, verb, i); c != nil {
				list = append(list, candidate{toks: c, prior: prior * stancePrior})
			}
		case t.lower == "of" && toks[i+1].tag == ing && toks[verb].verb.in(charges) && !doubted(toks[:i]) && !(verb > 1 && toks[verb-1].lower == "but"):
			if c := blamed(toks, verb, i); c != nil {
				list = append(list, candidate{toks: c, prior: prior * chargePrior})
			}
		case t.lower == "for" && toks[i+1].tag == ing:
			if c := blamed(toks, verb, i); c != nil {
				list = append(list, candidate{toks: c, prior: prior * stancePrior})
			}
		}
	}
	return list
}

// meant lists what somebody is said to intend or refuse, by the way: "lost votes for [his plan to close the mill]".
func meant(toks []token, prior float64) []candidate {
	for i := 1; i+3 < len(toks); i++ {
		k := i + 1
		for k+2 < len(toks) && toks[k].tag == adjective {
			k++
		}
		if !toks[i].is(possessive|genitive) || toks[k+1].tag != toInfinitive || !verbBefore(toks, i) {
			continue
		}
		if c := done(toks, 0, i); c != nil {
			if end := slices.IndexFunc(c, func(t token) bool { return t.tag == comma }); end > 0 {
				c = c[:end]
			}
			return []candidate{{toks: c, prior: prior * meantPrior}}
		}
	}
	return nil
}

// done turns the owner at or before i and the deed after it into a clause, or returns nil.
func done(toks []token, verb, i int) []token {
	k := i + 1
	for k < len(toks) && toks[k].is(adjective) {
		k++
	}
	if k+2 >= len(toks) {
		return nil
	}
	d, known := deeds[toks[k].lower]
	preposition := toks[k+1].lower
	bare, kept := wordIn(d.before, preposition), wordIn(d.before, "="+preposition)
	if !known || !bare && !kept {
		return nil
	}
	var clause []token
	if toks[i].tag == possessive {
		if clause = owner(toks, verb, i); len(clause) == 0 {
			return nil
		}
	} else {
		from := antecedent(toks, i)
		if from < 0 {
			return nil
		}
		clause = clone(toks[from:i])
	}
	clause = append(clause, verbToken(toks[k], d.verb))
	rest := k + 1
	if bare {
		rest++
	}
	clause = append(clause, toks[rest:clauseEnd(toks, rest)]...)
	if kept && preposition == "to" {
		toInfinitiveAt(clause, len(clause)-(clauseEnd(toks, rest)-rest))
	}
	return clause
}

// owner is whom the possessive at i means after a verb of stance: whom the stance is about, "mocked [Reed] for his vote",
// else who takes it.
func owner(toks []token, verb, i int) []token {
	if !toks[i].in(owned) {
		return nil
	}
	about := verb + 1
	for about < i && toks[about].nominal() {
		about++
	}
	if about > verb+1 && toks[about].is(preposition) && toks[about-1].is(name|noun) {
		return clone(toks[verb+1 : about])
	}
	return clone(subjectOf(withoutLead(toks[:i])))
}

// owned are the possessives of those who are spoken of.
var owned = list("his her their its")

// toInfinitiveAt tags the "to" at i and the verb after it.
func toInfinitiveAt(toks []token, i int) {
	if i+1 < len(toks) && toks[i].lower == "to" {
		toks[i].tag = toInfinitive
		if toks[i+1].verb.form&base != 0 {
			toks[i+1].tag = infinit
		}
	}
}

// blamed makes a clause of whom the verb of stance names and of what they are praised or blamed for, from the "for" at i.
func blamed(toks []token, verb, i int) []token {
	from := verb + 1
	to := from
	for to < i && (toks[to].is(name) || to == from && toks[to].is(determiner|possessive) || toks[to].is(noun|adjective)) {
		to++
	}
	v := toks[i+1].verb
	if to == from || !toks[to-1].is(name|noun) || v.form&gerund == 0 || pastForms[v.base] == "" {
		return nil
	}
	clause := append(clone(toks[from:to]), verbToken(toks[i+1], v.base))
	clause = append(clause, toks[i+2:clauseEnd(toks, i+2)]...)
	for k := range clause {
		clause[k].outside = clause[k].tag == possessive && toks[i].lower == "for"
	}
	return clause
}

// verbToken puts the past of a verb in place of t.
func verbToken(t token, base string) token {
	t.become(pastForms[base])
	t.tag, t.glued = finite, false
	return t
}

// wordIn tells whether word is one of words, which blanks part.
func wordIn(words, word string) bool {
	for _, w := range strings.Fields(words) {
		if w == word {
			return true
		}
	}
	return false
}
