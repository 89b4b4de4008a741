package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
)

// sourcesTab lists the evidence of a claim and edits one piece of it at a time.
type sourcesTab struct {
	content fyne.CanvasObject
	editor  *editor
	records *records[claims.Source]
	url     *field
	title   *field
	archive *field
	hint    *widget.Label // sources that look like the same press release

	exhibits []claims.Exhibit // of the claim
	files    *fyne.Container
	look     func(claims.Exhibit)
}

// sourceDeeds is what can be done with a source beside editing it.
type sourceDeeds struct {
	attach, snapshot, read, archive func()
	look                            func(claims.Exhibit)
}

func newSourcesTab(e *editor, focus func(fyne.Focusable), do sourceDeeds) *sourcesTab {
	t := &sourcesTab{editor: e, files: container.NewVBox(), look: do.look}
	t.records = newRecords(e, focus, recordKind[claims.Source]{
		noun: "source",
		none: "No sources yet. Add the first with S: paste a link, say whether it supports or refutes the claim, and quote the passage.",
		id:   func(s *claims.Source) *string { return &s.ID },
		fresh: func(claimID string) claims.Source {
			return claims.Source{ClaimID: claimID, Stance: claims.Context, AccessedAt: today()}
		},
		line: sourceLine,
	})
	r := t.records
	t.url = r.text("link", 1, func(s *claims.Source) *string { return &s.URL })
	t.url.SetPlaceHolder("https://")
	t.title = r.text("title", 1, func(s *claims.Source) *string { return &s.Title })
	publisher := r.text("publisher", 1, func(s *claims.Source) *string { return &s.Publisher })
	author := r.text("author", 1, func(s *claims.Source) *string { return &s.Author })
	quote := r.text("quote", 3, func(s *claims.Source) *string { return &s.Quote })
	locator := r.text("locator", 1, func(s *claims.Source) *string { return &s.Locator })
	locator.SetPlaceHolder("p. 12, 00:14:03")
	published := r.text("publication date", 1, func(s *claims.Source) *string { return &s.PublishedAt }).asDate(e.failed)
	accessed := r.text("access date", 1, func(s *claims.Source) *string { return &s.AccessedAt }).asDate(e.failed)
	t.archive = r.text("archive link", 1, func(s *claims.Source) *string { return &s.ArchiveURL })
	group := r.text("independence group", 1, func(s *claims.Source) *string { return &s.Independence })
	group.SetPlaceHolder("Same origin, same name")
	note := r.text("note", 2, func(s *claims.Source) *string { return &s.Note })
	stance := r.segments("stance", stanceNames(), stanceValues(),
		func(s claims.Source) string { return string(s.Stance) }, func(s *claims.Source, v string) { s.Stance = claims.Stance(v) })
	kind := r.choice("type", claims.SourceTypes(), func(s claims.Source) string { return s.Type }, func(s *claims.Source, v string) { s.Type = v })
	secret := r.tick("confidentiality", "Confidential: in no export", func(s *claims.Source) *bool { return &s.Confidential })
	t.hint = caption()
	t.hint.Wrapping = fyne.TextWrapWord
	t.hint.Importance = widget.WarningImportance
	t.hint.Hide()

	// The buttons stand before the text boxes, so that Tab leads from box to box and what is typed next is no command.
	r.lay(t.title,
		container.NewBorder(nil, nil, stance, r.removeButton()),
		container.New(layout.NewRowWrapLayout(),
			low(e.button("Read page (Ctrl+I)", theme.DownloadIcon(), do.read)), low(e.button("Save page (0)", theme.DocumentSaveIcon(), do.snapshot)),
			low(e.button("Attach (Ctrl+J)", theme.MailAttachmentIcon(), do.attach)), low(e.button("Archive…", theme.StorageIcon(), do.archive))),
		t.files,
		pair(captioned("Title", t.title), captioned("Link", t.url)),
		captioned("Quoted passage", quote),
		pair(captioned("Where in it", locator), captioned("Type", kind)),
		pair(captioned("Publisher", publisher), captioned("Author", author)),
		pair(captioned("Published", published), captioned("Accessed", accessed)),
		pair(captioned("Archive link", t.archive), captioned("Independence group", group)),
		t.hint,
		captioned("Note", note),
		secret,
	)
	r.opened = t.list
	add := e.button("Add source (S)", theme.ContentAddIcon(), r.add)
	t.content = container.NewVScroll(container.NewPadded(container.NewVBox(container.NewHBox(add), r.content)))
	return t
}

// low makes a button that does not press itself forward.
func low(b *keyButton) *keyButton {
	b.Importance = widget.LowImportance
	return b
}

// hold shows what is kept of the claim's sources.
func (t *sourcesTab) hold(exhibits []claims.Exhibit) {
	t.exhibits = exhibits
	if source, ok := t.records.chosen(); ok {
		t.list(source)
	}
}

// list names the files of a source, and warns of sources that may go back to the same origin.
func (t *sourcesTab) list(source claims.Source) {
	t.files.RemoveAll()
	for _, exhibit := range exhibitsOf(t.exhibits, source.ID) {
		line := newRecordLine()
		line.tapped = func() { t.look(exhibit) }
		line.show(exhibitLine(exhibit), false)
		t.files.Add(line)
	}
	t.files.Refresh()
	hint := sameOrigin(source, t.records.all)
	say(t.hint, hint)
	visible(t.hint, hint != "")
}

// sameOrigin warns of other sources that quote the same words and belong to no common group.
func sameOrigin(source claims.Source, all []claims.Source) string {
	words := strings.Join(strings.Fields(strings.ToLower(source.Quote)), " ")
	if len(words) < telling {
		return ""
	}
	for _, other := range all {
		same := strings.Join(strings.Fields(strings.ToLower(other.Quote)), " ") == words
		if other.ID != source.ID && same && (source.Independence == "" || source.Independence != other.Independence) {
			return "“" + orElse(other.Title, other.URL) + "” quotes the same words. If both go back to one press release, give them the same group."
		}
	}
	return ""
}

// telling is how many bytes two passages must share to look like one press release.
const telling = 40

func stanceNames() (names []string) {
	for _, stance := range claims.Stances() {
		names = append(names, capitalised(string(stance)))
	}
	return names
}

func stanceValues() (values []string) {
	for _, stance := range claims.Stances() {
		values = append(values, string(stance))
	}
	return values
}

// stanceBadges tell by picture what a source says about its claim.
var stanceBadges = map[claims.Stance]badge{
	claims.Supports: {icon: "check", light: 0x1B7A4B, dark: 0x62C796},
	claims.Refutes:  {icon: "cross", light: 0xB3372F, dark: 0xF08A80},
	claims.Context:  {icon: "dots", light: 0x5C6673, dark: 0x9AA4B1},
}

func sourceLine(s claims.Source) recordText {
	name := s.Title
	if name == "" {
		name = s.URL
	}
	if name == "" {
		name = "New source"
	}
	archived, secret := "", ""
	if s.ArchiveURL != "" {
		archived = "archived"
	}
	if s.Confidential {
		secret = "confidential"
	}
	return recordText{mark: stanceBadges[s.Stance], text: name, detail: joinNonEmpty(" · ", s.Publisher, s.Type, archived, secret)}
}

func (t *sourcesTab) show(claimID string) { t.records.show(claimID) }
func (t *sourcesTab) flush()              { t.records.flush() }
