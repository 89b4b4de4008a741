// Package claimreview is schema.org's ClaimReview, the form in which checks are published for machines: it writes the
// desk's checks as JSON-LD, and reads those of others.
package claimreview

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdesk/claims"
)

// verdicts are words that tell how a check came out, wherever they stand.
var verdicts = phrases(`
	false|falsely|untrue|not true|fake|faked|hoax|misleading|misleadingly|incorrect|incorrectly|inaccurate|bogus|baseless|
	debunked|debunks|debunking|refuted|disproved|disproven|unproven|unsubstantiated|unsupported|unfounded|misinformation|
	disinformation|miscaptioned|mislabeled|mislabelled|doctored|satire|out of context|lacks context|missing context|
	no evidence|half true|half-true|mostly true|partly true|mostly correct|pants on fire|pinocchio|pinocchios|
	fact check|fact-check|factcheck|fact checks|fact-checks|fact-checked|fact checked|fact-checking|fact-checkers`)

// labels are words that tell how a check came out only where a label stands: before a colon or a dash at the beginning, or
// after one at the end.
var labels = phrases(`true|correct|accurate|confirmed|verified|wrong|mixed|mixture|outdated|exaggerated|understated|
	supported|conflicting evidence|not enough evidence|not checkable|verdict|fact|fiction|myth|rumor|rumour|scam|old|altered`)

func phrases(list string) []string {
	var all []string
	for _, phrase := range strings.Split(list, "|") {
		all = append(all, strings.TrimSpace(phrase))
	}
	return all
}

// VerdictWords lists the words of a headline that tell how the check came out, which claimReviewed must not. Words that
// the speaker said are the claim's own: “Climate change is a hoax” keeps its word when the quote has it.
func VerdictWords(c claims.Claim) []string {
	headline, quote := plain(c.Headline), plain(c.Quote)
	var found []string
	for _, phrase := range verdicts {
		if has(headline, phrase) && !has(quote, phrase) {
			found = append(found, phrase)
		}
	}
	first, last := ends(c.Headline)
	for _, phrase := range append([]string{strings.TrimSpace(plain(c.Verdict))}, labels...) {
		if phrase != "" && (first == phrase || last == phrase) {
			found = append(found, phrase)
		}
	}
	return found
}

// plain is a text as a search for words takes it: lower case, single blanks, and a blank at each end.
func plain(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '-'
	})
	return " " + strings.Join(words, " ") + " "
}

func has(text, phrase string) bool { return strings.Contains(text, " "+phrase+" ") }

// ends are what stands before the first colon or dash of a headline and after the last one.
func ends(headline string) (first, last string) {
	parts := strings.FieldsFunc(strings.NewReplacer(" - ", "—", " – ", "—").Replace(headline), func(r rune) bool {
		return r == ':' || r == '—' || r == '|' || r == '(' || r == '['
	})
	if len(parts) < 2 {
		return "", ""
	}
	return strings.TrimSpace(plain(parts[0])), strings.TrimSpace(plain(parts[len(parts)-1]))
}

// HeadlineProblem says why a claim's headline cannot be claimReviewed; empty when it can.
func HeadlineProblem(c claims.Claim) string {
	switch n := utf8.RuneCountInString(c.Headline); {
	case strings.TrimSpace(c.Headline) == "":
		return "it has no headline"
	case n > claims.MaxHeadline:
		return fmt.Sprintf("its headline has %d characters, and ClaimReview takes %d", n, claims.MaxHeadline)
	}
	if words := VerdictWords(c); len(words) > 0 {
		return fmt.Sprintf("its headline gives the verdict away (“%s”); where the speaker said so, put the words into the quote", strings.Join(words, "”, “"))
	}
	return ""
}

// RatingProblem says why a claim's verdict and numbers cannot be a reviewRating; empty when they can. A label without a
// number has none of the three.
func RatingProblem(c claims.Claim) string {
	switch {
	case strings.TrimSpace(c.Verdict) == "":
		return "it has no verdict"
	case c.RatingValue == 0 && c.RatingBest == 0 && c.RatingWorst == 0:
		return ""
	case c.RatingWorst < 1 || c.RatingBest <= c.RatingWorst:
		return fmt.Sprintf("its rating goes from %d to %d, and has to go from 1 or more to more than that", c.RatingWorst, c.RatingBest)
	case c.RatingValue < c.RatingWorst || c.RatingValue > c.RatingBest:
		return fmt.Sprintf("its rating of %d is not between %d and %d", c.RatingValue, c.RatingWorst, c.RatingBest)
	}
	return ""
}

// AddressProblem says why a claim's address is none that readers of the check can follow; empty when it is.
func AddressProblem(c claims.Claim) string {
	switch {
	case c.PublishedURL == "":
		return "it has no address where it is published"
	case !isWebAddress(c.PublishedURL):
		return fmt.Sprintf("its address “%s” is none of the web", c.PublishedURL)
	}
	return ""
}

// Problem says why a claim cannot go out as a ClaimReview; empty when it can.
func Problem(c claims.Claim) string {
	if c.Status == claims.Withdrawn || c.Status == claims.Dropped {
		return "it is " + string(c.Status)
	}
	for _, problem := range []string{HeadlineProblem(c), RatingProblem(c), AddressProblem(c)} {
		if problem != "" {
			return problem
		}
	}
	return ""
}

// isWebAddress tells whether a text is a whole http or https address.
func isWebAddress(text string) bool {
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && !strings.ContainsFunc(text, unicode.IsSpace)
}
