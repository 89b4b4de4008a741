// Package extract proposes the claims of an article: which sentences, or parts of them, are worth checking, why, who
// says them, and in which words an editor would put them.
package extract

// Options say how to read a text. The zero value reads an English article and proposes its check-worthy claims.
type Options struct {
	All       bool   // every sentence in document order, not only check-worthy claims, best first
	Lines     bool   // each line is one sentence, "speaker<TAB>sentence" or just the sentence, as in transcripts
	Title     string // of the article, when known
	Published string // ISO 8601; resolves "on Thursday", "last year"
	Language  string // BCP 47; detected when empty
	// Progress, when set, is told how much is done, from 0 to 1, at most some hundred times.
	Progress func(done float64)
}

// Proposal is one sentence or claim as Claimdesk reads it. Offsets are Unicode code points of the text.
type Proposal struct {
	Start        int           `json:"start"`
	End          int           `json:"end"`
	Text         string        `json:"text"` // verbatim
	Score        float64       `json:"score"`
	Checkworthy  bool          `json:"checkworthy"`
	Reasons      []string      `json:"reasons"`
	Kind         string        `json:"kind"`
	Speaker      string        `json:"speaker"`
	Attribution  string        `json:"attribution"`
	Attributions []Attribution `json:"attributions"`
	Headline     string        `json:"headline"`
	Claim        string        `json:"claim"`
	Date         string        `json:"date"`
}

// Attribution is a statement that touches a sentence. Spans are [start, end] in code points of the text; both 0 when
// there are no such words.
type Attribution struct {
	Kind    string `json:"kind"`
	Speaker string `json:"speaker"`
	Source  [2]int `json:"source"`
	Cue     [2]int `json:"cue"`
	Content [2]int `json:"content"`
}

// Version names what this build proposes; it is kept with every extraction.
const Version = "1"

// Extract(ctx context.Context, text string, options Options) ([]Proposal, error)
