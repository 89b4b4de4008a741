package ui

import (
	"fmt"
	"net/url"
	"strings"

	"claimdesk/claims"
)

// archiveLinks makes links to archive services for a source. Claimdesk calls none of them.
func archiveLinks(s claims.Source) []option {
	day := strings.ReplaceAll(s.AccessedAt[:min(len(s.AccessedAt), 10)], "-", "")
	return []option{
		{name: "https://web.archive.org/save/" + s.URL, label: "Save it now at the Wayback Machine", detail: "opens the browser"},
		{name: "https://archive.ph/?run=1&url=" + url.QueryEscape(s.URL), label: "Save it now at archive.today", detail: "opens the browser"},
		{name: fmt.Sprintf("https://web.archive.org/web/%s/%s", orElse(day, "2"), s.URL), label: "Look for it at the Wayback Machine", detail: "opens the browser"},
	}
}

// archivePage asks which archive service to open in the browser with the page of the chosen source.
func (d *desk) archivePage() {
	d.withSource(func(source claims.Source) {
		if !isWebAddress(source.URL) {
			d.status.say("This source has no address on the web.")
			return
		}
		links := archiveLinks(source)
		pick(d.shell.window.Canvas(), "Archive the page", links, func(link string) {
			address, err := url.Parse(link)
			if err == nil {
				err = d.shell.app.OpenURL(address)
			}
			if err != nil {
				d.failed(fmt.Errorf("opening the browser: %w", err))
				return
			}
			d.pane.lead("archive link")
			d.status.say("When the archive has the page, paste its address here.")
		})
	})
}

func isWebAddress(text string) bool {
	address, err := url.Parse(strings.TrimSpace(text))
	return err == nil && (address.Scheme == "http" || address.Scheme == "https") && address.Host != ""
}
