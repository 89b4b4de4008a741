// Package language names the language a text is written in.
//
// The script decides first: Georgian or Tamil letters name a language alone. Languages that share a script are told apart
// by their most frequent short words and by the letters that only some of them use, after the observation that a few dozen
// function words make up about half of any running text (G. Grefenstette, "Comparing two language identification
// schemes", 1995).
package language

const (
	// sample is how much of a text is looked at, in bytes; more changes no answer.
	sample = 16 << 10
	// least is the score below which a text is taken for no language: lists, code, names, languages that are not known here.
	least = 0.12
	// lead is how far, as a share of its score, the best language must be ahead of the second.
	lead = 0.08
)

// Detect names the language of text as a BCP 47 tag ("en", "pt", "zh"). It answers "" when it is not sure: the text is too
// short, is in no language it knows, or is in two in equal parts.
func Detect(text string) string {
	specimen := take(text)
	script, share := scriptOf(specimen)
	if script == nil {
		return ""
	}
	var tag string
	var best, second float64
	for _, p := range script.profiles() {
		words, letters := p.fit(specimen)
		if score := share * (words + letters); score > best {
			tag, best, second = p.tag, score, best
		} else {
			second = max(second, score)
		}
	}
	if best < least || best-second < lead*best {
		return ""
	}
	return tag
}

// Score says how much text reads like running text of some language: about 0 for noise, for letters in a wrong encoding and
// for bare names, above 0.3 for most prose. It serves to compare readings of the same bytes.
func Score(text string) float64 {
	specimen := take(text)
	script, share := scriptOf(specimen)
	if script == nil {
		return 0
	}
	best := 0.0
	for _, p := range script.profiles() {
		words, letters := p.fit(specimen)
		best = max(best, words+letters/4)
	}
	return share * (best + script.usual(specimen))
}
