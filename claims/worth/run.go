package worth

import "slices"

// run is one pass of a model over a text.
type run struct {
	*Scorer
	reader  *Reader
	vectors []float32 // of the last word

	// of the last sentence
	sentence  Sentence
	terms     []*term
	projected []lanes // of each term, one after the other, between those of no word
	active    []int   // the features that are not 0
	answers   answers
	slopes    []float32 // of each hidden unit
	shares    []float32 // of each word in the score
}

// newRun begins a pass over a text, of which several may share what is known of its tokens.
func newRun(s *Scorer, known *known) *run { return &run{Scorer: s, reader: s.reader.sharing(known)} }

// read takes in a sentence.
func (r *run) read(text string) { r.reader.read(text, &r.sentence) }

// outputs is what the model answers for the sentence that was last read, as log-odds. Outputs without weight are not
// worked out.
func (r *run) outputs(weights [Tasks]float32) [Tasks]float32 {
	s := &r.sentence
	r.look(s)
	r.engine.read(r.projected, s.Values, r.active, &r.answers)
	outputs := r.answers.output
	scale := GramScale(len(s.Grams))
	for task, weight := range weights {
		if weight == 0 {
			continue
		}
		grams := r.grams[task*GramCount:][:GramCount]
		var sum float32
		for _, g := range s.Grams {
			sum += grams[g]
		}
		outputs[task] += scale * sum
	}
	var sum float32
	for _, k := range s.Kinds {
		sum += r.kinds[k]
	}
	outputs[Checkworthy] += scale * sum
	return outputs
}

// look finds what the model takes the words of a sentence for, and its features that are not 0.
func (r *run) look(s *Sentence) {
	tokens := r.reader.tokens[:min(len(r.reader.tokens), maxWords)]
	noWord := r.engine.noWord
	r.terms = slices.Grow(r.terms[:0], len(tokens))
	r.projected = append(slices.Grow(r.projected[:0], (len(tokens)+2)*len(noWord)), noWord...)
	for i, t := range tokens {
		term := t.at(i)
		projected := term.projected.Load()
		if projected == nil {
			r.vectors = r.engine.vectors(term.Word, r.vectors)
			projected = r.engine.project(r.vectors)
			term.projected.Store(projected)
		}
		r.terms, r.projected = append(r.terms, term), append(r.projected, *projected...)
	}
	r.projected = append(r.projected, noWord...)
	r.active = r.active[:0]
	for i, v := range s.Values {
		if v != 0 {
			r.active = append(r.active, i)
		}
	}
}
