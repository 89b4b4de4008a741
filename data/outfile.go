package data

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"claimdesk/claims"
)

// WriteFile writes a file so that under its name there is either what was there before or all of the new content. It does
// not write over the casebook itself: the error is claims.ErrInvalid then.
func (s *Store) WriteFile(path string, write func(io.Writer) error) (err error) {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	present, err := os.Stat(path)
	switch {
	case err == nil && s.isCasebook(present):
		return fmt.Errorf("%s: %w: this is the casebook itself; choose another name", path, claims.ErrInvalid)
	case err == nil && present.IsDir():
		return fmt.Errorf("%s: %w: it is a folder; name a file in it", path, claims.ErrInvalid)
	case err == nil && !present.Mode().IsRegular():
		return writeInto(path, os.O_WRONLY, write) // a pipe or device keeps nothing
	case err != nil && !errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("writing %s: %w", path, err)
	}
	draft := path + ".part"
	if err := writeInto(draft, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, write); err != nil {
		_ = os.Remove(draft)
		return err
	}
	if err := os.Rename(draft, path); err != nil {
		_ = os.Remove(draft)
		return fmt.Errorf("writing %s: %w", path, err)
	}
	return nil
}

func (s *Store) isCasebook(file os.FileInfo) bool {
	own, err := os.Stat(s.path)
	return err == nil && os.SameFile(own, file)
}

func writeInto(path string, flag int, write func(io.Writer) error) error {
	file, err := os.OpenFile(path, flag, 0o666)
	if err != nil {
		return fmt.Errorf("writing: %w: choose a folder where you may write", err)
	}
	err = write(file)
	if err == nil && flag&os.O_CREATE != 0 {
		err = file.Sync()
	}
	if closed := file.Close(); err == nil && closed != nil {
		err = fmt.Errorf("writing %s: %w", path, closed)
	}
	return err
}
