package data

import (
	"fmt"
	"os"

	"github.com/gofrs/flock"

	"claimdesk/claims"
)

// acquire takes the casebook for this process. The operating system gives the lock back when the process ends, however
// it ends. The error is claims.ErrLocked when another Claimdesk has it.
func acquire(path string) (*flock.Flock, error) {
	name := path + ".lock"
	for {
		lock := flock.New(name)
		got, err := lock.TryLock()
		if err != nil {
			return nil, fmt.Errorf("locking the casebook: %w", err)
		}
		if !got {
			return nil, fmt.Errorf("%s: %w: use that window, or close it first", path, claims.ErrLocked)
		}
		if stillThere(lock, name) {
			return lock, nil
		}
		if err := lock.Unlock(); err != nil {
			return nil, fmt.Errorf("locking the casebook: %w", err)
		}
	}
}

// stillThere tells whether the locked file is the one under its name: another process may have removed it in between.
func stillThere(lock *flock.Flock, name string) bool {
	held, err := lock.Stat()
	if err != nil {
		return true
	}
	now, err := os.Stat(name)
	return err == nil && os.SameFile(held, now)
}

func release(lock *flock.Flock) {
	_ = os.Remove(lock.Path()) // fails on Windows, where the file stays behind
	_ = lock.Unlock()
}
