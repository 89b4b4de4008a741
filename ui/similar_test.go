package ui

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"claimdesk/claims"
	"claimdesk/data"
)

func TestSimilarClaimsAreNamedAndDecided(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	one := claims.Claim{ID: data.NewID(), Headline: "Council spent 14 million crowns on the Brenning bridge", Status: claims.Published, Verdict: "False", Scale: "Generic 1"}
	two := claims.Claim{ID: data.NewID(), Headline: "Council spent 40 million crowns on the bridge of Brenning", Status: claims.Suggested}
	one.Text, two.Text = one.Headline+".", two.Headline+"."
	if err := r.desk.store.AddBatch(context.Background(), "Add", data.Batch{Claims: []claims.Claim{one, two}}); err != nil {
		t.Fatal(err)
	}
	r.settle()
	r.desk.openID(two.ID)
	r.settle()
	box := r.desk.pane.form.similar
	if len(box.list) != 1 || box.list[0].ID != one.ID {
		t.Fatalf("similar to the claim: %+v", box.list)
	}
	r.desk.focusList()
	r.desk.similarClaims()
	r.settle()
	r.key(fyne.KeyReturn)
	r.press("2") // open, same, related, different
	r.settle()
	if len(box.list) != 1 || box.list[0].decided != claims.Same {
		t.Errorf("decided: %+v", box.list)
	}
	r.desk.family()
	r.settle()
	r.press("1")
	r.settle()
	if r.desk.pane.claim.ID != one.ID {
		t.Errorf("the first of the family is %s, open is %s", one.ID, r.desk.pane.claim.ID)
	}
}

func TestDuplicatesAreOfferedAndDecided(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	text := "Council spent 14 million crowns on the Brenning bridge"
	one := claims.Claim{ID: data.NewID(), Headline: text, Text: text + ".", Status: claims.Accepted}
	two := claims.Claim{ID: data.NewID(), Headline: text, Text: text + ".", Status: claims.Suggested}
	if err := r.desk.store.AddBatch(context.Background(), "Add", data.Batch{Claims: []claims.Claim{one, two}}); err != nil {
		t.Fatal(err)
	}
	r.settle()
	r.desk.findDuplicates()
	r.settle()
	r.press("1") // the pair
	r.press("3") // merge
	dropped := r.find("status:dropped")
	if len(dropped) != 1 || dropped[0].DuplicateOf == "" {
		t.Fatalf("dropped: %+v", dropped)
	}
	r.desk.findDuplicates()
	r.settle()
	if r.covered() {
		t.Error("what was merged is offered again")
	}
}
