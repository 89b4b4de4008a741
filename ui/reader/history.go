package reader

import (
	"strings"
	"unicode/utf8"
)

// steps is how many edits can be undone.
const steps = 1000

// edit is one replacement of text and where the selection was before it.
type edit struct {
	at                int // code points
	removed, inserted string
	typed             bool // one character from the keyboard
	anchor, caret     int
}

func (e edit) removedEnd() int  { return e.at + utf8.RuneCountInString(e.removed) }
func (e edit) insertedEnd() int { return e.at + utf8.RuneCountInString(e.inserted) }

// history is the edits that can be undone and, after undoing, done again.
type history struct {
	done, undone []edit
}

// add remembers an edit; typing within a word and deleting character by character are undone in one step.
func (h *history) add(e edit) {
	h.undone = nil
	if n := len(h.done); n > 0 {
		if joined, ok := h.done[n-1].join(e); ok {
			h.done[n-1] = joined
			return
		}
	}
	if len(h.done) == steps {
		h.done = append(h.done[:0], h.done[1:]...)
	}
	h.done = append(h.done, e)
}

// join makes one edit of two that belong together.
func (e edit) join(next edit) (joined edit, ok bool) {
	switch {
	case e.typed && next.typed && next.removed == "" && next.at == e.insertedEnd():
		if newWord := strings.HasSuffix(e.inserted, " ") && next.inserted != " "; newWord || strings.HasSuffix(e.inserted, "\n") {
			return e, false
		}
		e.inserted += next.inserted
		return e, true
	case e.inserted == "" && next.inserted == "" && short(next.removed) && next.removedEnd() == e.at:
		e.at = next.at
		e.removed = next.removed + e.removed
		return e, true
	case e.inserted == "" && next.inserted == "" && short(next.removed) && next.at == e.at:
		e.removed += next.removed
		return e, true
	}
	return e, false
}

func short(s string) bool { return utf8.RuneCountInString(s) == 1 }

// undo takes the last edit off those done.
func (h *history) undo() (e edit, ok bool) {
	return move(&h.done, &h.undone)
}

// redo takes the last edit off those undone.
func (h *history) redo() (e edit, ok bool) {
	return move(&h.undone, &h.done)
}

func move(from, to *[]edit) (e edit, ok bool) {
	n := len(*from)
	if n == 0 {
		return edit{}, false
	}
	e = (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, e)
	return e, true
}
