// Claimdesk is a desk for fact-checkers: from an article to a checked, sourced and reviewable record of its claims.
package main

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"

	"fyne.io/fyne/v2/app"

	"claimdesk/ui"
	"claimdesk/ui/cli"
)

// These are set when a release is built: -ldflags "-X main.version=1.2.3".
var (
	version  string
	commit   string // that the program was built from
	releases string // address of a list of releases, which is asked only when the user checks for updates
)

func main() {
	cli.AttachConsole()
	os.Exit(cli.Program{
		Version: version, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Window: openWindow,
	}.Run(os.Args[1:]))
}

func openWindow(casebook string) error {
	if !hasDisplay() {
		return errors.New("there is no display to open the window on; set DISPLAY or WAYLAND_DISPLAY, or use a command (claimdesk help)")
	}
	keepLogs()
	return ui.Run(app.NewWithID("org.claimdesk.Claimdesk"), casebook)
}

// hasDisplay tells whether a window can be opened at all; Fyne would panic.
func hasDisplay() bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// keepLogs writes what happens, and the last words of a crash, into the user's cache folder. Without such a folder they go
// to standard error.
func keepLogs() {
	cache, err := os.UserCacheDir()
	if err != nil {
		return
	}
	folder := filepath.Join(cache, "claimdesk")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return
	}
	if log, err := os.Create(filepath.Join(folder, "claimdesk.log")); err == nil {
		slog.SetDefault(slog.New(slog.NewTextHandler(log, nil)))
	}
	if crash, err := os.OpenFile(filepath.Join(folder, "crash.log"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600); err == nil {
		_ = debug.SetCrashOutput(crash, debug.CrashOptions{})
	}
}
