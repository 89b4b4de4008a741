package ui

import "testing"

func TestANameIsCorrectedAndJoinedWithAnother(t *testing.T) {
	r := inventedRig(t, 60)
	page := r.desk.showNames(speakerNames)
	r.settle()
	first, second := page.names[0], page.names[1]

	page.rename()
	box := r.window.Canvas().Focused().(*keyEntry)
	if box.SelectedText() != first.Name {
		t.Fatalf("the box begins with %q, of which %q is selected; want %q", box.Text, box.SelectedText(), first.Name)
	}
	r.press("Lena Ask")
	box.OnSubmitted(box.Text)
	r.settle()
	if now := r.find(`speaker:"Lena Ask"`); len(now) != first.Number {
		t.Fatalf("%d claims have the new name, %d had the old one", len(now), first.Number)
	}

	page = r.desk.showNames(speakerNames)
	r.settle()
	page.merge()
	r.settle()
	r.press("1") // the first that is offered
	if both := r.find(`speaker:"` + second.Name + `"`); len(both) != first.Number+second.Number {
		t.Errorf("%d claims of both, want %d and %d", len(both), first.Number, second.Number)
	}
	r.desk.undo()
	r.desk.undo()
	r.settle()
	if old := r.find(`speaker:"` + first.Name + `"`); len(old) != first.Number {
		t.Errorf("%d claims after undo, want %d", len(old), first.Number)
	}
}
