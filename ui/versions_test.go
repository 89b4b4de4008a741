package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"claimdesk/claims"
	"claimdesk/ui/fetch"
)

const bridgePage = `<html><head><title>Bridge to be mended</title></head><body><article>
<p>The council of Brenning voted 9 to 4 to spend 14 million crowns on the bridge. It was built in 1931 by the Alder company.</p>
<p>“The bridge carries 6,000 cars a day,” said mayor Ida Lund. Traffic fell by 20 percent last year.</p></article></body></html>`

// pageThatChanges is a web of one page, which says what *page says at the moment.
func pageThatChanges(page *string) fetcher {
	return func(_ context.Context, address string, _ fetch.Options) (*fetch.Page, error) {
		return &fetch.Page{URL: address, Status: 200, MediaType: "text/html", Body: []byte(*page), TakenAt: time.Now()}, nil
	}
}

func TestAPageThatChangedQuietlyIsShown(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	page := bridgePage
	r.desk.fetch = pageThatChanges(&page)
	r.pasted("https://post.example/bridge")
	r.paste.add()
	r.settle()
	pane := r.desk.article
	if pane.bar.content.Visible() || len(pane.shown.versions) != 1 {
		t.Fatalf("an article of one version says %q", pane.bar.note.Text)
	}
	vote := claimAbout(t, r, "14 million")
	page = strings.NewReplacer("14 million", "19 million", " It was built in 1931 by the Alder company.", "").Replace(page)
	r.desk.fetchAgain()
	r.settle()
	if !strings.Contains(r.desk.status.message.Text, "has changed: 1 sentence new, 2 gone") {
		t.Errorf("the status bar says %q", r.desk.status.message.Text)
	}
	traffic := claimAbout(t, r, "20 percent")
	r.desk.openID(traffic.ID)
	r.settle()
	if !strings.Contains(pane.bar.note.Text, "Version 2 of 2") || !strings.Contains(pane.bar.note.Text, "1 sentence new, 2 gone") {
		t.Errorf("above the changed article stands %q", pane.bar.note.Text)
	}
	if pane.shown.version.Number != 2 || !pane.shown.holds(traffic.ID) || pane.shown.holds(vote.ID) {
		t.Errorf("version %d shows the marks %+v", pane.shown.version.Number, pane.shown.marks)
	}
	start, end := markOf(pane.shown, traffic.ID)
	if got := string([]rune(pane.shown.text)[start:end]); got != traffic.Quote {
		t.Errorf("the words marked in the newer version are %q, not %q", got, traffic.Quote)
	}
	r.desk.openID(vote.ID)
	r.settle()
	if pane.shown.version.Number != 1 || !strings.Contains(pane.bar.note.Text, "no longer has these words") {
		t.Errorf("a claim whose words are gone is shown in version %d: %q", pane.shown.version.Number, pane.bar.note.Text)
	}
	r.desk.showChanges()
	if !r.covered() {
		t.Fatal("what has changed is not shown")
	}
	if text := changesAsText(pane.shown.changes.Changes); !strings.Contains(text, "- The council of Brenning voted 9 to 4 to spend 14 million") || !strings.Contains(text, "+ The council of Brenning voted 9 to 4 to spend 19 million") {
		t.Errorf("the changes are:\n%s", text)
	}
	r.key(fyne.KeyEscape)
	pane.showVersion(pane.shown.newest().ID)
	r.settle()
	r.desk.fetchAgain()
	r.settle()
	if !strings.Contains(r.desk.status.message.Text, "word for word") || len(pane.shown.versions) != 2 {
		t.Errorf("of a page that did not change again the window says %q", r.desk.status.message.Text)
	}
	r.desk.undo()
	r.settle()
	r.desk.undo()
	r.settle()
	if len(pane.shown.versions) != 1 || pane.bar.content.Visible() {
		t.Errorf("after two steps back there are %d versions", len(pane.shown.versions))
	}
}

func TestTheArticlesOfAListAreFetchedAgain(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	pages := map[string]string{
		"https://post.example/bridge": bridgePage, "https://post.example/rents": strings.NewReplacer("bridge", "rent", "1931", "1955").Replace(bridgePage),
	}
	r.desk.fetch = func(ctx context.Context, address string, o fetch.Options) (*fetch.Page, error) {
		page := pages[address]
		return pageThatChanges(&page)(ctx, address, o)
	}
	r.pasted("https://post.example/bridge\nhttps://post.example/rents")
	r.paste.add()
	r.settle()
	again := func() string {
		r.desk.fetchListAgain()
		r.settle()
		if !r.covered() {
			t.Fatal("pages are fetched without a question")
		}
		r.key(fyne.KeyReturn)
		r.settle()
		return r.desk.status.message.Text
	}
	if said := again(); said != "2 articles, none of which has changed." {
		t.Errorf("of pages that did not change the window says %q", said)
	}
	pages["https://post.example/rents"] = strings.Replace(pages["https://post.example/rents"], "1955", "1966", 1)
	if said := again(); !strings.Contains(said, "has changed: 1 sentence new, 1 gone") {
		t.Errorf("of one that changed it says %q", said)
	}
}

func claimAbout(t *testing.T, r *rig, words string) claims.Claim {
	t.Helper()
	for _, row := range r.find("") {
		if strings.Contains(row.Quote, words) {
			return row.Claim
		}
	}
	t.Fatalf("there is no claim about %q", words)
	return claims.Claim{}
}

func markOf(shown reading, id string) (start, end int) {
	for _, m := range shown.marks {
		if m.ID == id {
			return m.Start, m.End
		}
	}
	return 0, 0
}
