package headline

import "strings"

// verbTag decides what a form that may be a verb is here.
func verbTag(toks []token, i int, v verb) tag {
	w := toks[i].lower
	before := previous(toks, i)
	prev := token{tag: stop}
	if before >= 0 {
		prev = toks[before]
	}
	after := func(tags ...tag) bool { return i+1 < len(toks) && toks[i+1].is(tags...) }
	if v.form&gerund != 0 {
		if before >= 0 && prev.is(determiner, adjective, possessive, genitive) {
			return noun
		}
		return ing
	}
	switch {
	case before < 0:
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
	}
	if v.form&(past|participle) != 0 && v.form&base == 0 {
		return edTag(toks, i, before, v)
	}
	// A base or third-person form, which nearly always has a noun of the same shape.
	if before < 0 {
		if after(determiner, possessive, pronoun) {
			return finite // an imperative
		}
		return nounOrAdjective(w)
	}
	likely := after(determiner, possessive, pronoun, preposition, complementizer, number, adverb, negation, name, adjective, subordinator) ||
		i+1 < len(toks) && (toks[i+1].lower == "to" || toks[i+1].tag == noun && !auxNext(toks, i+1))
	switch prev.tag {
	case determiner, possessive, genitive, adjective, preposition, number, conjunction:
		if prev.tag == conjunction && before > 0 && likely && verbBefore(toks, before) &&
			(v.form&base != 0 && (!after(preposition) || toks[before-1].is(finite, infinit, adverb)) || after(determiner, possessive, name, complementizer, pronoun) || i+1 < len(toks) &&
				toks[i+1].lower == "to") {
			return finite
		}
		return nounOrAdjective(w)
	case pronoun, relative:
		return finite
	case name, noun:
		plural := prev.tag == noun && strings.HasSuffix(prev.lower, "s") && !strings.HasSuffix(prev.lower, "ss")
		agrees := v.form&third != 0 && (!plural || insidePhrase(toks, before)) || v.form&base != 0 && (plural ||
			insidePhrase(toks, before) && (cues[v.base] || after(determiner, possessive, pronoun, name, noun)) &&
				!verbFollows(toks, i+1)) || v.form&past != 0
		if agrees && likely && !verbInClause(toks, i) {
			return finite
		}
		return nounOrAdjective(w)
	case adverb:
		if before > 0 && toks[before-1].is(pronoun, name, noun) && likely {
			return finite
		}
	case closing, comma, dash:
		if i+1 < len(toks) && verbForms[toks[i+1].lower].form&past != 0 && verbForms[toks[i+1].lower].form&base == 0 {
			break // "while exports fell, imports rose"
		}
		if likely && v.form&third != 0 && !verbInClause(toks, i) {
			return finite
		}
		if cues[v.base] && (v.form&third != 0 || i+1 < len(toks) && toks[i+1].lower == "that") {
			return finite
		}
	}
	return nounOrAdjective(w)
}

// insidePhrase tells whether the noun at i hangs on a preposition, so that it need not agree with the verb after it.
func insidePhrase(toks []token, i int) bool {
	for ; i >= 0; i-- {
		switch {
		case toks[i].is(preposition):
			return true
		case toks[i].is(comma, conjunction, finite, subordinator, dash, stop):
			return false
		}
	}
	return false
}

// edTag tells a past from a participle, on its own or before a noun.
func edTag(toks []token, i, before int, v verb) tag {
	if before >= 0 && toks[before].is(ing, infinit, finite) && i+1 < len(toks) && toks[i+1].tag == noun &&
		!cues[v.base] && !cues[toks[before].verb().base] {
		return adjective // "taking increased measures"
	}
	if before >= 0 && toks[before].is(subordinator, complementizer) && v.form&participle != 0 && i+1 < len(toks) && toks[i+1].tag == noun {
		return adjective // "while enlisted sailors left"
	}
	if before >= 0 && toks[before].tag == number && !(i+1 < len(toks) && toks[i+1].tag == noun &&
		strings.HasSuffix(toks[i+1].lower, "s")) && !verbFollows(toks, i+1) {
		return finite
	}
	if before >= 0 && toks[before].is(determiner, possessive, genitive, adjective, number) || before >= 0 &&
		toks[before].tag == preposition {
		if i+1 < len(toks) && (toks[i+1].is(noun, name) || toks[i+1].is(adjective, number) && toks[before].tag != number) {
			return adjective
		}
		if toks[before].is(determiner, possessive) && v.form&past != 0 && i+1 < len(toks) &&
			toks[i+1].is(determiner, preposition) && determiners[toks[before].lower] && pronounLike[toks[before].lower] {
			return finite
		}
		if !toks[before].is(number, adjective) {
			return participial
		}
	}
	if v.form&past == 0 {
		return participial
	}
	if before < 0 || i+1 < len(toks) && toks[i+1].lower == "by" && v.form&participle != 0 &&
		!verbInClause(toks, i) && verbLater(toks, i) {
		return participial
	}
	switch toks[before].tag {
	case noun, name, number, closing, adjective:
		if v.form&participle != 0 && !cues[v.base] && (verbFollows(toks, i+1) || verbSpent(toks, i)) {
			return participial
		}
	case comma:
		if v.form&participle != 0 && (verbFollows(toks, i+1) || mainVerbBefore(toks, before) ||
			verbAfterJoint(toks, i)) && !cues[v.base] {
			return participial
		}
	}
	return finite
}

var pronounLike = set(`this that these those some many all both each another several few most neither either`)

func nounOrAdjective(w string) tag {
	if adjectives[w] {
		return adjective
	}
	return noun
}

func doAux(w string) bool { return w == "do" || w == "does" || w == "did" }

// previous is the index before i without adverbs, negations and quotation marks between, or -1.
func previous(toks []token, i int) int {
	for i--; i >= 0; i-- {
		if !toks[i].is(adverb, negation) {
			return i
		}
	}
	return -1
}

func auxNext(toks []token, i int) bool {
	return i+1 < len(toks) && toks[i+1].is(auxiliary, modal)
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
		case t.is(finite, modal), t.tag == auxiliary && !(k > 0 && toks[k-1].is(auxiliary, modal, toInfinitive)):
			verbs++
		case t.is(relative, subordinator, complementizer):
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
			return !cues[t.verb().base]
		case comma, subordinator, complementizer, relative, conjunction, dash, stop, opening, infinit, participial, ing, modal, auxiliary, pronoun:
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
		case t.tag == pronoun && subjects[t.lower]:
			return false
		case t.lower == "to":
			i++ // an infinitive
		case t.is(auxiliary, modal):
			return !subject
		case t.is(comma, subordinator, complementizer, relative, conjunction, dash, stop, opening):
			return false
		case t.tag == noun || t.tag == finite:
			v := verbForms[t.lower]
			if v.form&past != 0 && v.form&base == 0 && !toks[i-1].is(determiner, possessive, adjective, auxiliary, number) &&
				(v.form&participle == 0 || !strings.HasSuffix(t.lower, "ed") || weekdayToken(&toks[i-1]) ||
					timeNouns[toks[i-1].lower]) {
				return !subject
			}
			if v.form&third != 0 && i+1 < len(toks) && toks[i+1].is(determiner, possessive, complementizer, name) &&
				toks[i-1].is(noun, name) {
				return true
			}
		}
	}
	return false
}

// verbLater tells whether a finite verb without a subject of its own comes at any distance after i.
func verbLater(toks []token, i int) bool {
	for i++; i < len(toks); i++ {
		switch {
		case toks[i].is(stop, relative, complementizer, subordinator):
			return false
		case toks[i].is(auxiliary, modal):
			return true
		case verbForms[toks[i].lower].form&(past|base) == past && !strings.HasSuffix(toks[i].lower, "ed") &&
			toks[i-1].is(noun, name):
			return true
		}
	}
	return false
}

// verbAfterJoint tells whether, after i, a verb stands directly behind a comma or bracket: the subject's verb.
func verbAfterJoint(toks []token, i int) bool {
	for k := i + 2; k < len(toks); k++ {
		if !toks[k-1].is(comma, closing) {
			continue
		}
		f := verbForms[toks[k].lower].form
		if toks[k].is(auxiliary, modal) || f&(third|past) != 0 && f&base == 0 {
			return true
		}
	}
	return false
}
