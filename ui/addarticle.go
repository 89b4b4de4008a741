package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims/document"
	"claimdesk/ui/fetch"
	"claimdesk/ui/reader"
)

// pasteDialog takes in an article's text, or fetches the pages whose addresses are written in place of a text. What was
// pasted stays in it until it was added, also when it is closed or the program ends.
type pasteDialog struct {
	draft     *draft
	adding    bool // what was in it is being taken in, and stays in the draft meanwhile
	desk      *desk
	dialog    dialog.Dialog
	text      *reader.Paste
	title     *keyEntry
	byline    *keyEntry
	publisher *keyEntry
	published *keyEntry
	url       *keyEntry
	submit    *keyButton
}

func (d *desk) addArticle() {
	p := d.shell.paste
	if p == nil {
		p = newPasteDialog(newDraft(d.shell.drafts, "draft.json", d.shell.stage))
		d.shell.paste = p
	}
	p.open(d)
}

// pasteArticle opens the dialog with what is on the clipboard, unless something is waiting in it.
func (d *desk) pasteArticle() {
	d.addArticle()
	if p := d.shell.paste; p.text.Text() == "" {
		p.text.Insert(d.shell.app.Clipboard().Content())
	}
}

func newPasteDialog(kept *draft) *pasteDialog {
	p := &pasteDialog{
		draft: kept,
		text:  reader.NewPaste(), title: newKeyEntry(nil), byline: newKeyEntry(nil),
		publisher: newKeyEntry(nil), published: newKeyEntry(nil), url: newKeyEntry(nil),
	}
	p.text.SetPlaceHolder("Paste the text of the article here (Ctrl+V), or its address: one a line for several pages.")
	p.title.SetPlaceHolder("Read from the text when left empty")
	p.text.OnChanged = p.onChanged
	for _, entry := range p.entries() {
		entry.dismiss = p.leave
		entry.OnChanged = func(string) { p.onChanged() }
	}
	p.published.SetPlaceHolder("YYYY-MM-DD")
	p.url.SetPlaceHolder("https://")
	p.text.OnSubmitted = p.add
	p.draft.read(p.putBack)
	return p
}

func (p *pasteDialog) open(d *desk) {
	p.desk = d
	p.submit = newSheetButton("", theme.ConfirmIcon(), p.add, p.leave)
	p.submit.Importance = widget.HighImportance
	p.nameSubmit()
	files := newSheetButton("Open files…", theme.FolderOpenIcon(), func() { p.leave(); d.addFiles() }, p.leave)
	cancel := newSheetButton("Cancel", nil, p.leave, p.leave)
	content := container.NewBorder(
		nil,
		container.NewVBox(
			pair(captioned("Title", p.title), captioned("Link", p.url)),
			pair(captioned("Author", p.byline), captioned("Publisher", p.publisher), captioned("Published", p.published)),
			container.NewBorder(nil, nil, files, container.NewHBox(cancel, p.submit)),
		), nil, nil, p.text)
	p.dialog = dialog.NewCustomWithoutButtons("Add article", content, d.shell.window)
	size := d.shell.window.Canvas().Size()
	p.dialog.Resize(fyne.NewSize(min(860, size.Width-40), min(640, size.Height-40)))
	p.dialog.Show()
	d.shell.window.Canvas().Focus(p.text)
}

// leave closes the dialog; none of its boxes keeps the focus until it is opened again.
func (p *pasteDialog) leave() { closeSheet(p.desk.shell.window.Canvas(), p.dialog) }

// add hands the text over, or the addresses of pages, and empties the dialog; what could not be taken in comes back into it.
func (p *pasteDialog) add() {
	inputs := p.inputs()
	if len(inputs) == 0 {
		p.text.SetPlaceHolder("There is no text yet: paste the article or its address here (Ctrl+V).")
		p.desk.shell.window.Canvas().Focus(p.text)
		return
	}
	p.leave()
	doc := p.entered()
	p.adding = true
	p.clear()
	p.desk.takeIn(inputs, func(well bool) {
		p.adding = false
		switch {
		case !well:
			p.putBack(doc)
		case p.text.Text() == doc.Text && p.url.Text == doc.URL: // it was put back until a question was answered
			p.clear()
		}
		p.draft.keep(p.entered())
	})
}

// inputs is what the dialog asks to be taken in.
func (p *pasteDialog) inputs() []input {
	pages := p.addresses()
	if len(pages) == 0 && strings.TrimSpace(p.text.Text()) == "" {
		return nil
	}
	entered := p.entered()
	entered.Text = ""
	if len(pages) == 0 {
		return []input{pastedText(p.text.Text(), entered)}
	}
	var inputs []input
	for _, address := range pages {
		in := input{name: address, address: address}
		if len(pages) == 1 {
			in.entered = entered
		}
		inputs = append(inputs, in)
	}
	return inputs
}

// addresses are the pages to fetch: those that stand in place of a text, one a line, or without a text the link.
func (p *pasteDialog) addresses() []string {
	text := strings.TrimSpace(p.text.Text())
	if text == "" {
		text = strings.TrimSpace(p.url.Text)
	}
	if !fetch.IsAddress(text) {
		return nil
	}
	var list []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case !fetch.IsAddress(line) || strings.ContainsAny(line, " \t"):
			return nil
		default:
			list = append(list, line)
		}
	}
	return list
}

// nameSubmit says what the button does: the network is asked only by who sees that.
func (p *pasteDialog) nameSubmit() {
	name := "Add article (Ctrl+Enter)"
	switch pages := p.addresses(); {
	case len(pages) == 1:
		name = "Fetch the page and add it (Ctrl+Enter)"
	case len(pages) > 1:
		name = "Fetch the pages and add them (Ctrl+Enter)"
	}
	if p.submit != nil && p.submit.Text != name {
		p.submit.SetText(name)
	}
}

// entered is what stands in the dialog.
func (p *pasteDialog) entered() document.Document {
	return document.Document{
		Text: p.text.Text(), Title: p.title.Text, Byline: p.byline.Text, Publisher: p.publisher.Text,
		Published: p.published.Text, URL: p.url.Text,
	}
}

func (p *pasteDialog) onChanged() {
	p.nameSubmit()
	if !p.adding {
		p.draft.later(p.entered)
	}
}

// end writes what was typed last.
func (p *pasteDialog) end() {
	if !p.adding {
		p.draft.keep(p.entered())
	}
	p.draft.writing.wait()
}

// putBack restores what could not be taken in, or what an earlier run left, unless something new was typed by then.
func (p *pasteDialog) putBack(doc document.Document) {
	if p.text.Text() != "" {
		return
	}
	p.text.SetText(doc.Text)
	p.title.SetText(doc.Title)
	p.byline.SetText(doc.Byline)
	p.publisher.SetText(doc.Publisher)
	p.published.SetText(doc.Published)
	p.url.SetText(doc.URL)
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
