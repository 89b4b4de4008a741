package scale

import (
	"errors"
	"strings"
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

func TestCheck(t *testing.T) {
	label := func(name, icon string, value int) Label {
		return Label{Name: name, Definition: "What it means.", Color: "#112233", Icon: icon, Value: value, Bucket: True}
	}
	for _, c := range []struct {
		labels []Label
		want   string // empty: the scale can be used
	}{
		{nil, ""},
		{[]Label{label("Yes", "check", 0), label("No", "cross", 0)}, ""},
		{[]Label{label("Yes", "check", 2), label("No", "cross", 1), label("Open", "dot", 0)}, ""},
		{[]Label{label("Yes", "check", 3), label("No", "cross", 1)}, ""},
		{[]Label{label("Yes", "check", 3), label("No", "cross", 2)}, "numbers"},
		{[]Label{label("Yes", "check", 1)}, "numbers"},
		{[]Label{label("Yes", "check", 0), label("YES", "cross", 0)}, "same name or icon"},
		{[]Label{label("Yes", "check", 0), label("No", "check", 0)}, "same name or icon"},
		{[]Label{label("Yes", "check", -1)}, "value"},
		{[]Label{label("", "check", 1)}, "no name"},
		{[]Label{{Name: "Yes", Definition: "x", Color: "red", Icon: "check", Bucket: True}}, "color"},
	} {
		err := Scale{Name: "Ours", Version: 1, Labels: c.labels}.Check()
		if (err == nil) != (c.want == "") || err != nil && (!errors.Is(err, claims.ErrInvalid) || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%+v: %v, want %q", c.labels, err, c.want)
		}
	}
	if _, err := ParseOwn(`[{"Name":"A","Version":1},{"Name":"A","Version":1}]`); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("a scale twice: %v", err)
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
