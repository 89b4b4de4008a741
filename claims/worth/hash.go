package worth

// GramCount is the number of places for weights of n-grams.
const GramCount = 1 << gramBits

const gramBits = 18

// ngrams lists the places of the words of a sentence, alone and with the one and two before them, and then that of its
// end. Bearers are the tokens, by index, that have n-grams: those of bearers[i] begin at 3*i.
func ngrams(tokens []token) (grams []uint32, bearers []int) {
	grams = make([]uint32, 0, 3*len(tokens)+1)
	bearers = make([]int, 0, len(tokens))
	var second, first uint64 = 3, 5 // the tokens before
	for i, t := range tokens {
		if t.form == mark && t.lower != "?" && t.lower != "%" && t.lower != "$" {
			continue
		}
		this := hashString(name(t))
		grams = append(grams, fold(this), fold(mix(first, this)), fold(mix(mix(second, first), this)))
		bearers = append(bearers, i)
		second, first = first, this
	}
	return append(grams, fold(mix(first, 7))), bearers
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

func fold(h uint64) uint32 { return uint32(mix(h, h>>32) >> (64 - gramBits)) }
