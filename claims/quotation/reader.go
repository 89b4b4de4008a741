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
	lower     []string
	tag       []tag
	verb      []*verb // what the lexicon says of each token
	in        []int   // sentence of each token
	first     []int   // first token of each sentence, and the number of tokens at the end
	quote     []int   // the quotation that holds each token, or -1
	quotes    []passage
	cues      []cue
	found     []Attribution
}

func newReader(text string, sentences []sentence.Sentence, cast *names.Cast) *reader {
	r := &reader{text: text, sentences: sentences, cast: cast, tokens: make([]sentence.Token, 0, len(text)/4)}
	r.in = make([]int, 0, cap(r.tokens))
	for s, span := range sentences {
		r.first = append(r.first, len(r.tokens))
		r.tokens = sentence.Tokens(r.tokens, text, span.Start, span.End)
		for len(r.in) < len(r.tokens) {
			r.in = append(r.in, s)
		}
	}
	r.first = append(r.first, len(r.tokens))
	r.lower = make([]string, len(r.tokens))
	r.tag = make([]tag, len(r.tokens))
	r.verb = make([]*verb, len(r.tokens))
	r.quote = make([]int, len(r.tokens))
	for i := range r.tokens {
		r.quote[i] = -1
		r.lower[i] = strings.ToLower(strings.ReplaceAll(r.word(i), "’", "'"))
		r.tag[i] = r.classify(i)
		r.verb[i] = &noVerb
		if v, ok := verbs[r.lower[i]]; ok {
			r.verb[i] = v
		}
	}
	return r
}

// word is the text of token i.
func (r *reader) word(i int) string { return r.text[r.tokens[i].Start:r.tokens[i].End] }

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
		if r.lower[i] == "'s" && r.possesses(i) {
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
	c, known := utf8.DecodeRuneInString(word)
	if known > 0 && unicode.IsUpper(c) && i > r.first[r.in[i]] && r.tokens[i-1].Kind != sentence.Quote && r.lower[i] != "i" && r.word(i-1) != ":" {
		if _, is := closed[r.lower[i]]; !is || len(word) > 1 && strings.ToUpper(word) == word {
			return name
		}
	}
	if tag, is := closed[r.lower[i]]; is {
		return tag
	}
	if strings.HasSuffix(r.lower[i], "n't") {
		return auxiliary
	}
	if strings.HasSuffix(word, "ly") && len(word) > 4 && r.lower[i] == word {
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
	return before != pronoun && before != relative && before != opener && before != determiner || r.lower[i-1] == "one" || r.lower[i-1] == "everyone"
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
