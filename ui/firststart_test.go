package ui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"claimdesk/claims/sheet"
)

func TestFirstStart(t *testing.T) {
	if err := firstStart(nil); err != nil {
		t.Error(err)
	}
	for cause, want := range map[error]string{
		syscall.ENOSPC:         "make room",
		os.ErrPermission:       "folder of your own",
		syscall.EROFS:          "folder of your own",
		os.ErrDeadlineExceeded: "another folder",
	} {
		if err := firstStart(fmt.Errorf("making the casebook: %w", cause)); !strings.Contains(err.Error(), want) {
			t.Errorf("%v: %v", cause, err)
		}
	}
}

// A first start where the data folder cannot be made shows why and lets the user go on.
func TestFirstStartWithoutFolder(t *testing.T) {
	r := newRig(t, filepath.Join(t.TempDir(), "a.claimdesk"))
	r.leave()
	r.settings.setRecent(nil)
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, variable := range []string{"XDG_DATA_HOME", "HOME", "AppData"} {
		t.Setenv(variable, file)
	}
	r.start("")
	if r.desk != nil || !strings.Contains(test.RenderToMarkup(r.window.Canvas()), "could not be opened") {
		t.Error("it does not show that no casebook can be made")
	}
}

func TestADroppedSheetIsNoArticle(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte("claim,speaker\r\nThe port hired 30 sailors,Lena Ask\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.onDropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
	r.settle()
	if !r.covered() {
		t.Fatal("nothing asks whether the claims shall come in")
	}
	if articles, err := r.desk.store.Articles(context.Background(), "", 10); err != nil || len(articles) != 0 {
		t.Errorf("the sheet became %d articles: %v", len(articles), err)
	}
}

func TestClaimsWithoutArticlesAreShown(t *testing.T) {
	path := temporaryCasebook(t)
	r := newRig(t, path)
	if !r.desk.welcome.Visible() {
		t.Fatal("an empty casebook has no welcome page")
	}
	table, err := sheet.Read(strings.NewReader("claim,status\nThe port hired 30 sailors,accepted\n"))
	if err != nil {
		t.Fatal(err)
	}
	plan, err := r.desk.store.PlanImport(context.Background(), table, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.desk.applyPlan(plan)
	r.settle()
	if r.desk.welcome.Visible() {
		t.Error("the welcome page hides the claims of a sheet")
	}
	r.end()
	if again := newRig(t, path); again.desk.welcome.Visible() {
		t.Error("opened again, the welcome page hides the claims of a sheet")
	}
}
