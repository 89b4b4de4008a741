package cli

import (
	"context"
	"fmt"
	"io"

	"claimdesk/claims"
	"claimdesk/claims/filter"
	"claimdesk/data"
)

type exportCommand struct {
	Casebook string  `required:"" placeholder:"FILE" help:"The casebook."`
	Format   string  `enum:"csv,evidence-csv" default:"csv" help:"csv (one row a claim) or evidence-csv (one row a source)."`
	Filter   *string `placeholder:"EXPR" help:"Which claims, as in the search box; without it all but dropped ones."`
	Output   string  `short:"o" placeholder:"OUT" help:"The file to write; standard output without it."`
}

// Run writes the sheet and says how many rows it has.
func (c exportCommand) Run(ctx context.Context, s *session) error {
	f, err := c.filter()
	if err != nil {
		return misuse{fmt.Errorf("--filter: %w", err)}
	}
	store, err := data.OpenForReading(c.Casebook)
	if err != nil {
		return err
	}
	defer store.Close()
	export, what := store.ExportClaims, "claim"
	if c.Format == "evidence-csv" {
		export, what = store.ExportEvidence, "source"
	}
	rows := 0
	write := func(w io.Writer) error {
		rows, err = export(ctx, w, f, nil)
		return err
	}
	if c.Output == "" || c.Output == "-" {
		err = write(s.Stdout)
	} else {
		err = store.WriteFile(c.Output, write)
	}
	if err != nil {
		return err
	}
	s.say("%s exported", number(rows, what))
	return nil
}

func (c exportCommand) filter() (filter.Filter, error) {
	if c.Filter == nil {
		return filter.Filter{}.With(filter.Term{Field: filter.Status, Value: string(claims.Dropped), Not: true}), nil
	}
	return filter.Parse(*c.Filter)
}
