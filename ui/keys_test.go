package ui

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"claimdesk/claims"
	"claimdesk/data"
)

func TestEscapeLeavesWhateverHasTheFocus(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	r.press("as")
	test.Type(r.window.Canvas().Focused(), "Log")
	r.settle()
	first := r.window.Canvas().Focused()
	for range 40 {
		r.window.Canvas().FocusNext()
		here := r.window.Canvas().Focused()
		if here == first {
			break
		}
		if slices.ContainsFunc(r.desk.search.chips, func(c *chip) bool { return here == fyne.Focusable(c.button) }) ||
			here == r.desk.search.entry.ActionItem.(fyne.Focusable) || here == fyne.Focusable(r.desk.views.articles) {
			continue
		}
		r.key(fyne.KeyEscape)
		if got := r.window.Canvas().Focused(); got != fyne.Focusable(r.desk.list.list) {
			t.Errorf("after Escape on %T the focus is on %T", here, got)
		}
		r.window.Canvas().Focus(here)
	}
}

func TestEnterAnswersTheQuestion(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.settings.setFolder(t.TempDir())
	if err := os.WriteFile(filepath.Join(r.settings.folder(), "old.csv"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	written := 0
	sheet := r.saveFile("Export", "old.csv", ".csv", true, func(string) { written++ })
	sheet.save()
	r.key(fyne.KeyEscape)
	if written != 0 {
		t.Fatal("Escape replaced the file")
	}
	sheet.save()
	r.key(fyne.KeyReturn)
	if written != 1 || r.covered() {
		t.Errorf("Enter wrote %d times", written)
	}
}

func TestBadDatesAreMarkedAndKept(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	r.press("x")
	id := r.desk.pane.claim.ID
	box := r.desk.pane.verdict.asOf
	r.window.Canvas().Focus(box)
	test.Type(box, "next May")
	r.key(fyne.KeyEscape)
	claim, err := r.desk.store.Claim(context.Background(), id)
	if err != nil || claim.AsOf != "next May" {
		t.Errorf("the date became %q: %v", claim.AsOf, err)
	}
	if box.fault == nil || box.Text != "next May" {
		t.Errorf("%q passes as a date", box.Text)
	}
}

func TestCheckDate(t *testing.T) {
	for text, good := range map[string]bool{
		"": true, "2025": true, "2025-07": true, "2025-07-03": true, "2025-07-03T18:20:00Z": true, " 2025-07-03 ": true,
		"2025-13": false, "2025-02-30": false, "3 July 2025": false, "25-07-03": false,
	} {
		if err := checkDate(text); (err == nil) != good {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestArrowsChooseASegment(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	r.press("as")
	r.settle()
	var s *segments
	for s == nil {
		r.window.Canvas().FocusNext()
		s, _ = r.window.Canvas().Focused().(*segments)
	}
	r.key(fyne.KeyLeft)
	sources := r.desk.pane.sources.records.all
	if len(sources) != 1 || sources[0].Stance != claims.Refutes {
		t.Errorf("the sources are %+v", sources)
	}
}

func TestEveryKeyHasOneMeaning(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	meaning := map[string]string{}
	for _, a := range r.desk.all {
		var keys []string
		if a.shortcut != nil {
			keys = append(keys, a.shortcut.ShortcutName())
		}
		if a.key != 0 {
			keys = append(keys, string(a.key))
		}
		for _, key := range keys {
			if other, taken := meaning[key]; taken {
				t.Errorf("%s is %q and %q", key, other, a.name)
			}
			meaning[key] = a.name
		}
	}
}

func TestTabLeadsThroughTheBoxesOfASource(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	r.press("as")
	r.settle()
	for _, text := range []string{"Title", "https://records.example", "A passage"} {
		test.Type(r.window.Canvas().Focused(), text)
		r.window.Canvas().FocusNext()
	}
	r.settle()
	if s := r.desk.pane.sources.records.all; len(s) != 1 || s[0].Title != "Title" || s[0].Quote != "A passage" {
		t.Errorf("the sources are %+v", s)
	}
}

func TestTabKeepsAPickerUnderTheKeys(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	r.press("at")
	tabbed, ok := r.window.Canvas().Focused().(fyne.Tabbable)
	if !ok || !tabbed.AcceptsTab() {
		t.Fatal("Tab leaves the box that steers the picker")
	}
	r.key(fyne.KeyTab)
	r.key(fyne.KeyEscape)
	if r.covered() {
		t.Error("the picker is still open after Tab and Escape")
	}
}

func TestAPickerStaysInTheMiddleWhenItGrows(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	canvas := r.window.Canvas()
	pickFrom(canvas, r.stage, "Pick", false, func(context.Context, string) ([]option, error) {
		return []option{{name: strings.Repeat("Harbour fees rose ", 7)}}, nil
	}, func(string) {})
	r.settle()
	popup := canvas.Focused().(*pickerEntry).list.(*picker).popup
	if popup.Size().Width < 500 {
		t.Fatalf("%v for a long option", popup.Size())
	}
	if left, right := popup.Position().X, canvas.Size().Width-popup.Position().X-popup.Size().Width; left < right-1 || left > right+1 {
		t.Errorf("%v pixels are left of it and %v right", left, right)
	}
}

func TestTheEndOfUndoAndRedoIsTold(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.redo()
	r.settle()
	if got := r.desk.status.message.Text; got != "Nothing to do again." {
		t.Errorf("Redo says %q", got)
	}
	r.desk.undo()
	r.settle()
	if got := r.desk.status.message.Text; got != "Nothing to undo." {
		t.Errorf("Undo says %q", got)
	}
}

func TestNothingTypedIsLostWithTheSession(t *testing.T) {
	path := temporaryCasebook(t)
	r := newRig(t, path)
	r.desk.addSample()
	r.settle()
	r.press("ax")
	box := r.desk.pane.verdict.explanation
	test.Type(box, "Half a sentence")
	id := r.desk.pane.claim.ID
	r.end()
	store, err := data.OpenForReading(path)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if claim, err := store.Claim(context.Background(), id); err != nil || claim.Explanation != "Half a sentence" {
		t.Errorf("the explanation is %q: %v", claim.Explanation, err)
	}
}

func TestAnActionIsFoundByItsName(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	r.key(fyne.KeyF10)
	test.Type(r.window.Canvas().Focused(), "publishers")
	r.key(fyne.KeyReturn)
	r.settle()
	if box, ok := r.window.Canvas().Focused().(*pickerEntry); !ok || box.PlaceHolder != "Find one of the publishers" {
		t.Errorf("the focus is on %T", r.window.Canvas().Focused())
	}
}

func TestEscapeLeavesEachPartOfAddArticle(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	for part := range 9 {
		r.desk.addArticle()
		for range part {
			r.window.Canvas().FocusNext()
		}
		focused := r.window.Canvas().Focused()
		r.key(fyne.KeyEscape)
		if r.covered() {
			t.Fatalf("Escape on part %d, a %T, does not close the dialog", part, focused)
		}
	}
}

// Somebody who tabs out of a text box onto a button and types on gives no command; after the button was pressed, keys go on.
func TestLettersOnAButtonThatWasNotPressed(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	button := r.desk.pane.accept
	r.window.Canvas().Focus(button)
	r.press("d")
	if r.covered() || len(r.find("status:dropped")) != 0 {
		t.Fatal("a letter on a button is a command")
	}
	r.key(fyne.KeySpace)
	if len(r.find("status:accepted")) != 1 {
		t.Fatal("the space bar does not press the button")
	}
	before := r.desk.current
	r.press("j")
	if r.desk.current == before {
		t.Error("after the button was pressed J does not go on")
	}
}
