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
	case err == nil && inspect(path) == nil:
		return fmt.Errorf("%s: %w: this is a casebook; choose another name", path, claims.ErrInvalid)
	case err == nil && present.IsDir():
		return fmt.Errorf("%s: %w: it is a folder; name a file in it", path, claims.ErrInvalid)
	case err == nil && !present.Mode().IsRegular():
		return writeInto(path, path, os.O_WRONLY, write) // a pipe or device keeps nothing
	case err != nil && !errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("writing %s: %w", path, err)
	}
	draft := path + ".part"
	if err := writeInto(draft, path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, write); err != nil {
		_ = os.Remove(draft)
		return err
	}
	if err := os.Rename(draft, path); err != nil {
		_ = os.Remove(draft)
		return fmt.Errorf("writing %s: %w", path, cause(err))
	}
	return nil
}

func (s *Store) isCasebook(file os.FileInfo) bool {
	own, err := os.Stat(s.path)
	return err == nil && os.SameFile(own, file)
}

// writeInto writes a file that messages call by another name.
func writeInto(path, called string, flag int, write func(io.Writer) error) error {
	file, err := os.OpenFile(path, flag, 0o666)
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("writing %s: there is no such folder; make it, or choose another", called)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w: choose a folder where you may write", called, cause(err))
	}
	failed := write(outFile{file, called})
	if failed == nil && flag&os.O_CREATE != 0 {
		err = file.Sync()
	}
	err = errors.Join(err, file.Close())
	if failed == nil && err != nil {
		failed = fmt.Errorf("writing %s: %w", called, cause(err))
	}
	return failed
}

// outFile is a file whose failures name it as the user does.
type outFile struct {
	file   *os.File
	called string
}

func (o outFile) Write(p []byte) (int, error) {
	n, err := o.file.Write(p)
	if err != nil {
		err = fmt.Errorf("%s: %w", o.called, cause(err))
	}
	return n, err
}

// cause is what the system says of a file, without the name that it has for the time of writing.
func cause(err error) error {
	var path *os.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
