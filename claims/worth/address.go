package worth

// isAddress reports whether lines without speakers are one person's prepared speech rather than talk: long, with hardly
// a question, and with "we" more often than "I".
func isAddress(sentences []Gist) bool {
	var spoken, questions, we, i float32
	for j := range sentences {
		s := &sentences[j]
		spoken += truth(s.length > 0)
		questions += truth(s.asks)
		we += truth(s.has(firstPlural))
		i += truth(s.has(first))
	}
	return spoken >= 50 && questions <= spoken/25 && we >= 1.25*i
}

const (
	definite   = class(law | when | topic | office | month | first | count | quantity | deed)
	indefinite = class(vague | opinion | evaluation | all | negation | comparative)
	// definiteness is what each sign of a definite statement adds to the log-odds.
	definiteness = 0.4
)

// addressSum is what an address adds to the model, in log-odds. In a debate most is talk, and what annotators marked is
// what matters; in a prepared speech nearly every sentence asserts something, and how definite it is tells whether it
// can be verified. All signs weigh the same.
func addressSum(s *Gist, to *parts) float32 {
	var sum float32
	add := func(weight float32, g ground) {
		sum += weight
		to[g] += weight
	}
	for c := range classCount {
		switch c := class(1) << c; {
		case s.has(c & definite):
			add(definiteness, groundOf(c))
		case s.has(c & indefinite):
			add(-definiteness, groundOf(c))
		}
	}
	if s.hasNumber {
		add(definiteness, aNumber)
	}
	if s.named {
		add(definiteness, aPerson)
	}
	if s.length > 16 {
		add(definiteness, noGround)
	}
	return sum
}
