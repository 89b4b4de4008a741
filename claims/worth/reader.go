package worth

import (
	"math/bits"
	"sync/atomic"
	"unicode/utf8"
)

// Sentence is a sentence in the form the model takes.
type Sentence struct {
	Words  []Word
	Grams  []uint32  // n-grams of words, as places in Model.Grams
	Kinds  []uint32  // n-grams of kinds of words, as places in Model.Kinds
	Values []float32 // the hand-made features

	bearers []int // of Grams and Kinds: the words they are of

	Gist
}

// Gist is what of a sentence matters for those around it and to the kind of text.
type Gist struct {
	classes class // of all its words
	length  int32 // words and numbers
	news    newsClass

	asks, hasNumber, named, inPerfect, noResult bool
}

// Word is one token: what it is called, how it begins and ends, and the word classes and forms it belongs to.
type Word struct {
	ID      int32 // in the vocabulary, or -1
	Affixes [2]int32
	Marks   uint64 // a bit for each class and form
}

// The forms that follow the classes in Word.Marks.
const (
	markNumber = classCount + iota
	markSign
	markCapital
	markShout
	markUnknown
	markUnknownCapital
	markCount
)

const (
	affixCount = 4096 // places for beginnings and ends of words
	maxWords   = 60   // of a sentence, for the network
)

// Reader turns sentences into what a model takes.
type Reader struct {
	lexicon map[string]meaning
	known   *known
	tokens  []*token // of the last sentence
}

// NewReader makes a reader for a model's vocabulary. A reader serves one goroutine.
func NewReader(vocabulary []string) *Reader {
	return &Reader{lexicon: newLexicon(vocabulary), known: newKnown(maxKnown)}
}

// sharing is a reader with the same word lists for another goroutine, which shares what is known of tokens.
func (r *Reader) sharing(known *known) *Reader { return &Reader{lexicon: r.lexicon, known: known} }

// Names lists the words of a text as a vocabulary names them.
func (r *Reader) Names(text string) []string {
	var names []string
	for text, f := range tokenise(text) {
		names = append(names, newToken(text, f).name())
	}
	return names
}

// Read describes one sentence.
func (r *Reader) Read(text string) Sentence {
	var s Sentence
	r.read(text, &s)
	s.Words = make([]Word, min(len(r.tokens), maxWords))
	for i := range s.Words {
		s.Words[i] = r.tokens[i].at(i).Word
	}
	return s
}

// read describes one sentence but for its words, which are left in tokens. It takes the place of what s described.
func (r *Reader) read(text string, s *Sentence) {
	r.tokens = r.tokens[:0]
	for text, f := range tokenise(text) {
		r.tokens = append(r.tokens, r.token(text, f))
	}
	f := describe(text, r.tokens)
	*s = Sentence{
		Values: append(s.Values[:0], f.values[:]...), Grams: s.Grams, Kinds: s.Kinds, bearers: s.bearers,
		Gist: Gist{classes: f.classes, length: int32(f.words)},
	}
	s.ngrams(r.tokens)
	s.asks, s.hasNumber, s.named = f.values[asks] > 0, f.values[digits] > 0, f.values[nameWords] > 0
	s.inPerfect, s.noResult = f.values[perfect] > 0, f.values[negatedResult] > 0
	for _, t := range r.tokens {
		s.news |= t.news
	}
}

// token is what is known of a token.
func (r *Reader) token(text string, f form) *token {
	place := r.known.place(text)
	t := place.find(text)
	if t == nil {
		t = r.describe(text, f)
		place.keep(t)
	}
	return t
}

// describe says all about a token.
func (r *Reader) describe(text string, f form) *token {
	t := newToken(text, f)
	name := t.name()
	m := r.lexicon[t.lower]
	t.classes, t.news, t.hash = m.classes, m.news, hashString(name)
	if f == number {
		m = r.lexicon[name]
	}
	t.inside.describe(t, name, m.place-1, t.capital)
	return t
}

// term is what a model takes a token for.
type term struct {
	Word
	kind      uint64                  // its hash, for n-grams of kinds
	projected atomic.Pointer[[]lanes] // its share in every filter, once it is worked out
}

// describe says what a model takes a token for that has a name and an ID in the vocabulary; capital says that it has a
// capital which the beginning of a sentence does not explain.
func (of *term) describe(t *token, name string, id int32, capital bool) {
	w := Word{ID: id, Marks: uint64(t.classes)}
	w.Affixes[0] = int32(hashString("<"+firstLetters(name, 4)) % (affixCount / 2))
	w.Affixes[1] = affixCount/2 + int32(hashString(lastLetters(name, 3)+">")%(affixCount/2))
	set := func(bit int, holds bool) {
		if holds {
			w.Marks |= 1 << bit
		}
	}
	set(markNumber, t.form == number)
	set(markSign, t.form == mark)
	set(markCapital, capital)
	set(markShout, t.shout)
	set(markUnknown, id < 0)
	set(markUnknownCapital, id < 0 && capital)
	of.Word, of.kind = w, t.kind(name, capital)
}

// EachMark goes through the set bits of Marks.
func (w Word) EachMark(yield func(int) bool) {
	for rest := w.Marks; rest != 0; rest &= rest - 1 {
		if !yield(bits.TrailingZeros64(rest)) {
			return
		}
	}
}

func firstLetters(text string, n int) string {
	end := 0
	for range n {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	return text[:end]
}

func lastLetters(text string, n int) string {
	start := len(text)
	for range n {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	return text[start:]
}
