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
	"claimdesk/claims/claimreview"
	"claimdesk/claims/document"
	"claimdesk/claims/scale"
	"claimdesk/claims/sheet"
	"claimdesk/data"
)

type importCommand struct {
	Casebook string `required:"" placeholder:"FILE" help:"The casebook."`
	As       string `enum:"auto,article,csv,claimreview" default:"auto" help:"What the input is: article, csv (claims), claimreview (checks of others, JSON-LD or a page), or auto to see it by the input's beginning, where a page is an article."`
	Preview  bool   `help:"Only print what a CSV or ClaimReview would change."`
	network
	Inputs []string `arg:"" name:"input" help:"The articles and sheets."`
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
	in, err := desk.session.open(ctx, name, c.network)
	if err != nil {
		return err
	}
	defer in.Close()
	switch c.kindOf(in) {
	case "csv":
		return c.takeSheet(ctx, desk, in)
	case "claimreview":
		return c.takeChecks(ctx, desk, in)
	}
	if c.Preview {
		return fmt.Errorf("%s: it is an article, and there is a preview of claims sheets and ClaimReview only; name the kind with “--as”", name)
	}
	doc, err := in.document(document.Read)
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
	case taken.Version > 1:
		desk.print("%s\tchanged, %s\t%s\n", taken.Article.ID, number(taken.Claims, "new claim"), oneLine(taken.Article.Title))
	default:
		desk.print("%s\t%s\t%s\n", taken.Article.ID, number(taken.Claims, "claim"), oneLine(taken.Article.Title))
	}
	return nil
}

// kindOf is what an input is taken for.
func (c importCommand) kindOf(in *input) string {
	if c.As != "auto" {
		return c.As
	}
	beginning, _ := in.Peek(glance)
	switch {
	case sheet.Recognise(beginning) != sheet.Unknown || sheet.IsSheet(in.file):
		return "csv"
	case claimreview.Recognise(beginning):
		return "claimreview"
	}
	return "article"
}

// takeChecks takes checks of others in and says what it could not use. That there is such is no failure: others' feeds have
// it every day.
func (c importCommand) takeChecks(ctx context.Context, desk *desk, in *input) error {
	reading, err := claimreview.Read(ctx, in)
	if err != nil {
		return fmt.Errorf("%s: %w", in.name, err)
	}
	store, err := desk.open()
	if err != nil {
		return err
	}
	for _, skipped := range first(reading.Skipped) {
		desk.session.say("%s: left out %s: %s", in.name, skipped.Place, skipped.Reason)
	}
	left := len(reading.Skipped)
	if len(reading.Checks) == 0 {
		return fmt.Errorf("%s: no check in it can be used, for the reasons above", in.name)
	}
	if c.Preview {
		for _, check := range reading.Checks {
			desk.print("new\t%s\t%s\t%s\n", oneLine(check.Claim.Origin), oneLine(check.Claim.Verdict), oneLine(check.Claim.Headline))
		}
		desk.session.say("%s: %s found, %d left out; nothing was written", in.name, number(len(reading.Checks), "check"), left)
		return nil
	}
	added, known, err := store.AddChecks(ctx, reading.Checks)
	if err != nil {
		return fmt.Errorf("%s: %w", in.name, err)
	}
	desk.session.say("%s: %s added, %d in the casebook already, %d left out", in.name, number(added, "check"), known, left)
	return nil
}

// named is how many of the things that are left out are named; they are counted all.
const named = 20

func first[T any](list []T) []T { return list[:min(named, len(list))] }

// takeSheet prints what a sheet changes, and changes it unless only a preview is wanted.
func (c importCommand) takeSheet(ctx context.Context, desk *desk, in *input) error {
	table, err := sheet.Read(in)
	if err != nil {
		return fmt.Errorf("%s: %w", in.name, err)
	}
	store, err := desk.open()
	if err != nil {
		return err
	}
	scales, err := scalesOf(ctx, store)
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

// scalesOf lists the scales that verdicts of a casebook are on: those that ship, and its own.
func scalesOf(ctx context.Context, store *data.Store) ([]scale.Scale, error) {
	folder, err := fs.Sub(assets.Scales, "scales")
	if err != nil {
		return nil, fmt.Errorf("reading the verdict scales: %w", err)
	}
	shipped, err := scale.Load(folder)
	if err != nil {
		return nil, err
	}
	text, err := store.Setting(ctx, data.SettingScales)
	if err != nil {
		return nil, err
	}
	own, err := scale.ParseOwn(text)
	return append(shipped, own...), err
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
