package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"claimdesk/claims"
	"claimdesk/claims/bundle"
	"claimdesk/claims/dossier"
	"claimdesk/data"
)

func TestClaimsGoToAnotherDeskAndComeBack(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.store.SetWho("Ida")
	r.desk.addSample()
	r.settle()
	r.press("a2v5")
	claim := r.desk.pane.claim
	out := filepath.Join(t.TempDir(), "out"+bundle.Extension)
	r.settings.setFolder(filepath.Dir(out))
	r.desk.handOverClaims()
	r.key(fyne.KeyReturn) // choose the file
	r.key(fyne.KeyReturn) // under the name that is offered
	names, err := filepath.Glob(filepath.Join(filepath.Dir(out), "*"+bundle.Extension))
	if err != nil || len(names) != 1 {
		t.Fatalf("the bundles are %q: %v; the window says %q", names, err, r.desk.status.message.Text)
	}

	other, err := data.Create(filepath.Join(t.TempDir(), "other"+data.Extension))
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	other.SetWho("Bea")
	ctx := context.Background()
	plan, err := other.ReadBundle(ctx, names[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := other.ApplyBundle(ctx, plan, nil); err != nil {
		t.Fatal(err)
	}
	edit := func(s *data.Store, headline, place string) {
		err := s.EditClaim(ctx, claim.ID, data.Edit{Action: "Edit"}, func(c *claims.Claim) { c.Headline, c.Place = headline, place })
		if err != nil {
			t.Fatal(err)
		}
	}
	edit(other, "Their headline", "Port Alder")
	back := filepath.Join(t.TempDir(), "back"+bundle.Extension)
	file, err := os.Create(back)
	if err != nil {
		t.Fatal(err)
	}
	one, err := other.Claim(ctx, claim.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.WriteBundle(ctx, file, []int64{one.Num}, data.HandOver{}); err != nil {
		t.Fatal(err)
	}
	_ = file.Close()
	edit(r.desk.store, "Our headline", "")
	r.settle()

	r.desk.readBundle(back)
	r.settle()
	list, ok := r.window.Canvas().Focused().(*keyList)
	if !ok {
		t.Fatalf("the merge view is not open; the window says %q", r.desk.status.message.Text)
	}
	list.TypedRune('t') // the headline, which both changed
	view := newMergeViewOf(t, r, back)
	if view.open() != 1 || !view.merge.Disabled() {
		t.Errorf("%d fields are to be decided", view.open())
	}
	view.apply() // does nothing before all is decided
	view.onRune('t')
	view.onKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	r.settle()
	merged, err := r.desk.store.Claim(ctx, claim.ID)
	if err != nil || merged.Headline != "Their headline" || merged.Place != "Port Alder" {
		t.Errorf("the claim is %q in %q: %v; the window says %q", merged.Headline, merged.Place, err, r.desk.status.message.Text)
	}
	r.desk.undo()
	r.settle()
	if again, err := r.desk.store.Claim(ctx, claim.ID); err != nil || again.Headline != "Our headline" {
		t.Errorf("one Undo leaves %q: %v", again.Headline, err)
	}
}

func newMergeViewOf(t *testing.T, r *rig, path string) *mergeView {
	t.Helper()
	plan, err := r.desk.store.ReadBundle(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	return newMergeView(r.desk, plan)
}

func TestABadBundleChangesNothing(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	path := filepath.Join(t.TempDir(), "bad"+bundle.Extension)
	if err := os.WriteFile(path, []byte("PK nothing"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.desk.readBundle(path)
	r.settle()
	if r.covered() || !strings.Contains(r.desk.status.message.Text, "bad"+bundle.Extension) {
		t.Errorf("the window says %q", r.desk.status.message.Text)
	}
}

func TestADossierOfOneClaim(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	r.press("a2v5")
	r.settings.setFolder(t.TempDir())
	r.desk.writeDossier("claim", dossier.HTML)
	r.key(fyne.KeyReturn)
	names, err := filepath.Glob(filepath.Join(r.settings.folder(), "*.html"))
	if err != nil || len(names) != 1 {
		t.Fatalf("the dossiers are %q: %v", names, err)
	}
	page, err := os.ReadFile(names[0])
	if err != nil || !strings.Contains(string(page), r.desk.pane.claim.Headline) || strings.Contains(string(page), r.find("status:suggested")[0].Headline) {
		t.Errorf("the dossier is not of the one claim: %v", err)
	}
}
