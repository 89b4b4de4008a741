package claimreview

import (
	"strings"
	"testing"

	"claimdesk/claims"
)

func TestVerdictWords(t *testing.T) {
	for _, c := range []struct{ headline, quote, verdict, want string }{
		{"Ferry to Ostholm runs on time", "", "False", ""},
		{"False: Ferry to Ostholm runs on time", "", "", "false"},
		{"Ferry to Ostholm runs on time — wrong", "", "", "wrong"},
		{"Ferry to Ostholm runs on time (true)", "", "", "true"},
		{"True crime series are filmed on the ferry", "", "", ""},
		{"Fact-check: Ferry runs on time", "", "", "fact-check"},
		{"Mixed: Ferry runs on time", "", "", "mixed"},
		{"Mixed crews sail the ferry", "", "Mixed", ""},
		{"Three Pinocchios: Ferry runs on time", "", "Three Pinocchios", "pinocchios three pinocchios"},
		{"Off by half: Ferry runs on time", "", "Off by half", "off by half"},
		{"No evidence that ferry runs on time", "", "", "no evidence"},
		{"Ferry delays are a hoax", "", "", "hoax"},
		{"Ferry delays are a hoax", "The delays are a HOAX.", "", ""},
		{"Falsehood sinks ships", "", "", ""},
		{"", "", "", ""},
	} {
		got := strings.Join(VerdictWords(claims.Claim{Headline: c.headline, Quote: c.quote, Verdict: c.verdict}), " ")
		if got != c.want {
			t.Errorf("%q with quote %q: %q, want %q", c.headline, c.quote, got, c.want)
		}
	}
}

func TestProblem(t *testing.T) {
	good := claims.Claim{Headline: "Ferry runs on time", Verdict: "True", PublishedURL: "https://desk.example/1"}
	for _, c := range []struct {
		change func(*claims.Claim)
		want   string
	}{
		{func(*claims.Claim) {}, ""},
		{func(c *claims.Claim) { c.RatingValue, c.RatingBest, c.RatingWorst = 1, 2, 1 }, ""},
		{func(c *claims.Claim) { c.Status = claims.Withdrawn }, "withdrawn"},
		{func(c *claims.Claim) { c.Status = claims.Dropped }, "dropped"},
		{func(c *claims.Claim) { c.Headline = " " }, "no headline"},
		{func(c *claims.Claim) { c.Headline = strings.Repeat("é", 76) }, "76 characters"},
		{func(c *claims.Claim) { c.Headline = "Fake: ferry runs" }, "“fake”"},
		{func(c *claims.Claim) { c.Verdict = " " }, "no verdict"},
		{func(c *claims.Claim) { c.RatingValue = 3 }, "goes from 0 to 0"},
		{func(c *claims.Claim) { c.RatingValue, c.RatingBest, c.RatingWorst = 2, 2, 2 }, "goes from 2 to 2"},
		{func(c *claims.Claim) { c.RatingValue, c.RatingBest, c.RatingWorst = -1, 5, -1 }, "goes from -1 to 5"},
		{func(c *claims.Claim) { c.RatingValue, c.RatingBest, c.RatingWorst = 6, 5, 1 }, "rating of 6"},
		{func(c *claims.Claim) { c.PublishedURL = "" }, "no address"},
		{func(c *claims.Claim) { c.PublishedURL = "javascript:alert(1)" }, "none of the web"},
		{func(c *claims.Claim) { c.PublishedURL = "https:///path" }, "none of the web"},
		{func(c *claims.Claim) { c.PublishedURL = "https://desk.example/a b" }, "none of the web"},
	} {
		claim := good
		c.change(&claim)
		if got := Problem(claim); (got == "") != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%+v: %q, want %q", claim, got, c.want)
		}
	}
}
