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
	version, commit := s.Version, s.Commit
	if info, ok := debug.ReadBuildInfo(); ok && commit == "" {
		if version == "" {
			version = info.Main.Version
		}
		commit = commitOf(info.Settings)
	}
	_, err := fmt.Fprintf(s.Stdout, "claimdesk %s (commit %s), %s %s/%s\n", version, commit, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

// commitOf is the commit that the Go tool found the source at.
func commitOf(settings []debug.BuildSetting) string {
	commit := "unknown"
	for _, setting := range settings {
		switch {
		case setting.Key == "vcs.revision":
			commit = setting.Value
		case setting.Key == "vcs.modified" && setting.Value == "true":
			commit += ", modified"
		}
	}
	return commit
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
