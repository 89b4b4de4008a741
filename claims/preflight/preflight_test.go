package preflight

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
)

// ready is a case that lacks nothing.
func ready() Case {
	return Case{
		Claim: claims.Claim{
			Headline: "94 percent of ferries to Ostholm are on time", Speaker: "Lena Ask", Assignee: "Ann", Status: claims.Approved,
			Verdict: "Mostly true", Scale: "Generic 1", RatingValue: 4, RatingBest: 5, RatingWorst: 1,
			Explanation: "It was 93.", Rationale: "The timetable says so.", Reviewer: "Bea", ReviewedAt: "2025-07-01",
			PublishedURL: "https://desk.example/ferries",
		},
		Sources: []claims.Source{
			{ID: "s1", Type: "primary", URL: "https://port.example/table", ArchiveURL: "https://archive.example/1", AccessedAt: "2025-07-01"},
			{ID: "s2", Type: "expert", URL: "https://sea.example/letter", AccessedAt: "2025-07-01"},
		},
		Exhibits:     []claims.Exhibit{{SourceID: "s2", SHA256: "ab"}},
		Contacts:     []claims.Contact{{At: "2025-06-20", Deadline: "2025-06-25", Result: claims.NoReply}},
		Organisation: "Ferry Desk",
		Today:        "2025-07-02",
	}
}

func TestNothingIsMissing(t *testing.T) {
	if got := Check(ready(), nil); len(got) > 0 {
		t.Error(got)
	}
}

// Each case breaks or mends one thing; want is the rules that then ask for something.
func TestRules(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Case)
		want   string
	}{
		{"no headline", func(c *Case) { c.Claim.Headline = "" }, "headline"},
		{"75 letters", func(c *Case) { c.Claim.Headline = strings.Repeat("ä", 75) }, ""},
		{"76 letters", func(c *Case) { c.Claim.Headline = strings.Repeat("ä", 76) }, "headline"},
		{"cut short", func(c *Case) { c.Claim.Headline = "94 percent of ferries to Ostholm are…" }, "headline"},
		{"verdict in front", func(c *Case) { c.Claim.Headline = "Mostly true: ferries are on time" }, "neutral-headline"},
		{"verdict within", func(c *Case) { c.Claim.Headline = "Director misleadingly says ferries are on time" }, "neutral-headline"},
		{"the speaker's own word", func(c *Case) {
			c.Claim.Headline, c.Claim.Quote = "Delays of the ferries are a hoax", "Those delays? A hoax, nothing else!"
		}, ""},
		{"we speak", func(c *Case) { c.Claim.Speaker = "ferry desk" }, "speaker"},
		{"we have no name", func(c *Case) { c.Claim.Speaker, c.Organisation = "", "" }, ""},
		{"one source", func(c *Case) { c.Sources = c.Sources[:1] }, "sources"},
		{"one press release", func(c *Case) { c.Sources[0].Independence, c.Sources[1].Independence = "Port", " port " }, "sources"},
		{"two groups", func(c *Case) { c.Sources[0].Independence, c.Sources[1].Independence = "Port", "Sea" }, ""},
		{"the same page twice", func(c *Case) { c.Sources[1].URL = c.Sources[0].URL }, "sources"},
		{"the claimant's own", func(c *Case) { c.Sources[1].Type = "claimant" }, "sources"},
		{"off the web", func(c *Case) { c.Sources[1] = claims.Source{ID: "s2", Title: "Letter"} }, ""},
		{"only secondary", func(c *Case) { c.Sources[0].Type = "secondary" }, "primary"},
		{"a dataset", func(c *Case) { c.Sources[0].Type = "dataset" }, ""},
		{"no snapshot", func(c *Case) { c.Exhibits = nil }, "kept"},
		{"archived", func(c *Case) { c.Exhibits, c.Sources[1].ArchiveURL = nil, "https://archive.example/2" }, ""},
		{"no access date", func(c *Case) { c.Sources[0].AccessedAt = "" }, "accessed"},
		{"nobody asked", func(c *Case) { c.Contacts = nil }, "contacted"},
		{"a reason not to ask", func(c *Case) { c.Contacts, c.Claim.NotContacted = nil, "She is dead." }, ""},
		{"nobody to ask", func(c *Case) { c.Contacts, c.Claim.Speaker = nil, "" }, ""},
		{"answer awaited", func(c *Case) { c.Contacts[0].Result, c.Contacts[0].Deadline = claims.Waiting, "2025-07-02" }, "deadline"},
		{"deadline passed", func(c *Case) { c.Contacts[0].Result, c.Contacts[0].Deadline = claims.Waiting, "2025-07-01" }, ""},
		{"no verdict", func(c *Case) { c.Claim.Verdict = "" }, "verdict"},
		{"no number", func(c *Case) { c.Claim.RatingValue, c.Claim.RatingBest, c.Claim.RatingWorst = 0, 0, 0 }, ""},
		{"half a rating", func(c *Case) { c.Claim.RatingBest = 0 }, "rating"},
		{"number beyond the scale", func(c *Case) { c.Claim.RatingValue = 6 }, "rating"},
		{"scale of one", func(c *Case) { c.Claim.RatingBest, c.Claim.RatingValue = 1, 1 }, "rating"},
		{"no explanation", func(c *Case) { c.Claim.Explanation = " " }, "explanation"},
		{"300 letters", func(c *Case) { c.Claim.Explanation = strings.Repeat("ü", 300) }, ""},
		{"301 letters", func(c *Case) { c.Claim.Explanation = strings.Repeat("ü", 301) }, "explanation"},
		{"no rationale", func(c *Case) { c.Claim.Rationale = "\n" }, "rationale"},
		{"not approved", func(c *Case) { c.Claim.ReviewedAt = "" }, "second-reader"},
		{"approved by the author", func(c *Case) { c.Claim.Reviewer = "ann" }, "second-reader"},
		{"approved alone for a reason", func(c *Case) {
			c.Claim.Reviewer = "Ann"
			c.Reviews = []claims.Review{{Reviewer: "Ann", Decision: claims.Approves, Solo: true, Comment: "Nobody is in."}}
		}, ""},
		{"approved alone for none", func(c *Case) {
			c.Claim.Reviewer = "Ann"
			c.Reviews = []claims.Review{{Reviewer: "Ann", Decision: claims.Approves, Solo: true}}
		}, "second-reader"},
		{"nowhere published", func(c *Case) { c.Claim.PublishedURL = "" }, "address"},
		{"address of nothing", func(c *Case) { c.Claim.PublishedURL = "ferries.html" }, "address"},
		{"nothing at all", func(c *Case) { *c = Case{} }, "headline sources primary verdict explanation rationale second-reader address"},
	} {
		got := ready()
		c.change(&got)
		var ids []string
		for _, finding := range Check(got, nil) {
			ids = append(ids, finding.Rule)
			if finding.Field == "" || !strings.HasSuffix(finding.Sentence, ".") {
				t.Errorf("%s: %+v leads nowhere", c.name, finding)
			}
		}
		if strings.Join(ids, " ") != c.want {
			t.Errorf("%s: %q ask for something, want %q", c.name, ids, c.want)
		}
	}
}

func TestSentencesNameWhatIsMeant(t *testing.T) {
	c := ready()
	c.Claim.Headline = strings.Repeat("a", 76)
	c.Exhibits = nil
	for i := range c.Sources {
		c.Sources[i].ArchiveURL, c.Sources[i].AccessedAt = "", ""
	}
	c.Sources[0].Title = "Timetable"
	c.Sources = append(c.Sources, claims.Source{ID: "s3", URL: "https://third.example"})
	var got []string
	for _, finding := range Check(c, nil) {
		got = append(got, finding.Sentence)
	}
	want := []string{
		"Shorten the headline by 1 character.",
		"Archive or snapshot “Timetable” and 2 more sources.",
		"Note the access date of “Timetable” and 2 more sources.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestStandard(t *testing.T) {
	for _, rule := range Rules() {
		for _, level := range Levels() {
			findings := Check(Case{Claim: claims.Claim{Speaker: "Us", Headline: "False"}, Organisation: "us"}, Standard{rule.ID: level})
			i := slices.IndexFunc(findings, func(f Finding) bool { return f.Rule == rule.ID })
			switch {
			case level == Off && i >= 0:
				t.Errorf("%s is off and asks for something", rule.ID)
			case level != Off && i >= 0 && findings[i].Level != level:
				t.Errorf("%s has level %s, want %s", rule.ID, findings[i].Level, level)
			}
			if i >= 0 && slices.Contains(Blocked(findings), findings[i].Sentence) != (level == Block) {
				t.Errorf("%s with level %s: blocked are %q", rule.ID, level, Blocked(findings))
			}
		}
		if got := (Standard{rule.ID: "loud"}).Level(rule); got != rule.Default {
			t.Errorf("%s has level %s by an unknown word, want its default", rule.ID, got)
		}
	}
}
