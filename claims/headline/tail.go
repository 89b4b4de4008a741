package headline

import "slices"

// trailing takes ", the minister said" and ", said the minister" off, at the end and in the middle.
func (s *segment) trailing(toks []token) bool {
	for i := s.from + 2; i < s.to; i++ {
		if toks[i].tag != comma && !(toks[i-1].close != "" && !toks[i].is(preposition)) {
			continue
		}
		if toks[i].tag != comma && toks[i].tag == finite && !toks[i].verb.in(cues) && verbBefore(toks[s.from:i], i-s.from) {
			continue // "say the “levy” hurts the mill"
		}
		first := i
		if toks[i].tag == comma {
			first++
		}
		last, ok := reporting(toks, first, s.to)
		if !ok {
			continue
		}
		if last == s.to && !verbBefore(toks[s.from:i], i-s.from) && (toks[i-1].close == "" && toks[i].close == "" || !toks[first].verb.in(frames) && toks[first].tag == finite) {
			continue // "The mayor, also noted …": nothing has been said yet
		}
		if last+1 < s.to && toks[last].tag == comma && toks[last+1].tag == determiner && verbBefore(toks[s.from:i], i-s.from) &&
			slices.ContainsFunc(toks[last+1:last+1+phraseEnd(toks[last+1:s.to])], func(t token) bool { return t.tag == relative }) {
			last = s.to // ", said Ann Lee, a lawyer who …"
		}
		if last+2 < s.to && toks[last+1].tag == ing && toks[last+1].verb.in(cues) {
			last = s.to // ", she said, adding"
		}
		if last == s.to {
			s.source, s.subject = first, s.to-1
			s.to = i
			return true
		}
		if last < s.to && toks[last].tag == comma {
			if next := &toks[last+1]; next.tag == participial && next.verb.form&past != 0 &&
				!verbBefore(toks[s.from:i], i-s.from) {
				next.tag = finite // it is the verb of what stands before the attribution
			}
			if toks[s.from].tag == subordinator || toks[s.from].tag == preposition && !verbBefore(toks[s.from:i], i-s.from) {
				last-- // the comma after "In the end, he said," stays
			}
			// What is left moves together: the words of the attribution become the first ones and fall away.
			moved := append([]token{}, toks[i:last+1]...)
			copy(toks[s.from+last+1-i:last+1], toks[s.from:i])
			copy(toks[s.from:], moved)
			s.source, s.subject = s.from+first-i, s.from+last-1-i
			s.from += last + 1 - i
			return true
		}
	}
	return false
}

// phraseEnd is where the next comma stands, or the end.
func phraseEnd(toks []token) int {
	for i := range toks {
		if toks[i].tag == comma {
			return i
		}
	}
	return len(toks)
}

// reporting tells whether nothing but an attribution stands from i on, and where it ends.
func reporting(toks []token, i, to int) (end int, ok bool) {
	cue, who, phrase := false, false, false
	for j := i; j < to && j < i+longestReport; j++ {
		t := &toks[j]
		switch {
		case t.tag == comma && !cue && t.close != "":
			return 0, false // what is said has only ended here
		case t.tag == comma && cue && who:
			if j+1 < to && toks[j+1].is(relative) || j+1 < to && toks[j+1].lower == "whose" {
				return to, true
			}
			if j+1 < to && toks[j+1].tag == complementizer {
				return j, true // "The figures show, he said, that"
			}
			if mainVerbBefore(toks[j:to], to-j) || j+1 < to && toks[j+1].verb.form&past != 0 {
				return j, true
			}
			return to, true
		case t.tag == comma && who && j+1 < to && toks[j+1].is(determiner|preposition|name|noun|relative):
			// An apposition of the speaker.
		case t.tag == comma && who && !cue && j+1 < to && toks[j+1].verb.in(frames) && toks[j+1].verb.form&past != 0:
			toks[j+1].tag = finite // it ends
		case t.tag == comma:
			return 0, false
		case !cue && t.is(finite) && (t.verb.in(frames) || j == i && (toks[max(i-1, 0)].close != "" ||
			toks[max(i-2, 0)].close != "")):
			cue = true
			if who && j+1 < to && toks[j+1].is(determiner|possessive|noun|adjective|number) &&
				!toks[j+1].in(timeNouns) && !t.verb.in(listeners) {
				return 0, false
			}
		case !cue && t.is(finite|modal|auxiliary|complementizer|subordinator|ing|toInfinitive|conjunction):
			return 0, false
		case cue && who && phrase && t.tag == finite && t.verb.form&participle != 0 && toks[j-1].is(noun|name):
			// "said in an interview aired on Monday"
		case cue && t.is(complementizer|finite|modal|auxiliary):
			return 0, false
		case cue && t.tag == preposition:
			phrase = true
		case t.is(name | noun | pronoun), t.lower == "those":
			who = true
			if !cue && t.tag == pronoun && !t.in(subjects) {
				return 0, false
			}
		}
	}
	return to, cue && who && to-i < longestReport
}

// longestReport is how many tokens an attribution behind what is said may have.
const longestReport = 45

// object tells whether the words between a cue and its "that" are more than a listener, a time or an adverb.
func object(p *parser, from, to int) bool {
	first := p.at(from)
	if first.is(preposition|adverb) || weekdayToken(first) || first.in(timeNouns) || p.at(to-1).in(timeNouns) {
		return false
	}
	return !p.at(from - 1).verb.in(listeners)
}

// accounts are the cues that tell "how" something came about.
var accounts = list("explore explain show describe detail reveal illustrate recount expose")

// clausals are the cues whose object is nearly always a clause.
var clausals = list("say argue insist contend maintain assert note warn acknowledge add")

// listeners are the cues after which the listener is named.
var listeners = list("tell assure inform remind warn convince persuade")

// accordingTo takes "according to the minister" off.
func (s *segment) accordingTo(toks []token) bool {
	for i := s.from; i+2 < s.to; i++ {
		if toks[i].lower != "according" || toks[i+1].lower != "to" {
			continue
		}
		end := i + 2
		for end < s.to && !toks[end].is(comma|dash) {
			end++
		}
		switch {
		case i == s.from && end < s.to:
			s.source, s.subject = i+2, end-1
			s.from = end + 1
			return true
		case i > s.from+2 && (end == s.to || !verbBefore(toks[end:s.to], s.to-end)):
			s.source, s.subject = i+2, end-1
			s.to = i
			if toks[i-1].is(comma) {
				s.to--
			}
			return true
		}
		return false
	}
	return false
}
