package workflow

import (
	"fmt"
	"strings"
	"time"

	"claimdesk/claims"
)

// Take takes the step: it sets the claim's status and what goes with it. At is the time of it, as a casebook writes times.
// The error is claims.ErrInvalid and says what is missing; the claim is then as it was.
func (s Step) Take(c *claims.Claim, f Facts, at string) error {
	if c.Status != s.From || !s.isFor(*c) {
		return fmt.Errorf("%s: %w: the claim is %s", s.Name, claims.ErrInvalid, c.Status)
	}
	if missing := s.Missing(*c, f); len(missing) > 0 {
		return fmt.Errorf("%s: %w as it is. %s", s.Name, claims.ErrInvalid, strings.Join(missing, " "))
	}
	c.DropReason, c.DuplicateOf = "", ""
	c.Status = s.To
	switch {
	case s.To == claims.Dropped:
		c.DropReason = strings.TrimSpace(f.Why)
		if c.DropReason == Duplicate {
			c.DuplicateOf = f.DuplicateOf
		}
	case s.needs(SecondPerson):
		c.Reviewer, c.ReviewedAt, c.EditedSince = strings.TrimSpace(f.Who), at, false
	case s.To == claims.Published && s.on != reference && c.PublishedAt == "":
		c.PublishedAt = at[:min(len(at), len(time.DateOnly))] // a day, as the desk would type it
	case s.To == claims.Approved || s.To == claims.InReview:
		c.PublishedAt = ""
	}
	if !approved(s.To) && c.ReviewedAt != "" {
		c.Reviewer, c.ReviewedAt = "", ""
	}
	return nil
}

// approved tells whether an approval given before still counts.
func approved(status claims.Status) bool {
	switch status {
	case claims.Approved, claims.Published, claims.Withdrawn, claims.Dropped:
		return true
	}
	return false
}

// Edited tells whether a change of a published check alters what its readers see, so that it has to be approved again.
func Edited(before, after claims.Claim) bool {
	return before.Status == claims.Published && after.Status == claims.Published && before.Origin == "" &&
		public(before) != public(after)
}

// shown is what readers see of a check.
type shown struct {
	quote, text, headline, speaker, role, speakerURL, date, place string
	verdict, scale, explanation, rationale, asOf, notContacted    string
	value, best, worst                                            int
}

func public(c claims.Claim) shown {
	return shown{
		quote: c.Quote, text: c.Text, headline: c.Headline, speaker: c.Speaker, role: c.SpeakerRole, speakerURL: c.SpeakerURL,
		date: c.Date, place: c.Place, verdict: c.Verdict, scale: c.Scale, explanation: c.Explanation, rationale: c.Rationale,
		asOf: c.AsOf, notContacted: c.NotContacted, value: c.RatingValue, best: c.RatingBest, worst: c.RatingWorst,
	}
}
