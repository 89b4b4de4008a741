package worth

import "claimdesk/claims/sentence"

// newsSum is what an article adds to the model, which has read only debates: what the line's part in it says. The
// weights are set by hand, in log-odds.
func newsSum(units []Unit, sentences []Sentence, i int) float32 {
	switch units[i].Part {
	case sentence.Byline, sentence.Caption:
		return -3
	case sentence.Heading:
		return -0.3
	}
	return 0
}
