package headline

import "strings"

// leads tells whether what comes next can stand before a subject.
func (p *parser) leads() bool {
	return p.at(p.i).is(preposition, subordinator, ing, participial, adverb, toInfinitive) ||
		p.at(p.i).tag == negation && p.at(p.i+1).tag == adverb ||
		timeNouns[p.at(p.i+1).lower] || timeNouns[p.at(p.i+2).lower]
}

// leadEnd is the comma that ends what stands before the subject, or -1: the first after which a subject and its verb follow.
func (p *parser) leadEnd() int {
	for j := p.i + 1; j < p.end-2 && j < p.i+45; j++ {
		if p.toks[j].tag != comma {
			continue
		}
		if p.subjectAt(j + 1) {
			return p.listEnd(j)
		}
	}
	return -1
}

// listEnd is the comma behind the list of names that goes on after the one at j, "In York, Leeds and Hull, …", or j itself.
func (p *parser) listEnd(j int) int {
	joined := false
	for k := j + 1; k < p.end && p.at(k).is(name, conjunction, comma); k++ {
		if p.at(k).tag == comma && joined && p.subjectAt(k+1) {
			return k
		}
		joined = joined || p.at(k).tag == conjunction
	}
	return j
}

// subjectAt tells whether a noun phrase with its verb starts at i.
func (p *parser) subjectAt(i int) bool {
	if !p.at(i).nominal() || p.at(i).lower == "whose" {
		return false
	}
	list := false // of which the last member is still to come
	for limit := i + 30; i < p.end && i < limit; i++ {
		t := p.at(i)
		switch {
		case t.is(finite, auxiliary, modal):
			return !list
		case t.is(comma) && p.at(i+1).is(name, noun):
			list = true
		case t.tag == conjunction && list:
			list = false
		case t.is(comma):
			return p.at(i+1).is(relative, ing, participial, determiner)
		case t.is(subordinator, stop):
			return false
		}
	}
	return false
}

// timePhrase tells whether the phrase at i says when.
func (p *parser) timePhrase(i int) bool {
	for limit := i + 5; i < limit; i++ {
		t := p.at(i)
		switch {
		case t.is(stop, comma, finite, relative, ing, pronoun, auxiliary), t.tag == preposition && limit-i < 5 &&
			t.lower != "of":
			return false
		case months[t.lower] > 0 && t.capital(), weekdayToken(t), timeNouns[t.lower], year(t.text) > 0:
			if p.at(i+1).tag == genitive {
				return false
			}
			return !p.at(i+1).is(noun, name) || p.at(i+1).number()
		}
	}
	return false
}

// timeWeight is what a phrase at i that says when is worth: nothing when only the day of the article explains it.
func (p *parser) timeWeight(i int) float64 {
	t := p.at(i)
	switch {
	case weekdayToken(t) && !p.at(i+1).number() && !p.plans(), nearDays[t.lower], t.out == t.text && p.nearTime(i):
		return neverFactor
	}
	return timeFactor
}

// nearTime tells whether "last month" or "this Friday" stands at i.
func (p *parser) nearTime(i int) bool {
	_, near := shifts[p.at(i).lower]
	next := p.at(i + 1)
	return near && (timeNouns[next.lower] && !strings.HasSuffix(next.lower, "s") || weekdayToken(next) || months[next.lower] > 0)
}

// plans tells whether the sentence speaks of what is to come, of which the day is part.
func (p *parser) plans() bool {
	for i := range p.end {
		if p.toks[i].tag == modal {
			return true
		}
	}
	return false
}

// nearDays are days that count from the day of the article.
var nearDays = set("yesterday today tonight tomorrow")

// clauseAt tells whether a noun phrase directly followed by a verb starts at i.
func (p *parser) clauseAt(i int) bool {
	words := 0
	for ; i < p.end && words < 12; i++ {
		t := p.at(i)
		switch {
		case t.is(finite, auxiliary, modal):
			return words > 0
		case words > 0 && t.is(pronoun, determiner, possessive) && p.at(i-1).is(noun, name, number, pronoun):
			return false
		case words > 0 && t.tag == pronoun && subjects[t.lower]:
			return false
		case t.nominal() || t.is(genitive):
			words++
		case t.is(preposition, adverb, participial) && words > 0, t.tag == conjunction && words > 0 && p.at(i+1).nominal():
		default:
			return false
		}
	}
	return false
}
