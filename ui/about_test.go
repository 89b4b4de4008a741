package ui

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"claimdesk/assets"
)

func TestLicences(t *testing.T) {
	collected, err := assets.Licences()
	if err != nil {
		t.Fatal(err)
	}
	list := licences(collected)
	names := map[string]bool{}
	for _, l := range list {
		name, _, _ := strings.Cut(l.name, ",")
		names[strings.Fields(name)[0]] = true
		if len(l.text) < 100 {
			t.Errorf("%s has no licence: %q", l.name, l.text)
		}
	}
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for _, required := range regexp.MustCompile(`(?m)^\t(\S+) v\S+$`).FindAllStringSubmatch(string(mod), -1) {
		if path := required[1]; !names[path] && path != "github.com/google/go-cmp" { // which only tests use
			t.Errorf("the licence of %s is missing: run make licences", path)
		}
	}
	if !names["Go"] {
		t.Error("Go's own licence is missing")
	}
}

func TestAbout(t *testing.T) {
	r := newRig(t, filepath.Join(t.TempDir(), "a.claimdesk"))
	r.program = Program{Version: "1.2.3", Log: &Log{Folder: "/logs"}}
	r.showAbout()
	if !r.covered() {
		t.Error("nothing is shown")
	}
	var paths []string
	for _, p := range r.places() {
		paths = append(paths, p.path)
	}
	if len(paths) != 3 || paths[0] != r.desk.store.Path() || paths[2] != "/logs" {
		t.Errorf("the places are %q", paths)
	}
	windows := len(r.app.Driver().AllWindows())
	r.showLicences()
	if got := len(r.app.Driver().AllWindows()); got != windows+1 {
		t.Errorf("%d windows after %d", got, windows)
	}
}
