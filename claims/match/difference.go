package match

// Difference is what keeps a claim that is much alike from saying the same.
type Difference struct {
	Kind  string `json:"kind"`  // number, date, name or negation
	Query string `json:"query"` // what the query has, or empty
	Claim string `json:"claim"` // what the claim has, or empty
}
