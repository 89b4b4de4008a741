package scale

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
)

func TestOwnScalesComeBack(t *testing.T) {
	own := []Scale{shipped(t)[0].Next(shipped(t))}
	if own[0].Title() != "Generic 2" {
		t.Errorf("the next version is %s", own[0].Title())
	}
	text, err := FormatOwn(own)
	if err != nil {
		t.Fatal(err)
	}
	back, err := ParseOwn(text)
	if diff := cmp.Diff(own, back); err != nil || diff != "" {
		t.Errorf("%v %s", err, diff)
	}
	newest := Newest(append(shipped(t), own...))
	if len(newest) != len(shipped(t)) || newest[len(newest)-1].Title() != "Generic 2" {
		t.Errorf("the newest are %v", newest)
	}
}

func FuzzParseOwn(f *testing.F) {
	for _, text := range []string{"", "[]", `[{"Name":"A","Version":1}]`, `[{"Name":""}]`, "{", `[{"Name":"A","Version":1,"Labels":[{"Name":"x"}]}]`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list, err := ParseOwn(text)
		if err != nil && !errors.Is(err, claims.ErrInvalid) {
			t.Errorf("%q: %v", text, err)
		}
		for _, s := range list {
			if err := s.Check(); err != nil {
				t.Errorf("%q holds a scale that cannot be used: %v", text, err)
			}
		}
	})
}
