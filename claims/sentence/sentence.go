// Package sentence finds the sentences of a text and what kind of line each stands on.
package sentence

// Sentence is one sentence, heading or other unit of a text. Offsets are bytes: text[Start:End] is the sentence without
// surrounding white space, quotation marks included.
type Sentence struct {
	Start, End int
	Paragraph  int    // counted from 0
	Kind       Kind   // what kind of line it stands on
	Label      string // the speaker label of a transcript turn ("TRUMP"), carried over all sentences of the turn
}

// Kind is the part a line plays in an article.
type Kind uint8

// The parts of an article.
const (
	Body Kind = iota
	Heading
	Byline
	Caption
	ListItem
	BlockQuote
	Turn // of a transcript
)
