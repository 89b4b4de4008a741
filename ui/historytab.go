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
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
)

// historyTab tells who changed what about a claim, and when.
type historyTab struct {
	content fyne.CanvasObject
	editor  *editor
	loading *task
	text    *widget.RichText
}

// historyShown is how many of the newest entries the tab shows.
const historyShown = 200

func newHistoryTab(e *editor) *historyTab {
	t := &historyTab{editor: e, loading: &task{stage: e.stage}, text: widget.NewRichText()}
	t.text.Wrapping = fyne.TextWrapWord
	t.content = container.NewVScroll(t.text)
	return t
}

func (t *historyTab) show(claimID string) {
	start(t.loading, func(ctx context.Context) ([]claims.Event, error) {
		return t.editor.store.History(ctx, claimID, historyShown)
	}, t.onLoaded)
}

func (t *historyTab) onLoaded(events []claims.Event, err error) {
	if err != nil {
		t.editor.failed(err)
		return
	}
	t.text.Segments = nil
	for _, entry := range entriesOf(events) {
		t.text.Segments = append(t.text.Segments, &widget.TextSegment{Text: entry.head, Style: widget.RichTextStyle{
			SizeName: theme.SizeNameCaptionText, ColorName: theme.ColorNamePlaceHolder,
		}})
		for _, c := range entry.changes {
			// The arrow stands alone: the font that has it has nothing else.
			t.text.Segments = append(t.text.Segments, inline(c.part+": "+c.old+" "), inline("→"),
				&widget.TextSegment{Text: " " + c.new, Style: widget.RichTextStyleParagraph})
		}
	}
	t.text.Refresh()
}

func inline(text string) widget.RichTextSegment {
	return &widget.TextSegment{Text: text, Style: widget.RichTextStyleInline}
}

// entry is one change as people read it: when, who and what, and each part of the claim before and after.
type entry struct {
	head    string
	changes []partChange
}

type partChange struct{ part, old, new string }

// entriesOf puts events into words, newest first. The saves of one burst of typing are told as one change, from its
// first old value to its last new one.
func entriesOf(events []claims.Event) []entry {
	var entries []entry
	for i := 0; i < len(events); {
		newest := events[i]
		oldest := newest
		for i++; i < len(events) && isSameBurst(oldest, events[i]); i++ {
			oldest = events[i]
		}
		what := newest.Action
		if newest.Why != "" {
			what += " (" + newest.Why + ")"
		}
		entries = append(entries, entry{
			head:    joinNonEmpty(" · ", localTime(newest.At), newest.Who, what),
			changes: differences(newest.Entity, oldest.Old, newest.New),
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
		if entity == "sources" {
			part = "source " + part
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
