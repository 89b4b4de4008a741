package headline

import "slices"

// related is what a relative clause, whose pronoun is at i, says of what it describes: "[the mayor], who [left]".
func related(toks []token, i int) (c candidate, ok bool) {
	said := reported(toks, i)
	if said < 0 && !toks[i+1].is(finite|auxiliary|modal|adverb) {
		return c, false
	}
	who, aside := toks[i].lower == "who", toks[i-1].is(comma|dash)
	if !aside && wished(toks[:i]) {
		return c, false
	}
	from := antecedent(toks, i)
	if aside && who && from > 1 && toks[from-1].tag == preposition && manyNoun(&toks[from-2]) && !manyNoun(&toks[i-2]) && toks[i-2].tag == noun {
		from = antecedent(toks, from-1) // "experts in the law, who"
	}
	last := i - 1
	if aside {
		last--
	}
	if who && from >= 0 && last > from && manyNoun(&toks[last]) {
		for k := last - 1; k > from && !manyNoun(&toks[k]); k-- {
			if toks[k].tag == preposition && toks[k].lower != "of" {
				from = k + 1 // "a lead among weavers, [who]"
				break
			}
		}
	}
	switch {
	case from < 0 || weekdayToken(&toks[last]) || toks[last].month > 0 || toks[i-1].lower == "those" || (&parser{toks: toks, end: i}).exclusive(i):
		return c, false
	case who && !aside && manyNoun(&toks[i-1]) && slices.ContainsFunc(toks[from:i], func(t token) bool { return t.lower == "of" }):
		return c, false // "papers of people who left"
	case toks[i].lower == "that" && !figure(toks[from:i]), toks[i].lower == "whom":
		return c, false
	case who && !aside && (toks[i-1].tag == name || from > 0 && toks[from-1].tag == preposition && !manyNoun(&toks[i-1])):
		return c, false // somebody else is described: "a friend of Reed who left", "the owner of the mill who left"
	}
	if of := slices.IndexFunc(toks[from:i], func(t token) bool { return t.lower == "of" }); of > 0 && who && toks[from+of+1].tag == name {
		from += of + 1 // "the brother of Ann Lee, who"
	}
	subject, prior := clone(toks[from:i]), relativePrior
	if toks[from].in(articles) && toks[from].lower != "the" {
		prior = somebodyPrior
		if first := subjectOf(withoutLead(toks[:i])); len(first) > 0 && toks[from-1].in(beForms) {
			subject = clone(first) // "[Reed] is a man who [left]"
		}
	}
	for n := len(subject); n > 1 && (subject[n-1].is(comma|dash) || subject[n-1].tag == number && subject[n-2].tag == comma); n-- {
		subject = subject[:n-1]
	}
	end := clauseEnd(toks, max(said, i+1))
	if first := slices.IndexFunc(toks[i:end], func(t token) bool { return t.is(finite | auxiliary | modal) }); !aside || first >= 0 && !toks[i+first].verb.in(cues) {
		end = i + secondVerb(toks[i:end])
	}
	if said > 0 {
		prior = reportedPrior
	}
	said = max(said, i+1)
	if !figure(toks[i:end]) && (figure(toks[:i]) || figure(toks[end:])) {
		prior *= figureElsewhere
	}
	return candidate{toks: append(subject, clone(toks[said:end])...), prior: prior}, true
}

// wished tells whether what toks says need not be so: somebody "should choose a man [who left]".
func wished(toks []token) bool {
	return slices.ContainsFunc(toks, func(t token) bool { return t.tag == modal || t.tag == toInfinitive || t.in(conditions) })
}

// onlyShown is where the clause ends that what toks, which is no sentence, names shows: "letters, found in May, that showed
// [he left] and how", with the relative pronoun at i; 0 when it is not of that form.
func onlyShown(toks []token, i int) int {
	if i+3 >= len(toks) || toks[i].lower == "who" || toks[i+1].tag != finite || !toks[i+1].verb.in(cues) || verbBefore(toks, i) || !clauseStarts(toks, i+2) {
		return 0
	}
	first := i + 2
	for !toks[first].is(finite | auxiliary | modal) {
		first++
	}
	end := first
	for end < len(toks) && !(toks[end].tag == conjunction && at(toks, end+1).is(subordinator|complementizer)) {
		end++
	}
	if secondVerb(toks[first-1:end]) < end-first+1 {
		return 0
	}
	return end
}

// reported is where, after the relative pronoun at i and who says it, the verb of what it describes stands: "44 letters,
// which he said [were lost]"; -1 when it is not of that form.
func reported(toks []token, i int) int {
	k := i + 1
	for k < len(toks) && k < i+8 && (toks[k].nominal() || toks[k].is(genitive|auxiliary)) {
		k++
	}
	if k == i+1 || k+2 >= len(toks) || !toks[k].is(finite|participial) || !toks[k].verb.in(cues) || !toks[k+1].is(finite|auxiliary|modal) {
		return -1
	}
	return k + 1
}

// antecedent is where the noun phrase starts that a relative pronoun at i describes, or -1.
func antecedent(toks []token, i int) int {
	k := i - 1
	for k >= 0 && (toks[k].is(comma|dash) || toks[k].tag == number && k > 0 && toks[k-1].tag == comma && toks[k+1].tag == comma) {
		k-- // ", 44,"
	}
	end := k
	for k >= 0 && (toks[k].is(name|noun|number|adjective|genitive) || toks[k].tag == preposition &&
		toks[k].lower == "of" && k < end) {
		k--
	}
	if k > 0 && toks[k].tag == preposition && toks[k-1].tag == noun && toks[k+1].tag == noun {
		for k--; k >= 0 && toks[k].is(name|noun|adjective); k-- { // "a candidate for mayor who"
		}
	}
	for k > 0 && toks[k].lower == "for" && toks[k-1].tag == name && toks[k+1].tag == name {
		for k--; k >= 0 && toks[k].tag == name; k-- { // "Organizing for Action"
		}
	}
	if k >= 0 && toks[k].is(determiner|possessive) {
		k--
	}
	if k+1 > end || k >= 0 && toks[k].tag == conjunction {
		return -1
	}
	return k + 1
}
