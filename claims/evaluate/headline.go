package main

import (
	"fmt"
	"strings"
	"unicode"

	"claimdesk/claims"
)

// measureHeadline compares the headlines of sentences of label 2 with an editor's.
func measureHeadline(dir string) ([]row, error) {
	articles, err := readNews(dir)
	return compareHeadlines("headline", articles), err
}

func compareHeadlines(name string, articles []article) []row {
	written, cut, count, tooLong := 0.0, 0.0, 0.0, 0
	for _, a := range articles {
		runes := []rune(a.text)
		for _, g := range a.gold {
			if g.label != 2 || g.headline == "-" {
				continue
			}
			count++
			cut += tokenF1(string(runes[g.start:min(g.end, g.start+claims.MaxHeadline)]), g.headline)
			if i := g.match(a.proposals); i >= 0 {
				headline := a.proposals[i].Headline
				written += tokenF1(headline, g.headline)
				if len([]rune(headline)) > claims.MaxHeadline {
					tooLong++
				}
			}
		}
	}
	return []row{
		{name + ", token F1, label 2", 0.37, 0.60, written / max(count, 1), fmt.Sprintf("%d headlines, %d too long", int(count), tooLong)},
		{name + ", first 75 characters instead", 0, 0, cut / max(count, 1), ""},
	}
}

// tokenF1 is the harmonic mean of precision and recall of the words that two texts share.
func tokenF1(a, b string) float64 {
	words := func(text string) []string {
		return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	left, right := words(a), words(b)
	count := make(map[string]int)
	for _, w := range left {
		count[w]++
	}
	shared := 0
	for _, w := range right {
		if count[w] > 0 {
			count[w]--
			shared++
		}
	}
	if shared == 0 {
		return 0
	}
	return 2 * float64(shared) / float64(len(left)+len(right))
}
