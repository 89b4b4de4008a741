package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/claims/scale"
	"claimdesk/claims/workflow"
)

// reviewTab is where a second person decides: where the work stands, the steps from here, what reviewers said, comments,
// and what happens after publication.
type reviewTab struct {
	content fyne.CanvasObject
	editor  *editor
	scales  func() []scale.Scale
	take    func(workflow.Step)
	lead    func(field string)
	file    caseFile

	stand       *widget.Label
	steps       *fyne.Container
	reviews     *fyne.Container
	comments    *fyne.Container
	address     *field
	published   *field
	publication fyne.CanvasObject
	corrections *records[claims.Correction]
	afterwards  fyne.CanvasObject
}

func newReviewTab(e *editor, scales func() []scale.Scale, focus func(fyne.Focusable), take func(workflow.Step), lead func(string)) *reviewTab {
	t := &reviewTab{editor: e, scales: scales, take: take, lead: lead}
	t.stand = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	t.stand.Wrapping = fyne.TextWrapWord
	t.steps = container.New(layout.NewRowWrapLayout())
	t.reviews = container.NewVBox()
	t.comments = container.NewVBox()
	t.address = newField(e.stage, 1, func(text string, done func(error)) {
		e.typed(t.file.Claim.ID, "Edit published address", done, func(c *claims.Claim) { c.PublishedURL = text })
	})
	t.address.SetPlaceHolder("https://")
	t.published = newField(e.stage, 1, func(text string, done func(error)) {
		e.typed(t.file.Claim.ID, "Edit publication date", done, func(c *claims.Claim) { c.PublishedAt = text })
	}).asDate(e.failed)
	t.publication = container.NewBorder(nil, nil, nil, fixedWidth(180, captioned("On", t.published)), captioned("Published at", t.address))
	var corrections fyne.CanvasObject
	t.corrections, corrections = newCorrections(e, focus, func() claims.Claim { return t.file.Claim })
	t.afterwards = container.NewVBox(section("Corrections"), corrections)
	t.content = container.NewVScroll(container.NewPadded(container.NewVBox(
		t.stand, t.steps, t.reviews, t.publication, t.comments, t.afterwards)))
	return t
}

// section is a small heading between the parts of a tab.
func section(name string) fyne.CanvasObject {
	label := widget.NewLabelWithStyle(name, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	return container.NewVBox(widget.NewSeparator(), label)
}

// fixedWidth gives an object a width of its own.
func fixedWidth(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(widthLayout(width), o)
}

type widthLayout float32

// Layout implements fyne.Layout.
func (w widthLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize implements fyne.Layout.
func (w widthLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), objects[0].MinSize().Height)
}

func (t *reviewTab) show(file caseFile) {
	c, other := file.Claim, file.Claim.ID != t.file.Claim.ID
	t.file = file
	say(t.stand, standOf(c))
	t.drawSteps()
	t.drawReviews()
	t.drawComments()
	t.address.fill(c.PublishedURL, other)
	t.published.fill(c.PublishedAt, other)
	visible(t.publication, c.Status == claims.Approved || c.Status == claims.Published || c.Status == claims.Withdrawn || c.PublishedURL != "")
	visible(t.afterwards, c.Status == claims.Published || c.Status == claims.Withdrawn)
	t.corrections.show(c.ID)
}

// standOf tells where the work stands.
func standOf(c claims.Claim) string {
	text := capitalised(string(c.Status))
	if c.Status == claims.Dropped && c.DropReason != "" {
		text += ": " + c.DropReason
	}
	if c.Reviewer != "" {
		text += fmt.Sprintf(" · approved by %s on %s", c.Reviewer, localDay(c.ReviewedAt))
	}
	if c.EditedSince {
		text += " · edited since publication"
	}
	return text
}

// localDay is the day of a timestamp where the user is.
func localDay(at string) string { return strings.SplitN(localTime(at), " ", 2)[0] }

func (t *reviewTab) drawSteps() {
	t.steps.RemoveAll()
	for i, step := range workflow.Steps(t.file.Claim) {
		name := step.Name
		if needsWords(step) {
			name += "…"
		}
		if key := keyOfStep(step); key != 0 {
			name += " (" + nameOfKey(key) + ")"
		}
		button := t.editor.button(name, nil, func() { t.take(step) })
		switch {
		case step.Back() || step.To == claims.Dropped:
			button.Importance = widget.LowImportance
		case i == 0:
			button.Importance = widget.HighImportance
		}
		t.steps.Add(button)
	}
	t.steps.Refresh()
}

func (t *reviewTab) drawReviews() {
	t.reviews.RemoveAll()
	if len(t.file.Reviews) > 0 {
		t.reviews.Add(section("Reviews"))
	}
	hidden := t.file.blind()
	for _, review := range t.file.Reviews {
		line := newRecordLine()
		line.show(t.reviewLine(review), false)
		t.reviews.Add(line)
		if text := joinNonEmpty("\n", review.Explanation, review.Comment); text != "" && !hidden {
			label := widget.NewLabel(text)
			label.Wrapping = fyne.TextWrapWord
			t.reviews.Add(label)
		}
	}
	if hidden {
		hint := widget.NewLabel("The author’s verdict is hidden until you have given your own: press V.")
		hint.Wrapping = fyne.TextWrapWord
		t.reviews.Add(hint)
	}
	t.reviews.Refresh()
}

func (t *reviewTab) reviewLine(r claims.Review) recordText {
	line := recordText{mark: badge{icon: "target", light: 0x6B4FA3, dark: 0xB7A0EA}, detail: localDay(r.UpdatedAt)}
	switch r.Decision {
	case claims.Approves:
		line.mark = readyBadge
	case claims.Returns:
		line.mark = badge{icon: "dash", light: 0xB3372F, dark: 0xF08A80}
	}
	decision := string(r.Decision)
	if r.Solo {
		decision = "decided alone"
	}
	verdict := r.Verdict
	if r.Blind && verdict != "" {
		verdict += " (blind)"
	}
	agreed := ""
	if author := orElse(r.Author, t.file.Claim.Verdict); r.Verdict != "" {
		agreed = agreement(t.scales(), r.Scale, r.Verdict, author)
	}
	line.text = joinNonEmpty(" · ", r.Reviewer, decision, verdict, agreed)
	return line
}

// agreement tells how far a reviewer's verdict is from the author's.
func agreement(scales []scale.Scale, title, own, author string) string {
	if strings.EqualFold(own, author) {
		return "agrees with the author"
	}
	for _, s := range scales {
		a, okA := s.Label(own)
		b, okB := s.Label(author)
		if s.Title() == title && okA && okB && a.Value > 0 && b.Value > 0 {
			apart := max(a.Value-b.Value, b.Value-a.Value)
			return fmt.Sprintf("%s from the author’s “%s”", counted(apart, "step"), author)
		}
	}
	return fmt.Sprintf("differs from the author’s “%s”", author)
}

func (t *reviewTab) drawComments() {
	t.comments.RemoveAll()
	if len(t.file.comments) > 0 {
		t.comments.Add(section("Comments"))
	}
	for _, comment := range t.file.comments {
		t.comments.Add(t.commentLine(comment))
	}
	t.comments.Refresh()
}

func visible(o fyne.CanvasObject, yes bool) {
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
}

func (t *reviewTab) fields() []*field {
	return append(t.corrections.fields(), t.address, t.published)
}

func (t *reviewTab) flush() {
	t.corrections.flush()
	t.address.flush()
	t.published.flush()
}

// commentLine is a comment with who made it; a tap leads to its field, the button settles it.
func (t *reviewTab) commentLine(c claims.Comment) fyne.CanvasObject {
	text := widget.NewLabel(c.Text)
	text.Wrapping = fyne.TextWrapWord
	head := newRecordLine()
	head.tapped = func() { t.lead(c.Field) }
	line := recordText{mark: badge{icon: "dots", light: 0x8A6D00, dark: 0xE0C04A}, text: orElse(capitalised(c.Field), "The claim"), detail: joinNonEmpty(" · ", c.Who, localDay(c.CreatedAt))}
	icon := theme.ConfirmIcon()
	if c.ResolvedAt != "" {
		line.mark, line.text = readyBadge, line.text+" · settled"
		icon = theme.ContentUndoIcon()
		text.Importance = widget.LowImportance
	}
	head.show(line, false)
	settle := t.editor.button("", icon, func() { t.settle(c) })
	settle.Importance = widget.LowImportance
	return container.NewBorder(head, nil, nil, container.NewVBox(settle), text)
}
