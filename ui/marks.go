package ui

import "fyne.io/fyne/v2"

// marks of the list: several claims that are dealt with together.

// onPress chooses a row with the mouse: alone, with Control besides those that are marked, with Shift as the end of a
// range.
func (l *claimList) onPress(i int, held fyne.KeyModifier) {
	if i >= len(l.nums) {
		return
	}
	switch {
	case held&fyne.KeyModifierShift != 0:
		l.markTo(i)
		return
	case held&fyne.KeyModifierShortcutDefault != 0:
		if at := l.list.Current(); at >= 0 && len(l.marked) == 0 && at != i {
			l.marked[l.nums[at]] = true
		}
		l.toggle(i)
	default:
		l.unmark()
	}
	l.anchor = i
	l.choose(i, true)
}

// toggle marks a row, or takes its mark away.
func (l *claimList) toggle(i int) {
	if num := l.nums[i]; l.marked[num] {
		delete(l.marked, num)
	} else {
		l.marked[num] = true
	}
	l.anchor = i
	l.marksChanged()
}

// markTo marks the rows from the anchor to a row and goes there.
func (l *claimList) markTo(i int) {
	if len(l.marked) == 0 {
		l.anchor = max(l.list.Current(), 0)
	}
	l.anchor = min(l.anchor, len(l.nums)-1)
	clear(l.marked)
	for _, num := range l.nums[min(l.anchor, i) : max(l.anchor, i)+1] {
		l.marked[num] = true
	}
	l.choose(i, true)
	l.marksChanged()
}

// markAll marks every row.
func (l *claimList) markAll() {
	for _, num := range l.nums {
		l.marked[num] = true
	}
	l.anchor = 0
	l.marksChanged()
}

// unmark takes all marks away and tells whether there were any.
func (l *claimList) unmark() bool {
	if len(l.marked) == 0 {
		return false
	}
	clear(l.marked)
	l.marksChanged()
	return true
}

// keepMarks takes away the marks of claims that left the list.
func (l *claimList) keepMarks() {
	if len(l.marked) == 0 {
		return
	}
	kept := make(map[int64]bool, len(l.marked))
	for _, num := range l.nums {
		if l.marked[num] {
			kept[num] = true
		}
	}
	l.marked = kept
	l.marksChanged()
}

func (l *claimList) marksChanged() {
	l.list.Refresh()
	l.marking()
}

// chosen lists the numbers of the marked claims in the list's order; none when fewer than two are marked.
func (l *claimList) chosen() []int64 {
	if len(l.marked) < 2 {
		return nil
	}
	chosen := make([]int64, 0, len(l.marked))
	for _, num := range l.nums {
		if l.marked[num] {
			chosen = append(chosen, num)
		}
	}
	return chosen
}

// onListKey carries out the keys of the list that have no letter.
func (d *desk) onListKey(key *fyne.KeyEvent, held fyne.KeyModifier) {
	l := d.list
	by, moves := map[fyne.KeyName]int{
		fyne.KeyDown: 1, fyne.KeyUp: -1, fyne.KeyPageDown: l.list.Page(), fyne.KeyPageUp: -l.list.Page(),
		fyne.KeyHome: -len(l.nums), fyne.KeyEnd: len(l.nums),
	}[key.Name]
	switch {
	case moves && len(l.nums) == 0:
	case moves && held&fyne.KeyModifierShift != 0:
		l.markTo(l.beside(by))
	case moves:
		l.step(by)
	case key.Name == fyne.KeySpace:
		if i := l.list.Current(); i >= 0 {
			l.toggle(i)
		}
	case key.Name == fyne.KeyEscape && l.unmark():
	default:
		d.onKey(key)
	}
}

// onListShortcut carries out shortcuts that only the list knows, and passes on those of the window.
func (d *desk) onListShortcut(s fyne.Shortcut) {
	if _, all := s.(*fyne.ShortcutSelectAll); all {
		d.list.markAll()
		return
	}
	if window, ok := d.shell.window.Canvas().(fyne.Shortcutable); ok {
		window.TypedShortcut(s)
	}
}
