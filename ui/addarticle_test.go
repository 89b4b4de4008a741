package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// pasted puts a text on the clipboard and does what Ctrl+V is for where no text is typed.
func (r *rig) pasted(text string) {
	r.app.Clipboard().SetContent(text)
	for _, a := range r.desk.all {
		if _, ok := a.also.(*fyne.ShortcutPaste); ok {
			r.desk.carryOut(a)
		}
	}
	r.settle()
}

func TestWhatIsOnTheClipboardIsAddedByTwoKeys(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.fetch = nil // a text asks nothing of the network
	r.pasted("The council of Brenning voted 9 to 4 to spend 14 million crowns on the bridge.")
	r.paste.text.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	r.settle()
	if r.covered() || len(r.find("")) != 1 {
		t.Fatalf("after Ctrl+V and Ctrl+Enter there are %d claims", len(r.find("")))
	}
	r.desk.addArticle()
	r.paste.text.Insert("An unfinished draft.")
	r.paste.leave()
	r.pasted("Another article.")
	if got := r.paste.text.Text(); got != "An unfinished draft." {
		t.Errorf("what waited to be added has become %q", got)
	}
}

func TestPagesAreAddedByTheirAddresses(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.fetch = web
	r.pasted("https://gazette.example/hulls\n")
	if !strings.HasPrefix(r.paste.submit.Text, "Fetch the page") {
		t.Errorf("the button says %q", r.paste.submit.Text)
	}
	r.paste.add()
	r.settle()
	rows := r.find("")
	if len(rows) != 1 || rows[0].ArticleTitle != "Two hulls delivered" {
		t.Fatalf("the claims are %+v", rows)
	}
	article, err := r.desk.store.Article(t.Context(), rows[0].ArticleID)
	if err != nil || article.URL != "https://gazette.example/hulls" || article.Publisher != "Alder Gazette" {
		t.Errorf("the article is %+v: %v", article, err)
	}
	for text, pages := range map[string]int{
		"https://a.example/1\n\n https://b.example/2 ":       2,
		"https://a.example/1 says that the ferry sank.":      0,
		"https://a.example/1\nThe ferry sank.":               0,
		"The ferry sank, says https://a.example/1":           0,
		"HTTPS://A.EXAMPLE/1":                                1,
		"ftp://a.example/1":                                  0,
		strings.Repeat("https://a.example/1\n", 3) + "ferry": 0,
	} {
		r.paste.text.SetText(text)
		if got := r.paste.addresses(); len(got) != pages {
			t.Errorf("%q has the addresses %q", text, got)
		}
	}
	r.paste.clear()
	r.paste.url.SetText("https://gazette.example/hulls")
	if len(r.paste.addresses()) != 1 {
		t.Error("a link without a text is not fetched")
	}
}

func TestAddressesThatCannotBeFetchedComeBack(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.fetch = web
	const both = "https://gazette.example/gone\nhttps://gazette.example/hulls"
	r.pasted(both)
	r.paste.add()
	r.settle()
	if len(r.find("")) != 1 || r.paste.text.Text() != both {
		t.Errorf("of one page that is gone and one that is there: %d claims, and in the dialog %q", len(r.find("")), r.paste.text.Text())
	}

	r = newRig(t, temporaryCasebook(t))
	r.desk.fetch = web
	r.pasted("http://printer.lan/status")
	r.paste.add()
	r.settle()
	if !r.covered() || len(r.find("")) != 0 {
		t.Fatal("the local network is asked without a question")
	}
	if r.paste.text.Text() == "" {
		t.Error("the address is lost while the question is open")
	}
	r.key(fyne.KeyReturn)
	r.settle()
	if len(r.find("")) != 1 || r.paste.text.Text() != "" {
		t.Errorf("after the question there are %d claims, and in the dialog %q", len(r.find("")), r.paste.text.Text())
	}
}
