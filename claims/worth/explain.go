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
	"denial", "opinion", "prediction", "question", "promise", "personal",
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

// grounds finds the ground of every feature and every bit of Word.Marks.
func grounds() (features [FeatureCount]ground, marks [markCount]ground) {
	for i := range marks {
		marks[i] = noGround
	}
	marks[markNumber], marks[markUnknownCapital], marks[markShout] = aNumber, aPerson, anOffice
	for c := range classCount {
		g, ok := classGrounds[class(1)<<c]
		if !ok {
			g = noGround
		}
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

// contributions is how much of the log-odds of Checkworthy each ground brought in, for the sentence that was last given
// to outputs. Within the pattern of active units a network is linear, so that the part of an input is its value times
// its slope; what a filter brings in is shared out among its words as they made up its answer.
func (r *run) contributions(s *Sentence) [groundCount + 1]float32 {
	var sums [groundCount + 1]float32
	words := make([]float32, len(s.Words))
	share := 1 / float32(len(r.engines))
	for n, e := range r.engines {
		a := &r.answers[n]
		hidden := e.slopes(Checkworthy, a)
		for _, i := range r.active {
			if g := r.featureGround[i]; g != noGround {
				sums[g] += share * e.slope(Filters+i, &hidden) * s.Values[i]
			}
		}
		for f, t := range &a.at {
			if t < 0 {
				continue
			}
			slope := share * e.slope(f, &hidden)
			for place := range Reach {
				if i := t + place - Reach/2; i >= 0 && i < len(words) {
					words[i] += slope * float32(r.words[n][i][place][f]) / one
				}
			}
		}
	}
	for i, part := range words {
		r.shareOut(s.Words[i], part, &sums)
	}
	return sums
}

// shareOut gives each ground of a word an equal part of what the word brought in.
func (r *run) shareOut(w Word, part float32, sums *[groundCount + 1]float32) {
	var of [groundCount]int
	count := 0
	for m := range w.EachMark {
		if g := r.markGround[m]; g != noGround {
			of[g]++
			count++
		}
	}
	for g, n := range of {
		if n > 0 {
			sums[g] += part * float32(n) / float32(count)
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
func explain(unit *Unit, s *Sentence, score float64, sums *[groundCount + 1]float32) (kind string, reasons []string) {
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
func whyNot(s *Sentence, sums *[groundCount + 1]float32) ground {
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
