// Claimdesk is a desk for fact-checkers: from an article to a checked, sourced and reviewable record of its claims.
package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strconv"

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
		Version: version, Commit: commit, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Window: openWindow,
	}.Run(os.Args[1:]))
}

// openWindow opens the window, or has the one that is open already open the casebook.
func openWindow(casebook string) error {
	if !hasDisplay() {
		return errors.New("there is no display to open the window on; set DISPLAY or WAYLAND_DISPLAY, or use a command (claimdesk help)")
	}
	folder := runFolder()
	first, handed := ui.Meet(folder, casebook)
	if handed {
		return nil
	}
	program := ui.Program{Version: version, Commit: commit, Releases: releases, Log: ui.KeepLog(folder), Buffers: chooseBuffers}
	err := ui.Run(app.NewWithID("org.claimdesk.Claimdesk"), program, first, casebook)
	if err != nil {
		ui.Alert(err.Error())
	}
	return err
}

// hasDisplay tells whether a window can be opened at all; Fyne would panic.
func hasDisplay() bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// runFolder is where the log is kept and the open window answers: the user's cache folder, else the temporary one.
func runFolder() string {
	cache, err := os.UserCacheDir()
	if err != nil {
		return filepath.Join(os.TempDir(), "claimdesk-"+strconv.Itoa(os.Getuid()))
	}
	return filepath.Join(cache, "claimdesk")
}
