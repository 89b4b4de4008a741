package extract

import "claimdesk/claims/quotation"

// attribute finds the attributions and which sentences each touches.
func (r *reading) attribute() {
	r.touching = make([][]int, len(r.sentences))
}

// speaker tells who says a sentence and how it is attributed: by the attribution that covers most of it, else by the
// label of its transcript turn.
func (r *reading) speaker(i int) (string, quotation.Kind) {
	s := r.sentences[i]
	best := -1
	most := 0
	for _, a := range r.touching[i] {
		content := r.attributions[a].Content
		if shared := min(content.End, s.End) - max(content.Start, s.Start); shared > most {
			best, most = a, shared
		}
	}
	switch {
	case best >= 0:
		return r.attributions[best].Speaker, r.attributions[best].Kind
	case s.Label != "":
		return s.Label, quotation.Direct
	}
	return "", quotation.None
}

// parts lists the claims of a check-worthy sentence.
func (r *reading) parts(i int) []span {
	return []span{{sentence: i, start: r.sentences[i].Start, end: r.sentences[i].End}}
}
