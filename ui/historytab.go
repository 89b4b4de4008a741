package ui

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
)

// historyTab tells who changed what about a claim, and when; any state in between can be read and restored.
type historyTab struct {
	content fyne.CanvasObject
	editor  *editor
	loading *task
	claim   string
	entries []entry
	rows    *fyne.Container
	chosen  int // in entries
	read    *keyButton
	restore *keyButton
}

// historyShown is how many of the newest entries the tab shows.
const historyShown = 200

func newHistoryTab(e *editor, read, restore func()) *historyTab {
	t := &historyTab{editor: e, loading: &task{stage: e.stage}, rows: container.New(layout.NewCustomPaddedVBoxLayout(0))}
	t.read = low(e.button("Read the state after this (Ctrl+H)", theme.VisibilityIcon(), read))
	t.restore = low(e.button("Restore it…", theme.HistoryIcon(), restore))
	t.content = container.NewVScroll(container.NewPadded(container.NewVBox(container.NewHBox(t.read, t.restore), t.rows)))
	return t
}

// show lists the history of a claim. Where it is hidden from a second reader, who is to judge blind, it says so.
func (t *historyTab) show(claimID string, hidden bool) {
	visible(t.read, !hidden)
	visible(t.restore, !hidden)
	if hidden {
		t.loading.stop()
		t.claim, t.chosen, t.entries = claimID, 0, nil
		hint := widget.NewLabel("You are the second reader. The history tells the author’s verdict; it is shown once you have given your own.")
		hint.Wrapping = fyne.TextWrapWord
		t.rows.Objects = []fyne.CanvasObject{hint}
		t.rows.Refresh()
		return
	}
	if claimID != t.claim {
		t.claim, t.chosen = claimID, 0
	}
	start(t.loading, func(ctx context.Context) ([]claims.Event, error) {
		return t.editor.store.History(ctx, claimID, historyShown)
	}, t.onLoaded)
}

func (t *historyTab) onLoaded(events []claims.Event, err error) {
	if err != nil {
		t.editor.failed(err)
		return
	}
	t.entries = entriesOf(events)
	t.chosen = min(t.chosen, max(len(t.entries)-1, 0))
	t.rows.RemoveAll()
	for i, entry := range t.entries {
		head := newRecordLine()
		head.tapped = func() { t.choose(i) }
		head.show(recordText{text: entry.what, detail: joinNonEmpty(" · ", entry.who, entry.at)}, i == t.chosen)
		t.rows.Add(head)
		if len(entry.changes) > 0 {
			t.rows.Add(changesOf(entry.changes))
		}
	}
	t.rows.Refresh()
}

// changesOf shows the parts that a change altered, each before and after.
func changesOf(changes []partChange) fyne.CanvasObject {
	text := widget.NewRichText()
	text.Wrapping = fyne.TextWrapWord
	for _, c := range changes {
		// The arrow stands alone: the font that has it has nothing else.
		text.Segments = append(text.Segments, small(c.part+": "+c.old+" ", true), small("→", true), small(" "+c.new, false))
	}
	return text
}

func small(words string, inline bool) widget.RichTextSegment {
	style := widget.RichTextStyleParagraph
	if inline {
		style = widget.RichTextStyleInline
	}
	style.SizeName = theme.SizeNameCaptionText
	return &widget.TextSegment{Text: words, Style: style}
}

func (t *historyTab) choose(i int) {
	t.chosen = i
	at := 0
	for _, o := range t.rows.Objects {
		if line, ok := o.(*recordLine); ok {
			line.show(line.content, at == i)
			if at == i {
				reveal(t.content.(*container.Scroll), line)
			}
			at++
		}
	}
}

func (t *historyTab) step(by int) {
	if len(t.entries) > 0 {
		t.choose(min(max(t.chosen+by, 0), len(t.entries)-1))
	}
}

// current is the entry that is chosen; ok is false when there is none.
func (t *historyTab) current() (e entry, ok bool) {
	if t.chosen >= len(t.entries) {
		return e, false
	}
	return t.entries[t.chosen], true
}

// entry is one change as people read it: when, who and what, and each part of the claim before and after.
type entry struct {
	seq           int64 // of the last event of it
	at, who, what string
	changes       []partChange
}

type partChange struct{ part, old, new string }

// entriesOf puts events into words, newest first. The saves of one burst of typing are told as one change, from its
// first old value to its last new one.
func entriesOf(events []claims.Event) []entry {
	var entries []entry
	for i := 0; i < len(events); {
		newest := events[i]
		oldest := newest
		var beside []partChange // what the same command did to other rows
		for i++; i < len(events); i++ {
			if events[i].Command == newest.Command {
				beside = append(beside, differences(events[i].Entity, events[i].Old, events[i].New)...)
				continue
			}
			if !isSameBurst(oldest, events[i]) {
				break
			}
			oldest = events[i]
		}
		what := newest.Action
		if newest.Why != "" {
			what += " (" + newest.Why + ")"
		}
		entries = append(entries, entry{
			seq: newest.Seq, at: localTime(newest.At), who: newest.Who, what: what,
			changes: append(differences(newest.Entity, oldest.Old, newest.New), beside...),
		})
	}
	return entries
}

func isSameBurst(newer, older claims.Event) bool {
	return strings.HasPrefix(newer.Action, "Edit ") && newer.Action == older.Action && newer.EntityID == older.EntityID &&
		newer.Who == older.Who && newer.At[:min(16, len(newer.At))] == older.At[:min(16, len(older.At))]
}

func localTime(at string) string {
	when, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return at
	}
	return when.Local().Format("2006-01-02 15:04:05")
}

// unsaid are columns that tell a reader nothing.
var unsaid = []string{
	"id", "num", "updated_at", "created_at", "claim_id", "article_id", "version_id", "prefix", "suffix",
	"quote_start", "quote_end", "language", "rating_best", "rating_worst",
}

// differences tells what changed from one state of a row to the next.
func differences(entity, before, after string) []partChange {
	old, changed := map[string]any{}, map[string]any{}
	// Both texts come from the store, which wrote them; one that cannot be read has nothing to tell.
	_ = json.Unmarshal([]byte(before), &old)
	_ = json.Unmarshal([]byte(after), &changed)
	names := maps.Clone(old)
	maps.Copy(names, changed)
	var list []partChange
	for _, name := range slices.Sorted(maps.Keys(names)) {
		was, is := shown(old[name]), shown(changed[name])
		if slices.Contains(unsaid, name) || was == is {
			continue
		}
		part := strings.ReplaceAll(name, "_", " ")
		if entity != "claims" {
			part = strings.TrimSuffix(entity, "s") + " " + part
		}
		list = append(list, partChange{part, orNothing(was), orNothing(is)})
	}
	return list
}

func shown(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case float64:
		if v == 0 {
			return ""
		}
		return strings.TrimSuffix(fmt.Sprintf("%.2f", v), ".00")
	}
	return fmt.Sprint(value)
}

func orNothing(text string) string {
	if text == "" {
		return "–"
	}
	return text
}
