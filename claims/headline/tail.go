package headline

// trailing takes ", the minister said" and ", said the minister" off, at the end and in the middle.
func (s *segment) trailing(toks []token) bool {
	for i := s.from + 2; i < s.to; i++ {
		if toks[i].tag != comma && !(toks[i-1].close != "" && !toks[i].is(preposition)) {
			continue
		}
		first := i
		if toks[i].tag == comma {
			first++
		}
		last, ok := reporting(toks, first, s.to)
		if !ok {
			continue
		}
		if last == s.to && !verbBefore(toks[s.from:i], i-s.from) && toks[i-1].close == "" && toks[i].close == "" {
			continue // "The mayor, also noted …": nothing has been said yet
		}
		if last == s.to {
			s.source, s.subject = first, s.to-1
			s.to = i
			return true
		}
		if last < s.to && toks[last].tag == comma {
			if next := &toks[last+1]; next.tag == participial && next.verb().form&past != 0 &&
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

// reporting tells whether nothing but an attribution stands from i on, and where it ends.
func reporting(toks []token, i, to int) (end int, ok bool) {
	cue, who := false, false
	for j := i; j < to && j < i+22; j++ {
		t := &toks[j]
		switch {
		case t.tag == comma && cue && who:
			if j+1 < to && toks[j+1].is(relative) || j+1 < to && toks[j+1].lower == "whose" {
				return to, true
			}
			if mainVerbBefore(toks[j:to], to-j) || j+1 < to && toks[j+1].verb().form&past != 0 {
				return j, true
			}
			return to, true
		case t.tag == comma && who && j+1 < to && toks[j+1].is(determiner, preposition, name, noun, relative):
			// An apposition of the speaker.
		case t.tag == comma && who && !cue && j+1 < to && frames[toks[j+1].verb().base] && toks[j+1].verb().form&past != 0:
			toks[j+1].tag = finite // it ends
		case t.tag == comma:
			return 0, false
		case !cue && t.is(finite) && (frames[t.verb().base] || j == i && (toks[max(i-1, 0)].close != "" ||
			toks[max(i-2, 0)].close != "")):
			cue = true
			if who && j+1 < to && toks[j+1].is(determiner, possessive, noun, adjective, number) &&
				!timeNouns[toks[j+1].lower] && !listeners[t.verb().base] {
				return 0, false
			}
		case !cue && t.is(finite, modal, auxiliary, complementizer, subordinator, ing, toInfinitive, conjunction):
			return 0, false
		case cue && t.is(complementizer, finite, modal, auxiliary):
			return 0, false
		case t.is(name, noun, pronoun):
			who = true
			if !cue && t.tag == pronoun && !subjects[t.lower] {
				return 0, false
			}
		}
	}
	return to, cue && who && to-i < 22
}

// object tells whether the words between a cue and its "that" are more than a listener, a time or an adverb.
func object(p *parser, from, to int) bool {
	first := p.at(from)
	if first.is(preposition, adverb) || weekdayToken(first) || timeNouns[first.lower] || timeNouns[p.at(to-1).lower] {
		return false
	}
	return !listeners[p.at(from-1).verb().base]
}

// accounts are the cues that tell "how" something came about.
var accounts = set("explore explain show describe detail reveal illustrate recount expose")

// clausals are the cues whose object is nearly always a clause.
var clausals = set("say argue insist contend maintain assert note warn acknowledge add claim")

// listeners are the cues after which the listener is named.
var listeners = set("tell assure inform remind warn convince persuade")

// accordingTo takes "according to the minister" off.
func (s *segment) accordingTo(toks []token) bool {
	for i := s.from; i+2 < s.to; i++ {
		if toks[i].lower != "according" || toks[i+1].lower != "to" {
			continue
		}
		end := i + 2
		for end < s.to && !toks[end].is(comma, dash) {
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
