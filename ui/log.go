package ui

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
	"sync"
)

// Log is where the program writes what happens: the last run's log and the last words of crashes.
type Log struct {
	Folder string

	mu    sync.Mutex
	start bytes.Buffer // the first bytes that were logged
}

const (
	logName   = "claimdesk.log"
	crashName = "crash.log"

	startLimit = 8 << 10 // bytes of the log that are looked at for why no window opens
)

// KeepLog begins the log of this run in the folder, which is made. What cannot be written goes to standard error.
func KeepLog(folder string) *Log {
	l := &Log{Folder: folder}
	var out io.Writer = os.Stderr
	if os.MkdirAll(folder, 0o700) == nil {
		if file, err := os.Create(filepath.Join(folder, logName)); err == nil {
			out = file
		}
		if file, err := os.OpenFile(filepath.Join(folder, crashName), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600); err == nil {
			_ = debug.SetCrashOutput(file, debug.CrashOptions{})
		}
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(io.MultiWriter(l, out), &slog.HandlerOptions{AddSource: true})))
	return l
}

// Write remembers the beginning of the log.
func (l *Log) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.start.Len() < startLimit {
		l.start.Write(line)
	}
	return len(line), nil
}

// noWindow is what Fyne logs when it cannot open a window (its driver tells nobody else), with the cause on the next line.
var noWindow = regexp.MustCompile(`Fyne error:  (window creation error|failed to initialise GLFW|failed to initialise OpenGL)"\n(?:.*?"  Cause: ?(.*?)"\n)?`)

// trouble tells why the window did not open; nil when it did.
func (l *Log) trouble() error {
	if l == nil {
		return nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	found := noWindow.FindSubmatch(l.start.Bytes())
	if found == nil {
		return nil
	}
	reason := errNoGraphics
	if strings.HasSuffix(string(found[1]), "GLFW") {
		reason = errNoDisplay
	}
	return fmt.Errorf("%w (%s)", reason, found[2])
}

var (
	errNoDisplay = errors.New("the display cannot be reached: look at DISPLAY or WAYLAND_DISPLAY, " +
		"or use a command, which needs no window (claimdesk help)")
	errNoGraphics = errors.New("the window needs OpenGL 2.1, which this computer's graphics do not offer here: " +
		"bring the graphics driver up to date; on Linux, start with LIBGL_ALWAYS_SOFTWARE=1 where Mesa is installed; " +
		"on Windows without a graphics card, and over remote desktop, Mesa's opengl32.dll beside claimdesk.exe draws without one; " +
		"the commands work without a window (claimdesk help)")
)
