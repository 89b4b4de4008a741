package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"claimdesk/claims/document"
)

// input is a file or standard input that is being read.
type input struct {
	name string // "-" for standard input
	*bufio.Reader
	io.Closer
}

// glance is how many bytes of an input can be looked at before it is read: more than the first line of any sheet of ours,
// and than what stands before the first check of a feed.
const glance = 1 << 16

// open opens what an INPUT argument names.
func (s *session) open(name string) (*input, error) {
	if name == "-" {
		return &input{name, bufio.NewReaderSize(s.Stdin, glance), io.NopCloser(nil)}, nil
	}
	if lower := strings.ToLower(name); strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://") {
		return nil, fmt.Errorf("%s: this version fetches nothing from the network; save the page in a browser and give the file", name)
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
	return &input{name, bufio.NewReaderSize(file, glance), file}, nil
}

// document reads an INPUT argument as an article, by document.Read or document.ReadLines.
func (s *session) document(name string, read func(string, io.Reader) (*document.Document, error)) (*document.Document, error) {
	in, err := s.open(name)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	return read(name, in)
}
