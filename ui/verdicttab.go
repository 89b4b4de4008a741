package ui

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/claims/preflight"
	"claimdesk/claims/scale"
	"claimdesk/data"
)

// verdictTab gives a claim its verdict: a label of a scale, why in one sentence, and the reasoning.
type verdictTab struct {
	content     fyne.CanvasObject
	editor      *editor
	scales      []scale.Scale
	claim       claims.Claim
	scale       scale.Scale
	newest      []string // the titles of the scales that are offered
	choice      *choiceBox
	labels      *fyne.Container
	free        *field
	definition  *widget.Label
	explanation *field
	length      *widget.Label
	rationale   *field
	preview     *previewed
	asOf        *field
	words       fyne.CanvasObject // explanation, rationale, as-of date
	earlier     *fyne.Container
	mask        *fyne.Container // over a verdict that a reviewer is not to see yet
	masked      bool
	seen        map[string]bool           // claims whose verdict the second reader chose to see
	judge       func(label, scale string) // a reviewer's own verdict
	showing     bool
	drawn       drawnVerdict
}

func newVerdictTab(e *editor, scales []scale.Scale) *verdictTab {
	t := &verdictTab{editor: e, scales: scales, scale: scales[0], seen: map[string]bool{}}
	for _, s := range scale.Newest(scales) {
		t.newest = append(t.newest, s.Title())
	}
	t.choice = newChoiceBox(e, t.newest, t.onScale)
	t.labels = container.New(layout.NewRowWrapLayout())
	t.free = newField(e.stage, 1, t.onFreeText)
	t.free.SetPlaceHolder("The verdict in your words")
	t.definition = widget.NewLabel("")
	t.definition.Wrapping = fyne.TextWrapWord
	t.definition.SizeName = theme.SizeNameCaptionText
	t.definition.Importance = widget.LowImportance
	t.length = caption()
	t.explanation = newField(e.stage, 2, func(text string, done func(error)) {
		e.typed(t.claim.ID, "Edit explanation", done, func(c *claims.Claim) { c.Explanation = text })
	})
	t.explanation.edited = t.onExplanation
	t.rationale = newField(e.stage, 6, func(text string, done func(error)) {
		e.typed(t.claim.ID, "Edit rationale", done, func(c *claims.Claim) { c.Rationale = text })
	})
	t.asOf = newField(e.stage, 1, func(text string, done func(error)) {
		e.typed(t.claim.ID, "Edit as-of date", done, func(c *claims.Claim) { c.AsOf = text })
	})
	t.asOf.asDate(e.failed)
	t.preview = newPreviewed(e, "Rationale (Markdown)", t.rationale)
	t.earlier = container.NewVBox()
	t.words = container.NewVBox(
		captioned("Explanation, in one sentence", container.NewBorder(nil, nil, nil, t.length, t.explanation)),
		t.preview.content,
		captioned("As of", t.asOf),
		t.earlier,
	)
	hint := widget.NewLabel("You are the second reader. Give your own verdict first; the author’s stays hidden until then.")
	hint.Wrapping = fyne.TextWrapWord
	t.mask = container.NewVBox(hint, container.NewHBox(e.button("Show the author’s verdict", nil, t.reveal)))
	t.mask.Hide()
	t.content = container.NewVScroll(container.NewPadded(container.NewVBox(
		t.mask,
		captioned("Scale", t.choice),
		t.labels, t.free, t.definition,
		t.words,
	)))
	return t
}

// cover hides the author's verdict from a second reader, or shows it again.
func (t *verdictTab) cover(hidden bool) {
	if hidden == t.masked {
		return
	}
	t.masked = hidden
	visible(t.mask, hidden)
	visible(t.words, !hidden)
	t.draw()
}

func (t *verdictTab) reveal() {
	t.seen[t.claim.ID] = true
	t.cover(false)
}

// revealed tells whether the second reader chose to see the author's verdict.
func (t *verdictTab) revealed(claimID string) bool { return t.seen[claimID] }

// past lists the verdicts that the claim had before.
func (t *verdictTab) past(given []data.GivenVerdict) {
	t.earlier.RemoveAll()
	for i, g := range given {
		if i == 0 && g.Verdict == t.claim.Verdict {
			continue
		}
		if len(t.earlier.Objects) == 0 {
			t.earlier.Add(section("Earlier verdicts"))
		}
		line := newRecordLine()
		line.show(recordText{
			mark: badge{icon: "clock", light: 0x5C6673, dark: 0x9AA4B1},
			text: joinNonEmpty(" · ", orElse(g.Verdict, "taken back"), g.Scale), detail: joinNonEmpty(" · ", g.Who, localDay(g.At)),
		}, false)
		t.earlier.Add(line)
	}
	t.earlier.Refresh()
}

func (t *verdictTab) show(c claims.Claim) {
	t.showing = true
	defer func() { t.showing = false }()
	other := c.ID != t.claim.ID
	if other {
		t.preview.edit()
		t.earlier.RemoveAll()
	}
	if c.Scale != "" && (other || c.Scale != t.claim.Scale) {
		for _, s := range t.scales {
			if s.Title() == c.Scale {
				t.scale = s
			}
		}
	}
	t.claim = c
	if t.choice.Selected != t.scale.Title() {
		t.choice.Options = t.newest
		if !slices.Contains(t.newest, t.scale.Title()) { // a verdict on an older version
			t.choice.Options = append(slices.Clone(t.newest), t.scale.Title())
		}
		t.choice.SetSelected(t.scale.Title())
	}
	t.explanation.fill(c.Explanation, other)
	t.rationale.fill(c.Rationale, other)
	t.asOf.fill(c.AsOf, other)
	t.free.fill(c.Verdict, other)
	t.onExplanation(t.explanation.Text)
	if drawn := (drawnVerdict{t.scale.Title(), c.Scale, c.Verdict}); drawn != t.drawn {
		t.drawn = drawn
		t.draw()
	}
}

// drawnVerdict is what the labels on screen say.
type drawnVerdict struct{ shown, given, verdict string }

// draw lists the labels of the scale, the given one marked.
func (t *verdictTab) draw() {
	t.labels.RemoveAll()
	t.definition.SetText("")
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	for _, label := range t.scale.Labels {
		mark := labelBadge(label)
		button := t.editor.button(label.Name, mark.resource(variant), func() { t.onLabel(label.Name) })
		if label.Name == t.claim.Verdict && t.claim.Scale == t.scale.Title() && !t.masked {
			button.Importance = widget.HighImportance
			button.Icon = badge{icon: mark.icon, light: 0xFFFFFF, dark: 0x0E1116}.resource(variant)
			t.definition.SetText(label.Definition)
		}
		stripe := canvas.NewRectangle(mark.colorOn(variant))
		stripe.SetMinSize(fyne.NewSize(0, 4))
		stripe.CornerRadius = 2
		t.labels.Add(container.NewVBox(button, stripe))
	}
	visible(t.free, t.scale.FreeText() && !t.masked)
	t.labels.Refresh()
}

func (t *verdictTab) onScale(title string) {
	for _, s := range t.scales {
		if s.Title() == title {
			t.scale = s
		}
	}
	if !t.showing {
		t.draw()
	}
}

// onLabel gives the verdict, or takes it back when it is given already.
func (t *verdictTab) onLabel(name string) {
	if name == t.claim.Verdict && t.claim.Scale == t.scale.Title() && !t.masked {
		name = ""
	}
	t.set(t.claim.ID, name)
}

func (t *verdictTab) set(id, name string) {
	if id == "" {
		return
	}
	s := t.scale
	if t.masked {
		t.judge(name, s.Title())
		return
	}
	t.editor.claim(id, data.Edit{Action: "Set verdict"}, func(c *claims.Claim) {
		// A label that the scale does not have cannot come from its own buttons.
		if err := s.Set(c, name); err != nil {
			fyne.LogError("setting the verdict", err)
		}
	})
}

func (t *verdictTab) onFreeText(text string, done func(error)) {
	s := t.scale
	t.editor.typed(t.claim.ID, "Edit verdict", done, func(c *claims.Claim) { _ = s.Set(c, text) })
}

// options are the scale's labels for the picker.
func (t *verdictTab) options() []option {
	var options []option
	for _, l := range t.scale.Labels {
		options = append(options, option{name: l.Name, mark: labelBadge(l)})
	}
	return options
}

func (t *verdictTab) onExplanation(text string) {
	length := utf8.RuneCountInString(text)
	t.length.Importance = widget.LowImportance
	if length > preflight.MaxExplanation {
		t.length.Importance = widget.DangerImportance
	}
	t.length.SetText(fmt.Sprintf("%d/%d", length, preflight.MaxExplanation))
}

func (t *verdictTab) flush() {
	for _, box := range []*field{t.free, t.explanation, t.rationale, t.asOf} {
		box.flush()
	}
}
