package ui

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// Instance is the one window of this user: what is started later hands it the casebook that it was to open.
type Instance struct {
	lock     *flock.Flock
	listener net.Listener
}

const (
	handOverTime  = 3 * time.Second // a window that does not answer within it is taken for hanging
	handOverLimit = 64 << 10        // bytes of a casebook's path
)

// Meet makes this process the user's window, which answers in the folder. When there is one already, it is handed the path
// of the casebook, or told to come to the front where that is empty, and handed is true. Both are nil and false where
// neither works: then the window opens on its own, and the casebook's lock still keeps two from writing.
func Meet(folder, casebook string) (first *Instance, handed bool) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, false
	}
	address := filepath.Join(folder, "window.sock")
	lock := flock.New(filepath.Join(folder, "window.lock"))
	for deadline := time.Now().Add(handOverTime); ; time.Sleep(50 * time.Millisecond) {
		held, err := lock.TryLock()
		if err != nil {
			slog.Warn("looking for another window", "error", err)
			return nil, false
		}
		if held {
			return answer(lock, address), false
		}
		// The other window may just be starting, or ending.
		if err = handOver(address, casebook); err == nil {
			return nil, true
		}
		if time.Now().After(deadline) {
			slog.Warn("handing the casebook to the other window", "error", err)
			return nil, false
		}
	}
}

// answer makes the process that holds the lock the one that others ask at the address; nil when it cannot be.
func answer(lock *flock.Flock, address string) *Instance {
	_ = os.Remove(address) // of a window that was killed
	listener, err := net.Listen("unix", address)
	if err != nil {
		slog.Warn("listening for other starts", "error", err)
		_ = lock.Unlock()
		return nil
	}
	return &Instance{lock: lock, listener: listener}
}

// handOver gives the path to the window that listens at the address.
func handOver(address, casebook string) error {
	if casebook != "" {
		absolute, err := filepath.Abs(casebook)
		if err != nil {
			return err
		}
		casebook = absolute
	}
	connection, err := net.DialTimeout("unix", address, handOverTime)
	if err != nil {
		return err
	}
	defer connection.Close()
	if err := connection.SetDeadline(time.Now().Add(handOverTime)); err != nil {
		return err
	}
	if err := json.NewEncoder(connection).Encode(casebook); err != nil {
		return err
	}
	if reply, err := bufio.NewReader(connection).ReadString('\n'); reply != "ok\n" {
		return fmt.Errorf("the other window answers %q: %w", reply, errors.Join(err, io.ErrUnexpectedEOF))
	}
	return nil
}

// serve calls open with each path that is handed over, on a goroutine of its own, until the instance ends.
func (i *Instance) serve(open func(casebook string)) {
	if i == nil {
		return
	}
	go func() {
		for {
			connection, err := i.listener.Accept()
			if err != nil {
				return
			}
			i.take(connection, open)
		}
	}()
}

func (i *Instance) take(connection net.Conn, open func(casebook string)) {
	defer connection.Close()
	_ = connection.SetDeadline(time.Now().Add(handOverTime))
	var casebook string
	if err := json.NewDecoder(io.LimitReader(connection, handOverLimit)).Decode(&casebook); err != nil {
		slog.Warn("reading what another start handed over", "error", err)
		return
	}
	if _, err := io.WriteString(connection, "ok\n"); err == nil {
		open(casebook)
	}
}

// End makes room for the next window.
func (i *Instance) End() {
	if i == nil {
		return
	}
	_ = i.listener.Close()
	_ = i.lock.Unlock()
}

// onHandedOver opens the casebook of a later start and comes to the front.
func (s *shell) onHandedOver(casebook string) {
	s.window.Show()
	s.window.RequestFocus()
	switch {
	case casebook == "":
	case s.covered():
		s.fail(fmt.Errorf("%s waits: finish or close the dialog, then open it again", casebook))
	default:
		s.open(casebook)
	}
}
