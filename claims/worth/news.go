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
	soft                            // wishes, plans and manners of speaking: little to check
	pitch                           // what a site says about itself
)

// newNewsLexicon builds the project's own word lists for news into one map.
func newNewsLexicon() map[string]newsClass {
	words := make(map[string]newsClass)
	for _, entry := range []struct {
		class newsClass
		words string
	}{
		{contested, `accused accuses accusing accusation accusations denied denies deny denying alleged alleging allegation
			allegations alleges allegedly bias biased false falsely misleading misled lied lies lying violated violates violation
			violations overstepped illegal illegally hid hidden concealed exaggerated exaggerates exaggerating refused refuses
			repeatedly unfounded unproven debunked controversial disputed overstated incorrectly wrongly fraud fraudulent
			mishandled interference discriminatory discriminate unconstitutional racist abuse abused failed covered-up leaked
			rigged corrupt corruption hoax conspiracy unlawful breach breached`},
		{soft, `emphasized emphasised emphasizes stressed stresses urged urges urging expected concern concerns concerned advice
			advocates echoed echoing insisted insists hopes hoped hoping plans planned planning vowed vows discussed discuss
			focus focused focuses focusing aims aimed encouraged encourages welcomed welcoming praised praising thanked
			celebrated celebrate celebrates invited appeared remarked touting touted exhorted reiterates optimistic looking`},
		{pitch, `subscribe newsletter advertisement copyright getty reuters/ follow sign unfiltered @ bookmark`},
	} {
		for _, w := range strings.Fields(entry.words) {
			words[w] |= entry.class
		}
	}
	return words
}

// calmer brings the scores of articles down to the share of their sentences that is worth checking: written news holds
// more facts than debates, of which fewer matter.
const calmer = -0.4

// newsSum is what an article adds to the model, which has read only debates, in log-odds. The weights are set by hand.
func newsSum(units []Unit, sentences []Sentence, i int, to *parts) float32 {
	unit, s := &units[i], &sentences[i]
	var sum float32
	add := func(weight float32, g ground, holds bool) {
		if holds {
			sum += weight
			to[g] += weight
		}
	}
	personal := s.has(first | firstPlural | second)
	add(calmer, noGround, true)
	add(-3, noGround, unit.Part == sentence.Byline || unit.Part == sentence.Caption)
	add(-0.3, noGround, unit.Part == sentence.Heading && i > 0)
	add(0.5, aTitle, isTitle(unit, s, i))
	add(0.5, aDispute, s.news&contested != 0)
	add(-0.5, noGround, s.news&soft != 0)
	add(-1, noGround, s.introduces && !s.hasNumber)
	add(-2, noGround, s.news&pitch != 0 && s.length < 20)
	add(0.7, aDenial, s.has(negation) && !personal && !s.has(modal|prediction))
	add(0.3, aComparison, s.has(comparative|superlative) && s.hasNumber)
	add(2.5, aDenial, ownResult(unit, s))
	add(0.3*(1-float32(i)/float32(len(units))), aContext, true)
	return sum
}

// isTitle reports whether a sentence heads its article and says something that happened.
func isTitle(unit *Unit, s *Sentence, i int) bool {
	return i == 0 && s.length > 5 && !s.asks && unit.Part != sentence.Byline
}

// ownResult reports whether somebody is quoted as saying what they did not achieve or do.
func ownResult(unit *Unit, s *Sentence) bool {
	quoted := unit.Attribution == quotation.Direct || unit.Attribution == quotation.Mixed
	return quoted && s.has(negation) && s.has(first|firstPlural) && s.has(past) && !s.asks && !s.has(prediction)
}
