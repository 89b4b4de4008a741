// Package cli is Claimdesk without its window: the commands for scripts and newsroom automation. Their names, formats and
// exit codes are contracts.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"claimdesk/data"
)

// The exit codes.
const (
	done       = 0
	failed     = 1 // one line on standard error for each thing that failed: what, where and what to do
	wrongUsage = 2
)

// Program is what a process has to run Claimdesk with.
type Program struct {
	Version string // as released; empty for a build without a number
	Commit  string // that it was built from; empty where only the build itself knows
	Stdin   io.Reader
	Stdout  io.Writer
	Stderr  io.Writer
	// Window opens the window on a casebook, or on the last one for an empty path, and returns when it is closed.
	Window func(casebook string) error
}

// commands describes the command line to kong.
type commands struct {
	Read    readCommand    `cmd:"" help:"Print an article as Claimdesk reads it."`
	Extract extractCommand `cmd:"" help:"Print the claims of articles, best first."`
	Import  importCommand  `cmd:"" help:"Add articles with their claims, or read a CSV back, into a casebook; it is made when it is not there."`
	Export  exportCommand  `cmd:"" help:"Write the claims of a casebook, or their evidence, as CSV."`
	Match   matchCommand   `cmd:"" help:"Print the claims of a casebook that are similar to a sentence or post."`
	Bundle  bundleCommand  `cmd:"" help:"Hand claims of a casebook over to another desk, in one file."`
	Merge   mergeCommand   `cmd:"" help:"Merge a bundle of another desk into a casebook, or print what it changes."`
	Check   checkCommand   `cmd:"" help:"Check a casebook: structure, references, history, texts and attachments."`
	Backup  backupCommand  `cmd:"" help:"Write a copy of a casebook, also while it is open in a window."`
	Version versionCommand `cmd:"" help:"Print the version."`
	Help    helpCommand    `cmd:"" help:"Explain Claimdesk, or one command."`
}

// Run does what the arguments say and returns the exit code.
func (p Program) Run(args []string) int {
	s := &session{Program: p}
	parser, err := s.parser()
	if err != nil {
		return s.fail(err)
	}
	if len(args) == 0 || !strings.HasPrefix(args[0], "-") && !isCommand(parser, args[0]) {
		return s.window(args)
	}
	code, err := s.command(parser, args)
	if err != nil {
		return max(code, s.fail(err))
	}
	return code
}

// session is one run of the program.
type session struct {
	Program
	helped bool // help was asked for and printed
	failed bool // something failed, and was said
}

func (s *session) parser() (*kong.Kong, error) {
	return kong.New(&commands{},
		kong.Name("claimdesk"),
		kong.Description("Claimdesk keeps a checked, sourced and reviewable record of every claim in an article.\n\n"+
			"“claimdesk [CASEBOOK]” opens the window. INPUT is a path, an address of the web, or “-” for standard input.\n\n"+
			"Exit codes: 0 done; 1 failed, with a line on standard error; 2 wrong usage."),
		kong.Writers(s.Stdout, s.Stderr),
		kong.Exit(func(int) { s.helped = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true}),
		kong.WithHyphenPrefixedParameters(true), // --filter -status:dropped
	)
}

func isCommand(parser *kong.Kong, word string) bool {
	return slices.ContainsFunc(parser.Model.Children, func(n *kong.Node) bool { return n.Name == word })
}

// window opens the window on the casebook that the arguments name.
func (s *session) window(args []string) int {
	casebook := ""
	if len(args) > 0 {
		casebook = args[0]
		if _, err := os.Stat(casebook); err != nil && filepath.Ext(casebook) != data.Extension {
			return s.misused(fmt.Errorf("“%s” is neither a command nor a casebook; “claimdesk help” lists the commands", casebook))
		}
	}
	if len(args) > 1 {
		return s.misused(fmt.Errorf("one casebook at a time: “%s” is one too many", args[1]))
	}
	if err := s.Window(casebook); err != nil {
		return s.fail(err)
	}
	return done
}

// command runs one command. Interrupting the process cancels it, and a reader that has had enough ends it.
func (s *session) command(parser *kong.Kong, args []string) (code int, err error) {
	parsed, err := parser.Parse(args)
	switch {
	case s.helped:
		return done, nil
	case err != nil:
		return s.misused(err), nil
	}
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	parsed.BindTo(ctx, (*context.Context)(nil))
	err = parsed.Run(s, parser)
	switch {
	case isClosedPipe(err):
		return done, nil
	case errors.As(err, new(misuse)):
		return s.misused(err), nil
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		return failed, errors.New("cancelled; what was not finished is not kept")
	case err == nil && s.failed:
		return failed, nil
	}
	return done, err
}

func isClosedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}

// misuse is an error in how a command was called.
type misuse struct{ error }

func (m misuse) Unwrap() error { return m.error }

// say writes one line to standard error.
func (s *session) say(format string, values ...any) {
	line := strings.Join(strings.FieldsFunc(fmt.Sprintf(format, values...), func(r rune) bool { return r == '\n' || r == '\r' }), "; ")
	_, _ = fmt.Fprintln(s.Stderr, "claimdesk: "+line)
}

// fail says what failed and remembers that something did.
func (s *session) fail(err error) int {
	s.failed = true
	s.say("%v", err)
	return failed
}

func (s *session) misused(err error) int {
	s.say("%v", err)
	return wrongUsage
}
