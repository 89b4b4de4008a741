package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/data"
)

// recordKind is what there is to know of one kind of thing that a claim has any number of: sources, contacts, ….
type recordKind[T data.Casework] struct {
	noun  string // "source"
	none  string // what to say and do when there is none
	id    func(*T) *string
	fresh func(claimID string) T // a new one, without an id
	line  func(T) recordText
}

// records lists what a claim has of one kind and edits one of them at a time.
type records[T data.Casework] struct {
	content *fyne.Container
	kind    recordKind[T]
	editor  *editor
	loading *task
	claim   string
	all     []T
	current string // the one that is chosen
	shown   string // the one in the form
	adding  string // the one that is on its way into the casebook

	rows    *fyne.Container
	none    *widget.Label
	form    *fyne.Container
	boxes   []recordBox[T]
	choices []func(T) // show the current one in the other inputs
	first   *field    // where typing begins
	showing bool
	listed  func([]T)            // hears of the list
	opened  func(T)              // hears of the one that is chosen; may be nil
	focus   func(fyne.Focusable) // gives the focus
}

// recordBox is a text box and the part of the record it edits.
type recordBox[T data.Casework] struct {
	box  *field
	part func(*T) *string
}

func newRecords[T data.Casework](e *editor, focus func(fyne.Focusable), kind recordKind[T]) *records[T] {
	r := &records[T]{kind: kind, editor: e, loading: &task{stage: e.stage}, focus: focus, listed: func([]T) {}}
	r.rows = container.NewVBox()
	r.none = widget.NewLabel(kind.none)
	r.none.Wrapping = fyne.TextWrapWord
	r.none.Importance = widget.LowImportance
	if kind.none == "" {
		r.none.Hide()
	}
	r.form = container.NewVBox()
	r.form.Hide()
	r.content = container.NewVBox(r.none, r.rows, r.form)
	return r
}

// lay fills the form under the list.
func (r *records[T]) lay(first *field, parts ...fyne.CanvasObject) {
	r.first = first
	r.form.Objects = append([]fyne.CanvasObject{widget.NewSeparator()}, parts...)
}

// text makes the box for one part of the record.
func (r *records[T]) text(name string, rows int, part func(*T) *string) *field {
	box := newField(r.editor.stage, rows, nil)
	box.save = func(text string, done func(error)) {
		id := r.shown
		r.editor.save(func(ctx context.Context) error {
			return data.Alter(ctx, r.editor.store, id, data.Edit{Action: "Edit " + r.kind.noun + " " + name, Typing: true}, func(t *T) { *part(t) = text })
		}, done)
	}
	r.boxes = append(r.boxes, recordBox[T]{box, part})
	return box
}

// choice makes a drop-down box for one part of the record; no value is "(not said)".
func (r *records[T]) choice(name string, values []string, get func(T) string, set func(*T, string)) *choiceBox {
	box := newChoiceBox(r.editor, append([]string{notSaid}, values...), func(value string) {
		if value == notSaid {
			value = ""
		}
		r.change("Set "+r.kind.noun+" "+name, func(t *T) { set(t, value) })
	})
	r.choices = append(r.choices, func(t T) {
		if i := slices.Index(values, get(t)) + 1; i != box.SelectedIndex() {
			box.SetSelectedIndex(i)
		}
	})
	return box
}

// notSaid is what a drop-down box shows for an empty value.
const notSaid = "(not said)"

// segments makes a choice of a few words for one part of the record.
func (r *records[T]) segments(name string, labels, values []string, get func(T) string, set func(*T, string)) *segments {
	s := newSegments(r.editor, labels, func(i int) {
		r.change("Set "+r.kind.noun+" "+name, func(t *T) { set(t, values[i]) })
	})
	r.choices = append(r.choices, func(t T) { s.show(slices.Index(values, get(t))) })
	return s
}

// tick makes a box to tick for one part of the record.
func (r *records[T]) tick(name, label string, part func(*T) *bool) *tick {
	box := newTick(r.editor, label, func(on bool) {
		r.change("Set "+r.kind.noun+" "+name, func(t *T) { *part(t) = on })
	})
	r.choices = append(r.choices, func(t T) {
		if on := *part(&t); on != box.Checked {
			box.SetChecked(on)
		}
	})
	return box
}

// change edits the chosen record, unless the form is just being filled.
func (r *records[T]) change(action string, edit func(*T)) {
	id := r.shown
	if r.showing || id == "" {
		return
	}
	r.editor.do(func(ctx context.Context) error {
		return data.Alter(ctx, r.editor.store, id, data.Edit{Action: action}, edit)
	}, nil)
}

// show lists what a claim has.
func (r *records[T]) show(claimID string) {
	if claimID != r.claim {
		r.claim, r.current, r.adding = claimID, "", ""
	}
	start(r.loading, func(ctx context.Context) ([]T, error) { return data.Of[T](ctx, r.editor.store, claimID) }, r.onLoaded)
}

func (r *records[T]) onLoaded(list []T, err error) {
	if err != nil {
		r.editor.failed(err)
		return
	}
	if r.adding != "" && indexOf(list, r.kind, r.adding) < 0 {
		return // read before the new one was there
	}
	r.adding = ""
	r.all = list
	if r.find(r.current) < 0 {
		r.current = ""
		if len(list) > 0 {
			r.current = *r.kind.id(&list[0])
		}
	}
	r.draw()
	r.listed(list)
}

func indexOf[T data.Casework](list []T, kind recordKind[T], id string) int {
	return slices.IndexFunc(list, func(t T) bool { return *kind.id(&t) == id })
}

func (r *records[T]) find(id string) int { return indexOf(r.all, r.kind, id) }

// chosen is the record that is chosen; ok is false when there is none.
func (r *records[T]) chosen() (t T, ok bool) {
	if i := r.find(r.current); i >= 0 {
		return r.all[i], true
	}
	return t, false
}

// draw shows the rows and the form of the current record.
func (r *records[T]) draw() {
	for i, t := range r.all {
		if i == len(r.rows.Objects) {
			r.rows.Add(newRecordLine())
		}
		id := *r.kind.id(&t)
		line := r.rows.Objects[i].(*recordLine)
		line.tapped = func() { r.choose(id) }
		line.show(r.kind.line(t), id == r.current && len(r.all) > 1)
	}
	r.rows.Objects = r.rows.Objects[:len(r.all)]
	r.rows.Refresh()
	t, ok := r.chosen()
	if !ok {
		r.shown = ""
		if r.kind.none != "" {
			r.none.Show()
		}
		r.form.Hide()
		return
	}
	r.none.Hide()
	r.showing = true
	other := r.current != r.shown
	r.shown = r.current
	for _, box := range r.boxes {
		box.box.fill(*box.part(&t), other)
	}
	for _, fill := range r.choices {
		fill(t)
	}
	r.showing = false
	r.form.Show()
	if r.opened != nil {
		r.opened(t)
	}
}

func (r *records[T]) choose(id string) {
	r.flush()
	r.current = id
	r.draw()
}

// step chooses the next one, or the one before.
func (r *records[T]) step(by int) {
	if len(r.all) > 0 {
		r.choose(*r.kind.id(&r.all[min(max(r.find(r.current)+by, 0), len(r.all)-1)]))
	}
}

// add shows an empty record at once and has it saved, so that typing can go on without a pause.
func (r *records[T]) add() {
	if r.claim == "" {
		return
	}
	r.put(r.kind.fresh(r.claim))
	r.focus(r.first)
}

// put adds a record, of which something is known already.
func (r *records[T]) put(t T) (id string) {
	r.flush()
	id = data.NewID()
	*r.kind.id(&t) = id
	r.all = append(r.all, t)
	r.current, r.adding = id, id
	r.draw()
	r.editor.do(func(ctx context.Context) error { return data.Add(ctx, r.editor.store, &t) }, nil)
	return id
}

func (r *records[T]) removeCurrent() {
	if id := r.current; id != "" {
		r.editor.do(func(ctx context.Context) error { return data.Remove[T](ctx, r.editor.store, id) }, nil)
	}
}

// removeButton takes the chosen record away.
func (r *records[T]) removeButton() *keyButton {
	b := r.editor.button("", theme.DeleteIcon(), r.removeCurrent)
	b.Importance = widget.LowImportance
	return b
}

func (r *records[T]) fields() []*field {
	fields := make([]*field, len(r.boxes))
	for i, box := range r.boxes {
		fields[i] = box.box
	}
	return fields
}

func (r *records[T]) flush() {
	for _, box := range r.boxes {
		box.box.flush()
	}
}
