package workflow

import (
	"slices"
	"strings"

	"claimdesk/claims"
)

// Need is something that a step asks for.
type Need string

// What steps ask for.
const (
	Verdict      Need = "verdict"
	Question     Need = "question"      // a question to the speaker that waits for its answer
	SecondPerson Need = "second person" // who is not the author; or, alone, a reason why nobody else decides
	Cleared      Need = "pre-flight"    // no rule of pre-flight blocks
	Reason       Need = "reason"        // why a step is taken back
	Comment      Need = "comment"       // what the author is to change
	DropReason   Need = "drop reason"   // one of claims.DropReasons or words of one's own
)

// Duplicate is the drop reason that names another claim.
const Duplicate = "duplicate"

// Facts are what a step needs to know beside the claim.
type Facts struct {
	Who         string // takes the step
	Author      string // gave the verdict; the claim's assignee counts as an author too
	Why         string // the reason, the comment, the drop reason, or why the author decides alone
	DuplicateOf string // the claim that this one repeats, when it is dropped as a duplicate
	Solo        bool   // the author decides alone, and Why says why
	Contacts    []claims.Contact
	Blocked     []string // what pre-flight blocks, a sentence each
}

// Missing says what the step still needs, each as something to do; empty when it can be taken.
func (s Step) Missing(c claims.Claim, f Facts) []string {
	var list []string
	for _, need := range s.Needs {
		list = append(list, need.missing(c, f)...)
	}
	return list
}

func (n Need) missing(c claims.Claim, f Facts) []string {
	switch said := strings.TrimSpace(f.Why) != ""; n {
	case Verdict:
		return unless(c.Verdict != "", "Give a verdict.")
	case Question:
		return unless(slices.ContainsFunc(f.Contacts, func(contact claims.Contact) bool { return contact.Result == claims.Waiting }),
			"Note whom you asked, what and until when.")
	case SecondPerson:
		return secondPerson(c, f)
	case Cleared:
		return f.Blocked
	case Reason:
		return unless(said, "Say why.")
	case Comment:
		return unless(said, "Say what is to be changed.")
	case DropReason:
		if f.Why == Duplicate {
			return unless(f.DuplicateOf != "" && f.DuplicateOf != c.ID, "Name the claim that this one repeats.")
		}
		return unless(said, "Say why the claim is dropped.")
	}
	return nil
}

func secondPerson(c claims.Claim, f Facts) []string {
	switch {
	case f.Solo:
		return unless(strings.TrimSpace(f.Why) != "", "Say why nobody else decides.")
	case strings.TrimSpace(f.Who) == "":
		return []string{"Say who you are: a review carries a name."}
	}
	return unless(!SamePerson(f.Who, f.Author) && !SamePerson(f.Who, c.Assignee),
		"Have a second person decide, or decide alone and say why.")
}

func unless(there bool, sentence string) []string {
	if there {
		return nil
	}
	return []string{sentence}
}

// SamePerson tells whether two names are one person's, in capitals or not and however they are spaced. Nobody is not a
// person.
func SamePerson(a, b string) bool {
	a, b = strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " ")
	return a != "" && strings.EqualFold(a, b)
}
