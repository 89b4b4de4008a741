package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
)

// contactTab is the log of attempts to reach the speaker, and the sentence that tells readers what came of them.
type contactTab struct {
	content  fyne.CanvasObject
	editor   *editor
	claim    claims.Claim
	records  *records[claims.Contact]
	reason   *field
	why      fyne.CanvasObject
	sentence *widget.Label
	copied   func(text string)
}

// channels are the ways to ask that are offered.
var channels = []string{"e-mail", "phone", "letter", "form", "social media", "in person"}

func newContactTab(e *editor, focus func(fyne.Focusable), copied func(string)) *contactTab {
	t := &contactTab{editor: e, copied: copied}
	t.records = newRecords(e, focus, recordKind[claims.Contact]{
		noun: "contact",
		none: "Nobody was asked yet. Log the first attempt with C: whom you asked, what, and until when.",
		id:   func(c *claims.Contact) *string { return &c.ID },
		fresh: func(claimID string) claims.Contact {
			return claims.Contact{ClaimID: claimID, At: today(), Person: t.claim.Speaker}
		},
		line: contactLine,
	})
	r := t.records
	r.listed = func([]claims.Contact) { t.say() }
	at := r.text("date", 1, func(c *claims.Contact) *string { return &c.At }).asDate(e.failed)
	channel := r.choice("channel", channels, func(c claims.Contact) string { return c.Channel }, func(c *claims.Contact, v string) { c.Channel = v })
	person := r.text("person", 1, func(c *claims.Contact) *string { return &c.Person })
	question := r.text("question", 3, func(c *claims.Contact) *string { return &c.Question })
	deadline := r.text("deadline", 1, func(c *claims.Contact) *string { return &c.Deadline }).asDate(e.failed)
	result := r.segments("result", resultNames, resultValues(), func(c claims.Contact) string { return string(c.Result) },
		func(c *claims.Contact, v string) {
			c.Result = claims.ContactResult(v)
			if (c.Result == claims.Replied || c.Result == claims.Declined) && c.RepliedAt == "" {
				c.RepliedAt = today()
			}
		})
	replied := r.text("date of the reply", 1, func(c *claims.Contact) *string { return &c.RepliedAt }).asDate(e.failed)
	reply := r.text("reply", 3, func(c *claims.Contact) *string { return &c.Reply })
	r.lay(question,
		pair(captioned("Asked on", at), captioned("How", channel), captioned("Deadline", deadline)),
		captioned("Whom", person),
		captioned("What was asked", question),
		container.NewBorder(nil, nil, nil, r.removeButton(), container.NewHScroll(result)),
		captioned("Reply", reply),
		captioned("Replied on", replied),
	)
	t.reason = newField(e.stage, 1, func(text string, done func(error)) {
		e.typed(t.claim.ID, "Edit why nobody was asked", done, func(c *claims.Claim) { c.NotContacted = text })
	})
	t.reason.SetPlaceHolder("She died in 2019; the speaker asked not to be called; …")
	t.why = captioned("Or why the speaker is not asked", t.reason)
	t.sentence = widget.NewLabel("")
	t.sentence.Wrapping = fyne.TextWrapWord
	t.sentence.Selectable = true
	take := e.button("", theme.ContentCopyIcon(), func() { t.copied(t.sentence.Text) })
	take.Importance = widget.LowImportance
	add := e.button("Add contact (C)", theme.ContentAddIcon(), r.add)
	t.content = container.NewVScroll(container.NewPadded(container.NewVBox(
		container.NewHBox(add), r.content, t.why,
		captioned("For the report", container.NewBorder(nil, nil, nil, take, t.sentence)))))
	return t
}

var resultNames = []string{"Waiting", "Replied", "Declined", "No reply", "Unreachable"}

func resultValues() (values []string) {
	for _, result := range claims.ContactResults() {
		values = append(values, string(result))
	}
	return values
}

func contactLine(c claims.Contact) recordText {
	line := recordText{mark: badge{icon: "dots", light: 0x6B4FA3, dark: 0xB7A0EA}, text: joinNonEmpty(" · ", c.At, c.Channel, orElse(c.Person, "Somebody"))}
	switch day := time.Now().UTC().Format(time.DateOnly); {
	case c.Result != claims.Waiting:
		line.mark = badge{icon: "dot", light: 0x5C6673, dark: 0x9AA4B1}
		if c.Result == claims.Replied {
			line.mark = readyBadge
		}
		line.detail = joinNonEmpty(" ", string(c.Result), c.RepliedAt)
	case !c.Waits(day):
		line.mark = badge{icon: "clock", light: 0xB3372F, dark: 0xF08A80}
		line.detail, line.late = "deadline passed: "+c.Deadline, true
	case c.Deadline != "":
		line.detail = "until " + c.Deadline
	}
	return line
}

func orElse(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

func (t *contactTab) show(c claims.Claim) {
	other := c.ID != t.claim.ID
	t.claim = c
	t.reason.fill(c.NotContacted, other)
	t.records.show(c.ID)
	t.say()
}

// say makes the sentence for the report.
func (t *contactTab) say() {
	if t.records.claim != t.claim.ID {
		return
	}
	say(t.sentence, orElse(claims.ReplySentence(t.claim, t.records.all, time.Now().UTC().Format(time.DateOnly)), "–"))
	if len(t.records.all) == 0 || strings.TrimSpace(t.claim.NotContacted) != "" {
		t.why.Show()
	} else {
		t.why.Hide()
	}
}

func (t *contactTab) fields() []*field { return append(t.records.fields(), t.reason) }

func (t *contactTab) flush() {
	t.records.flush()
	t.reason.flush()
}
