package headline

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// compose writes the kept tokens as running text: blanks, commas and capitals in order, no stop at the end.
func compose(toks []token, keep func(*token) bool, quotes bool) string {
	var b strings.Builder
	pending, last, commas := "", -1, 0
	for i := range toks {
		t := &toks[i]
		if t.out == "" || !keep(t) {
			continue
		}
		switch {
		case t.tag == comma || t.tag == dash || t.tag == stop:
			if b.Len() > 0 && pending != t.out {
				pending = t.out
				if quotes {
					pending += t.close
				}
				if t.tag == dash && !t.glued {
					pending = " " + pending
				}
			}
			continue
		case b.Len() == 0:
		default:
			if pending == "," && commas == 0 && t.is(finite, auxiliary, modal) {
				pending = "" // what stood between the commas is gone
			}
			if pending == "," && last >= 0 && toks[last].tag == complementizer {
				pending = "" // "that[, while …,] he left"
			}
			if pending == "," {
				commas++
			}
			b.WriteString(pending)
			if !t.glued || pending != "" || last != i-1 {
				b.WriteByte(' ')
			}
		}
		last = i
		pending = ""
		word := t.out
		if b.Len() > 0 && t.capital() && t.out == t.text && t.lower != "i" &&
			t.is(determiner, subordinator, possessive, pronoun, preposition, conjunction) {
			word = t.lower // it opened a quotation
		}
		if article := t.lower == "a" || t.lower == "an"; article {
			word = indefinite(toks, i, keep)
		}
		if quotes {
			b.WriteString(t.open)
		}
		if b.Len() == len(t.open) && (quotes || t.open == "") || b.Len() == 0 {
			b.WriteString(capitalized(word))
		} else {
			b.WriteString(word)
		}
		if quotes {
			b.WriteString(t.close)
		}
	}
	return b.String()
}

// indefinite is the article at i as the next written word wants it. It stays as it was before a word that stood there.
func indefinite(toks []token, i int, keep func(*token) bool) string {
	for k := i + 1; k < len(toks); k++ {
		t := &toks[k]
		if t.out == "" || !keep(t) {
			continue
		}
		switch {
		case k == i+1 && t.out == t.text:
			return toks[i].out
		case strings.ContainsRune("aeio", rune(t.lower[0])) && !strings.HasPrefix(t.lower, "one") &&
			!strings.HasPrefix(t.lower, "eu"),
			strings.HasPrefix(t.lower, "un") && !strings.HasPrefix(t.lower, "uni"), strings.HasPrefix(t.lower, "up"):
			return "an"
		}
		return "a"
	}
	return toks[i].out
}

func capitalized(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[size:]
}

// lengthPrice is what a headline's code point costs in the weight of words: what is not worth its room is left away.
const lengthPrice = 0.02

// headline chooses and writes the parts of toks that tell most within room code points.
func (a *Article) headline(toks []token, units []unit, room int) (text string, total float64) {
	length := make([]int, len(units))
	weight := make([]float64, len(units))
	for i := range toks {
		t := &toks[i]
		n := utf8.RuneCountInString(t.out)
		if t.out != "" && !t.glued {
			n++
		}
		length[t.unit] += n
		weight[t.unit] += a.weight(t)*units[t.unit].factor - lengthPrice*float64(n)
	}
	keep := fit(units, length, weight, room+1)
	for u, kept := range keep {
		if kept {
			total += weight[u]
		}
	}
	kept := func(t *token) bool { return keep[t.unit] }
	end := ended(toks, withoutHalf(toks, len(toks), kept), kept)
	text = compose(toks[:end], kept, false)
	switch {
	case !asserts(toks[:end], kept):
		total *= verblessPenalty
		if first, ok := leading(toks, func(t *token) bool { return units[t.unit].factor > 0 }, room); ok {
			return first, total
		}
		if first, ok := leading(toks, every, room); ok {
			return first, total
		}
	case utf8.RuneCountInString(text) <= room:
		return text, total
	}
	text, _ = leading(toks, kept, room)
	return text, total * overlongPenalty
}

// every keeps all tokens but the brackets.
func every(t *token) bool { return !t.is(opening, closing) }

// topicWeight is what a word gains each time the number of its occurrences in the article doubles.
const topicWeight = 0.1

// weight is what a word tells.
func (a *Article) weight(t *token) float64 {
	w := 1.0
	switch t.tag {
	case determiner, preposition, conjunction, complementizer, relative, subordinator, genitive, toInfinitive, auxiliary, possessive:
		return 0.4
	case comma, dash, stop, opening, closing:
		return 0
	case adjective, modal, pronoun:
		w = 0.7
	case adverb:
		w = 0.5
	case negation:
		w = 1.5
	case number:
		w = 1.4
	case name:
		w = 1.2
	}
	return w + topicWeight*math.Log2(1+float64(a.words[t.lower].all))
}
