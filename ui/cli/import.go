package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"strings"

	"claimdesk/assets"
	"claimdesk/claims"
	"claimdesk/claims/document"
	"claimdesk/claims/scale"
	"claimdesk/claims/sheet"
	"claimdesk/data"
)

type importCommand struct {
	Casebook string   `required:"" placeholder:"FILE" help:"The casebook."`
	As       string   `enum:"auto,article,csv" default:"auto" help:"What the input is: article, csv, or auto to see it by the input's first line."`
	Preview  bool     `help:"Only print what a CSV would change."`
	Inputs   []string `arg:"" name:"input" help:"The articles and sheets."`
}

// Run takes every input in. One that cannot be used does not keep the others from it.
func (c importCommand) Run(ctx context.Context, s *session) error {
	desk := &desk{session: s, path: c.Casebook}
	defer desk.close()
	if _, err := os.Stat(c.Casebook); !errors.Is(err, os.ErrNotExist) {
		if _, err := desk.open(); err != nil {
			return err
		}
	}
	for _, name := range c.Inputs {
		err := c.take(ctx, desk, name)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, errNoCasebook):
			return err
		case err != nil:
			s.fail(err)
		}
	}
	return nil
}

func (c importCommand) take(ctx context.Context, desk *desk, name string) error {
	in, err := desk.session.open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	if c.isSheet(in) {
		return c.takeSheet(ctx, desk, in)
	}
	if c.Preview {
		return fmt.Errorf("%s: there is a preview of claims sheets only; “--as csv” reads it as one", name)
	}
	doc, err := document.Read(name, in)
	if err != nil {
		return err
	}
	store, err := desk.open()
	if err != nil {
		return err
	}
	taken, err := store.TakeIn(ctx, doc, nil)
	switch {
	case err != nil:
		return fmt.Errorf("%s: %w", name, err)
	case taken.Known:
		desk.print("%s\talready in the casebook\t%s\n", taken.Article.ID, oneLine(taken.Article.Title))
	default:
		desk.print("%s\t%s\t%s\n", taken.Article.ID, number(taken.Claims, "claim"), oneLine(taken.Article.Title))
	}
	return nil
}

func (c importCommand) isSheet(in *input) bool {
	const header = 4096 // more bytes than the first line of any sheet of ours
	if c.As != "auto" {
		return c.As == "csv"
	}
	beginning, _ := in.Peek(header)
	return sheet.Recognise(beginning) != sheet.Unknown
}

// takeSheet prints what a sheet changes, and changes it unless only a preview is wanted.
func (c importCommand) takeSheet(ctx context.Context, desk *desk, in *input) error {
	table, err := sheet.Read(in)
	if err != nil {
		return fmt.Errorf("%s: %w", in.name, err)
	}
	scales, err := shippedScales()
	if err != nil {
		return err
	}
	store, err := desk.open()
	if err != nil {
		return err
	}
	plan, err := store.PlanImport(ctx, table, scales)
	if err != nil {
		return fmt.Errorf("%s: %w", in.name, err)
	}
	for _, change := range plan.Changes {
		desk.print("%s\t%s\t%s → %s\n", change.ClaimID, change.Column, quoted(change.Old), quoted(change.New))
	}
	for _, addition := range plan.Added {
		desk.print("%s\tnew\t%s\n", addition.Claim.ID, oneLine(data.Called(addition.Claim)))
	}
	for _, problem := range plan.Problems {
		desk.session.fail(fmt.Errorf("%s, line %d: %s", in.name, problem.Line, problem.Reason))
	}
	if c.Preview {
		desk.session.say("%s: nothing was written", in.name)
		return nil
	}
	added, changed, err := store.Apply(ctx, plan)
	if err != nil {
		return fmt.Errorf("%s: %w", in.name, err)
	}
	desk.session.say("%s: %s added, %s changed", in.name, number(added, "claim"), number(changed, "claim"))
	return nil
}

func quoted(text string) string { return "“" + oneLine(text) + "”" }

// number says how many there are of what, in the plural where it is due.
func number(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

func shippedScales() ([]scale.Scale, error) {
	folder, err := fs.Sub(assets.Scales, "scales")
	if err != nil {
		return nil, fmt.Errorf("reading the verdict scales: %w", err)
	}
	return scale.Load(folder)
}

// errNoCasebook: the casebook cannot be opened or made, so that nothing can be taken in.
var errNoCasebook = errors.New("no casebook")

// desk is a casebook that is opened, or made, when the first input is ready for it.
type desk struct {
	session *session
	path    string
	store   *data.Store
}

func (d *desk) open() (*data.Store, error) {
	if d.store != nil {
		return d.store, nil
	}
	store, err := data.Open(d.path)
	if errors.Is(err, claims.ErrNotFound) {
		store, err = data.Create(d.path)
		if err == nil {
			d.session.say("made the casebook %s", d.path)
		}
	}
	if err != nil {
		return nil, noCasebook{err}
	}
	store.SetWho(userName())
	d.store = store
	return store, nil
}

// noCasebook reads as the error it wraps and is errNoCasebook too.
type noCasebook struct{ error }

func (e noCasebook) Unwrap() error        { return e.error }
func (e noCasebook) Is(target error) bool { return target == errNoCasebook }

func (d *desk) close() {
	if d.store != nil {
		_ = d.store.Close()
	}
}

// print tells what came in. Nobody listening is no reason to stop.
func (d *desk) print(format string, values ...any) {
	_, _ = fmt.Fprintf(d.session.Stdout, format, values...)
}

// userName is who the history says made the changes.
func userName() string {
	u, err := user.Current()
	switch {
	case err != nil:
		return ""
	case u.Name != "":
		return strings.TrimRight(u.Name, ",")
	}
	return u.Username
}
