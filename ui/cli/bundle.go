package cli

import (
	"context"
	"fmt"
	"io"

	"claimdesk/claims"
	"claimdesk/data"
)

type bundleCommand struct {
	Casebook     string  `required:"" placeholder:"FILE" help:"The casebook."`
	Filter       *string `placeholder:"EXPR" help:"Which claims, as in the search box; without it all but dropped ones."`
	Confidential bool    `help:"Hand confidential sources over too."`
	Output       string  `required:"" short:"o" placeholder:"OUT" help:"The bundle (*.claimbundle)."`
}

// Run hands claims over to another desk.
func (c bundleCommand) Run(ctx context.Context, s *session) error {
	f, err := exportCommand{Filter: c.Filter}.filter()
	if err != nil {
		return misuse{fmt.Errorf("--filter: %w", err)}
	}
	store, err := data.OpenForReading(c.Casebook)
	if err != nil {
		return err
	}
	defer store.Close()
	store.SetWho(userName())
	nums, err := store.Find(ctx, data.Query{Filter: f})
	if err != nil {
		return err
	}
	written := 0
	err = store.WriteFile(c.Output, func(w io.Writer) (err error) {
		written, err = store.WriteBundle(ctx, w, nums, data.HandOver{Confidential: c.Confidential})
		return err
	})
	if err != nil {
		return err
	}
	s.say("%s handed over", number(written, "claim"))
	return nil
}

type mergeCommand struct {
	Casebook string `required:"" placeholder:"FILE" help:"The casebook."`
	Preview  bool   `help:"Only print what the bundle would change."`
	Take     string `enum:"ask,ours,theirs" default:"ask" help:"What counts where both sides changed something: ours, theirs, or ask, which then changes nothing."`
	Bundle   string `arg:"" help:"The bundle."`
}

// Run merges a bundle and prints who changed what, a line each.
func (c mergeCommand) Run(ctx context.Context, s *session) error {
	desk := &desk{session: s, path: c.Casebook}
	defer desk.close()
	store, err := desk.open()
	if err != nil {
		return err
	}
	in, err := store.ReadBundle(ctx, c.Bundle)
	if err != nil {
		return err
	}
	for _, row := range in.Rows {
		for _, field := range row.Fields {
			desk.print("%s\t%s\t%s\tours: %s\ttheirs: %s\n", field.Changed, oneLine(row.Called), field.Column, quoted(field.Ours), quoted(field.Theirs))
		}
	}
	open := in.Open()
	switch {
	case c.Preview:
		s.say("%s: nothing was written", c.Bundle)
		return nil
	case c.Take == "ask" && len(open) > 0:
		return fmt.Errorf("%s: %w: both sides changed %s; merge it in the window, or say --take ours or --take theirs",
			c.Bundle, claims.ErrInvalid, number(len(open), "thing"))
	}
	choices := map[data.Choice]data.Side{}
	for _, choice := range open {
		choices[choice] = data.Side(c.Take)
	}
	if err := store.ApplyBundle(ctx, in, choices); err != nil {
		return err
	}
	s.say("%s: %s merged", c.Bundle, number(len(in.Manifest.Claims), "claim"))
	return nil
}
