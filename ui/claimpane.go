package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/claims/scale"
)

// claimPane is the claim in tabs.
type claimPane struct {
	content *fyne.Container
	tabs    *container.AppTabs
	none    *widget.Label
	badges  badges
	claim   claims.Claim
	accept  *keyButton

	form     *claimForm
	sources  *sourcesTab
	verdict  *verdictTab
	history  *historyTab
	tabItems [4]*container.TabItem
}

// The tabs in their order.
const (
	tabClaim = iota
	tabSources
	tabVerdict
	tabHistory
)

func newClaimPane(e *editor, scales []scale.Scale, b badges, accept, drop func(), focus func(fyne.Focusable)) *claimPane {
	p := &claimPane{badges: b}
	p.accept = e.button("Accept (A)", theme.ConfirmIcon(), accept)
	dropButton := e.button("Drop (D)", theme.CancelIcon(), drop)
	dropButton.Importance = widget.LowImportance
	p.form = newClaimForm(e, b, container.NewHBox(p.accept, dropButton))
	p.sources = newSourcesTab(e, focus)
	p.verdict = newVerdictTab(e, scales)
	p.history = newHistoryTab(e)
	p.tabItems = [4]*container.TabItem{
		container.NewTabItem("Claim", p.form.content),
		container.NewTabItem("Sources", p.sources.content),
		container.NewTabItem("Verdict", p.verdict.content),
		container.NewTabItem("History", p.history.content),
	}
	p.sources.records.listed = func(list []claims.Source) { p.onSources(len(list)) }
	for tab, fields := range p.fieldsByTab() {
		for _, box := range fields {
			box.leave, box.scroll = e.leave, p.tabItems[tab].Content.(*container.Scroll)
		}
	}
	p.tabs = container.NewAppTabs(p.tabItems[:]...)
	p.tabs.OnSelected = func(*container.TabItem) { p.fill() }
	p.none = widget.NewLabel("Choose a claim of the list, or tap a highlight in the article.")
	p.none.Importance = widget.LowImportance
	p.none.Alignment = fyne.TextAlignCenter
	p.none.Wrapping = fyne.TextWrapWord
	p.content = container.NewStack(p.tabs, container.NewPadded(p.none))
	p.clear()
	return p
}

func (p *claimPane) fieldsByTab() [4][]*field {
	fields := [4][]*field{tabVerdict: {p.verdict.free, p.verdict.explanation, p.verdict.rationale, p.verdict.asOf}}
	for _, box := range p.form.boxes {
		fields[tabClaim] = append(fields[tabClaim], box.box)
	}
	fields[tabSources] = p.sources.records.fields()
	return fields
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
		for _, item := range p.tabItems {
			item.Content.(*container.Scroll).ScrollToTop()
		}
	}
	p.claim = c
	if waits(c.Status) {
		p.accept.Show()
	} else {
		p.accept.Hide()
	}
	p.none.Hide()
	p.tabs.Show()
	p.fill()
	if p.tabs.SelectedIndex() != tabSources {
		p.sources.show(c.ID) // its tab carries the number of sources
	}
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
	case tabHistory:
		p.history.show(p.claim.ID)
	}
}

func (p *claimPane) clear() {
	p.claim = claims.Claim{}
	p.tabs.Hide()
	p.none.Show()
}

func (p *claimPane) onSources(number int) {
	text := "Sources"
	if number > 0 {
		text = fmt.Sprintf("Sources (%d)", number)
	}
	if p.tabItems[tabSources].Text != text {
		p.tabItems[tabSources].Text = text
		p.tabs.Refresh()
	}
}

func (p *claimPane) open(tab int) {
	p.tabs.SelectIndex(tab)
}

// flush saves what was typed last in any tab.
func (p *claimPane) flush() {
	p.form.flush()
	p.sources.flush()
	p.verdict.flush()
}
