package headline

import "slices"

// fork is what else a subject is said to do, and how readily an editor takes it, against 1 for the first that it does.
type fork struct {
	toks  []token
	prior float64
}

// forks lists what else the subject of a parsed clause is said to do: "X came, and [left]" tells that X left, and
// "X came, [bringing aid]" or "[sent by Y]" that X brought aid or was sent by Y.
func forks(toks []token, units []unit) []fork {
	verb := 0
	for verb < len(toks) && !(toks[verb].unit == 0 && toks[verb].is(finite|auxiliary|modal)) {
		verb++
	}
	if verb == 0 || verb == len(toks) || toks[0].lower == "there" {
		return nil
	}
	if before := &toks[verb-1]; before.tag == adverb && before.in(bounds) {
		return nil // what it "hardly" did it may well have done next
	}
	if toks[verb-1].lower == "both" {
		toks = slices.Delete(clone(toks), verb-1, verb) // "[both] bought the mill and sold it"
		if verb--; verb == 0 {
			return nil
		}
	}
	var list []fork
	for i := verb + 1; i+2 < len(toks) && len(list) < maxForks; i++ {
		k := i + 1
		for k+1 < len(toks) && toks[k].tag == adverb {
			k++
		}
		switch t, next := &toks[i], &toks[k]; {
		case t.tag == conjunction && toks[i+1].lower != "so" && next.is(finite|auxiliary|modal) && next.lower != "be" && !next.in(adjectives) &&
			!(singular(&toks[verb]) && next.verb.form&(base|past) == base && next.tag == finite) &&
			t.unit > 0 && units[t.unit].parent == 0 && units[t.unit].place == joined &&
			!(next.verb.form&base != 0 && infinitiveBefore(toks, i) && !promised(toks, verb, i)):
			list = append(list, fork{append(clone(toks[:shared(toks, verb, next)]), toks[i+1:]...), forkPrior})
		case t.tag == comma && next.tag == participial && at(toks, k+1).lower == "by" && t.unit == next.unit && (toks[verb].in(beForms) && !toks[verb].in(possession) || toks[verb].verb.in(copulas)) && !next.verb.in(cues):
			was := newToken("was", next.start, auxiliary)
			if manyNoun(&toks[verb-1]) || pluralName(&toks[verb-1]) {
				was.become("were")
			}
			other := append(append(clone(toks[:verb]), was), toks[i+1:clauseEnd(toks, k+1)]...)
			list = append(list, fork{other, circumstancePrior})
		case t.tag == comma && next.tag == ing && t.unit == next.unit && !next.verb.in(outcomes) && !next.verb.in(cues):
			if did, ok := alike(toks, verb, *next); ok {
				other := append(append(clone(toks[:verb]), toks[i+1:k]...), did)
				list = append(list, fork{append(other, toks[k+1:clauseEnd(toks, k+1)]...), circumstancePrior})
			}
		}
	}
	return list
}

// singular tells whether a verb form is that of one who is spoken of: "is", "has", "buys".
func singular(t *token) bool {
	return t.lower == "is" || t.lower == "was" || t.lower == "has" || t.lower == "does" || t.tag == finite && t.verb.form&third != 0
}

// shared is where the part ends that the verbs of a clause have in common, which the first one's group follows at i: "has
// been bought and [sold]" means "has been sold".
func shared(toks []token, i int, next *token) int {
	if toks[i].tag == modal && next.verb.form&base != 0 {
		return i + 1 // "will go up and [begin]"
	}
	if next.tag != finite || next.verb.form&participle == 0 {
		return i
	}
	for k := i; k < len(toks) && toks[k].is(auxiliary|modal|negation|adverb|participial); k++ {
		if toks[k].tag == participial {
			return k
		}
	}
	return i
}

// promised tells whether the only verb between the modal at verb and i is the one that it belongs to, and not denied.
func promised(toks []token, verb, i int) bool {
	if toks[verb].tag != modal {
		return false
	}
	for k := verb + 2; k < i; k++ {
		if toks[k].is(negation | toInfinitive | infinit | complementizer) {
			return false
		}
	}
	return toks[verb+1].tag == infinit
}

// infinitiveBefore tells whether the last verb before i is an infinitive, which a base form behind "and" may go on with.
func infinitiveBefore(toks []token, i int) bool {
	for i--; i > 0 && !toks[i].is(finite|auxiliary|modal); i-- {
		if toks[i].tag == infinit {
			return true
		}
	}
	return false
}

// maxForks keeps a sentence without end from costing more than others.
const maxForks = 3

// alike puts the -ing form t into the tense of the verb group at i; ok tells whether it could.
func alike(toks []token, i int, t token) (did token, ok bool) {
	base := t.verb.base
	if t.verb.form&gerund == 0 || pastForms[base] == "" {
		return t, false
	}
	v := &toks[i]
	switch {
	case v.tag == finite && v.verb.form&past != 0, v.lower == "was", v.lower == "were", v.lower == "had", v.lower == "did":
		return verbToken(t, base), true
	case v.tag == finite && v.verb.form&third != 0:
		base = thirdPerson(base)
	case v.tag == finite:
	default:
		return t, false
	}
	t.become(base)
	t.tag = finite
	return t, true
}

// outcomes are the verbs whose -ing form after a clause tells what came of all of it, not what its subject did.
var outcomes = list(`make leave lead cause allow force raise give bring hand deal cast spark prompt mark create help mean provide push send
	turn result amount drive fuel add increase reduce trigger keep put set bring ensure enable`)
