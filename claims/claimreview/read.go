package claimreview

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"claimdesk/claims"
)

// The largest inputs in bytes: a document of some 100,000 checks, and a page.
const (
	maxDocument = 250 << 20
	maxPage     = 32 << 20
)

// Reading is what an input holds.
type Reading struct {
	Checks  []Check
	Skipped []Skipped
}

// Check is a check of others: a published claim with its Origin, and where the claim was seen. They have no ids yet.
type Check struct {
	Claim       claims.Claim
	Appearances []claims.Appearance
}

// Skipped is something in the input that should be a check and cannot be used.
type Skipped struct {
	Place  string // "check 7" in the order of the input, with the words of the claim when it has any
	Reason string
}

// Recognise tells by the first bytes of a file whether it is JSON with ClaimReview in it. Pages are not recognised: most
// that hold a ClaimReview are meant as articles.
func Recognise(beginning []byte) bool {
	beginning = bytes.TrimSpace(bytes.TrimPrefix(beginning, []byte("\ufeff")))
	return len(beginning) > 0 && (beginning[0] == '{' || beginning[0] == '[') && bytes.Contains(beginning, []byte("ClaimReview"))
}

// Read reads the checks of a JSON-LD document, of several one after the other, or of a page that has them in its script
// elements or marked in its text (microdata). The error is claims.ErrInvalid when the input is none of these or holds no check, claims.ErrTooLarge, or that
// of r or ctx.
func Read(ctx context.Context, r io.Reader) (Reading, error) {
	return readUpTo(ctx, r, maxDocument, maxPage)
}

// readUpTo is Read with other limits.
func readUpTo(ctx context.Context, r io.Reader, document, page int) (Reading, error) {
	most := document
	limited := &limitedReader{r: r, left: most}
	buffered := bufio.NewReaderSize(limited, 1<<16)
	reading := &reader{}
	var err error
	switch first, failed := firstByte(buffered); {
	case failed != nil:
		err = failed
	case first == '{' || first == '[':
		err = reading.document(ctx, buffered, first)
	case first == '<':
		most = page
		limited.left = most
		err = reading.page(buffered)
	default:
		err = fmt.Errorf("%w: this is neither JSON nor a page", claims.ErrInvalid)
	}
	if limited.exceeded {
		err = fmt.Errorf("%w: it has more than %d MB", claims.ErrTooLarge, most>>20)
	}
	if err == nil && len(reading.Checks) == 0 && len(reading.Skipped) == 0 {
		err = fmt.Errorf("%w: there is no ClaimReview in it", claims.ErrInvalid)
	}
	if err != nil {
		return Reading{}, fmt.Errorf("reading ClaimReview: %w", err)
	}
	return reading.Reading, nil
}

// limitedReader ends, and says so, where the input is too large.
type limitedReader struct {
	r        io.Reader
	left     int
	exceeded bool
}

func (l *limitedReader) Read(p []byte) (int, error) {
	if l.left <= 0 {
		l.exceeded = true
		return 0, io.EOF
	}
	n, err := l.r.Read(p[:min(len(p), l.left)])
	l.left -= n
	return n, err
}

// firstByte is the first byte that tells something; it stays to be read.
func firstByte(r *bufio.Reader) (byte, error) {
	if mark, _ := r.Peek(3); string(mark) == "\ufeff" {
		_, _ = r.Discard(3)
	}
	for {
		b, err := r.ReadByte()
		if errors.Is(err, io.EOF) {
			return 0, claims.ErrEmpty
		}
		if err != nil {
			return 0, err
		}
		if !bytes.ContainsRune([]byte(" \t\r\n"), rune(b)) {
			return b, r.UnreadByte()
		}
	}
}

// reader gathers checks.
type reader struct {
	Reading
	address string // of the page that is read, or empty
}

// document reads JSON: a list element by element, or objects one after the other.
func (r *reader) document(ctx context.Context, in *bufio.Reader, first byte) error {
	decoder := json.NewDecoder(in)
	decoder.UseNumber()
	if first == '[' {
		_, _ = decoder.Token()
		for decoder.More() {
			if err := ctx.Err(); err != nil {
				return err
			}
			var value any
			if err := decoder.Decode(&value); err != nil {
				return r.broken(err)
			}
			r.element(newGraph(value), value, 0)
		}
		if _, err := decoder.Token(); err != nil {
			return r.broken(err)
		}
	}
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		var value any
		err := decoder.Decode(&value)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return r.broken(err)
		}
		r.find(newGraph(value), value, 0)
	}
}

// broken keeps what was read before the place where the input is no JSON.
func (r *reader) broken(err error) error {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return err
	}
	if len(r.Checks) == 0 {
		return fmt.Errorf("%w: this is no JSON: %w", claims.ErrInvalid, err)
	}
	r.skip("the rest", "it is no JSON: "+err.Error())
	return nil
}

// lists are the properties whose elements are the things that a document is about.
var lists = map[string]bool{"@graph": true, "dataFeedElement": true}

// deepest bounds how far objects are looked through; real ones have some five levels.
const deepest = 40

// find takes every ClaimReview that is in a value, at whatever depth.
func (r *reader) find(g graph, value any, depth int) {
	if depth > deepest {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			r.find(g, item, depth+1)
		}
	case map[string]any:
		item, there := v["item"]
		switch {
		case is(v, "ClaimReview"):
			r.take(g, v)
			return
		case item == nil && (there || is(v, "DataFeedItem")):
			r.skip("an entry", "its item is empty")
			return
		}
		for _, name := range slices.Sorted(maps.Keys(v)) {
			elements, ok := v[name].([]any)
			if !ok || !lists[name] {
				r.find(g, v[name], depth+1)
				continue
			}
			for _, element := range elements {
				r.element(g, element, depth+1)
			}
		}
	}
}

// element takes one element of a list of things.
func (r *reader) element(g graph, value any, depth int) {
	switch value.(type) {
	case map[string]any, []any:
		r.find(g, value, depth+1)
	default:
		r.skip("an entry", "it is no object: "+firstOf(shortened(text(value)), "null"))
	}
}

// take makes a check of a ClaimReview, or says why it cannot.
func (r *reader) take(g graph, v map[string]any) {
	check, problem := g.check(v, r.address)
	if problem == "" {
		r.Checks = append(r.Checks, check)
		return
	}
	place := shortened(check.Claim.Text)
	if place == "" {
		place = check.Claim.PublishedURL
	}
	r.skip(place, problem)
}

// skip notes what cannot be used, by its place among all that was found.
func (r *reader) skip(what, reason string) {
	place := fmt.Sprintf("check %d", len(r.Checks)+len(r.Skipped)+1)
	if what != "" {
		place += ", " + what
	}
	r.Skipped = append(r.Skipped, Skipped{Place: place, Reason: reason})
}

// shortened is a text in quotation marks, as far as a message has room for it.
func shortened(text string) string {
	const most = 60
	if text == "" {
		return ""
	}
	if letters := []rune(text); len(letters) > most {
		text = string(letters[:most-1]) + "…"
	}
	return "“" + text + "”"
}
