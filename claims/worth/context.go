package worth

import (
	"strings"

	"claimdesk/claims/quotation"
	"claimdesk/claims/sentence"
)

// Unit is one sentence with what its text says about it.
type Unit struct {
	Text        string
	Part        sentence.Kind
	Speaker     string         // who says it, as far as known
	Attribution quotation.Kind // how the text attributes it; empty reads as none
}

// The places in a sentence's context.
const (
	questionBefore = iota
	numberBefore
	speakerShare
	speakerAsks
	turnDepth
	inBrackets
	ContextCount // how many there are
)

// Context is what the sentences around a sentence say about it, for transcripts with speakers.
type Context [ContextCount]float32

// Contexts describes the surroundings of every sentence of a transcript: what was said before, and whether its speaker
// talks much, or mostly asks, as a moderator does.
func Contexts(units []Unit, sentences []Gist) []Context {
	said := make(map[string]float32)
	asked := make(map[string]float32)
	for i, u := range units {
		said[u.Speaker]++
		asked[u.Speaker] += truth(sentences[i].asks)
	}
	contexts := make([]Context, len(units))
	depth := 0
	for i, u := range units {
		c := &contexts[i]
		if i > 0 {
			c[questionBefore] = truth(sentences[i-1].asks)
			c[numberBefore] = truth(sentences[i-1].hasNumber)
		}
		depth++
		if i == 0 || units[i-1].Speaker != u.Speaker {
			depth = 0
		}
		c[speakerShare] = said[u.Speaker] / float32(len(units))
		c[speakerAsks] = min(4*asked[u.Speaker]/(said[u.Speaker]+3), 1.5)
		c[turnDepth] = float32(min(depth, 10)) / 10
		if strings.HasPrefix(u.Text, "(") || strings.HasPrefix(u.Text, "[") {
			c[inBrackets] = 1
		}
	}
	return contexts
}

// truth is 1 for what holds.
func truth(holds bool) float32 {
	if holds {
		return 1
	}
	return 0
}
