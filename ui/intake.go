package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"claimdesk/assets"
	"claimdesk/claims/document"
	"claimdesk/claims/sheet"
	"claimdesk/data"
	"claimdesk/ui/fetch"
)

// input is an article to take in: a page of the web, when it has an address, or what open opens.
type input struct {
	name    string
	open    func(context.Context) (io.ReadCloser, error)
	address string
	local   bool              // the address may be of this computer or the local network
	entered document.Document // what the user said of it; goes before what the text says
}

func pastedText(text string, entered document.Document) input {
	return input{name: "pasted text", entered: entered, open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(text)), nil
	}}
}

func (d *desk) addFiles() {
	d.shell.openFiles("Add articles from files", document.Extensions(), d.takeInFiles)
}

// takeInFiles takes files in as articles; of a sheet it shows what its claims would change.
func (d *desk) takeInFiles(paths []string) {
	var inputs []input
	for _, path := range paths {
		if sheet.IsSheet(path) {
			d.planSheet(path)
			continue
		}
		inputs = append(inputs, input{name: path, open: func(context.Context) (io.ReadCloser, error) { return os.Open(path) }})
	}
	if len(inputs) > 0 {
		d.takeIn(inputs, nil)
	}
}

func (d *desk) addSample() {
	d.takeIn([]input{{name: "sample.html", open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(assets.Sample)), nil
	}}}, nil)
}

// outcome is what came of the inputs of one go.
type outcome struct {
	added  []data.Intake
	known  []data.Intake
	local  []input // that the user is to be asked about
	faults []error
}

// takeIn reads articles and extracts their claims, one after the other, in the background; then, when given, is told
// whether all came in well.
func (d *desk) takeIn(inputs []input, then func(well bool)) {
	ctx, cancel := context.WithCancel(d.opened)
	name := filepath.Base(inputs[0].name)
	if len(inputs) > 1 {
		name = fmt.Sprintf("%d articles", len(inputs))
	}
	progress, end := d.status.begin("Reading "+name, cancel)
	d.slow.add(func() {
		defer cancel()
		defer end()
		var out outcome
		for i, in := range inputs {
			if ctx.Err() != nil {
				break
			}
			share := func(part float64) { progress((float64(i) + part) / float64(len(inputs))) }
			var took data.Intake
			err := guard(func() (err error) { took, err = d.take(ctx, in, share); return err })
			switch {
			case errors.Is(err, context.Canceled):
			case errors.Is(err, fetch.ErrLocal):
				out.local = append(out.local, in)
			case err != nil:
				out.faults = append(out.faults, err)
			case took.Known:
				out.known = append(out.known, took)
			default:
				out.added = append(out.added, took)
			}
		}
		cancelled := ctx.Err() != nil
		d.shell.stage.show(func() { d.onTakenIn(out, cancelled, then) })
	})
}

func (d *desk) take(ctx context.Context, in input, progress func(float64)) (data.Intake, error) {
	doc, err := d.read(ctx, in)
	if err != nil {
		return data.Intake{}, err
	}
	override(&doc.Title, in.entered.Title)
	override(&doc.Byline, in.entered.Byline)
	override(&doc.Publisher, in.entered.Publisher)
	override(&doc.Published, in.entered.Published)
	override(&doc.URL, in.entered.URL)
	return d.store.TakeIn(ctx, doc, progress)
}

// read reads the article that an input is. A page that does not say its address was found where it was.
func (d *desk) read(ctx context.Context, in input) (*document.Document, error) {
	if in.address == "" {
		file, err := in.open(ctx)
		if err != nil {
			return nil, fmt.Errorf("opening the article: %w", err)
		}
		defer file.Close()
		return document.Read(in.name, file)
	}
	page, err := d.fetch(ctx, in.address, fetch.Options{Local: in.local})
	if err != nil {
		return nil, err
	}
	doc, err := document.Read(page.FileName(), bytes.NewReader(page.Body))
	if err == nil {
		doc.URL = orElse(doc.URL, page.URL)
	}
	return doc, err
}

func override(text *string, entered string) {
	if entered = strings.TrimSpace(entered); entered != "" {
		*text = entered
	}
}

// onTakenIn tells what came in and opens it.
func (d *desk) onTakenIn(out outcome, cancelled bool, then func(well bool)) {
	if cancelled {
		d.status.say("Cancelled: nothing half-read was kept.")
	}
	if then != nil {
		then(len(out.faults)+len(out.local) == 0 && !cancelled)
	}
	if len(out.local) > 0 && !cancelled {
		d.askLocal(out.local[0].address, func() {
			for i := range out.local {
				out.local[i].local = true
			}
			d.takeIn(out.local, then)
		})
	}
	if len(out.faults) > 0 {
		d.shell.fail(errors.Join(out.faults...))
		d.status.warn(fmt.Sprintf("%d of the articles could not be read.", len(out.faults)))
	}
	switch {
	case len(out.added) > 0 || len(out.known) == 0 || d.shell.covered():
	case len(out.known) > 1:
		d.status.say(fmt.Sprintf("%s, none of which has changed.", counted(len(out.known), "article")))
	default:
		d.status.say(fmt.Sprintf("“%s” is in this casebook already, word for word.", out.known[0].Article.Title))
		d.openArticle(out.known[0].Article.ID)
	}
	if len(out.added) > 0 {
		d.status.say(addedInWords(out.added))
		if d.shell.covered() || d.list.writing() {
			return // the user is in the middle of something else
		}
		if !slices.ContainsFunc(out.added, func(took data.Intake) bool { return took.Claims > 0 }) {
			d.openArticle(out.added[0].Article.ID)
			return
		}
		d.list.current = 0
		d.openView(viewNamed(inbox))
		if id := out.added[0].Article.ID; id != d.article.article {
			d.article.show(id, "")
		}
		d.focusList()
	}
}

// addedInWords says what came in.
func addedInWords(added []data.Intake) string {
	proposed, versions := 0, 0
	for _, took := range added {
		proposed += took.Claims
		if took.Version > 1 {
			versions++
		}
	}
	what := counted(len(added)-versions, "article") + " added"
	switch {
	case versions == 1 && len(added) == 1:
		what = fmt.Sprintf("“%s” has changed: %s", added[0].Article.Title, inWords(added[0].Changes))
	case versions == len(added):
		what = counted(versions, "article") + " have changed"
	case versions > 0:
		what += fmt.Sprintf(", %d changed since they came in", versions)
	}
	return what + "; " + counted(proposed, "claim") + " proposed."
}

// counted says how many of a thing there are.
func counted(number int, thing string) string {
	switch number {
	case 0:
		return "no " + thing + "s"
	case 1:
		return "1 " + thing
	}
	return grouped(number) + " " + thing + "s"
}
