package worth

import (
	"math"
	"slices"
)

const (
	// usual is the score from which a claim is proposed when a text holds neither very many nor very few.
	usual = 0.36
	// lowest is the score below which nothing is proposed, however short the list.
	lowest = 0.15
	// few is how many claims a text may hold that nobody minds to read, be they all of it.
	few = 5
)

// Threshold is the lowest score that is check-worthy in a text with these scores. It lets a list grow with the
// square root of the text, so that a long debate leaves one that a person can read, never holds more than two thirds of
// a text that is not very short, and gives a short one a third of its sentences when they are any good.
func Threshold(scores []float64) float64 {
	scores = slices.DeleteFunc(slices.Clone(scores), func(score float64) bool { return score == 0 })
	slices.Sort(scores)
	n := len(scores)
	if n == 0 {
		return usual
	}
	most := longest(n)
	least := min(n/3, 8)
	threshold := usual
	if least > 0 {
		threshold = min(threshold, scores[n-least])
	}
	if most > 0 {
		threshold = max(threshold, scores[n-most])
	}
	return max(threshold, lowest)
}

// longest is how many of n sentences may be check-worthy.
func longest(n int) int { return min(int(6*math.Sqrt(float64(n))), max(2*n/3, min(few, n))) }
