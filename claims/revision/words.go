package revision

import (
	"strings"

	"github.com/aymanbagabas/go-udiff/lcs"
)

// Run is a part of a passage of which every word, or none, is also in the passage that it was changed from or to.
type Run struct {
	Text    string // words with single spaces
	Changed bool
}

// Words tells which words of a change differ: the runs of what was removed, and those of what was added.
func (c Change) Words() (removed, added []Run) {
	before, after := strings.Fields(c.Removed), strings.Fields(c.Added)
	diffs := lcs.DiffLines(before, after)
	from, to := 0, 0
	for _, d := range diffs {
		removed = appendRun(removed, before[from:d.Start], false)
		removed = appendRun(removed, before[d.Start:d.End], true)
		added = appendRun(added, after[to:d.ReplStart], false)
		added = appendRun(added, after[d.ReplStart:d.ReplEnd], true)
		from, to = d.End, d.ReplEnd
	}
	return appendRun(removed, before[from:], false), appendRun(added, after[to:], false)
}

func appendRun(runs []Run, words []string, changed bool) []Run {
	if len(words) == 0 {
		return runs
	}
	return append(runs, Run{Text: strings.Join(words, " "), Changed: changed})
}
