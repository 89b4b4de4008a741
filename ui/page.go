package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"claimdesk/claims"
	"claimdesk/claims/document"
	"claimdesk/data"
	"claimdesk/ui/fetch"
)

// fetcher fetches what is at an address: fetch.Get, or what a test puts in its place.
type fetcher func(ctx context.Context, address string, o fetch.Options) (*fetch.Page, error)

// savePage keeps the page of the chosen source in the casebook as it is now.
func (d *desk) savePage() {
	d.fetchSource("Saving the page", func(ctx context.Context, source claims.Source, page *fetch.Page, doc *document.Document) (func(), error) {
		_, err := d.store.AddSnapshot(ctx, source.ID, data.Page{
			URL: page.URL, TakenAt: page.TakenAt.UTC().Format(time.RFC3339), Name: pageName(page), MediaType: page.MediaType,
			Headers: page.Headers(), Text: doc.Text, Body: bytes.NewReader(page.Body),
		}, nil)
		return func() { d.status.say("The page is kept in the casebook as it is now.") }, err
	})
}

// pageName is the name of a page's file: its address without what a file name cannot hold.
func pageName(page *fetch.Page) string {
	_, name, _ := strings.Cut(page.FileName(), "://")
	return claims.CleanName(strings.ReplaceAll(strings.ReplaceAll(name, "/.html", ".html"), "/", "_"))
}

// readPage reads title, publisher, author and date of the chosen source from its page, where they are not known yet.
func (d *desk) readPage() {
	d.fetchSource("Reading the page", func(ctx context.Context, source claims.Source, page *fetch.Page, doc *document.Document) (func(), error) {
		var found []string
		err := d.store.EditSource(ctx, source.ID, data.Edit{Action: "Read the page of the source"}, func(s *claims.Source) {
			for _, part := range []struct {
				name, value string
				into        *string
			}{
				{"title", doc.Title, &s.Title},
				{"publisher", doc.Publisher, &s.Publisher},
				{"author", doc.Byline, &s.Author},
				{"date", doc.Published, &s.PublishedAt},
				{"access date", page.TakenAt.Local().Format(time.DateOnly), &s.AccessedAt},
			} {
				if *part.into == "" && part.value != "" {
					*part.into = part.value
					found = append(found, part.name)
				}
			}
		})
		return func() {
			if len(found) == 0 {
				d.status.say("The page says nothing that is not there already.")
				return
			}
			d.status.say("Read from the page: " + strings.Join(found, ", ") + ".")
		}, err
	})
}

// fetchSource fetches the page of the chosen source, because the user asked for it, and hands it on.
func (d *desk) fetchSource(name string, use func(context.Context, claims.Source, *fetch.Page, *document.Document) (func(), error)) {
	d.withSource(func(source claims.Source) {
		d.flush()
		source.URL = strings.TrimSpace(d.pane.sources.url.Text)
		if !fetch.IsAddress(source.URL) {
			d.status.say("This source has no address on the web.")
			d.pane.focus(d.pane.sources.url)
			return
		}
		d.fetchPage(name, source, false, use)
	})
}

func (d *desk) fetchPage(name string, source claims.Source, local bool, use func(context.Context, claims.Source, *fetch.Page, *document.Document) (func(), error)) {
	d.inBackground(name, func(ctx context.Context, progress func(float64)) (func(), error) {
		page, err := d.fetch(ctx, source.URL, fetch.Options{Local: local, Progress: func(read, total int64) {
			if total > 0 {
				progress(float64(read) / float64(total))
			}
		}})
		if errors.Is(err, fetch.ErrLocal) && !local {
			return func() { d.askLocal(source.URL, func() { d.fetchPage(name, source, true, use) }) }, nil
		}
		if err != nil {
			return nil, err
		}
		doc, err := document.Read(page.FileName(), bytes.NewReader(page.Body))
		if err != nil {
			doc = &document.Document{} // a picture or a program: kept as it is
		}
		return use(ctx, source, page, doc)
	})
}

// askLocal asks whether a page of this computer or the local network is to be fetched.
func (d *desk) askLocal(address string, do func()) {
	d.shell.ask("Ask the local network?", fmt.Sprintf("%s is on this computer or in the local network. Pages there may hold what is not meant for a casebook.", address),
		"Fetch it all the same", do)
}
