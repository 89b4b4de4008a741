package cli

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// A page is read like a file, whatever its address ends with, once a local address is allowed.
func TestInputFromTheNetwork(t *testing.T) {
	ferry := story
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/ferry.md":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			_, _ = io.WriteString(w, "<html><title>Ferry</title><body><p>"+strings.ReplaceAll(story, "\n\n", "<p>"))
		case "/ferry.txt":
			w.Header().Set("Content-Type", "text/plain")
			_, _ = io.WriteString(w, ferry)
		case "/feed":
			w.Header().Set("Content-Type", "application/ld+json")
			_, _ = io.WriteString(w, feed)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(server.Close)
	b := newBench(t)
	b.mustRun("read", "--local", "--format", "json", server.URL+"/ferry.md?from=feed")
	var doc struct{ URL, Text string }
	if err := json.Unmarshal([]byte(b.stdout), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.URL != server.URL+"/ferry.md?from=feed" || !strings.Contains(doc.Text, "94 percent") || strings.Contains(doc.Text, "<p>") {
		t.Errorf("%+v", doc)
	}
	b.mustRun("extract", "--local", server.URL+"/ferry.txt")
	if !strings.Contains(b.stdout, "94 percent") {
		t.Errorf("extract prints %q", b.stdout)
	}
	b.mustRun("import", "--local", "--casebook", "./desk.claimdesk", server.URL+"/ferry.txt", server.URL+"/feed")
	if !strings.Contains(b.stderr, "2 checks added") || !strings.Contains(b.stdout, "2 claims") {
		t.Errorf("import prints %q and says %q", b.stdout, b.stderr)
	}
	ferry += "\n\nFares rose by 8 percent in June, the port office said.\n"
	b.mustRun("import", "--local", "--casebook", "./desk.claimdesk", server.URL+"/ferry.txt")
	if !strings.Contains(b.stdout, "changed, 1 new claim") {
		t.Errorf("of a page that changed import prints %q", b.stdout)
	}
	if code := b.run("", "read", "--local", server.URL+"/gone"); code != failed || !strings.Contains(b.stderr, "404") {
		t.Errorf("a missing page: %d, %q", code, b.stderr)
	}
	if code := b.run("", "read", server.URL+"/ferry.txt"); code != failed || b.stdout != "" || !strings.Contains(b.stderr, "--local") {
		t.Errorf("without permission: %d, %q, %q", code, b.stdout, b.stderr)
	}
}
