package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// markdownView shows Markdown. Pictures are named and not loaded: a preview fetches nothing.
func markdownView(text string) *widget.RichText {
	view := widget.NewRichTextFromMarkdown(text)
	view.Wrapping = fyne.TextWrapWord
	view.Segments = withoutPictures(view.Segments)
	return view
}

func withoutPictures(segments []widget.RichTextSegment) []widget.RichTextSegment {
	for i, segment := range segments {
		switch s := segment.(type) {
		case *widget.ImageSegment:
			segments[i] = &widget.TextSegment{Text: "[picture: " + s.Source.String() + "]", Style: widget.RichTextStyleParagraph}
		case *widget.ParagraphSegment:
			s.Texts = withoutPictures(s.Texts)
		case *widget.ListSegment:
			s.Items = withoutPictures(s.Items)
		}
	}
	return segments
}

// previewed is a text box that can be turned over to show its Markdown as it will look.
type previewed struct {
	content *fyne.Container
	box     *field
	button  *keyButton
}

func newPreviewed(e *editor, name string, box *field) *previewed {
	p := &previewed{box: box}
	p.button = e.button("Preview", nil, p.turn)
	p.button.Importance = widget.LowImportance
	p.content = container.NewStack(captioned(name, box), container.New(corner{}, p.button))
	return p
}

// turn shows the preview, or the box again.
func (p *previewed) turn() {
	if len(p.content.Objects) == 3 {
		p.edit()
		return
	}
	p.box.flush()
	p.content.Objects[0].Hide()
	view := container.NewVBox(captioned("Rationale, as readers see it", container.NewStack(markdownView(orElse(p.box.Text, "*Nothing is written yet.*")))))
	p.content.Objects = []fyne.CanvasObject{p.content.Objects[0], view, p.content.Objects[1]}
	p.button.SetText("Write")
	p.content.Refresh()
}

// edit shows the box.
func (p *previewed) edit() {
	if len(p.content.Objects) == 2 {
		return
	}
	p.content.Objects = []fyne.CanvasObject{p.content.Objects[0], p.content.Objects[2]}
	p.content.Objects[0].Show()
	p.button.SetText("Preview")
	p.content.Refresh()
}

// corner puts an object at the right of the caption line.
type corner struct{}

// Layout implements fyne.Layout.
func (corner) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	least := objects[0].MinSize()
	objects[0].Resize(fyne.NewSize(least.Width, captionHeight+2))
	objects[0].Move(fyne.NewPos(size.Width-least.Width, -3))
}

// MinSize implements fyne.Layout.
func (corner) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, 0)
}
