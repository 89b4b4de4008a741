package headline

import "unicode/utf8"

// asserts tells whether a verb that can carry a clause is among the kept tokens.
func asserts(toks []token, kept func(*token) bool) bool {
	for i := range toks {
		if toks[i].is(finite, auxiliary, modal) && kept(&toks[i]) {
			return true
		}
	}
	return false
}

// ended is the end of toks[:end] without the kept tokens that cannot stand last: a preposition without its noun, a "that"
// without its clause, and the pronoun whose verb has gone with it. What ends the sentence itself may stay.
func ended(toks []token, end int, kept func(*token) bool) int {
	bare := false
	for ; end > 0; end-- {
		t := &toks[end-1]
		switch {
		case t.out == "", !kept(t), t.is(comma, dash, stop), t.text == ",", t.tag == conjunction && !(t.lower == "so" && end == len(toks)):
			continue
		case t.tag == adverb && end < len(toks) && end > 1 && toks[end-2].tag == comma:
			continue // ", reportedly [winning over …]"
		case hangs(toks, end-1):
			bare = bare || t.is(auxiliary, modal)
			continue
		case bare && t.tag == pronoun && end > 1 && toks[end-2].is(complementizer, subordinator, conjunction, relative):
			continue
		}
		return end
	}
	return end
}

// withoutHalf is the end of toks[:end] without a last clause of which the verb is not kept: "[, while the crew]".
func withoutHalf(toks []token, end int, kept func(*token) bool) int {
	for i := end - 1; i > 0; i-- {
		t := &toks[i]
		switch {
		case t.out == "" || !kept(t):
		case t.is(finite, auxiliary, modal):
			return end
		case splitters[t.lower] && t.tag == subordinator && asserts(toks[:i], kept):
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
	case next.tag == complementizer && (statements[t.lower] || thoughts[t.lower]), t.lower == "worth",
		t.tag == adverb && bounds[t.lower] && next.is(number, determiner, possessive):
		return true
	case next.lower == "of" && (measures[t.lower] || shares[t.lower]):
		return true
	case t.tag == possessive, t.is(finite, participial) && clausals[t.verb().base] && next.is(pronoun, name, complementizer, determiner, possessive):
		return true
	case t.is(complementizer):
		return !next.is(comma, stop, closing)
	case next.is(comma, dash, stop, closing, conjunction):
		return false
	case t.tag == preposition:
		return next.tag != adverb && !(particles[t.lower] && i > 0 && toks[i-1].is(finite, infinit, participial, ing))
	case t.tag == determiner:
		return !pronounLike[t.lower] || next.nominal()
	}
	if t.lower == "more" || t.lower == "less" || t.lower == "fewer" {
		return next.lower == "than" && i > 0 && toks[i-1].tag == conjunction
	}
	return t.is(toInfinitive, auxiliary, modal, negation, opening, relative, subordinator) ||
		t.lower == "that" && next.nominal()
}

// thoughts are the nouns that say little without the clause that follows.
var thoughts = set("fact idea notion belief hope fear view")

// leading writes the first of the kept words that fit into room code points, up to the edge of a phrase or, where no verb has room otherwise, of
// a word; ok tells whether a verb is among them.
func leading(toks []token, kept func(*token) bool, room int) (text string, ok bool) {
	for _, edge := range []func([]token, int) bool{phraseEdge, looseEdge, wordEdge} {
		first := ""
		for i := 1; i <= len(toks); i++ {
			if i < len(toks) && !edge(toks, i) {
				continue
			}
			end := ended(toks, i, kept)
			next := compose(toks[:end], kept, false)
			if utf8.RuneCountInString(next) > room {
				break
			}
			if verb := asserts(toks[:end], kept); verb || !ok {
				first, ok = next, verb
			}
		}
		if ok || text == "" {
			text = first
		}
		if ok {
			break
		}
	}
	return text, ok
}

// phraseEdge tells whether a phrase that joins on begins at i.
func phraseEdge(toks []token, i int) bool {
	if toks[i].lower == "of" || toks[i].lower == "than" {
		return false
	}
	return toks[i].is(preposition, comma, subordinator, complementizer, relative, dash, toInfinitive) &&
		!toks[i-1].is(preposition, conjunction, determiner, possessive, finite, infinit, auxiliary, toInfinitive)
}

// looseEdge tells whether no noun phrase goes on at i.
func looseEdge(toks []token, i int) bool {
	last := &toks[i-1]
	if last.is(finite, infinit, auxiliary, participial, ing) && toks[i].nominal() {
		return false // the object of the verb
	}
	return !toks[i].is(noun, name, number, adjective, genitive) || last.is(pronoun, adverb, comma) ||
		toks[i].tag == number && last.tag == name && months[last.lower] == 0
}

// wordEdge tells whether a word begins at i.
func wordEdge(toks []token, i int) bool { return !toks[i].glued }
