package ui

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"claimdesk/claims"
	"claimdesk/claims/extract"
	"claimdesk/data"
)

// accept takes the current claim into work and goes on to the next.
func (d *desk) accept() {
	if status := d.pane.claim.Status; status != claims.Suggested && status != claims.Dropped {
		d.status.say("This claim is in work already; T sets another status.")
		return
	}
	d.setStatusTo(claims.Accepted, "", "Accept")
}

// drop sets the current claim aside, for a reason.
func (d *desk) drop() {
	if d.current == 0 {
		return
	}
	var reasons []option
	for _, reason := range claims.DropReasons() {
		reasons = append(reasons, option{name: reason, label: capitalised(reason)})
	}
	pick(d.shell.window.Canvas(), "Drop the claim because it is", reasons, func(reason string) {
		d.setStatusTo(claims.Dropped, reason, "Drop")
	})
}

func (d *desk) setStatus() {
	if d.current == 0 {
		return
	}
	var options []option
	for _, status := range claims.Statuses() {
		if status != claims.Dropped { // needs a reason: see drop
			options = append(options, option{name: string(status), label: capitalised(string(status)), mark: statusBadges[status]})
		}
	}
	pick(d.shell.window.Canvas(), "Where the work stands", options, func(name string) {
		d.setStatusTo(claims.Status(name), "", "Set status")
	})
}

func (d *desk) setStatusTo(status claims.Status, reason, action string) {
	claim := d.pane.claim
	if claim.ID == "" {
		return
	}
	d.flush()
	d.advance = true
	d.editor.claim(claim.ID, data.Edit{Action: action, Why: reason}, func(c *claims.Claim) {
		c.Status, c.DropReason = status, reason
	})
	d.status.say(fmt.Sprintf("%s: %s", capitalised(string(status)), headlineOf(claim)))
}

// mark makes the selected text of the article a claim.
func (d *desk) mark() {
	from, to, text := d.article.text.Selection()
	if from == to {
		d.status.say("Select the words of the claim in the article first, with the mouse or Shift and the arrow keys.")
		return
	}
	articleID := d.article.article
	body := d.article.body
	d.inBackground("Marking", func(ctx context.Context, _ func(float64)) (func(), error) {
		claim, err := d.store.MarkClaim(ctx, articleID, about(ctx, body, from, to, text))
		return func() { d.openID(claim.ID); d.status.say("Marked: " + headlineOf(claim)) }, err
	})
}

// about is what the extractor knows of a span that a person chose.
func about(ctx context.Context, body string, from, to int, text string) extract.Proposal {
	p := extract.Proposal{Claim: text, Attribution: "none"}
	proposals, err := extract.Extract(ctx, body, extract.Options{All: true})
	if err == nil {
		for _, candidate := range proposals {
			if candidate.Start <= from && to <= candidate.End {
				p = candidate
				p.Score, p.Reasons = 0, nil
				if candidate.Start != from || candidate.End != to {
					p.Headline, p.Claim = headlineFor(text), text
				}
			}
		}
	}
	p.Start, p.End = from, to
	if p.Headline == "" {
		p.Headline = headlineFor(text)
	}
	return p
}

// headlineFor is as many whole words of a text as a headline holds.
func headlineFor(text string) string {
	headline := ""
	for _, word := range strings.Fields(text) {
		next := headline + " " + word
		if headline == "" {
			next = word
		}
		if len([]rune(next)) > claims.MaxHeadline {
			break
		}
		headline = next
	}
	return headline
}

// extractAgain proposes claims of the article that is read once more; those that are there stay.
func (d *desk) extractAgain() {
	articleID := d.article.article
	if articleID == "" {
		return
	}
	d.inBackground("Extracting", func(ctx context.Context, progress func(float64)) (func(), error) {
		article, err := d.store.Article(ctx, articleID)
		if err != nil {
			return nil, err
		}
		_, text, err := d.store.LatestVersion(ctx, articleID)
		if err != nil {
			return nil, err
		}
		proposals, err := extract.Extract(ctx, text, extract.Options{
			Title: article.Title, Published: article.Published, Language: article.Language, Progress: progress,
		})
		if err != nil {
			return nil, err
		}
		added, err := d.store.Propose(ctx, articleID, proposals)
		return func() { d.status.say(counted(added, "new claim") + " proposed.") }, err
	})
}

func (d *desk) undo() { d.walk("Undone: ", d.store.Undo) }
func (d *desk) redo() { d.walk("Done again: ", d.store.Redo) }

// walk takes a step back or forth. In the box for pasting an article, undo is that box's own.
func (d *desk) walk(said string, step func(context.Context) (string, error)) {
	if d.shell.inPaste(said == "Undone: ") {
		return
	}
	d.flush()
	d.editor.do(func(ctx context.Context) error {
		action, err := step(ctx)
		if err == nil {
			d.shell.stage.show(func() { d.status.say(said + action) })
		}
		return err
	}, nil)
}

func (d *desk) edit() {
	if d.current != 0 {
		d.pane.open(tabClaim)
		d.shell.window.Canvas().Focus(d.pane.form.headline)
	}
}

func (d *desk) addSource() {
	if d.current != 0 {
		d.pane.open(tabSources)
		d.pane.sources.add()
	}
}

// setVerdict asks for the label of the scale in use.
func (d *desk) setVerdict() {
	if d.current == 0 {
		return
	}
	d.pane.open(tabVerdict)
	if d.pane.verdict.scale.FreeText() {
		d.shell.window.Canvas().Focus(d.pane.verdict.free)
		return
	}
	pick(d.shell.window.Canvas(), "Verdict", d.pane.verdict.options(), d.pane.verdict.set)
}

func (d *desk) explain() {
	if d.current != 0 {
		d.pane.open(tabVerdict)
		d.shell.window.Canvas().Focus(d.pane.verdict.explanation)
	}
}

func (d *desk) history() {
	if d.current != 0 {
		d.pane.open(tabHistory)
	}
}

func (d *desk) focusList()   { d.shell.window.Canvas().Focus(d.list.list) }
func (d *desk) focusReader() { d.shell.window.Canvas().Focus(d.article.text) }
func (d *desk) focusSearch() { d.shell.window.Canvas().Focus(d.search.entry) }
func (d *desk) clearSearch() { d.search.clear() }

// onReaderKey leaves the arrow keys to the article, where they move the caret.
func (d *desk) onReaderKey(key *fyne.KeyEvent) bool {
	return d.onFunctionKey(key)
}

func (d *desk) zoom(by float32) {
	d.reading = min(max(d.reading*by, 0.7), 2.5)
	d.article.text.SetZoom(d.reading)
}

func (d *desk) orderBy() {
	pick(d.shell.window.Canvas(), "Order the list by", []option{
		{name: string(data.ByScore), label: "Check-worthiness"},
		{name: string(data.ByArticle), label: "Place in the article"},
		{name: string(data.ByNewest), label: "Newest"},
		{name: string(data.ByChanged), label: "Last changed"},
		{name: string(data.BySpeaker), label: "Speaker"},
		{name: string(data.ByHeadline), label: "Headline"},
	}, func(name string) {
		d.sort = data.Sort(name)
		d.shell.settings.setSort(name)
		d.find()
	})
}
