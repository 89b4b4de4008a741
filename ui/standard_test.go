package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"claimdesk/claims/preflight"
	"claimdesk/claims/scale"
)

func TestTheStandardIsTheCasebooks(t *testing.T) {
	r := inReview(t, "Bea")
	if !strings.Contains(r.desk.pane.preflight.head.content.text, "required") {
		t.Fatalf("pre-flight says %q", r.desk.pane.preflight.head.content.text)
	}
	r.desk.editStandard()
	r.settle()
	for range preflight.Rules() {
		r.key(fyne.KeyLeft)
		r.key(fyne.KeyLeft)
		r.window.Canvas().FocusNext()
	}
	r.onKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	r.settle()
	standard, err := r.desk.store.Standard(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range preflight.Rules() {
		if standard.Level(rule) != preflight.Off {
			t.Errorf("%s is %s", rule.ID, standard.Level(rule))
		}
	}
	r.desk.load()
	r.settle()
	if got := r.desk.pane.preflight.head.content.text; got != "Ready to publish" {
		t.Errorf("without rules pre-flight says %q", got)
	}
}

func TestAScaleIsChangedIntoANewVersion(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	r.press("a2v5")
	id := r.desk.pane.claim.ID
	e := newScaleEditor(r.desk, r.desk.badges.scales[0])
	e.labels[4].color.SetText("red")
	e.save()
	if !e.fault.Visible() || !r.covered() {
		t.Error("a colour that is none is taken")
	}
	e.labels[4].color.SetText("#aa1133")
	e.labels[4].name.SetText("Wrong")
	e.save()
	r.settle()
	if got := r.desk.badges.scales[len(r.desk.badges.scales)-1].Title(); got != "Generic 2" {
		t.Fatalf("the last scale is %s", got)
	}
	claim, err := r.desk.store.Claim(context.Background(), id)
	if err != nil || claim.Verdict != "False" || claim.Scale != "Generic 1" {
		t.Errorf("the old verdict became %s on %s: %v", claim.Verdict, claim.Scale, err)
	}
	if titles := scale.Newest(r.desk.badges.scales); len(titles) != len(r.shell.scales) {
		t.Errorf("%d scales are offered", len(titles))
	}
	r.desk.undo()
	r.settle()
	if got := len(r.desk.badges.scales); got != len(r.shell.scales) {
		t.Errorf("after Undo there are %d scales", got)
	}
}

func TestProfilesAreOffered(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.chooseProfile()
	r.settle()
	test.Type(r.window.Canvas().Focused(), "Ida Moss")
	r.key(fyne.KeyReturn)
	if r.desk.store.Who() != "Ida Moss" {
		t.Errorf("the history keeps %q", r.desk.store.Who())
	}
	names, err := r.desk.profiles(context.Background())
	if err != nil || len(names) == 0 || names[len(names)-1] != "Ida Moss" {
		t.Errorf("the names are %q: %v", names, err)
	}
}

func TestNoMissingThingIsSkipped(t *testing.T) {
	test.NewTempApp(t)
	var led []string
	p := newPreflightPane(func(field string) { led = append(led, field) })
	missing := []preflight.Finding{{Field: "one"}, {Field: "two"}, {Field: "three"}}
	p.show(missing)
	p.leadOn()
	p.show(missing[1:]) // the first one is there now
	p.leadOn()
	p.show(missing[1:])
	p.leadOn()
	if got := strings.Join(led, " "); got != "one two three" {
		t.Errorf("the key leads to %s", got)
	}
}
