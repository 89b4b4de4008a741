// Package headline puts a claim into the words an editor would use: a headline that fits, a self-contained sentence,
// and the date and the place that the text gives.
package headline

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"claimdesk/claims"
	"claimdesk/claims/names"
	"claimdesk/claims/quotation"
	"claimdesk/claims/sentence"
)

// Article is what the writer knows of the text around a claim. Fill it once an article and write every claim with it;
// it may be used by several goroutines, and must not be changed after its first use. Text alone is enough.
type Article struct {
	Text         string
	Title        string
	Published    string // ISO 8601
	Language     string // BCP 47; empty is read as English
	Sentences    []sentence.Sentence
	Cast         *names.Cast
	Attributions []quotation.Attribution // sorted by Content.Start

	once     sync.Once
	words    vocabulary
	kinds    map[string]names.Kind // what a name stands for
	shared   map[string]string     // of the surnames that several people have, who is mentioned most
	speeches []speech
	writers  sync.Pool
}

// writer writes one claim of an article after another, in the same memory.
type writer struct {
	*Article
	toks     []token // of the sentence
	origins  []origin
	referred []token   // what refer returned
	best     []float64 // of fit
}

// Result is a claim in an editor's words. Only Headline and Claim are always given for a span that holds words.
type Result struct {
	Headline string // at most claims.MaxHeadline code points, no word cut
	Claim    string // a self-contained sentence
	Date     string // ISO 8601, as precise as the text tells; empty when it does not
	Place    string // as the text names it; empty when it does not
}

// longest is the span in bytes of which the words are analysed; what is longer is no sentence, and only its beginning is
// written.
const longest = 4000

// Write puts Text[start:end] (bytes; a sentence or a part of one) into an editor's words. A span outside the text is
// cut to it.
func (a *Article) Write(start, end int) Result {
	start = min(max(start, 0), len(a.Text))
	end = min(max(end, start), len(a.Text))
	if end-start > longest {
		end = start + strings.LastIndexByte(a.Text[start:start+longest], ' ') + 1
	}
	text := a.Text[start:end]
	start += len(text) - len(sentence.WithoutMarker(text))
	text = a.Text[start:end]
	a.once.Do(a.read)
	w := a.writers.Get().(*writer)
	defer a.writers.Put(w)
	var toks []token
	if a.english() {
		toks = withoutHeading(w.tokenize(withoutMarks(text), start))
	}
	if !slices.ContainsFunc(toks, func(t token) bool { return !t.is(stop | comma | dash) }) {
		plain := strings.Join(strings.Fields(strings.ToValidUTF8(text, "")), " ")
		return Result{Headline: firstWords(plain, claims.MaxHeadline), Claim: plain}
	}
	a.markEntities(toks)
	titled := titleCase(text)
	tagAll(toks, titled)
	if titled {
		calm(toks, capitals(text))
	}
	expand(toks)
	found := times(toks, a.Published)
	best, most := candidate{}, -1.0
	var result Result
	list := candidates(toks)
	for _, c := range list {
		clarify(c.toks, found, false)
		if text, weight := w.short(c); weight > most {
			best, most, result.Headline = c, weight, text
		}
	}
	if most < 0 || result.Headline == "" || !asserts(best.toks, every) && asserts(toks, every) {
		whole := outer(toks)
		if text, ok := leading(w.refer(clone(toks[whole.from:whole.to])), every, claims.MaxHeadline); ok || result.Headline == "" {
			result.Headline = text
		}
	}
	if titled {
		whole := compose(withoutLead(toks), every, false) // of a title all is worth its room
		if n := utf8.RuneCountInString(whole); n <= claims.MaxHeadline && 10*utf8.RuneCountInString(result.Headline) < 6*n {
			result.Headline = whole
		}
	}
	claim := a.claim(toks, best.segment)
	result.Claim = w.sentence(claim, found)
	if result.Claim != "" && strings.IndexByte(".!?", result.Claim[len(result.Claim)-1]) < 0 {
		mark := "."
		if asks := strings.TrimRight(text, "\"”’' \n"); strings.HasSuffix(asks, "?") {
			mark = "?"
		}
		result.Claim += mark
	}
	result.Date = dateOf(claim, found, a.quoted(claim))
	result.Place = a.place(claim)
	return result
}

// read reads what every claim of the article needs.
func (a *Article) read() {
	a.writers.New = func() any { return &writer{Article: a} }
	a.words = readVocabulary(a.Text, a.title())
	a.kinds, a.shared = a.readKinds(), a.readShared()
	a.speeches = a.readSpeeches()
}

// withoutHeading is toks without the heading in capitals that a newsletter sets before the first sentence of an item: "BIG STORM
// The mill closed."
func withoutHeading(toks []token) []token {
	words, long := 0, false
	for i := range toks {
		switch t := &toks[i]; {
		case capitals(t.text) && len(t.text) > 1:
			words++
			long = long || len(t.text) > 4
		case words >= 2 && long && t.capital() && i+3 < len(toks) && !capitals(toks[i+1].text):
			if words > 2 || len(toks[0].text) > 3 {
				return toks[i:]
			}
			return toks
		case !t.number() && t.text != "," && !capitals(t.text):
			return toks
		}
	}
	return toks
}

// short writes a candidate as a headline and weighs it.
func (w *writer) short(c candidate) (string, float64) {
	toks := withoutTitles(withoutThat(uninverted(withoutLead(c.toks))))
	if len(toks) == 0 || toks[0].tag == genitive || toks[0].lower == "of" {
		return "", -1
	}
	toks = w.refer(toks)
	if c.segment.framed {
		for i := 1; i < len(toks); i++ {
			if toks[i].tag == complementizer && toks[i-1].tag == conjunction {
				toks[i].out = "" // "said that he left and [that] she came"
			}
		}
	}
	preferFigure(toks)
	shorten(toks)
	settleTense(toks, c.segment.framed)
	deny(toks)
	who, room := "", claims.MaxHeadline
	unclear := pointing(toks)
	if unclear && !w.reportedIn(c) {
		if who = w.named(c.toks); who != "" {
			who += ": "
			room -= utf8.RuneCountInString(who)
		}
	}
	units := parse(toks, 0, len(toks))
	others := forks(toks, units)
	text, weight := w.headline(toks, units, room)
	for _, other := range others {
		if t, told := w.headline(other.toks, parse(other.toks, 0, len(other.toks)), room); told*other.prior > weight {
			text, weight = t, told*other.prior
		}
	}
	if unclear && (who == "" || toks[0].in(absent)) {
		weight *= pronounPenalty
	}
	return who + text, weight * c.prior
}

// pointing tells whether a clause begins with a word that only the article explains: "it", "we", "these".
func pointing(toks []token) bool {
	t := &toks[0]
	return t.tag == pronoun && t.lower != "there" || t.in(pointers)
}

// absent are the pronouns that the name of the speaker does not explain.
var absent = list("it he she they")

var pointers = list("this that these those our your")

// title is the article's title, or what stands in its place: a short first line.
func (a *Article) title() string {
	if a.Title != "" {
		return a.Title
	}
	line, _, _ := strings.Cut(strings.TrimSpace(a.Text), "\n")
	if len(line) > 150 {
		return ""
	}
	return line
}

func (a *Article) english() bool {
	return a.Language == "" || strings.HasPrefix(strings.ToLower(a.Language), "en")
}

// firstWords returns the first words of text, separated by single blanks, that fit into limit code points.
func firstWords(text string, limit int) string {
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	cut, count, blank := 0, 0, false
	for i, r := range text {
		if r == ' ' && count <= limit {
			cut, blank = i, true
		}
		if count > limit {
			break
		}
		count++
	}
	if !blank {
		return ""
	}
	return strings.TrimRight(text[:cut], " ,;:-–—(\"“‘")
}

// withoutMarks is text with blanks in place of tags that were left in it, "<b>"; all else stays where it is.
func withoutMarks(text string) string {
	from := strings.IndexByte(text, '<')
	if from < 0 {
		return text
	}
	clean := []byte(text)
	for from < len(text) {
		end := strings.IndexAny(text[from+1:], "<>")
		if end < 0 {
			break
		}
		end += from + 1
		if name := strings.TrimPrefix(text[from+1:], "/"); text[end] == '>' && name != "" && unicode.IsLetter(rune(name[0])) {
			for i := from; i <= end; i++ {
				clean[i] = ' '
			}
		}
		next := strings.IndexByte(text[end:], '<')
		if next < 0 {
			break
		}
		from = end + next
	}
	return string(clean)
}
