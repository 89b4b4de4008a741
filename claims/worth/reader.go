package worth

import (
	"math/bits"
	"unicode/utf8"
)

// Sentence is a sentence in the form the model takes.
type Sentence struct {
	Words  []Word
	Grams  []uint32  // n-grams of words, as places in Model.Grams
	Values []float32 // the hand-made features

	bearers []int // of Grams: the words they are of

	classes class // of all its words
	news    newsClass
	length  int // words and numbers

	asks, introduces, hasNumber, named bool // what is needed of Values when it is gone
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
	vocabulary map[string]int32
	lexicon    lexicon
	news       map[string]newsClass
	tokens     []token
}

// NewReader makes a reader for a model's vocabulary. A reader serves one goroutine.
func NewReader(vocabulary []string) *Reader {
	r := &Reader{vocabulary: make(map[string]int32, len(vocabulary)), lexicon: newLexicon(), news: newNewsLexicon()}
	for i, w := range vocabulary {
		r.vocabulary[w] = int32(i)
	}
	return r
}

// another is a reader with the same word lists, for another goroutine.
func (r *Reader) another() *Reader {
	return &Reader{vocabulary: r.vocabulary, lexicon: r.lexicon, news: r.news}
}

// Names lists the words of a text as a vocabulary names them.
func (r *Reader) Names(text string) []string {
	var names []string
	for _, t := range tokenise(text, nil) {
		names = append(names, name(t))
	}
	return names
}

// Read describes one sentence.
func (r *Reader) Read(text string) Sentence {
	r.tokens = tokenise(text, r.tokens)
	f := describe(text, r.tokens, r.lexicon)
	s := Sentence{Values: f.values[:], classes: f.classes, length: f.words}
	s.Grams, s.bearers = ngrams(r.tokens)
	s.asks, s.introduces, s.hasNumber = f.values[asks] > 0, f.values[introduces] > 0, f.values[digits] > 0
	s.named = f.values[nameWords] > 0
	for _, t := range r.tokens {
		s.news |= r.news[t.lower]
	}
	s.Words = make([]Word, min(len(r.tokens), maxWords))
	for i := range s.Words {
		s.Words[i] = r.word(r.tokens[i], i > 0)
	}
	return s
}

func (r *Reader) word(t token, inside bool) Word {
	called := name(t)
	id, known := r.vocabulary[called]
	w := Word{ID: id, Marks: uint64(r.lexicon[t.lower])}
	w.Affixes[0] = int32(hashString("<"+firstLetters(called, 4)) % (affixCount / 2))
	w.Affixes[1] = affixCount/2 + int32(hashString(lastLetters(called, 3)+">")%(affixCount/2))
	set := func(bit int, holds bool) {
		if holds {
			w.Marks |= 1 << bit
		}
	}
	set(markNumber, t.form == number)
	set(markSign, t.form == mark)
	set(markCapital, t.capital && inside)
	set(markShout, t.shout)
	if !known {
		w.ID = -1
		set(markUnknown, true)
		set(markUnknownCapital, t.capital && inside)
	}
	return w
}

// EachMark goes through the set bits of Marks.
func (w Word) EachMark(yield func(int) bool) {
	for rest := w.Marks; rest != 0; rest &= rest - 1 {
		if !yield(bits.TrailingZeros64(rest)) {
			return
		}
	}
}

// name is how the vocabulary calls a token: numbers by their size.
func name(t token) string {
	if t.form != number {
		return t.lower
	}
	switch {
	case isYear(t.lower):
		return "<year>"
	case len(t.lower) == 1:
		return "<digit>"
	case len(t.lower) <= 3:
		return "<number>"
	}
	return "<large>"
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
