package filter

import (
	"errors"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
)

func TestParse(t *testing.T) {
	for expression, want := range map[string][]Term{
		"":                                   nil,
		"  aid  ":                            {{Value: "aid"}},
		`"no progress" -war`:                 {{Value: "no progress", Phrase: true}, {Value: "war", Not: true}},
		"Status:Accepted":                    {{Field: Status, Value: "accepted"}},
		`status:"awaiting reply"`:            {{Field: Status, Value: "awaiting reply", Phrase: true}},
		`-speaker:"Ana Ruiz"`:                {{Field: Speaker, Value: "Ana Ruiz", Not: true, Phrase: true}},
		"score>0.5 score>:0.6":               {{Field: Above, Value: "0.5"}, {Field: Above, Value: "0.6"}},
		"score:>.7 score:<0.2":               {{Field: Above, Value: ".7"}, {Field: Below, Value: "0.2"}},
		"after:2025 before:2025-07-03":       {{Field: After, Value: "2025"}, {Field: Before, Value: "2025-07-03"}},
		"has:Sources -has:tags":              {{Field: Has, Value: "sources"}, {Field: Has, Value: "tags", Not: true}},
		"speaker:":                           nil,
		`tag:"unfinished`:                    {{Field: Tag, Value: "unfinished", Phrase: true}},
		"https://post.example/a:b":           {{Value: "https://post.example/a:b"}},
		"at 10:30":                           {{Value: "at"}, {Value: "10:30"}},
		"verdict:none article:x publisher:y": {{Field: Verdict, Value: "none"}, {Field: Article, Value: "x"}, {Field: Publisher, Value: "y"}},
		"-":                                  {{Value: "-"}},
	} {
		got, err := Parse(expression)
		if err != nil {
			t.Errorf("%q: %v", expression, err)
		}
		if diff := cmp.Diff(want, got.Terms); diff != "" {
			t.Errorf("%q: %s", expression, diff)
		}
	}
}

func TestParseSaysWhatIsWrong(t *testing.T) {
	for expression, want := range map[string]string{
		"status:done":      "awaiting reply",
		"colour:red":       "colour:",
		"after:yesterday":  "2025-07-03",
		"before:2025-7":    "2025-07-03",
		"score>2":          "0 to 1",
		"score<NaN":        "0 to 1",
		"score>0x1p-1":     "0 to 1",
		"has:money":        "sources",
		"good status:done": "awaiting reply",

		strings.Repeat("word ", MaxTerms+1): "leave some out",
	} {
		_, err := Parse(expression)
		if !errors.Is(err, claims.ErrInvalid) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", expression, err, want)
		}
	}
	f, _ := Parse("good status:done bad")
	if diff := cmp.Diff([]Term{{Value: "good"}, {Value: "bad"}}, f.Terms); diff != "" {
		t.Errorf("what could be read: %s", diff)
	}
}

func TestWithAndWithout(t *testing.T) {
	f, err := Parse("aid status:accepted -tag:old status:dropped")
	if err != nil {
		t.Fatal(err)
	}
	if !f.Has(Status) || f.Has(Speaker) {
		t.Error("Has")
	}
	if got := f.Without(Status).String(); got != "aid -tag:old" {
		t.Errorf("Without is %q", got)
	}
	if got := f.Without(Status).With(Term{Field: Speaker, Value: "Ana Ruiz"}).String(); got != `aid -tag:old speaker:"Ana Ruiz"` {
		t.Errorf("With is %q", got)
	}
	if len(f.Terms) != 4 {
		t.Error("the filter itself was changed")
	}
}

// What a chip or a saved filter writes must mean the same when it is read again.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		`aid "no progress" status:accepted -tag:old after:2025-01-01 score>0.5 has:sources`, `-"a b" -speaker:"c`, "score:>0.1", "--x", `""`, `"-x"`, `a"b`,
		"tag:\u00a0x", "x:y", "- a",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, expression string) {
		first, err := Parse(expression)
		if err != nil && !errors.Is(err, claims.ErrInvalid) {
			t.Fatalf("%q: %v", expression, err)
		}
		for _, term := range first.Terms {
			if strings.TrimFunc(term.Value, unicode.IsSpace) != term.Value {
				t.Errorf("%q: value %q", expression, term.Value)
			}
		}
		second, err := Parse(first.String())
		if err != nil {
			t.Fatalf("%q is written %q: %v", expression, first, err)
		}
		if diff := cmp.Diff(first, second); diff != "" {
			t.Errorf("%q is written %q: %s", expression, first, diff)
		}
	})
}
