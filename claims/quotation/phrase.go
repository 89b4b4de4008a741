package quotation

import "strings"

// attaching are the prepositions with which a noun is described by another: "officials in Moscow".
var attaching = set(`of from in for at with on against between to about within inside near by`)

// longest is how many tokens a noun phrase with its apposition may have.
const longest = 45

// nounBefore is the first token of the noun phrase that ends before token end; end itself when there is none.
func (r *reader) nounBefore(end int) int {
	start := r.phraseBefore(end)
	if last := end - 1; start == last && (r.lower(last) == "both" || r.lower(last) == "all") && last > r.from(last) && (r.nounLike(last-1) || r.tag[last-1] == pronoun) {
		start = r.phraseBefore(last) // "they all"
	}
	return r.withQuantity(start, end)
}

// withQuantity moves a phrase's beginning back before "about" or "more than" where a number follows.
func (r *reader) withQuantity(i, end int) int {
	lo := r.from(end - 1)
	if i >= end || i == lo || r.tag[i] != number && !(r.tag[i] == determiner && i+1 < end && (r.lower(i+1) == "third" || r.lower(i+1) == "quarter" || r.lower(i+1) == "half" || quantities[r.lower(i)] || r.lower(i) == "one")) {
		return i
	}
	switch r.lower(i - 1) {
	case "about", "nearly", "almost", "only", "roughly", "some", "just":
		if i-1 > lo && (r.lower(i-2) == "only" || r.lower(i-2) == "just") {
			return i - 2
		}
		return i - 1
	case "than", "least", "most":
		if i-2 >= lo && (r.lower(i-2) == "more" || r.lower(i-2) == "fewer" || r.lower(i-2) == "less" || r.lower(i-2) == "at") {
			return i - 2
		}
	}
	return i
}

func (r *reader) phraseBefore(end int) int {
	lo := max(r.from(end-1), end-longest)
	i := end - 1
	switch r.tag[i] {
	case pronoun, relative, determiner, objective:
		if r.tag[i] == determiner && (r.lower(i) == "the" || r.lower(i) == "a" || r.lower(i) == "an" || r.lower(i) == "every") {
			return end
		}
		if i-2 < lo || r.tag[i] != objective || r.lower(i-1) != "of" {
			return i
		}
		i-- // "one of them"
	case noun, name, number:
	case possessor:
		return end
	case other:
		return r.bracketBefore(end, lo)
	default:
		return end
	}
	for i > lo && r.quote[i-1] == r.quote[end-1] {
		switch t := r.tag[i-1]; {
		case t == noun && r.tag[i] == name && (r.lower(i-1) == "time" || r.lower(i-1) == "times"):
			return i
		case t == noun && r.finite(i-1):
			if !r.reduced(i-1, lo) {
				return r.afterTime(i, end)
			}
			i--
		case t == noun || t == name || t == number:
			i--
		case t == possessor && r.lower(i-1) == "'s" || r.word(i-1) == "’" || r.word(i-1) == "'":
			i--
		case t == possessor:
			i--
			if !(i > lo && r.lower(i-1) == "of") {
				return i
			}
		case t == determiner:
			i--
			if i > lo && r.tag[i-1] != determiner && !(r.tag[i-1] == preposition && attaching[r.lower(i-1)]) {
				return i
			}
		case t == preposition && attaching[r.lower(i-1)] && i-2 >= lo && (r.nounLike(i-2) && !r.finite(i-2) || r.tag[i-2] == determiner && r.tag[i] == determiner):
			i--
		case t == conjunction && r.lower(i-1) != "but" && i-2 >= lo && r.nounLike(i-2) && !r.finite(i-2) && (r.tag[i] != name || r.tag[i-2] == name):
			i--
		case t == adverb && i-2 >= lo && r.tag[i-2] == determiner:
			i--
		default:
			return r.afterTime(i, end)
		}
	}
	return r.afterTime(i, end)
}

// reduced reports whether the participle at token i describes the noun before it: "a poll released Friday". A verb that
// takes a clause is more likely the verb of the clause around.
func (r *reader) reduced(i, lo int) bool {
	return i > lo && r.nounLike(i-1) && r.tag[i] == noun && r.verb(i).class&clausal == 0 && r.verb(i).form != gerund && strings.HasSuffix(r.lower(i), "ed")
}

// afterTime moves a phrase's beginning past "Tuesday" and the like, and past a conjunction or preposition.
func (r *reader) afterTime(i, end int) int {
	for i < end-1 && (times[r.lower(i)] && r.tag[i+1] != possessor || r.tag[i] == conjunction || r.tag[i] == preposition || r.tag[i] == adverb) {
		i++
	}
	return i
}

// bracketBefore is the beginning of the noun phrase that ends with a bracket before token end: "Sen. Lee (R-Utah)".
func (r *reader) bracketBefore(end, lo int) int {
	if r.word(end-1) != ")" {
		return end
	}
	for i := end - 2; i > lo && i > end-12; i-- {
		if r.word(i) == "(" {
			if start := r.nounBefore(i); start < i {
				return start
			}
			return end
		}
	}
	return end
}

// nounLike reports whether token i may be the last word of a noun phrase.
func (r *reader) nounLike(i int) bool {
	return r.tag[i] == noun || r.tag[i] == name || r.tag[i] == number || r.word(i) == ")"
}

// finite reports whether a word that looks like a noun is more likely the verb of a clause.
func (r *reader) finite(i int) bool {
	if r.tag[i] != noun {
		return r.tag[i] == otherVerb
	}
	lo := r.from(i)
	word := r.lower(i)
	edged := strings.HasSuffix(word, "ed") && len(word) > 4 || r.verb(i).form&(past|participle) != 0 && r.verb(i).form&base == 0
	if !edged && !(strings.HasSuffix(word, "ing") && r.verb(i).form == gerund) {
		return false
	}
	if describes := i+1 < r.to(i) && (r.tag[i+1] == noun || r.tag[i+1] == name); i == lo || r.tag[i-1] == quoteMark {
		return edged && !describes // "retired general Ann Lee"
	}
	switch r.tag[i-1] {
	case determiner, possessor, preposition, adverb, number, conjunction:
		return false
	}
	return true
}

// subjectBefore is the noun phrase before token end, with an apposition set off by commas; from == to when there is none.
func (r *reader) subjectBefore(end int) (from, to int) {
	lo := r.from(end)
	if end == lo || r.quote[end-1] != r.quote[end] {
		return end, end
	}
	if r.lower(end-1) == "that" && end-2 >= lo && r.nounLike(end-2) {
		return end - 1, end
	}
	if r.tag[end-1] != comma && !(r.tag[end-1] == stop && strings.ContainsAny(r.word(end-1), "—–-")) {
		return r.nounBefore(end), end
	}
	for k := end - 2; k > lo && k > end-longest; k-- {
		if r.quote[k] != r.quote[end] || r.tag[k] == stop && r.tag[end-1] == comma && r.tag[k+1] != comma {
			return end, end
		}
		if r.tag[k] == r.tag[end-1] && k < end-2 && r.aside(k+1) && (r.tag[k-1] == name || r.tag[k-1] == pronoun) {
			if start := r.nounBefore(k); start < k && (start == lo || r.tag[start-1] != preposition) {
				return start, k
			}
		}
		if r.tag[k] == r.tag[end-1] && k < end-2 && r.apposition(k+1) {
			if start := r.nounBefore(k); start < k && r.tag[k-1] != preposition {
				return r.wholeSubject(start, lo), end
			}
			if r.tag[k-1] == adverb || times[r.lower(k-1)] {
				return end, end
			}
		}
	}
	return end, end
}

// aside reports whether a comment that describes nobody begins with token i: ", in an interview,".
func (r *reader) aside(i int) bool {
	return r.tag[i] == preposition && r.lower(i) != "of" || r.tag[i] == adverb || r.verb(i).form&gerund != 0 || r.tag[i] == opener
}

// wholeSubject moves the beginning of a subject that is itself a description back to the name that it describes: "Ann
// Lee, 56, the mayor of York, a former teacher,".
func (r *reader) wholeSubject(start, lo int) int {
	for depth := 0; depth < 4 && start-1 > lo && r.tag[start-1] == comma; depth++ {
		k := start - 1
		if !r.nounLike(k - 1) {
			return start
		}
		before := r.nounBefore(k)
		if before >= k || r.tag[k-1] != name && r.tag[k-1] != number && r.word(k-1) != ")" || before > lo && r.tag[before-1] == preposition && r.lower(before-1) != "of" {
			return start
		}
		if before > lo && r.tag[before-1] == preposition {
			if before-2 <= lo || r.tag[before-2] != comma {
				return start
			}
			before--
		}
		start = before
	}
	return start
}

// apposition reports whether what describes a noun after a comma may begin with token i.
func (r *reader) apposition(i int) bool {
	switch r.tag[i] {
	case determiner, possessor, relative, name, number:
		return true
	case noun:
		return r.verb(i).form&gerund == 0
	case preposition:
		return r.lower(i) == "of"
	}
	return false
}

// manner are nouns of an adverbial that tells how something was said and describes nobody.
var manner = set(`statement interview email e-mail tweet speech letter memo press news phone telephone conference call debate rally briefing hearing post report column essay op-ed video filing broadcast appearance remarks response reference reply wednesday monday tuesday thursday friday saturday sunday week month year morning afternoon evening day january february march april june july august september october november december`)

// nounAfter is the token after the noun phrase that begins at token i and ends before hi; i itself when there is none.
func (r *reader) nounAfter(i, hi int) int {
	start := i
	hi = min(hi, i+longest)
	heads := 0
	for i < hi && r.quote[i] == r.quote[start] {
		switch t := r.tag[i]; t {
		case pronoun, objective, relative:
			if i == start {
				return i + 1
			}
			return i
		case noun:
			if heads > 0 && r.finite(i) || times[r.lower(i)] && heads > 0 {
				return i
			}
			heads++
		case name, number:
			if times[r.lower(i)] && heads > 0 {
				return i
			}
			heads++
		case determiner, possessor:
			if heads > 0 && t == determiner && r.tag[i-1] != preposition && r.tag[i-1] != conjunction {
				return i
			}
		case adverb:
			if heads > 0 || i+1 >= hi || !r.nounLike(i+1) {
				return i
			}
		case preposition:
			if heads == 0 || i+1 >= hi || !attaching[r.lower(i)] || r.adverbial(i, hi) {
				return i
			}
		case conjunction:
			if heads == 0 || r.lower(i) == "but" || i+1 >= hi || !r.nounLike(i+1) && r.tag[i+1] != determiner && r.tag[i+1] != possessor || r.clauseAt(i+1, hi) {
				return i
			}
		case other:
			if heads == 0 || r.word(i) != "(" {
				return i
			}
			k := i + 1
			for k < hi && r.word(k) != ")" {
				k++
			}
			if k >= hi {
				return i
			}
			i = k
		default:
			return i
		}
		i++
	}
	return i
}

// adverbial reports whether the prepositional phrase at token i tells when or how, not who.
func (r *reader) adverbial(i, hi int) bool {
	for k := i + 1; k < hi && k < i+6; k++ {
		switch r.tag[k] {
		case noun, name:
			if manner[r.lower(k)] || times[r.lower(k)] {
				return true
			}
		case determiner, possessor, number, adverb:
		default:
			return false
		}
	}
	return false
}

// clauseAt reports whether a new clause, not another noun, begins at token i.
func (r *reader) clauseAt(i, hi int) bool {
	for k := i; k < hi && k < i+6; k++ {
		switch r.tag[k] {
		case auxiliary, otherVerb:
			return true
		case noun:
			if r.finite(k) {
				return true
			}
		case name, determiner, possessor, number:
		default:
			return false
		}
	}
	return false
}

// withApposition extends a noun phrase that ends before token i by what describes it after a comma or in a clause with
// "who".
func (r *reader) withApposition(i int) int {
	hi := r.to(i - 1)
	if i < hi && r.tag[i] == relative {
		return r.clauseEnd(i, hi)
	}
	if i+1 >= hi || r.tag[i] != comma || !r.apposition(i+1) {
		return i
	}
	if r.tag[i+1] == noun && r.verb(i+1).lemma != "" || r.quote[i+1] != r.quote[i] {
		return i
	}
	if list := r.listEnd(i, hi); list > i {
		return list
	}
	end := r.clauseEnd(i+1, hi)
	for depth := 0; depth < 4 && end+1 < hi && r.tag[end] == comma && r.quote[end+1] == r.quote[i]; depth++ {
		next := r.clauseEnd(end+1, hi)
		age := end == i+2 && r.tag[i+1] == number && r.apposition(end+1)
		if !(age || r.tag[end+1] == relative || r.lower(end+1) == "which" || r.tag[end+1] == name && next == end+2 || r.tag[end+1] == determiner && next >= hi-1) {
			break
		}
		end = next
	}
	return end
}

// listEnd is the token after a list of names that goes on at the comma i: "Reuters, AP, and AFP".
func (r *reader) listEnd(i, hi int) int {
	k := i
	for count := 0; count < 6 && k+1 < hi && r.tag[k] == comma; count++ {
		next := k + 1
		last := r.lower(next) == "and"
		if last {
			next++
		}
		end := next
		for end < hi && r.tag[end] == name {
			end++
		}
		if end == next {
			return i
		}
		if last {
			return end
		}
		if end+1 < hi && r.lower(end) == "and" && r.tag[end+1] == name {
			for end++; end < hi && r.tag[end] == name; end++ {
			}
			return end
		}
		k = end
	}
	return i
}

// clauseEnd is the token at which a description that begins at token i ends: the next comma, quotation mark or stop.
func (r *reader) clauseEnd(i, hi int) int {
	for k := i; k < hi && k < i+longest; k++ {
		if r.tag[k] == comma || r.tag[k] == stop || r.tag[k] == quoteMark {
			return k
		}
	}
	return min(hi, i+longest)
}
