package fetch

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"claimdesk/claims"
)

// serve runs a server on this machine while the test runs.
func serve(t *testing.T, answer http.HandlerFunc) string {
	t.Helper()
	// A client that gives up must not keep the server from ending.
	server := httptest.NewServer(answer)
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	return server.URL
}

func TestGet(t *testing.T) {
	var agent string
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/old":
			http.Redirect(w, r, "/new?a=1", http.StatusMovedPermanently)
		default:
			agent = r.Header.Get("User-Agent")
			w.Header().Set("Content-Type", "Text/HTML; charset=utf-8")
			w.Header().Set("X-Seen", "yes")
			_, _ = io.WriteString(w, "<p>Ferries</p>")
		}
	})
	var told int64
	page, err := Get(context.Background(), " "+address+"/old ", Options{Local: true, Version: "1.2.3", Progress: func(read, total int64) { told = read + total }})
	if err != nil {
		t.Fatal(err)
	}
	if page.URL != address+"/new?a=1" || page.Status != 200 || page.MediaType != "text/html" || string(page.Body) != "<p>Ferries</p>" {
		t.Errorf("%+v", page)
	}
	if !strings.HasPrefix(agent, "Claimdesk/1.2.3 ") || told != 28 || time.Since(page.TakenAt) > time.Minute || page.TakenAt.Location() != time.UTC {
		t.Errorf("agent %q, told %d, taken at %v", agent, told, page.TakenAt)
	}
	if name := page.FileName(); name != address+"/new.html" {
		t.Errorf("as a file it is %s", name)
	}
	if headers := page.Headers(); !strings.Contains(headers, "Content-Type: Text/HTML; charset=utf-8\n") || !strings.HasSuffix(headers, "X-Seen: yes") {
		t.Errorf("headers are %q", headers)
	}
}

func TestLocalAddressesNeedPermission(t *testing.T) {
	asked := 0
	local := serve(t, func(http.ResponseWriter, *http.Request) { asked++ })
	for _, address := range []string{local, strings.Replace(local, "127.0.0.1", "localhost", 1), strings.Replace(local, "127.0.0.1", "127.1.2.3", 1)} {
		if _, err := Get(context.Background(), address, Options{}); !errors.Is(err, ErrLocal) || !strings.Contains(err.Error(), address) {
			t.Errorf("%s: %v", address, err)
		}
	}
	// A server of the web must not send on to what is local.
	outside := serve(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, local, http.StatusFound) })
	web := strings.TrimPrefix(outside, "http://")
	_, err := Get(context.Background(), outside, Options{public: func(address string) bool { return address == web }})
	if !errors.Is(err, ErrLocal) {
		t.Errorf("sent on: %v", err)
	}
	if asked > 0 {
		t.Errorf("the local server was asked %d times", asked)
	}
}

func TestGetFails(t *testing.T) {
	gone := make(chan struct{})
	defer close(gone)
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/silent":
			<-gone
		case "/stops":
			_, _ = io.WriteString(w, "<p>")
			w.(http.Flusher).Flush()
			<-gone
		case "/large":
			w.Header().Set("Content-Length", "524288000")
			w.WriteHeader(http.StatusOK)
		case "/endless":
			for {
				if _, err := w.Write(make([]byte, 1<<16)); err != nil {
					return
				}
			}
		case "/bomb":
			w.Header().Set("Content-Encoding", "gzip")
			packed := gzip.NewWriter(w)
			for range 4 {
				_, _ = packed.Write(make([]byte, 1<<20))
			}
			_ = packed.Close()
		case "/missing":
			http.NotFound(w, r)
		case "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case "/file":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		}
	})
	for _, c := range []struct {
		address string
		kind    error
		says    string
	}{
		{address + "/silent", ErrSilent, "save the page in a browser"},
		{address + "/stops", ErrSilent, "try again later"},
		{address + "/large", claims.ErrTooLarge, "more than 2 MB"},
		{address + "/endless", claims.ErrTooLarge, "more than 2 MB"},
		{address + "/bomb", claims.ErrTooLarge, "more than 2 MB"},
		{address + "/missing", ErrRefused, "404 Not Found"},
		{address + "/loop", claims.ErrInvalid, "more than 10 times"},
		{address + "/file", claims.ErrInvalid, "file:///etc/passwd"},
		{"ferry.txt", claims.ErrInvalid, "whole address"},
		{"https://", claims.ErrInvalid, "whole address"},
		{"ftp://desk.example/", claims.ErrInvalid, "whole address"},
		{"http://me:secret@desk.example/", claims.ErrInvalid, "name and password"},
		{"http://127.0.0.1:1/", nil, "check the address and the connection"},
	} {
		o := Options{Local: true, MaxBytes: 2 << 20}
		if errors.Is(c.kind, ErrSilent) {
			o.Patience = 300 * time.Millisecond
		}
		page, err := Get(context.Background(), c.address, o)
		if err == nil || page != nil || c.kind != nil && !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v, want %v and %q", c.address, err, c.kind, c.says)
		}
	}
}

func TestGetIsCancelled(t *testing.T) {
	gone := make(chan struct{})
	defer close(gone)
	ctx, cancel := context.WithCancel(context.Background())
	address := serve(t, func(http.ResponseWriter, *http.Request) {
		cancel()
		<-gone
	})
	if _, err := Get(ctx, address, Options{Local: true}); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestIsPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"93.184.216.34:80": true, "[2606:2800:220:1::1]:443": true, "[::ffff:93.184.216.34]:80": true, "[64:ff9b::5db8:d822]:80": true,
		"127.0.0.1:80": false, "10.1.2.3:80": false, "172.16.0.1:80": false, "172.32.0.1:80": true, "192.168.1.1:80": false, "169.254.169.254:80": false,
		"100.64.1.1:80": false, "0.0.0.0:80": false, "0.1.2.3:80": false, "224.0.0.1:80": false, "255.255.255.255:80": false, "198.18.0.1:80": false,
		"[::1]:80": false, "[::]:80": false, "[fe80::1%eth0]:80": false, "[fd00::1]:80": false, "[fec0::1]:80": false, "[ff02::1]:80": false,
		"[::ffff:127.0.0.1]:80": false, "[::ffff:192.168.1.1]:80": false, "[::127.0.0.1]:80": false, "[64:ff9b::7f00:1]:80": false,
		"[64:ff9b:1::7f00:1]:80": false, "[2002:c0a8:101::1]:80": false, "desk.example:80": false, "": false,
	} {
		if isPublic(address) != want {
			t.Errorf("%s is taken for public: %v", address, !want)
		}
	}
}

func TestIsLocalName(t *testing.T) {
	for host, want := range map[string]bool{
		"desk.example": false, "93.184.216.34": false, "localhost": true, "printer": true, "Printer.LOCAL": true, "a.localhost.": true,
		"10.0.0.1": true, "::1": true, "wiki.internal": true, "": true,
	} {
		if isLocalName(host) != want {
			t.Errorf("%q is taken for local: %v", host, !want)
		}
	}
}

// A proxy may be local; what it is to fetch may not.
func TestProxy(t *testing.T) {
	var asked string
	proxy := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked = r.URL.String()
		_, _ = io.WriteString(w, "through the proxy")
	})
	t.Setenv("HTTP_PROXY", proxy)
	o := Options{Patience: Patience, public: isPublic}
	client := o.client()
	request, err := http.NewRequest(http.MethodGet, "http://desk.example/page", nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if asked != "http://desk.example/page" {
		t.Errorf("the proxy was asked for %q", asked)
	}
	request.URL.Host = "intranet.local"
	if _, err := client.Do(request); !errors.Is(err, ErrLocal) {
		t.Errorf("a local name through the proxy: %v", err)
	}
}
