package headline

// withoutThat puts a sentence that a clause with "that" opens so that it does not: "That he left surprised them" tells
// that he left. Where the rest takes the clause back, "it" comes first: "It is not true that he left".
func withoutThat(toks []token) []token {
	if plain := uncleft(toks); plain != nil {
		return plain
	}
	if len(toks) < 4 || toks[0].lower != "that" || !toks[1].is(name|number|determiner|possessive|pronoun) ||
		!clauseStarts(toks, 1) {
		return toks
	}
	rest := secondVerb(toks)
	if rest == len(toks) || !doubted(toks[rest:]) {
		return clone(toks[1:rest])
	}
	if len(toks)-rest > 6 {
		return toks
	}
	that := toks[0]
	that.become("that")
	that.tag = complementizer
	turned := []token{newToken("It", that.start, pronoun)}
	turned = append(turned, toks[rest:]...)
	return append(append(turned, that), toks[1:rest]...)
}

// uncleft writes "it was in May that the mill closed" as "the mill closed in May", and "it was the owner who left" as "the
// owner left"; nil for what is not of that form.
func uncleft(toks []token) []token {
	if len(toks) < 6 || toks[0].lower != "it" || toks[1].lower != "is" && toks[1].lower != "was" {
		return nil
	}
	k := 2
	for k < len(toks) && (toks[k].nominal() && toks[k].tag != adjective || toks[k].is(preposition|genitive|adverb) || toks[k].tag == adjective && k > 2) {
		k++
	}
	if k < 4 || k+2 >= len(toks) || !toks[k].is(complementizer|relative) {
		return nil
	}
	what, rest := toks[2:k], toks[k+1:]
	switch {
	case what[0].tag == preposition && clauseStarts(toks, k+1):
		return append(clone(rest), what...)
	case what[0].is(name|determiner|possessive) && rest[0].is(finite|auxiliary|modal) && toks[k].lower != "which":
		return append(clone(what), rest...)
	}
	return nil
}

// uninverted writes "nor did he leave" as "he did not leave".
func uninverted(toks []token) []token {
	if len(toks) < 4 || toks[0].lower != "nor" || !toks[1].is(auxiliary|modal) {
		return toks
	}
	end := 2
	for end < len(toks) && toks[end].is(noun|name|number|pronoun|determiner|possessive|genitive) {
		end++
	}
	if end == 2 || end == len(toks) || !toks[end].is(infinit|finite|participial|ing|adverb|adjective) {
		return toks
	}
	plain := append(clone(toks[2:end]), toks[1], newToken("not", toks[0].start, negation))
	return append(plain, toks[end:]...)
}

// secondVerb is where the second verb group of toks starts, with its adverbs, or their end. What has a pronoun for its
// subject is a clause inside the first.
func secondVerb(toks []token) int {
	found := false
	for i := 1; i < len(toks); i++ {
		before := previous(toks, i)
		verb := toks[i].is(finite|auxiliary|modal) || found && toks[i].is(noun) && toks[i].verb.form&third != 0 &&
			!toks[before].is(preposition|finite|infinit|number)
		if !verb || toks[before].is(auxiliary|modal|relative|conjunction|pronoun|determiner|possessive|adjective) && found {
			continue
		}
		if found {
			for toks[i-1].tag == adverb {
				i--
			}
			return i
		}
		found = true
	}
	return len(toks)
}

// wishful are the cues that also tell what somebody wants to be.
var wishful = list("insist suggest recommend propose ask urge stress maintain")

// subjunctive tells whether a clause is about one thing and its verb has no ending: "that any plan include a bridge".
func subjunctive(clause []token) bool {
	for i := 1; i < len(clause); i++ {
		switch t := &clause[i]; {
		case t.lower == "be" && clause[i-1].is(noun|name|pronoun):
			return true
		case t.is(auxiliary | modal | comma):
			return false
		case t.tag == finite, t.tag == noun && at(clause, i+1).is(determiner|possessive):
			subject := &clause[i-1]
			return t.verb.form&base != 0 && t.verb.form&past == 0 && subject.tag == noun && !manyNoun(subject) && !insidePhrase(clause, i-1) && !twoNouns(clause, i-1)
		}
	}
	return false
}
