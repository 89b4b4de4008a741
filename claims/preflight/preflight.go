// Package preflight lists what a check still lacks before it can be published, by the casebook's own standard and by what
// ClaimReview asks.
package preflight

import (
	"claimdesk/claims"
)

// Case is a claim with what belongs to it.
type Case struct {
	Claim        claims.Claim
	Sources      []claims.Source
	Exhibits     []claims.Exhibit
	Contacts     []claims.Contact
	Reviews      []claims.Review
	Organisation string // who publishes the checks; empty when the casebook does not say
	Today        string // the day it is, in UTC; empty leaves open whether a deadline has passed
}

// Level is how much weight a casebook gives to a rule.
type Level string

// The levels.
const (
	Off     Level = "off"
	Warning Level = "warning"
	Block   Level = "block" // the check is not published before this is done
)

// Levels lists every level.
func Levels() []Level { return []Level{Off, Warning, Block} }

// Rule is one thing that a check should have.
type Rule struct {
	ID       string // "primary"; casebooks keep the level under it
	Sentence string // for people: "At least one source is primary."
	Field    string // where to see to it: one of the fields below
	Default  Level
	// lacking says what is to be done, as a sentence; empty when nothing is.
	lacking func(Case) string
}

// The fields that findings lead to.
const (
	Headline    = "headline"
	Speaker     = "speaker"
	Sources     = "sources"
	Verdict     = "verdict"
	Explanation = "explanation"
	Rationale   = "rationale"
	Contacts    = "contacts"
	Review      = "review"
	Address     = "published_url"
)

// Finding is something that a check lacks.
type Finding struct {
	Rule     string
	Level    Level // Warning or Block
	Sentence string
	Field    string
}

// Standard is the level of rules, by id, where a casebook sets another than the default.
type Standard map[string]Level

// Level is how much weight a rule has in the standard.
func (s Standard) Level(r Rule) Level {
	switch level := s[r.ID]; level {
	case Off, Warning, Block:
		return level
	}
	return r.Default
}

// Check lists what a check lacks, in the order of the work.
func Check(c Case, s Standard) []Finding {
	var list []Finding
	for _, rule := range rules {
		level := s.Level(rule)
		if level == Off {
			continue
		}
		if sentence := rule.lacking(c); sentence != "" {
			list = append(list, Finding{Rule: rule.ID, Level: level, Sentence: sentence, Field: rule.Field})
		}
	}
	return list
}

// Blocked lists the sentences of the findings that block, as workflow.Facts takes them.
func Blocked(findings []Finding) []string {
	var list []string
	for _, finding := range findings {
		if finding.Level == Block {
			list = append(list, finding.Sentence)
		}
	}
	return list
}
