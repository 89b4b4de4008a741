// Package revision tells in what one version of an article's text differs from another.
package revision

import (
	"strings"
	"unicode/utf8"

	"github.com/aymanbagabas/go-udiff/lcs"

	"claimdesk/claims/sentence"
)

// Change is a place where sentences were taken out, put in, or replaced: verbatim, from the first to the last of them.
type Change struct {
	Removed string // of the earlier text; empty when nothing was taken out
	Added   string // of the later text
}

// Comparison is what two texts have in common and where they differ.
type Comparison struct {
	Changes []Change // in the order of the texts
	Removed int      // sentences of the earlier text that the later one lacks
	Added   int      // sentences of the later text that the earlier one lacks
	// Kept is the share of the shorter text that stands in both, in code points, from 0 to 1.
	Kept float64
}

// Compare compares two texts sentence by sentence; how their lines are broken makes no difference. Where they have little
// in common, more sentences may be called changed than need be, so that it takes no more than linear time.
func Compare(before, after string) Comparison {
	earlier, later := read(before), read(after)
	var c Comparison
	shared := earlier.size
	for _, d := range lcs.DiffLines(earlier.lines, later.lines) {
		c.Changes = append(c.Changes, Change{Removed: earlier.passage(d.Start, d.End), Added: later.passage(d.ReplStart, d.ReplEnd)})
		c.Removed += d.End - d.Start
		c.Added += d.ReplEnd - d.ReplStart
		for _, line := range earlier.lines[d.Start:d.End] {
			shared -= utf8.RuneCountInString(line)
		}
	}
	if shorter := min(earlier.size, later.size); shorter > 0 {
		c.Kept = float64(shared) / float64(shorter)
	}
	return c
}

// reading is a text as its sentences.
type reading struct {
	text      string
	sentences []sentence.Sentence
	lines     []string // the sentences with single spaces
	size      int      // of all lines, in code points
}

func read(text string) reading {
	r := reading{text: text, sentences: sentence.Split(text)}
	for _, s := range r.sentences {
		line := strings.Join(strings.Fields(text[s.Start:s.End]), " ")
		r.lines = append(r.lines, line)
		r.size += utf8.RuneCountInString(line)
	}
	return r
}

// passage is the text from one sentence up to another, verbatim.
func (r reading) passage(from, to int) string {
	if from == to {
		return ""
	}
	return r.text[r.sentences[from].Start:r.sentences[to-1].End]
}
