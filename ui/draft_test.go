package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

// What is pasted and not yet added is there again when the program was killed, and gone once it is added.
func TestWhatIsPastedOutlivesTheProgram(t *testing.T) {
	folder := t.TempDir()
	r := newRig(t, temporaryCasebook(t))
	r.drafts = folder
	r.desk.addArticle()
	r.paste.text.Insert("The council of Brenning voted 9 to 4.")
	test.Type(r.paste.title, "Council votes")
	r.settle()

	again := newRig(t, temporaryCasebook(t))
	again.drafts = folder
	again.desk.addArticle()
	again.settle()
	if p := again.paste; !strings.HasPrefix(p.text.Text(), "The council") || p.title.Text != "Council votes" {
		t.Fatalf("after the program was killed the dialog has %q, %q", p.title.Text, p.text.Text())
	}
	again.paste.add()
	again.settle()
	if len(again.find("")) == 0 {
		t.Error("it is not taken in")
	}
	if _, err := os.Stat(filepath.Join(folder, "draft.json")); !os.IsNotExist(err) {
		t.Errorf("what was taken in is kept: %v", err)
	}
}
