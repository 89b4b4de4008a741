package ui

import (
	"context"

	"claimdesk/claims"
	"claimdesk/data"
)

// commented are the parts of a claim that comments are made on.
var commented = []string{
	"", "headline", "claim", "quote", "speaker", "date", "sources", "verdict", "explanation", "rationale", "contacts",
}

// comment asks what a remark is about and what it says.
func (d *desk) comment() {
	d.withClaim(func() {
		id := d.pane.claim.ID
		options := make([]option, len(commented))
		for i, name := range commented {
			options[i] = option{name: name, label: orElse(capitalised(name), "The claim as a whole")}
		}
		pick(d.shell.window.Canvas(), "Comment on", options, func(field string) {
			d.shell.askFor("Comment: "+orElse(field, "the claim"), "What should be changed or looked at again?", "Comment", 4, func(text string) {
				comment := claims.Comment{ClaimID: id, Field: field, Text: text, Who: d.store.Who()}
				d.editor.do(func(ctx context.Context) error { return data.Add(ctx, d.store, &comment) },
					func() { d.status.say("The comment is under Review.") })
			})
		})
	})
}

// settle marks a comment as dealt with, or takes the mark away.
func (t *reviewTab) settle(c claims.Comment) {
	t.editor.do(func(ctx context.Context) error {
		return data.Alter(ctx, t.editor.store, c.ID, data.Edit{Action: "Settle comment"}, func(c *claims.Comment) {
			if c.ResolvedAt != "" {
				c.ResolvedAt = ""
			} else {
				c.ResolvedAt = now()
			}
		})
	}, nil)
}
