// Package claims says what an article, a claim, a source and a verdict are, and which words Claimdesk uses for them. It
// is pure: it reads no files, opens no network and knows neither the store nor the window.
package claims

import "time"

// Article is where claims were made. Its text lives in versions and never changes.
type Article struct {
	Num       int64 `gorm:"primaryKey"` // row in the casebook; stable inside one file only
	ID        string
	Title     string
	Byline    string
	Publisher string
	Published string // ISO 8601, as precise as the page tells: "2025-07-03" or "2025-07-03T18:20:00Z"
	Language  string // BCP 47: "en", "pt-BR"
	URL       string
	CreatedAt time.Time
	UpdatedAt time.Time
}

// Version is an article's text as it was when it came in.
type Version struct {
	Num        int64 `gorm:"primaryKey"`
	ID         string
	ArticleID  string
	Number     int    // 1 for the first
	Text       string // paragraphs separated by one empty line, or a plain-text file's own lines
	TextSHA256 string // of Text in UTF-8, in hexadecimal: how the same article is noticed
	Original   string // SHA-256 of the attachment that holds the bytes as they came in
	CreatedAt  time.Time
}

// Claim is one checkable assertion, with its anchor in an article version, its place in the work and its verdict.
type Claim struct {
	Num       int64 `gorm:"primaryKey"`
	ID        string
	ArticleID string // empty for a claim without an article
	VersionID string

	Quote      string // verbatim: Version.Text[QuoteStart:QuoteEnd] in code points
	QuoteStart int    // in Unicode code points
	QuoteEnd   int
	Prefix     string // up to 32 code points before the quote
	Suffix     string // and after it

	Text        string // the normalised claim: a self-contained sentence
	Headline    string // at most MaxHeadline code points
	Kind        string
	Speaker     string // who asserts it, fullest name
	SpeakerRole string
	Attribution string // direct, indirect, mixed or none
	Date        string // ISO 8601, when the text tells
	Place       string
	Language    string
	Score       float64 // check-worthiness from 0 to 1; 0 for a claim marked by hand
	Reasons     Words

	Priority   int // 0 none, 1 low, 2 normal, 3 high
	Status     Status
	DropReason string
	Assignee   string
	Tags       Words

	Verdict     string // a label of Scale, or empty
	Scale       string // name and version of the scale when the verdict was given: "Generic 1"
	RatingValue int    // the label's number then; 0 for a label that carries none
	RatingBest  int
	RatingWorst int
	Explanation string
	Rationale   string
	AsOf        string // ISO 8601 date

	Reviewer     string
	ReviewedAt   string
	PublishedURL string
	PublishedAt  string

	CreatedAt time.Time
	UpdatedAt time.Time
}

// MaxHeadline is the longest headline in code points: what ClaimReview takes as claimReviewed.
const MaxHeadline = 75

// Source is one piece of evidence for or against a claim.
type Source struct {
	Num         int64 `gorm:"primaryKey"`
	ID          string
	ClaimID     string
	Stance      Stance
	Type        string // primary, secondary, expert, dataset or claimant
	Title       string
	Publisher   string
	Author      string
	URL         string
	ArchiveURL  string
	AccessedAt  string // ISO 8601
	PublishedAt string
	Quote       string // the passage that bears on the claim
	Locator     string // where in the source: "p. 12", "00:14:03"
	Note        string
	Attachment  string // SHA-256 of an attachment
	CreatedAt   time.Time
	UpdatedAt   time.Time
}

// Stance is what a source says about its claim.
type Stance string

// The stances a source can take.
const (
	Supports Stance = "supports"
	Refutes  Stance = "refutes"
	Context  Stance = "context"
)

// Attachment is a file kept inside the casebook under the SHA-256 of its bytes.
type Attachment struct {
	SHA256    string `gorm:"column:sha256;primaryKey"`
	Name      string
	MediaType string
	Size      int64 // bytes
	CreatedAt time.Time
}
