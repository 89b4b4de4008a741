package headline

// candidate is a run of tokens that could be the claim, and how readily an editor takes such a one.
type candidate struct {
	toks    []token
	prior   float64
	segment segment // that it is a part of
}

// The priors of the kinds of candidates, against 1 for the first clause of a sentence.
const (
	laterPrior       = 0.85 // a later clause: "…, but [he left]"
	framedBonus      = 1.1  // what somebody says, without the saying
	denialBonus      = 1.2  // somebody has claimed the contrary
	subordinatePrior = 0.8  // "after [he left]"
	statementPrior   = 1.1  // "his claim that [he left]"
	arrivalPrior     = 1.4  // "The talks come as [he leaves]"
	stancePrior      = 2.0  // "praised [his support of the plan]"
	relativePrior    = 0.55 // "[the mayor], who [left]"
	pronounPenalty   = 0.6  // nobody knows who is meant
	verblessPenalty  = 0.3  // it says nothing of its subject
	overlongPenalty  = 0.5  // even its core has no room
)

// candidates lists the clauses of a sentence that could stand for it.
func candidates(toks []token) []candidate {
	var list []candidate
	for i, s := range segments(toks) {
		c := candidate{append(clone(toks[s.from:s.to]), s.survey(toks)...), 1, s}
		if i > 0 {
			c.prior = laterPrior
		}
		if s.framed {
			c.prior *= framedBonus
		}
		if s.denied {
			c.prior *= denialBonus
		}
		list = append(list, c)
		if len(list) < maxCandidates {
			for _, in := range append(inner(toks[s.from:s.to], c.prior), nominal(toks[s.from:s.to], c.prior)...) {
				in.segment = s
				list = append(list, in)
			}
		}
	}
	return list
}

// maxCandidates keeps a sentence without end from costing more than others.
const maxCandidates = 8

// inner lists the subordinate and relative clauses of a segment that could stand alone.
func inner(toks []token, prior float64) []candidate {
	var list []candidate
	for i := 1; i < len(toks)-3 && len(list) < maxCandidates; i++ {
		t := &toks[i]
		switch {
		case t.lower == "as" && toks[i-1].tag == finite && arrivals[toks[i-1].verb().base] && clauseStarts(toks, i+1):
			list = append(list, candidate{toks: clone(toks[i+1 : clauseEnd(toks, i+1)]), prior: prior * arrivalPrior})
		case t.tag == subordinator && telling[t.lower] && clauseStarts(toks, i+1):
			list = append(list, candidate{toks: clone(toks[i+1 : clauseEnd(toks, i+1)]), prior: prior * subordinatePrior})
		case t.tag == complementizer && (doubted(toks[:i]) || !verbBefore(toks, i) || quantified(toks[:i])):
		case t.tag == complementizer && clauseStarts(toks, i+1) && statements[toks[i-1].lower]:
			list = append(list, candidate{toks: clone(toks[i+1 : clauseEnd(toks, i+1)]), prior: prior * statementPrior})
		case t.tag == complementizer && clauseStarts(toks, i+1) && !toks[i-1].is(noun, name):
			list = append(list, candidate{toks: clone(toks[i+1 : clauseEnd(toks, i+1)]), prior: prior * subordinatePrior})
		case t.tag == relative && (t.lower == "who" || t.lower == "which") && i+1 < len(toks) &&
			toks[i+1].is(finite, auxiliary, modal, adverb):
			from := antecedent(toks, i)
			if from < 0 {
				continue
			}
			c := clone(toks[from:i])
			for len(c) > 0 && c[len(c)-1].is(comma, dash) {
				c = c[:len(c)-1]
			}
			list = append(list, candidate{toks: append(c, clone(toks[i+1:clauseEnd(toks, i+1)])...), prior: prior * relativePrior})
		}
	}
	return list
}

// statements are the nouns whose clause is what was said.
var statements = set(`claim claims allegation allegations accusation accusations assertion statement report reports charge charges contention
	suggestion argument conclusion finding findings news evidence rumor rumors complaint announcement`)

// doubted tells whether the words before a "that" may take back what follows it.
func doubted(toks []token) bool {
	for i := range toks {
		if toks[i].tag == negation || toks[i].tag == modal || doubts[toks[i].lower] || doubts[toks[i].verb().base] {
			return true
		}
	}
	return false
}

// arrivals are the verbs that only tie one event to another.
var arrivals = set("come arrive")

// telling are the conjunctions whose clause says what happened.
var telling = set("because after when although though while as")

// clauseEnd is where the clause that starts at i ends: before the next comma after its verb, or at the end.
func clauseEnd(toks []token, i int) int {
	verb := false
	for ; i < len(toks); i++ {
		t := &toks[i]
		switch {
		case t.is(finite, auxiliary, modal):
			verb = true
		case verb && (t.tag == dash || t.tag == subordinator && toks[i-1].tag != preposition || t.tag == comma && i+1 < len(toks) && !toks[i+1].is(name, noun, adjective)):
			return i
		}
	}
	return i
}

// antecedent is where the noun phrase starts that a relative pronoun at i describes, or -1.
func antecedent(toks []token, i int) int {
	k := i - 1
	for k >= 0 && toks[k].is(comma, dash) {
		k--
	}
	end := k
	for k >= 0 && (toks[k].is(name, noun, number, adjective, genitive) || toks[k].tag == preposition &&
		toks[k].lower == "of" && k < end) {
		k--
	}
	if k >= 0 && toks[k].is(determiner, possessive) {
		k--
	}
	if k+1 > end {
		return -1
	}
	return k + 1
}

func clone(toks []token) []token { return append([]token(nil), toks...) }

// withoutLead takes off what stands before the subject. A short word of time or place goes to the end instead.
func withoutLead(toks []token) []token {
	for range 3 {
		for len(toks) > 0 && toks[0].is(conjunction, comma, dash) {
			toks = toks[1:]
		}
		if len(toks) == 0 {
			return toks
		}
		p := parser{toks: toks, end: len(toks)}
		j := p.leadingTime()
		rest := j
		if j <= 0 {
			if !p.leads() {
				return toks
			}
			if j = p.leadEnd(); j < 0 {
				if toks[0].tag == subordinator && telling[toks[0].lower] && clauseStarts(toks, 1) {
					toks = toks[1:]
				}
				return toks
			}
			rest = j + 1
		}
		lead := toks[:j]
		toks = toks[rest:]
		if owner := placeHas(lead, toks); owner != nil {
			return owner
		}
		if conditions[lead[0].lower] {
			return moveToEnd(lead, toks)
		}
		if j <= 5 && lead[0].is(preposition, name, determiner, adjective) && (p.timePhrase(0) || p.timePhrase(1) ||
			lead[j-1].tag == name) {
			toks = moveToEnd(lead, toks)
		}
	}
	return toks
}

// placeHas writes "in Graz, they have three mills" as "Graz has three mills"; nil when it is not of that form.
func placeHas(lead, toks []token) []token {
	if lead[0].lower != "in" || len(lead) < 2 || len(toks) < 3 || toks[0].lower != "we" && toks[0].lower != "they" {
		return nil
	}
	for i := 1; i < len(lead); i++ {
		if lead[i].tag != name {
			return nil
		}
	}
	has := toks[1]
	switch has.lower {
	case "have", "'ve":
		has.out, has.glued = "has", false
	case "had":
	default:
		return nil
	}
	return append(append(clone(lead[1:]), has), toks[2:]...)
}

// leadingTime is the length of a time phrase that stands before the subject without a comma: "Last year [he left]".
func (p *parser) leadingTime() int {
	j := 0
	switch first := p.at(0); {
	case weekdayToken(first) && p.at(1).is(name, determiner, pronoun):
		j = 1
	case (first.lower == "last" || first.lower == "this" || first.lower == "next") && (timeNouns[p.at(1).lower] ||
		weekdayToken(p.at(1)) || months[p.at(1).lower] > 0):
		j = 2
	case first.lower == "in" && year(p.at(1).text) > 0, first.lower == "on" && weekdayToken(p.at(1)):
		j = 2
	}
	if j > 0 && p.clauseAt(j) {
		return j
	}
	return 0
}

// moveToEnd puts a short phrase that opened a sentence behind its last word.
func moveToEnd(lead, toks []token) []token {
	lead = clone(lead)
	if lead[0].tag != name {
		lead[0].out = lead[0].lower
	}
	lead[0].glued = false
	end := len(toks)
	for end > 0 && toks[end-1].is(stop, comma) {
		end--
	}
	return append(clone(toks[:end]), lead...)
}
