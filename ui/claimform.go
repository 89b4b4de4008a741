package ui

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/data"
)

// claimForm is the Claim tab: what is claimed, by whom, when and where.
type claimForm struct {
	content  fyne.CanvasObject
	editor   *editor
	claim    claims.Claim
	symbol   *canvas.Image
	status   *widget.Label
	reasons  *widget.Label
	quote    *widget.Label
	length   *widget.Label
	headline *field
	boxes    []claimBox
	priority *choiceBox
	similar  *similarBox
	speaker  *field
	doubt    *widget.Label // how sure the speaker is
	showing  bool

	appearances *records[claims.Appearance]
}

// claimBox is a text box and the part of the claim it edits.
type claimBox struct {
	box  *field
	part func(*claims.Claim) *string // nil for the tags
}

func newClaimForm(e *editor, b badges, buttons fyne.CanvasObject, focus func(fyne.Focusable)) *claimForm {
	f := &claimForm{editor: e, similar: newSimilarBox(e.store, e.stage, b)}
	f.symbol = &canvas.Image{FillMode: canvas.ImageFillContain}
	f.symbol.SetMinSize(fyne.NewSize(18, 18))
	f.status = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	f.reasons = widget.NewLabel("")
	f.reasons.SizeName = theme.SizeNameCaptionText
	f.reasons.Importance = widget.LowImportance
	f.reasons.Wrapping = fyne.TextWrapWord
	f.quote = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Italic: true})
	f.quote.Wrapping = fyne.TextWrapWord
	f.quote.Selectable = true
	f.length = caption()

	f.headline = f.text("headline", 1, func(c *claims.Claim) *string { return &c.Headline })
	f.headline.edited = f.onHeadline
	text := f.text("claim", 3, func(c *claims.Claim) *string { return &c.Text })
	f.speaker = f.text("speaker", 1, func(c *claims.Claim) *string { return &c.Speaker })
	f.speaker.save = f.onSpeaker
	f.doubt = caption()
	f.doubt.Importance = widget.WarningImportance
	link := f.text("link of the speaker", 1, func(c *claims.Claim) *string { return &c.SpeakerURL })
	link.SetPlaceHolder("https://")
	role := f.text("role", 1, func(c *claims.Claim) *string { return &c.SpeakerRole })
	date := f.text("date", 1, func(c *claims.Claim) *string { return &c.Date }).asDate(f.editor.failed)
	place := f.text("place", 1, func(c *claims.Claim) *string { return &c.Place })
	kind := f.text("kind", 1, func(c *claims.Claim) *string { return &c.Kind })
	assignee := f.text("assignee", 1, func(c *claims.Claim) *string { return &c.Assignee })
	tags := newField(e.stage, 1, f.onTags)
	tags.SetPlaceHolder("one; two")
	f.boxes = append(f.boxes, claimBox{tags, nil})
	f.priority = newChoiceBox(e, priorities, f.onPriority)

	var seen fyne.CanvasObject
	f.appearances, seen = newAppearances(e, focus)
	head := container.NewBorder(nil, nil, container.NewHBox(container.NewCenter(f.symbol), f.status), buttons)
	f.content = container.NewVScroll(container.NewPadded(container.NewVBox(
		head,
		f.reasons,
		f.similar.content,
		captioned("Headline", container.NewBorder(nil, nil, nil, f.length, f.headline)),
		captioned("Claim, in words that stand on their own", text),
		captioned("Quote", f.quote),
		pair(container.NewStack(captioned("Speaker", f.speaker), container.New(corner{}, f.doubt)), captioned("Role", role)),
		captioned("Link of the speaker", link),
		pair(captioned("Date", date), captioned("Place", place)),
		pair(captioned("Kind", kind), captioned("Priority", f.priority)),
		pair(captioned("Tags", tags), captioned("Assigned to", assignee)),
		section("Appearances"), seen,
	)))
	return f
}

var priorities = []string{"None", "Low", "Normal", "High"}

// text makes the box for one part of the claim.
func (f *claimForm) text(name string, rows int, part func(*claims.Claim) *string) *field {
	box := newField(f.editor.stage, rows, nil)
	box.save = func(text string, done func(error)) {
		f.editor.typed(f.claim.ID, "Edit "+name, done, func(c *claims.Claim) { *part(c) = text })
	}
	f.boxes = append(f.boxes, claimBox{box, part})
	return box
}

// show fills the form with a claim.
func (f *claimForm) show(c claims.Claim, b badge) {
	f.showing = true
	defer func() { f.showing = false }()
	other := c.ID != f.claim.ID
	f.claim = c
	f.similar.show(c)
	for _, field := range f.boxes {
		text := c.Tags.String()
		if field.part != nil {
			text = *field.part(&c)
		}
		field.box.fill(text, other)
	}
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	setPicture(f.symbol, b.resource(variant))
	status := string(c.Status)
	if c.DropReason != "" {
		status += ": " + c.DropReason
	}
	if c.EditedSince {
		status += " · edited since publication"
	}
	say(f.status, capitalised(status))
	say(f.doubt, doubtOf(c))
	f.appearances.show(c.ID)
	say(f.reasons, whyOf(c))
	say(f.quote, strings.Join(strings.Fields(c.Quote), " "))
	if i := min(max(c.Priority, 0), len(priorities)-1); i != f.priority.SelectedIndex() {
		f.priority.SetSelectedIndex(i)
	}
	f.onHeadline(f.headline.Text)
}

// certain is how sure the extractor must be of a speaker, from 0 to 1, for the form not to point it out.
const certain = 0.8

// doubtOf tells that the speaker should be looked at; empty when a person or clear words name it.
func doubtOf(c claims.Claim) string {
	if c.Speaker == "" || c.SpeakerCertainty == 0 || c.SpeakerCertainty >= certain {
		return ""
	}
	return fmt.Sprintf("uncertain, %.0f %% – correct with N", 100*c.SpeakerCertainty)
}

// onSpeaker saves a speaker that was typed: a person is certain of it.
func (f *claimForm) onSpeaker(text string, done func(error)) {
	f.editor.typed(f.claim.ID, data.CorrectSpeakerAction, done, func(c *claims.Claim) { data.NameSpeaker(c, text) })
}

// say sets a label's text; the same text is not laid out again.
func say(label *widget.Label, text string) {
	if label.Text != text {
		label.SetText(text)
	}
}

// whyOf tells why the claim is here.
func whyOf(c claims.Claim) string {
	switch {
	case c.Origin != "":
		return checkOf(c.Origin) + ", kept for reference"
	case c.Score == 0:
		return "Marked by hand"
	}
	parts := append([]string{fmt.Sprintf("Check-worthiness %.2f", c.Score)}, c.Reasons...)
	return strings.Join(parts, " · ")
}

// checkOf tells whose check a reference is; nothing for the desk's own claims.
func checkOf(publisher string) string {
	if publisher == "" {
		return ""
	}
	return "Check of " + publisher
}

func capitalised(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return strings.ToUpper(string(first)) + text[size:]
}

func (f *claimForm) onHeadline(text string) {
	length := utf8.RuneCountInString(text)
	f.length.Importance = widget.LowImportance
	if length > claims.MaxHeadline {
		f.length.Importance = widget.DangerImportance
	}
	f.length.SetText(fmt.Sprintf("%d/%d", length, claims.MaxHeadline))
}

func (f *claimForm) onTags(text string, done func(error)) {
	f.editor.typed(f.claim.ID, "Edit tags", done, func(c *claims.Claim) { c.Tags = claims.ParseWords(text) })
}

func (f *claimForm) onPriority(name string) {
	if f.showing {
		return
	}
	for i, p := range priorities {
		if p == name {
			f.editor.claim(f.claim.ID, data.Edit{Action: "Set priority"}, func(c *claims.Claim) { c.Priority = i })
		}
	}
}

// flush saves what was typed last.
func (f *claimForm) flush() {
	for _, field := range f.boxes {
		field.box.flush()
	}
	f.appearances.flush()
}

func (f *claimForm) fields() []*field {
	fields := f.appearances.fields()
	for _, box := range f.boxes {
		fields = append(fields, box.box)
	}
	return fields
}
