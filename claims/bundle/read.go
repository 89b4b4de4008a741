package bundle

import (
	"archive/zip"
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"claimdesk/claims"
)

// Bundle is a bundle that was checked.
type Bundle struct {
	Manifest Manifest
	Rows     []Row
	files    map[string]*zip.File
}

// Open reads a bundle of size bytes and checks every part of it. The error is claims.ErrInvalid for what is no bundle, is
// cut off or was altered, ErrNewer for one of a newer Claimdesk, ErrTooLarge for one that holds more than any does. The
// reader is used as long as the bundle is.
func Open(ctx context.Context, r io.ReaderAt, size int64) (*Bundle, error) {
	archive, err := zip.NewReader(r, size)
	if err != nil {
		return nil, invalid("it is cut off, or no bundle at all; have it sent again")
	}
	b := &Bundle{files: map[string]*zip.File{}}
	for _, file := range archive.File {
		if file.Name != manifestName && !partName.MatchString(file.Name) {
			return nil, invalid("it holds a file “%s”, which no bundle has", shortened(file.Name))
		}
		if b.files[file.Name] != nil {
			return nil, invalid("it holds “%s” twice", file.Name)
		}
		b.files[file.Name] = file
	}
	if err := b.readManifest(); err != nil {
		return nil, err
	}
	if err := b.checkSizes(size); err != nil {
		return nil, err
	}
	for _, part := range b.Manifest.Parts {
		if err := b.checkPart(ctx, part); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func invalid(format string, values ...any) error {
	return fmt.Errorf("the bundle is %w: %s", claims.ErrInvalid, fmt.Sprintf(format, values...))
}

// shortened fits a name of a stranger's choice into a message.
func shortened(name string) string {
	letters := []rune(strings.ToValidUTF8(name, "?"))
	if len(letters) > 60 {
		return string(letters[:60]) + "…"
	}
	return string(letters)
}

func (b *Bundle) readManifest() error {
	file := b.files[manifestName]
	if file == nil {
		return invalid("it has no manifest; have it sent again")
	}
	var content strings.Builder
	if _, err := unpack(context.Background(), file, maxManifest, &content); err != nil {
		return err
	}
	if err := json.Unmarshal([]byte(content.String()), &b.Manifest); err != nil {
		return invalid("its manifest cannot be read; have it sent again")
	}
	switch m := b.Manifest; {
	case m.Format != format || m.Version < 1:
		return invalid("its manifest is of another kind of file")
	case m.Version > Version:
		return fmt.Errorf("the bundle is %w (format %d, this one knows %d): install the current version to read it", claims.ErrNewer, m.Version, Version)
	}
	return nil
}

// checkSizes looks whether the parts are those of the manifest, and not more than a bundle holds, before they are unpacked.
func (b *Bundle) checkSizes(size int64) error {
	told, total := map[string]bool{manifestName: true}, int64(0)
	for _, part := range b.Manifest.Parts {
		file := b.files[part.Path]
		switch {
		case !partName.MatchString(part.Path):
			return invalid("its manifest names a file “%s”, which no bundle has", shortened(part.Path))
		case told[part.Path]:
			return invalid("its manifest names “%s” twice", part.Path)
		case file == nil:
			return invalid("“%s” is missing; have it sent again", part.Path)
		case part.Size < 0 || file.UncompressedSize64 != uint64(part.Size):
			return invalid("“%s” was altered: it has %d bytes instead of %d", part.Path, file.UncompressedSize64, part.Size)
		case part.Size > limit(part.Path):
			return tooLarge(part.Path)
		}
		told[part.Path] = true
		total += part.Size
	}
	for name := range b.files {
		if !told[name] {
			return invalid("“%s” is not in its manifest", name)
		}
	}
	if !told[rowsName] {
		return invalid("“%s” is missing; have it sent again", rowsName)
	}
	if total > maxGrowth*size {
		return fmt.Errorf("the bundle is %w: it would unpack to %d times its size, as none does that Claimdesk made", claims.ErrTooLarge, total/max(1, size))
	}
	return nil
}

func limit(path string) int64 {
	switch {
	case path == rowsName:
		return MaxRows
	case strings.HasPrefix(path, "texts/"):
		return MaxText
	}
	return MaxAttachment
}

func tooLarge(path string) error {
	return fmt.Errorf("the bundle is %w: “%s” has more than %d MB", claims.ErrTooLarge, path, limit(path)>>20)
}

// unpack copies what a file holds, at most limit bytes of it, and tells its hash.
func unpack(ctx context.Context, file *zip.File, limit int64, w io.Writer) (sum string, err error) {
	content, err := file.Open()
	if err != nil {
		return "", invalid("“%s” cannot be read; have it sent again", file.Name)
	}
	defer content.Close()
	check := sha256.New()
	n, err := io.Copy(io.MultiWriter(check, w), io.LimitReader(cancellable{ctx, content}, limit+1))
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case errors.Is(err, zip.ErrChecksum), errors.Is(err, zip.ErrFormat), errors.Is(err, io.ErrUnexpectedEOF):
		return "", invalid("“%s” was altered or is cut off; have it sent again", file.Name)
	case err != nil:
		return "", fmt.Errorf("reading “%s” of the bundle: %w", file.Name, err)
	case n > limit:
		return "", fmt.Errorf("the bundle is %w: “%s” has more than %d bytes", claims.ErrTooLarge, file.Name, limit)
	}
	return hex.EncodeToString(check.Sum(nil)), nil
}

// cancellable ends when its context does.
type cancellable struct {
	ctx context.Context
	r   io.Reader
}

func (c cancellable) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}

// checkPart compares a part with its hash, and reads it when it is the rows.
func (b *Bundle) checkPart(ctx context.Context, part Part) error {
	var rows strings.Builder
	to := io.Discard
	if part.Path == rowsName {
		to = &rows
	}
	sum, err := unpack(ctx, b.files[part.Path], part.Size, to)
	if err != nil {
		return err
	}
	_, named, isFile := strings.Cut(part.Path, "/")
	if sum != part.SHA256 || isFile && sum != named {
		return invalid("“%s” was altered: its SHA-256 is another; have it sent again", part.Path)
	}
	if isFile {
		return nil
	}
	return b.readRows(rows.String())
}

func (b *Bundle) readRows(text string) error {
	decoder := json.NewDecoder(bufio.NewReader(strings.NewReader(text)))
	decoder.DisallowUnknownFields()
	seen := map[[2]string]bool{}
	for {
		var row Row
		err := decoder.Decode(&row)
		if errors.Is(err, io.EOF) {
			return nil
		}
		key := [2]string{row.Table, row.ID}
		if err != nil || row.Table == "" || row.ID == "" || seen[key] {
			return invalid("row %d of it cannot be read", len(b.Rows)+1)
		}
		if string(row.Columns) == "null" {
			row.Columns = nil
		}
		seen[key] = true
		b.Rows = append(b.Rows, row)
	}
}

// Has tells whether the bundle holds a text (or else an attachment) with a hash.
func (b *Bundle) Has(sum string, text bool) bool { return b.files[path(sum, text)] != nil }

func path(sum string, text bool) string {
	if text {
		return textName(sum)
	}
	return attachmentName(sum)
}

// Text reads a text of the bundle.
func (b *Bundle) Text(ctx context.Context, sum string) (string, error) {
	file := b.files[textName(sum)]
	if file == nil {
		return "", invalid("“%s” is missing; have it sent again", textName(sum))
	}
	var text strings.Builder
	found, err := unpack(ctx, file, MaxText, &text)
	if err == nil && found != sum {
		err = invalid("“%s” was altered: its SHA-256 is another; have it sent again", file.Name)
	}
	return text.String(), err
}

// OpenAttachment opens the bytes of an attachment of the bundle. Who reads them compares their hash again: the file may
// have changed since.
func (b *Bundle) OpenAttachment(sum string) (Part, io.ReadCloser, error) {
	for _, part := range b.Manifest.Parts {
		if part.Path == attachmentName(sum) {
			content, err := b.files[part.Path].Open()
			return part, content, err
		}
	}
	return Part{}, nil, invalid("“%s” is missing; have it sent again", attachmentName(sum))
}
