// Package scale knows the scales that verdicts are given on: their labels, what each means and which number it carries.
package scale

import (
	"fmt"
	"strings"

	"claimdesk/claims"
)

// Scale is a named, versioned list of labels. A scale without labels takes verdicts in free text.
type Scale struct {
	Name    string
	Version int
	Labels  []Label // from the best to the worst, then those without a number
}

// Label is one verdict of a scale.
type Label struct {
	Name       string
	Definition string
	Color      string // "#1a2b3c", readable on light and on dark; never the only mark
	Icon       string // the name of a picture that tells the label from all others of its scale
	Value      int    // 0 for a label that carries no number
	Bucket     Bucket
}

// Bucket sorts the labels of all scales into four groups, so that verdicts can be counted together.
type Bucket string

// The buckets.
const (
	True  Bucket = "true"
	Mixed Bucket = "mixed"
	False Bucket = "false"
	Other Bucket = "other"
)

// Title is the scale's name and version, as claims.Claim.Scale keeps it: "Generic 1".
func (s Scale) Title() string { return fmt.Sprintf("%s %d", s.Name, s.Version) }

// Best is the highest number of the scale; 0 when no label carries one.
func (s Scale) Best() int {
	best := 0
	for _, label := range s.Labels {
		best = max(best, label.Value)
	}
	return best
}

// Worst is the number at the other end of the scale: 1, or 0 when no label carries a number.
func (s Scale) Worst() int { return min(1, s.Best()) }

// FreeText tells whether verdicts are free text.
func (s Scale) FreeText() bool { return len(s.Labels) == 0 }

// Label finds a label by name, in capitals or not.
func (s Scale) Label(name string) (Label, bool) {
	for _, label := range s.Labels {
		if strings.EqualFold(label.Name, name) {
			return label, true
		}
	}
	return Label{}, false
}

// Set gives a claim a verdict on this scale, with the label's number as it is now; an empty label takes the verdict back.
// The error is claims.ErrInvalid when the scale has no such label, and the claim is as it was.
func (s Scale) Set(claim *claims.Claim, label string) error {
	label = strings.TrimSpace(label)
	if label == "" {
		claim.Verdict, claim.Scale = "", ""
		claim.RatingValue, claim.RatingBest, claim.RatingWorst = 0, 0, 0
		return nil
	}
	found, ok := s.Label(label)
	if !ok && !s.FreeText() {
		return fmt.Errorf("verdict “%s” is %w: %s has %s", label, claims.ErrInvalid, s.Title(), s.names())
	}
	if s.FreeText() {
		found.Name = label
	}
	claim.Verdict, claim.Scale = found.Name, s.Title()
	claim.RatingValue, claim.RatingBest, claim.RatingWorst = found.Value, 0, 0
	if found.Value > 0 {
		claim.RatingBest, claim.RatingWorst = s.Best(), s.Worst()
	}
	return nil
}

func (s Scale) names() string {
	names := make([]string, len(s.Labels))
	for i, label := range s.Labels {
		names[i] = label.Name
	}
	return strings.Join(names, ", ")
}
