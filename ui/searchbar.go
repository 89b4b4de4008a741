package ui

import (
	"context"
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/claims/filter"
	"claimdesk/claims/scale"
	"claimdesk/data"
)

// searchPause is how long typing in the search box rests before the list follows.
const searchPause = 60 * time.Millisecond

// searchBar is the search box with the filter chips. Both speak one language: a chip writes its term into the box.
type searchBar struct {
	content fyne.CanvasObject
	entry   *field
	fault   *widget.Label
	chips   []*chip
	row     *fyne.Container // the box and the chips
	listing *task
	window  fyne.Window
	store   *data.Store
	scales  []scale.Scale
	failed  func(error)

	filter  filter.Filter
	changed func()
}

// chip is one filter that can be picked instead of written.
type chip struct {
	fields []filter.Field // the name of an option is a value of the one field, or terms of several
	name   string
	button *keyButton
	list   func(context.Context) ([]option, error)
	look   source // finds what to choose from; nil when list gives all of it
}

func newSearchBar(store *data.Store, s stage, window fyne.Window, scales []scale.Scale, leave func(), command func(rune) bool) *searchBar {
	b := &searchBar{store: store, window: window, scales: scales, listing: &task{stage: s}}
	b.entry = newField(s, 1, func(_ string, done func(error)) { done(nil); b.onSearch() })
	b.entry.pause = searchPause
	clear := newKeyButton("", theme.ContentClearIcon(), b.clear, leave, command)
	clear.Importance = widget.LowImportance
	b.entry.ActionItem = clear
	b.entry.SetPlaceHolder(`Search claims and sources`)
	b.entry.SetIcon(theme.SearchIcon())
	b.fault = widget.NewLabel("")
	b.fault.Importance = widget.DangerImportance
	b.fault.Wrapping = fyne.TextWrapWord
	b.fault.Hide()
	b.chips = []*chip{
		{fields: []filter.Field{filter.Status}, name: "Status", list: b.statuses},
		{fields: []filter.Field{filter.Verdict}, name: "Verdict", list: b.verdicts},
		{fields: []filter.Field{filter.Speaker}, name: "Speaker", look: namesIn(data.Speakers)},
		{fields: []filter.Field{filter.Tag}, name: "Tag", look: namesIn(data.Tags)},
		{fields: []filter.Field{filter.Article}, name: "Article", look: articlesOf},
		{fields: []filter.Field{filter.After, filter.Before}, name: "Date", list: func(context.Context) ([]option, error) { return datesBefore(time.Now()), nil }},
		{fields: []filter.Field{filter.Assignee}, name: "Assignee", look: namesIn(data.Assignees)},
	}
	b.row = container.New(&asManyAsFit{least: leastSearch}, b.entry)
	for _, c := range b.chips {
		c.button = newKeyButton(c.name, theme.MenuDropDownIcon(), func() { b.onChip(c) }, leave, command)
		c.button.IconPlacement = widget.ButtonIconTrailingText
		c.button.Importance = widget.LowImportance
		b.row.Add(c.button)
	}
	b.content = container.NewVBox(b.row, b.fault)
	return b
}

// onSearch reads the box; what cannot be understood is explained under it while the rest already filters.
func (b *searchBar) onSearch() {
	f, err := filter.Parse(b.entry.Text)
	b.filter = f
	b.fault.Hide()
	if err != nil {
		b.fault.SetText(err.Error())
		b.fault.Show()
	}
	b.label()
	b.changed()
}

// set replaces the filter.
func (b *searchBar) set(f filter.Filter) {
	b.entry.SetText(f.String())
	b.entry.flush()
}

func (b *searchBar) clear() { b.set(filter.Filter{}) }

// label shows on each chip what it filters by.
func (b *searchBar) label() {
	for _, c := range b.chips {
		text := c.name
		if said := c.said(b.filter); said != "" {
			text += ": " + ellipsis(said, 110, theme.TextSize(), fyne.TextStyle{})
		}
		c.button.Importance = widget.LowImportance
		c.button.Icon = theme.MenuDropDownIcon()
		if text != c.name {
			c.button.Importance = widget.HighImportance
			c.button.Icon = theme.CancelIcon()
		}
		c.button.SetText(text)
	}
	b.row.Refresh()
}

// said is what a filter says of the chip's fields; empty when nothing.
func (c *chip) said(f filter.Filter) (said string) {
	for _, term := range f.Terms {
		switch {
		case term.Not || !slices.Contains(c.fields, term.Field):
		case len(c.fields) == 1:
			said = term.Value
		default:
			said = joinNonEmpty(" ", said, string(term.Field)+" "+term.Value)
		}
	}
	return said
}

// without is a filter that says nothing of the chip's fields.
func (c *chip) without(f filter.Filter) filter.Filter {
	for _, field := range c.fields {
		f = f.Without(field)
	}
	return f
}

// onChip clears the chip's filter or asks for one.
func (b *searchBar) onChip(c *chip) {
	if c.said(b.filter) != "" {
		b.set(c.without(b.filter))
		return
	}
	title, picked := "Show claims by "+c.name, func(name string) {
		if len(c.fields) == 1 {
			b.set(b.filter.With(filter.Term{Field: c.fields[0], Value: name}))
			return
		}
		f, _ := filter.Parse(name)
		for _, term := range b.filter.Terms {
			f = f.With(term)
		}
		b.set(f)
	}
	if c.look != nil {
		pickFrom(b.window.Canvas(), b.listing.stage, title, false, func(ctx context.Context, typed string) ([]option, error) {
			return c.look(ctx, b.store, typed)
		}, picked)
		return
	}
	start(b.listing, c.list, func(options []option, err error) {
		if err != nil {
			b.failed(err)
			return
		}
		pick(b.window.Canvas(), title, options, picked)
	})
}

func (b *searchBar) statuses(ctx context.Context) ([]option, error) {
	counts, err := b.store.Counts(ctx)
	var options []option
	for _, status := range claims.Statuses() {
		options = append(options, option{name: string(status), detail: grouped(counts[status]), mark: statusBadges[status]})
	}
	return options, err
}

func (b *searchBar) verdicts(ctx context.Context) ([]option, error) {
	names, err := b.store.Verdicts(ctx, 500)
	options := []option{{name: filter.NoVerdict, label: "No verdict yet"}}
	seen := map[string]bool{}
	for _, name := range names {
		options, seen[name] = append(options, option{name: name}), true
	}
	for _, s := range b.scales[:1] {
		for _, l := range s.Labels {
			if !seen[l.Name] {
				options = append(options, option{name: l.Name, mark: labelBadge(l)})
			}
		}
	}
	return options, err
}

// datesBefore are spans of days up to one.
func datesBefore(today time.Time) []option {
	since := func(label string, days int) option {
		day := today.AddDate(0, 0, -days).Format(time.DateOnly)
		return option{name: "after:" + day, label: label, detail: "articles since " + day}
	}
	year := today.Year()
	return []option{
		since("Today", 0), since("The last 7 days", 7), since("The last 30 days", 30),
		{name: fmt.Sprintf("after:%d", year), label: "This year", detail: fmt.Sprint("articles of ", year)},
		{name: fmt.Sprintf("after:%d before:%d", year-1, year), label: "Last year", detail: fmt.Sprint("articles of ", year-1)},
	}
}

// leastSearch is how wide the search box is at least, in pixels, before chips give way to it.
const leastSearch = 240

// asManyAsFit lays out a box that takes the room that is left, and after it as many others as there is room for. What they
// do can be written in the box as well.
type asManyAsFit struct {
	least float32 // of the box, in pixels
}

// Layout implements fyne.Layout.
func (l *asManyAsFit) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := size.Width - l.least
	shown := 1
	for _, o := range objects[1:] {
		if room -= o.MinSize().Width; room < 0 {
			break
		}
		shown++
	}
	at := size.Width
	for i, o := range slices.Backward(objects) {
		switch width := o.MinSize().Width; {
		case i >= shown:
			o.Hide()
		case i > 0:
			at -= width
			o.Show()
			o.Resize(fyne.NewSize(width, size.Height))
			o.Move(fyne.NewPos(at, 0))
		default:
			o.Resize(fyne.NewSize(at, size.Height))
			o.Move(fyne.NewPos(0, 0))
		}
	}
}

// MinSize implements fyne.Layout.
func (l *asManyAsFit) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(l.least, 0)
	for _, o := range objects {
		least.Height = max(least.Height, o.MinSize().Height)
	}
	return least
}

// source finds what can be picked by a part of its name.
type source func(ctx context.Context, store *data.Store, typed string) ([]option, error)

// articlesOf finds articles by their title or publisher.
func articlesOf(ctx context.Context, store *data.Store, typed string) ([]option, error) {
	list, err := store.Articles(ctx, typed, 100)
	options := make([]option, len(list))
	for i, article := range list {
		options[i] = option{name: article.Title, detail: joinNonEmpty(" · ", article.Publisher, grouped(article.Claims))}
	}
	return options, err
}
