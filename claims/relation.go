package claims

// Relation is what somebody decided about two claims that are much alike.
type Relation struct {
	Num       int64 `gorm:"primaryKey"`
	ID        string
	ClaimID   string // the smaller of the two ids
	OtherID   string
	Decision  Relationship
	CreatedAt string
	UpdatedAt string
}

// Relationship is how two claims relate.
type Relationship string

// The relationships.
const (
	Same      Relationship = "same"      // both say the same: one family
	Related   Relationship = "related"   // about the same matter
	Different Relationship = "different" // only alike in their words
)

// Relationships lists every relationship.
func Relationships() []Relationship { return []Relationship{Same, Related, Different} }
