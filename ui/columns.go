package ui

import (
	"fmt"
	"slices"

	"claimdesk/claims"
	"claimdesk/data"
)

// column is one column of the list of claims.
type column struct {
	name   string
	width  float32 // pixels at first; 0 for the one that takes the room that is left
	sort   data.Sort
	sorted bool // whether the list can be in its order
	number bool // set to the right
	text   func(data.Row) string
}

// columns lists every column in its order; the headline is always shown.
func columns() []column {
	return []column{
		{name: "Claim", sort: data.ByHeadline, sorted: true, text: func(r data.Row) string { return headlineOf(r.Claim) }},
		{name: "Speaker", width: 150, sort: data.BySpeaker, sorted: true, text: func(r data.Row) string { return r.Speaker }},
		{name: "Date", width: 84, sort: data.ByDate, sorted: true, text: dayOf},
		{name: "Article", width: 170, sort: data.ByArticle, sorted: true, text: func(r data.Row) string { return r.ArticleTitle }},
		{name: "Status", width: 96, text: func(r data.Row) string { return capitalised(string(r.Status)) }},
		{name: "Verdict", width: 110, sort: data.ByVerdict, sorted: true, text: verdictOf},
		{name: "Score", width: 66, sort: data.ByScore, sorted: true, number: true, text: scoreOf},
		{name: "Sources", width: 76, sort: data.BySources, sorted: true, number: true, text: func(r data.Row) string { return grouped(r.Sources) }},
		{name: "Deadline", width: 84, sort: data.ByDeadline, sorted: true, text: func(r data.Row) string { return day(r.Deadline) }},
		{name: "Assignee", width: 110, text: func(r data.Row) string { return r.Assignee }},
		{name: "Tags", width: 120, text: func(r data.Row) string { return r.Tags.String() }},
		{name: "Kind", width: 90, text: func(r data.Row) string { return capitalised(r.Kind) }},
		{name: "Changed", width: 84, sort: data.ByChanged, sorted: true, text: func(r data.Row) string { return day(r.UpdatedAt) }},
		{name: "Added", width: 84, sort: data.ByNewest, sorted: true, text: func(r data.Row) string { return day(r.CreatedAt) }},
	}
}

// firstColumns are shown until the user chooses others.
func firstColumns() []string {
	return []string{"Claim", "Speaker", "Date", "Article", "Status", "Score", "Sources"}
}

func scoreOf(r data.Row) string {
	if r.Score == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f", r.Score)
}

// verdictOf leaves the verdict of a claim in review out: a second reader judges blind.
func verdictOf(r data.Row) string {
	if r.Status == claims.InReview {
		return ""
	}
	return r.Verdict
}

func day(timestamp string) string { return timestamp[:min(len(timestamp), 10)] }

// shownColumn is a column on screen.
type shownColumn struct {
	column
	at, wide float32 // where it begins and how wide it is, in pixels
}

const (
	cellMargin    = 6
	leastColumn   = 40
	leastHeadline = 160
	wideColumn    = 96 // what has no fixed form, such as names and titles, is at least as wide at first
	markWidth     = 28
)

// columnSet is which columns the list shows, and how wide each is.
type columnSet struct {
	names  []string
	widths map[string]float32 // those that the user has changed
}

func (s columnSet) shown() []column {
	var list []column
	for _, c := range columns() {
		if c.width == 0 || slices.Contains(s.names, c.name) {
			if wide, changed := s.widths[c.name]; changed {
				c.width = wide
			}
			list = append(list, c)
		}
	}
	return list
}

// place lays the columns out in a width. Where there is too little room, columns of words that the user has not made as wide
// as they are give up to two fifths of theirs; then the last ones are left out.
func (s columnSet) place(width float32) []shownColumn {
	list := s.shown()
	room := width - markWidth - leastHeadline - cellMargin // the scroll bar is over the last ones
	s.tighten(list, room)
	fits := 1
	for ; fits < len(list) && room >= list[fits].width; fits++ {
		room -= list[fits].width
	}
	placed := make([]shownColumn, fits)
	at := float32(markWidth)
	for i, c := range list[:fits] {
		placed[i] = shownColumn{column: c, at: at, wide: c.width}
		if c.width == 0 {
			placed[i].wide = leastHeadline + room
		}
		at += placed[i].wide
	}
	return placed
}

// tighten makes columns of words narrower, so that all columns fit into the room if they can.
func (s columnSet) tighten(list []column, room float32) {
	var fixed, elastic float32
	gives := func(c column) bool {
		_, changed := s.widths[c.name]
		return c.width >= wideColumn && !changed
	}
	for _, c := range list {
		if gives(c) {
			elastic += c.width
		} else {
			fixed += c.width
		}
	}
	if elastic == 0 || fixed+elastic <= room {
		return
	}
	share := max(room-fixed, 0.6*elastic) / elastic
	for i, c := range list {
		if gives(c) {
			list[i].width = float32(int(c.width * share))
		}
	}
}

// toggle shows or hides a column.
func (s *columnSet) toggle(name string) {
	if i := slices.Index(s.names, name); i >= 0 {
		s.names = slices.Delete(slices.Clone(s.names), i, i+1)
	} else {
		s.names = append(slices.Clone(s.names), name)
	}
}

// resize makes a column wider or narrower.
func (s *columnSet) resize(name string, width float32) {
	if s.widths == nil {
		s.widths = map[string]float32{}
	}
	s.widths[name] = max(width, leastColumn)
}
