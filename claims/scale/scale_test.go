package scale

import (
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
)

func shipped(t *testing.T) []Scale {
	t.Helper()
	scales, err := Load(os.DirFS("../../assets/scales"))
	if err != nil {
		t.Fatal(err)
	}
	return scales
}

func TestTheScalesThatShip(t *testing.T) {
	want := map[string]map[string]int{
		"Generic":       {"True": 5, "Mostly true": 4, "Mixed": 3, "Mostly false": 2, "False": 1, "Misleading": 0, "Unproven": 0, "Not checkable": 0},
		"Truth-O-Meter": {"True": 6, "Mostly True": 5, "Half True": 4, "Mostly False": 3, "False": 2, "Pants on Fire": 1},
		"Pinocchios":    {"Geppetto Checkmark": 5, "One Pinocchio": 4, "Two Pinocchios": 3, "Three Pinocchios": 2, "Four Pinocchios": 1},
		"Africa Check":  {"Correct": 5, "Mostly correct": 4, "Misleading": 2, "Exaggerated": 2, "Understated": 2, "Incorrect": 1, "Unproven": 0},
		"AVeriTeC":      {"Supported": 3, "Conflicting evidence": 2, "Refuted": 1, "Not enough evidence": 0},
		"Snopes": {
			"True": 5, "Mostly True": 4, "Mixture": 3, "Mostly False": 2, "False": 1,
			"Unproven": 0, "Outdated": 0, "Miscaptioned": 0, "Satire": 0,
		},
		"Full Fact": {},
	}
	got := map[string]map[string]int{}
	for _, s := range shipped(t) {
		got[s.Name] = map[string]int{}
		for _, label := range s.Labels {
			got[s.Name][label.Name] = label.Value
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if first := shipped(t)[0]; first.Title() != "Generic 1" || first.Best() != 5 || first.Worst() != 1 {
		t.Errorf("first is %s, %d to %d", first.Title(), first.Worst(), first.Best())
	}
}

func TestSet(t *testing.T) {
	generic := shipped(t)[0]
	free := Scale{Name: "Free", Version: 3}
	for _, c := range []struct {
		scale Scale
		label string
		want  claims.Claim
	}{
		{generic, "mostly FALSE", claims.Claim{Verdict: "Mostly false", Scale: "Generic 1", RatingValue: 2, RatingBest: 5, RatingWorst: 1}},
		{generic, "Misleading", claims.Claim{Verdict: "Misleading", Scale: "Generic 1"}},
		{generic, "", claims.Claim{}},
		{free, "Right, but of 2019", claims.Claim{Verdict: "Right, but of 2019", Scale: "Free 3"}},
	} {
		claim := claims.Claim{Verdict: "True", Scale: "Old 1", RatingValue: 9, RatingBest: 9, RatingWorst: 1}
		if err := c.scale.Set(&claim, c.label); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, claim); diff != "" {
			t.Errorf("%q: %s", c.label, diff)
		}
	}
	claim := claims.Claim{Verdict: "True"}
	if err := generic.Set(&claim, "Sort of"); !errors.Is(err, claims.ErrInvalid) || claim.Verdict != "True" {
		t.Errorf("unknown label: %v, %+v", err, claim)
	}
}

func TestLoadNamesFileAndMistake(t *testing.T) {
	label := "[[labels]]\nname='A'\ndefinition='B'\ncolor='#112233'\nicon='✓'\nbucket='true'\n"
	for text, want := range map[string]string{
		"version=1":                    "no name",
		"name='X'":                     "version",
		"name='X'\nversion=1\nlabel=3": "no setting label",
		"name=":                        "line 1",
		"name='X'\nversion=1\n" + strings.Replace(label, "#", "", 1):        "color",
		"name='X'\nversion=1\n" + strings.Replace(label, "'true'", "''", 1): "bucket",
		"name='X'\nversion=1\n" + strings.Replace(label, "✓", "", 1):        "icon",
		"name='X'\nversion=1\n" + label + label:                             "same name",
	} {
		_, err := Load(fstest.MapFS{"mine.toml": {Data: []byte(text)}})
		if !errors.Is(err, claims.ErrInvalid) || !strings.Contains(err.Error(), "mine.toml") || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}
