package data

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
)

func TestWriteFileIsAllOrNothing(t *testing.T) {
	s := newCasebook(t)
	path := filepath.Join(t.TempDir(), "out.csv")
	writing := func(text string, fails error) func(io.Writer) error {
		return func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return errors.Join(err, fails)
		}
	}
	content := func() string {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	if err := s.WriteFile(path, writing("first", nil)); err != nil || content() != "first" {
		t.Errorf("%q, %v", content(), err)
	}
	if err := s.WriteFile(path, writing("half", io.ErrShortWrite)); !errors.Is(err, io.ErrShortWrite) || content() != "first" {
		t.Errorf("a failed write leaves %q, %v", content(), err)
	}
	if err := s.WriteFile(path, writing("second", nil)); err != nil || content() != "second" {
		t.Errorf("%q, %v", content(), err)
	}
	if names := listing(t, filepath.Dir(path)); len(names) != 1 {
		t.Errorf("it leaves %v", names)
	}
	before := listing(t, filepath.Dir(s.Path()))
	for _, bad := range []string{s.Path(), t.TempDir()} {
		if err := s.WriteFile(bad, writing("x", nil)); !errors.Is(err, claims.ErrInvalid) {
			t.Errorf("%s: %v", bad, err)
		}
	}
	if diff := cmp.Diff(before, listing(t, filepath.Dir(s.Path()))); diff != "" {
		t.Error(diff)
	}
}

func TestWriteFileNamesTheUsersFile(t *testing.T) {
	s := newCasebook(t)
	path := filepath.Join(t.TempDir(), "none", "x.csv")
	err := s.WriteFile(path, func(io.Writer) error { return nil })
	if err == nil || !strings.Contains(err.Error(), path+": there is no such folder") || strings.Contains(err.Error(), ".part") {
		t.Errorf("%v", err)
	}
	path = filepath.Join(t.TempDir(), "x.csv")
	if err := os.Mkdir(path+".part", 0o700); err != nil {
		t.Fatal(err)
	}
	if err := s.WriteFile(path, func(io.Writer) error { return nil }); err == nil || strings.Contains(err.Error(), ".part") {
		t.Errorf("%v", err)
	}
	path = filepath.Join(t.TempDir(), "y.csv")
	err = s.WriteFile(path, func(w io.Writer) error {
		if err := w.(outFile).file.Close(); err != nil {
			t.Fatal(err)
		}
		_, err := io.WriteString(w, "text")
		return err
	})
	if err == nil || !strings.Contains(err.Error(), path) || strings.Contains(err.Error(), ".part") {
		t.Errorf("%v", err)
	}
}

func TestNoExportReplacesAnotherCasebook(t *testing.T) {
	s, other := newCasebook(t), newCasebook(t)
	before, err := os.ReadFile(other.Path())
	if err != nil {
		t.Fatal(err)
	}
	err = s.WriteFile(other.Path(), func(w io.Writer) error { _, err := w.Write([]byte("a,b")); return err })
	if !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("the error is %v", err)
	}
	if after, err := os.ReadFile(other.Path()); err != nil || string(before) != string(after) {
		t.Errorf("the casebook changed: %v", err)
	}
}
