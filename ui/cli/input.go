package cli

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"claimdesk/claims/document"
	"claimdesk/ui/fetch"
)

// input is a file, a page of the web or standard input that is being read.
type input struct {
	name string // as it was given: "-" for standard input
	file string // what document.Read is to take its name for
	url  string // where a page was found, or empty
	*bufio.Reader
	io.Closer
}

// network is how commands that read INPUT ask for what is on the network.
type network struct {
	Local bool `help:"Allow addresses of this machine and of the local network as INPUT."`
}

// glance is how many bytes of an input can be looked at before it is read: more than the first line of any sheet of ours,
// and than what stands before the first check of a feed.
const glance = 1 << 16

// open opens what an INPUT argument names.
func (s *session) open(ctx context.Context, name string, n network) (*input, error) {
	if name == "-" {
		return newInput(name, s.Stdin, io.NopCloser(nil)), nil
	}
	if fetch.IsAddress(name) {
		return s.fetch(ctx, name, n)
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("%s: there is no such file; check its path", name)
	case err == nil && info.IsDir():
		return nil, fmt.Errorf("%s: it is a folder; name the files in it", name)
	case err != nil:
		return nil, err
	}
	file, err := os.Open(name)
	if errors.Is(err, os.ErrPermission) {
		return nil, fmt.Errorf("%s: you may not read it; change its permissions or copy it", name)
	}
	if err != nil {
		return nil, err
	}
	return newInput(name, file, file), nil
}

func newInput(name string, r io.Reader, c io.Closer) *input {
	return &input{name: name, file: name, Reader: bufio.NewReaderSize(r, glance), Closer: c}
}

// fetch opens what is at an address of the web.
func (s *session) fetch(ctx context.Context, address string, n network) (*input, error) {
	page, err := fetch.Get(ctx, address, fetch.Options{Local: n.Local, Version: s.Version})
	if errors.Is(err, fetch.ErrLocal) {
		return nil, fmt.Errorf("%w; add --local if it is what you want", err)
	}
	if err != nil {
		return nil, err
	}
	in := newInput(address, bytes.NewReader(page.Body), io.NopCloser(nil))
	in.url, in.file = page.URL, page.FileName()
	return in, nil
}

// document reads an INPUT argument as an article, by document.Read or document.ReadLines.
func (s *session) document(
	ctx context.Context, name string, n network, read func(string, io.Reader) (*document.Document, error),
) (*document.Document, error) {
	in, err := s.open(ctx, name, n)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	return in.document(read)
}

// document reads the article that the input holds. A page that does not say its address was found where it was.
func (in *input) document(read func(string, io.Reader) (*document.Document, error)) (*document.Document, error) {
	doc, err := read(in.file, in)
	if err != nil {
		return nil, err
	}
	if doc.URL == "" {
		doc.URL = in.url
	}
	return doc, nil
}
