package dossier

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"claimdesk/claims"
	"claimdesk/claims/preflight"
	"claimdesk/claims/scale"
)

// view is what a dossier shows of a claim, in the words in which it does. Addresses are of the web or empty.
type view struct {
	claims.Claim
	InFull      string // the normalised claim where the headline does not say as much
	Banner      string // that the check is not, or not any more, what readers should rely on
	Said        string // who said it, when and where
	Changed     string // that the article no longer has the quote
	Article     place
	Verdict     verdict
	Sources     []source
	Reply       string
	Replies     []reply
	Seen        []place
	Corrections []correction
	Method      []string
	Published   place
}

type place struct{ Name, URL, Date, ArchiveURL string }

type verdict struct {
	Name, Definition, Scale, Number, AsOf string
	Icon, Color                           string
}

type source struct {
	Number               int
	Stance               claims.Stance
	Icon                 string
	Name, URL            string
	About                string // publisher, author and date
	Type, Quote, Locator string
	ArchiveURL, Accessed string
	Kept                 []kept
	Group                string
}

// kept is a file that the casebook has of a source.
type kept struct{ Name, SHA256 string }

type reply struct{ Who, Date, Text string }

type correction struct{ Type, Date, Text, Change, Asked string }

func (o Options) view(r claims.Record) view {
	r.Sources = slices.DeleteFunc(slices.Clone(r.Sources), func(s claims.Source) bool { return s.Confidential })
	v := view{
		Claim: r.Claim, Banner: bannerOf(r.Claim), Said: saidOf(r), Verdict: o.verdictOf(r.Claim),
		Reply: claims.ReplySentence(r.Claim, r.Contacts, o.Today), Method: o.methodOf(r),
		Article:   place{Name: firstOf(r.Article.Title, r.Article.URL, "An article without a title"), URL: webAddress(r.Article.URL)},
		Changed:   changedOf(r),
		Published: place{Name: r.Claim.PublishedURL, URL: webAddress(r.Claim.PublishedURL), Date: claims.DateInWords(r.Claim.PublishedAt)},
	}
	v.SpeakerURL = webAddress(v.SpeakerURL)
	if v.Headline != "" && strings.TrimRight(v.Text, ". ") != strings.TrimRight(v.Headline, ". ") {
		v.InFull = v.Text
	}
	for i, s := range r.Sources {
		v.Sources = append(v.Sources, sourceOf(s, r.Exhibits, i+1))
	}
	for _, c := range r.Contacts {
		if c.Reply != "" {
			v.Replies = append(v.Replies, reply{Who: firstOf(c.Person, r.Claim.Speaker), Date: claims.DateInWords(c.RepliedAt), Text: c.Reply})
		}
	}
	for _, a := range r.Appearances {
		name := joined(", ", a.Publisher, a.Speaker)
		v.Seen = append(v.Seen, place{
			Name: firstOf(name, a.URL), URL: webAddress(a.URL), Date: claims.DateInWords(a.Date), ArchiveURL: webAddress(a.ArchiveURL),
		})
	}
	for _, c := range r.Corrections {
		if c.Text != "" || c.OldVerdict != c.NewVerdict {
			v.Corrections = append(v.Corrections, correctionOf(c))
		}
	}
	return v
}

// changedOf tells that the article no longer has the words of the claim.
func changedOf(r claims.Record) string {
	if r.GoneSince == "" {
		return ""
	}
	return "The article had these words when it was read on " + claims.DateInWords(r.ReadAt) + ". When it was read again on " +
		claims.DateInWords(r.GoneSince) + ", they were gone."
}

// bannerOf warns of what is no published check, or is none any more.
func bannerOf(c claims.Claim) string {
	switch {
	case c.Origin != "":
		return "This is a check of " + c.Origin + ", kept for reference."
	case c.Status == claims.Withdrawn:
		return "This check was withdrawn."
	case c.Status == claims.Dropped && c.DropReason != "":
		return "This claim was set aside: " + c.DropReason + "."
	case c.Status == claims.Dropped:
		return "This claim was set aside."
	case c.EditedSince:
		return "This check was edited since it was published, and the changes are not approved yet."
	case c.Status == claims.Published || c.Status == claims.Approved:
		return ""
	}
	return "Work in progress, not approved: " + string(c.Status) + "."
}

// saidOf tells who said it, when and where: “Lena Ask, director, on 20 June 2025 in Ostholm”.
func saidOf(r claims.Record) string {
	c := r.Claim
	date := c.Date
	if date == "" {
		if seen := r.Seen(); len(seen) > 0 {
			date = seen[0].Date
		}
	}
	return joined(" · ", joined(", ", c.Speaker, c.SpeakerRole), claims.DateInWords(date), c.Place)
}

func (o Options) verdictOf(c claims.Claim) verdict {
	v := verdict{Name: c.Verdict, Scale: c.Scale, AsOf: claims.DateInWords(c.AsOf), Icon: "dot"}
	if c.RatingBest > 0 {
		v.Number = fmt.Sprintf("%d of %d", c.RatingValue, c.RatingBest)
	}
	if c.Verdict == "" {
		v.Icon = "dots"
	}
	if label, ok := o.labelOf(c); ok {
		v.Definition, v.Icon, v.Color = label.Definition, label.Icon, label.Color
	}
	return v
}

// labelOf finds what the scale that the verdict was given on says of its label.
func (o Options) labelOf(c claims.Claim) (scale.Label, bool) {
	for _, s := range o.Scales {
		if s.Title() == c.Scale {
			return s.Label(c.Verdict)
		}
	}
	return scale.Label{}, false
}

// stanceIcons tell the stances apart without colour.
var stanceIcons = map[claims.Stance]string{claims.Supports: "up", claims.Refutes: "down", claims.Context: "dash"}

func sourceOf(s claims.Source, exhibits []claims.Exhibit, number int) source {
	v := source{
		Number: number, Stance: s.Stance, Icon: stanceIcons[s.Stance], Name: firstOf(s.Title, s.URL, "Untitled source"), URL: webAddress(s.URL),
		About: joined(" · ", s.Author, s.Publisher, claims.DateInWords(s.PublishedAt)), Type: s.Type,
		Quote: strings.TrimSpace(s.Quote), Locator: s.Locator, ArchiveURL: webAddress(s.ArchiveURL),
		Accessed: claims.DateInWords(s.AccessedAt), Group: s.Independence,
	}
	for _, e := range exhibits {
		if e.SourceID == s.ID {
			v.Kept = append(v.Kept, kept{Name: firstOf(e.Name, e.URL), SHA256: e.SHA256})
		}
	}
	return v
}

func correctionOf(c claims.Correction) correction {
	v := correction{Type: capital(string(c.Type)), Date: claims.DateInWords(c.PublishedAt), Text: c.Text}
	if c.OldVerdict != c.NewVerdict && c.NewVerdict != "" {
		v.Change = firstOf(c.OldVerdict, "no verdict") + " → " + c.NewVerdict
	}
	if c.AskedBy != "" {
		v.Asked = "on request"
	}
	return v
}

// methodOf tells how the check was made, a sentence each.
func (o Options) methodOf(r claims.Record) []string {
	if r.Claim.Origin != "" {
		return nil
	}
	var list []string
	if n := len(r.Sources); n > 0 {
		primary := 0
		for _, s := range r.Sources {
			if s.Type == "primary" || s.Type == "dataset" {
				primary++
			}
		}
		list = append(list, fmt.Sprintf("The check rests on %s (%d independent of each other, %d primary or a dataset).",
			counted(n, "source"), preflight.Independent(r.Sources), primary))
	}
	if r.Claim.Assignee != "" {
		list = append(list, r.Claim.Assignee+" made the check.")
	}
	if r.Claim.ReviewedAt != "" {
		list = append(list, approvalOf(r))
	}
	for _, review := range r.Reviews {
		if review.Blind && review.Verdict != "" && review.Author != "" {
			same := "a different one from the author's"
			if strings.EqualFold(review.Verdict, review.Author) {
				same = "the same as the author's"
			}
			list = append(list, fmt.Sprintf("The second reader's own verdict, given before seeing the author's, was “%s”, %s.", review.Verdict, same))
		}
	}
	return list
}

func approvalOf(r claims.Record) string {
	on := claims.DateInWords(r.Claim.ReviewedAt)
	alone := slices.IndexFunc(r.Reviews, func(v claims.Review) bool { return v.Solo && v.Decision == claims.Approves })
	switch {
	case alone >= 0:
		return fmt.Sprintf("Its author approved it alone on %s: %s", on, sentence(r.Reviews[alone].Comment))
	case r.Claim.Reviewer == "":
		return fmt.Sprintf("It was approved on %s.", on)
	}
	return fmt.Sprintf("%s read and approved it on %s.", r.Claim.Reviewer, on)
}

// webAddress is the text if it is an http or https address, else empty: nothing else may be followed from a dossier.
func webAddress(text string) string {
	u, err := url.Parse(strings.TrimSpace(text))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return ""
	}
	return u.String()
}

func firstOf(texts ...string) string {
	for _, text := range texts {
		if strings.TrimSpace(text) != "" {
			return text
		}
	}
	return ""
}

// joined puts a separator between the texts that say something.
func joined(separator string, texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(text string) bool { return strings.TrimSpace(text) == "" }), separator)
}

func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

func capital(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// sentence ends a text with a full stop.
func sentence(text string) string {
	if text = strings.TrimSpace(text); text == "" || strings.ContainsAny(text[len(text)-1:], ".!?") {
		return text
	}
	return text + "."
}
