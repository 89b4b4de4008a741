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
	version claims.Version
	body    string
	current string
	marks   []reader.Mark
}

// articleRead is what the pane needs of an article.
type articleRead struct {
	article claims.Article
	version claims.Version
	text    string
	claims  []claims.Claim
}

func newArticlePane(e *editor) *articlePane {
	p := &articlePane{store: e.store, loading: &task{stage: e.stage}, marking: &task{stage: e.stage}}
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
	p.content = container.NewBorder(head, nil, nil, nil, p.text)
	return p
}

// show opens an article, unless it is open already, and brings a claim of it into view; id may be empty.
func (p *articlePane) show(articleID, claimID string) {
	p.current = claimID
	if articleID == p.article {
		p.text.SetCurrent(claimID)
		if claimID != "" {
			p.text.ShowMark(claimID)
		}
		return
	}
	p.article = articleID
	p.marking.stop()
	if articleID == "" {
		p.loading.stop()
		p.title.SetText("")
		p.about.SetText("This claim has no article.")
		p.text.SetText("")
		return
	}
	start(p.loading, func(ctx context.Context) (articleRead, error) { return p.read(ctx, articleID) }, p.onRead)
}

func (p *articlePane) read(ctx context.Context, articleID string) (read articleRead, err error) {
	if read.article, err = p.store.Article(ctx, articleID); err != nil {
		return read, err
	}
	if read.version, read.text, err = p.store.LatestVersion(ctx, articleID); err != nil {
		return read, err
	}
	read.claims, err = p.store.Anchors(ctx, articleID)
	return read, err
}

func (p *articlePane) onRead(read articleRead, err error) {
	if err != nil {
		p.article = ""
		p.failed(err)
		return
	}
	p.version, p.body = read.version, read.text
	p.title.SetText(read.article.Title)
	p.about.SetText(joinNonEmpty(" · ", languageNote(read.article.Language), read.article.Byline, read.article.Publisher,
		read.article.Published, read.article.URL))
	p.text.SetText(read.text)
	p.marks = nil
	p.mark(read.claims)
}

// languageNote warns where proposals rest on less than they do for English.
func languageNote(language string) string {
	if language == "" || language == "en" || strings.HasPrefix(language, "en-") {
		return ""
	}
	return "Proposals are trained for English; this text is scored by numbers, quotes and names (" + language + ")"
}

// reload follows changes of the article's claims.
func (p *articlePane) reload() {
	if p.article == "" {
		return
	}
	id := p.article
	start(p.marking, func(ctx context.Context) ([]claims.Claim, error) { return p.store.Anchors(ctx, id) },
		func(list []claims.Claim, err error) {
			if err != nil {
				p.failed(err)
				return
			}
			p.mark(list)
		})
}

func (p *articlePane) mark(list []claims.Claim) {
	marks := make([]reader.Mark, 0, len(list))
	for _, c := range list {
		if c.VersionID != p.version.ID {
			continue
		}
		marks = append(marks, reader.Mark{ID: c.ID, Start: c.QuoteStart, End: c.QuoteEnd, Style: styleOf(c)})
	}
	if slices.Equal(marks, p.marks) {
		return
	}
	p.marks = marks
	p.text.SetMarks(marks)
	p.text.SetCurrent(p.current)
	if p.current != "" {
		p.text.ShowMark(p.current)
	}
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
