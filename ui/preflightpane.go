package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims/preflight"
)

// preflightPane tells under the tabs what a check still lacks. Its head unfolds the list; each line leads to its field.
type preflightPane struct {
	content  *fyne.Container
	head     *recordLine
	lines    *fyne.Container
	scroll   *container.Scroll
	findings []preflight.Finding
	lead     func(field string)
	next     int // which finding the key leads to
	unfolded bool
}

// preflightShown is how many findings are in sight at once.
const preflightShown = 5

func newPreflightPane(lead func(field string)) *preflightPane {
	p := &preflightPane{lead: lead, head: newRecordLine(), lines: container.NewVBox()}
	p.head.tapped = p.fold
	p.scroll = container.NewVScroll(p.lines)
	p.scroll.Hide()
	p.content = container.NewVBox(widget.NewSeparator(), p.head, p.scroll)
	return p
}

var (
	readyBadge   = badge{icon: "check", light: 0x1B7A4B, dark: 0x62C796}
	warningBadge = badge{icon: "alert", light: 0x9A5B00, dark: 0xE9B44C}
	blockBadge   = badge{icon: "cross", light: 0xB3372F, dark: 0xF08A80}
)

func (p *preflightPane) show(findings []preflight.Finding) {
	if !slices.Equal(p.findings, findings) {
		p.next = 0
	}
	p.findings = findings
	blocks := len(preflight.Blocked(findings))
	head := recordText{mark: readyBadge, text: "Ready to publish"}
	if len(findings) > 0 {
		head = recordText{mark: warningBadge, text: counted(len(findings), "thing") + " missing", detail: "press . for the next"}
	}
	if blocks > 0 {
		head.mark = blockBadge
		head.text += fmt.Sprintf(", %d of them required", blocks)
	}
	p.head.show(head, false)
	p.lines.RemoveAll()
	for _, finding := range findings {
		line := newRecordLine()
		mark := warningBadge
		if finding.Level == preflight.Block {
			mark = blockBadge
		}
		line.tapped = func() { p.lead(finding.Field) }
		line.show(recordText{mark: mark, text: finding.Sentence}, false)
		p.lines.Add(line)
	}
	p.size()
}

// size gives the list as much height as it needs, up to a few lines.
func (p *preflightPane) size() {
	shown := min(len(p.findings), preflightShown)
	if p.unfolded && shown > 0 {
		least := p.lines.MinSize().Height * float32(shown) / float32(len(p.findings))
		p.scroll.SetMinSize(fyne.NewSize(0, least))
		p.scroll.Show()
	} else {
		p.scroll.Hide()
	}
	p.content.Refresh()
}

// fold shows or hides the list.
func (p *preflightPane) fold() {
	p.unfolded = !p.unfolded
	p.size()
}

func (p *preflightPane) unfold() {
	p.unfolded = true
	p.size()
}

// leadOn goes to what is missing first, and with each further call to the next.
func (p *preflightPane) leadOn() {
	if len(p.findings) == 0 {
		return
	}
	finding := p.findings[p.next%len(p.findings)]
	p.next = (p.next + 1) % len(p.findings)
	p.lead(finding.Field)
}
