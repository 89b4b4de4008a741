package data

import (
	"context"
	"fmt"
	"io"

	"claimdesk/claims"
	"claimdesk/claims/claimreview"
)

// LeftOut is a claim that an export could not take along.
type LeftOut struct {
	Claim  claims.Claim
	Reason string
}

// ExportClaimReview writes the claims of a selection as ClaimReview and tells how many there were. Claims that cannot
// go out are left out and told to leave, one by one. Progress, when given, is told from time to time how many of how many
// claims were looked at.
func (s *Store) ExportClaimReview(ctx context.Context, w io.Writer, of Selection, leave func(LeftOut), progress func(done, total int)) (checks int, err error) {
	desk, err := s.Desk(ctx)
	if err != nil {
		return 0, err
	}
	out := claimreview.NewWriter(w, desk)
	err = s.Records(ctx, of, func(r claims.Record, number, total int) error {
		if progress != nil && (number%progressEvery == 0 || number == total) {
			progress(number, total)
		}
		if problem := claimreview.Problem(r.Claim); problem != "" {
			leave(LeftOut{Claim: r.Claim, Reason: problem})
			return nil
		}
		checks++
		return out.Write(r)
	})
	if err != nil {
		return checks, err
	}
	return checks, out.Close()
}

// AddChecks adds checks of others as one step of Undo. A check that the casebook has already, by its address and its claim,
// is left as it is; the desk's own checks count too. It tells how many came in and how many were known.
func (s *Store) AddChecks(ctx context.Context, checks []claimreview.Check) (added, known int, err error) {
	action := fmt.Sprintf("Import %d checks", len(checks))
	if len(checks) == 1 {
		action = "Import 1 check"
	}
	err = s.do(ctx, command{action: action}, func(c *change) error {
		there, err := c.published()
		if err != nil {
			return err
		}
		var list []claims.Claim
		var places []claims.Appearance
		for _, check := range checks {
			claim := check.Claim
			if there[claim.PublishedURL+"\n"+claim.Text] {
				known++
				continue
			}
			there[claim.PublishedURL+"\n"+claim.Text] = true
			claim.ID, claim.CreatedAt, claim.UpdatedAt = NewID(), c.at, c.at
			list = append(list, claim)
			for _, place := range check.Appearances {
				place.ID, place.ClaimID, place.CreatedAt, place.UpdatedAt = NewID(), claim.ID, c.at, c.at
				places = append(places, place)
			}
		}
		added = len(list)
		if err := c.addClaims(pointers(list)); err != nil {
			return err
		}
		return insertAll(c, pointers(places))
	})
	if err != nil {
		return 0, 0, err
	}
	return added, known, nil
}

// published is which checks the casebook has, by address and claim: "address\nclaim". What a desk calls the claim in its
// ClaimReview is the headline, so that counts as well.
func (c *change) published() (map[string]bool, error) {
	rows, err := c.tx.Raw("SELECT published_url, text, headline FROM claims WHERE published_url <> ''").Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	there := map[string]bool{}
	for rows.Next() {
		var url, text, headline string
		if err := rows.Scan(&url, &text, &headline); err != nil {
			return nil, err
		}
		there[url+"\n"+text], there[url+"\n"+headline] = true, true
	}
	return there, rows.Err()
}
