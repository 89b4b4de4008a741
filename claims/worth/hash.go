package worth

// The numbers of places for weights of n-grams, of words and of kinds of words.
const (
	GramCount = 1 << gramBits
	KindCount = 1 << kindBits
)

const (
	gramBits = 18
	kindBits = 16
)

// ngrams lists the places of the words of a sentence, alone and with the one and two before them, and then that of its
// end; and the same of the kinds of words. Bearers are the tokens, by index, that have n-grams: those of bearers[i] begin
// at 3*i. It takes the place of what s had of them.
func (s *Sentence) ngrams(tokens []*token) {
	s.Grams, s.Kinds, s.bearers = s.Grams[:0], s.Kinds[:0], s.bearers[:0]
	names, kinds := chain{3, 5, gramBits}, chain{3, 5, kindBits}
	for i, t := range tokens {
		if t.form == mark && t.lower != "?" && t.lower != "%" && t.lower != "$" {
			continue
		}
		s.Grams = names.add(s.Grams, t.hash)
		s.Kinds = kinds.add(s.Kinds, t.at(i).kind)
		s.bearers = append(s.bearers, i)
	}
	s.Grams, s.Kinds = append(s.Grams, names.end()), append(s.Kinds, kinds.end())
}

// chain makes places of n-grams from the hashes of what follows each other.
type chain struct {
	second, first uint64 // what came before
	bits          int    // of a place
}

// add appends the places of this alone, and with the one and two before it.
func (c *chain) add(places []uint32, this uint64) []uint32 {
	places = append(places, fold(this, c.bits), fold(mix(c.first, this), c.bits), fold(mix(mix(c.second, c.first), this), c.bits))
	c.second, c.first = c.first, this
	return places
}

// end is the place of an end after what came last.
func (c *chain) end() uint32 { return fold(mix(c.first, 7), c.bits) }

// kind stands for all words of the same meanings; without any, for all names or all words that end alike. Numbers and
// marks stand for themselves, by their name. Capital says that a word has a capital which the beginning of a sentence
// does not explain.
func (t *token) kind(name string, capital bool) uint64 {
	switch {
	case t.form != word:
		return hashString(name)
	case t.classes != 0:
		return mix(uint64(t.classes), 1)
	case capital:
		return 2
	}
	return hashString(lastLetters(name, 2) + ">")
}

// hashString is FNV-1a.
func hashString(text string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(text); i++ {
		h = (h ^ uint64(text[i])) * 1099511628211
	}
	return h
}

func mix(a, b uint64) uint64 { return (a*0x9E3779B97F4A7C15 ^ b) * 0xD6E8FEB86659FD93 }

func fold(h uint64, bits int) uint32 { return uint32(mix(h, h>>32) >> (64 - bits)) }
