package ui

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims/filter"
	"claimdesk/data"
	"claimdesk/ui/rows"
)

// namesShown is how many names a page lists; its search box finds the others.
const namesShown = 300

// nameKind is a kind of names that has a page.
type nameKind struct {
	kind    data.EntityKind
	title   string
	term    filter.Field // shows the claims of a name
	counted string       // what the number of a name counts
}

var (
	speakerNames   = nameKind{data.Speakers, "Speakers", filter.Speaker, "claim"}
	publisherNames = nameKind{data.Publishers, "Publishers", filter.Publisher, "article"}
	tagNames       = nameKind{data.Tags, "Tags", filter.Tag, "claim"}
)

// namesPage lists names with the record of the one that is chosen, and makes one of several that mean the same.
type namesPage struct {
	desk    *desk
	kind    nameKind
	popup   *widget.PopUp
	search  *pickerEntry
	list    *rows.List
	names   []data.Entity
	title   *widget.Label
	aliases *widget.Label
	record  *fyne.Container
	buttons []*keyButton
	finding *task
	reading *task
}

// showNames opens the page of a kind of names.
func (d *desk) showNames(kind nameKind) *namesPage {
	s := d.shell.stage
	p := &namesPage{desk: d, kind: kind, finding: &task{stage: s}, reading: &task{stage: s}}
	p.search = newPickerEntry(p)
	p.search.SetPlaceHolder("Find one of the " + strings.ToLower(kind.title))
	p.search.OnChanged = func(string) { p.find() }
	p.search.OnSubmitted = func(string) { p.showClaims() }
	p.list = rows.NewList(30, func() fyne.CanvasObject { return newRecordLine() }, func(i int, o fyne.CanvasObject) {
		name := p.names[i]
		o.(*recordLine).show(recordText{text: name.Name, detail: counted(name.Number, kind.counted)}, false)
	})
	p.list.OnPress = func(i int, _ fyne.KeyModifier) { p.choose(i); p.focus() }
	p.list.OnOpen = func(int) { p.showClaims() }
	p.title = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	p.title.Wrapping = fyne.TextWrapWord
	p.aliases = caption()
	p.aliases.Wrapping = fyne.TextWrapWord
	p.aliases.Importance = widget.LowImportance
	p.record = container.NewVBox()
	p.buttons = []*keyButton{
		newSheetButton("Show its claims", theme.SearchIcon(), p.showClaims, p.dismiss),
		newSheetButton("Rename…", theme.DocumentCreateIcon(), p.rename, p.dismiss),
		newSheetButton("Is the same as…", theme.ContentRedoIcon(), p.merge, p.dismiss),
		newSheetButton("Add alias…", theme.ContentAddIcon(), p.addAlias, p.dismiss),
	}
	actions := container.NewVBox()
	for _, button := range p.buttons {
		button.Alignment = widget.ButtonAlignLeading
		actions.Add(button)
	}
	right := container.NewBorder(container.NewVBox(p.title, p.aliases), actions, nil, nil, container.NewVScroll(p.record))
	heading := widget.NewLabelWithStyle(kind.title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	left := container.NewBorder(container.NewVBox(heading, p.search), nil, nil, nil, p.list)
	c := d.shell.window.Canvas()
	split := container.NewHSplit(left, container.NewPadded(right))
	split.SetOffset(0.55)
	p.popup = widget.NewModalPopUp(split, c)
	p.popup.Resize(fyne.NewSize(min(820, c.Size().Width-40), min(600, c.Size().Height-60)))
	p.popup.Show()
	p.focus()
	p.find()
	return p
}

func (p *namesPage) focus() { p.desk.shell.window.Canvas().Focus(p.search) }

func (p *namesPage) dismiss() {
	p.finding.stop()
	p.reading.stop()
	closeSheet(p.desk.shell.window.Canvas(), p.popup)
	p.desk.focusList()
}

// move goes to another name.
func (p *namesPage) move(by int) {
	if len(p.names) > 0 {
		p.choose(min(max(p.list.Current()+by, 0), len(p.names)-1))
	}
}

// pickDigit leaves digits to the search box.
func (p *namesPage) pickDigit(int) bool { return false }

// find lists the names with what was typed in them.
func (p *namesPage) find() {
	typed := strings.TrimSpace(p.search.Text)
	start(p.finding, func(ctx context.Context) ([]data.Entity, error) {
		return p.desk.store.Entities(ctx, p.kind.kind, typed, namesShown)
	}, func(names []data.Entity, err error) {
		if err != nil {
			p.title.SetText(message(err))
			return
		}
		p.names = names
		p.list.SetLength(len(names))
		p.choose(min(0, len(names)-1))
	})
}

// choose shows the record of a name; -1 of none.
func (p *namesPage) choose(i int) {
	p.list.SetCurrent(i)
	for _, button := range p.buttons {
		if i < 0 {
			button.Disable()
		} else {
			button.Enable()
		}
	}
	p.record.RemoveAll()
	if i < 0 {
		p.title.SetText("Nothing found")
		p.aliases.SetText("")
		return
	}
	name := p.names[i]
	p.title.SetText(name.Name)
	p.aliases.SetText("")
	if len(name.Aliases) > 0 {
		p.aliases.SetText("Also: " + strings.Join(name.Aliases, ", "))
	}
	start(p.reading, func(ctx context.Context) (map[string]int, error) {
		return p.desk.store.Record(ctx, p.kind.kind, name.Name)
	}, p.showRecord)
}

// showRecord draws how many claims have each verdict, most frequent first.
func (p *namesPage) showRecord(record map[string]int, err error) {
	if err != nil {
		p.aliases.SetText(message(err))
		return
	}
	most, all := 0, 0
	for _, number := range record {
		most, all = max(most, number), all+number
	}
	verdicts := slices.SortedFunc(maps.Keys(record), func(a, b string) int {
		return cmp.Or(cmp.Compare(record[b], record[a]), cmp.Compare(a, b))
	})
	p.record.RemoveAll()
	total := caption()
	total.SetText(counted(all, "claim"))
	p.record.Add(total)
	for _, verdict := range verdicts {
		p.record.Add(p.bar(verdict, record[verdict], most))
	}
}

// bar is one verdict with its number, as long as its share of the most frequent one.
func (p *namesPage) bar(verdict string, number, most int) fyne.CanvasObject {
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	name, mark := verdict, p.desk.badges.named(verdict)
	if verdict == "" {
		name = "No verdict yet"
	}
	picture := &canvas.Image{FillMode: canvas.ImageFillContain, Resource: mark.resource(variant)}
	picture.SetMinSize(fyne.NewSize(14, 14))
	label := caption()
	label.SetText(fmt.Sprintf("%s · %s", name, grouped(number)))
	stripe := canvas.NewRectangle(mark.colorOn(variant))
	stripe.CornerRadius = 2
	stripe.SetMinSize(fyne.NewSize(max(240*float32(number)/float32(most), 2), 5))
	return container.NewVBox(container.NewHBox(container.NewCenter(picture), label), container.NewHBox(stripe))
}

// chosen is the name that is shown.
func (p *namesPage) chosen() (name data.Entity, ok bool) {
	i := p.list.Current()
	if i < 0 || i >= len(p.names) {
		return name, false
	}
	return p.names[i], true
}

func (p *namesPage) showClaims() {
	if name, ok := p.chosen(); ok {
		p.dismiss()
		p.desk.openView(viewNamed("All"))
		p.desk.search.set(filter.Filter{}.With(filter.Term{Field: p.kind.term, Value: name.Name}))
	}
}

func (p *namesPage) rename() {
	name, ok := p.chosen()
	if !ok {
		return
	}
	p.dismiss()
	box := p.desk.shell.askFor("Rename “"+name.Name+"”", "The new name", "Rename", 1, func(to string) {
		p.change("Renaming", func(ctx context.Context, progress func(float64)) (int, error) {
			return p.desk.store.Rename(ctx, p.kind.kind, name.Name, to, progress)
		})
	})
	box.SetText(name.Name)
	box.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// merge makes the chosen name one with another, which is kept.
func (p *namesPage) merge() {
	name, ok := p.chosen()
	if !ok {
		return
	}
	p.dismiss()
	look, d := namesIn(p.kind.kind), p.desk
	pickFrom(d.shell.window.Canvas(), d.shell.stage, "“"+name.Name+"” is the same as", false, func(ctx context.Context, typed string) ([]option, error) {
		others, err := look(ctx, d.store, typed)
		return slices.DeleteFunc(others, func(o option) bool { return o.name == name.Name }), err
	}, func(keep string) {
		p.change("Merging", func(ctx context.Context, progress func(float64)) (int, error) {
			return d.store.Merge(ctx, p.kind.kind, []string{name.Name}, keep, progress)
		})
	})
}

func (p *namesPage) addAlias() {
	name, ok := p.chosen()
	if !ok {
		return
	}
	p.dismiss()
	p.desk.shell.askFor("Another name of “"+name.Name+"”", "The other name; a search for either finds both", "Add", 1, func(alias string) {
		d := p.desk
		d.editor.do(func(ctx context.Context) error { return d.store.AddAlias(ctx, p.kind.kind, alias, name.Name) },
			func() { d.showNames(p.kind) })
	})
}

// change alters all claims of a name in the background and comes back to the page.
func (p *namesPage) change(what string, work func(context.Context, func(float64)) (int, error)) {
	d := p.desk
	d.flush()
	d.inBackground(what, func(ctx context.Context, progress func(float64)) (func(), error) {
		changed, err := work(ctx, progress)
		return func() {
			d.status.say(what + ": " + counted(changed, "row") + " changed.")
			d.showNames(p.kind)
		}, err
	})
}

// pickName asks for a name of a kind while the user types; free takes a new one too.
func (d *desk) pickName(kind data.EntityKind, title string, free bool, picked func(string)) {
	look := namesIn(kind)
	pickFrom(d.shell.window.Canvas(), d.shell.stage, title, free, func(ctx context.Context, typed string) ([]option, error) {
		return look(ctx, d.store, typed)
	}, picked)
}

// namesIn finds names of a kind, by a part of them or of an alias.
func namesIn(kind data.EntityKind) source {
	return func(ctx context.Context, store *data.Store, typed string) ([]option, error) {
		names, err := store.Entities(ctx, kind, typed, 100)
		options := make([]option, len(names))
		for i, name := range names {
			options[i] = option{name: name.Name, detail: joinNonEmpty("  ", strings.Join(name.Aliases, ", "), grouped(name.Number))}
		}
		return options, err
	}
}
