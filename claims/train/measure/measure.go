// Package measure holds the measures of ranking and classification that claim detection is compared by.
package measure

import "sort"

// Scored is one item with its score and whether it should have been found.
type Scored struct {
	Score    float64
	Positive bool
}

// ranked sorts a copy by falling score; equal scores keep their order.
func ranked(items []Scored) []Scored {
	sorted := append([]Scored(nil), items...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Score > sorted[j].Score })
	return sorted
}

// AveragePrecision is the mean of the precision at the rank of every positive item; 0 without positive items.
func AveragePrecision(items []Scored) float64 {
	found, sum := 0, 0.0
	for i, item := range ranked(items) {
		if item.Positive {
			found++
			sum += float64(found) / float64(i+1)
		}
	}
	if found == 0 {
		return 0
	}
	return sum / float64(found)
}

// AUC is the probability that a positive item scores higher than a negative one, ties counting half.
func AUC(items []Scored) float64 {
	sorted := ranked(items)
	positives, negatives, wins := 0.0, 0.0, 0.0
	for i := 0; i < len(sorted); {
		p, n := 0.0, 0.0
		j := i
		for ; j < len(sorted) && sorted[j].Score == sorted[i].Score; j++ {
			if sorted[j].Positive {
				p++
			} else {
				n++
			}
		}
		wins += n * (positives + p/2)
		positives += p
		negatives += n
		i = j
	}
	if positives == 0 || negatives == 0 {
		return 0
	}
	return wins / (positives * negatives)
}

// F1 is the harmonic mean of precision and recall of the items that score at least threshold.
func F1(items []Scored, threshold float64) float64 {
	hits, proposed, positives := 0.0, 0.0, 0.0
	for _, item := range items {
		if item.Positive {
			positives++
		}
		if item.Score >= threshold {
			proposed++
			if item.Positive {
				hits++
			}
		}
	}
	if hits == 0 {
		return 0
	}
	return 2 * hits / (proposed + positives)
}

// BestThreshold is the score at which F1 is highest.
func BestThreshold(items []Scored) float64 {
	best, at := 0.0, 0.0
	for _, item := range items {
		if f := F1(items, item.Score); f > best {
			best, at = f, item.Score
		}
	}
	return at
}
