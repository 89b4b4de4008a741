package worth

// hashBits is the size of the table of n-gram weights: 1 << hashBits entries.
const hashBits = 20

// ngrams hashes the words of a sentence, each with up to two that follow, and the beginnings and ends of words. Numbers count by their size, not
// their digits.
func ngrams(tokens []token, hashes []uint32) []uint32 {
	hashes = hashes[:0]
	var second, first uint64 = 3, 5 // the tokens before
	for _, t := range tokens {
		if t.form == mark && t.lower != "?" && t.lower != "%" && t.lower != "$" {
			continue
		}
		this := hashToken(t)
		hashes = append(hashes, fold(this), fold(mix(first, this)), fold(mix(mix(second, first), this)))
		second, first = first, this
	}
	hashes = append(hashes, fold(mix(first, 7)))
	return hashes
}

// hashToken hashes a word, or the size of a number.
func hashToken(t token) uint64 {
	text := t.lower
	if t.form == number {
		switch {
		case isYear(text):
			text = "<year>"
		case len(text) == 1:
			text = "<digit>"
		case len(text) <= 3:
			text = "<number>"
		default:
			text = "<large>"
		}
	}
	return hashString(text)
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

func fold(h uint64) uint32 { return uint32(mix(h, h>>32) >> (64 - hashBits)) }
