package claims

// Status is where the work on a claim stands.
type Status string

// The statuses in the order of the work; Dropped and Withdrawn stand aside.
const (
	Suggested     Status = "suggested"
	Accepted      Status = "accepted"
	Researching   Status = "researching"
	AwaitingReply Status = "awaiting reply"
	InReview      Status = "in review"
	Approved      Status = "approved"
	Published     Status = "published"
	Dropped       Status = "dropped"
	Withdrawn     Status = "withdrawn"
)

// Statuses lists every status in the order of the work.
func Statuses() []Status {
	return []Status{Suggested, Accepted, Researching, AwaitingReply, InReview, Approved, Published, Dropped, Withdrawn}
}

// DropReasons lists why a claim is set aside.
func DropReasons() []string {
	return []string{"opinion", "prediction", "too vague", "out of scope", "duplicate"}
}
