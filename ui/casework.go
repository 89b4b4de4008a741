package ui

import (
	"context"
	"fmt"

	"claimdesk/claims"
	"claimdesk/data"
)

func (d *desk) addContact() {
	d.withClaim(func() {
		d.pane.open(tabContact)
		d.pane.contact.records.add()
	})
}

func (d *desk) addAppearance() {
	d.withClaim(func() {
		d.pane.open(tabClaim)
		d.pane.form.appearances.add()
	})
}

func (d *desk) addCorrection() {
	d.withClaim(func() {
		if d.pane.claim.Status != claims.Published && d.pane.claim.Status != claims.Withdrawn {
			d.status.say("Only a published check is corrected; what is not out yet is simply changed.")
			return
		}
		d.pane.open(tabReview)
		d.pane.review.corrections.add()
	})
}

// setStance says what the chosen source says about the claim.
func (d *desk) setStance(stance claims.Stance) {
	d.withSource(func(claims.Source) {
		d.pane.sources.records.change("Set source stance", func(s *claims.Source) { s.Stance = stance })
	})
}

// setSourceType asks how near the chosen source is to the fact.
func (d *desk) setSourceType() {
	d.withSource(func(claims.Source) {
		var options []option
		for _, kind := range claims.SourceTypes() {
			options = append(options, option{name: kind, label: capitalised(kind)})
		}
		pick(d.shell.window.Canvas(), "Type of the source", options, func(kind string) {
			d.pane.sources.records.change("Set source type", func(s *claims.Source) { s.Type = kind })
		})
	})
}

// withSource does something with the chosen source of the chosen claim.
func (d *desk) withSource(do func(claims.Source)) {
	d.withClaim(func() {
		d.pane.open(tabSources)
		source, ok := d.pane.sources.records.chosen()
		if !ok {
			d.status.say("This claim has no source yet; S adds one.")
			return
		}
		do(source)
	})
}

// stepEntry chooses another entry of the list in the open tab.
func (d *desk) stepEntry(by int) {
	d.withClaim(func() {
		if list, ok := d.pane.entries().(interface{ step(int) }); ok {
			list.step(by)
		}
	})
}

// removeEntry takes the chosen entry of the open tab away.
func (d *desk) removeEntry() {
	d.withClaim(func() {
		if list, ok := d.pane.entries().(interface{ removeCurrent() }); ok {
			list.removeCurrent()
		}
	})
}

// nextMissing leads to what pre-flight misses, to the next thing with each call.
func (d *desk) nextMissing() {
	d.withClaim(func() {
		if len(d.pane.preflight.findings) == 0 {
			d.status.say("Nothing is missing: the claim is ready to publish.")
			return
		}
		d.pane.preflight.leadOn()
	})
}

// togglePreflight unfolds the list of what is missing, or folds it.
func (d *desk) togglePreflight() { d.withClaim(d.pane.preflight.fold) }

// previewRationale shows the rationale as readers see it.
func (d *desk) previewRationale() {
	d.withClaim(func() {
		d.pane.open(tabVerdict)
		d.pane.verdict.preview.turn()
	})
}

func (d *desk) review() { d.withClaim(func() { d.pane.open(tabReview) }) }

// judge keeps a second reader's own verdict, which she gave before she saw the author's, and then shows both.
func (d *desk) judge(label, scale string) {
	review := claims.Review{ClaimID: d.pane.claim.ID, Reviewer: d.store.Who(), Verdict: label, Scale: scale, Blind: true}
	d.editor.do(func(ctx context.Context) error { return data.Add(ctx, d.store, &review) }, func() {
		d.pane.open(tabReview)
		d.status.say(fmt.Sprintf("Your verdict is kept: %s. Now approve with Y or send back with Z.", label))
	})
}

func (d *desk) copyText(text string) {
	d.shell.app.Clipboard().SetContent(text)
	d.status.say("Copied: " + text)
}

// moveQuote ties the claim to the words that are selected in the article.
func (d *desk) moveQuote() {
	d.withClaim(func() {
		from, to, text := trimmed(d.article.text.Selection())
		claim := d.pane.claim
		switch {
		case from == to:
			d.status.say("Select the words in the article first, with the mouse or Shift and the arrow keys.")
			return
		case claim.ArticleID == "" || claim.ArticleID != d.article.shown.article.ID:
			d.status.say("The selected words are of another article than the claim.")
			return
		}
		version := d.article.shown.version.ID
		d.editor.do(func(ctx context.Context) error { return d.store.MoveQuote(ctx, claim.ID, version, from, to) },
			func() { d.status.say("The quote is now: " + text) })
	})
}

// nameSpeaker asks who says it, of those who speak in the article.
func (d *desk) nameSpeaker() {
	d.withClaim(func() {
		claim := d.pane.claim
		start(d.stepping, func(ctx context.Context) ([]data.Voice, error) { return d.store.Voices(ctx, claim.ArticleID) },
			func(voices []data.Voice, err error) {
				if err != nil {
					d.failed(err)
					return
				}
				var options []option
				for _, v := range voices {
					options = append(options, option{name: v.Speaker, detail: counted(v.Claims, "claim")})
				}
				title := "Who says it?"
				if claim.Speaker != "" {
					title = fmt.Sprintf("Who says it, if not %s?", claim.Speaker)
				}
				pickOrType(d.shell.window.Canvas(), title, options, func(name string) { d.correctSpeaker(claim, name) })
			})
	})
}

// correctSpeaker names the speaker of a claim, and of the article's other claims with the same wrong one when the user
// agrees.
func (d *desk) correctSpeaker(claim claims.Claim, name string) {
	wrong := claim.Speaker
	correct := func(ids ...string) {
		d.editor.do(func(ctx context.Context) error { return d.store.CorrectSpeaker(ctx, ids, name) },
			func() { d.status.say(fmt.Sprintf("%s speaks in %s.", name, counted(len(ids), "claim"))) })
	}
	if wrong == "" || wrong == name || claim.ArticleID == "" {
		correct(claim.ID)
		return
	}
	start(d.stepping, func(ctx context.Context) ([]claims.Claim, error) {
		return d.store.SpokenBy(ctx, claim.ArticleID, wrong)
	},
		func(list []claims.Claim, err error) {
			if err != nil {
				d.failed(err)
				return
			}
			correct(claim.ID)
			others := make([]string, 0, len(list))
			for _, c := range list {
				if c.ID != claim.ID {
					others = append(others, c.ID)
				}
			}
			if len(others) == 0 {
				return
			}
			d.shell.ask("The other claims too?", fmt.Sprintf("%s of this article name “%s” as well. Is it “%s” in all of them?",
				counted(len(others), "other claim"), wrong, name), "Change them too", func() { correct(others...) })
		})
}
