package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/alecthomas/kong"
)

type versionCommand struct{}

// Run prints the version, and the commit that the program was built from.
func (versionCommand) Run(s *session) error {
	version, commit := s.Version, "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		if version == "" {
			version = info.Main.Version
		}
		for _, setting := range info.Settings {
			switch {
			case setting.Key == "vcs.revision":
				commit = setting.Value
			case setting.Key == "vcs.modified" && setting.Value == "true":
				commit += ", modified"
			}
		}
	}
	_, err := fmt.Fprintf(s.Stdout, "claimdesk %s (commit %s), %s %s/%s\n", version, commit, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

type helpCommand struct {
	Command []string `arg:"" optional:"" help:"The command to explain."`
}

// Run prints what --help prints.
func (c helpCommand) Run(s *session, parser *kong.Kong) error {
	_, err := parser.Parse(append(c.Command, "--help"))
	if s.helped {
		return nil
	}
	return misuse{err}
}
