package headline

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// compose writes the kept tokens as running text: blanks, commas and capitals in order, no stop at the end.
func compose(toks []token, keep func(*token) bool, quotes bool) string {
	b := make([]byte, 0, 256) // more than most take
	pending, last, commas, brackets := "", -1, 0, 0
	for i := range toks {
		t := &toks[i]
		if t.out == "" || !keep(t) {
			continue
		}
		switch {
		case t.tag == closing && brackets == 0:
			continue // all of the sentence stood in brackets
		case t.tag == comma || t.tag == dash || t.tag == stop:
			if len(b) > 0 && pending != t.out {
				pending = t.out
				if quotes {
					pending += t.close
				}
				if t.tag == dash && !t.glued {
					pending = " " + pending
				}
			}
			continue
		case len(b) == 0:
		default:
			if pending == "," && commas == 0 && t.is(finite|auxiliary|modal) {
				pending = "" // what stood between the commas is gone
			}
			if pending == "," && last >= 0 && toks[last].tag == complementizer {
				pending = "" // "that[, while …,] he left"
			}
			if pending == "," {
				commas++
			}
			b = append(b, pending...)
			if t.tag != closing && (!t.glued || pending != "" || last != i-1) {
				b = append(b, ' ')
			}
		}
		switch t.tag {
		case opening:
			brackets++
		case closing:
			brackets--
		}
		last = i
		pending = ""
		if t.out == "," {
			commas++ // "Norhaven, Ohio,"
		}
		word := t.out
		if len(b) > 0 && t.capital() && t.out == t.text && t.lower != "i" &&
			t.is(determiner|subordinator|possessive|pronoun|preposition|conjunction) && !(t.open == "" && i > 0 && !toks[i-1].is(stop|dash) && at(toks, i+1).capital()) {
			word = t.lower // it opened a quotation
		}
		if article := t.lower == "a" || t.lower == "an"; article {
			word = indefinite(toks, i, keep)
		}
		if quotes {
			b = append(b, t.open...)
		}
		if len(b) == len(t.open) && (quotes || t.open == "") || len(b) == 0 {
			r, size := utf8.DecodeRuneInString(word)
			b = utf8.AppendRune(b, unicode.ToUpper(r))
			b = append(b, word[size:]...)
		} else {
			b = append(b, word...)
		}
		if quotes {
			b = append(b, t.close...)
		}
	}
	return string(b)
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
const lengthPrice = 0.01

// headline chooses and writes the parts of toks that tell most within room code points.
func (w *writer) headline(toks []token, units []unit, room int) (text string, total float64) {
	length, weight := w.measure(toks, units)
	keep, total := w.chosen(units, length, weight, room+1)
	if sum(length) > room+1 {
		// What is written shorter must make room for the core, for all, or for words that tell more.
		if shorter := slices.Clone(toks); squeeze(shorter) {
			less, weight := w.measure(shorter, units)
			if k, told := w.chosen(units, less, weight, room+1); length[0] > room+1 || sum(less) <= room+1 || told > total+squeezePrice {
				toks, keep, total = shorter, k, told
			}
		}
		leaner := spare(toks)
		less, weight := w.measure(leaner, units)
		if k, told := w.chosen(units, less, weight, room+1); told > total+leanPrice {
			toks, keep, total = leaner, k, told-leanPrice
		}
	}
	kept := func(t *token) bool { return keep[t.unit] }
	written := finished(withoutNotOnly(toks, kept), kept)
	text = compose(written, kept, false)
	if !sound(written, kept) {
		total *= unsoundPenalty
		if first, ok := leading(toks, unbracketed(toks), room); ok {
			return first, total
		}
	}
	switch {
	case !asserts(written, kept):
		total *= verblessPenalty
		if first, ok := leading(toks, func(t *token) bool { return units[t.unit].factor > 0 }, room); ok {
			return first, total
		}
		if first, ok := leading(toks, unbracketed(toks), room); ok {
			return first, total
		}
	case utf8.RuneCountInString(text) <= room:
		if utf8.RuneCountInString(text) < bareLength {
			if more, ok := leading(upTo(toks, kept, units), func(t *token) bool { return units[t.unit].factor > 0 }, room); ok && goesOn(text, more) {
				return more, total // "The plan would be funded [by taxing the sale of wool]"
			}
		}
		return unfinished(text, dangling(toks, units, len(written), kept), room), total
	default:
		if text = compose(lean(written), kept, false); utf8.RuneCountInString(text) <= room {
			return text, total * overlongPenalty
		}
	}
	text, ok := leading(toks, kept, room)
	if !ok {
		total *= verblessPenalty
	}
	return text, total * overlongPenalty
}

// unfinished marks a text that is cut short, where there is room for the mark.
func unfinished(text string, short bool, room int) string {
	if short && utf8.RuneCountInString(text) < room {
		return text + "…"
	}
	return text
}

const (
	// squeezePrice is how much more a headline must tell for words that are written shorter.
	squeezePrice = 1
	// leanPrice is the same for adjectives that are left away.
	leanPrice = 2.2
)

// chosen is which units fit into room and weigh most together, and what they weigh.
func (w *writer) chosen(units []unit, length []int, weight []float64, room int) (keep []bool, total float64) {
	keep = w.fit(units, length, weight, room)
	for u, kept := range keep {
		if kept {
			total += weight[u]
		}
	}
	return keep, total
}

func sum(list []int) (total int) {
	for _, n := range list {
		total += n
	}
	return total
}

// measure is the length of each unit as it is written, in code points, and what its words are worth.
func (a *Article) measure(toks []token, units []unit) (length []int, weight []float64) {
	length = make([]int, len(units))
	weight = make([]float64, len(units))
	for i := range toks {
		t := &toks[i]
		n := utf8.RuneCountInString(t.out)
		if t.out != "" && !t.glued {
			n++
		}
		length[t.unit] += n
		weight[t.unit] += a.weight(t)*units[t.unit].factor - lengthPrice*float64(n)
	}
	for u := range units {
		if units[u].wanted {
			weight[u] += wantedWeight
			weight[units[u].parent] -= wantedWeight
		}
	}
	return length, weight
}

// wantedWeight is what a unit loses that is kept without one that it wants.
const wantedWeight = 2

// every keeps all tokens but the brackets.
func every(t *token) bool { return !t.is(opening | closing) }

// unbracketed keeps all tokens but the brackets and what stands in them.
func unbracketed(toks []token) func(*token) bool {
	inside := make(map[int]bool)
	depth := 0
	for i := range toks {
		if toks[i].tag == opening {
			depth++
		}
		if depth > 0 {
			inside[toks[i].start] = true
		}
		if toks[i].tag == closing {
			depth = max(depth-1, 0)
		}
	}
	if depth > 0 {
		return every // they are not closed
	}
	return func(t *token) bool { return every(t) && !inside[t.start] }
}

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
		w = 2
	case name:
		w = 1.2
	}
	return w + topicWeight*math.Log2(1+float64(a.occurrences(t)))
}
