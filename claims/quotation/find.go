package quotation

import (
	"sort"
	"strings"

	"claimdesk/claims/names"
	"claimdesk/claims/sentence"
)

// Find finds the attributions of a text, sorted by where their content begins, in time linear in its length.
func Find(words *sentence.Words, cast *names.Cast) []Attribution {
	r := newReader(words, cast)
	r.findPassages()
	r.findCues()
	r.found = make([]Attribution, 0, len(r.cues)+len(r.quotes)) // more than a text holds, as a rule
	r.attributePassages()
	r.attributeClauses()
	r.attributeTurns()
	sort.SliceStable(r.found, func(a, b int) bool {
		x, y := r.found[a].Content, r.found[b].Content
		return x.Start < y.Start || x.Start == y.Start && x.End < y.End
	})
	return r.found
}

// put adds an attribution of the tokens [from, to) by a cue.
func (r *reader) put(kind Kind, c *cue, from, to int, confidence float64) {
	for from < to && (r.tag[from] == comma || r.tag[from] == stop) {
		from++
	}
	for from < to && r.tag[to-1] == stop && r.word(to-1) != "?" && r.word(to-1) != "!" && kind != Direct {
		to--
	}
	if from < to && r.word(to-1) == ")" && !r.brackets(from, to) {
		r.put(kind, c, from, to-1, confidence)
		return
	}
	if from >= to {
		return
	}
	a := Attribution{Kind: kind, Content: r.span(from, to), Confidence: confidence}
	if c != nil {
		a.Cue = r.span(c.from, c.to)
		a.Source = r.span(c.source, c.sourceTo)
		a.Speaker = r.speaker(a.Source)
		a.Says = kind == Direct || r.says(c, from)
	}
	switch {
	case a.Speaker == "":
		a.Confidence = 0
	case c != nil && c.source+1 == c.sourceTo && r.tag[c.source] != name && r.tag[c.source] != noun:
		a.Confidence *= pronounMeant
	}
	r.found = append(r.found, a)
}

// says reports whether what begins at token from is what the source of a cue says, not what the text tells about it.
func (r *reader) says(c *cue, from int) bool {
	for i := c.from; i < c.to; i++ {
		if word := r.lower(i); word == "not" || word == "never" || strings.HasSuffix(word, "n't") {
			return false
		}
	}
	switch {
	case r.tag[from] == opener && complement[r.lower(from)], from < c.from && c.verb.class&clausal != 0, c.verb.lemma == "", states[c.verb.lemma]:
		return true
	case r.tag[from] == preposition, r.tag[from] == infinitiveTo, c.verb.class&clausal == 0, r.isNominal(from, r.to(from)):
		return assesses[c.verb.lemma]
	}
	return true
}

// states are the verbs that take what somebody says, or says that they will do, whatever follows them.
var states = set(`according say state explain believe think argue insist contend claim find tell add vow pledge promise swear threaten`)

// assesses are the verbs whose object is what somebody says of it.
var assesses = set(`describe characterize characterise portray depict accuse blame cite express`)

// brackets reports whether an opening bracket stands among the last tokens before to.
func (r *reader) brackets(from, to int) bool {
	for i := to - 1; i >= from && i > to-longest; i-- {
		if r.word(i) == "(" {
			return true
		}
	}
	return false
}

// speaker is who a source means.
func (r *reader) speaker(source Span) string {
	if source.Start >= source.End {
		return ""
	}
	words := r.text[source.Start:source.End]
	w := strings.ToLower(words)
	if w == "who" || w == "which" || w == "that" {
		i := r.tokenAt(source.Start)
		end := i
		if end > r.from(i) && r.tag[end-1] == comma {
			end--
		}
		if end > r.from(i) {
			if start := r.nounBefore(end); start < end && r.tag[end-1] != relative {
				return r.speaker(r.span(start, end))
			}
		}
		return ""
	}
	if w == "they" || w == "it" {
		return r.antecedent(source, w)
	}
	return r.cast.Resolve(words, source.Start)
}

// antecedent is whom "they" or "it" means: the nearest source before it, in this sentence or the two before, of several
// persons or of none.
func (r *reader) antecedent(source Span, word string) string {
	at := r.tokenAt(source.Start)
	for k, first := r.cueFrom(at)-1, r.cueFrom(at)-lookback; k >= max(first, 0) && r.in[at]-r.in[r.cues[k].main] <= 2; k-- {
		c := r.cues[k]
		if c.source >= c.sourceTo || c.sourceTo > at || r.quote[c.main] >= 0 {
			continue
		}
		words := r.text[r.tokens[c.source].Start:r.tokens[c.sourceTo-1].End]
		if plural := r.plural(c.source, c.sourceTo); r.tag[c.source] == pronoun || r.tag[c.source] == relative || plural != (word == "they") {
			continue
		}
		name := r.cast.Resolve(words, r.tokens[c.source].Start)
		if m, ok := r.cast.At(r.tokens[c.source].Start); word == "it" && ok && r.cast.Entities[m.Entity].Kind == names.Person {
			continue
		}
		return name
	}
	return ""
}

// plural reports whether a noun phrase names several.
func (r *reader) plural(from, to int) bool {
	for i := from; i < to; i++ {
		switch {
		case r.lower(i) == "and":
			return true
		case i > from && (r.tag[i] == preposition || r.tag[i] == comma || r.tag[i] == relative):
			return r.manyNoun(i - 1)
		}
	}
	return r.manyNoun(to - 1)
}

// manyNoun reports whether token i is a noun in the plural.
func (r *reader) manyNoun(i int) bool {
	w := r.lower(i)
	return r.tag[i] == noun && (strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") || w == "people" || w == "police" || w == "men" || w == "women") ||
		r.tag[i] == name && (w == "republicans" || w == "democrats" || w == "americans" || w == "russians") || r.tag[i] == determiner
}

// tokenAt is the token that begins at a byte offset.
func (r *reader) tokenAt(at int) int {
	return sort.Search(len(r.tokens), func(i int) bool { return r.tokens[i].Start >= at })
}

// attributeTurns gives every paragraph of a transcript to the speaker whose label stands before it.
func (r *reader) attributeTurns() {
	for i := 0; i < len(r.sentences); i++ {
		s := r.sentences[i]
		if s.Kind != sentence.Turn || s.Label == "" {
			continue
		}
		for i+1 < len(r.sentences) && r.sentences[i+1].Paragraph == s.Paragraph {
			i++
		}
		s.End = r.sentences[i].End
		if a := r.turn(s); a.Content.Start < a.Content.End {
			a.Speaker = r.cast.Label(s.Label)
			r.found = append(r.found, a)
		}
	}
}

// turn reads a paragraph of a transcript: its label, if it has one, and what is said.
func (r *reader) turn(s sentence.Sentence) Attribution {
	a := Attribution{Kind: Direct, Content: Span{s.Start, s.End}, Confidence: Labelled}
	text := r.text[s.Start:s.End]
	if i := strings.Index(text[:min(len(text), 80)], s.Label); i >= 0 && i < 8 && len(text) > i+len(s.Label) {
		colon := i + len(s.Label)
		if bracket := strings.IndexByte(text, ':'); text[colon] == ' ' && bracket > 0 && bracket < 80 {
			colon = bracket
		}
		if text[colon] == ':' || text[colon] == '.' {
			a.Source = Span{s.Start + i, s.Start + i + len(s.Label)}
			a.Cue = Span{s.Start + colon, s.Start + colon + 1}
			a.Content.Start = a.Cue.End
		}
	}
	said := strings.TrimLeft(r.text[a.Content.Start:a.Content.End], " \"“")
	a.Content.Start = a.Content.End - len(said)
	return a
}
