package ui

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/claims/preflight"
	"claimdesk/claims/scale"
)

// claimPane is the claim in tabs, with pre-flight under them.
type claimPane struct {
	content *fyne.Container
	work    *fyne.Container
	tabs    *container.AppTabs
	none    *widget.Label
	badges  badges
	editor  *editor
	focus   func(fyne.Focusable)
	claim   claims.Claim
	file    caseFile
	reading *task
	accept  *keyButton

	form      *claimForm
	sources   *sourcesTab
	verdict   *verdictTab
	contact   *contactTab
	review    *reviewTab
	history   *historyTab
	preflight *preflightPane
	tabItems  [6]*container.TabItem // hold nothing: Fyne refreshes what all tabs hold for another name on one of them
	sheets    [6]fyne.CanvasObject  // what lies under each tab
}

// The tabs in their order.
const (
	tabClaim = iota
	tabSources
	tabVerdict
	tabContact
	tabReview
	tabHistory
)

func newClaimPane(d *desk) *claimPane {
	e, focus := d.editor, d.shell.window.Canvas().Focus
	p := &claimPane{badges: d.badges, editor: e, focus: focus, reading: &task{stage: e.stage}}
	p.accept = e.button("Accept (A)", theme.ConfirmIcon(), d.accept)
	dropButton := e.button("Drop (D)", theme.CancelIcon(), d.drop)
	dropButton.Importance = widget.LowImportance
	p.form = newClaimForm(e, d.badges, container.NewHBox(p.accept, dropButton), focus)
	p.sources = newSourcesTab(e, focus, sourceDeeds{
		attach: d.attach, snapshot: d.savePage, read: d.readPage, archive: d.archivePage, look: d.lookAt,
	})
	p.verdict = newVerdictTab(e, d.badges.scales)
	p.verdict.judge = d.judge
	p.contact = newContactTab(e, focus, d.copyText)
	p.review = newReviewTab(e, func() []scale.Scale { return d.badges.scales }, focus, d.takeStep, p.lead)
	p.history = newHistoryTab(e, d.readState, d.restoreState)
	p.preflight = newPreflightPane(p.lead)
	p.sheets = [6]fyne.CanvasObject{
		tabClaim:   p.form.content,
		tabSources: p.sources.content,
		tabVerdict: p.verdict.content,
		tabContact: p.contact.content,
		tabReview:  p.review.content,
		tabHistory: p.history.content,
	}
	for tab, fields := range p.fieldsByTab() {
		for _, box := range fields {
			box.leave, box.scroll = e.leave, p.sheets[tab].(*container.Scroll)
		}
	}
	for tab, name := range tabNames {
		p.tabItems[tab] = container.NewTabItem(name, layout.NewSpacer())
	}
	p.tabs = container.NewAppTabs(p.tabItems[:]...)
	p.tabs.OnSelected = func(*container.TabItem) { p.turn() }
	p.none = widget.NewLabel("Choose a claim of the list, or tap a highlight in the article.")
	p.none.Importance = widget.LowImportance
	p.none.Alignment = fyne.TextAlignCenter
	p.none.Wrapping = fyne.TextWrapWord
	under := container.New(layout.NewCustomPaddedLayout(-theme.Padding(), 0, 0, 0), container.NewStack(p.sheets[:]...))
	p.work = container.NewBorder(p.tabs, p.preflight.content, nil, nil, under)
	p.content = container.NewStack(p.work, container.NewPadded(p.none))
	p.turn()
	p.clear()
	return p
}

func (p *claimPane) fieldsByTab() [6][]*field {
	return [6][]*field{
		tabClaim:   p.form.fields(),
		tabSources: p.sources.records.fields(),
		tabVerdict: {p.verdict.free, p.verdict.explanation, p.verdict.rationale, p.verdict.asOf},
		tabContact: p.contact.fields(),
		tabReview:  p.review.fields(),
	}
}

// holds tells whether one of the pane's boxes has the focus.
func (p *claimPane) holds(focused fyne.Focusable) bool {
	for _, fields := range p.fieldsByTab() {
		if slices.ContainsFunc(fields, func(f *field) bool { return focused == fyne.Focusable(f) }) {
			return true
		}
	}
	return false
}

// show fills the tabs with a claim; what the user is typing stays.
func (p *claimPane) show(c claims.Claim) {
	if c.ID != p.claim.ID {
		p.flush()
		p.file = caseFile{Case: preflight.Case{Claim: c}}
		for _, sheet := range p.sheets {
			sheet.(*container.Scroll).ScrollToTop()
		}
	}
	p.claim = c
	visible(p.accept, waits(c.Status))
	p.none.Hide()
	p.work.Show()
	p.fill()
	start(p.reading, func(ctx context.Context) (caseFile, error) { return readCase(ctx, p.editor.store, c.ID) }, p.onRead)
}

// onRead shows what belongs to the claim: the numbers on the tabs, the review and what pre-flight says.
func (p *claimPane) onRead(file caseFile, err error) {
	if err != nil {
		p.editor.failed(err)
		return
	}
	p.file = file
	open := 0
	for _, comment := range file.comments {
		if comment.ResolvedAt == "" {
			open++
		}
	}
	p.number([6]int{tabSources: len(file.Sources), tabContact: len(file.Contacts), tabReview: open})
	p.sources.hold(file.Exhibits)
	p.preflight.show(file.findings)
	if own := file.Claim.Origin == ""; own != p.preflight.content.Visible() { // nothing is asked of the checks of others
		visible(p.preflight.content, own)
		p.work.Refresh()
	}
	p.verdict.cover(p.veiled())
	p.fill()
}

// veiled tells whether the author's verdict is to be hidden from the user.
func (p *claimPane) veiled() bool { return p.file.blind() && !p.verdict.revealed(p.file.Claim.ID) }

// turn shows what lies under the tab that was opened.
func (p *claimPane) turn() {
	for tab, sheet := range p.sheets {
		visible(sheet, tab == p.tabs.SelectedIndex())
	}
	p.fill()
}

// fill shows the claim in the tab that is open.
func (p *claimPane) fill() {
	if p.claim.ID == "" {
		return
	}
	switch p.tabs.SelectedIndex() {
	case tabClaim:
		p.form.show(p.claim, p.badges.of(p.claim))
	case tabSources:
		p.sources.show(p.claim.ID)
	case tabVerdict:
		p.verdict.show(p.claim)
		p.verdict.past(p.file.verdicts)
	case tabContact:
		p.contact.show(p.claim)
	case tabReview:
		if p.file.Claim.ID == p.claim.ID {
			p.review.show(p.file)
		}
	case tabHistory:
		if p.file.read {
			p.history.show(p.claim.ID, p.veiled())
		}
	}
}

func (p *claimPane) clear() {
	p.claim = claims.Claim{}
	p.reading.stop()
	p.work.Hide()
	p.none.Show()
}

// tabNames are the names of the tabs in their order.
var tabNames = [6]string{"Claim", "Sources", "Verdict", "Contact", "Review", "History"}

// number puts on the tabs how many things are in them.
func (p *claimPane) number(things [6]int) {
	changed := false
	for tab, item := range p.tabItems {
		name := tabNames[tab]
		if things[tab] > 0 {
			name = fmt.Sprintf("%s (%d)", name, things[tab])
		}
		changed = changed || item.Text != name
		item.Text = name
	}
	if changed {
		p.tabs.Refresh()
	}
}

func (p *claimPane) open(tab int) {
	p.tabs.SelectIndex(tab)
}

// lead opens the tab of a field and gives it the focus. Fields are named as pre-flight and comments name them.
func (p *claimPane) lead(field string) {
	switch field {
	case preflight.Sources:
		p.open(tabSources)
		if first := p.sources.records.first; len(p.sources.records.all) > 0 {
			p.focus(first)
		}
	case "archive link":
		p.open(tabSources)
		p.focus(p.sources.archive)
	case preflight.Verdict:
		p.open(tabVerdict)
		p.focus(p.verdict.choice)
	case preflight.Explanation:
		p.open(tabVerdict)
		p.focus(p.verdict.explanation)
	case preflight.Rationale:
		p.open(tabVerdict)
		p.verdict.preview.edit()
		p.focus(p.verdict.rationale)
	case preflight.Contacts:
		p.open(tabContact)
		if len(p.contact.records.all) == 0 {
			p.focus(p.contact.reason)
		}
	case preflight.Review:
		p.open(tabReview)
	case preflight.Address:
		p.open(tabReview)
		p.focus(p.review.address)
	case preflight.Speaker:
		p.open(tabClaim)
		p.focus(p.form.speaker)
	default:
		p.open(tabClaim)
		p.focus(p.form.headline)
	}
}

// flush saves what was typed last in any tab.
func (p *claimPane) flush() {
	p.form.flush()
	p.sources.flush()
	p.verdict.flush()
	p.contact.flush()
	p.review.flush()
}

// entries is the list of the tab that is open; nil when it has none.
func (p *claimPane) entries() any {
	switch p.tabs.SelectedIndex() {
	case tabClaim:
		return p.form.appearances
	case tabSources:
		return p.sources.records
	case tabContact:
		return p.contact.records
	case tabReview:
		return p.review.corrections
	case tabHistory:
		return p.history
	}
	return nil
}
