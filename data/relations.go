package data

import (
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"claimdesk/claims"
)

// Relate keeps what somebody decided about two claims, in whichever order they are named, instead of what was decided
// before. An empty decision takes it back. The error is claims.ErrInvalid for a claim and itself or an unknown decision,
// and claims.ErrNotFound for a claim that is not there.
func (s *Store) Relate(ctx context.Context, aID, bID string, decision claims.Relationship, why string) error {
	if aID == bID || decision != "" && !slices.Contains(claims.Relationships(), decision) {
		return fmt.Errorf("relating claim %s to %s as “%s”: %w", aID, bID, decision, claims.ErrInvalid)
	}
	return s.do(ctx, command{action: "Relate claims", why: why}, func(c *change) error {
		other, err := byID[claims.Claim](c.tx, max(aID, bID))
		if err == nil {
			_, err = byID[claims.Claim](c.tx, min(aID, bID))
		}
		if err != nil {
			return fmt.Errorf("claim: %w", err)
		}
		after := claims.Relation{ClaimID: min(aID, bID), OtherID: max(aID, bID), Decision: decision}
		var before claims.Relation
		err = c.tx.Where("claim_id = ? AND other_id = ?", after.ClaimID, after.OtherID).Limit(1).Find(&before).Error
		switch {
		case err != nil:
			return err
		case before.ID == "" && decision == "":
			return nil
		}
		c.touched[other.Num] = true
		switch {
		case before.ID == "":
			after.ID, after.CreatedAt, after.UpdatedAt = NewID(), c.at, c.at
			return c.insert(&after)
		case decision == "":
			return c.remove(&before)
		}
		after = before
		after.Decision = decision
		return c.update(&before, &after)
	})
}

// Relations lists what was decided about a claim and others, in the order it was decided first.
func (s *Store) Relations(ctx context.Context, claimID string) ([]claims.Relation, error) {
	list, err := relationsOf(s.read(ctx), claimID)
	if err != nil {
		return nil, fmt.Errorf("reading the relations of a claim: %w", explain(s.path, err))
	}
	return list, nil
}

func relationsOf(tx *gorm.DB, claimID string) ([]claims.Relation, error) {
	var list []claims.Relation
	err := tx.Raw(`SELECT * FROM relations WHERE claim_id = ?
		UNION ALL SELECT * FROM relations WHERE other_id = ? ORDER BY num`, claimID, claimID).Scan(&list).Error
	return list, err
}

// Family lists the claims that were decided to say the same as a claim, directly or by way of others, and the claim
// itself; in the order they came into the casebook.
func (s *Store) Family(ctx context.Context, claimID string) ([]claims.Claim, error) {
	var list []claims.Claim
	err := s.read(ctx).Raw(`WITH RECURSIVE family (id) AS (
			SELECT ?
			UNION SELECT other_id FROM family JOIN relations ON claim_id = family.id AND decision = 'same'
			UNION SELECT claim_id FROM family JOIN relations ON other_id = family.id AND decision = 'same'
		)
		SELECT claims.* FROM family CROSS JOIN claims ON claims.id = family.id ORDER BY claims.num`, claimID).Scan(&list).Error
	if err != nil {
		return nil, fmt.Errorf("reading the family of a claim: %w", explain(s.path, err))
	}
	return list, nil
}
