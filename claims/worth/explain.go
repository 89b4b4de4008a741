package worth

import (
	"sort"

	"claimdesk/claims/quotation"
)

// ground is something about a sentence that raises or lowers its score.
type ground int

const (
	aNumber ground = iota
	aComparison
	aTrend
	aCause
	aLaw
	aRecord
	aDate
	aPerson
	anOffice
	aReport
	aDenial
	aDispute
	aTitle
	aContext
	anOpinion
	aPrediction
	aQuestion
	aPromise
	aPersonal
	groundCount
	noGround = groundCount
)

// groundNames are the words for grounds that raise a score, and for those that speak against checking.
var groundNames = [groundCount]string{
	"number", "comparison", "trend", "cause", "law or vote", "record", "date", "name", "official", "report or study",
	"denial", "dispute", "title", "context", "opinion", "prediction", "question", "promise", "personal",
}

// classGrounds says which ground the words of a class are.
var classGrounds = map[class]ground{
	quantity: aNumber, count: aNumber, measure: aNumber, money: aNumber, comparative: aComparison, superlative: aComparison,
	trend: aTrend, cause: aCause, law: aLaw, record: aRecord, month: aDate, when: aDate, office: anOffice, study: aReport,
	deny: aDenial, negation: aDenial, opinion: anOpinion, evaluation: anOpinion, feeling: anOpinion, prediction: aPrediction,
	modal: aPrediction, condition: aPrediction, question: aQuestion, promise: aPromise, first: aPersonal, greeting: aPersonal,
	second: aPersonal,
}

// featureGrounds says which ground a feature is, for those that do not count the words of a class.
var featureGrounds = map[feature]ground{
	digits: aNumber, manyDigits: aNumber, percent: aNumber, currency: aNumber, largeNumber: aNumber, startsNumber: aNumber,
	numberOfThings: aNumber, measuredComparison: aComparison, measuredTrend: aTrend, year: aDate, dayNumber: aDate,
	ageNumber: aPerson, voteCount: aLaw, officialAct: aLaw, nameWords: aPerson, fullName: aPerson, namedDeed: aPerson,
	startsName: aPerson, acronym: anOffice, sourced: aReport, negatedResult: aDenial, asks: aQuestion, asksWithWord: aQuestion,
	exclaims: anOpinion, future: aPrediction, startsFirst: aPersonal, startsSecond: aPersonal, ownDeed: aPersonal,
	imperative: aPersonal,
}

// groundOf is the ground that the words of a class are, or noGround.
func groundOf(c class) ground {
	if g, ok := classGrounds[c]; ok {
		return g
	}
	return noGround
}

// grounds says which ground each feature is, and each bit of Word.Marks.
type grounds struct {
	features [FeatureCount]ground
	marks    [markCount]ground
}

func newGrounds() *grounds {
	all := new(grounds)
	for i := range all.marks {
		all.marks[i] = noGround
	}
	all.marks[markNumber], all.marks[markUnknownCapital], all.marks[markShout] = aNumber, aPerson, anOffice
	for c := range classCount {
		g := groundOf(class(1) << c)
		all.marks[c], all.features[2*c], all.features[2*c+1] = g, g, g
	}
	for f := 2 * classCount; f < FeatureCount; f++ {
		g, ok := featureGrounds[feature(f)]
		if !ok {
			g = noGround
		}
		all.features[f] = g
	}
	return all
}

// parts is what each ground brought into the log-odds of a sentence; at noGround stands what has no name: biases, and
// words and features of no ground.
type parts [groundCount + 1]float32

// explain says what made up the outputs for the sentence that was last given to outputs, each times its weight. Within
// the pattern of active units a network is linear, so that the part of an input is its value times its slope; what a filter
// or an n-gram brings in is shared out among its words.
func (r *run) explain(weights [Tasks]float32) *parts {
	all := new(parts)
	e, strongest := r.engine, r.answers.strongest
	r.shares = append(r.shares[:0], make([]float32, len(r.terms))...)
	e.locate(r.projected, &r.answers)
	r.slopes = e.slopes(weights, r.answers.hidden, r.slopes)
	all[noGround] = product(r.slopes, e.hiddenBias)
	for task, weight := range weights {
		if weight > 0 {
			all[noGround] += weight*e.outputBias[task] + r.shareGrams(Task(task), weight)
		}
	}
	for _, i := range r.active {
		all[r.features[i]] += product(r.slopes, e.fromFeature[i]) * r.sentence.Values[i]
	}
	for f, silent := range e.silent {
		if lane(strongest, f) <= silent {
			continue
		}
		slope := product(r.slopes[f/Filters*Hidden:][:Hidden], e.fromFilter[f][:]) / one
		all[noGround] += slope * float32(Reach*noShare-silent)
		for place := range Reach {
			if i := lane(r.answers.places, f) + place - Reach/2; i >= 0 && i < len(r.terms) {
				r.shares[i] += slope * float32(lane(e.shares(r.projected, i), place*len(e.silent)+f)-noShare)
			}
		}
	}
	for i, part := range r.shares {
		r.shareOut(r.terms[i].Word, part, all)
	}
	return all
}

// shareGrams gives the words of each n-gram equal parts of what it brought in, and returns what none of them takes.
func (r *run) shareGrams(task Task, weight float32) (rest float32) {
	s := &r.sentence
	grams := r.grams[int(task)*GramCount:][:GramCount]
	weight *= GramScale(len(s.Grams))
	for i, g := range s.Grams {
		last, size := i/3, i%3+1 // the bearer that ends the n-gram, and its words
		part := grams[g]
		if task == Checkworthy {
			part += r.kinds[s.Kinds[i]]
		}
		part *= weight / float32(size)
		for b := last; b > last-size; b-- {
			if b < 0 || b >= len(s.bearers) || s.bearers[b] >= len(r.shares) {
				rest += part
			} else {
				r.shares[s.bearers[b]] += part
			}
		}
	}
	return rest
}

// shareOut gives each ground of a word an equal part of what the word brought in.
func (all *grounds) shareOut(w Word, part float32, to *parts) {
	count := float32(0)
	for m := range w.EachMark {
		count += truth(all.marks[m] != noGround)
	}
	if count == 0 {
		to[noGround] += part
		return
	}
	for m := range w.EachMark {
		if g := all.marks[m]; g != noGround {
			to[g] += part / count
		}
	}
}

const (
	// noticeable is the least contribution to the log-odds that is given as a reason.
	noticeable = 0.1
	// mostReasons is how many reasons are given.
	mostReasons = 4
)

// explain names the strongest grounds of a score, and the kind of claim: of grounds that a kind is called after the
// strongest, and of a sentence below the usual threshold what speaks against it.
func explain(unit *Unit, s *Gist, score float64, sums *parts) (kind string, reasons []string) {
	if score < usual {
		if why := whyNot(s, sums); why != noGround {
			return groundNames[why], []string{groundNames[why]}
		}
	}
	var order []ground
	for g := range anOpinion {
		if sums[g] >= noticeable {
			order = append(order, g)
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return sums[order[i]] > sums[order[j]] })
	for _, g := range order {
		if kind == "" && g <= aRecord {
			kind = groundNames[g]
		}
		if len(reasons) < mostReasons {
			reasons = append(reasons, groundNames[g])
		}
	}
	attributed := unit.Attribution != "" && unit.Attribution != quotation.None
	if attributed {
		reasons = append(reasons, "quotation")
	}
	switch {
	case kind != "":
	case attributed:
		kind = "quotation"
	default:
		kind = "event"
	}
	return kind, reasons
}

// whyNot finds what speaks most against checking a sentence, or noGround.
func whyNot(s *Gist, sums *parts) ground {
	if s.asks {
		return aQuestion
	}
	why, least := noGround, float32(-noticeable)
	for _, g := range []ground{anOpinion, aPrediction, aPromise, aPersonal} {
		if sums[g] < least {
			why, least = g, sums[g]
		}
	}
	return why
}

func (s *Gist) has(c class) bool { return s.classes&c != 0 }
