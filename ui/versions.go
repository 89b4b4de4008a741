package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims/revision"
	"claimdesk/ui/fetch"
)

// versionBar says above an article which of its versions is shown; an article that never changed has none.
type versionBar struct {
	content *fyne.Container
	note    *widget.Label
	compare func()
	choose  func()
}

func newVersionBar(e *editor) *versionBar {
	b := &versionBar{note: widget.NewLabel("")}
	b.note.Truncation = fyne.TextTruncateEllipsis
	compare := e.button("What has changed", nil, func() { b.compare() })
	choose := e.button("Versions", theme.HistoryIcon(), func() { b.choose() })
	compare.Importance, choose.Importance = widget.LowImportance, widget.LowImportance
	b.content = container.NewBorder(nil, nil, nil, container.NewHBox(compare, choose), b.note)
	b.content.Hide()
	return b
}

func (b *versionBar) show(r reading) {
	if len(r.versions) < 2 {
		b.content.Hide()
		return
	}
	b.note.Importance = widget.MediumImportance
	which := fmt.Sprintf("Version %d of %d", r.ordinal(r.version), len(r.versions))
	switch {
	case r.lost && r.version.ID != r.newest().ID:
		b.note.Importance = widget.WarningImportance
		b.note.SetText(which + ": the newest one no longer has these words")
	case r.version.ID != r.newest().ID:
		b.note.SetText(which + ", read on " + localTime(r.version.CreatedAt))
	default:
		b.note.SetText(which + ": " + inWords(r.changes))
	}
	b.content.Show()
}

// inWords says how much has changed.
func inWords(c revision.Comparison) string {
	if c.Added == 0 && c.Removed == 0 {
		return "nothing but white space changed"
	}
	return fmt.Sprintf("%s new, %s gone", counted(c.Added, "sentence"), orElse(bare(c.Removed), "none"))
}

func bare(number int) string {
	if number == 0 {
		return ""
	}
	return grouped(number)
}

// chooseVersion asks which version of the article to show.
func (d *desk) chooseVersion() {
	shown := d.article.shown
	if len(shown.versions) < 2 {
		d.status.say("This article has one version. File, Fetch the article again looks whether its page has changed.")
		return
	}
	options := make([]option, len(shown.versions))
	for i, v := range shown.versions {
		options[i] = option{name: v.ID, label: fmt.Sprintf("Version %d", shown.ordinal(v)), detail: "read on " + localTime(v.CreatedAt)}
		if v.ID == shown.version.ID {
			options[i].detail = joinNonEmpty(" · ", "shown", options[i].detail)
		}
	}
	pick(d.shell.window.Canvas(), "Versions of the article", options, d.article.showVersion)
}

// showChanges lists what was changed between the version that is shown and the one before it, place by place.
func (d *desk) showChanges() {
	shown := d.article.shown
	if len(shown.versions) < 2 {
		d.chooseVersion()
		return
	}
	changes := shown.changes.Changes
	text := widget.NewRichText(changeSegments(changes[:min(len(changes), mostChanges)])...)
	text.Wrapping = fyne.TextWrapWord
	var sheet *dialog.CustomDialog
	dismiss := func() { sheet.Hide() }
	more := widget.NewLabel(inWords(shown.changes))
	if len(changes) > mostChanges {
		more.SetText(fmt.Sprintf("The first %d of %s places; Copy has all.", mostChanges, grouped(len(changes))))
	}
	copying := newSheetButton("Copy", theme.ContentCopyIcon(), func() {
		d.shell.app.Clipboard().SetContent(changesAsText(changes))
		d.status.say("The changes are on the clipboard.")
	}, dismiss)
	shut := newSheetButton("Close", nil, dismiss, dismiss)
	shut.Importance = widget.HighImportance
	sheet = d.shell.sheet(fmt.Sprintf("What has changed from version %d to %d", shown.earlier, shown.earlier+1),
		container.NewBorder(nil, container.NewBorder(nil, nil, nil, container.NewHBox(copying, shut), more), nil, nil, container.NewVScroll(text)))
	d.shell.window.Canvas().Focus(shut)
}

// mostChanges are drawn at a time; a page that was rewritten has thousands.
const mostChanges = 200

// changeSegments are the changes as a text in which the words that differ stand out.
func changeSegments(changes []revision.Change) []widget.RichTextSegment {
	var list []widget.RichTextSegment
	passage := func(name string, colour fyne.ThemeColorName, runs []revision.Run) {
		if len(runs) == 0 {
			return
		}
		caption := widget.RichTextStyle{ColorName: colour, SizeName: theme.SizeNameCaptionText, TextStyle: fyne.TextStyle{Bold: true}}
		list = append(list, &widget.TextSegment{Text: name, Style: caption})
		for i, run := range runs {
			style := widget.RichTextStyle{Inline: i < len(runs)-1}
			if run.Changed && len(runs) > 1 {
				style.ColorName, style.TextStyle = colour, fyne.TextStyle{Bold: true}
			}
			text := run.Text
			if style.Inline {
				text += " "
			}
			list = append(list, &widget.TextSegment{Text: text, Style: style})
		}
	}
	for i, change := range changes {
		removed, added := change.Words()
		if i > 0 {
			list = append(list, &widget.SeparatorSegment{})
		}
		passage("− Gone", theme.ColorNameError, removed)
		passage("+ New", theme.ColorNamePrimary, added)
	}
	return list
}

// changesAsText is the changes for a mail or a message, in the form of a patch.
func changesAsText(changes []revision.Change) string {
	var b strings.Builder
	line := func(sign, text string) {
		if text != "" {
			b.WriteString(sign + strings.Join(strings.Fields(text), " ") + "\n")
		}
	}
	for i, change := range changes {
		if i > 0 {
			b.WriteString("\n")
		}
		line("- ", change.Removed)
		line("+ ", change.Added)
	}
	return b.String()
}

// mostPages are asked for at a time.
const mostPages = 200

// fetchListAgain looks whether the pages of the marked claims, or of those of the list, have changed.
func (d *desk) fetchListAgain() {
	nums := d.list.chosen()
	if nums == nil {
		nums = d.list.nums
	}
	start(d.stepping, func(ctx context.Context) ([]string, error) { return d.store.Addresses(ctx, nums, mostPages) },
		func(addresses []string, err error) {
			addresses = slices.DeleteFunc(addresses, func(a string) bool { return !fetch.IsAddress(a) })
			switch {
			case err != nil:
				d.failed(err)
			case len(addresses) == 0:
				d.status.say("None of these claims has an article with an address on the web.")
			default:
				d.askForPages(addresses)
			}
		})
}

func (d *desk) askForPages(addresses []string) {
	inputs := make([]input, len(addresses))
	for i, address := range addresses {
		inputs[i] = input{name: address, address: address}
	}
	pages := counted(len(addresses), "page")
	d.shell.ask("Fetch "+pages+" again?", "Each page is asked for once, one after the other. What has changed is kept as a new version of its article. The status bar shows how far it is, with Cancel.",
		"Fetch "+pages, func() { d.takeIn(inputs, nil) })
}

// fetchAgain looks whether the page of the article has changed.
func (d *desk) fetchAgain() {
	address := d.article.shown.article.URL
	if !fetch.IsAddress(address) {
		d.status.say("This article has no address on the web. Edit, Article gives it one.")
		return
	}
	d.takeIn([]input{{name: address, address: address}}, nil)
}
