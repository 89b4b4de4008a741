package worth

import (
	"hash/maphash"
	"sync/atomic"
)

// known holds the tokens that a text has used lately. Several readers may use it at the same time.
type known struct {
	seed   maphash.Seed
	places []place // a token stands in the one that its spelling tells
}

// place holds a few tokens. One that is met again moves one forward, and a new one takes the place of the last.
type place [4]atomic.Pointer[token]

// maxKnown bounds the memory for what is known of tokens: about 1 KB each.
const maxKnown = 8192

// usualWords is more than the words that a sentence of a text brings in.
const usualWords = 32

// newKnown makes room for some tokens, or as many as there may be.
func newKnown(tokens int) *known {
	return &known{seed: maphash.MakeSeed(), places: make([]place, 1+min(tokens, maxKnown)/len(place{}))}
}

func (k *known) place(text string) *place {
	return &k.places[maphash.String(k.seed, text)%uint64(len(k.places))]
}

// find is what is known of a token, or nil.
func (p *place) find(text string) *token {
	for i := range p {
		t := p[i].Load()
		if t == nil {
			return nil
		}
		if t.text == text {
			if i > 0 {
				p[i].Store(p[i-1].Load())
				p[i-1].Store(t)
			}
			return t
		}
	}
	return nil
}

// keep makes a token known.
func (p *place) keep(t *token) {
	i := 0
	for i < len(p)-1 && p[i].Load() != nil {
		i++
	}
	p[i].Store(t)
}
