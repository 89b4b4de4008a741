package ui

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
)

func TestNewerVersion(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		newer bool
	}{
		{"v1.2.3", "1.2.3", false},
		{"v1.2.4", "1.2.3", true},
		{"v1.10.0", "1.9.9", true},
		{"v1.2", "1.2.0", false},
		{"v2", "1.9.9", true},
		{"v1.2.3", "1.2.4", false},
		{"v1.2.3-rc1", "1.2.3", false},
		{"v1.2.3", "1.2.3-rc1", true},
		{"v1.2.3-rc2", "1.2.3-rc1", true},
		{"nonsense", "1.0.0", false},
	} {
		if got := newerVersion(c.a, c.b); got != c.newer {
			t.Errorf("%s after %s: %v", c.a, c.b, got)
		}
	}
}

func TestNewestRelease(t *testing.T) {
	var asked []string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.Method+" "+r.UserAgent())
		switch r.URL.Path {
		case "/good":
			fmt.Fprint(w, `{"tag_name":"v9.0.0","html_url":"https://releases.example/9"}`)
		case "/page":
			fmt.Fprint(w, "<html>")
		case "/none":
			fmt.Fprint(w, "{}")
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	for path, want := range map[string]string{"/page": "something else", "/none": "no version", "/gone": "404"} {
		if _, err := newestRelease(t.Context(), server.URL+path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	newest, err := newestRelease(t.Context(), server.URL+"/good")
	if err != nil || newest.Version != "v9.0.0" || newest.Page != "https://releases.example/9" {
		t.Errorf("%+v, %v", newest, err)
	}
	for _, line := range asked {
		if line != "GET Claimdesk" {
			t.Errorf("the server learns %q", line)
		}
	}
}

// Nothing is asked before the user agrees, and a build without an address asks nobody.
func TestCheckForUpdatesAsksFirst(t *testing.T) {
	requests := 0
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { requests++ }))
	defer server.Close()
	r := newRig(t, filepath.Join(t.TempDir(), "a.claimdesk"))
	for _, p := range []Program{{}, {Version: "1.0.0"}, {Version: "1.0.0", Releases: server.URL}} {
		r.program = p
		r.checkForUpdates()
		if !r.covered() {
			t.Errorf("%+v: nothing is shown", p)
		}
	}
	if requests != 0 {
		t.Errorf("%d requests without being asked", requests)
	}
}
