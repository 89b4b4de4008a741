package data

import (
	"context"
	"fmt"
	"slices"

	"claimdesk/claims"
)

// Merge says which claims are the same one, by number: Keep stays, the others are dropped as its duplicates.
type Merge struct {
	Keep   int64
	Others []int64
}

// MergeClaims merges duplicates as one step of Undo and tells how many claims were dropped. The claim that is kept gets the
// sources of the others, but for those at an address that it has already, and an appearance for each place where they were
// seen. Progress, when given, hears how much is done, from 0 to 1. When ctx is cancelled nothing is changed.
func (s *Store) MergeClaims(ctx context.Context, merges []Merge, progress func(float64)) (dropped int, err error) {
	err = s.do(ctx, command{action: "Merge duplicates"}, func(c *change) error {
		for i, m := range merges {
			if err := ctx.Err(); err != nil {
				return err
			}
			n, err := c.merge(m)
			if err != nil {
				return err
			}
			if dropped += n; progress != nil {
				progress(float64(i+1) / float64(len(merges)))
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return dropped, nil
}

func (c *change) merge(m Merge) (dropped int, err error) {
	var list []claims.Claim
	if err := c.tx.Where("num IN ?", append(slices.Clone(m.Others), m.Keep)).Order("num").Find(&list).Error; err != nil {
		return 0, err
	}
	at := slices.IndexFunc(list, func(one claims.Claim) bool { return one.Num == m.Keep })
	if at < 0 {
		return 0, fmt.Errorf("the claim to keep: %w", claims.ErrNotFound)
	}
	keep := list[at]
	seen, err := c.placesOf(keep)
	if err != nil {
		return 0, err
	}
	for _, one := range slices.Delete(list, at, at+1) {
		if one.DuplicateOf == keep.ID {
			continue
		}
		after := one
		after.Status, after.DropReason, after.DuplicateOf = claims.Dropped, "duplicate", keep.ID
		if err := c.update(&one, &after); err != nil {
			return dropped, err
		}
		if err := c.moveSources(one.ID, keep.ID); err != nil {
			return dropped, err
		}
		if err := c.keepAppearances(one, keep.ID, seen); err != nil {
			return dropped, err
		}
		dropped++
	}
	return dropped, nil
}

// moveSources takes the sources of one claim to another, with what belongs to them. A source at an address that the other
// has already stays where it is.
func (c *change) moveSources(from, to string) error {
	var sources []claims.Source
	err := c.tx.Where("claim_id = ? AND (url = '' OR url NOT IN (SELECT url FROM sources WHERE claim_id = ?))", from, to).
		Order("num").Find(&sources).Error
	if err != nil {
		return err
	}
	for _, source := range sources {
		var exhibits []claims.Exhibit
		if err := c.tx.Where("source_id = ?", source.ID).Order("num").Find(&exhibits).Error; err != nil {
			return err
		}
		before := source
		source.ClaimID, source.UpdatedAt = to, c.at
		if err := c.move(&before, &source); err != nil {
			return err
		}
		for _, exhibit := range exhibits {
			before := exhibit
			exhibit.ClaimID, exhibit.UpdatedAt = to, c.at
			if err := c.move(&before, &exhibit); err != nil {
				return err
			}
		}
	}
	return nil
}

// move takes a row to another claim: in the history of the one it goes, in that of the other it comes.
func (c *change) move(before, after any) error {
	if err := c.remove(before); err != nil {
		return err
	}
	return c.insert(after)
}

// placesOf is the addresses where a claim is known to have been seen.
func (c *change) placesOf(claim claims.Claim) (map[string]bool, error) {
	var urls []string
	err := c.tx.Raw("SELECT url FROM appearances WHERE claim_id = ? UNION SELECT url FROM articles WHERE id = ?", claim.ID, claim.ArticleID).
		Scan(&urls).Error
	seen := map[string]bool{}
	for _, url := range urls {
		seen[url] = true
	}
	return seen, err
}

// keepAppearances adds to a claim where another was seen, unless that is known.
func (c *change) keepAppearances(from claims.Claim, to string, seen map[string]bool) error {
	var list []claims.Appearance
	if err := c.tx.Where("claim_id = ?", from.ID).Order("num").Find(&list).Error; err != nil {
		return err
	}
	if from.ArticleID != "" {
		article, err := byID[claims.Article](c.tx, from.ArticleID)
		if err != nil {
			return fmt.Errorf("article: %w", err)
		}
		list = append(list, claims.Appearance{
			URL: article.URL, Publisher: article.Publisher, Date: article.Published, Speaker: from.Speaker, Note: article.Title,
		})
	}
	for _, one := range list {
		if one.URL != "" && seen[one.URL] {
			continue
		}
		seen[one.URL] = true
		one.Num, one.ID, one.ClaimID, one.CreatedAt, one.UpdatedAt = 0, NewID(), to, c.at, c.at
		if err := c.insert(&one); err != nil {
			return err
		}
	}
	return nil
}
