package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdesk/claims/names"
	"claimdesk/claims/sentence"
)

// reader holds a text while its attributions are found: its tokens with their parts of speech, quotations and cues.
type reader struct {
	text      string
	sentences []sentence.Sentence
	cast      *names.Cast
	tokens    []sentence.Token
	spelt     []spelling // by Token.Spelling
	tag       []tag
	in        []int32 // sentence of each token
	first     []int   // first token of each sentence, and the number of tokens at the end
	quote     []int32 // the quotation that holds each token, or -1
	quotes    []passage
	cues      []cue
	found     []Attribution
}

// spelling is what the word lists say of all tokens that are spelt alike.
type spelling struct {
	lower    string // in small letters, with straight apostrophes
	verb     *verb
	closed   bool
	tag      tag // of a closed class
	attitude bool
}

func newReader(words *sentence.Words, cast *names.Cast) *reader {
	n := len(words.Tokens)
	r := &reader{
		text: words.Text, sentences: words.Sentences, cast: cast, tokens: words.Tokens, first: words.First,
		spelt: make([]spelling, len(words.Spellings)), tag: make([]tag, n), in: make([]int32, n), quote: make([]int32, n),
	}
	for i, word := range words.Spellings {
		s := &r.spelt[i]
		s.lower = strings.ReplaceAll(strings.ToLower(word), "’", "'")
		s.tag, s.closed = closed[s.lower]
		s.attitude = attitudes[s.lower]
		if s.verb = verbs[s.lower]; s.verb == nil {
			s.verb = &noVerb
		}
	}
	for s := range r.sentences {
		for i := r.first[s]; i < r.first[s+1]; i++ {
			r.in[i] = int32(s)
			r.quote[i] = -1
			r.tag[i] = r.classify(i)
		}
	}
	return r
}

// word is the text of token i.
func (r *reader) word(i int) string { return r.text[r.tokens[i].Start:r.tokens[i].End] }

// lower is the text of token i in small letters, with straight apostrophes.
func (r *reader) lower(i int) string { return r.spelt[r.tokens[i].Spelling].lower }

// verb is what the lexicon says of token i.
func (r *reader) verb(i int) *verb { return r.spelt[r.tokens[i].Spelling].verb }

// classify gives token i its part of speech.
func (r *reader) classify(i int) tag {
	t := r.tokens[i]
	word := r.word(i)
	switch t.Kind {
	case sentence.Quote:
		return quoteMark
	case sentence.Number:
		return number
	case sentence.Suffix:
		if r.lower(i) == "'s" && r.possesses(i) {
			return possessor
		}
		return auxiliary
	case sentence.Mark:
		switch {
		case word == "–" && r.glued(i):
			return noun // "the Oslo–Bergen line"
		case word == ",":
			return comma
		case word == "&" || word == "%" || word == "$" || word == "€" || word == "£" || word == "#" || word == "@" || word == "/":
			return noun
		case strings.ContainsAny(word, ".!?:;—–…―") || strings.HasPrefix(word, "-"):
			return stop
		}
		return other
	}
	spelt := &r.spelt[t.Spelling]
	c, known := utf8.DecodeRuneInString(word)
	if known > 0 && unicode.IsUpper(c) && i > r.first[r.in[i]] && r.tokens[i-1].Kind != sentence.Quote && r.lower(i) != "i" && r.word(i-1) != ":" {
		if !spelt.closed || len(word) > 1 && strings.ToUpper(word) == word {
			return name
		}
	}
	if spelt.closed {
		return spelt.tag
	}
	if strings.HasSuffix(r.lower(i), "n't") {
		return auxiliary
	}
	if strings.HasSuffix(word, "ly") && len(word) > 4 && r.lower(i) == word {
		return adverb
	}
	if unicode.IsUpper(c) {
		return name
	}
	return noun
}

// glued reports whether no white space stands around token i.
func (r *reader) glued(i int) bool {
	t := r.tokens[i]
	return i > 0 && r.tokens[i-1].End == t.Start && i+1 < len(r.tokens) && r.tokens[i+1].Start == t.End
}

// possesses reports whether the "'s" at token i is a possessive and not "is" or "has".
func (r *reader) possesses(i int) bool {
	before := closed[strings.ToLower(r.word(i-1))]
	return before != pronoun && before != relative && before != opener && before != determiner || r.lower(i-1) == "one" || r.lower(i-1) == "everyone"
}

// window is how far an attribution looks within its sentence, in tokens; it bounds the work on a text without stops.
const window = 160

// lookback is how many cues or mentions one attribution looks back at most.
const lookback = 50

// from and to are the first token of a token's sentence and the token after its last, within the window.
func (r *reader) from(i int) int { return max(r.first[r.in[i]], i-window) }
func (r *reader) to(i int) int   { return min(r.first[r.in[i]+1], i+window) }

// span is the part of the text that the tokens [from, to) cover.
func (r *reader) span(from, to int) Span {
	if from >= to {
		return Span{}
	}
	return Span{r.tokens[from].Start, r.tokens[to-1].End}
}
