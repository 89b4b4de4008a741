// Package workflow says how the work on a claim goes on: which step leads from where to where, what each one needs, and
// what it writes into the claim. Window, command line, store and tests all use this one table.
package workflow

import (
	"slices"

	"claimdesk/claims"
)

// Step is one way to go on, or to go back.
type Step struct {
	Name  string // for people, and for the history: "Send to review"
	From  claims.Status
	To    claims.Status
	Needs []Need
	on    kind
}

// kind is which claims a step is for.
type kind int

const (
	own       kind = iota // the desk's own claims
	asPassed              // own claims that are as they were approved
	edited                // own checks that were changed since they were published
	reference             // checks of others that were read in
)

// steps is the whole of it: forward, aside, and back. A status that is reached in several ways has one way back; whoever
// wants exactly what was before has Undo.
var steps = []Step{
	{"Accept", claims.Suggested, claims.Accepted, nil, own},
	{"Start research", claims.Accepted, claims.Researching, nil, own},
	{"Wait for the reply", claims.Accepted, claims.AwaitingReply, []Need{Question}, own},
	{"Wait for the reply", claims.Researching, claims.AwaitingReply, []Need{Question}, own},
	{"Go on with research", claims.AwaitingReply, claims.Researching, nil, own},
	{"Send to review", claims.Accepted, claims.InReview, []Need{Verdict}, own},
	{"Send to review", claims.Researching, claims.InReview, []Need{Verdict}, own},
	{"Send to review", claims.AwaitingReply, claims.InReview, []Need{Verdict}, own},
	{"Approve", claims.InReview, claims.Approved, []Need{Verdict, SecondPerson}, own},
	{"Publish", claims.Approved, claims.Published, []Need{Verdict, Cleared}, own},
	{"Approve the changes", claims.Published, claims.Published, []Need{Verdict, SecondPerson, Cleared}, edited},

	{"Drop", claims.Suggested, claims.Dropped, []Need{DropReason}, own},
	{"Drop", claims.Accepted, claims.Dropped, []Need{DropReason}, own},
	{"Drop", claims.Researching, claims.Dropped, []Need{DropReason}, own},
	{"Drop", claims.AwaitingReply, claims.Dropped, []Need{DropReason}, own},
	{"Drop", claims.InReview, claims.Dropped, []Need{DropReason}, own},
	{"Drop", claims.Approved, claims.Dropped, []Need{DropReason}, own},
	{"Drop", claims.Published, claims.Dropped, []Need{DropReason}, reference},
	{"Withdraw", claims.Published, claims.Withdrawn, []Need{Reason}, own},

	{"Put back into the inbox", claims.Accepted, claims.Suggested, []Need{Reason}, own},
	{"Stop research", claims.Researching, claims.Accepted, []Need{Reason}, own},
	{"Stop waiting", claims.AwaitingReply, claims.Accepted, []Need{Reason}, own},
	{"Send back", claims.InReview, claims.Researching, []Need{Comment}, own},
	{"Take the approval back", claims.Approved, claims.InReview, []Need{Reason}, own},
	{"Take the publication back", claims.Published, claims.Approved, []Need{Reason}, asPassed},
	{"Take back into review", claims.Published, claims.InReview, []Need{Reason}, edited},
	{"Publish again", claims.Withdrawn, claims.Published, []Need{Reason, Verdict, Cleared}, own},
	{"Take up again", claims.Dropped, claims.Accepted, []Need{Reason}, own},
	{"Put back into the inbox", claims.Dropped, claims.Suggested, []Need{Reason}, own},
	{"Take up again", claims.Dropped, claims.Published, []Need{Reason}, reference},
}

// Steps lists the steps that a claim can take as it stands, those forward first.
func Steps(c claims.Claim) []Step {
	var list []Step
	for _, s := range steps {
		if s.From == c.Status && s.isFor(c) {
			list = append(list, s)
		}
	}
	return list
}

// To finds the step that leads a claim to a status; false when none does.
func To(c claims.Claim, status claims.Status) (Step, bool) {
	for _, s := range Steps(c) {
		if s.To == status {
			return s, true
		}
	}
	return Step{}, false
}

func (s Step) isFor(c claims.Claim) bool {
	mine := c.Origin == ""
	switch s.on {
	case reference:
		return !mine
	case edited:
		return mine && c.EditedSince
	case asPassed:
		return mine && !c.EditedSince
	}
	return mine
}

func (s Step) needs(n Need) bool { return slices.Contains(s.Needs, n) }

// Back tells whether the step takes work back.
func (s Step) Back() bool { return s.needs(Reason) || s.needs(Comment) }
