package ui

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/claims/filter"
	"claimdesk/data"
)

// view is a shelf of the casebook: the claims with certain statuses.
type view struct {
	name     string
	statuses []claims.Status // all when empty
	empty    string          // what to say and do when there is nothing
}

const inbox = "Inbox"

func views() []view {
	return []view{
		{inbox, []claims.Status{claims.Suggested}, "No suggestions left. Add an article, or look under Working."},
		{"Working", []claims.Status{claims.Accepted, claims.Researching, claims.AwaitingReply}, "Nothing in work. Accept a claim of the Inbox with A."},
		{"Review", []claims.Status{claims.InReview, claims.Approved}, "Nothing waits for review."},
		{"Published", []claims.Status{claims.Published}, "Nothing is published yet."},
		{"Dropped", []claims.Status{claims.Dropped, claims.Withdrawn}, "Nothing was dropped."},
		{"All", nil, "No claims yet. Add an article."},
	}
}

// filter is the view in the language of the search box.
func (v view) filter() filter.Filter {
	var f filter.Filter
	for _, status := range v.statuses {
		f = f.With(filter.Term{Field: filter.Status, Value: string(status)})
	}
	return f
}

func viewNamed(name string) view {
	for _, v := range views() {
		if v.name == name {
			return v
		}
	}
	return views()[0]
}

// viewPane is the left side of the window: views with counts, and the articles.
type viewPane struct {
	content  fyne.CanvasObject
	lines    map[string]*navLine
	articles *widget.List
	counting *task
	listing  *task
	store    *data.Store
	failed   func(error)

	saved      *fyne.Container // a line for each saved filter
	filters    []data.SavedFilter
	use        func(data.SavedFilter)
	remove     func(data.SavedFilter)
	recounting *task
	recount    func() // stops what is to count the saved filters; nil when their counts are up to date
	list       []data.ArticleCount
	current    string // the article that is read
	choose     func(view)
	read       func(articleID string)
	number     int  // of all claims
	counted    bool // number has been read
	listed     bool // list has been read
	holds      func(anything bool)
}

func newViewPane(store *data.Store, s stage) *viewPane {
	p := &viewPane{store: store, counting: &task{stage: s}, recounting: &task{stage: s}, listing: &task{stage: s}, lines: map[string]*navLine{}}
	shelves := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for _, v := range views() {
		line := newNavLine(v.name, func() { p.choose(v) })
		line.whole = true
		p.lines[v.name] = line
		shelves.Add(line)
	}
	p.articles = widget.NewList(
		func() int { return len(p.list) },
		newListLine,
		func(i widget.ListItemID, o fyne.CanvasObject) {
			line, article := o.(*navLine), p.list[i]
			line.tapped = func() { p.read(article.ID) }
			line.show(article.Title, article.Claims, article.ID == p.current)
		})
	p.articles.HideSeparators = true
	p.saved = container.New(layout.NewCustomPaddedVBoxLayout(0))
	p.content = container.NewBorder(
		container.NewVBox(shelves, p.saved, widget.NewSeparator(), heading("Articles")), nil, nil, nil, p.articles)
	return p
}

// show marks the view that is open; none when the search asks for statuses of its own.
func (p *viewPane) show(name string) {
	for _, v := range views() {
		line := p.lines[v.name]
		line.show(v.name, line.count, v.name == name)
	}
}

// showArticle marks the article that is read.
func (p *viewPane) showArticle(id string) {
	p.current = id
	p.articles.Refresh()
}

// count reads how many claims each view has.
func (p *viewPane) count() {
	start(p.counting, p.store.Counts, func(counts map[claims.Status]int, err error) {
		if err != nil {
			p.failed(err)
			return
		}
		for _, v := range views() {
			statuses, number := v.statuses, 0
			if statuses == nil {
				statuses = claims.Statuses()
			}
			for _, status := range statuses {
				number += counts[status]
			}
			line := p.lines[v.name]
			line.show(v.name, number, line.chosen)
		}
		p.number, p.counted = 0, true
		for _, number := range counts {
			p.number += number
		}
		p.tell()
	})
}

// tell says whether the casebook holds articles or claims, once both are known: claims of a sheet, and checks of others,
// come without articles.
func (p *viewPane) tell() {
	if p.counted && p.listed {
		p.holds(len(p.list) > 0 || p.number > 0)
	}
}

// reload reads the articles.
func (p *viewPane) reload() {
	start(p.listing, func(ctx context.Context) ([]data.ArticleCount, error) {
		return p.store.Articles(ctx, "", articlesShown)
	}, func(list []data.ArticleCount, err error) {
		if err != nil {
			p.failed(err)
			return
		}
		if !slices.Equal(p.list, list) {
			p.list = list
			p.articles.Refresh()
		}
		p.listed = true
		p.tell()
	})
}

// articlesShown is how many articles the left side lists, the newest; P finds the others.
const articlesShown = 200

// heading is a small bold title over a list.
func heading(text string) *widget.Label {
	label := widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	label.SizeName = theme.SizeNameCaptionText
	label.Importance = widget.LowImportance
	return label
}

// navLine is one line of the left side: a name, a count, a mark when it is open. Its texts are no labels, of which each is
// three objects: Fyne walks through all objects several times a frame, and this side was a third of them.
type navLine struct {
	widget.BaseWidget
	name   string
	count  int
	chosen bool
	tapped func()
	second func(at fyne.Position) // on the right button; may be nil
	room   float32                // on the right
	whole  bool                   // there is always room for all of the name

	back         *canvas.Rectangle
	text, number *canvas.Text
}

func newNavLine(name string, tapped func()) *navLine {
	l := &navLine{name: name, tapped: tapped, back: canvas.NewRectangle(nil), text: canvas.NewText("", nil), number: canvas.NewText("", nil)}
	l.back.CornerRadius = 5
	l.number.Alignment = fyne.TextAlignTrailing
	l.ExtendBaseWidget(l)
	return l
}

// barRoom is the room on the right of a line that the scroll bar of its list needs.
const barRoom = 8

// newListLine makes a line of a list that scrolls.
func newListLine() fyne.CanvasObject {
	l := newNavLine("", nil)
	l.room = barRoom
	return l
}

func (l *navLine) show(name string, count int, chosen bool) {
	if l.name != name || l.count != count || l.chosen != chosen {
		l.name, l.count, l.chosen = name, count, chosen
		l.Refresh()
	}
}

// Tapped implements fyne.Tappable.
func (l *navLine) Tapped(*fyne.PointEvent) {
	if l.tapped != nil {
		l.tapped()
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (l *navLine) TappedSecondary(ev *fyne.PointEvent) {
	if l.second != nil {
		l.second(ev.AbsolutePosition)
	}
}

// AccessibilityLabel is the name and the count.
func (l *navLine) AccessibilityLabel() string { return joinNonEmpty(" ", l.name, grouped(l.count)) }

// AccessibilityRole is a button.
func (l *navLine) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (l *navLine) CreateRenderer() fyne.WidgetRenderer {
	r := &navLineRenderer{line: l}
	r.Refresh()
	return r
}

type navLineRenderer struct {
	line *navLine
	size fyne.Size
}

func (r *navLineRenderer) Destroy() {}

func (r *navLineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.line.back, r.line.text, r.line.number}
}

func (r *navLineRenderer) MinSize() fyne.Size {
	th := r.line.Theme()
	edge, name := th.Size(theme.SizeNameInnerPadding), fyne.MeasureText(r.line.name, th.Size(theme.SizeNameText), fyne.TextStyle{Bold: true})
	width := float32(90)
	if r.line.whole {
		width = max(width, name.Width+r.line.number.MinSize().Width+4*edge)
	}
	return fyne.NewSize(width, name.Height+2*edge)
}

func (r *navLineRenderer) Layout(size fyne.Size) {
	r.size = size
	r.line.back.Resize(size)
	r.fit()
}

func (r *navLineRenderer) Refresh() {
	l, th, variant := r.line, r.line.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	l.back.FillColor = nil
	if l.chosen {
		l.back.FillColor = th.Color(theme.ColorNameSelection, variant)
	}
	l.text.TextStyle.Bold = l.chosen
	l.text.Color, l.text.TextSize = th.Color(theme.ColorNameForeground, variant), th.Size(theme.SizeNameText)
	setText(l.number, grouped(l.count), th.Color(theme.ColorNamePlaceHolder, variant), th.Size(theme.SizeNameText))
	r.fit()
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

// fit cuts the name to the room beside the number.
func (r *navLineRenderer) fit() {
	l, edge := r.line, r.line.Theme().Size(theme.SizeNameInnerPadding)
	end := r.size.Width - l.room - edge
	width := max(end-3*edge-l.number.MinSize().Width, 1)
	l.text.Move(fyne.NewPos(edge, 0))
	l.text.Resize(fyne.NewSize(width, r.size.Height))
	l.number.Resize(fyne.NewSize(end, r.size.Height))
	l.text.Text = ellipsis(l.name, width, l.text.TextSize, l.text.TextStyle)
}

// grouped writes a number with thin spaces between thousands; nothing for none.
func grouped(n int) string {
	switch {
	case n == 0:
		return ""
	case n < 1000:
		return fmt.Sprint(n)
	}
	return grouped(n/1000) + fmt.Sprintf(",%03d", n%1000)
}
