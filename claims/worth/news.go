package worth

import (
	"strings"

	"claimdesk/claims/quotation"
	"claimdesk/claims/sentence"
)

// newsClass is a set of meanings that matter in news articles only.
type newsClass uint8

const (
	contested newsClass = 1 << iota // what people accuse each other of
	pitch                           // what a site says about itself
	ruled                           // by law, court or vote
	extreme                         // the first, the only one
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
	{ruled, `law laws court judge ruled ruling bill vote voted votes senate house congress legislation amendment federal policy rule rules`},
	{extreme, `first only most least`},
	{pitch, `subscribe newsletter advertisement copyright getty reuters/ follow sign unfiltered @ bookmark`},
}

// calmer brings the scores of articles down to the share of their sentences that is worth checking: written news holds
// more facts than debates, of which fewer matter.
const calmer = -0.7

const (
	// eventful is what each sign of an event adds to the log-odds, and telling what figures, laws and extremes do.
	eventful = 0.3
	telling  = 0.2
)

// newsSum is what an article adds to the model, which has read only debates, in log-odds: most of what news tells and
// what matters in it are events. The weights are set by hand, and those of events are all the same: articles are too few
// to tell more apart.
func newsSum(units []Unit, sentences []Gist, i int, to *parts) float32 {
	unit, s := &units[i], &sentences[i]
	var total float32
	add := func(weight float32, g ground, holds bool) {
		if holds {
			total += weight
			to[g] += weight
		}
	}
	add(calmer, noGround, true)
	add(-3, noGround, unit.Part == sentence.Byline || unit.Part == sentence.Caption)
	add(-2, noGround, s.news&pitch != 0 && s.length < 20)
	add(-0.7, noGround, strings.HasSuffix(unit.Text, ":"))
	add(-0.5, noGround, s.length < 8)
	add(0.5, aTitle, isTitle(unit, s, i))
	add(0.8, aDispute, s.news&contested != 0)
	add(telling, aNumber, s.hasNumber)
	add(telling, aLaw, s.news&ruled != 0)
	add(telling, aComparison, s.has(superlative) || s.news&extreme != 0)
	add(eventful, noGround, s.has(deed) && !s.has(first|firstPlural|second))
	add(eventful, noGround, s.inPerfect)
	add(eventful, aCause, s.has(cause))
	add(eventful, aDate, s.has(when))
	add(eventful, aDenial, s.noResult)
	add(1, aDenial, ownResult(unit, s))
	add(0.5*(1-float32(i)/float32(len(units))), aContext, true)
	return total
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
