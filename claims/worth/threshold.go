package worth

import (
	"math"
	"sort"
)

const (
	// usual is the score from which a claim is proposed when a text holds neither very many nor very few.
	usual = 0.36
	// lowest is the score below which nothing is proposed, however short the list.
	lowest = 0.15
)

// Threshold is the lowest score that is check-worthy in a text with these assessments. It lets a list grow with the
// square root of the text, so that a long debate leaves one that a person can read, never holds more than two thirds of
// a text, and gives a short one a third of its sentences when they are any good.
func Threshold(assessed []Assessment) float64 {
	scores := make([]float64, 0, len(assessed))
	for _, a := range assessed {
		if a.Score > 0 {
			scores = append(scores, a.Score)
		}
	}
	sort.Sort(sort.Reverse(sort.Float64Slice(scores)))
	n := len(scores)
	if n == 0 {
		return usual
	}
	most := min(int(6*math.Sqrt(float64(n))), 2*n/3)
	least := min(n/3, 8)
	threshold := usual
	if least > 0 {
		threshold = min(threshold, scores[least-1])
	}
	if most > 0 {
		threshold = max(threshold, scores[most-1])
	}
	return max(threshold, lowest)
}
