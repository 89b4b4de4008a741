package headline

import (
	"strings"
	"unicode"
)

// nameHere tells whether the capital of toks[i] makes it a name: inside a sentence it does, at the start and in a
// heading the rest of the article and the lexicon decide.
func nameHere(toks []token, i int, titled bool) bool {
	t := &toks[i]
	w := t.lower
	switch {
	case i > 0 && !titled && !toks[i-1].is(dash|stop):
		return true
	case i == 0 && (strings.HasSuffix(w, "ly") && !t.in(lyNouns) || t.verb.form&gerund != 0 && !t.use.isName()):
		return false
	case t.use.isName():
		return true
	case i == 0 && (t.use.isCommon() || t.known()) && i+1 < len(toks) && !toks[i+1].capital():
		return false // the cast may have taken it for a name for its capital only
	case t.entity:
		return true
	case t.use.isCommon(), t.known():
		return false
	}
	return !titled && i+1 < len(toks) && toks[i+1].capital() || len(w) > 1 && capitals(t.text)
}

// known tells whether the lists have a word as one that is no name.
func (t *token) known() bool {
	return t.verb.form != 0 || t.in(adjectives) || t.in(adverbs) || t.in(prepositions) || t.in(titles) ||
		t.month > 0 || strings.HasSuffix(t.lower, "ly")
}

// acronym tells whether the word at i is written in capitals among others that are not: "US", "WHO".
func acronym(toks []token, i int) bool {
	return upper(&toks[i]) && !(i > 0 && upper(&toks[i-1])) && !(i+1 < len(toks) && upper(&toks[i+1]))
}

// insideName tells whether the little word at i is written with a capital between two others, as in "No Child Left Behind".
func insideName(toks []token, i int) bool {
	t := &toks[i]
	if t.text == "No" && i > 0 && i+1 < len(toks) && toks[i-1].lower == "the" && toks[i+1].capital() {
		return true
	}
	return i > 1 && t.capital() && len(t.text) > 1 && t.open == "" && t.lower != "the" && toks[i-1].capital() && len(toks[i-1].text) > 1 &&
		toks[i-1].is(noun|name) && toks[i-1].close == ""
}

// capitals tells whether a text has no small letter.
func capitals(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return unicode.ToUpper(r) != r }) < 0
}

func upper(t *token) bool {
	return len(t.text) > 1 && t.capital() && capitals(t.text)
}
