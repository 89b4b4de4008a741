package ui

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"claimdesk/claims"
	"claimdesk/data"
)

// withSource is a window with an accepted claim that has one source, which is open.
func withSource(t *testing.T) (*rig, claims.Source) {
	t.Helper()
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	r.press("a2s")
	r.desk.pane.sources.title.SetText("Yard report")
	r.settle()
	r.key(fyne.KeyEscape)
	source, ok := r.desk.pane.sources.records.chosen()
	if !ok {
		t.Fatal("no source is open")
	}
	return r, source
}

func picture(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestFilesAreAttachedAndShown(t *testing.T) {
	r, source := withSource(t)
	folder := t.TempDir()
	var paths []string
	for name, content := range map[string]string{"a.png": string(picture(t)), "b.txt": "Nine docks were built.", "c.bin": "\x00\x01\x02"} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	r.desk.attachFiles(source.ID, paths)
	r.settle()
	exhibits, err := data.Of[claims.Exhibit](context.Background(), r.desk.store, source.ClaimID)
	if err != nil || len(exhibits) != 3 || len(r.desk.pane.sources.files.Objects) != 3 {
		t.Fatalf("%d files are attached, %d shown: %v", len(exhibits), len(r.desk.pane.sources.files.Objects), err)
	}
	for _, e := range exhibits {
		shown, err := r.desk.readExhibit(context.Background(), e)
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case e.Name == "a.png" && shown.picture == nil,
			e.Name == "b.txt" && !strings.Contains(shown.text, "Nine docks"),
			e.Name == "c.bin" && shown.note == "":
			t.Errorf("%s is shown as %+v", e.Name, shown)
		}
		r.desk.lookAt(e)
		if !r.covered() {
			t.Errorf("%s is not shown", e.Name)
		}
		r.key(fyne.KeyEscape)
	}
}

func TestRiskyFilesAreOpenedAfterAQuestion(t *testing.T) {
	r, _ := withSource(t)
	r.desk.openExhibit(claims.Exhibit{Name: "invoice.pdf.exe"})
	if !r.covered() {
		t.Error("a program is opened without a question")
	}
	r.key(fyne.KeyEscape)
	if r.covered() {
		t.Error("Escape does not answer")
	}
}

func TestFolderCannotBeAttached(t *testing.T) {
	r, source := withSource(t)
	r.desk.attachFiles(source.ID, []string{t.TempDir()})
	r.settle()
	if !strings.Contains(r.desk.status.message.Text, "folder") {
		t.Errorf("the window says %q", r.desk.status.message.Text)
	}
}

func TestSameWordsLookLikeOnePressRelease(t *testing.T) {
	words := "The yard delivered two hulls in January, the company said on Monday."
	a := claims.Source{ID: "a", Quote: words, Title: "One"}
	b := claims.Source{ID: "b", Quote: strings.ToUpper(words), Title: "Two"}
	if sameOrigin(a, []claims.Source{a, b}) == "" {
		t.Error("no hint")
	}
	a.Independence, b.Independence = "yard", "yard"
	if hint := sameOrigin(a, []claims.Source{a, b}); hint != "" {
		t.Errorf("a hint in one group: %s", hint)
	}
}
