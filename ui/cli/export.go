package cli

import (
	"context"
	"fmt"
	"io"
	"io/fs"

	"claimdesk/assets"
	"claimdesk/claims"
	"claimdesk/claims/dossier"
	"claimdesk/claims/filter"
	"claimdesk/data"
)

type exportCommand struct {
	Casebook string  `required:"" placeholder:"FILE" help:"The casebook."`
	Format   string  `enum:"csv,evidence-csv,claimreview,html,markdown" default:"csv" help:"csv (one row a claim), evidence-csv (one row a source), claimreview (JSON-LD for the web: a list with an object a check), html or markdown (a dossier for people)."`
	Filter   *string `placeholder:"EXPR" help:"Which claims, as in the search box; without it all but dropped ones."`
	Output   string  `short:"o" placeholder:"OUT" help:"The file to write; standard output without it."`
}

// Run writes the claims and says how many there are.
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
	e := exporting{session: s, store: store, query: data.Query{Filter: f}}
	if c.Filter != nil {
		e.shown = *c.Filter
	}
	format := e.formats()[c.Format]
	rows := 0
	write := func(w io.Writer) error {
		rows, err = format.write(ctx, w)
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
	e.conclude(number(rows, format.rows) + " exported")
	return nil
}

func (c exportCommand) filter() (filter.Filter, error) {
	if c.Filter == nil {
		return filter.Filter{}.With(filter.Term{Field: filter.Status, Value: string(claims.Dropped), Not: true}), nil
	}
	return filter.Parse(*c.Filter)
}

// exporting is an export at work.
type exporting struct {
	session *session
	store   *data.Store
	query   data.Query
	shown   string // the filter as it was given
	left    []data.LeftOut
}

// format is what can be exported.
type format struct {
	rows  string // what one row of it is
	write func(context.Context, io.Writer) (rows int, err error)
}

func (e *exporting) formats() map[string]format {
	return map[string]format{
		"csv": {"claim", func(ctx context.Context, w io.Writer) (int, error) {
			return e.store.ExportClaims(ctx, w, e.query.Filter, nil)
		}},
		"evidence-csv": {"source", func(ctx context.Context, w io.Writer) (int, error) {
			return e.store.ExportEvidence(ctx, w, e.query.Filter, nil)
		}},
		"claimreview": {"check", func(ctx context.Context, w io.Writer) (int, error) {
			leave := func(l data.LeftOut) { e.left = append(e.left, l) }
			return e.store.ExportClaimReview(ctx, w, data.Selection{Query: e.query}, leave, nil)
		}},
		"html":     {"claim", e.dossier(dossier.HTML)},
		"markdown": {"claim", e.dossier(dossier.Markdown)},
	}
}

// dossier writes the claims as they stand in their articles.
func (e *exporting) dossier(f dossier.Format) func(context.Context, io.Writer) (int, error) {
	return func(ctx context.Context, w io.Writer) (int, error) {
		scales, err := scalesOf(ctx, e.store)
		if err != nil {
			return 0, err
		}
		icons, err := fs.Sub(assets.Icons, "icons")
		if err != nil {
			return 0, fmt.Errorf("reading the pictures of verdicts: %w", err)
		}
		of := data.Selection{Query: data.Query{Filter: e.query.Filter, Sort: data.ByArticle}}
		return e.store.ExportDossier(ctx, w, f, of, dossier.Options{Filter: e.shown, Scales: scales, Icons: icons}, nil)
	}
}

// conclude says how much went out, and names what could not. Work that is not finished is no failure, and how others word
// their checks is none either; a check that the desk published and that cannot go out is.
func (e *exporting) conclude(exported string) {
	for i, l := range e.left {
		if l.Claim.Status == claims.Published && l.Claim.Origin == "" {
			e.session.failed = true
		}
		if i < named {
			e.session.say("left out %s “%s”: %s", l.Claim.ID, oneLine(data.Called(l.Claim)), l.Reason)
		}
	}
	if len(e.left) > 0 {
		exported += fmt.Sprintf(", %d left out", len(e.left))
	}
	e.session.say("%s", exported)
}
