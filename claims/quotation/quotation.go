// Package quotation finds who says what in a text: direct, indirect and mixed quotations with source, cue and content.
package quotation

// Span is a part of a text in bytes: text[Start:End].
type Span struct{ Start, End int }

// Kind is how words are attributed.
type Kind string

// The kinds of attribution.
const (
	Direct   Kind = "direct"
	Indirect Kind = "indirect"
	Mixed    Kind = "mixed"
	None     Kind = "none"
)

// Attribution is one statement that the text puts into somebody's mouth.
type Attribution struct {
	Kind       Kind
	Speaker    string  // resolved to the fullest name in the article; empty when unknown
	Source     Span    // the words that name the speaker ("he", "Kremlin aide Yuri Ushakov"); empty when there are none
	Cue        Span    // the words that attribute ("said", "according to"); empty when there are none
	Content    Span    // what was said, without its outer quotation marks
	Says       bool    // the content is what the speaker says ("said he left"), not what the text tells about it ("opposed the plan")
	Confidence float64 // how often such a Speaker is right, 0 to 1; 0 when there is none
}
