package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
)

// firstStart adds to why the first casebook could not be made what the user can do: there is no other to go on with.
func firstStart(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("%w: the disk is full; make room and start Claimdesk again, or make a casebook on another disk", err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%w: Claimdesk may not write there; make a casebook in a folder of your own", err)
	}
	return fmt.Errorf("%w; you can make a casebook in another folder", err)
}
