// Package headline puts a claim into the words an editor would use: a headline that fits, a self-contained sentence,
// and the date and the place that the text gives.
package headline

import (
	"strings"
	"unicode/utf8"

	"claimdesk/claims"
	"claimdesk/claims/quotation"
	"claimdesk/claims/sentence"
)

// Article is what the writer knows of the text around a claim. Fill it once an article and write every claim with it;
// it may be used by several goroutines, and must not be changed after its first use. Text alone is enough.
type Article struct {
	Text         string
	Title        string
	Published    string // ISO 8601
	Language     string // BCP 47; empty is read as English
	Sentences    []sentence.Sentence
	Attributions []quotation.Attribution
}

// Result is a claim in an editor's words. Only Headline and Claim are always given for a span that holds words.
type Result struct {
	Headline string // at most claims.MaxHeadline code points, no word cut
	Claim    string // a self-contained sentence
	Date     string // ISO 8601, as precise as the text tells; empty when it does not
	Place    string // as the text names it; empty when it does not
}

// Write puts Text[start:end] (bytes; a sentence or a part of one) into an editor's words. A span outside the text is
// cut to it.
func (a *Article) Write(start, end int) Result {
	start = min(max(start, 0), len(a.Text))
	end = min(max(end, start), len(a.Text))
	words := strings.Join(strings.Fields(strings.ToValidUTF8(a.Text[start:end], "")), " ")
	return Result{Headline: firstWords(words, claims.MaxHeadline), Claim: words}
}

// firstWords returns the first words of text, separated by single blanks, that fit into limit code points.
func firstWords(text string, limit int) string {
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	cut, count, blank := 0, 0, false
	for i, r := range text {
		if r == ' ' && count <= limit {
			cut, blank = i, true
		}
		if count > limit {
			break
		}
		count++
	}
	if !blank {
		return ""
	}
	return strings.TrimRight(text[:cut], " ,;:-–—(\"“‘")
}
