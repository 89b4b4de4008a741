package ui

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"claimdesk/claims"
	"claimdesk/claims/preflight"
	"claimdesk/claims/workflow"
	"claimdesk/data"
)

// keyOfStep is the single key of a step that has one.
func keyOfStep(step workflow.Step) rune {
	switch {
	case step.To == claims.InReview && !step.Back():
		return 'u'
	case slices.Contains(step.Needs, workflow.SecondPerson):
		return 'y'
	case slices.Contains(step.Needs, workflow.Comment):
		return 'z'
	case step.To == claims.Accepted && step.From == claims.Suggested:
		return 'a'
	case step.To == claims.Dropped:
		return 'd'
	}
	return 0
}

// needsWords tells whether a step asks for a text before it is taken.
func needsWords(step workflow.Step) bool {
	return step.Back() || slices.Contains(step.Needs, workflow.DropReason)
}

// sendToReview hands the claim to a second person.
func (d *desk) sendToReview() {
	d.withStep(func(s workflow.Step) bool { return s.To == claims.InReview && !s.Back() }, "Only work that goes on can be sent to review.")
}

// approve decides on a claim in review, or on the changes of a published check.
func (d *desk) approve() {
	d.withStep(func(s workflow.Step) bool { return slices.Contains(s.Needs, workflow.SecondPerson) }, "Only a claim in review can be approved; U sends it there.")
}

// sendBack returns a claim in review to its author, with a comment.
func (d *desk) sendBack() {
	d.withStep(func(s workflow.Step) bool { return slices.Contains(s.Needs, workflow.Comment) }, "Only a claim in review can be sent back.")
}

// publish says where and when an approved check came out.
func (d *desk) publish() {
	d.withStep(func(s workflow.Step) bool { return s.To == claims.Published && s.From == claims.Approved }, "Only an approved claim can be published; Y approves.")
}

// nextStep asks which of the steps from here to take.
func (d *desk) nextStep() {
	d.withClaim(func() {
		var options []option
		steps := workflow.Steps(d.pane.claim)
		for _, s := range steps {
			o := option{name: s.Name, mark: statusBadges[s.To]}
			if s.Back() {
				o.detail = "needs a reason"
			}
			options = append(options, o)
		}
		pick(d.shell.window.Canvas(), "Go on with", options, func(name string) {
			d.takeStep(steps[slices.IndexFunc(steps, func(s workflow.Step) bool { return s.Name == name })])
		})
	})
}

// withStep takes the step of the chosen claim that fits, or says why there is none.
func (d *desk) withStep(fits func(workflow.Step) bool, otherwise string) {
	d.withClaim(func() {
		for _, step := range workflow.Steps(d.pane.claim) {
			if fits(step) {
				d.takeStep(step)
				return
			}
		}
		d.status.say(otherwise)
	})
}

// takeStep takes a step with the claim that is shown, after it has asked for what the step needs.
func (d *desk) takeStep(step workflow.Step) {
	d.flush()
	id := d.pane.claim.ID
	start(d.stepping, func(ctx context.Context) (lacking, error) { return d.lackingFor(ctx, id, step) }, func(l lacking, err error) {
		if err != nil {
			d.failed(err)
			return
		}
		d.askForStep(step, l)
	})
}

// lacking is what a step still needs beside words.
type lacking struct {
	claim   claims.Claim
	alone   bool // the author would decide alone
	missing []string
}

// lackingFor reads what a step still needs, when every change that was asked for is made.
func (d *desk) lackingFor(ctx context.Context, id string, step workflow.Step) (l lacking, err error) {
	d.editor.changes.wait()
	if l.claim, err = d.store.Claim(ctx, id); err != nil {
		return l, err
	}
	words := data.StepWords{Why: "said later"}
	if l.missing, err = d.store.Missing(ctx, id, step.To, words); err != nil || !slices.Contains(step.Needs, workflow.SecondPerson) {
		return l, err
	}
	words.Solo = true
	solo, err := d.store.Missing(ctx, id, step.To, words)
	l.alone = len(solo) < len(l.missing)
	l.missing = solo
	return l, err
}

// askForStep asks for a reason, a comment or an address where the step wants one, and takes it.
func (d *desk) askForStep(step workflow.Step, l lacking) {
	finish := func(why string) { d.finishStep(step, l.claim, data.StepWords{Why: why, Solo: l.alone}) }
	switch needs := step.Needs; {
	case slices.Contains(needs, workflow.DropReason):
		d.drop()
	case len(l.missing) > 0:
		d.status.warn(step.Name + ": " + strings.Join(l.missing, " "))
		d.leadToMissing(step, l.claim)
	case l.alone:
		d.shell.askFor("You gave the verdict yourself", "Why does nobody else decide?", step.Name, 1, finish)
	case slices.Contains(needs, workflow.Comment):
		d.shell.askFor(step.Name, "What should the author change?", step.Name, 4, finish)
	case slices.Contains(needs, workflow.Reason):
		d.shell.askFor(step.Name, "Why?", step.Name, 1, finish)
	case step.From == claims.Approved && step.To == claims.Published && l.claim.PublishedURL == "":
		d.askAddress(step, l.claim.ID, func() { finish("") })
	default:
		finish("")
	}
}

// askAddress asks where a check is published; it may be left open.
func (d *desk) askAddress(step workflow.Step, id string, then func()) {
	box := newKeyEntry(nil)
	box.SetPlaceHolder("https://")
	d.shell.put(question{
		title: step.Name, content: captioned("Address of the published check", box), size: fyne.NewSize(520, 170), yes: step.Name,
		first: box, boxes: []*keyEntry{box},
		do: func() {
			if address := strings.TrimSpace(box.Text); address != "" {
				d.editor.claim(id, data.Edit{Action: "Edit published address"}, func(c *claims.Claim) { c.PublishedURL = address })
			}
			then()
		},
	})
}

// finishStep takes a step of which everything is known.
func (d *desk) finishStep(step workflow.Step, claim claims.Claim, words data.StepWords) {
	if claim.Num == d.current && !d.passes(step.To) {
		d.list.takeAway(claim.Num)
	}
	d.editor.do(func(ctx context.Context) error { return d.store.Step(ctx, []string{claim.ID}, step.To, words) },
		func() { d.status.say(step.Name + ": " + headlineOf(claim)) })
}

// leadToMissing goes to where the first thing is that a step lacks.
func (d *desk) leadToMissing(step workflow.Step, claim claims.Claim) {
	switch needs := step.Needs; {
	case slices.Contains(needs, workflow.Verdict) && claim.Verdict == "":
		d.pane.lead(preflight.Verdict)
	case slices.Contains(needs, workflow.Question):
		d.pane.lead(preflight.Contacts)
	case slices.Contains(needs, workflow.Cleared):
		d.pane.preflight.unfold()
	}
}
