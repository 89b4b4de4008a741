// Package claims says what an article, a claim, a source and a verdict are, and which words Claimdesk uses for them. It
// is pure: it reads no files, opens no network and knows neither the store nor the window.
//
// Dates and times are ISO 8601 texts in UTC, as precise as they are known ("2025", "2025-07-03",
// "2025-07-03T18:20:00Z"); so they sort as they are and leave as they came. Ids are UUIDv7. Num is a row's number inside
// one casebook file.
package claims

// Article is where claims were made. Its text lives in versions and never changes.
type Article struct {
	Num       int64 `gorm:"primaryKey"`
	ID        string
	Title     string
	Byline    string
	Publisher string
	Published string
	Language  string // BCP 47: "en", "pt-BR"
	URL       string
	CreatedAt string
	UpdatedAt string
}

// Version is an article's text as it was when it came in, and the bytes it was read from.
type Version struct {
	Num            int64 `gorm:"primaryKey"`
	ID             string
	ArticleID      string
	Number         int    // 1 for the first; two desks may give the same number to what each of them read later
	TextSHA256     string `gorm:"column:text_sha256"`     // of the text in UTF-8, in hexadecimal
	OriginalSHA256 string `gorm:"column:original_sha256"` // of the attachment with the bytes as they came in
	CreatedAt      string
}

// Claim is one checkable assertion, with its anchor in an article version, its place in the work and its verdict.
type Claim struct {
	Num       int64 `gorm:"primaryKey"`
	ID        string
	ArticleID string // empty for a claim without an article
	VersionID string

	Quote      string // verbatim, from QuoteStart to QuoteEnd of the version's text
	QuoteStart int    // in Unicode code points
	QuoteEnd   int
	Prefix     string // up to AnchorContext code points before the quote
	Suffix     string // and after it

	Text        string // the normalised claim: a self-contained sentence
	Headline    string // at most MaxHeadline code points
	Kind        string
	Speaker     string // who asserts it, by the fullest name
	SpeakerRole string
	SpeakerURL  string
	// SpeakerCertainty is how sure the extractor is of the speaker, from 0 to 1; 1 when a person said so, 0 when there
	// is no speaker.
	SpeakerCertainty float64
	Attribution      string // direct, indirect, mixed or none
	Date             string // when it is said to have been so
	Place            string
	Language         string
	Score            float64 // check-worthiness from 0 to 1; 0 for a claim marked by hand
	Reasons          Words   // for the score

	Priority   int // 0 none, 1 low, 2 normal, 3 high
	Status     Status
	DropReason string
	// DuplicateOf is the claim that a claim dropped as a duplicate repeats; empty for all others.
	DuplicateOf string
	Assignee    string
	Tags        Words

	Verdict     string // a label of Scale, or empty
	Scale       string // name and version of the scale when the verdict was given: "Generic 1"
	RatingValue int    // the label's number then; 0 for a label that carries none
	RatingBest  int
	RatingWorst int
	Explanation string
	Rationale   string
	AsOf        string // the day the verdict was true

	Reviewer     string
	ReviewedAt   string
	PublishedURL string
	PublishedAt  string
	// EditedSince: a published check was changed and not approved again.
	EditedSince bool
	// NotContacted is why the speaker was not asked for evidence; empty when contacts say it.
	NotContacted string
	// Origin is the publisher of a check that was read in as a reference; empty for the desk's own claims.
	Origin string

	CreatedAt string
	UpdatedAt string
}

const (
	// MaxHeadline is the longest headline in code points: what ClaimReview takes as claimReviewed.
	MaxHeadline = 75
	// AnchorContext is how many code points of text a claim keeps before and after its quote.
	AnchorContext = 32
)

// Source is one piece of evidence for or against a claim.
type Source struct {
	Num         int64 `gorm:"primaryKey"`
	ID          string
	ClaimID     string
	Stance      Stance
	Type        string // one of SourceTypes, or empty
	Title       string
	Publisher   string
	Author      string
	URL         string
	ArchiveURL  string
	AccessedAt  string
	PublishedAt string
	Quote       string // the passage that bears on the claim
	Locator     string // where in the source: "p. 12", "00:14:03"
	Note        string
	// Independence names the group of sources that go back to the same origin, the same press release for instance; they
	// count as one. A source without a group stands for itself.
	Independence string
	// Confidential sources are kept, and leave in no export.
	Confidential bool
	CreatedAt    string
	UpdatedAt    string
}

// Stance is what a source says about its claim.
type Stance string

// The stances a source can take.
const (
	Supports Stance = "supports"
	Refutes  Stance = "refutes"
	Context  Stance = "context"
)

// Stances lists every stance.
func Stances() []Stance { return []Stance{Supports, Refutes, Context} }

// SourceTypes lists how near a source is to the fact.
func SourceTypes() []string { return []string{"primary", "secondary", "expert", "dataset", "claimant"} }

// Attachment is a file kept inside the casebook under the SHA-256 of its bytes.
type Attachment struct {
	SHA256    string `gorm:"column:sha256;primaryKey"`
	Name      string
	MediaType string
	Size      int64 // bytes
	CreatedAt string
}

// Event is one entry of the append-only history: what one change did to one row.
type Event struct {
	Seq      int64 `gorm:"primaryKey"`
	Command  int64 // events of one command share it
	At       string
	Who      string
	Action   string // "Set verdict", "Undo: Set verdict"
	Why      string
	Entity   string // articles, versions, claims or sources
	EntityID string
	ClaimID  string // the claim it is about, or empty
	Old      string // JSON object of the columns before; empty when the row came into being
	New      string // JSON object of the columns after; empty when the row went
	Hash     string // SHA-256, in hexadecimal, over the hash before and all of the above
}
