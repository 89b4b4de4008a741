package main

import (
	"fmt"
	"math"

	"claimdesk/claims/quotation"
)

// certainties are the upper ends of the classes in which the certainty of speakers is compared with how often they are
// right.
var certainties = []float64{0.55, 0.75, 0.87, 0.92, 1}

// calibration counts, for each class of certainty, how many speakers were named and how many of them rightly.
type calibration struct {
	sum        []float64
	named, hit []int
}

func newCalibration() *calibration {
	n := len(certainties)
	return &calibration{make([]float64, n), make([]int, n), make([]int, n)}
}

// add notes the speaker of an attribution; one that names nobody is not counted.
func (c *calibration) add(a quotation.Attribution, right bool) {
	if a.Speaker == "" {
		return
	}
	class := 0
	for class < len(certainties)-1 && a.Confidence > certainties[class] {
		class++
	}
	c.sum[class] += a.Confidence
	c.named[class]++
	if right {
		c.hit[class]++
	}
}

// rows has one row a class, and the expected calibration error: the mean distance between certainty and share right,
// weighted by how many speakers a class holds.
func (c *calibration) rows(what string) []row {
	var rows []row
	distance, all := 0.0, 0
	for i, n := range c.named {
		if n == 0 {
			continue
		}
		said := c.sum[i] / float64(n)
		distance += math.Abs(c.sum[i] - float64(c.hit[i]))
		all += n
		rows = append(rows, row{fmt.Sprintf("%s, right where certainty is %.2f", what, said), 0, 0, ratio(c.hit[i], n), fmt.Sprintf("%d of %d", c.hit[i], n)})
	}
	return append(rows, row{what + ", expected calibration error", 0, 0, distance / float64(max(all, 1)), fmt.Sprintf("%d speakers", all)})
}
