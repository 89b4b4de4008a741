package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"claimdesk/claims"
	"claimdesk/data"
)

// A casebook that takes long to open is waited for beside the UI goroutine: the one before stays until it is there.
func TestOpeningIsWaitedFor(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	first := r.desk
	other := filepath.Join(t.TempDir(), "slow"+data.Extension)
	var jobs []func()
	r.casebooks.stage.run = func(work func()) { jobs = append(jobs, work) }
	r.create(other)
	r.settle()
	if r.desk != first || first.status.message.Text != "Opening slow.claimdesk…" {
		t.Errorf("while it is opened the window says %q", first.status.message.Text)
	}
	jobs[0]()
	if got := r.desk.store.Path(); got != other {
		t.Errorf("%s is shown", got)
	}

	r.reopen()
	r.settle()
	if r.desk != nil || !strings.Contains(test.RenderToMarkup(r.window.Canvas()), "Opening slow.claimdesk…") {
		t.Error("the window does not say that the casebook is being opened")
	}
	jobs[1]()
	if r.desk == nil || r.desk.store.Path() != other {
		t.Error("the casebook is not opened anew after it was closed")
	}
	r.casebooks.stage.run = func(work func()) { work() }
}

// What cannot be opened leaves the window as it is, and a recent casebook that is gone is forgotten.
func TestOpeningFails(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	first := r.desk
	gone := filepath.Join(t.TempDir(), "gone"+data.Extension)
	r.settings.remember(gone)
	r.openRecent(gone)
	if r.desk != first || !r.covered() {
		t.Errorf("nothing tells that it is %v", claims.ErrNotFound)
	}
	for _, path := range r.settings.recent() {
		if path == gone {
			t.Error("it stays among the recent casebooks")
		}
	}
}
