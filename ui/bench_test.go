package ui

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"claimdesk/claims/document"
	"claimdesk/claims/extract"
	"claimdesk/data/sample/invent"
)

// benchRig is a window on a casebook of 10,000 claims with an article of 300 KB and 300 claims open.
func benchRig(b *testing.B) *rig {
	b.Helper()
	path := temporaryCasebook(b)
	ctx := context.Background()
	if err := invent.Casebook(ctx, path, 9700); err != nil {
		b.Fatal(err)
	}
	r := newRig(b, path)
	text := strings.Repeat("The council of Brenning voted 9 to 4 to spend 14 million crowns on the bridge. ", 3800)
	article, err := r.desk.store.AddArticle(ctx, &document.Document{Title: "Long", Text: text, Original: []byte(text)})
	if err != nil {
		b.Fatal(err)
	}
	proposals := make([]extract.Proposal, 300)
	for i := range proposals {
		proposals[i] = extract.Proposal{Start: i * 900, End: i*900 + 78, Score: 1, Headline: fmt.Sprintf("Council votes %d to spend on the bridge", i)}
	}
	if _, err := r.desk.store.Propose(ctx, article.ID, proposals); err != nil {
		b.Fatal(err)
	}
	r.desk.openView(viewNamed("All"))
	r.settle()
	if len(r.desk.list.nums) < 9000 || r.desk.article.article != article.ID {
		b.Fatalf("%d claims; the long article is not open", len(r.desk.list.nums))
	}
	return r
}

// BenchmarkTyping is the work of one key on the UI goroutine: ms/key what happens at once, ms/save what follows when the
// typing rests and the text has been saved, from list to article. The time of an operation is all of it on one
// goroutine, disk, history and search index included.
func BenchmarkTyping(b *testing.B) {
	for _, box := range []struct {
		name string
		open func(*rig) fyne.Focusable
	}{
		{"headline", func(r *rig) fyne.Focusable { r.desk.edit(); return r.desk.pane.form.headline }},
		{"rationale", func(r *rig) fyne.Focusable { r.desk.explain(); return r.desk.pane.verdict.rationale }},
		{"search", func(r *rig) fyne.Focusable { r.desk.focusSearch(); return r.desk.search.entry }},
	} {
		b.Run(box.name, func(b *testing.B) {
			r := benchRig(b)
			target := box.open(r)
			r.window.Canvas().Focus(target)
			r.settle()
			var keys, saves time.Duration
			for i := 0; b.Loop(); i++ {
				r.ui.total = 0
				r.ui.during(true, func() { target.TypedRune([]rune("bridge of the council ")[i%22]) })
				keys += r.ui.total
				r.ui.total = 0
				r.ui.during(true, r.settle)
				saves += r.ui.total
			}
			b.ReportMetric(keys.Seconds()*1000/float64(b.N), "ms/key")
			b.ReportMetric(saves.Seconds()*1000/float64(b.N), "ms/save")
		})
	}
}

// BenchmarkPasteKey is one key in the box for pasting with 300 KB in it.
func BenchmarkPasteKey(b *testing.B) {
	r := newRig(b, temporaryCasebook(b))
	r.desk.addArticle()
	r.paste.text.SetText(strings.Repeat("The council of Brenning voted 9 to 4 to spend 14 million crowns on the bridge.\n\n", 3800))
	for b.Loop() {
		r.paste.text.TypedRune('x')
	}
}
