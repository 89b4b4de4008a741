package ui

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

const (
	updateTime  = 15 * time.Second
	updateLimit = 1 << 20 // bytes of an answer
)

// release is the newest version, as the list of releases tells it.
type release struct {
	Version string `json:"tag_name"`
	Page    string `json:"html_url"`
}

// checkForUpdates asks for the newest version when the user agrees. Nothing else in Claimdesk ever asks.
func (s *shell) checkForUpdates() {
	address, err := url.Parse(s.program.Releases)
	if s.program.Releases == "" || s.program.Version == "" || err != nil {
		dialog.ShowInformation("Check for updates", s.program.name()+" does not know where its releases are listed.\n"+
			"Look where you got it; installing a newer one over it keeps your casebooks and settings.", s.window)
		return
	}
	question := dialog.NewConfirm("Check for updates", fmt.Sprintf(
		"Claimdesk asks %s once for the number of the newest version.\nNothing about you or your casebooks is sent.", address.Host),
		func(agreed bool) {
			if agreed {
				start(&task{stage: s.stage}, func(ctx context.Context) (release, error) {
					return newestRelease(ctx, s.program.Releases)
				}, s.onRelease)
			}
		}, s.window)
	question.SetConfirmText("Ask")
	question.SetDismissText("Cancel")
	question.Show()
}

func (s *shell) onRelease(newest release, err error) {
	if err != nil {
		s.fail(fmt.Errorf("checking for updates: %w", err))
		return
	}
	if !newerVersion(newest.Version, s.program.Version) {
		dialog.ShowInformation("Check for updates", s.program.name()+" is the newest version.", s.window)
		return
	}
	text := widget.NewLabel(fmt.Sprintf("Version %s is there; this is %s.\nInstall it over this one: casebooks and settings stay.",
		strings.TrimPrefix(newest.Version, "v"), s.program.Version))
	content := container.NewVBox(text)
	if page, err := url.Parse(newest.Page); err == nil && page.Scheme == "https" {
		content.Add(widget.NewHyperlinkWithStyle("Open its page in the browser", page, fyne.TextAlignCenter, fyne.TextStyle{}))
	}
	dialog.ShowCustom("Check for updates", "Close", content, s.window)
}

// newestRelease reads the list of releases at the address.
func newestRelease(ctx context.Context, address string) (newest release, err error) {
	ctx, cancel := context.WithTimeout(ctx, updateTime)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return newest, err
	}
	request.Header.Set("User-Agent", "Claimdesk")
	request.Header.Set("Accept", "application/json")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return newest, fmt.Errorf("%w: is this computer online?", err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return newest, fmt.Errorf("%s answers %s: try again later", request.URL.Host, answer.Status)
	}
	if err := json.NewDecoder(io.LimitReader(answer.Body, updateLimit)).Decode(&newest); err != nil {
		return newest, fmt.Errorf("%s answers something else than a release: %w", request.URL.Host, err)
	}
	if newest.Version == "" {
		return newest, errors.New("no version has been released yet")
	}
	return newest, nil
}

// newerVersion tells whether version a comes after b; each is like “v1.2.3”. What follows a hyphen comes before the version
// without it (https://semver.org, 11).
func newerVersion(a, b string) bool {
	left, leftPre, _ := strings.Cut(strings.TrimPrefix(a, "v"), "-")
	right, rightPre, _ := strings.Cut(strings.TrimPrefix(b, "v"), "-")
	l, r := strings.Split(left, "."), strings.Split(right, ".")
	for i := range max(len(l), len(r)) {
		if x, y := numberAt(l, i), numberAt(r, i); x != y {
			return x > y
		}
	}
	if leftPre == "" || rightPre == "" {
		return leftPre == "" && rightPre != ""
	}
	return leftPre > rightPre
}

// numberAt is a number of a version; what is missing or no number counts as 0.
func numberAt(numbers []string, i int) int {
	if i >= len(numbers) {
		return 0
	}
	number, _ := strconv.Atoi(numbers[i])
	return number
}
