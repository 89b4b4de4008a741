package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
)

// newAppearances lists where else the same claim was seen.
func newAppearances(e *editor, focus func(fyne.Focusable)) (*records[claims.Appearance], fyne.CanvasObject) {
	r := newRecords(e, focus, recordKind[claims.Appearance]{
		noun: "appearance",
		id:   func(a *claims.Appearance) *string { return &a.ID },
		fresh: func(claimID string) claims.Appearance {
			return claims.Appearance{ClaimID: claimID}
		},
		line: func(a claims.Appearance) recordText {
			return recordText{text: orElse(joinNonEmpty(" · ", a.Publisher, a.URL), "New appearance"), detail: joinNonEmpty(" · ", a.Speaker, a.Date)}
		},
	})
	url := r.text("link", 1, func(a *claims.Appearance) *string { return &a.URL })
	url.SetPlaceHolder("https://")
	archive := r.text("archive link", 1, func(a *claims.Appearance) *string { return &a.ArchiveURL })
	publisher := r.text("publisher", 1, func(a *claims.Appearance) *string { return &a.Publisher })
	date := r.text("date", 1, func(a *claims.Appearance) *string { return &a.Date }).asDate(e.failed)
	speaker := r.text("speaker", 1, func(a *claims.Appearance) *string { return &a.Speaker })
	note := r.text("note", 1, func(a *claims.Appearance) *string { return &a.Note })
	r.lay(url,
		container.NewBorder(nil, nil, nil, r.removeButton(), captioned("Link", url)),
		pair(captioned("Publisher", publisher), captioned("Date", date)),
		pair(captioned("Speaker", speaker), captioned("Archive link", archive)),
		captioned("Note", note),
	)
	add := e.button("Seen elsewhere (I)", theme.ContentAddIcon(), r.add)
	add.Importance = widget.LowImportance
	return r, container.NewVBox(container.NewHBox(add), r.content)
}
