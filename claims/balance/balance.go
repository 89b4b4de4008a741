// Package balance tells whether a selection of checks leans on few speakers or publishers.
package balance

import "fmt"

const (
	// concentrated is the Herfindahl-Hirschman index above which a market counts as highly concentrated: U.S. Department of
	// Justice and Federal Trade Commission, Merger Guidelines (2023), section 2.1. It is 10,000 when all goes to one, and
	// 1,800 when it is shared as if by five or six.
	concentrated = 1800
	// enough is how many checks it takes: the index of n single ones is 10,000/n, and from here on that is a small part of
	// what is concentrated.
	enough = 30
)

// Index is the Herfindahl-Hirschman index of some numbers: the sum of the squares of their shares in percent, from near 0
// to 10,000; 0 without any.
func Index(counts []int) float64 {
	sum, squares := 0.0, 0.0
	for _, n := range counts {
		sum += float64(n)
		squares += float64(n) * float64(n)
	}
	if sum == 0 {
		return 0
	}
	return 10_000 * squares / (sum * sum)
}

// Note says that a selection is lopsided; empty when it is not, or too small to tell. Counts is how many checks each of
// those called what (“speaker”) has; most is the one with the most.
func Note(what, most string, counts []int) string {
	sum, top := 0, 0
	for _, n := range counts {
		sum += n
		top = max(top, n)
	}
	if sum < enough || Index(counts) <= concentrated {
		return ""
	}
	return fmt.Sprintf("The checks lean on few %ss: %d of %d (%.0f%%) are about %s. A reader may take that for one-sided.",
		what, top, sum, 100*float64(top)/float64(sum), most)
}
