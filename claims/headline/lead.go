package headline

import "strings"

// leads tells whether what comes next can stand before a subject.
func (p *parser) leads() bool {
	if p.at(p.i).tag == adverb && p.at(p.i+1).tag == number && asserts(p.toks[p.i:p.i+phraseEnd(p.toks[p.i:p.end])], every) {
		return false // "Nearly 10 percent of them left, …"
	}
	return p.at(p.i).is(preposition|subordinator|ing|participial|adverb|toInfinitive) || weekdayToken(p.at(p.i)) && p.at(p.i+1).tag == preposition ||
		p.at(p.i).tag == negation && p.at(p.i+1).tag == adverb || p.at(p.i).in(reflexive) ||
		p.at(p.i+1).in(timeNouns) || p.at(p.i+2).in(timeNouns)
}

// leadEnd is the comma that ends what stands before the subject, or -1: the first after which a subject and its verb
// follow, or the dash that ends a remark there.
func (p *parser) leadEnd() int {
	dashed, fragment := false, p.i // behind the last quoted fragment that holds commas
	for j := p.i + 1; j < p.end-2 && j < p.i+45; j++ {
		inside := p.toks[j].tag == dash && !dashed // the remark between two dashes
		dashed = dashed || p.toks[j].tag == dash
		if p.toks[j].open != "" && !p.toks[j].capital() {
			fragment = p.quotedTo(j)
		}
		if j < fragment {
			continue // "with the “fear, the anger” of weavers, [he left]"
		}
		if !p.toks[j].is(comma|dash) || inside || year(p.toks[j+1].text) > 0 && p.at(j+2).tag == comma {
			continue // "On June 4, 2008, [he left]"
		}
		if p.subjectAt(j + 1) {
			if k := p.described(j); k > 0 {
				return k
			}
			return p.listEnd(j)
		}
	}
	return -1
}

// quotedTo is where a quotation that opens at i is closed again, with more than two words behind it; otherwise i.
func (p *parser) quotedTo(i int) int {
	for k := i; k < p.end-3; k++ {
		if p.toks[k].close != "" {
			return k
		}
	}
	return i
}

// described is the comma behind what describes the name that ends a phrase at the comma j, "For Reed[, one of the owners], the
// deal was …", or 0 where no subject follows it.
func (p *parser) described(j int) int {
	if p.at(p.i).tag != preposition || p.at(j-1).tag != name || !(p.at(j+1).is(determiner) || p.at(j+1).lower == "one") {
		return 0
	}
	for k := j + 2; k < p.end && !p.at(k).is(finite|auxiliary|modal|relative); k++ {
		if p.at(k).tag == comma && p.clauseAt(k+1) {
			return k
		}
	}
	return 0
}

// listEnd is the comma behind the list of names that goes on after the one at j, "In York, Leeds and Hull, …", or j itself.
func (p *parser) listEnd(j int) int {
	joined := false
	for k := j + 1; k < p.end && p.at(k).is(name|conjunction|comma); k++ {
		if p.at(k).tag == comma && joined && p.subjectAt(k+1) {
			return k
		}
		joined = joined || p.at(k).tag == conjunction
	}
	return j
}

// subjectAt tells whether a noun phrase with its verb starts at i.
func (p *parser) subjectAt(i int) bool {
	if p.at(i).in(bounds) && p.at(i+1).is(number|determiner) {
		i++ // "nearly half"
	}
	if p.at(i).tag == ing {
		for i++; i < p.end && !p.at(i).is(comma|relative|finite|auxiliary|modal); i++ {
		}
		return p.at(i).is(finite | auxiliary | modal) // "closing the mill has"
	}
	if !p.at(i).nominal() || p.at(i).lower == "whose" || p.partitive(i) {
		return false
	}
	list := false // of which the last member is still to come
	for limit := i + 30; i < p.end && i < limit; i++ {
		t := p.at(i)
		switch {
		case t.is(finite | auxiliary | modal):
			return !list
		case t.is(comma) && p.at(i+1).is(name|noun|number):
			list = true
		case t.tag == conjunction && list:
			list = false
		case t.is(comma) && p.at(i+1).tag == preposition:
			k := i + 1
			for k < p.end && p.at(k).tag != comma {
				k++
			}
			return p.at(k + 1).is(finite | auxiliary | modal) // "Reed, in May, left"
		case t.is(comma):
			return p.at(i+1).is(relative|ing|participial|determiner) || p.at(i+1).lower == "whose"
		case t.is(subordinator | stop):
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
		case t.is(stop | comma | finite | relative | ing | participial | pronoun | auxiliary | genitive), t.tag == noun && !t.in(timeNouns) && p.at(i+1).lower != "of",
			t.tag == preposition && limit-i < 5 &&
				t.lower != "of":
			return false
		case t.month > 0 && t.capital(), weekdayToken(t), t.in(timeNouns), year(t.text) > 0:
			if p.at(i+1).tag == genitive || p.at(i+1).lower == "of" && t.in(timeNouns) && p.at(i+2).is(noun|ing) && !p.at(i+2).in(timeNouns) {
				return false // "each year of education"
			}
			return !p.at(i+1).is(noun|name) || p.at(i+1).number()
		}
	}
	return false
}

// timeWeight is what a phrase at i that says when is worth: nothing when only the day of the article explains it.
func (p *parser) timeWeight(i int) float64 {
	t := p.at(i)
	switch {
	case weekdayToken(t) && !p.at(i+1).number() && !p.plans(), t.in(nearDays), t.out == t.text && p.nearTime(i):
		return neverFactor
	}
	return timeFactor
}

// nearTime tells whether "last month" or "this Friday" stands at i.
func (p *parser) nearTime(i int) bool {
	_, near := shifts[p.at(i).lower]
	next := p.at(i + 1)
	return near && (next.in(timeNouns) && !strings.HasSuffix(next.lower, "s") || weekdayToken(next) || next.month > 0)
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
var nearDays = list("yesterday today tonight tomorrow")

// clauseAt tells whether a noun phrase directly followed by a verb starts at i.
func (p *parser) clauseAt(i int) bool {
	words := 0
	for ; i < p.end && words < 12; i++ {
		t := p.at(i)
		switch {
		case t.is(finite|auxiliary|modal) && !t.in(bareForms):
			return words > 0
		case words > 0 && t.is(pronoun|determiner|possessive) && p.at(i-1).is(noun|name|number|pronoun):
			return false
		case words > 0 && t.tag == pronoun && t.in(subjects):
			return false
		case t.nominal() || t.is(genitive):
			words++
		case t.is(preposition|adverb|participial) && words > 0, t.tag == conjunction && words > 0 && p.at(i+1).nominal():
		default:
			return false
		}
	}
	return false
}
