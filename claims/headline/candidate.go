package headline

import (
	"slices"

	"claimdesk/claims/quotation"
)

// candidate is a run of tokens that could be the claim, and how readily an editor takes such a one.
type candidate struct {
	toks    []token
	prior   float64
	segment segment // that it is a part of
}

// The priors of the kinds of candidates, against 1 for the first clause of a sentence.
const (
	laterPrior        = 0.85 // a later clause: "…, but [he left]"
	contraryPrior     = 1.1  // "…, but [he left]"
	framedBonus       = 1.1  // what somebody says, without the saying
	denialBonus       = 1.2  // somebody has claimed the contrary
	subordinatePrior  = 0.95 // "after [he left]"
	backgroundPrior   = 0.8  // "though [he left]"
	statementPrior    = 1.4  // "his claim that [he left]"
	arrivalPrior      = 1.4  // "The talks come as [he leaves]"
	stancePrior       = 2.0  // "praised [his support of the plan]"
	chargePrior       = 1.0  // "accused [the mayor] of [closing the mill]"
	forkPrior         = 1.0  // "came and [left]"
	circumstancePrior = 0.9  // "came, [bringing aid]"
	meantPrior        = 0.9  // "for [his plan to leave]"
	placePrior        = 0.8  // "Graz, where [he left]"
	relativePrior     = 0.65 // "[the mayor], who [left]"
	somebodyPrior     = 0.35 // "[a mayor], who [left]"
	reportedPrior     = 0.95 // "[the attacks], which the report said [were hidden]"
	figureElsewhere   = 0.7  // what tells the figure is the claim
	pronounPenalty    = 0.6  // nobody knows who is meant
	verblessPenalty   = 0.3  // it says nothing of its subject
	unsoundPenalty    = 0.4  // it is no sentence
	overlongPenalty   = 0.5  // even its core has no room
)

// candidates lists the clauses of a sentence that could stand for it.
func candidates(toks []token) []candidate {
	var list []candidate
	for i, s := range segments(toks) {
		if s.framed && s.source >= 0 && s.subject >= 0 {
			last := &toks[s.subject]
			s.by = quotation.Span{Start: toks[s.source].start, End: last.start + len(last.text)}
		}
		c := candidate{append(clone(toks[s.from:s.to]), s.survey(toks)...), 1, s}
		if i > 0 {
			c.prior = laterPrior
			if s.from > 0 && toks[s.from-1].lower == "but" {
				c.prior = contraryPrior
			}
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
		case t.lower == "as" && toks[i-1].tag == finite && toks[i-1].verb.in(arrivals) && clauseStarts(toks, i+1):
			list = append(list, candidate{toks: clone(toks[i+1 : clauseEnd(toks, i+1)]), prior: prior * arrivalPrior})
		case t.lower == "because" && toks[i-1].lower == "just": // "just because he left does not mean"
		case t.tag == subordinator && (t.in(telling) || t.lower == "since" && toks[i-1].tag == comma) && clauseStarts(toks, i+1):
			worth := subordinatePrior
			if t.in(backgrounds) {
				worth = backgroundPrior
			}
			clause := toks[i+1 : clauseEnd(toks, i+1)]
			if t.lower == "when" && toks[i-1].is(noun|name) && !asserts(toks[:i], every) {
				clause = clause[:secondVerb(clause)] // "the storm when [boats sank] has ended"
			}
			list = append(list, candidate{toks: clone(clause), prior: prior * worth})
		case t.lower == "and" && toks[i-1].tag != comma && at(toks, i+2).tag != conjunction && clauseStarts(toks, i+1) && verbBefore(toks, i) && verbSure(toks, i+1) && !governed(toks[:i]):
			list = append(list, candidate{toks: clone(toks[i+1:]), prior: prior * laterPrior})
		case t.lower == "where" && i > 1 && clauseStarts(toks, i+1):
			from := antecedent(toks, i)
			if from < 0 || toks[from].tag != name {
				continue
			}
			c := clone(toks[i+1 : clauseEnd(toks, i+1)])
			c = append(c, newToken("in", toks[from].start, preposition))
			for k := from; k < i && !toks[k].is(comma|dash); k++ {
				c = append(c, toks[k])
			}
			list = append(list, candidate{toks: c, prior: prior * placePrior})
		case t.tag == complementizer && (doubted(toks[:i]) || !verbBefore(toks, i) || quantified(toks[:i])):
		case t.tag == complementizer && clauseStarts(toks, i+1) && lacksObject(toks[i+1:clauseEnd(toks, i+1)]): // "claims that the report could not confirm"
		case t.tag == complementizer && clauseStarts(toks, i+1) && stated(toks, i):
			list = append(list, candidate{toks: clone(toks[i+1 : clauseEnd(toks, i+1)]), prior: prior * statementPrior})
		case t.tag == complementizer && clauseStarts(toks, i+1) && !toks[i-1].is(noun|name) && !held(toks, i-1):
			list = append(list, candidate{toks: clone(toks[i+1 : clauseEnd(toks, i+1)]), prior: prior * subordinatePrior})
		case t.tag == relative && onlyShown(toks, i) > 0:
			list = append(list, candidate{toks: clone(toks[i+2 : onlyShown(toks, i)]), prior: prior * statementPrior})
		case t.tag == relative:
			if c, ok := related(toks, i); ok {
				c.prior *= prior
				list = append(list, c)
			}
		}
	}
	return list
}

// lacksObject tells whether a clause ends with a verb that wants an object, so that what stands before it is the object.
func lacksObject(clause []token) bool {
	if len(clause) < 3 {
		return false
	}
	last := len(clause) - 1
	for last > 0 && clause[last].is(stop|comma|closing) {
		last--
	}
	t := &clause[last]
	return t.is(infinit|finite) && !t.verb.in(intransitives) && last > 1 && clause[last-1].is(modal|negation|auxiliary|pronoun|name)
}

// stated tells whether a noun for what was said stands before the "that" at i, with at most a phrase between: "her remark in
// May that".
func stated(toks []token, i int) bool {
	for k := i - 1; k > max(0, i-6) && (toks[k].nominal() || toks[k].tag == preposition); k-- {
		if toks[k].in(statements) {
			return k == i-1 || toks[k+1].tag == preposition
		}
	}
	return false
}

// statements are the nouns whose clause is what was said.
var statements = list(`claim claims allegation allegations accusation accusations assertion statement report reports charge charges contention
	remark remarks comment comments warning suggestion argument conclusion finding findings news evidence rumor rumors complaint announcement`)

// doubted tells whether the words before a "that" may take back what follows it.
func doubted(toks []token) bool {
	for i := range toks {
		if toks[i].tag == negation || toks[i].tag == modal || toks[i].in(doubts) || toks[i].in(mistaken) || toks[i].verb.in(doubts) || toks[i].verb.in(rejections) {
			return true
		}
	}
	return false
}

// rejections are the verbs that take back what they take.
var rejections = list("reject dismiss refute rebut dispute debunk")

// held tells whether nobody says the clause that the verb at i opens: "to say [he left]", "anybody who thinks [he left]".
func held(toks []token, i int) bool {
	if toks[i].tag == infinit {
		return !toks[i].verb.in(learned)
	}
	return toks[i].verb.in(demands) || i > 0 && toks[i-1].tag == relative && toks[i].verb.in(beliefs)
}

var (
	demands = list("require demand recommend propose request order urge")
	learned = list("learn discover find realize see know notice")
	beliefs = list("believe think suppose assume imagine pretend suspect expect")
)

// arrivals are the verbs that only tie one event to another.
var arrivals = list("come arrive")

// telling are the conjunctions whose clause says what happened.
var telling = list("because after when although though while as")

// backgrounds are those whose clause is known, or less than the main one.
var backgrounds = list("though although while as")

// clauseEnd is where the clause that starts at i ends: before the next comma after its verb, or at the end.
func clauseEnd(toks []token, i int) int {
	verb, brackets := false, 0
	for ; i < len(toks); i++ {
		t := &toks[i]
		switch {
		case t.tag == opening:
			brackets++
		case t.tag == closing:
			if brackets--; brackets < 0 {
				return i // it stood in brackets
			}
		case t.is(finite | auxiliary | modal):
			verb = true
		case verb && (t.tag == dash || t.tag == subordinator && !toks[i-1].is(preposition|complementizer) && !(t.in(questions) && toks[i-1].is(finite|auxiliary|infinit)) || t.tag == comma && i+1 < len(toks) && !toks[i+1].is(name|noun|adjective)):
			return i
		}
	}
	return i
}

func clone(toks []token) []token { return append([]token(nil), toks...) }

// withoutLead takes off what stands before the subject. A short word of time or place goes to the end instead.
func withoutLead(toks []token) []token {
	if len(toks) > 3 && toks[0].in(labels) && toks[1].tag == dash {
		toks = toks[2:] // "EXCLUSIVE – Prices rise"
	}
	if len(toks) > 3 && toks[0].number() && toks[1].tag == stop {
		toks = toks[2:] // "5. Prices rise"
	}
	for range 3 {
		for len(toks) > 0 && toks[0].is(conjunction|comma|dash) {
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
				return toks[p.apposed():]
			}
			if j = p.leadEnd(); j < 0 {
				if main := mainClause(toks); main > 0 {
					if toks[0].in(conditions) {
						return moveToEnd(toks[:main], toks[main:])
					}
					return toks[main:]
				}
				if toks[0].tag == subordinator && toks[0].in(telling) && clauseStarts(toks, 1) {
					toks = toks[1:]
				}
				return toks
			}
			rest = j + 1
		}
		if k := condition(toks[:j]); k > 0 {
			toks = toks[k:] // "As a rule, [if he pays, he wins]"
			continue
		}
		if addressing(toks[:j]) {
			toks = toks[rest:]
			continue
		}
		lead := toks[:j]
		toks = toks[rest:]
		if first := slices.IndexFunc(lead, func(t token) bool { return t.tag == comma }); first > 0 && first <= 4 && j > 5 && (p.timePhrase(0) || p.timePhrase(1)) {
			lead, j = lead[:first], first // "In 2012, already ill, [he left]"
		}
		if part := partOf(lead, toks); part != nil {
			return part
		}
		if owner := placeHas(lead, toks); owner != nil {
			return owner
		}
		if lead[0].in(conditions) || ofWhom(lead) && figure(toks) {
			return moveToEnd(lead, toks)
		}
		if j <= 5 && lead[0].is(preposition|name|determiner|adjective) && !(lead[0].in(comparing) && at(lead, 1).lower != "of") && (p.timePhrase(0) || p.timePhrase(1) ||
			lead[j-1].tag == name) || j <= longestLead && lead[0].in(circumstantial) && !lead[j-1].in(pointless) && !asserts(lead, every) {
			toks = moveToEnd(lead, toks)
		}
	}
	return toks
}

// labels are what stands before titles.
var labels = list("exclusive video watch breaking update updated opinion analysis photos")

// apposed is where the subject stands behind what describes it: "A lawyer by trade, [Reed left]"; 0 where nothing does.
func (p *parser) apposed() int {
	end := phraseEnd(p.toks)
	if !p.at(0).is(determiner) || end+2 >= p.end || asserts(p.toks[:end], every) || !p.at(end+1).is(name|pronoun) || !p.clauseAt(end+1) {
		return 0
	}
	for i := end + 1; i < p.end; i++ {
		if t := p.at(i); t.is(finite | auxiliary | modal) {
			if t.verb.in(cues) {
				return 0
			}
			return end + 1
		}
	}
	return 0
}

// mainClause is where, behind a clause that a conjunction opens and no comma ends, the main one begins with a pronoun: "After
// he left in May [he sold it]"; 0 where none does.
func mainClause(toks []token) int {
	for i := 3; toks[0].tag == subordinator && i+1 < len(toks); i++ {
		if t := &toks[i]; t.tag == pronoun && t.in(personal) && toks[i+1].is(finite|auxiliary|modal) && toks[i-1].is(noun|name|number) && verbBefore(toks, i) {
			return i
		}
	}
	return 0
}

// condition is where a condition begins behind a comma in what stands before a subject, or 0.
func condition(lead []token) int {
	for i := 1; i < len(lead); i++ {
		if lead[i-1].tag == comma && lead[i].in(conditions) {
			return i
		}
	}
	return 0
}

// addressing tells whether a condition only asks to look, or sets the tone: "if you look at the figures", "if that was not bad
// enough".
func addressing(lead []token) bool {
	if len(lead) < 3 || lead[0].lower != "if" {
		return false
	}
	return lead[1].lower == "you" && lead[2].verb.in(looks) || lead[len(lead)-1].lower == "enough"
}

var looks = list("look watch ask think read see consider remember listen go want")

// longestLead is how many tokens a phrase may have to move behind the verb.
const longestLead = 12

// circumstantial are the prepositions of phrases that say where, when or for what.
var circumstantial = list("in at on during near inside within under throughout across after before since until for despite without")

// pointless are the last words of phrases that tie a sentence to the one before it: "for one thing".
var pointless = list("all total way thing fact case addition contrast particular general sum short instance example time that this other hand essence one")

// comparing are the words whose phrase says something else behind the verb: "like Reed, [he left]".
var comparing = list("like unlike as")

// ofWhom tells whether what stands before a subject says of whom a figure is true: "among young farmers".
func ofWhom(lead []token) bool {
	if lead[0].lower != "among" && lead[0].lower != "for" {
		return false
	}
	for i := 1; i < len(lead) && lead[i].is(noun|adjective|determiner|number); i++ {
		if manyNoun(&lead[i]) && !lead[i].in(timeNouns) {
			return true
		}
	}
	return false
}

// figure tells whether a clause gives a figure.
func figure(toks []token) bool {
	for i := range toks {
		if toks[i].tag == number && toks[i].number() && year(toks[i].text) == 0 {
			return true
		}
	}
	return false
}

// partOf writes "of the 9 boats sold, 4 sank" as "4 of the 9 boats sold sank"; nil when it is not of that form.
func partOf(lead, toks []token) []token {
	if lead[0].lower != "of" || len(toks) < 2 || !toks[0].is(number|pronoun|determiner) || !toks[1].is(finite|auxiliary|modal) || !figure(lead) {
		return nil
	}
	whole := clone(lead)
	whole[0].out, whole[0].glued = "of", false
	for i := range whole {
		if t := &whole[i]; t.tag == finite && t.verb.form&participle != 0 {
			t.tag = participial
		}
	}
	return append(append(clone(toks[:1]), whole...), toks[1:]...)
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
	case weekdayToken(first) && p.at(1).is(name|determiner|pronoun):
		j = 1
	case (first.lower == "last" || first.lower == "this" || first.lower == "next") && (p.at(1).in(timeNouns) ||
		weekdayToken(p.at(1)) || p.at(1).month > 0):
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
	for i := range lead {
		lead[i].moved = true
	}
	end := len(toks)
	for end > 0 && toks[end-1].is(stop|comma) {
		end--
	}
	return append(clone(toks[:end]), lead...)
}
