package worth

// run is one pass of a model over a text. It keeps what it worked out for the words it met.
type run struct {
	model   *Model
	reader  *Reader
	known   map[Word][]*projection // one of each network
	words   []*projection
	answers []answers // of each network, for the last sentence

	featureGround [FeatureCount]ground
	markGround    [markCount]ground
}

// maxKnown bounds the memory for words: some 2 KB each.
const maxKnown = 4000

func newRun(model *Model) *run {
	r := &run{
		model: model, reader: NewReader(model.Vocabulary), known: make(map[Word][]*projection),
		answers: make([]answers, len(model.Networks)),
	}
	r.featureGround, r.markGround = grounds()
	return r
}

// outputs is the model's answer for a sentence, as log-odds.
func (r *run) outputs(s *Sentence) [Tasks]float32 {
	if len(r.known) > maxKnown {
		clear(r.known)
	}
	var outputs [Tasks]float32
	networks := len(r.model.Networks)
	for n := range r.model.Networks {
		r.words = r.words[:0]
		for _, w := range s.Words {
			r.words = append(r.words, r.projections(w)[n])
		}
		r.model.Networks[n].read(r.words, s.Values, &r.answers[n])
		outputs[Checkworthy] += r.answers[n].output[Checkworthy] / float32(networks)
		if n >= networks-r.model.Choosers {
			outputs[Chosen] += r.answers[n].output[Chosen] / float32(r.model.Choosers)
		}
	}
	scale := GramScale(len(s.Grams))
	for task := range outputs {
		var sum float32
		for _, g := range s.Grams {
			sum += r.model.Grams[task*GramCount+int(g)]
		}
		outputs[task] += scale * sum
	}
	return outputs
}

func (r *run) projections(w Word) []*projection {
	if known, ok := r.known[w]; ok {
		return known
	}
	made := make([]*projection, len(r.model.Networks))
	for n := range made {
		made[n] = r.model.Networks[n].project(w)
	}
	r.known[w] = made
	return made
}
