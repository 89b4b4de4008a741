package worth

// Example is what the model sees of a sentence: the hashes of its n-grams and the hand-made features.
type Example struct {
	Hashes []uint32
	Values []float32
}

// Examples reads the units of one text in their order.
func (s *Scorer) Examples(units []Unit) []Example {
	examples := make([]Example, len(units))
	var tokens []token
	described := make([]sentenceFeatures, len(units))
	for i, unit := range units {
		tokens = tokenise(unit.Text, tokens)
		described[i] = describe(unit.Text, tokens, s.words)
		examples[i].Hashes = ngrams(tokens, nil)
	}
	for i := range units {
		var before, after *sentenceFeatures
		if i > 0 {
			before = &described[i-1]
		}
		if i+1 < len(units) {
			after = &described[i+1]
		}
		described[i].addContext(before, after)
		examples[i].Values = described[i].values[:]
	}
	return examples
}
