package headline

import "strings"

// expand writes contractions out: "won't" becomes "will not".
func expand(toks []token) {
	for i := range toks {
		t := &toks[i]
		if t.tag == genitive || i == 0 {
			continue
		}
		full := ""
		switch t.lower {
		case "n't":
			full = "not"
			switch toks[i-1].lower {
			case "wo":
				toks[i-1].out = "will"
			case "ca":
				toks[i-1].out, full = "cannot", ""
			case "sha":
				toks[i-1].out = "shall"
			}
		case "'re":
			full = "are"
		case "'ve":
			full = "have"
		case "'ll":
			full = "will"
		case "'m":
			full = "am"
		case "'s":
			full = "is"
			k := i + 1
			for k < len(toks) && toks[k].tag == adverb {
				k++
			}
			since := k > i+1 && toks[i+1].in(lately)
			done := k < len(toks) && toks[k].lower == "done" && at(toks, k+1).is(comma|stop) || k+1 == len(toks)
			if k < len(toks) && !done && (toks[k].in(perfect) || toks[k].tag == participial && (since || takesObject(toks, k) || toks[i-1].lower == "who" && toks[k].verb.in(cues) && at(toks, k+1).lower != "by")) {
				full = "has"
			}
		case "'d":
			full = "would"
			k := i + 1
			for k < len(toks) && toks[k].is(adverb|negation) {
				k++
			}
			if k < len(toks) && (toks[k].tag == participial || toks[k].in(perfect) || toks[k].lower == "better") {
				full = "had"
			}
		default:
			continue
		}
		t.out, t.glued = full, false
	}
}

// takesObject tells whether the participle at i has its object after it, so that "she's" before it means "she has".
func takesObject(toks []token, i int) bool {
	if i+1 < len(toks) && toks[i+1].in(particles) {
		i++
	}
	return i+1 < len(toks) && toks[i+1].is(determiner|possessive|pronoun|name|number)
}

// lately are the adverbs that a perfect takes.
var lately = list("already long ever never since just")

// perfect are the participles before which "'s" means "has".
var perfect = list("been happened occurred had got gotten become gone done made taken seen said shown begun come given failed tried refused decided managed")

// preferFigure writes "a majority of voters (54%)" as "54% of voters".
func preferFigure(toks []token) {
	for i := 0; i+5 < len(toks); i++ {
		if !toks[i].in(shares) || toks[i+1].lower != "of" {
			continue
		}
		k := i + 2
		for k < len(toks) && k < i+8 && toks[k].tag != opening {
			k++
		}
		if k+2 >= len(toks) || toks[k].tag != opening || !strings.HasSuffix(toks[k+1].text, "%") || toks[k+2].tag != closing {
			continue
		}
		first := i
		for first > 0 && toks[first-1].is(determiner|adverb|adjective) {
			first--
		}
		for j := first; j < i; j++ {
			toks[j].out = ""
		}
		toks[i].out, toks[i].tag = toks[k+1].text, number
		toks[k].out, toks[k+1].out, toks[k+2].out = "", "", ""
	}
}

// shares are the nouns for a part of a whole of which a figure says more.
var shares = list("majority half third quarter most minority plurality")

// deny writes "did not make any progress" as "made no progress".
func deny(toks []token) {
	for i := 0; i+3 < len(toks); i++ {
		aux, not, verb, object := &toks[i], &toks[i+1], &toks[i+2], &toks[i+3]
		if !doAux(aux.lower) || not.tag != negation || verb.tag != infinit || object.lower != "any" {
			continue
		}
		switch aux.out {
		case "did":
			past, known := pastForms[verb.lower]
			if !known {
				continue
			}
			verb.out = past
		case "does":
			verb.out = thirdPerson(verb.lower)
		}
		aux.out, not.out, object.out = "", "", "no"
	}
	for i := 0; i+2 < len(toks); i++ {
		if toks[i].tag == adverb && toks[i+1].tag == comma && toks[i+2].lower == toks[i].lower {
			toks[i].out, toks[i+1].out = "", "" // "very, very"
		}
	}
	for i := 0; i+1 < len(toks); i++ {
		if toks[i].lower == "at" && toks[i+1].lower == "all" && (i+2 == len(toks) || toks[i+2].is(comma|dash|stop)) {
			toks[i].out, toks[i+1].out = "", ""
		}
	}
}

// settleTense writes "will be closing" as "will close" and, in what was reported, "had closed" as "closed".
func settleTense(toks []token, reported bool) {
	for i := 0; i+1 < len(toks); i++ {
		first, second := &toks[i], &toks[i+1]
		k := i + 1
		for k < len(toks) && toks[k].is(adverb|negation) {
			k++
		}
		if k == len(toks) {
			return
		}
		switch main := &toks[k]; {
		case first.tag == modal && main.lower == "be" && k+1 < len(toks) && toks[k+1].tag == ing &&
			toks[k+1].verb.form&gerund != 0 && toks[k+1].lower != "going":
			main.out, toks[k+1].out, toks[k+1].tag = "", toks[k+1].verb.base, infinit
		case reported && first.lower == "had" && second.tag != negation && main.tag == participial && pastForms[main.verb.base] != "":
			first.out, main.out, main.tag = "", pastForms[main.verb.base], finite
		}
	}
}

// shorten writes numbers below a hundred in digits where a headline would, and the names of states that have a usual short form.
func shorten(toks []token) {
	for i := range toks {
		t := &toks[i]
		next := at(toks, i+1)
		tens, ones, joined := strings.Cut(t.lower, "-")
		switch {
		case t.lower == "percent" && i > 0 && i+3 < len(toks) && toks[i-1].number() && next.lower == "to" &&
			toks[i+2].number() && toks[i+3].lower == "percent":
			t.out = "" // "47 to 43 percent"
		case t.tag != number && t.lower != "united":
		case i > 0 && toks[i-1].figure != "", next.figure != "":
		case joined && lookup(tens).figure != "" && lookup(ones).figure != "" && len(lookup(tens).figure) == 2:
			t.out = lookup(tens).figure[:1] + lookup(ones).figure
		case joined && lookup(tens).figure != "" && ones == "one" && len(lookup(tens).figure) == 2:
			t.out = lookup(tens).figure[:1] + "1"
		case t.figure != "" && (next.in(magnitudes) || len(t.figure) > 1):
			t.out = t.figure
		case t.lower == "united" && next.lower == "states":
			t.out, toks[i+1].out = "US", ""
		}
		if t.text == "U.S." || t.text == "U.S" {
			t.out = "US"
		}
	}
}

// squeeze writes what a headline may write shorter: "40%" for "40 percent", "over" for "more than", clauses without their
// "that", and for a long name the short one that follows in brackets. It tells whether there was any of it.
func squeeze(toks []token) (shorter bool) {
	for i := 0; i+3 < len(toks); i++ {
		if toks[i].lower == "current" && toks[i+1].tag == conjunction && toks[i+2].lower == "former" {
			toks[i].out, toks[i+1].out, toks[i+2].out = "", "", "" // all there are
			shorter = true
		}
	}
	for i := 2; i+2 < len(toks); i++ {
		if toks[i].tag == opening && toks[i+2].tag == closing && upper(&toks[i+1]) && toks[i-1].tag == name {
			shorter = abbreviate(toks, i) || shorter
		}
	}
	for i := 1; i < len(toks); i++ {
		t, before := &toks[i], &toks[i-1]
		switch {
		case t.lower == "percent" && before.number() && before.out != "":
			t.out, t.glued = "%", true
		case before.lower == "more" && t.lower == "than" && t.tag == number:
			before.out, t.out = "over", ""
		case t.tag == complementizer && before.is(finite|participial) && before.verb.in(cues) && i+1 < len(toks) && toks[i+1].is(name|determiner|possessive|pronoun|number):
			t.out = ""
		default:
			continue
		}
		shorter = true
	}
	return shorter
}

// abbreviate puts the word in the brackets at i in place of the name before them, of whose words it has the first letters.
func abbreviate(toks []token, i int) bool {
	short := toks[i+1].text
	from := i
	for letters := []rune(short); from > 0 && (toks[from-1].tag == name || toks[from-1].is(preposition|conjunction)); from-- {
		if t := &toks[from-1]; t.tag == name {
			if len(letters) == 0 || letters[len(letters)-1] != []rune(t.text)[0] {
				return false
			}
			if letters = letters[:len(letters)-1]; len(letters) == 0 {
				from--
				break
			}
		}
	}
	if from == i {
		return false
	}
	for k := from; k < i; k++ {
		toks[k].out = ""
	}
	toks[from].out = short
	return true
}
