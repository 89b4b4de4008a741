package claimreview

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"

	"claimdesk/claims"
)

// Writer writes checks as one JSON-LD document: an array with an object a check, each on a line of its own and complete in
// itself, so that any of them can be cut out and put into a page.
type Writer struct {
	w      io.Writer
	desk   *agent
	checks int
}

// NewWriter begins a document of checks that a desk publishes; those of others name their own publisher. A desk without a
// name is not named.
func NewWriter(w io.Writer, desk claims.Desk) *Writer {
	author := organisationOf(desk.Name)
	if author != nil {
		author.URL, author.Logo = webAddress(desk.URL), webAddress(desk.Logo)
	}
	return &Writer{w: w, desk: author}
}

// Write adds a check. The error is claims.ErrInvalid when the claim cannot go out (see Problem); nothing is written then.
func (w *Writer) Write(r claims.Record) error {
	if problem := Problem(r.Claim); problem != "" {
		return fmt.Errorf("%w as a ClaimReview: %s", claims.ErrInvalid, problem)
	}
	object, err := marshal(reviewOf(r, w.desk))
	if err != nil {
		return err
	}
	if err := Validate(object); err != nil {
		return err
	}
	before := ",\n"
	if w.checks == 0 {
		before = "[\n"
	}
	w.checks++
	return w.write(before + string(object))
}

// Close ends the document.
func (w *Writer) Close() error {
	if w.checks == 0 {
		return w.write("[]\n")
	}
	return w.write("\n]\n")
}

func (w *Writer) write(text string) error {
	if _, err := io.WriteString(w.w, text); err != nil {
		return fmt.Errorf("writing ClaimReview: %w", err)
	}
	return nil
}

// marshal writes an object on one line. Signs that would end a script element of a page stay escaped.
func marshal(object any) ([]byte, error) {
	text, err := json.Marshal(object)
	if err != nil {
		return nil, fmt.Errorf("writing ClaimReview: %w", err)
	}
	return bytes.TrimSpace(text), nil
}

// review is schema.org's ClaimReview as far as Claimdesk writes it. What is not known is left out.
type review struct {
	Context       string `json:"@context"`
	Type          string `json:"@type"`
	URL           string `json:"url"`
	DatePublished string `json:"datePublished,omitempty"`
	Author        *agent `json:"author,omitempty"`
	ClaimReviewed string `json:"claimReviewed"`
	Rating        rating `json:"reviewRating"`
	Item          *item  `json:"itemReviewed,omitempty"`
}

type rating struct {
	Type          string `json:"@type"`
	AlternateName string `json:"alternateName"`
	Value         int    `json:"ratingValue,omitempty"`
	Best          int    `json:"bestRating,omitempty"`
	Worst         int    `json:"worstRating,omitempty"`
	Explanation   string `json:"ratingExplanation,omitempty"`
}

type item struct {
	Type            string `json:"@type"`
	Author          *agent `json:"author,omitempty"`
	DatePublished   string `json:"datePublished,omitempty"`
	FirstAppearance *work  `json:"firstAppearance,omitempty"`
	Appearance      []work `json:"appearance,omitempty"`
}

type agent struct {
	Type     string `json:"@type"`
	Name     string `json:"name"`
	URL      string `json:"url,omitempty"`
	Logo     string `json:"logo,omitempty"`
	JobTitle string `json:"jobTitle,omitempty"`
	SameAs   string `json:"sameAs,omitempty"`
}

type work struct {
	Type          string `json:"@type"`
	URL           string `json:"url"`
	DatePublished string `json:"datePublished,omitempty"`
	Publisher     *agent `json:"publisher,omitempty"`
	ArchivedAt    string `json:"archivedAt,omitempty"`
}

func reviewOf(r claims.Record, desk *agent) review {
	c := r.Claim
	if c.Origin != "" {
		desk = organisationOf(c.Origin)
	}
	return review{
		Context: "https://schema.org", Type: "ClaimReview",
		URL: c.PublishedURL, DatePublished: date(c.PublishedAt), Author: desk,
		ClaimReviewed: oneLine(c.Headline),
		Rating: rating{
			Type: "Rating", AlternateName: oneLine(c.Verdict),
			Value: c.RatingValue, Best: c.RatingBest, Worst: c.RatingWorst, Explanation: oneLine(c.Explanation),
		},
		Item: itemOf(r),
	}
}

// itemOf is the claim itself; nil when nothing but its words is known.
func itemOf(r claims.Record) *item {
	i := item{Type: "Claim", Author: speakerOf(r.Claim)}
	for _, seen := range r.Seen() {
		if i.DatePublished == "" {
			i.DatePublished = date(seen.Date)
		}
		if !isWebAddress(seen.URL) {
			continue
		}
		place := workOf(seen)
		if i.FirstAppearance == nil {
			i.FirstAppearance = &place
			continue
		}
		i.Appearance = append(i.Appearance, place)
	}
	if i.DatePublished == "" {
		i.DatePublished = date(r.Claim.Date)
	}
	if i.Author == nil && i.DatePublished == "" && i.FirstAppearance == nil {
		return nil
	}
	return &i
}

func workOf(seen claims.Appearance) work {
	return work{
		Type: "CreativeWork", URL: seen.URL, DatePublished: date(seen.Date),
		Publisher: organisationOf(seen.Publisher), ArchivedAt: webAddress(seen.ArchiveURL),
	}
}

func organisationOf(name string) *agent {
	if name = oneLine(name); name == "" {
		return nil
	}
	return &agent{Type: "Organization", Name: name}
}

// webAddress is the text if it is an address of the web, else empty.
func webAddress(text string) string {
	if isWebAddress(text) {
		return text
	}
	return ""
}

// bodies match speakers that are no person.
var bodies = regexp.MustCompile(`(?i)\b(ministry|department|office|party|government|council|committee|commission|agency|institute|` +
	`university|company|association|union|bank|police|court|parliament|senate|congress|foundation|authority|board|group|` +
	`campaign|media|posts?|users|website|inc|ltd|gmbh|facebook|twitter|tiktok|instagram|youtube|whatsapp|sources|multiple)\b|^[A-Z]{2,6}$`)

func speakerOf(c claims.Claim) *agent {
	name := oneLine(c.Speaker)
	if name == "" {
		return nil
	}
	speaker := &agent{Type: "Person", Name: name, JobTitle: oneLine(c.SpeakerRole), SameAs: webAddress(c.SpeakerURL)}
	if bodies.MatchString(name) {
		speaker.Type, speaker.JobTitle = "Organization", "" // an organisation has no job
	}
	return speaker
}

var isoDate = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$`)

// date is a date that machines read; empty when the text is none.
func date(text string) string {
	if text = strings.TrimSpace(text); isoDate.MatchString(text) {
		return text
	}
	return ""
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
