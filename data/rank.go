package data

import (
	"cmp"
	"slices"

	"claimdesk/claims/filter"
)

// ranked is how many of the newest hits of a search are ranked by how well they fit. FTS5's own ranking reads every hit of
// every word, which takes a second when a word is frequent; what came in long ago comes last whatever it says.
const ranked = firstPage

// The weight of a word by where it stands.
const (
	inHeadline = 4
	inText     = 3 // or in the speaker's name
	inQuote    = 2
	elsewhere  = 1 // in sources, rationale or article
)

// ranked puts the newest hits, which come first, in the order of how well they fit.
func (f *finder) ranked(hits []int64) ([]int64, error) {
	first := hits[:min(ranked, len(hits))]
	if len(first) == 0 {
		return hits, nil
	}
	rows, err := f.conn.QueryContext(f.ctx, "SELECT num, headline, text, speaker, quote FROM claims WHERE num IN ("+numbers(first)+")")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	scores := make(map[int64]float64, len(first))
	for rows.Next() {
		var num int64
		var headline, text, speaker, quote string
		if err := rows.Scan(&num, &headline, &text, &speaker, &quote); err != nil {
			return nil, err
		}
		scores[num] = fit(f.words, headline, text+" "+speaker, quote)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	best := slices.Clone(first)
	slices.SortStableFunc(best, func(a, b int64) int { return cmp.Compare(scores[b], scores[a]) })
	return append(best, hits[len(first):]...), nil
}

// fit adds up each word's weight at the best place that has it.
func fit(words []filter.Term, headline, text, quote string) (total float64) {
	for _, word := range words {
		wanted := filter.Filter{Terms: []filter.Term{word}}
		switch {
		case len(wanted.Hits(headline)) > 0:
			total += inHeadline
		case len(wanted.Hits(text)) > 0:
			total += inText
		case len(wanted.Hits(quote)) > 0:
			total += inQuote
		default:
			total += elsewhere
		}
	}
	return total
}
