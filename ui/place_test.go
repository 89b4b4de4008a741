package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRiskOf(t *testing.T) {
	home := t.TempDir()
	for path, want := range map[string]string{
		"OneDrive - Northern Post/Checks/a.claimdesk":              "OneDrive",
		"Dropbox/a.claimdesk":                                      "Dropbox",
		"Dropbox (Personal)/x/y/a.claimdesk":                       "Dropbox",
		"Library/Mobile Documents/com~apple~CloudDocs/a.claimdesk": "iCloud Drive",
		"Library/CloudStorage/Box-Box/a.claimdesk":                 "a cloud service",
		"Nextcloud2/a.claimdesk":                                   "Nextcloud",
		"Sync/deep/a.claimdesk":                                    "Syncthing",
		"Documents/Dropbox notes.claimdesk":                        "",
		"Documents/My Dropbox/a.claimdesk":                         "",
		"a.claimdesk":                                              "",
	} {
		if err := os.MkdirAll(filepath.Join(home, "Sync", ".stfolder"), 0o700); err != nil {
			t.Fatal(err)
		}
		got := riskOf(filepath.Join(home, filepath.FromSlash(path)))
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: %q", path, got)
		}
	}
}

func TestWarnsOfPlaceOnce(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "Dropbox")
	r := newRig(t, filepath.Join(folder, "a.claimdesk"))
	if !r.covered() {
		t.Fatal("there is no warning")
	}
	r.window.Canvas().Overlays().Remove(r.window.Canvas().Overlays().Top())
	r.create(filepath.Join(t.TempDir(), "b.claimdesk"))
	r.open(filepath.Join(folder, "a.claimdesk"))
	if r.covered() {
		t.Error("there is a second warning")
	}
}
