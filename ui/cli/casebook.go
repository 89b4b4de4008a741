package cli

import (
	"context"
	"fmt"

	"claimdesk/data"
)

type checkCommand struct {
	Casebook string `required:"" placeholder:"FILE" help:"The casebook."`
}

// Run prints what is wrong with a casebook, a line each.
func (c checkCommand) Run(ctx context.Context, s *session) error {
	store, err := data.OpenForReading(c.Casebook)
	if err != nil {
		return err
	}
	defer store.Close()
	report, err := store.Check(ctx)
	if err != nil {
		return err
	}
	for _, problem := range report.Problems {
		if _, err := fmt.Fprintln(s.Stdout, oneLine(problem)); err != nil {
			return fmt.Errorf("writing: %w", err)
		}
	}
	if n := len(report.Problems); n > 0 {
		return fmt.Errorf("%s: %s found; go back to a copy that is whole", c.Casebook, number(n, "problem"))
	}
	_, err = fmt.Fprintf(s.Stdout, "%s: all is well (%s, %s checked)\n", c.Casebook,
		number(report.Events, "change"), number(report.Attachments, "attachment"))
	return err
}

type backupCommand struct {
	Casebook string `required:"" placeholder:"FILE" help:"The casebook."`
	Output   string `required:"" short:"o" placeholder:"OUT" help:"The copy, which must not be there yet."`
}

// Run copies a casebook.
func (c backupCommand) Run(ctx context.Context, _ *session) error {
	store, err := data.OpenForReading(c.Casebook)
	if err != nil {
		return err
	}
	defer store.Close()
	return store.SaveCopy(ctx, c.Output)
}
