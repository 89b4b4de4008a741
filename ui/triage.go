package ui

import (
	"context"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"claimdesk/claims"
	"claimdesk/claims/extract"
	"claimdesk/claims/filter"
	"claimdesk/claims/workflow"
	"claimdesk/data"
)

// accept takes the current claim into work and goes on to the next. A claim that is in work already stays as it is.
func (d *desk) accept() {
	if nums := d.list.chosen(); nums != nil {
		d.acceptAll(nums)
		return
	}
	num := d.current
	row, loaded := d.list.rows[num]
	switch {
	case loaded && row.Status == claims.Dropped:
		d.shell.askFor("Take up again", "Why?", "Take up", 1, func(why string) {
			d.triage(num, claims.Accepted, data.StepWords{Why: why})
		})
	case loaded && !waits(row.Status):
		d.status.say("This claim is in work already; T goes on with it.")
	default:
		d.triage(num, claims.Accepted, data.StepWords{})
	}
}

// waits tells whether a claim with this status can be accepted.
func waits(status claims.Status) bool { return status == claims.Suggested || status == claims.Dropped }

// drop sets the current claim aside, for a reason, and goes on to the next.
func (d *desk) drop() {
	num, nums := d.current, d.list.chosen()
	if num == 0 {
		return
	}
	if row, loaded := d.list.rows[num]; loaded && nums == nil {
		if _, can := workflow.To(row.Claim, claims.Dropped); !can {
			d.status.say("A claim that is " + string(row.Status) + " cannot be dropped; T goes on with it.")
			return
		}
	}
	var reasons []option
	for _, reason := range claims.DropReasons() {
		reasons = append(reasons, option{name: reason, label: capitalised(reason)})
	}
	pickOrType(d.shell.window.Canvas(), "Drop the claim because it is", reasons, func(reason string) {
		switch {
		case nums != nil && reason == workflow.Duplicate:
			d.merge()
		case nums != nil:
			d.dropAll(nums, reason)
		case reason == workflow.Duplicate:
			d.pickClaim("It repeats", func(id string) {
				d.triage(num, claims.Dropped, data.StepWords{Why: reason, DuplicateOf: id})
			})
		default:
			d.triage(num, claims.Dropped, data.StepWords{Why: reason})
		}
	})
}

// pickClaim asks for a claim: one that is like the current one, or one with the words that are typed.
func (d *desk) pickClaim(title string, picked func(id string)) {
	box := d.pane.form.similar
	current, near := d.pane.claim.ID, box.options()
	pickFrom(d.shell.window.Canvas(), d.shell.stage, title, false, func(ctx context.Context, typed string) ([]option, error) {
		if typed == "" {
			return near, nil
		}
		list, err := d.store.Match(ctx, typed, 20)
		var options []option
		for _, m := range list {
			if m.ID != current {
				options = append(options, box.option(similar{Match: m}))
			}
		}
		return options, err
	}, picked)
}

// triage decides on the row that is chosen, whatever the other panes show by then, and chooses the next at once: keys may
// come faster than claims are read.
func (d *desk) triage(num int64, status claims.Status, words data.StepWords) {
	if num == 0 {
		return
	}
	d.flush()
	said := capitalised(string(status))
	if row, loaded := d.list.rows[num]; loaded {
		said += ": " + headlineOf(row.Claim)
	}
	d.editor.do(func(ctx context.Context) error {
		rows, err := d.store.Rows(ctx, []int64{num})
		if err != nil || rows[num].ID == "" {
			return err
		}
		return d.store.Step(ctx, []string{rows[num].ID}, status, words)
	}, func() { d.status.say(said) })
	if num != d.current {
		return
	}
	if d.passes(status) {
		d.list.step(1)
	} else {
		d.list.takeAway(num)
	}
}

// passes tells whether a claim with this status is in the list.
func (d *desk) passes(status claims.Status) bool {
	asked := false
	for _, term := range d.query().Filter.Terms {
		if term.Field == filter.Status && !term.Not {
			asked = true
			if term.Value == string(status) {
				return true
			}
		}
	}
	return !asked
}

// mark makes the selected text of the article a claim.
func (d *desk) mark() {
	from, to, text := trimmed(d.article.text.Selection())
	if from == to {
		d.status.say("Select the words of the claim in the article first, with the mouse or Shift and the arrow keys.")
		return
	}
	shown := d.article.shown
	d.inBackground("Marking", func(ctx context.Context, _ func(float64)) (func(), error) {
		claim, err := d.store.MarkClaim(ctx, shown.article.ID, shown.version.ID, about(ctx, shown.text, from, to, text))
		return func() { d.openID(claim.ID); d.pane.open(tabClaim); d.status.say("Marked: " + headlineOf(claim)) }, err
	})
}

// trimmed is a selection without the white space at its ends.
func trimmed(from, to int, text string) (int, int, string) {
	left := utf8.RuneCountInString(text) - utf8.RuneCountInString(strings.TrimLeftFunc(text, unicode.IsSpace))
	text = strings.TrimSpace(text)
	from += left
	return from, from + utf8.RuneCountInString(text), text
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

func (d *desk) undo() { d.walk("Undone: ", "Nothing to undo.", d.store.Undo) }
func (d *desk) redo() { d.walk("Done again: ", "Nothing to do again.", d.store.Redo) }

// walk takes a step back or forth; at the end of the way it says so.
func (d *desk) walk(said, end string, step func(context.Context) (string, error)) {
	d.flush()
	d.walking = true
	d.editor.do(func(ctx context.Context) error {
		action, err := step(ctx)
		text := said + action
		if errors.Is(err, claims.ErrNothingToUndo) {
			text, err = end, nil
		}
		d.shell.stage.show(func() {
			d.walking = false
			if err == nil {
				d.status.say(text)
			}
		})
		return err
	}, nil)
}

// withClaim does something with the chosen claim once the pane shows it: keys may come faster than claims are read.
func (d *desk) withClaim(do func()) {
	switch {
	case d.current == 0:
	case d.pane.claim.Num == d.current:
		do()
	default:
		d.onceShown = do
	}
}

func (d *desk) edit() {
	d.withClaim(func() {
		d.pane.open(tabClaim)
		d.shell.window.Canvas().Focus(d.pane.form.headline)
	})
}

func (d *desk) addSource() {
	d.withClaim(func() {
		d.pane.open(tabSources)
		d.pane.sources.records.add()
	})
}

// setVerdict asks for the label of the scale in use.
func (d *desk) setVerdict() {
	nums := d.list.chosen()
	d.withClaim(func() {
		d.pane.open(tabVerdict)
		if d.pane.verdict.scale.FreeText() {
			d.shell.window.Canvas().Focus(d.pane.verdict.free)
			return
		}
		id := d.pane.claim.ID
		if scale := d.pane.verdict.scale; nums != nil {
			pick(d.shell.window.Canvas(), "Verdict of "+counted(len(nums), "claim"), d.pane.verdict.options(), func(name string) {
				d.change(nums, "Set verdict", "", func(c *claims.Claim) {
					if c.Status != claims.Published { // one by one, with its correction
						_ = scale.Set(c, name)
					}
				})
			})
			return
		}
		pick(d.shell.window.Canvas(), "Verdict", d.pane.verdict.options(), func(name string) { d.pane.verdict.set(id, name) })
	})
}

func (d *desk) explain() {
	d.withClaim(func() {
		d.pane.open(tabVerdict)
		d.shell.window.Canvas().Focus(d.pane.verdict.explanation)
	})
}

func (d *desk) history() { d.withClaim(func() { d.pane.open(tabHistory) }) }

func (d *desk) focusList()   { d.shell.window.Canvas().Focus(d.list.list) }
func (d *desk) focusReader() { d.shell.window.Canvas().Focus(d.article.text) }
func (d *desk) focusSearch() { d.shell.window.Canvas().Focus(d.search.entry) }
func (d *desk) clearSearch() { d.search.clear() }

// onReaderKey leaves the arrow keys to the article, where they move the caret.
func (d *desk) onReaderKey(key *fyne.KeyEvent) bool {
	if key.Name == fyne.KeyEscape {
		d.focusList()
		return true
	}
	return d.onFunctionKey(key)
}

func (d *desk) zoom(by float32) {
	d.reading = min(max(d.reading*by, 0.7), 2.5)
	d.article.text.SetZoom(d.reading)
}
