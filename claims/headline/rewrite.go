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
			since := k > i+1 && lately[toks[i+1].lower]
			if k < len(toks) && (perfect[toks[k].lower] || toks[k].tag == participial && (since || takesObject(toks, k))) {
				full = "has"
			}
		case "'d":
			full = "would"
			k := i + 1
			for k < len(toks) && toks[k].is(adverb, negation) {
				k++
			}
			if k < len(toks) && (toks[k].tag == participial || perfect[toks[k].lower] || toks[k].lower == "better") {
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
	if i+1 < len(toks) && particles[toks[i+1].lower] {
		i++
	}
	return i+1 < len(toks) && toks[i+1].is(determiner, possessive, pronoun, name, number)
}

// lately are the adverbs that a perfect takes.
var lately = set("already long ever never since just")

// perfect are the participles before which "'s" means "has".
var perfect = set("been had got gotten become gone done made taken seen said shown begun come given")

// preferFigure writes "a majority of voters (54%)" as "54% of voters".
func preferFigure(toks []token) {
	for i := 0; i+5 < len(toks); i++ {
		if !shares[toks[i].lower] || toks[i+1].lower != "of" {
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
		for first > 0 && toks[first-1].is(determiner, adverb, adjective) {
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
var shares = set("majority half third quarter most minority plurality")

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
	for i := 0; i+1 < len(toks); i++ {
		if toks[i].lower == "at" && toks[i+1].lower == "all" {
			toks[i].out, toks[i+1].out = "", ""
		}
	}
}

// settleTense writes "will be closing" as "will close" and, in what was reported, "had closed" as "closed".
func settleTense(toks []token, reported bool) {
	for i := 0; i+1 < len(toks); i++ {
		first, second := &toks[i], &toks[i+1]
		k := i + 1
		for k < len(toks) && toks[k].is(adverb, negation) {
			k++
		}
		if k == len(toks) {
			return
		}
		switch main := &toks[k]; {
		case first.tag == modal && main.lower == "be" && k+1 < len(toks) && toks[k+1].tag == ing &&
			toks[k+1].verb().form&gerund != 0 && toks[k+1].lower != "going":
			main.out, toks[k+1].out, toks[k+1].tag = "", toks[k+1].verb().base, infinit
		case reported && first.lower == "had" && second.tag != negation && main.tag == participial && pastForms[main.verb().base] != "":
			first.out, main.out, main.tag = "", pastForms[main.verb().base], finite
		}
	}
}

// shorten writes numbers below a hundred in digits where a headline would, and the names of states that have a usual short form.
func shorten(toks []token) {
	for i := range toks {
		t := &toks[i]
		next := token{tag: stop}
		if i+1 < len(toks) {
			next = toks[i+1]
		}
		tens, ones, joined := strings.Cut(t.lower, "-")
		switch {
		case t.lower == "percent" && i > 0 && i+3 < len(toks) && toks[i-1].number() && next.lower == "to" &&
			toks[i+2].number() && toks[i+3].lower == "percent":
			t.out = "" // "47 to 43 percent"
		case t.tag != number && t.lower != "united":
		case i > 0 && numberWords[toks[i-1].lower] != "", numberWords[next.lower] != "":
		case joined && numberWords[tens] != "" && numberWords[ones] != "" && len(numberWords[tens]) == 2:
			t.out = numberWords[tens][:1] + numberWords[ones]
		case joined && numberWords[tens] != "" && ones == "one" && len(numberWords[tens]) == 2:
			t.out = numberWords[tens][:1] + "1"
		case numberWords[t.lower] != "" && (magnitudes[next.lower] || len(numberWords[t.lower]) > 1):
			t.out = numberWords[t.lower]
		case t.lower == "united" && next.lower == "states":
			t.out, toks[i+1].out = "US", ""
		}
		if t.text == "U.S." || t.text == "U.S" {
			t.out = "US"
		}
	}
}
