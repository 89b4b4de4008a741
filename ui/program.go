package ui

import (
	"fmt"
	"runtime"
)

// Program is what the window is told about the program it belongs to.
type Program struct {
	Version  string // as released; empty for a build without a number
	Commit   string // that it was built from; empty when nobody knows
	Releases string // address of the list of releases; empty when this build has none
	Log      *Log   // nil when nothing is kept
	Buffers  func() // says what the window is drawn in, once the toolkit is up and before it makes the window; may be nil
}

// name is the program as people ask for it.
func (p Program) name() string {
	if p.Version == "" {
		return "Claimdesk, development version"
	}
	return "Claimdesk " + p.Version
}

// build tells what the program was made from and for which machine.
func (p Program) build() string {
	commit := "an unknown commit"
	if p.Commit != "" {
		commit = "commit " + p.Commit[:min(len(p.Commit), 12)]
	}
	return fmt.Sprintf("%s, %s, %s/%s", commit, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
