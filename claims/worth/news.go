package worth

import (
	"claimdesk/claims/quotation"
	"claimdesk/claims/sentence"
)

// newsClass is a set of meanings that matter in news articles only.
type newsClass uint8

const (
	contested newsClass = 1 << iota // what people accuse each other of
	pitch                           // what a site says about itself
)

// newsEntries are the project's own word lists for news.
var newsEntries = []struct {
	class newsClass
	words string
}{
	{contested, `accused accuses accusing accusation accusations denied denies deny denying alleged alleging allegation
		allegations alleges allegedly bias biased false falsely misleading misled lied lies lying violated violates violation
		violations overstepped illegal illegally hid hidden concealed exaggerated exaggerates exaggerating refused refuses
		repeatedly unfounded unproven debunked controversial disputed overstated incorrectly wrongly fraud fraudulent
		mishandled interference discriminatory discriminate unconstitutional racist abuse abused failed covered-up leaked
		rigged corrupt corruption hoax conspiracy unlawful breach breached`},
	{pitch, `subscribe newsletter advertisement copyright getty reuters/ follow sign unfiltered @ bookmark`},
}

// calmer brings the scores of articles down to the share of their sentences that is worth checking: written news holds
// more facts than debates, of which fewer matter.
const calmer = -0.7

// eventful is what each sign of an event adds to the log-odds.
const eventful = 0.3

// newsSum is what an article adds to the model, which has read only debates, in log-odds: most of what news tells and
// what matters in it are events. The weights are set by hand, and those of events are all the same: articles are too few
// to tell more apart.
func newsSum(units []Unit, sentences []Gist, i int, to *parts) float32 {
	unit, s := &units[i], &sentences[i]
	var sum float32
	add := func(weight float32, g ground, holds bool) {
		if holds {
			sum += weight
			to[g] += weight
		}
	}
	add(calmer, noGround, true)
	add(-3, noGround, unit.Part == sentence.Byline || unit.Part == sentence.Caption)
	add(-2, noGround, s.news&pitch != 0 && s.length < 20)
	add(0.5, aTitle, isTitle(unit, s, i))
	add(0.5, aDispute, s.news&contested != 0)
	add(eventful, noGround, s.has(deed) && !s.has(first|firstPlural|second))
	add(eventful, noGround, s.inPerfect)
	add(eventful, aCause, s.has(cause))
	add(eventful, aDate, s.has(when))
	add(eventful, aDenial, s.noResult)
	add(1, aDenial, ownResult(unit, s))
	add(0.5*(1-float32(i)/float32(len(units))), aContext, true)
	return sum
}

// isTitle reports whether a sentence heads its article and says something that happened.
func isTitle(unit *Unit, s *Gist, i int) bool {
	return i == 0 && s.length > 5 && !s.asks && unit.Part != sentence.Byline
}

// ownResult reports whether somebody is quoted as saying what they did not achieve or do.
func ownResult(unit *Unit, s *Gist) bool {
	quoted := unit.Attribution == quotation.Direct || unit.Attribution == quotation.Mixed
	return quoted && s.has(negation) && s.has(first|firstPlural) && s.has(past) && !s.asks && !s.has(prediction)
}
