package preflight

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"claimdesk/claims"
	"claimdesk/claims/claimreview"
	"claimdesk/claims/workflow"
)

const (
	// leastSources is how many sources that do not go back to one another a check has.
	leastSources = 2
	// MaxExplanation is the longest explanation of a verdict in code points.
	MaxExplanation = 300
)

// Rules lists every rule in the order of the work.
func Rules() []Rule { return slices.Clone(rules) }

var rules = []Rule{
	{
		ID: "headline", Sentence: "The headline is whole and has at most 75 characters.", Field: Headline, Default: Warning,
		lacking: func(c Case) string {
			switch n := utf8.RuneCountInString(c.Claim.Headline); {
			case n == 0:
				return "Write a headline."
			case n > claims.MaxHeadline:
				return fmt.Sprintf("Shorten the headline by %s.", counted(n-claims.MaxHeadline, "character"))
			case strings.HasSuffix(c.Claim.Headline, "…"):
				return "Finish the headline: it was cut short."
			}
			return ""
		},
	},
	{
		ID: "neutral-headline", Sentence: "The headline does not give the verdict away.", Field: Headline, Default: Warning,
		lacking: func(c Case) string {
			if words := claimreview.VerdictWords(c.Claim); len(words) > 0 {
				return fmt.Sprintf("Leave “%s” out of the headline: it is to tell the claim, not the verdict.", strings.Join(words, "”, “"))
			}
			return ""
		},
	},
	{
		ID: "speaker", Sentence: "The speaker is somebody else than the publisher of the check.", Field: Speaker, Default: Warning,
		lacking: func(c Case) string {
			if workflow.SamePerson(c.Claim.Speaker, c.Organisation) {
				return "Name who made the claim as its speaker, not the publisher of the check."
			}
			return ""
		},
	},
	{
		ID: "sources", Sentence: "At least two sources are independent of each other.", Field: Sources, Default: Block,
		lacking: func(c Case) string {
			if n := leastSources - Independent(c.Sources); n > 0 {
				return fmt.Sprintf("Add %s.", counted(n, "independent source"))
			}
			return ""
		},
	},
	{
		ID: "primary", Sentence: "At least one source is primary, or a dataset.", Field: Sources, Default: Block,
		lacking: func(c Case) string {
			near := func(s claims.Source) bool { return s.Type == "primary" || s.Type == "dataset" }
			if slices.ContainsFunc(c.Sources, near) {
				return ""
			}
			return "Add a primary source."
		},
	},
	{
		ID: "kept", Sentence: "Every source on the web is archived or kept as a snapshot.", Field: Sources, Default: Warning,
		lacking: func(c Case) string {
			kept := map[string]bool{}
			for _, exhibit := range c.Exhibits {
				kept[exhibit.SourceID] = true
			}
			return about("Archive or snapshot", c.Sources, func(s claims.Source) bool { return s.ArchiveURL == "" && !kept[s.ID] })
		},
	},
	{
		ID: "accessed", Sentence: "Every source on the web has the date on which it was seen.", Field: Sources, Default: Warning,
		lacking: func(c Case) string {
			return about("Note the access date of", c.Sources, func(s claims.Source) bool { return s.AccessedAt == "" })
		},
	},
	{
		ID: "contacted", Sentence: "The speaker was asked, or a reason says why not.", Field: Contacts, Default: Block,
		lacking: func(c Case) string {
			if c.Claim.Speaker == "" || len(c.Contacts) > 0 || strings.TrimSpace(c.Claim.NotContacted) != "" {
				return ""
			}
			return "Ask the speaker, or say why not."
		},
	},
	{
		ID: "deadline", Sentence: "No answer is waited for any more.", Field: Contacts, Default: Warning,
		lacking: func(c Case) string {
			for _, contact := range c.Contacts {
				if contact.Deadline != "" && c.Today != "" && contact.Waits(c.Today) {
					return "Wait for the answer until " + contact.Deadline + "."
				}
			}
			return ""
		},
	},
	{
		ID: "verdict", Sentence: "There is a verdict.", Field: Verdict, Default: Block,
		lacking: func(c Case) string {
			if c.Claim.Verdict == "" {
				return "Give a verdict."
			}
			return ""
		},
	},
	{
		ID: "rating", Sentence: "The number of the verdict fits its scale.", Field: Verdict, Default: Block,
		lacking: func(c Case) string {
			if c.Claim.Verdict == "" || claimreview.RatingProblem(c.Claim) == "" {
				return ""
			}
			return "Give the verdict again: " + claimreview.RatingProblem(c.Claim) + "."
		},
	},
	{
		ID: "explanation", Sentence: "An explanation of at most 300 characters says why.", Field: Explanation, Default: Warning,
		lacking: func(c Case) string {
			switch n := utf8.RuneCountInString(c.Claim.Explanation); {
			case strings.TrimSpace(c.Claim.Explanation) == "":
				return "Explain the verdict in one sentence."
			case n > MaxExplanation:
				return fmt.Sprintf("Shorten the explanation by %s.", counted(n-MaxExplanation, "character"))
			}
			return ""
		},
	},
	{
		ID: "rationale", Sentence: "The rationale sets out how the evidence leads to the verdict.", Field: Rationale, Default: Block,
		lacking: func(c Case) string {
			if strings.TrimSpace(c.Claim.Rationale) == "" {
				return "Write the rationale."
			}
			return ""
		},
	},
	{
		ID: "second-reader", Sentence: "A second person approved the check, or its author alone for a reason.", Field: Review, Default: Block,
		lacking: func(c Case) string {
			another := c.Claim.Reviewer != "" && !workflow.SamePerson(c.Claim.Reviewer, c.Claim.Assignee)
			alone := func(r claims.Review) bool {
				return r.Decision == claims.Approves && r.Solo && strings.TrimSpace(r.Comment) != ""
			}
			if c.Claim.ReviewedAt != "" && (another || slices.ContainsFunc(c.Reviews, alone)) {
				return ""
			}
			return "Have a second person approve the check."
		},
	},
	{
		ID: "address", Sentence: "The address where the check is published is known.", Field: Address, Default: Warning,
		lacking: func(c Case) string {
			if claimreview.AddressProblem(c.Claim) != "" {
				return "Give the web address where the check is published."
			}
			return ""
		},
	},
}

// Independent counts the sources that do not go back to one another: those of one group, or of one address, count as one,
// and what the claimant says of the claim as none.
func Independent(sources []claims.Source) int {
	seen := map[string]bool{}
	for _, source := range sources {
		group := strings.ToLower(strings.TrimSpace(source.Independence))
		switch {
		case source.Type == "claimant":
		case group != "":
			seen["group "+group] = true
		case source.URL != "":
			seen["url "+source.URL] = true
		default:
			seen["id "+source.ID] = true
		}
	}
	return len(seen)
}

// about names the sources on the web that something is to be done about; empty when there are none.
func about(what string, sources []claims.Source, lacks func(claims.Source) bool) string {
	const most = 2
	var names []string
	for _, source := range sources {
		if source.URL == "" || !lacks(source) {
			continue
		}
		name := source.Title
		if name == "" {
			name = source.URL
		}
		names = append(names, "“"+name+"”")
	}
	switch n := len(names); {
	case n == 0:
		return ""
	case n > most:
		return fmt.Sprintf("%s %s and %s.", what, names[0], counted(n-1, "more source"))
	}
	return fmt.Sprintf("%s %s.", what, strings.Join(names, " and "))
}

// counted is a number with its noun, in the plural where it is due.
func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
