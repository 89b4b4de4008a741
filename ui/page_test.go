package ui

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"claimdesk/claims"
	"claimdesk/data"
	"claimdesk/ui/fetch"
)

const yardPage = `<html><head><title>Two hulls delivered</title><meta property="og:site_name" content="Alder Gazette">
<meta property="article:published_time" content="2025-07-03"></head><body><article><p>The yard delivered two hulls in January, the company said.</p></article></body></html>`

// web stands in for the network: one page, and a printer in the local network.
func web(_ context.Context, address string, o fetch.Options) (*fetch.Page, error) {
	if strings.Contains(address, "printer.lan") && !o.Local {
		return nil, fmt.Errorf("%s: %w", address, fetch.ErrLocal)
	}
	if strings.Contains(address, "gone") {
		return nil, fmt.Errorf("%s: %w: 404", address, fetch.ErrRefused)
	}
	return &fetch.Page{
		URL: address, Status: 200, MediaType: "text/html", Header: http.Header{"Server": {"yard"}}, Body: []byte(yardPage),
		TakenAt: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC),
	}, nil
}

func TestPagesAreReadAndKept(t *testing.T) {
	r, source := withSource(t)
	r.desk.fetch = web
	ctx := context.Background()
	edit := func(change func(*claims.Source)) {
		if err := r.desk.store.EditSource(ctx, source.ID, data.Edit{Action: "Edit"}, change); err != nil {
			t.Fatal(err)
		}
		r.settle()
	}
	r.desk.readPage()
	if !strings.Contains(r.desk.status.message.Text, "no address") {
		t.Errorf("without an address the window says %q", r.desk.status.message.Text)
	}
	edit(func(s *claims.Source) { s.Title, s.URL = "", "https://gazette.example/gone" })
	r.desk.readPage()
	r.settle()
	if !strings.Contains(r.desk.status.message.Text, "404") {
		t.Errorf("of a page that is gone the window says %q", r.desk.status.message.Text)
	}
	edit(func(s *claims.Source) { s.URL = "https://gazette.example/hulls/" })
	r.desk.readPage()
	r.settle()
	r.desk.focusList()
	r.press("0")
	list, err := r.desk.store.Sources(ctx, source.ClaimID)
	if err != nil || list[0].Title != "Two hulls delivered" || list[0].Publisher != "Alder Gazette" || list[0].PublishedAt != "2025-07-03" {
		t.Errorf("the source is %+v: %v", list[0], err)
	}
	exhibits, err := data.Of[claims.Exhibit](ctx, r.desk.store, source.ClaimID)
	if err != nil || len(exhibits) != 1 || exhibits[0].Name != "gazette.example_hulls.html" || exhibits[0].Headers != "Server: yard" {
		t.Fatalf("the snapshots are %+v: %v", exhibits, err)
	}
	if text, err := r.desk.store.ExhibitText(ctx, exhibits[0]); err != nil || !strings.Contains(text, "two hulls in January") {
		t.Errorf("the text of the page is %q: %v", text, err)
	}
}

func TestTheLocalNetworkIsAskedAfterAQuestion(t *testing.T) {
	r, source := withSource(t)
	r.desk.fetch = web
	ctx := context.Background()
	if err := r.desk.store.EditSource(ctx, source.ID, data.Edit{Action: "Edit"}, func(s *claims.Source) { s.URL = "http://printer.lan/status" }); err != nil {
		t.Fatal(err)
	}
	r.settle()
	kept := func() int {
		exhibits, err := data.Of[claims.Exhibit](ctx, r.desk.store, source.ClaimID)
		if err != nil {
			t.Fatal(err)
		}
		return len(exhibits)
	}
	r.desk.savePage()
	r.settle()
	if !r.covered() || kept() != 0 {
		t.Fatal("the local network is asked without a question")
	}
	r.key(fyne.KeyEscape)
	r.desk.savePage()
	r.settle()
	r.key(fyne.KeyReturn)
	if kept() != 1 {
		t.Errorf("after the question %d pages are kept", kept())
	}
}
