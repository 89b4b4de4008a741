package assets

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
)

// unpacked is what gzip packed; an error names it.
func unpacked(packed []byte, what string) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpacking %s: %w", what, err)
	}
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("unpacking %s: %w", what, err)
	}
	return content, nil
}
