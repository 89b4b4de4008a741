package headline

// sound tells whether what is kept of toks can be one sentence: each verb after the first has a word that joins it on or a
// subject of its own, and no article or owner has lost its noun.
func sound(toks []token, kept func(*token) bool) bool {
	verbs, joints := 0, 0
	own := false   // a subject of its own may stand before the next verb: "the boat [the mill] sold"
	group := false // within the words of one verb
	owed := 0      // how many verbs there must be before the end
	main := 0      // the place behind the verb itself in such a group
	before := &beyond
	for i := range toks {
		t := &toks[i]
		if t.out == "" || !kept(t) {
			continue
		}
		if (before.in(articles) || before.tag == possessive && before.lower != "her") && t.is(finite|auxiliary|modal|preposition|comma|subordinator|relative) {
			return false
		}
		if t.tag == name && before.tag == name && t.text == before.text {
			return false
		}
		if before.tag == stop && (t.tag == finite && t.verb.form&base == 0 || t.is(auxiliary|modal)) {
			return false // it has no subject
		}
		if !group {
			main = 0
		}
		verb := t.is(finite|auxiliary|modal) && !t.in(bareForms) && !before.is(toInfinitive|preposition)
		if verb && (!group || t.tag == finite && main > 0 && i > main) {
			verbs++
			if before.tag == comma {
				joints-- // it is written without the comma
			}
			if verbs > 1 && (own || before.tag == pronoun) {
				joints++
			}
			if verbs > joints+1 {
				return false
			}
		}
		if t.tag == subordinator && before.tag == complementizer && t.lower != "where" {
			owed = verbs + 2 // "that if he left [the mill would close]"
		}
		if t.tag == finite {
			main = i + 1
		}
		group = verb || group && t.is(negation|adverb|participial|ing|infinit|auxiliary)
		switch {
		case !t.nominal() && t.tag != genitive:
			own = false
		case t.is(determiner|possessive) && before.is(noun|name|adjective), t.tag == name && before.is(noun|adjective):
			own = true
		}
		if t.tag == preposition && t.in(clausal) || t.is(conjunction|comma|dash|complementizer|subordinator|relative) || t.in(ways) || t.lower == "what" || t.lower == "whose" || t.verb.in(cues) && !t.is(noun|name) {
			joints++
		}
		before = t
	}
	return verbs >= owed
}

// bareForms are the auxiliaries that carry no clause.
var bareForms = list("be been being having")

var articles = list("a an the every")
