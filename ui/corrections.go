package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"claimdesk/claims"
)

// newCorrections lists what was corrected in a published check, and who asked for it.
func newCorrections(e *editor, focus func(fyne.Focusable), claim func() claims.Claim) (*records[claims.Correction], fyne.CanvasObject) {
	r := newRecords(e, focus, recordKind[claims.Correction]{
		noun: "correction",
		none: "None. A correction, or a request for one, is kept here with its outcome.",
		id:   func(c *claims.Correction) *string { return &c.ID },
		fresh: func(claimID string) claims.Correction {
			return claims.Correction{ClaimID: claimID, Type: claims.Corrects, OldVerdict: claim().Verdict, NewVerdict: claim().Verdict, AskedAt: today()}
		},
		line: correctionLine,
	})
	kind := r.segments("type", typeNames(), typeValues(), func(c claims.Correction) string { return string(c.Type) },
		func(c *claims.Correction, v string) { c.Type = claims.CorrectionType(v) })
	text := r.text("text", 3, func(c *claims.Correction) *string { return &c.Text })
	before := r.text("verdict before", 1, func(c *claims.Correction) *string { return &c.OldVerdict })
	after := r.text("verdict after", 1, func(c *claims.Correction) *string { return &c.NewVerdict })
	by := r.text("who asked", 1, func(c *claims.Correction) *string { return &c.AskedBy })
	at := r.text("date of the request", 1, func(c *claims.Correction) *string { return &c.AskedAt }).asDate(e.failed)
	request := r.text("request", 2, func(c *claims.Correction) *string { return &c.Request })
	published := r.text("publication date", 1, func(c *claims.Correction) *string { return &c.PublishedAt }).asDate(e.failed)
	outcome := r.segments("outcome", []string{"Undecided", "Granted", "Refused"}, outcomeValues(),
		func(c claims.Correction) string { return string(c.Outcome) }, func(c *claims.Correction, v string) { c.Outcome = claims.Outcome(v) })
	r.lay(text,
		container.NewBorder(nil, nil, nil, r.removeButton(), container.NewHScroll(kind)),
		captioned("Text, as readers see it", text),
		pair(captioned("Verdict before", before), captioned("Verdict after", after), captioned("Published on", published)),
		pair(captioned("Who asked for it", by), captioned("On", at)),
		captioned("What was asked for", request),
		container.NewHBox(outcome),
	)
	add := e.button("Add correction", theme.ContentAddIcon(), r.add)
	return r, container.NewVBox(container.NewHBox(add), r.content)
}

func typeNames() (names []string) {
	for _, t := range claims.CorrectionTypes() {
		names = append(names, capitalised(string(t)))
	}
	return names
}

func typeValues() (values []string) {
	for _, t := range claims.CorrectionTypes() {
		values = append(values, string(t))
	}
	return values
}

func outcomeValues() (values []string) {
	for _, o := range claims.Outcomes() {
		values = append(values, string(o))
	}
	return values
}

func correctionLine(c claims.Correction) recordText {
	line := recordText{mark: badge{icon: "diamond", light: 0x6B4FA3, dark: 0xB7A0EA}, text: joinNonEmpty(": ", capitalised(string(c.Type)), orElse(c.Text, c.Request))}
	switch {
	case c.PublishedAt != "":
		line.mark, line.detail = readyBadge, "published "+c.PublishedAt
	case c.AskedBy != "":
		line.detail = joinNonEmpty(" · ", "asked by "+c.AskedBy, orElse(string(c.Outcome), "undecided"))
	}
	return line
}
