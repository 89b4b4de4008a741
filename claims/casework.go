package claims

// Exhibit is a file or a page snapshot that belongs to a source. Its bytes are an attachment.
type Exhibit struct {
	Num        int64 `gorm:"primaryKey"`
	ID         string
	ClaimID    string
	SourceID   string
	SHA256     string `gorm:"column:sha256"` // of the attachment
	Name       string // the file's name without a folder
	URL        string // of the page, for a snapshot; empty for a file
	TakenAt    string
	Headers    string // of the answer, one "Name: value" a line; empty for a file
	TextSHA256 string `gorm:"column:text_sha256"` // of the page's text in texts; empty when it has none
	CreatedAt  string
	UpdatedAt  string
}

// Contact is one attempt to reach the speaker of a claim.
type Contact struct {
	Num       int64 `gorm:"primaryKey"`
	ID        string
	ClaimID   string
	At        string
	Channel   string // "e-mail", "phone"
	Person    string // who was asked
	Question  string
	Deadline  string // until when an answer was asked for
	RepliedAt string
	Reply     string
	Result    ContactResult
	CreatedAt string
	UpdatedAt string
}

// ContactResult is how an attempt to reach the speaker ended.
type ContactResult string

// The results; the zero value waits for an answer.
const (
	Waiting     ContactResult = ""
	Replied     ContactResult = "replied"
	Declined    ContactResult = "declined"
	NoReply     ContactResult = "no reply"
	Unreachable ContactResult = "unreachable"
)

// ContactResults lists every result.
func ContactResults() []ContactResult {
	return []ContactResult{Waiting, Replied, Declined, NoReply, Unreachable}
}

// Appearance is a place where the same claim was seen.
type Appearance struct {
	Num        int64 `gorm:"primaryKey"`
	ID         string
	ClaimID    string
	URL        string
	ArchiveURL string
	Publisher  string
	Date       string
	Speaker    string
	Note       string
	CreatedAt  string
	UpdatedAt  string
}

// Correction is a change to a published check, or a request for one.
type Correction struct {
	Num         int64 `gorm:"primaryKey"`
	ID          string
	ClaimID     string
	Type        CorrectionType
	Text        string // as readers see it
	OldVerdict  string
	NewVerdict  string
	AskedBy     string // empty when the desk found it itself
	AskedAt     string
	Request     string // what was asked for
	Outcome     Outcome
	PublishedAt string
	CreatedAt   string
	UpdatedAt   string
}

// CorrectionType is what kind of change a correction makes.
type CorrectionType string

// The types of corrections.
const (
	Corrects   CorrectionType = "correction"
	Clarifies  CorrectionType = "clarification"
	Updates    CorrectionType = "update"
	Withdrawal CorrectionType = "withdrawal"
)

// CorrectionTypes lists every type.
func CorrectionTypes() []CorrectionType {
	return []CorrectionType{Corrects, Clarifies, Updates, Withdrawal}
}

// Outcome is what became of a request for correction.
type Outcome string

// The outcomes; the zero value is undecided.
const (
	Undecided Outcome = ""
	Granted   Outcome = "granted"
	Refused   Outcome = "refused"
)

// Outcomes lists every outcome.
func Outcomes() []Outcome { return []Outcome{Undecided, Granted, Refused} }

// Review is a second person's judgement of a claim in review.
type Review struct {
	Num         int64 `gorm:"primaryKey"`
	ID          string
	ClaimID     string
	Reviewer    string
	Verdict     string // her own; empty when she gave none
	Scale       string
	Explanation string
	Blind       bool // she gave her verdict before she saw the author's
	// Author is the verdict she judged.
	Author    string
	Decision  Decision
	Comment   string // always there when she sent the claim back
	Solo      bool   // nobody else was there: the author approved, and Comment says why
	CreatedAt string
	UpdatedAt string
}

// Decision is what a reviewer decides.
type Decision string

// The decisions; the zero value is still open.
const (
	Open     Decision = ""
	Approves Decision = "approved"
	Returns  Decision = "sent back"
)

// Comment is a remark on one field of a claim.
type Comment struct {
	Num        int64 `gorm:"primaryKey"`
	ID         string
	ClaimID    string
	Field      string // "headline", "rationale", …; empty for the claim as a whole
	Text       string
	Who        string
	ResolvedAt string // empty while it stands
	CreatedAt  string
	UpdatedAt  string
}
