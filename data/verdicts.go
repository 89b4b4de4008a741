package data

import (
	"context"
	"fmt"
)

// GivenVerdict is a verdict that somebody gave a claim, or took back.
type GivenVerdict struct {
	At      string
	Who     string
	Verdict string // empty when it was taken back
	Scale   string
}

// verdictsListed is how many verdicts of one claim are told at most.
const verdictsListed = 100

// GivenVerdicts lists the verdicts that a claim was given, the newest first.
func (s *Store) GivenVerdicts(ctx context.Context, claimID string) (list []GivenVerdict, err error) {
	err = s.read(ctx).Raw("SELECT at, who, new ->> '$.verdict' AS verdict, coalesce(new ->> '$.scale', old ->> '$.scale', '') AS scale FROM events "+
		"WHERE claim_id = ? AND claim_id <> '' AND entity = 'claims' AND new <> '' AND new ->> '$.verdict' IS NOT NULL "+
		"AND (old = '' AND new ->> '$.verdict' <> '' OR old <> '') ORDER BY seq DESC LIMIT ?", claimID, verdictsListed).Scan(&list).Error
	if err != nil {
		return nil, fmt.Errorf("reading the earlier verdicts: %w", explain(s.path, err))
	}
	return list, nil
}
