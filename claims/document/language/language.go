// Package language names the language a text is written in.
//
// The script decides first: Georgian or Tamil letters name a language alone. Languages that share a script are told apart
// by their most frequent short words and by the letters that only some of them use, after the observation that a few dozen
// function words make up about half of any running text (G. Grefenstette, "Comparing two language identification
// schemes", 1995).
package language

import "strings"

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
	best, second := rank(text)
	if best.score < least || best.score-second.score < lead*best.score {
		return ""
	}
	return best.tag
}

// Score says how much text reads like running text in the language it resembles most: about 0 for noise, for letters in a
// wrong encoding and for bare names, above 0.3 for most prose. It serves to compare readings of the same bytes.
func Score(text string) float64 {
	best, _ := rank(text)
	return best.score
}

// match is how well a language fits.
type match struct {
	tag   string
	score float64
}

// rank finds the two languages that fit text best.
func rank(text string) (best, second match) {
	if len(text) > sample {
		text = strings.ToValidUTF8(text[:sample], "")
	}
	s, share := scriptOf(text)
	if s == nil {
		return best, second
	}
	text = strings.ToLower(text)
	for _, p := range s.profiles() {
		m := match{p.tag, share * p.score(text)}
		if m.score > best.score {
			best, second = m, best
		} else if m.score > second.score {
			second = m
		}
	}
	return best, second
}
