package ui

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"claimdesk/claims"
	"claimdesk/data"
	"claimdesk/data/sample/invent"
)

// inventedRig is a window on a casebook of the given number of claims, with all of them in the list.
func inventedRig(t testing.TB, number int) *rig {
	t.Helper()
	path := temporaryCasebook(t)
	if err := invent.Casebook(context.Background(), path, number); err != nil {
		t.Fatal(err)
	}
	r := newRig(t, path)
	r.press("6")
	r.desk.focusList()
	r.settle()
	return r
}

func (r *rig) held(key fyne.KeyName) {
	list := r.desk.list.list
	list.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	r.key(key)
	list.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func TestMarksByKeyboardAndMouse(t *testing.T) {
	r := inventedRig(t, 60)
	l := r.desk.list
	r.held(fyne.KeyDown)
	r.held(fyne.KeyDown)
	if got := l.chosen(); !slices.Equal(got, l.nums[:3]) {
		t.Errorf("Shift and two times down mark %v of %v", got, l.nums[:3])
	}
	r.held(fyne.KeyUp)
	if got := l.chosen(); !slices.Equal(got, l.nums[:2]) {
		t.Errorf("Shift and up leave %v of %v", got, l.nums[:2])
	}
	r.key(fyne.KeyEscape)
	if len(l.marked) != 0 {
		t.Error("Escape leaves marks")
	}
	l.onPress(4, 0)
	l.onPress(9, fyne.KeyModifierShortcutDefault)
	l.onPress(7, fyne.KeyModifierShortcutDefault)
	if got, want := l.chosen(), []int64{l.nums[4], l.nums[7], l.nums[9]}; !slices.Equal(got, want) {
		t.Errorf("Control and clicks mark %v, want %v", got, want)
	}
	l.onPress(20, 0)
	l.onPress(12, fyne.KeyModifierShift)
	if got := l.chosen(); !slices.Equal(got, l.nums[12:21]) {
		t.Errorf("Shift and a click mark %v, want %v", got, l.nums[12:21])
	}
	l.list.TypedShortcut(&fyne.ShortcutSelectAll{})
	if got := l.chosen(); !slices.Equal(got, l.nums) || !r.desk.bulk.content.Visible() {
		t.Errorf("Ctrl+A marks %d of %d", len(got), len(l.nums))
	}
}

func TestBulkIsOneStep(t *testing.T) {
	r := inventedRig(t, 300)
	r.press("1") // Inbox
	l := r.desk.list
	waiting := len(l.nums)
	if waiting < 20 {
		t.Fatalf("only %d claims in the inbox", waiting)
	}
	for range 9 {
		r.held(fyne.KeyDown)
	}
	marked := l.chosen()
	r.press("a")
	if len(l.nums) != waiting-10 || len(l.marked) != 0 || r.desk.bulk.content.Visible() {
		t.Fatalf("%d of %d claims are left after ten were accepted, %d marked", len(l.nums), waiting, len(l.marked))
	}
	rows, err := r.desk.store.Rows(context.Background(), marked)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if row.Status != claims.Accepted {
			t.Errorf("claim %d is %s", row.Num, row.Status)
		}
	}
	r.desk.undo()
	r.settle()
	if len(l.nums) != waiting {
		t.Errorf("%d of %d claims are back after one undo", len(l.nums), waiting)
	}
}

func TestTagMany(t *testing.T) {
	r := inventedRig(t, 40)
	r.desk.list.list.TypedShortcut(&fyne.ShortcutSelectAll{})
	r.press("g")
	r.press("election; budget")
	r.key(fyne.KeyReturn)
	if got := len(r.find("tag:election tag:budget")); got != 40 {
		t.Errorf("%d of 40 claims have a tag", got)
	}
	r.desk.undo()
	r.settle()
	if got := len(r.find("tag:election")); got != 0 {
		t.Errorf("%d claims keep it after one undo", got)
	}
}

func TestMergeKeepsTheCurrentClaim(t *testing.T) {
	r := inventedRig(t, 40)
	l := r.desk.list
	r.held(fyne.KeyDown)
	r.held(fyne.KeyDown)
	nums, keep := l.chosen(), l.current
	r.desk.merge()
	r.settle()
	rows, err := r.desk.store.Rows(context.Background(), nums)
	if err != nil || len(rows) != 3 {
		t.Fatal(len(rows), err)
	}
	for num, row := range rows {
		if duplicate := row.DuplicateOf == rows[keep].ID; duplicate == (num == keep) {
			t.Errorf("claim %d is %s, a duplicate of %q", num, row.Status, row.DuplicateOf)
		}
	}
}

func TestGoToLetters(t *testing.T) {
	r := inventedRig(t, 300)
	r.desk.setOrder(data.BySpeaker)
	r.settle()
	r.desk.goToText("m")
	r.settle()
	l := r.desk.list
	i := slices.Index(l.nums, l.current)
	rows, err := r.desk.store.Rows(context.Background(), l.nums[i-1:i+1])
	if err != nil {
		t.Fatal(err)
	}
	before, at := rows[l.nums[i-1]].Speaker, rows[l.nums[i]].Speaker
	if before >= "M" || at < "M" {
		t.Errorf("M leads to row %d, %q after %q", i, at, before)
	}
	r.desk.goToText("299")
	r.settle()
	if l.current != l.nums[298] {
		t.Errorf("299 leads to row %d", slices.Index(l.nums, l.current))
	}
}
