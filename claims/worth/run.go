package worth

// run is one pass of a model over a text. It keeps what it worked out for the words it met.
type run struct {
	model   *Model
	engines []*engine
	reader  *Reader
	known   map[Word][]*projection // one of each network
	older   map[Word][]*projection // known before that

	// of the last sentence
	words   [][]*projection // of each network, of each word
	active  []int           // the features that are not 0
	answers []answers       // of each network
	shares  []float32       // of each word in the score

	featureGround [FeatureCount]ground
	markGround    [markCount]ground
}

// maxKnown bounds the memory for words, of which known and older each hold so many: under 1 KB each.
const maxKnown = 5000

func newRun(s *Scorer) *run {
	r := &run{
		model: s.model, engines: s.engines, reader: s.reader.another(), known: make(map[Word][]*projection),
		words: make([][]*projection, len(s.engines)), answers: make([]answers, len(s.engines)),
	}
	r.featureGround, r.markGround = grounds()
	return r
}

// outputs is the model's answer for a sentence, as log-odds.
func (r *run) outputs(s *Sentence) [Tasks]float32 {
	r.look(s)
	for n, e := range r.engines {
		e.read(r.words[n], s.Values, r.active, &r.answers[n])
	}
	var outputs [Tasks]float32
	scale := GramScale(len(s.Grams))
	for task := range Tasks {
		answering := r.answering(task)
		for _, a := range r.answers[answering:] {
			outputs[task] += a.output[task] / float32(len(r.answers)-answering)
		}
		var sum float32
		for _, g := range s.Grams {
			sum += r.model.Grams[int(task)*GramCount+int(g)]
		}
		outputs[task] += scale * sum
	}
	return outputs
}

// answering is the first of the networks that answer a task.
func (r *run) answering(task Task) int {
	if task == Chosen {
		return len(r.engines) - r.model.Choosers
	}
	return 0
}

// look finds what every network has for the words of a sentence, and its features that are not 0.
func (r *run) look(s *Sentence) {
	for n := range r.words {
		r.words[n] = r.words[n][:0]
	}
	for _, w := range s.Words {
		known := r.projections(w)
		for n, p := range known {
			r.words[n] = append(r.words[n], p)
		}
	}
	r.active = r.active[:0]
	for i, v := range s.Values {
		if v != 0 {
			r.active = append(r.active, i)
		}
	}
}

// projections is what every network has for a word. Words that a text keeps using stay known.
func (r *run) projections(w Word) []*projection {
	if known, ok := r.known[w]; ok {
		return known
	}
	if len(r.known) >= maxKnown {
		r.known, r.older = make(map[Word][]*projection), r.known
	}
	known, ok := r.older[w]
	if !ok {
		known = make([]*projection, len(r.engines))
		for n, e := range r.engines {
			known[n] = e.project(w)
		}
	}
	r.known[w] = known
	return known
}
