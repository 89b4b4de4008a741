package data

import (
	"context"
	"fmt"
	"slices"

	"claimdesk/claims"
	"claimdesk/claims/preflight"
	"claimdesk/claims/workflow"
)

// StepWords is what people say with a step of the work.
type StepWords struct {
	Why         string // the reason, the comment, the drop reason, or why the author decides alone
	Solo        bool   // the author decides alone
	DuplicateOf string // id of the claim that these repeat, when they are dropped as duplicates
}

// Step takes claims to a status, all of them or none, as one step of Undo. A decision in review is kept among the claim's
// reviews: in the open one of who decides, or in a new one. The error is claims.ErrInvalid and says which claim lacks what.
func (s *Store) Step(ctx context.Context, ids []string, to claims.Status, words StepWords) error {
	if len(ids) == 0 {
		return nil
	}
	first, err := s.Claim(ctx, ids[0])
	if err != nil {
		return err
	}
	step, err := stepTo(first, to)
	if err != nil {
		return err
	}
	return s.do(ctx, command{action: step.Name, why: words.Why}, func(c *change) error {
		standard, err := standardIn(c.tx)
		if err != nil {
			return err
		}
		for _, id := range ids {
			if err := c.step(id, to, words, standard); err != nil {
				return err
			}
		}
		return nil
	})
}

// Missing says what a claim still needs to come to a status, each as something to do; empty when Step would take it there.
func (s *Store) Missing(ctx context.Context, id string, to claims.Status, words StepWords) ([]string, error) {
	standard, err := s.Standard(ctx)
	if err != nil {
		return nil, err
	}
	c := change{store: s, tx: s.read(ctx)}
	one, facts, err := c.facts(id, words, standard)
	if err != nil {
		return nil, fmt.Errorf("reading the claim: %w", explain(s.path, err))
	}
	step, err := stepTo(one.Claim, to)
	if err != nil {
		return nil, err
	}
	return step.Missing(one.Claim, facts), nil
}

func stepTo(claim claims.Claim, to claims.Status) (workflow.Step, error) {
	step, ok := workflow.To(claim, to)
	if !ok {
		return step, fmt.Errorf("“%s”: from %s to %s is %w: no step leads there", Called(claim), claim.Status, to, claims.ErrInvalid)
	}
	return step, nil
}

func (c *change) step(id string, to claims.Status, words StepWords, standard preflight.Standard) error {
	one, facts, err := c.facts(id, words, standard)
	if err != nil {
		return err
	}
	before, after := one.Claim, one.Claim
	step, err := stepTo(before, to)
	if err != nil {
		return err
	}
	if err := step.Take(&after, facts, c.at); err != nil {
		return fmt.Errorf("“%s”: %w", Called(before), err)
	}
	if err := c.update(&before, &after); err != nil {
		return err
	}
	switch {
	case slices.Contains(step.Needs, workflow.SecondPerson):
		return c.decide(one, claims.Approves, words)
	case slices.Contains(step.Needs, workflow.Comment):
		return c.decide(one, claims.Returns, words)
	}
	return nil
}

// facts are a claim with its casework and what its next step needs to know beside it.
func (c *change) facts(id string, words StepWords, standard preflight.Standard) (preflight.Case, workflow.Facts, error) {
	one, err := c.store.caseOf(c.tx, id)
	if err != nil {
		return one, workflow.Facts{}, err
	}
	author, err := c.author(id)
	return one, workflow.Facts{
		Who: c.store.Who(), Author: author, Why: words.Why, DuplicateOf: words.DuplicateOf, Solo: words.Solo,
		Contacts: one.Contacts, Blocked: preflight.Blocked(preflight.Check(one, standard)),
	}, err
}

// author is who gave the claim its verdict; nobody when it has none.
func (c *change) author(claimID string) (who string, err error) {
	err = c.tx.Raw(`SELECT who FROM events WHERE claim_id = ? AND claim_id <> '' AND entity = 'claims'
		AND new <> '' AND json_extract(new, '$.verdict') <> '' ORDER BY seq DESC LIMIT 1`, claimID).Scan(&who).Error
	return who, err
}

// decide keeps a decision: in the review that its reviewer left open, or in a new one.
func (c *change) decide(one preflight.Case, decision claims.Decision, words StepWords) error {
	for _, before := range slices.Backward(one.Reviews) {
		if before.Decision == claims.Open && workflow.SamePerson(before.Reviewer, c.store.Who()) {
			after := before
			after.Author, after.Decision, after.Solo = one.Claim.Verdict, decision, words.Solo
			if words.Why != "" {
				after.Comment = words.Why
			}
			return c.update(&before, &after)
		}
	}
	return c.add(&claims.Review{
		ClaimID: one.Claim.ID, Reviewer: c.store.Who(), Author: one.Claim.Verdict, Decision: decision, Comment: words.Why, Solo: words.Solo,
	})
}
