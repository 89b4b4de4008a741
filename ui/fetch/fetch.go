// Package fetch is the one place of Claimdesk that opens the network, and it does so only when a person asks for an
// address. It sends no cookies, keeps none, and asks nothing of this machine or the local network unless that is allowed.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"claimdesk/claims"
)

const (
	// MaxBytes is how much of a page is taken by default.
	MaxBytes = 50 << 20
	// Patience is how long a server may stay silent by default, before its answer and in the middle of it.
	Patience = 20 * time.Second
	// longest is how long an answer may take in all, however it drips.
	longest = 10 * time.Minute
	// redirects is how often a server may send on.
	redirects = 10
)

// Options say how to fetch. The zero value is right for pages on the web.
type Options struct {
	Local    bool          // addresses of this machine and of the local network are allowed
	MaxBytes int64         // 0 for the default
	Patience time.Duration // 0 for the default
	Version  string        // of Claimdesk, which the server is told
	// Progress, when given, is told how many of how many bytes came; total is 0 when the server does not say.
	Progress func(read, total int64)
	// public tells whether "ip:port" is an address of the web; tests have a smaller web.
	public func(address string) bool
}

// Page is what a server answered.
type Page struct {
	URL       string // where the answer came from, after all redirects
	Status    int
	MediaType string // as the server says, without parameters: "text/html"
	Header    http.Header
	Body      []byte
	TakenAt   time.Time // in UTC
}

// Headers are the headers of the answer, one "Name: value" a line, by name.
func (p *Page) Headers() string {
	var lines []string
	for name, values := range p.Header {
		for _, value := range values {
			lines = append(lines, name+": "+value)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// FileName is what the page would be called as a file, so that document.Read tells by it what it is: the server says that
// rather than how the address ends.
func (p *Page) FileName() string {
	name, _, _ := strings.Cut(p.URL, "?")
	switch p.MediaType {
	case "text/html", "application/xhtml+xml":
		return name + ".html"
	}
	return name
}

// The kinds of failure that callers tell apart; claims.ErrTooLarge and claims.ErrInvalid are two more.
var (
	// ErrLocal: the address, or one that it sends on to, is of this machine or the local network, and that is not allowed.
	ErrLocal = errors.New("an address of this machine or the local network")
	// ErrSilent: the server did not answer in time, or stopped in the middle.
	ErrSilent = errors.New("no answer")
	// ErrRefused: the server answers that it has no such page for us.
	ErrRefused = errors.New("refused")
)

// IsAddress tells whether a text is meant as an address of the web.
func IsAddress(text string) bool {
	lower := strings.ToLower(text)
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
}

// Get fetches what is at an address. Nothing is returned of an answer that is too large, breaks off or is no success. The
// error is one of the kinds above, that of ctx, or says what the network did; it names the address and what to do.
func Get(ctx context.Context, address string, o Options) (*Page, error) {
	if o.MaxBytes <= 0 {
		o.MaxBytes = MaxBytes
	}
	if o.Patience <= 0 {
		o.Patience = Patience
	}
	if o.public == nil {
		o.public = isPublic
	}
	at, err := parse(address)
	if err != nil {
		return nil, err
	}
	page, err := o.get(ctx, at)
	switch {
	case err == nil:
		return page, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, ErrLocal):
		return nil, fmt.Errorf("%s: %w: it may hold what is not meant for Claimdesk", address, ErrLocal)
	}
	return nil, fmt.Errorf("%s: %w", address, plain(err))
}

func parse(address string) (*url.URL, error) {
	at, err := url.Parse(strings.TrimSpace(address))
	switch {
	case err != nil || at.Scheme != "http" && at.Scheme != "https" || at.Hostname() == "":
		return nil, fmt.Errorf("“%s”: %w: write a whole address, as https://example.org/page", address, claims.ErrInvalid)
	case at.User != nil:
		return nil, fmt.Errorf("the address of %s: %w: leave name and password out of it", at.Hostname(), claims.ErrInvalid)
	}
	return at, nil
}

func (o Options) get(ctx context.Context, at *url.URL) (*Page, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, longest, ErrSilent)
	defer cancel()
	ctx, silent := context.WithCancelCause(ctx)
	defer silent(nil)
	watch := time.AfterFunc(o.Patience, func() { silent(ErrSilent) })
	defer watch.Stop()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", o.agent())
	request.Header.Set("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8")
	client := o.client()
	defer client.CloseIdleConnections()
	answer, err := client.Do(request)
	if err != nil {
		return nil, cause(ctx, err)
	}
	defer answer.Body.Close()
	if answer.StatusCode < 200 || answer.StatusCode > 299 {
		return nil, fmt.Errorf("the server %w: it says “%s”", ErrRefused, answer.Status)
	}
	if answer.ContentLength > o.MaxBytes {
		return nil, o.tooLarge()
	}
	body, err := o.read(answer, func() { watch.Reset(o.Patience) })
	if err != nil {
		return nil, cause(ctx, err)
	}
	mediaType, _, _ := strings.Cut(answer.Header.Get("Content-Type"), ";")
	return &Page{
		URL: answer.Request.URL.String(), Status: answer.StatusCode, MediaType: strings.ToLower(strings.TrimSpace(mediaType)),
		Header: answer.Header, Body: body, TakenAt: time.Now().UTC(),
	}, nil
}

// agent is what Claimdesk calls itself.
func (o Options) agent() string {
	if o.Version == "" {
		return "Claimdesk (fact-checking; a person asked for this page)"
	}
	return "Claimdesk/" + o.Version + " (fact-checking; a person asked for this page)"
}

// read takes the body in and says so after each piece.
func (o Options) read(answer *http.Response, heard func()) ([]byte, error) {
	var body []byte
	piece := make([]byte, 64<<10)
	for {
		n, err := answer.Body.Read(piece)
		heard()
		body = append(body, piece[:n]...)
		if int64(len(body)) > o.MaxBytes {
			return nil, o.tooLarge()
		}
		if n > 0 && o.Progress != nil {
			o.Progress(int64(len(body)), max(0, answer.ContentLength))
		}
		if errors.Is(err, io.EOF) {
			return body, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

func (o Options) tooLarge() error {
	return fmt.Errorf("%w: it has more than %d MB; save what you need of it as a file", claims.ErrTooLarge, max(1, o.MaxBytes>>20))
}

// cause is why the context ended when that is what failed.
func cause(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

// plain says what the network did in fewer words.
func plain(err error) error {
	var lookup *net.DNSError
	var wrapped *url.Error
	switch {
	case errors.Is(err, ErrSilent):
		return fmt.Errorf("%w from the server; try again later, or save the page in a browser and give the file", ErrSilent)
	case errors.Is(err, ErrRefused):
		return fmt.Errorf("%w; save the page in a browser and give the file", err)
	case errors.As(err, &lookup) && lookup.IsNotFound:
		return fmt.Errorf("there is no server called %s; check the address", lookup.Name)
	case errors.As(err, &wrapped):
		return fmt.Errorf("%w; check the address and the connection", wrapped.Err)
	}
	return err
}
