package ui

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims/filter"
	"claimdesk/data"
)

// recountPause is how long changes and searches must rest before the saved filters are counted again: counting reads much
// of a large casebook, and nobody waits for it.
const recountPause = 1500 * time.Millisecond

// recountLater has the saved filters counted again when all is quiet, and stops a count that is under way.
func (p *viewPane) recountLater() {
	if len(p.filters) == 0 {
		return
	}
	p.recounting.stop()
	if p.recount != nil {
		p.recount()
	}
	p.recount = p.recounting.stage.later(recountPause, p.reloadFilters)
}

// holdCounts lets a search go before the counts of the saved filters.
func (p *viewPane) holdCounts() {
	if p.recount != nil {
		p.recountLater()
	}
}

// reloadFilters reads the saved filters and counts what each finds.
func (p *viewPane) reloadFilters() {
	stream(p.recounting, func(ctx context.Context, hand func(filterCounts)) error {
		list, err := p.store.SavedFilters(ctx)
		if err != nil {
			return err
		}
		found := filterCounts{list: list}
		hand(found)
		for _, saved := range list {
			f, err := filter.Parse(saved.Expression)
			if err != nil {
				return err
			}
			number, err := p.store.Count(ctx, f)
			if err != nil {
				return err
			}
			found.numbers = append(slices.Clone(found.numbers), number)
			hand(found)
		}
		return nil
	}, func(found filterCounts, err error) {
		if err != nil {
			p.failed(err)
			return
		}
		p.showFilters(found)
		if len(found.numbers) == len(found.list) {
			p.recount = nil
		}
	})
}

// filterCounts is the saved filters and how many claims the first of them find, as far as they are counted.
type filterCounts struct {
	list    []data.SavedFilter
	numbers []int
}

// showFilters writes a line for each saved filter; counts that are not there yet stay as they were.
func (p *viewPane) showFilters(found filterCounts) {
	if !slices.Equal(p.filters, found.list) {
		p.filters = found.list
		p.saved.RemoveAll()
		if len(found.list) > 0 {
			p.saved.Add(widget.NewSeparator())
			p.saved.Add(heading("Saved filters"))
		}
		for _, saved := range found.list {
			line := newNavLine(saved.Name, func() { p.use(saved) })
			line.second = func(at fyne.Position) {
				forget := fyne.NewMenuItem("Forget “"+saved.Name+"”", func() { p.remove(saved) })
				widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", forget), fyne.CurrentApp().Driver().CanvasForObject(line), at)
			}
			p.saved.Add(line)
		}
	}
	for i, number := range found.numbers {
		line := p.saved.Objects[i+2].(*navLine)
		line.show(line.name, number, line.chosen)
	}
}

// saveFilter keeps what the search box says under a name.
func (d *desk) saveFilter() {
	expression := d.query().Filter.String()
	if expression == "" {
		d.status.say("Filter or search first; then the filter can be saved.")
		return
	}
	d.shell.askFor("Save the filter", "A name for “"+expression+"”", "Save", 1, func(name string) {
		d.editor.do(func(ctx context.Context) error {
			_, err := d.store.SaveFilter(ctx, name, expression)
			return err
		}, func() {
			d.views.reloadFilters()
			d.status.say("Saved: " + name)
		})
	})
}

// useFilter shows what a saved filter finds.
func (d *desk) useFilter(saved data.SavedFilter) {
	f, err := filter.Parse(saved.Expression)
	if err != nil {
		d.failed(err)
		return
	}
	d.list.current = 0
	d.view = viewNamed("All")
	d.search.set(f)
}

// pickFilter asks which saved filter to show.
func (d *desk) pickFilter() { d.withFilter("Show what a saved filter finds", d.useFilter) }

// forgetFilter asks which saved filter to forget.
func (d *desk) forgetFilter() { d.withFilter("Forget the saved filter", d.removeFilter) }

func (d *desk) withFilter(title string, use func(data.SavedFilter)) {
	if len(d.views.filters) == 0 {
		d.status.say("No filter is saved yet. Search or filter, then Ctrl+D keeps it.")
		return
	}
	var options []option
	for _, saved := range d.views.filters {
		options = append(options, option{name: saved.ID, label: saved.Name, detail: saved.Expression})
	}
	pick(d.shell.window.Canvas(), title, options, func(id string) {
		use(d.views.filters[slices.IndexFunc(d.views.filters, func(f data.SavedFilter) bool { return f.ID == id })])
	})
}

func (d *desk) removeFilter(saved data.SavedFilter) {
	d.editor.do(func(ctx context.Context) error { return d.store.RemoveFilter(ctx, saved.ID) }, func() {
		d.views.reloadFilters()
		d.status.say("Forgotten: " + saved.Name + ". Undo brings it back.")
	})
}

// readArticle asks which article to read.
func (d *desk) readArticle() {
	pickFrom(d.shell.window.Canvas(), d.shell.stage, "Read an article", false, func(ctx context.Context, typed string) ([]option, error) {
		list, err := d.store.Articles(ctx, typed, 100)
		options := make([]option, len(list))
		for i, article := range list {
			options[i] = option{name: article.ID, label: article.Title, detail: joinNonEmpty(" · ", article.Publisher, day(article.Published))}
		}
		return options, err
	}, d.openArticle)
}
