package ui

import (
	"image/color"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/data"
)

// claimRow shows one claim of the list on two lines: picture, headline and score above; speaker, date, article and
// number of sources below.
type claimRow struct {
	widget.BaseWidget
	content rowContent
	find    finder // marks what was searched for; nil for nothing
	hits    hitMarks

	bar                            *canvas.Rectangle
	mark                           *canvas.Image
	headline, detail, num, sources *canvas.Text
}

// rowContent is what a row says. Rows are asked to show themselves far more often than they change.
type rowContent struct {
	badge                      badge
	title, below, score, count string
	late                       bool // the count is a warning
}

func newClaimRow(find finder) *claimRow {
	r := &claimRow{find: find}
	r.build()
	r.ExtendBaseWidget(r)
	return r
}

// build makes what the row is drawn with.
func (r *claimRow) build() {
	r.bar = canvas.NewRectangle(color.Transparent)
	r.bar.CornerRadius = 2
	r.mark = &canvas.Image{FillMode: canvas.ImageFillContain}
	for _, text := range []**canvas.Text{&r.headline, &r.detail, &r.num, &r.sources} {
		*text = canvas.NewText("", nil)
	}
	r.num.Alignment, r.sources.Alignment = fyne.TextAlignTrailing, fyne.TextAlignTrailing
}

// show fills the row; loaded tells whether the claim has been read yet.
func (r *claimRow) show(row data.Row, b badge, loaded bool) {
	content := rowContent{badge: waitingBadge, title: "…"}
	if loaded {
		content = rowContent{
			badge: b, title: headlineOf(row.Claim), below: joinNonEmpty(" · ", row.Speaker, dayOf(row), row.ArticleTitle, checkOf(row.Origin)),
			score: scoreOf(row),
		}
		if row.Sources > 0 {
			content.count = counted(row.Sources, "source")
		}
		if overdue(row) {
			content.count, content.late = "reply late", true
		}
	}
	if content != r.content || r.find != nil {
		r.content = content
		r.Refresh()
	}
}

// waitingBadge stands for a claim that has not been read yet.
var waitingBadge = badge{icon: "dots", light: 0xC3CAD3, dark: 0x434B56}

// overdue tells whether the reply to a question is late, and somebody still works on the claim.
func overdue(row data.Row) bool {
	switch row.Status {
	case claims.Published, claims.Dropped, claims.Withdrawn:
		return false
	}
	return row.Deadline != "" && row.Deadline < time.Now().UTC().Format(time.DateOnly)
}

// headlineOf is how a list calls a claim.
func headlineOf(c claims.Claim) string {
	for _, text := range []string{c.Headline, c.Text, c.Quote} {
		if text = strings.Join(strings.Fields(text), " "); text != "" {
			return text
		}
	}
	return "(no text)"
}

func dayOf(row data.Row) string {
	for _, date := range []string{row.Date, row.Published} {
		if date != "" {
			return date[:min(len(date), 10)]
		}
	}
	return ""
}

func joinNonEmpty(separator string, parts ...string) string {
	var kept []string
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, separator)
}

// CreateRenderer implements fyne.Widget.
func (r *claimRow) CreateRenderer() fyne.WidgetRenderer { return &claimRowRenderer{row: r} }

type claimRowRenderer struct {
	row  *claimRow
	size fyne.Size
}

const (
	rowHeight = 46
	rowMargin = 34 // bar and symbol
	rowScore  = 40
	rowCount  = 70
	rowEnd    = 14 // room for the scroll bar
)

func (c *claimRowRenderer) MinSize() fyne.Size { return fyne.NewSize(160, rowHeight) }
func (c *claimRowRenderer) Destroy()           {}

func (c *claimRowRenderer) Objects() []fyne.CanvasObject {
	r := c.row
	objects := []fyne.CanvasObject{r.bar, r.mark}
	for _, mark := range r.hits.marks {
		objects = append(objects, mark)
	}
	return append(objects, r.headline, r.detail, r.num, r.sources)
}

func (c *claimRowRenderer) Layout(size fyne.Size) {
	if c.size == size { // Fyne asks for it whenever a text has another width
		return
	}
	r := c.row
	c.size = size
	r.bar.Move(fyne.NewPos(0, 5))
	r.bar.Resize(fyne.NewSize(4, size.Height-10))
	r.mark.Move(fyne.NewPos(12, 7))
	r.mark.Resize(fyne.NewSize(14, 14))
	r.headline.Move(fyne.NewPos(rowMargin, 3))
	r.headline.Resize(fyne.NewSize(size.Width-rowMargin-rowScore-rowEnd, 20))
	r.num.Move(fyne.NewPos(size.Width-rowScore-rowEnd, 3))
	r.num.Resize(fyne.NewSize(rowScore, 20))
	r.detail.Move(fyne.NewPos(rowMargin, 23))
	r.detail.Resize(fyne.NewSize(size.Width-rowMargin, 18))
	r.sources.Move(fyne.NewPos(size.Width-rowCount-rowEnd, 23))
	r.sources.Resize(fyne.NewSize(rowCount, 18))
	c.fit()
}

func (c *claimRowRenderer) Refresh() {
	r := c.row
	th, variant := fyne.CurrentApp().Settings().Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	text, muted := th.Color(theme.ColorNameForeground, variant), th.Color(theme.ColorNamePlaceHolder, variant)
	size, small := th.Size(theme.SizeNameText), th.Size(theme.SizeNameCaptionText)
	r.bar.FillColor = r.content.badge.colorOn(variant)
	setPicture(r.mark, r.content.badge.resource(variant))
	r.headline.Color, r.headline.TextSize = text, size
	r.detail.Color, r.detail.TextSize = muted, small
	setText(r.num, r.content.score, muted, small)
	setText(r.sources, r.content.count, muted, small)
	if r.content.late {
		r.sources.Color = th.Color(theme.ColorNameError, variant)
	}
	c.fit()
	for _, o := range []fyne.CanvasObject{r.bar, r.headline, r.detail, r.num, r.sources} {
		o.Refresh()
	}
}

// fit cuts the texts to the row's width.
func (c *claimRowRenderer) fit() {
	r := c.row
	if c.size.Width == 0 {
		return
	}
	sources := float32(0)
	if r.content.count != "" {
		sources = rowCount
	}
	r.headline.Text = ellipsis(r.content.title, c.size.Width-rowMargin-rowScore-rowEnd-8, r.headline.TextSize, r.headline.TextStyle)
	r.hits.draw(r.headline, r.find)
	r.detail.Text = ellipsis(r.content.below, c.size.Width-rowMargin-sources-rowEnd, r.detail.TextSize, r.detail.TextStyle)
}

// setPicture draws another picture; the same one is not drawn again.
func setPicture(image *canvas.Image, picture fyne.Resource) {
	if image.Resource == nil || image.Resource.Name() != picture.Name() {
		image.Resource = picture
		image.Refresh()
	}
}

func setText(t *canvas.Text, text string, c color.Color, size float32) {
	t.Text, t.Color, t.TextSize = text, c, size
}

// ellipsis cuts a text to a width and says so with "…". Where to cut is told by the letters' own widths: Fyne knows those by
// heart, but takes as long to measure a new text as to look up some hundred of them.
func ellipsis(text string, width, size float32, style fyne.TextStyle) string {
	measure := func(s string) float32 { return fyne.MeasureText(s, size, style).Width }
	if width <= 0 || text == "" {
		return text
	}
	whole := measure(text)
	if whole <= width {
		return text
	}
	letters := []rune(text)
	ends := make([]float32, len(letters)) // where each letter ends, all drawn one by one
	pen := float32(0)
	for i, letter := range letters {
		pen += measure(string(letter))
		ends[i] = pen
	}
	kept, _ := slices.BinarySearch(ends, (width-measure("…"))*pen/whole)
	for ; ; kept-- {
		cut := strings.TrimRight(string(letters[:kept]), " ,;:") + "…"
		if kept == 0 || measure(cut) <= width {
			return cut
		}
	}
}
