package ui

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/data"
	"claimdesk/ui/reader"
)

// articlePane shows the article of the current claim with all its claims highlighted.
type articlePane struct {
	content  fyne.CanvasObject
	title    *widget.Label
	about    *widget.Label
	text     *reader.Text
	store    *data.Store
	loading  *task
	marking  *task
	failed   func(error)
	selected func(claimID string)
	marked   func()

	article string // the id of what is shown
	shown   reading
	chosen  string // the id of the version that the user asked for, or empty
	current string // the claim that is to be in view, or empty
	inView  string // the one that is
	bar     *versionBar
}

func newArticlePane(e *editor) *articlePane {
	p := &articlePane{store: e.store, loading: &task{stage: e.stage}, marking: &task{stage: e.stage}}
	p.bar = newVersionBar(e)
	p.title = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	p.title.Truncation = fyne.TextTruncateEllipsis
	p.about = widget.NewLabel("")
	p.about.SizeName = theme.SizeNameCaptionText
	p.about.Importance = widget.LowImportance
	p.about.Truncation = fyne.TextTruncateEllipsis
	p.text = reader.NewText()
	p.text.OnMarkTapped = func(id string) { p.selected(id) }
	mark := e.button("Mark as claim (M)", theme.ContentAddIcon(), func() { p.marked() })
	mark.Importance = widget.LowImportance
	mark.Disable()
	p.text.OnSelected = func(start, end int) {
		if start == end {
			mark.Disable()
		} else {
			mark.Enable()
		}
	}
	p.text.Menu = func() []*fyne.MenuItem {
		item := fyne.NewMenuItem("Mark as claim", func() { p.marked() })
		start, end, _ := p.text.Selection()
		item.Disabled = start == end
		return []*fyne.MenuItem{item}
	}
	head := container.NewBorder(nil, nil, nil, mark, container.New(tight{}, p.title, p.about))
	p.content = container.NewBorder(container.NewVBox(head, p.bar.content), nil, nil, nil, p.text)
	return p
}

// show opens an article, unless it is open already, and brings a claim of it into view; id may be empty.
func (p *articlePane) show(articleID, claimID string) {
	p.current = claimID
	if articleID == p.article && p.shown.suits(p.chosen, claimID) {
		p.bringIntoView()
		return
	}
	if articleID != p.article {
		p.chosen = ""
	}
	p.article = articleID
	p.load()
}

// load reads the article anew.
func (p *articlePane) load() {
	p.marking.stop()
	if p.article == "" {
		p.loading.stop()
		p.shown = reading{}
		p.title.SetText("")
		p.about.SetText("This claim has no article.")
		p.bar.show(p.shown)
		p.text.SetText("")
		return
	}
	start(p.loading, p.reader(), p.onRead)
}

// reader reads what is to be shown, beside the UI goroutine.
func (p *articlePane) reader() func(context.Context) (reading, error) {
	want := wanted{article: p.article, chosen: p.chosen, claim: p.current, before: p.shown}
	return func(ctx context.Context) (reading, error) { return want.read(ctx, p.store) }
}

func (p *articlePane) onRead(read reading, err error) {
	if err != nil {
		p.article = ""
		p.failed(err)
		return
	}
	sameText, sameMarks := read.version.ID == p.shown.version.ID, slices.Equal(read.marks, p.shown.marks)
	p.shown = read
	p.title.SetText(read.article.Title)
	p.about.SetText(joinNonEmpty(" · ", languageNote(read.article.Language), read.article.Byline, read.article.Publisher,
		read.article.Published, read.article.URL))
	p.bar.show(read)
	if !sameText {
		p.text.SetText(read.text)
	}
	if !sameText || !sameMarks {
		p.text.SetMarks(read.marks)
	}
	if !sameText || !sameMarks || p.inView != p.current {
		p.bringIntoView()
	}
}

// bringIntoView highlights the current claim and scrolls to it.
func (p *articlePane) bringIntoView() {
	p.inView = p.current
	p.text.SetCurrent(p.current)
	if p.current != "" {
		p.text.ShowMark(p.current)
	}
}

// reload follows changes of the article and its claims.
func (p *articlePane) reload() {
	if p.article != "" {
		start(p.marking, p.reader(), p.onRead)
	}
}

// showVersion shows a version that the user chose.
func (p *articlePane) showVersion(id string) {
	p.chosen = id
	p.reload()
}

// languageNote warns where proposals rest on less than they do for English.
func languageNote(language string) string {
	if language == "" || language == "en" || strings.HasPrefix(language, "en-") {
		return ""
	}
	return "Proposals are trained for English; this text is scored by numbers, quotes and names (" + language + ")"
}

// styleOf is how a claim is highlighted.
func styleOf(c claims.Claim) reader.Style {
	switch {
	case c.Status == claims.Dropped || c.Status == claims.Withdrawn:
		return reader.Dropped
	case c.Verdict != "":
		return reader.Decided
	case c.Status == claims.Suggested:
		return reader.Suggested
	}
	return reader.Accepted
}

// tight stacks objects of one line each without the space that labels keep around themselves.
type tight struct{}

// Layout implements fyne.Layout.
func (tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		height := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height - 2*theme.InnerPadding() + 4
	}
}

// MinSize implements fyne.Layout.
func (tight) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		least := o.MinSize()
		size.Width = max(size.Width, least.Width)
		size.Height += least.Height - 2*theme.InnerPadding() + 4
	}
	size.Height += 2*theme.InnerPadding() - 4
	return size
}
