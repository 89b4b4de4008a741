package reader

import (
	"slices"
	"sort"
)

// Style is how a mark looks. Styles differ in shape as well as in colour.
type Style int

const (
	// Suggested is a tint with a dotted line under it.
	Suggested Style = iota
	// Accepted is a tint with a solid line under it.
	Accepted
	// Decided is a tint in a frame.
	Decided
	// Dropped is a thin line through the text.
	Dropped
)

// Mark is a highlighted part of the text. Marks may overlap and lie in each other.
type Mark struct {
	ID         string
	Start, End int // code points
	Style      Style
}

func (m Mark) length() int { return m.End - m.Start }

// markSet is marks ordered by where they start.
type markSet struct {
	all     []placedMark
	current string
}

// placedMark is a mark among others.
type placedMark struct {
	Mark
	level   int  // how far its line is from the text: 0 or 1
	alone   bool // touches no other mark
	current bool
}

// newMarkSet leaves out marks without length.
func newMarkSet(marks []Mark, current string) markSet {
	var all []placedMark
	for _, m := range marks {
		if m.length() > 0 {
			all = append(all, placedMark{Mark: m, alone: true})
		}
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].Start != all[j].Start {
			return all[i].Start < all[j].Start
		}
		return all[i].length() > all[j].length()
	})
	var ends [2]int // where the last mark of each level ends
	for i, m := range all {
		if i > 0 && m.Start <= max(ends[0], ends[1]) {
			all[i-1].alone, all[i].alone = false, false
		}
		if m.Start < ends[0] && m.Start >= ends[1] {
			all[i].level = 1
		}
		ends[all[i].level] = max(ends[all[i].level], m.End)
	}
	return markSet{all, current}
}

// between are the marks that touch the text between two offsets, longest first, so that those inside others are drawn
// over them, and the current one last.
func (s markSet) between(start, end int) []placedMark {
	var found []placedMark
	for _, m := range s.all {
		if m.Start >= end {
			break
		}
		if m.End > start {
			m.current = m.ID == s.current
			found = append(found, m)
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].length() > found[j].length() })
	return found
}

// at are the ids of the marks on the code point at an offset, shortest first.
func (s markSet) at(offset int) []string {
	var ids []string
	for _, m := range slices.Backward(s.between(offset, offset+1)) {
		ids = append(ids, m.ID)
	}
	return ids
}

// find is the span of the marks with an id, which may be several.
func (s markSet) find(id string) (found span, ok bool) {
	for _, m := range s.all {
		if m.ID != id {
			continue
		}
		if !ok {
			found, ok = span{m.Start, m.End}, true
		}
		found.end = max(found.end, m.End)
	}
	return found, ok
}
