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

// grounds finds the ground of every feature and every bit of Word.Marks.
func grounds() (features [FeatureCount]ground, marks [markCount]ground) {
	for i := range marks {
		marks[i] = noGround
	}
	marks[markNumber], marks[markUnknownCapital], marks[markShout] = aNumber, aPerson, anOffice
	for c := range classCount {
		g := groundOf(class(1) << c)
		marks[c], features[2*c], features[2*c+1] = g, g, g
	}
	for f := 2 * classCount; f < FeatureCount; f++ {
		g, ok := featureGrounds[feature(f)]
		if !ok {
			g = noGround
		}
		features[f] = g
	}
	return features, marks
}

// parts is what each ground brought into the log-odds of a sentence; at noGround stands what has no name: biases, and
// words and features of no ground.
type parts [groundCount + 1]float32

// contribute adds to parts, times weight, what made up the output of a task for the sentence that was last given to
// outputs. Within the pattern of active units a network is linear, so that the part of an input is its value times its
// slope; what a filter or an n-gram brings in is shared out among its words.
func (r *run) contribute(s *Sentence, task Task, weight float32, to *parts) {
	r.shares = append(r.shares[:0], make([]float32, len(s.Words))...)
	answering := r.answering(task)
	share := weight / float32(len(r.engines)-answering)
	for n, e := range r.engines[answering:] {
		n += answering
		a := &r.answers[n]
		hidden := e.slopes(task, a)
		to[noGround] += share * e.network.OutputBias[task]
		for h, slope := range &hidden {
			to[noGround] += share * slope * e.hiddenBias[h]
		}
		for _, i := range r.active {
			to[r.featureGround[i]] += share * e.slope(Filters+i, &hidden) * s.Values[i]
		}
		for f, t := range &a.at {
			if t < 0 {
				continue
			}
			slope := share * e.slope(f, &hidden) / one
			to[noGround] += slope * float32(e.filterBias[f])
			for place := range Reach {
				if i := t + place - Reach/2; i >= 0 && i < len(r.shares) {
					r.shares[i] += slope * float32(r.words[n][i][place][f])
				}
			}
		}
	}
	to[noGround] += r.shareGrams(s, task, weight)
	for i, part := range r.shares {
		r.shareOut(s.Words[i], part, to)
	}
}

// shareGrams gives the words of each n-gram equal parts of what it brought in, and returns what none of them takes.
func (r *run) shareGrams(s *Sentence, task Task, weight float32) (rest float32) {
	grams := r.model.Grams[int(task)*GramCount:][:GramCount]
	weight *= GramScale(len(s.Grams))
	for i, g := range s.Grams {
		last, size := i/3, i%3+1 // the bearer that ends the n-gram, and its words
		part := weight * grams[g] / float32(size)
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
func (r *run) shareOut(w Word, part float32, to *parts) {
	count := 0
	for m := range w.EachMark {
		if r.markGround[m] != noGround {
			count++
		}
	}
	if count == 0 {
		to[noGround] += part
		return
	}
	for m := range w.EachMark {
		if g := r.markGround[m]; g != noGround {
			to[g] += part / float32(count)
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
func explain(unit *Unit, s *Sentence, score float64, sums *parts) (kind string, reasons []string) {
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
func whyNot(s *Sentence, sums *parts) ground {
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

func (s *Sentence) has(c class) bool { return s.classes&c != 0 }
