package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/data"
)

// sourcesTab lists the evidence of a claim and edits one piece of it at a time.
type sourcesTab struct {
	content fyne.CanvasObject
	editor  *editor
	loading *task
	claim   string
	list    []claims.Source
	current string // the source that is chosen
	shown   string // the source in the form
	adding  string // the source that is on its way into the casebook

	rows     *fyne.Container
	empty    *widget.Label
	form     *fyne.Container
	stance   *widget.RadioGroup
	kind     *choiceBox
	boxes    []sourceBox
	title    *field
	showing  bool
	onNumber func(int)
	focus    func(fyne.Focusable)
}

// sourceBox is a text box and the part of the source it edits.
type sourceBox struct {
	box  *field
	part func(*claims.Source) *string
}

func newSourcesTab(e *editor) *sourcesTab {
	t := &sourcesTab{editor: e, loading: &task{stage: e.stage}}
	t.rows = container.NewVBox()
	t.empty = widget.NewLabel("No sources yet. Add the first with S: paste a link, say whether it supports or refutes the claim, and quote the passage.")
	t.empty.Wrapping = fyne.TextWrapWord
	t.empty.Importance = widget.LowImportance
	add := widget.NewButtonWithIcon("Add source (S)", theme.ContentAddIcon(), t.add)

	stances := make([]string, 0, 3)
	for _, stance := range claims.Stances() {
		stances = append(stances, capitalised(string(stance)))
	}
	t.stance = widget.NewRadioGroup(stances, t.onStance)
	t.stance.Horizontal = true
	t.stance.Required = true
	t.kind = newChoiceBox(e, append([]string{"(not said)"}, claims.SourceTypes()...), t.onKind)
	url := t.text("link", 1, func(s *claims.Source) *string { return &s.URL })
	url.SetPlaceHolder("https://")
	t.title = t.text("title", 1, func(s *claims.Source) *string { return &s.Title })
	publisher := t.text("publisher", 1, func(s *claims.Source) *string { return &s.Publisher })
	author := t.text("author", 1, func(s *claims.Source) *string { return &s.Author })
	quote := t.text("quote", 3, func(s *claims.Source) *string { return &s.Quote })
	locator := t.text("locator", 1, func(s *claims.Source) *string { return &s.Locator })
	locator.SetPlaceHolder("p. 12")
	published := t.text("publication date", 1, func(s *claims.Source) *string { return &s.PublishedAt })
	accessed := t.text("access date", 1, func(s *claims.Source) *string { return &s.AccessedAt })
	archive := t.text("archive link", 1, func(s *claims.Source) *string { return &s.ArchiveURL })
	note := t.text("note", 2, func(s *claims.Source) *string { return &s.Note })
	remove := widget.NewButtonWithIcon("Remove source", theme.DeleteIcon(), t.remove)
	remove.Importance = widget.LowImportance

	t.form = container.NewVBox(
		widget.NewSeparator(),
		container.NewBorder(nil, nil, t.stance, remove),
		pair(captioned("Title", t.title), captioned("Link", url)),
		captioned("Quoted passage", quote),
		pair(captioned("Where in it", locator), captioned("Type", t.kind)),
		pair(captioned("Publisher", publisher), captioned("Author", author)),
		pair(captioned("Published", published), captioned("Accessed", accessed)),
		captioned("Archive link", archive),
		captioned("Note", note),
	)
	t.form.Hide()
	t.content = container.NewVScroll(container.NewPadded(container.NewVBox(
		container.NewHBox(add), t.empty, t.rows, t.form)))
	return t
}

func (t *sourcesTab) text(name string, rows int, part func(*claims.Source) *string) *field {
	box := newField(t.editor.stage, rows, nil)
	box.save = func(text string, done func(error)) {
		id := t.shown
		t.editor.save(func(ctx context.Context) error {
			return t.editor.store.EditSource(ctx, id, data.Edit{Action: "Edit source " + name, Typing: true}, func(s *claims.Source) { *part(s) = text })
		}, done)
	}
	t.boxes = append(t.boxes, sourceBox{box, part})
	return box
}

func (t *sourcesTab) edit(id string, what data.Edit, edit func(*claims.Source)) {
	t.editor.do(func(ctx context.Context) error { return t.editor.store.EditSource(ctx, id, what, edit) }, nil)
}

// show lists the sources of a claim.
func (t *sourcesTab) show(claimID string) {
	if claimID != t.claim {
		t.claim, t.current, t.adding = claimID, "", ""
	}
	start(t.loading, func(ctx context.Context) ([]claims.Source, error) {
		return t.editor.store.Sources(ctx, claimID)
	}, t.onLoaded)
}

func (t *sourcesTab) onLoaded(list []claims.Source, err error) {
	if err != nil {
		t.editor.failed(err)
		return
	}
	if t.adding != "" && !slices.ContainsFunc(list, func(s claims.Source) bool { return s.ID == t.adding }) {
		return // read before the new source was there
	}
	t.adding = ""
	t.list = list
	t.onNumber(len(list))
	if t.find(t.current) < 0 {
		t.current = ""
		if len(list) > 0 {
			t.current = list[0].ID
		}
	}
	t.draw()
}

func (t *sourcesTab) find(id string) int {
	for i, source := range t.list {
		if source.ID == id {
			return i
		}
	}
	return -1
}

// draw shows the rows and the form of the current source.
func (t *sourcesTab) draw() {
	t.rows.RemoveAll()
	for _, source := range t.list {
		name := source.Title
		if name == "" {
			name = source.URL
		}
		if name == "" {
			name = "New source"
		}
		line := newNavLine("", func() { t.choose(source.ID) })
		line.show(capitalised(string(source.Stance))+": "+joinNonEmpty(" · ", name, source.Publisher), 0, source.ID == t.current)
		t.rows.Add(line)
	}
	t.rows.Refresh()
	i := t.find(t.current)
	if i < 0 {
		t.empty.Show()
		t.form.Hide()
		return
	}
	t.empty.Hide()
	t.showing = true
	source := t.list[i]
	other := source.ID != t.shown
	t.shown = source.ID
	t.stance.SetSelected(capitalised(string(source.Stance)))
	if source.Type == "" {
		t.kind.SetSelectedIndex(0)
	} else {
		t.kind.SetSelected(source.Type)
	}
	for _, field := range t.boxes {
		field.box.fill(*field.part(&source), other)
	}
	t.showing = false
	t.form.Show()
}

func (t *sourcesTab) choose(id string) {
	t.flush()
	t.current = id
	t.draw()
}

// add shows an empty source at once and has it saved, so that typing can go on without a pause.
func (t *sourcesTab) add() {
	if t.claim == "" {
		return
	}
	t.flush()
	source := claims.Source{ID: data.NewID(), ClaimID: t.claim, Stance: claims.Context}
	t.list = append(t.list, source)
	t.current, t.adding = source.ID, source.ID
	t.draw()
	t.focus(t.title)
	t.editor.do(func(ctx context.Context) error { return t.editor.store.AddSource(ctx, &source) }, nil)
}

func (t *sourcesTab) remove() {
	id := t.current
	t.editor.do(func(ctx context.Context) error { return t.editor.store.RemoveSource(ctx, id) }, nil)
}

func (t *sourcesTab) onStance(name string) {
	for _, stance := range claims.Stances() {
		if capitalised(string(stance)) == name && !t.showing {
			t.edit(t.current, data.Edit{Action: "Set stance"}, func(s *claims.Source) { s.Stance = stance })
		}
	}
}

func (t *sourcesTab) onKind(name string) {
	if t.showing {
		return
	}
	if t.kind.SelectedIndex() == 0 {
		name = ""
	}
	t.edit(t.current, data.Edit{Action: "Set source type"}, func(s *claims.Source) { s.Type = name })
}

func (t *sourcesTab) flush() {
	for _, field := range t.boxes {
		field.box.flush()
	}
}
