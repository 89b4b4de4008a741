package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/assets"
	"claimdesk/claims/document"
	"claimdesk/claims/sheet"
	"claimdesk/data"
	"claimdesk/ui/reader"
)

// pasteDialog takes in an article's text. What was pasted stays in it until it was added, also when it is closed.
type pasteDialog struct {
	desk      *desk
	dialog    dialog.Dialog
	text      *reader.Paste
	title     *keyEntry
	byline    *keyEntry
	publisher *keyEntry
	published *keyEntry
	url       *keyEntry
}

func (d *desk) addArticle() {
	p := d.shell.paste
	if p == nil {
		p = newPasteDialog()
		d.shell.paste = p
	}
	p.open(d)
}

func newPasteDialog() *pasteDialog {
	p := &pasteDialog{
		text: reader.NewPaste(), title: newKeyEntry(nil), byline: newKeyEntry(nil),
		publisher: newKeyEntry(nil), published: newKeyEntry(nil), url: newKeyEntry(nil),
	}
	p.text.SetPlaceHolder("Paste the text of the article here (Ctrl+V), or drop files onto the window.")
	p.title.SetPlaceHolder("Read from the text when left empty")
	for _, entry := range p.entries() {
		entry.dismiss = p.leave
	}
	p.published.SetPlaceHolder("YYYY-MM-DD")
	p.url.SetPlaceHolder("https://")
	p.text.OnSubmitted = p.add
	return p
}

func (p *pasteDialog) open(d *desk) {
	p.desk = d
	add := newSheetButton("Add article (Ctrl+Enter)", theme.ConfirmIcon(), p.add, p.leave)
	add.Importance = widget.HighImportance
	files := newSheetButton("Open files…", theme.FolderOpenIcon(), func() { p.leave(); d.addFiles() }, p.leave)
	cancel := newSheetButton("Cancel", nil, p.leave, p.leave)
	content := container.NewBorder(
		nil,
		container.NewVBox(
			pair(captioned("Title", p.title), captioned("Link", p.url)),
			pair(captioned("Author", p.byline), captioned("Publisher", p.publisher), captioned("Published", p.published)),
			container.NewBorder(nil, nil, files, container.NewHBox(cancel, add)),
		), nil, nil, p.text)
	p.dialog = dialog.NewCustomWithoutButtons("Add article", content, d.shell.window)
	size := d.shell.window.Canvas().Size()
	p.dialog.Resize(fyne.NewSize(min(860, size.Width-40), min(640, size.Height-40)))
	p.dialog.Show()
	d.shell.window.Canvas().Focus(p.text)
}

// leave closes the dialog; none of its boxes keeps the focus until it is opened again.
func (p *pasteDialog) leave() {
	p.desk.shell.window.Canvas().Unfocus()
	p.dialog.Hide()
}

// add hands the text over and empties the dialog; what could not be taken in comes back into it.
func (p *pasteDialog) add() {
	text := p.text.Text()
	if strings.TrimSpace(text) == "" {
		p.text.SetPlaceHolder("There is no text yet: paste the article here (Ctrl+V).")
		p.desk.shell.window.Canvas().Focus(p.text)
		return
	}
	p.leave()
	entered := document.Document{
		Title: p.title.Text, Byline: p.byline.Text, Publisher: p.publisher.Text, Published: p.published.Text, URL: p.url.Text,
	}
	p.clear()
	p.desk.takeIn([]input{{name: "pasted text", entered: entered, open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(text)), nil
	}}}, func() { p.putBack(text, entered) })
}

// putBack restores what could not be taken in, unless something new was typed by then.
func (p *pasteDialog) putBack(text string, entered document.Document) {
	if p.text.Text() != "" {
		return
	}
	p.text.SetText(text)
	p.title.SetText(entered.Title)
	p.byline.SetText(entered.Byline)
	p.publisher.SetText(entered.Publisher)
	p.published.SetText(entered.Published)
	p.url.SetText(entered.URL)
}

func (p *pasteDialog) clear() {
	p.text.SetText("")
	for _, entry := range p.entries() {
		entry.SetText("")
	}
}

func (p *pasteDialog) entries() []*keyEntry {
	return []*keyEntry{p.title, p.byline, p.publisher, p.published, p.url}
}

// input is an article to take in.
type input struct {
	name    string
	open    func() (io.ReadCloser, error)
	entered document.Document // what the user said of it; goes before what the text says
}

func (d *desk) addFiles() {
	d.shell.openFiles("Add articles from files", []string{".txt", ".md", ".html", ".htm"}, d.takeInFiles)
}

// takeInFiles takes files in as articles; of a sheet it shows what its claims would change.
func (d *desk) takeInFiles(paths []string) {
	var inputs []input
	for _, path := range paths {
		if sheet.IsSheet(path) {
			d.planSheet(path)
			continue
		}
		inputs = append(inputs, input{name: path, open: func() (io.ReadCloser, error) { return os.Open(path) }})
	}
	if len(inputs) > 0 {
		d.takeIn(inputs, nil)
	}
}

func (d *desk) addSample() {
	d.takeIn([]input{{name: "sample.html", open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(assets.Sample)), nil
	}}}, nil)
}

// outcome is what came of the inputs of one go.
type outcome struct {
	added  []data.Intake
	known  []data.Intake
	faults []error
}

// takeIn reads articles and extracts their claims, one after the other, in the background; failed is called, when given,
// unless all came in well.
func (d *desk) takeIn(inputs []input, failed func()) {
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
			case err != nil:
				out.faults = append(out.faults, err)
			case took.Known:
				out.known = append(out.known, took)
			default:
				out.added = append(out.added, took)
			}
		}
		cancelled := ctx.Err() != nil
		d.shell.stage.show(func() { d.onTakenIn(out, cancelled, failed) })
	})
}

func (d *desk) take(ctx context.Context, in input, progress func(float64)) (data.Intake, error) {
	file, err := in.open()
	if err != nil {
		return data.Intake{}, fmt.Errorf("opening the article: %w", err)
	}
	defer file.Close()
	doc, err := document.Read(in.name, file)
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

func override(text *string, entered string) {
	if entered = strings.TrimSpace(entered); entered != "" {
		*text = entered
	}
}

// onTakenIn tells what came in and opens it.
func (d *desk) onTakenIn(out outcome, cancelled bool, failed func()) {
	if cancelled {
		d.status.say("Cancelled: nothing half-read was kept.")
	}
	if failed != nil && (len(out.faults) > 0 || cancelled) {
		failed()
	}
	if len(out.faults) > 0 {
		d.shell.fail(errors.Join(out.faults...))
		d.status.warn(fmt.Sprintf("%d of the articles could not be read.", len(out.faults)))
	}
	if len(out.added) == 0 && len(out.known) > 0 && !d.shell.covered() {
		d.status.say(fmt.Sprintf("“%s” is in this casebook already.", out.known[0].Article.Title))
		d.openArticle(out.known[0].Article.ID)
	}
	if len(out.added) > 0 {
		number := 0
		for _, took := range out.added {
			number += took.Claims
		}
		d.status.say(fmt.Sprintf("%s added, %s proposed.", counted(len(out.added), "article"), counted(number, "claim")))
		if d.shell.covered() || d.list.writing() {
			return // the user is in the middle of something else
		}
		d.list.current = 0
		d.openView(viewNamed(inbox))
		d.article.show(out.added[0].Article.ID, "")
		d.focusList()
	}
}

func counted(number int, thing string) string {
	if number == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", number, thing)
}
