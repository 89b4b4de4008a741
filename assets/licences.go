package assets

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
)

// licences are packed, for they are an eighth of their size so, and seldom read.
//
//go:embed licences.txt.gz
var licences []byte

// Licences are the licences of everything that is linked into Claimdesk, as "make licences" collects them: each begins with
// a line "#### NAME VERSION, KIND".
func Licences() (string, error) {
	packed, err := gzip.NewReader(bytes.NewReader(licences))
	if err != nil {
		return "", fmt.Errorf("unpacking the licences: %w", err)
	}
	text, err := io.ReadAll(packed)
	if err != nil {
		return "", fmt.Errorf("unpacking the licences: %w", err)
	}
	return string(text), nil
}
