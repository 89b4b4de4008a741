package workflow

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
)

// The whole table once more, by what a claim may become; whatever is not here is forbidden.
var allowed = map[string]map[claims.Status]string{
	"own suggested":      {claims.Accepted: "Accept", claims.Dropped: "Drop"},
	"own accepted":       {claims.Researching: "Start research", claims.AwaitingReply: "Wait for the reply", claims.InReview: "Send to review", claims.Dropped: "Drop", claims.Suggested: "Put back into the inbox"},
	"own researching":    {claims.AwaitingReply: "Wait for the reply", claims.InReview: "Send to review", claims.Dropped: "Drop", claims.Accepted: "Stop research"},
	"own awaiting reply": {claims.Researching: "Go on with research", claims.InReview: "Send to review", claims.Dropped: "Drop", claims.Accepted: "Stop waiting"},
	"own in review":      {claims.Approved: "Approve", claims.Dropped: "Drop", claims.Researching: "Send back"},
	"own approved":       {claims.Published: "Publish", claims.Dropped: "Drop", claims.InReview: "Take the approval back"},
	"own published":      {claims.Withdrawn: "Withdraw", claims.Approved: "Take the publication back"},
	"own dropped":        {claims.Accepted: "Take up again", claims.Suggested: "Put back into the inbox"},
	"own withdrawn":      {claims.Published: "Publish again"},

	"edited published": {claims.Published: "Approve the changes", claims.Withdrawn: "Withdraw", claims.InReview: "Take back into review"},

	"reference published": {claims.Dropped: "Drop"},
	"reference dropped":   {claims.Published: "Take up again"},
}

// claimOf is a claim with everything that steps ask of one.
func claimOf(whose string, status claims.Status) claims.Claim {
	c := claims.Claim{ID: "one", Status: status, Verdict: "False", Assignee: "Ann Author"}
	switch whose {
	case "edited":
		c.EditedSince = true
	case "reference":
		c.Origin = "Another Desk"
	}
	return c
}

// all are facts that satisfy every step.
var all = Facts{Who: "Bea Reader", Author: "Ann Author", Why: "it has to be", Contacts: []claims.Contact{{Question: "Why?"}}}

func TestEveryTransition(t *testing.T) {
	for _, whose := range []string{"own", "edited", "reference"} {
		for _, from := range claims.Statuses() {
			want := allowed[fmt.Sprintf("%s %s", whose, from)]
			if whose == "edited" && from != claims.Published {
				want = allowed[fmt.Sprintf("own %s", from)] // only a published check stands as edited
			}
			got := map[claims.Status]string{}
			for _, to := range claims.Statuses() {
				claim := claimOf(whose, from)
				step, ok := To(claim, to)
				if !ok {
					continue
				}
				got[to] = step.Name
				if err := step.Take(&claim, all, "2025-07-03T10:00:00Z"); err != nil || claim.Status != to {
					t.Errorf("%s %s to %s: %v, and the claim is %s", whose, from, to, err, claim.Status)
				}
			}
			if len(want) == 0 && len(got) == 0 {
				continue
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s %s: %s", whose, from, diff)
			}
		}
	}
}

// A step is for the claims of its own status only, whoever kept it from before.
func TestStepsAreNotTakenFromElsewhere(t *testing.T) {
	for _, s := range steps {
		for _, whose := range []string{"own", "edited", "reference"} {
			for _, from := range claims.Statuses() {
				claim := claimOf(whose, from)
				before := claim
				err := s.Take(&claim, all, "2025")
				same := func(o Step) bool { return o.Name == s.Name && o.From == s.From && o.To == s.To && o.on == s.on }
				if slices.ContainsFunc(Steps(before), same) {
					if err != nil {
						t.Errorf("%s from %s %s: %v", s.Name, whose, from, err)
					}
					continue
				}
				if !errors.Is(err, claims.ErrInvalid) || !cmp.Equal(before, claim) {
					t.Errorf("%s from %s %s: %v, %s", s.Name, whose, from, err, cmp.Diff(before, claim))
				}
			}
		}
	}
}

// Every step has one that takes it back, and taking back needs words.
func TestEveryStepCanBeTakenBack(t *testing.T) {
	for _, s := range steps {
		for _, other := range steps {
			if other.From == s.To && other.Back() && len(other.Missing(claimOf("own", other.From), Facts{})) == 0 {
				t.Errorf("%s needs no words", other.Name)
			}
		}
		back := func(o Step) bool { return o.From == s.To && (o.Back() || s.Back()) }
		if !slices.ContainsFunc(steps, back) {
			t.Errorf("%s (%s to %s) cannot be taken back", s.Name, s.From, s.To)
		}
	}
}

func TestMissing(t *testing.T) {
	named := func(name string, on kind) Step {
		return steps[slices.IndexFunc(steps, func(s Step) bool { return s.Name == name && s.on == on })]
	}
	claim := claims.Claim{ID: "one", Verdict: "True", Assignee: "Ann Author"}
	for _, c := range []struct {
		step  string
		claim claims.Claim
		facts Facts
		want  string // part of what is missing; empty: nothing is
	}{
		{"Accept", claims.Claim{}, Facts{}, ""},
		{"Start research", claims.Claim{}, Facts{}, ""},
		{"Wait for the reply", claim, Facts{}, "whom you asked"},
		{"Wait for the reply", claim, Facts{Contacts: []claims.Contact{{Result: claims.Declined}}}, "whom you asked"},
		{"Wait for the reply", claim, Facts{Contacts: []claims.Contact{{Result: claims.Declined}, {}}}, ""},
		{"Send to review", claims.Claim{}, Facts{}, "verdict"},
		{"Send to review", claim, Facts{}, ""},
		{"Approve", claims.Claim{}, Facts{Who: "Bea"}, "verdict"},
		{"Approve", claim, Facts{}, "who you are"},
		{"Approve", claim, Facts{Who: "  "}, "who you are"},
		{"Approve", claim, Facts{Who: "ann  author"}, "second person"},
		{"Approve", claim, Facts{Who: "Cid", Author: "CID"}, "second person"},
		{"Approve", claim, Facts{Who: "Bea", Author: "Cid"}, ""},
		{"Approve", claim, Facts{Who: "Ann Author", Solo: true}, "nobody else"},
		{"Approve", claim, Facts{Who: "Ann Author", Solo: true, Why: " "}, "nobody else"},
		{"Approve", claim, Facts{Who: "Ann Author", Solo: true, Why: "I work alone"}, ""},
		{"Publish", claim, Facts{Blocked: []string{"Add a source."}}, "Add a source."},
		{"Publish", claim, Facts{}, ""},
		{"Drop", claim, Facts{}, "why"},
		{"Drop", claim, Facts{Why: "opinion"}, ""},
		{"Drop", claim, Facts{Why: "about another town"}, ""},
		{"Drop", claim, Facts{Why: "duplicate"}, "repeats"},
		{"Drop", claim, Facts{Why: "duplicate", DuplicateOf: "one"}, "repeats"},
		{"Drop", claim, Facts{Why: "duplicate", DuplicateOf: "two"}, ""},
		{"Send back", claim, Facts{Why: "\n"}, "what is to be changed"},
		{"Send back", claim, Facts{Why: "Ask the port office"}, ""},
		{"Withdraw", claim, Facts{}, "why"},
		{"Withdraw", claim, Facts{Why: "the source was forged"}, ""},
		{"Publish again", claim, Facts{}, "why"},
		{"Publish again", claim, Facts{Why: "the source is real", Blocked: []string{"Add a source."}}, "Add a source."},
	} {
		got := strings.Join(named(c.step, own).Missing(c.claim, c.facts), " ")
		if (got == "") != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s with %+v lacks %q, want %q", c.step, c.facts, got, c.want)
		}
	}
	changes := named("Approve the changes", edited)
	if got := changes.Missing(claim, Facts{Who: "Bea", Blocked: []string{"Add a source."}}); len(got) != 1 {
		t.Errorf("approving changes that pre-flight blocks lacks %q", got)
	}
}

// What a step leaves in the claim beside the status.
func TestTake(t *testing.T) {
	const at = "2025-07-03T10:00:00.000Z"
	approved := claims.Claim{ID: "one", Status: claims.Approved, Verdict: "True", Reviewer: "Bea Reader", ReviewedAt: "2025-07-01"}
	published := approved
	published.Status, published.PublishedAt, published.PublishedURL = claims.Published, "2025-07-02", "https://desk.example/1"
	changed := published
	changed.EditedSince = true
	with := func(c claims.Claim, change func(*claims.Claim)) claims.Claim {
		change(&c)
		return c
	}
	for _, c := range []struct {
		name   string
		before claims.Claim
		to     claims.Status
		facts  Facts
		after  claims.Claim
	}{
		{
			"approve", with(approved, func(c *claims.Claim) { c.Status, c.Reviewer, c.ReviewedAt = claims.InReview, "", "" }), claims.Approved, all,
			with(approved, func(c *claims.Claim) { c.ReviewedAt = at }),
		},
		{"publish", approved, claims.Published, all, with(approved, func(c *claims.Claim) { c.Status, c.PublishedAt = claims.Published, at[:10] })},
		{
			"publish what has a date", with(approved, func(c *claims.Claim) { c.PublishedAt = "2025-06-30" }), claims.Published, all,
			with(approved, func(c *claims.Claim) { c.Status, c.PublishedAt = claims.Published, "2025-06-30" }),
		},
		{"approve changes", changed, claims.Published, all, with(published, func(c *claims.Claim) { c.ReviewedAt = at })},
		{"withdraw", published, claims.Withdrawn, all, with(published, func(c *claims.Claim) { c.Status = claims.Withdrawn })},
		{"unpublish", published, claims.Approved, all, with(published, func(c *claims.Claim) { c.Status, c.PublishedAt = claims.Approved, "" })},
		{
			"unpublish what was edited", changed, claims.InReview, all,
			with(changed, func(c *claims.Claim) { c.Status, c.PublishedAt, c.Reviewer, c.ReviewedAt = claims.InReview, "", "", "" }),
		},
		{"unapprove", approved, claims.InReview, all, claims.Claim{ID: "one", Status: claims.InReview, Verdict: "True"}},
		{
			"drop as a duplicate",
			claims.Claim{ID: "one", Status: claims.Suggested},
			claims.Dropped,
			Facts{Why: " duplicate", DuplicateOf: "two"},
			claims.Claim{ID: "one", Status: claims.Dropped, DropReason: "duplicate", DuplicateOf: "two"},
		},
		{
			"drop as an opinion",
			claims.Claim{ID: "one", Status: claims.Suggested},
			claims.Dropped,
			Facts{Why: "opinion", DuplicateOf: "two"},
			claims.Claim{ID: "one", Status: claims.Dropped, DropReason: "opinion"},
		},
		{
			"take up again", with(approved, func(c *claims.Claim) { c.Status, c.DropReason, c.DuplicateOf = claims.Dropped, "duplicate", "two" }),
			claims.Accepted, all,
			claims.Claim{ID: "one", Status: claims.Accepted, Verdict: "True"},
		},
		{
			"take a reference up again",
			claims.Claim{Origin: "A", Status: claims.Dropped, DropReason: "opinion"},
			claims.Published, all,
			claims.Claim{Origin: "A", Status: claims.Published},
		},
	} {
		step, ok := To(c.before, c.to)
		claim := c.before
		if err := step.Take(&claim, c.facts, at); err != nil || !ok {
			t.Errorf("%s: %v", c.name, err)
		}
		if diff := cmp.Diff(c.after, claim); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
	claim := claims.Claim{Status: claims.InReview}
	if step, _ := To(claim, claims.Approved); !errors.Is(step.Take(&claim, Facts{}, at), claims.ErrInvalid) || claim.Status != claims.InReview {
		t.Errorf("approved without a verdict: %+v", claim)
	}
}

func TestEdited(t *testing.T) {
	published := claims.Claim{Status: claims.Published, Headline: "Ferry runs on time"}
	for name, c := range map[string]struct {
		before claims.Claim
		edit   func(*claims.Claim)
		want   bool
	}{
		"headline":           {published, func(c *claims.Claim) { c.Headline = "Ferry is late" }, true},
		"verdict":            {published, func(c *claims.Claim) { c.Verdict = "False" }, true},
		"rating":             {published, func(c *claims.Claim) { c.RatingValue = 1 }, true},
		"rationale":          {published, func(c *claims.Claim) { c.Rationale = "Because" }, true},
		"tags":               {published, func(c *claims.Claim) { c.Tags = claims.Words{"sea"} }, false},
		"address":            {published, func(c *claims.Claim) { c.PublishedURL = "https://desk.example" }, false},
		"withdrawal":         {published, func(c *claims.Claim) { c.Status, c.Headline = claims.Withdrawn, "Gone" }, false},
		"not published":      {claims.Claim{Status: claims.Approved}, func(c *claims.Claim) { c.Headline = "New" }, false},
		"a check of another": {claims.Claim{Status: claims.Published, Origin: "A"}, func(c *claims.Claim) { c.Headline = "New" }, false},
	} {
		after := c.before
		c.edit(&after)
		if Edited(c.before, after) != c.want {
			t.Errorf("%s: edited is %v", name, !c.want)
		}
	}
}
