package sentence

// Words are the sentences of a text split into tokens.
type Words struct {
	Text      string
	Sentences []Sentence
	Tokens    []Token
	First     []int    // first token of each sentence, and the number of tokens at the end
	Spellings []string // by Token.Spelling
}

// ReadWords splits the sentences of a text into tokens.
func ReadWords(text string, sentences []Sentence) *Words {
	w := &Words{Text: text, Sentences: sentences, Tokens: make([]Token, 0, len(text)/5), First: make([]int, 0, len(sentences)+1)}
	for _, s := range sentences {
		w.First = append(w.First, len(w.Tokens))
		w.Tokens = appendTokens(w.Tokens, text, s.Start, s.End)
	}
	w.First = append(w.First, len(w.Tokens))
	usual := len(w.Tokens) / 8 // about as many as differ
	numbers := make(map[string]int32, usual)
	w.Spellings = make([]string, 0, usual)
	for i := range w.Tokens {
		t := &w.Tokens[i]
		word := text[t.Start:t.End]
		number, known := numbers[word]
		if !known {
			number = int32(len(w.Spellings))
			numbers[word] = number
			w.Spellings = append(w.Spellings, word)
		}
		t.Spelling = number
	}
	return w
}
