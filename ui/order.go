package ui

import (
	"slices"

	"claimdesk/data"
)

// orderNames are the list's orders in words.
var orderNames = map[data.Sort]string{
	data.ByScore: "Check-worthiness", data.ByArticle: "Place in the article", data.ByNewest: "Newest",
	data.ByChanged: "Last changed", data.BySpeaker: "Speaker", data.ByHeadline: "Headline",
	data.ByRelevance: "Relevance to the search", data.ByDate: "Date", data.ByVerdict: "Verdict",
	data.BySources: "Number of sources", data.ByDeadline: "Deadline",
}

func (d *desk) orderBy() {
	var options []option
	for _, order := range data.Sorts() {
		options = append(options, option{name: string(order), label: orderNames[order]})
	}
	pick(d.shell.window.Canvas(), "Order the list by", options, func(name string) { d.setOrder(data.Sort(name)) })
}

// setOrder lists the claims in another order.
func (d *desk) setOrder(order data.Sort) {
	d.sort = order
	d.shell.settings.setSort(string(order))
	d.find()
}

// switchTable shows the list in columns above the article, or on two lines beside it.
func (d *desk) switchTable() {
	d.saveSplits()
	d.list.setTable(!d.list.table)
	d.shell.settings.setTable(d.list.table)
	d.arrange()
	d.list.list.Reveal(d.list.list.Current())
	d.focusList()
}

// chooseColumns shows or hides a column.
func (d *desk) chooseColumns() {
	if !d.list.table {
		d.switchTable()
	}
	var options []option
	for _, c := range columns() {
		if c.width == 0 {
			continue
		}
		detail := ""
		if slices.Contains(d.list.columns.names, c.name) {
			detail = "shown"
		}
		options = append(options, option{name: c.name, detail: detail})
	}
	pick(d.shell.window.Canvas(), "Show or hide a column", options, func(name string) {
		d.list.columns.toggle(name)
		d.shell.settings.setColumns(d.list.columns)
		d.list.header.Refresh()
		d.list.list.Refresh()
	})
}
