package headline

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// asserts tells whether a verb that can carry a clause is among the kept tokens.
func asserts(toks []token, kept func(*token) bool) bool {
	for i := range toks {
		if toks[i].is(finite|auxiliary|modal) && kept(&toks[i]) {
			return true
		}
	}
	return false
}

// finished is toks without the kept ones that cannot stand last, before what was moved behind them and at the end.
func finished(toks []token, kept func(*token) bool) []token {
	moved := len(toks)
	for moved > 0 && toks[moved-1].moved {
		moved--
	}
	end := trimmed(toks[:moved], moved, kept)
	if end == moved {
		return toks
	}
	return append(clone(toks[:end]), toks[moved:]...)
}

// withoutNotOnly is toks without a "not only" of which the "but" is not kept.
func withoutNotOnly(toks []token, kept func(*token) bool) []token {
	i := slices.IndexFunc(toks, func(t token) bool { return t.tag == negation && t.out == "not" && kept(&t) })
	if i < 0 || i+1 >= len(toks) || toks[i+1].lower != "only" || slices.ContainsFunc(toks[i:], func(t token) bool { return t.lower == "but" && kept(&t) }) {
		return toks
	}
	if i == 0 || toks[i-1].is(auxiliary|modal) {
		return toks // "was not only the noise"
	}
	toks = clone(toks)
	toks[i].out, toks[i+1].out = "", ""
	return toks
}

// trimmed is the end of toks[:end] without what cannot stand last, word or clause.
func trimmed(toks []token, end int, kept func(*token) bool) int {
	for {
		next := ended(toks, withoutStub(toks, withoutHalf(toks, end, kept)), kept)
		if next == end {
			return end
		}
		end = next
	}
}

// withoutStub is the end of toks[:end] without a description of which only the noun is left: "[, a body] in which he sits".
func withoutStub(toks []token, end int) int {
	if end >= len(toks) || !(toks[end].tag == relative || toks[end].tag == preposition && at(toks, end+1).tag == relative) {
		return end
	}
	i := end - 1
	for i > 0 && toks[i].is(noun|adjective|number) {
		i--
	}
	if i > 1 && i < end-1 && (toks[i].in(articles) || toks[i].lower == "including") && toks[i-1].tag == comma {
		return i - 1
	}
	return end
}

// ended is the end of toks[:end] without the kept tokens that cannot stand last: a preposition without its noun, a "that"
// without its clause, and the pronoun whose verb has gone with it. What ends the sentence itself may stay.
func ended(toks []token, end int, kept func(*token) bool) int {
	bare := false
	for ; end > 0; end-- {
		t := &toks[end-1]
		switch {
		case t.out == "", !kept(t), t.is(comma | dash | stop), t.text == ",", t.tag == conjunction && !(t.lower == "so" && end == len(toks)):
			continue
		case t.is(adverb|participial) && end < len(toks) && end > 1 && (toks[end-2].tag == comma || toks[end-2].tag == adverb && end > 2 && toks[end-3].tag == comma):
			continue // ", reportedly [winning over …]", ", led [by her]"
		case t.tag == adverb && end < len(toks) && end > 1 && toks[end-2].tag == auxiliary && toks[end].is(preposition|participial|ing|determiner):
			continue // "was also [among them]"
		case t.tag == genitive && hangs(toks, end-1):
			for end > 1 && toks[end-2].nominal() {
				end-- // of the owner nothing is left to say
			}
			continue
		case t.in(timeNouns) && end < len(toks) && (toks[end].lower == "after" || toks[end].lower == "before"):
			for end > 1 && toks[end-2].is(number|determiner|adjective|adverb|noun) {
				end-- // "since five minutes [after he left]"
			}
			continue
		case hangs(toks, end-1):
			bare = bare || t.is(auxiliary|modal)
			continue
		case (bare || end < len(toks) && toks[end].is(auxiliary|modal)) && t.is(noun|name) && subjectFrom(toks, end-1) >= 0:
			end = subjectFrom(toks, end-1) + 1
			continue
		case bare && t.tag == pronoun && end > 1 && (toks[end-2].is(complementizer|subordinator|conjunction|relative) || toks[end-2].tag == finite && toks[end-2].verb.in(clausals)):
			continue
		}
		return end
	}
	return end
}

// subjectFrom is where the noun phrase that ends at i begins when it is the subject of a clause with "that" or of a second
// one with "and", or -1.
func subjectFrom(toks []token, i int) int {
	for i > 0 && (toks[i].nominal() || toks[i].is(determiner|negation)) {
		i--
	}
	if toks[i].tag == complementizer || toks[i].tag == conjunction && verbBefore(toks, i) || toks[i].tag == finite && toks[i].verb.in(clausals) {
		return i + 1
	}
	return -1
}

// withoutHalf is the end of toks[:end] without a last clause of which the verb is not kept: "[, while the crew]".
func withoutHalf(toks []token, end int, kept func(*token) bool) int {
	verb := 0 // the first one that is kept
	for verb < end && !(toks[verb].is(finite|auxiliary|modal) && kept(&toks[verb])) {
		verb++
	}
	whole := end == len(toks)
	for i := end - 1; i > verb; i-- {
		t := &toks[i]
		switch {
		case t.out == "":
		case !kept(t):
			whole = whole && t.is(comma|dash|stop)
		case t.is(finite | auxiliary | modal | ing):
			return end
		case t.tag == conjunction && !whole && (t.lower == "but" && toks[i-1].tag == comma || clauseStarts(toks, i+1) || toks[i+1].tag == negation && clauseStarts(toks, i+2)):
			return i
		case t.is(subordinator | complementizer):
			if whole {
				return end // its verb was not recognised
			}
			if toks[i-1].lower == "even" {
				i--
			}
			return i
		}
	}
	return end
}

// hangs tells whether the token at i wants the one after it.
func hangs(toks []token, i int) bool {
	t, next := &toks[i], at(toks, i+1)
	if i+1 == len(toks) || t.close != "" || next.out == "" {
		return false // what has no words of its own is written by the token before it
	}
	switch {
	case next.tag == conjunction && next.unit == t.unit && t.tag == name && t.unit == 0 && at(toks, i+2).tag == name && i > 0 && toks[i-1].is(number|adjective|conjunction):
		return true // "9 Reed [and Mill Company aides]"
	case (next.tag == complementizer || next.tag == pronoun && next.in(subjects)) && (t.in(statements) || t.in(thoughts)), t.lower == "worth",
		t.tag == adverb && t.in(bounds) && next.is(number|determiner|possessive):
		return true
	case (t.is(ing|finite) || t.tag == participial && i > 0 && toks[i-1].in(possession)) && next.tag == toInfinitive && next.unit == t.unit,
		(t.lower == "even" || t.lower == "just") && next.tag == subordinator,
		t.tag == adverb && next.lower == "because":
		return true // "is trying [to leave]", "even [as he left]"
	case (t.lower == "all" || t.lower == "both" || t.lower == "each") && next.is(finite|auxiliary|modal):
		return true // "Reed and Lee all [left]"
	case t.lower == "part" && i > 0 && toks[i-1].lower == "in" && next.is(subordinator|preposition):
		return true // "left, in part [because it rained]"
	case t.tag == pronoun && i > 0 && t.in(subjects) && next.is(finite|auxiliary|modal):
		return true // "predict they [will win]"
	case (t.lower == "each" || t.lower == "both") && i > 0 && toks[i-1].tag == comma && next.is(preposition|adverb):
		return true // ", each [with a sail]"
	case t.lower == "that" && next.tag == comma && i > 0 && toks[i-1].in(statements),
		t.tag == number && next.tag == number && !t.number() && t.figure == "" && !t.in(magnitudes):
		return true // "evidence that[, oh, …]", "at least [half]"
	case t.is(adjective|number) && next.tag == adjective && i > 0 && toks[i-1].is(possessive|determiner):
		return true // "their first [joint boat]"
	case t.tag == adjective && next.tag == conjunction && i > 0 && ((next.unit == t.unit || at(toks, i+2).tag == adjective || at(toks, i+3).tag == noun) && toks[i-1].in(articles) ||
		toks[i-1].tag == preposition && toks[i-1].lower != "as"),
		t.tag == adjective && next.tag == comma && at(toks, i+2).tag == adjective && i > 0 && toks[i-1].is(preposition|determiner):
		return true // "a stronger [and bolder mayor]", "among blue-collar[, white sailors]"
	case t.lower == "all" && next.lower == "but", strings.HasSuffix(t.lower, "-") && next.tag == conjunction:
		return true // "coal- [and gas-fired]"
	case t.tag == name && inNames(toks, i) && next.unit == t.unit && (next.text == "," || next.tag == conjunction) && at(toks, i+2).tag == name:
		return true // "the Norhaven[, Graz and Arlberg mills]"
	case (t.lower == "later" || t.lower == "sooner") && i > 0 && toks[i-1].lower == "no", t.lower == "no" && (next.lower == "later" || next.lower == "sooner"):
		return true // "no later [than in May]"
	case t.lower == "that" && i > 0 && (toks[i-1].lower == "so" || toks[i-1].lower == "out" || toks[i-1].verb.in(cues)) && next.tag == preposition,
		t.lower == "that" && t.tag == complementizer, t.lower == "so" && next.lower == "that",
		t.in(degrees) && (next.tag == adjective || next.tag == participial):
		return true // "point out that [of five boats …]", "so [that he left]", "is less [diverse]"
	case t.lower == "time" && i > 1 && toks[i-1].lower == "the" && toks[i-2].lower == "by" && next.is(pronoun|name|determiner):
		return true // "by the time [he left]"
	case t.in(limits) && t.tag == adverb && i > 0 && toks[i-1].tag == negation && next.is(preposition|adverb|infinit|finite|participial):
		return true // "not only [in May]"
	case t.lower == "order" && next.tag == toInfinitive, t.lower == "way" && next.is(name|pronoun|determiner):
		return true
	case t.is(finite|infinit|participial|ing) && next.is(determiner|possessive|noun|name|adjective) && next.lower != "due" && !weekdayToken(next) && !shifted(next):
		return true // the object of the verb
	case t.is(adjective|number|genitive) && next.is(noun|name) && next.unit == t.unit, t.tag == genitive && next.is(noun|name|adjective|adverb),
		t.tag == adverb && i > 0 && toks[i-1].is(determiner|possessive|preposition) && next.is(adjective|participial|adverb|noun|name|ing):
		return true
	case t.tag == finite && t.verb.base == "say" && next.is(adverb|subordinator):
		return true
	case t.is(finite|infinit) && next.tag == number && year(next.text) == 0, t.is(finite|infinit) && next.in(bounds) && at(toks, i+2).tag == number:
		return true
	case (t.is(finite|infinit) || t.tag == participial && i > 0 && toks[i-1].in(possession)) && next.tag == ing && next.unit == t.unit, t.tag == finite && next.is(finite|auxiliary|modal) && t.verb.in(cues):
		return true
	case t.tag == participial && i > 0 && toks[i-1].is(noun|name) && next.is(preposition|toInfinitive) && next.unit != t.unit:
		return true // "rules intended [to help]"
	case t.in(wanting) && next.is(name|noun|pronoun|determiner|possessive|finite|auxiliary|modal):
		return true
	case t.lower == "due" && next.lower == "to", t.lower == "such" && next.lower == "as", t.lower == "prior" && next.lower == "to",
		t.lower == "rather" && next.lower == "than":
		return true
	case t.lower == "those" && next.is(preposition|relative|ing|participial):
		return true
	case next.lower == "of" && i > 0 && toks[i-1].lower == "in" && t.in(relations):
		return true
	case next.lower == "of" && at(toks, i+2).tag == conjunction && t.tag == noun:
		return true // "the property [of or bought by the bank]"
	case next.lower == "of" && (t.in(measures) || t.in(shares)):
		return true
	case t.tag == possessive, t.is(finite|participial) && t.verb.in(clausals) && next.is(pronoun|name|complementizer|determiner|possessive),
		t.is(finite|participial|infinit) && next.tag == complementizer && next.unit == t.unit:
		return true
	case t.is(complementizer):
		return !next.is(stop | closing)
	case next.is(comma|dash|stop|closing|conjunction) && t.tag != preposition:
		return false
	case t.tag == preposition:
		if next.tag == conjunction && at(toks, i+2).lower == t.lower || i > 1 && toks[i-1].tag == conjunction && toks[i-2].lower == t.lower {
			return false // "over and over [again]"
		}
		stranded := next.is(adverb|conjunction|comma|dash|stop|closing) || t.in(particles) && !(t.lower == "over" && (&parser{toks: toks, end: len(toks)}).timePhrase(i+1))
		if t.in(particles) && i > 1 && toks[i-1].tag == pronoun && toks[i-2].is(finite|infinit|participial|ing) {
			return false // "point him out"
		}
		return !stranded || i == 0 || !toks[i-1].is(finite|infinit|participial|ing|adverb)
	case t.tag == determiner:
		return !t.in(pronounLike) || next.nominal()
	}
	if t.lower == "more" || t.lower == "less" || t.lower == "fewer" {
		return next.is(adjective|participial) || i > 0 && toks[i-1].tag == conjunction && next.tag == preposition
	}
	return t.is(toInfinitive|auxiliary|modal|negation|opening|relative|subordinator) ||
		t.lower == "that" && next.nominal()
}

// relations are the nouns that with "in" and "of" make a preposition.
var relations = list("light spite favor favour front wake face terms search pursuit defense need support case excess hopes")

// wanting are the words that want a clause.
var wanting = list("what whatever whoever")

// shifted tells whether a word counts from the day of the article: "last", "this".
func shifted(t *token) bool {
	_, is := shifts[t.lower]
	return is
}

// thoughts are the nouns that say little without the clause that follows.
var thoughts = list("fact idea notion belief hope hopes fear fears view")

// leading writes the first of the kept words that fit into room code points, up to the edge of a phrase or, where no verb has room otherwise, of
// a word, and rather where nothing is wanted, else it says that it is cut short; ok tells whether a verb is among them.
func leading(toks []token, kept func(*token) bool, room int) (text string, ok bool) {
	whole := false // nothing is wanted
	for k, edge := range []func([]token, int) bool{phraseEdge, looseEdge, wordEdge} {
		if ok && (k == 2 || whole && utf8.RuneCountInString(text) >= bareLength) {
			break
		}
		first, complete, found, short, tried := "", "", ok, false, 0
		ok = false
		for i := 1; i <= len(toks); i++ {
			if i < len(toks) && !edge(toks, i) {
				continue
			}
			end := trimmed(toks, i, kept)
			if end == tried {
				continue
			}
			tried = end
			next := compose(toks[:end], kept, false)
			if utf8.RuneCountInString(next) > room {
				break
			}
			if verb := asserts(toks[:end], kept); verb || !ok && len(next) > len(first) {
				first, ok, short = next, verb, verb && dangles(toks, end)
				if verb && !wants(toks, end) && !at(toks, end).is(finite|auxiliary|modal|adjective|noun|name|number) {
					complete = next
				}
			}
		}
		if 10*len(complete) >= completeShare*len(first) {
			first, whole, short = complete, true, false
		}
		first = unfinished(first, short, room)
		if (ok || !found) && len(first) > len(text) {
			text = first
		}
		ok = ok || found
	}
	if !ok {
		if cut := cutOff(toks, kept, room); cut != "" {
			return cut, true
		}
	}
	return text, ok
}

// cutOff is the first of the kept words, cut off where there is no more room, when a verb is among them; "" otherwise.
func cutOff(toks []token, kept func(*token) bool, room int) string {
	verb := slices.IndexFunc(toks, func(t token) bool { return t.is(finite|auxiliary|modal) && kept(&t) })
	if verb < 0 {
		return ""
	}
	text := ""
	for i := verb + 1; i <= len(toks); i++ {
		if i < len(toks) && !wordEdge(toks, i) {
			continue
		}
		next := compose(toks[:i], kept, false)
		if utf8.RuneCountInString(next) >= room {
			break
		}
		text = next
	}
	if text == "" {
		return ""
	}
	return text + "…"
}

// completeShare is how many tenths of a text must be left when it is cut back to where nothing is wanted.
const completeShare = 8

// phraseEdge tells whether a phrase that joins on begins at i.
func phraseEdge(toks []token, i int) bool {
	if toks[i].in(particles) && toks[i-1].is(finite|infinit|participial|ing) {
		return false // "set [up]"
	}
	if toks[i].lower == "of" || toks[i].lower == "than" || toks[i].tag == toInfinitive && toks[i].unit == 0 {
		return false // it belongs to the core: "led them [to leave]"
	}
	return toks[i].is(preposition|comma|subordinator|complementizer|relative|dash|toInfinitive) &&
		!toks[i-1].is(preposition|conjunction|determiner|possessive|finite|infinit|auxiliary|toInfinitive)
}

// looseEdge tells whether no noun phrase goes on at i.
func looseEdge(toks []token, i int) bool {
	last := &toks[i-1]
	if last.nominal() && (toks[i].is(auxiliary|modal) || toks[i].tag == finite && toks[i].verb.form&participle == 0) {
		return false // the subject of a clause
	}
	if last.is(finite|infinit|auxiliary|participial|ing) && toks[i].nominal() {
		return false // the object of the verb
	}
	return !toks[i].is(noun|name|number|adjective|genitive) || last.is(pronoun|adverb|comma) ||
		toks[i].tag == number && last.tag == name && last.month == 0
}

// wordEdge tells whether a word begins at i that does not go on with a name.
func wordEdge(toks []token, i int) bool {
	return !toks[i].glued && !(toks[i].tag == name && toks[i-1].tag == name)
}

// inNames tells whether the name that ends at i stands behind an article, or behind another one and a comma.
func inNames(toks []token, i int) bool {
	for i > 0 && toks[i].tag == name && toks[i].text != "," {
		i--
	}
	return toks[i].tag == determiner || toks[i].text == ","
}
