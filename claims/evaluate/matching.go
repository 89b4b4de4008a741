package main

import (
	"fmt"

	"claimdesk/claims/match"
	"claimdesk/claims/match/corpus"
)

// measureMatching ranks the checked claims for the posts that the weights were not learned from.
func measureMatching(dir string) ([]row, error) {
	const found = 200
	checked, err := corpus.Load(dir)
	if err != nil {
		return nil, err
	}
	posts, err := corpus.Posts(dir, "dev")
	if err != nil {
		return nil, err
	}
	precision, bare, reached, pairs := 0.0, 0.0, 0.0, 0.0
	for _, post := range posts {
		q := match.NewQuery(post.Text)
		var ids []string
		var list []match.Claim
		for _, i := range checked.Find(q, found) {
			ids = append(ids, checked.IDs[i])
			list = append(list, checked.Claims[i])
			if post.Claims[checked.IDs[i]] {
				reached++
			}
		}
		pairs += float64(len(post.Claims))
		var ranking []string
		for _, r := range q.Rank(list, 5) {
			ranking = append(ranking, ids[r.Index])
		}
		precision += corpus.AveragePrecision(ranking, post.Claims, 5)
		bare += corpus.AveragePrecision(ids, post.Claims, 5)
	}
	n := float64(max(1, len(posts)))
	return []row{
		{"matching, verified-claims dev, MAP@5", 0.737, 0.79, precision / n, fmt.Sprintf("%d posts; the baseline is BM25", len(posts))},
		{"matching, weight of shared words alone", 0, 0, bare / n, fmt.Sprintf("of the claims sought, %.3f are among the %d that are ranked", reached/max(1, pairs), found)},
	}, nil
}
