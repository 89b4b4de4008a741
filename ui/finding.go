package ui

import (
	"strings"

	"claimdesk/claims/filter"
	"claimdesk/data"
)

// What the list shows: a view, an article or a search, in an order.

// query is what the window shows, and what an export writes.
func (d *desk) query() data.Query {
	f := d.search.filter
	if !asksForStatus(f) {
		f = filter.Filter{Terms: append(d.view.filter().Terms, f.Terms...)}
	}
	order := d.sort
	if order == data.ByScore && f.Has(filter.Words) {
		order = data.ByRelevance
	}
	return data.Query{Filter: f, Sort: order}
}

// asksForStatus tells whether a search names statuses itself and so looks beyond the view.
func asksForStatus(f filter.Filter) bool {
	for _, term := range f.Terms {
		if term.Field == filter.Status && !term.Not {
			return true
		}
	}
	return false
}

// onSearch shows what was searched for from its beginning.
func (d *desk) onSearch() {
	d.list.current = 0
	d.views.holdCounts()
	d.find()
}

func (d *desk) find() {
	if order := d.query().Sort; order != d.list.header.sort {
		d.list.header.sort = order
		d.list.header.Refresh()
	}
	name := d.view.name
	if asksForStatus(d.search.filter) {
		name = ""
	}
	d.views.show(name)
	empty := d.view.empty
	if len(d.search.filter.Terms) > 0 {
		empty = "No claim matches. Clear the search with the cross in its box, or look under All."
	}
	d.list.find(d.query(), empty)
}

func (d *desk) onCount(number int, more bool) {
	if number == 0 && d.views.counted && d.views.listed {
		d.arrive()
	}
	text := grouped(number) + " claims"
	switch {
	case more:
		text = grouped(number) + "+ claims, counting…"
	case number == 0:
		text = "No claims"
	case number == 1:
		text = "1 claim"
	}
	if order := d.query().Sort; order != data.ByScore {
		name := orderNames[order]
		text += " by " + strings.ToLower(name)
	}
	d.status.count.SetText(text)
}

func (d *desk) openView(v view) {
	d.view = v
	d.shell.settings.setView(v.name)
	d.list.current = 0
	if asksForStatus(d.search.filter) {
		d.search.set(d.search.filter.Without(filter.Status))
		return
	}
	d.find()
}

// openArticle reads an article beside the list and lists its claims first.
func (d *desk) openArticle(id string) {
	d.views.showArticle(id)
	d.article.show(id, "")
	d.search.set(filter.Filter{}.With(filter.Term{Field: filter.Article, Value: id}))
	d.view = viewNamed("All")
	d.list.current = 0
	d.find()
}
