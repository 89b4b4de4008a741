package ui

import (
	"context"

	"claimdesk/claims"
	"claimdesk/claims/preflight"
	"claimdesk/claims/workflow"
	"claimdesk/data"
)

// caseFile is a claim with all that belongs to it, and what pre-flight makes of it.
type caseFile struct {
	preflight.Case
	comments []claims.Comment
	findings []preflight.Finding
	verdicts []data.GivenVerdict
	author   string // gave the verdict
	who      string // sits in front of the window
	read     bool   // all of it, not only the claim
}

// readCase reads what belongs to a claim.
func readCase(ctx context.Context, store *data.Store, claimID string) (f caseFile, err error) {
	f.who = store.Who()
	if f.Case, err = store.Case(ctx, claimID); err != nil {
		return f, err
	}
	if f.comments, err = data.Of[claims.Comment](ctx, store, claimID); err != nil {
		return f, err
	}
	if f.verdicts, err = store.GivenVerdicts(ctx, claimID); err != nil {
		return f, err
	}
	if len(f.verdicts) > 0 && f.Claim.Verdict != "" {
		f.author = f.verdicts[0].Who
	}
	standard, err := store.Standard(ctx)
	f.findings, f.read = preflight.Check(f.Case, standard), true
	return f, err
}

// ownReview is the review that the user has begun and not decided; ok is false when there is none.
func (f caseFile) ownReview() (review claims.Review, ok bool) {
	for _, r := range f.Reviews {
		if r.Decision == claims.Open && workflow.SamePerson(r.Reviewer, f.who) {
			return r, true
		}
	}
	return review, false
}

// blind tells whether the author's verdict is to be hidden: the user reviews the claim and has not judged it herself yet.
func (f caseFile) blind() bool {
	_, judged := f.ownReview()
	return f.Claim.Status == claims.InReview && !judged && f.author != "" &&
		!workflow.SamePerson(f.who, f.author) && !workflow.SamePerson(f.who, f.Claim.Assignee)
}
