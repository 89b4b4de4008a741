package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdesk/claims/sentence"
)

// candidate is a run of capitalised words that may be a name.
type candidate struct {
	sentence   int
	from, to   int      // tokens
	words      []string // of the name, titles and description left out
	lower      []string // the same in small letters
	start, end int      // bytes, titles included
	title      Gender
	titled     bool // a personal title stands before the name
	definite   bool // "the" stands before it
	roles      []string
	kind       Kind
	possessive bool
	quoted     bool
}

// finder is the state of Find.
type finder struct {
	text      string
	sentences []sentence.Sentence
	tokens    []sentence.Token
	spelt     []spelling      // by Token.Spelling
	first     []int           // first token of each sentence, and the number of tokens at the end
	titles    []bool          // of each sentence: capitals say nothing in it
	quoted    []bool          // of each token: inside quotation marks
	common    map[string]bool // words that also occur in small letters

	found    []candidate
	entities []Entity
	mentions []Mention
	index    map[string]int   // full names in small letters
	surnames map[string][]int // persons by surname, at most a handful each
	givens   map[string][]int
	roleOf   map[string][]int // persons by role noun
}

// spelling is what the word lists say of all tokens that are spelt alike.
type spelling struct {
	lower   string // in small letters
	capital bool
	*traits
}

func newFinder(words *sentence.Words) *finder {
	f := &finder{
		text: words.Text, sentences: words.Sentences, tokens: words.Tokens, first: words.First,
		spelt: make([]spelling, len(words.Spellings)), titles: make([]bool, len(words.Sentences)), quoted: make([]bool, len(words.Tokens)), common: make(map[string]bool, len(words.Spellings)),
	}
	for i, word := range words.Spellings {
		lower := strings.ToLower(word)
		f.spelt[i] = spelling{lower, isCapital(word), traitsOf(lower)}
		if lower == word {
			f.common[word] = true
		}
	}
	for s := range f.sentences {
		f.titles[s] = f.titleCase(f.first[s], f.first[s+1])
	}
	f.readQuotes()
	return f
}

// readQuotes finds what stands inside quotation marks.
func (f *finder) readQuotes() {
	open, paragraph := false, -1
	for s, from := range f.first[:len(f.sentences)] {
		if p := f.sentences[s].Paragraph; p != paragraph {
			open, paragraph = false, p
		}
		for i := from; i < f.first[s+1]; i++ {
			if f.tokens[i].Kind == sentence.Quote {
				switch f.word(i) {
				case "“", "„", "«", "``":
					open = true
				case "”", "»":
					open = false
				case "\"", "''":
					open = !open
				}
			}
			f.quoted[i] = open
		}
	}
}

// word is the text of a token.
func (f *finder) word(i int) string { return f.text[f.tokens[i].Start:f.tokens[i].End] }

// spelling is what the word lists say of a token.
func (f *finder) spelling(i int) *spelling { return &f.spelt[f.tokens[i].Spelling] }

// lower is the text of a token in small letters.
func (f *finder) lower(i int) string { return f.spelling(i).lower }

// collect finds the candidates of all sentences.
func (f *finder) collect() {
	f.found = make([]candidate, 0, len(f.tokens)/14) // about as many as a text holds
	for s := range f.sentences {
		if f.titles[s] {
			continue
		}
		from, to := f.first[s], f.first[s+1]
		for i := from; i < to; {
			if !f.opensName(i, from, to) {
				i++
				continue
			}
			end := f.nameEnd(i, to)
			f.add(s, i, end)
			i = end
		}
	}
}

// titleCase reports whether capitals say nothing in a sentence because nearly all of its words have one.
func (f *finder) titleCase(from, to int) bool {
	small, capitals := 0, 0
	for i := from; i < to; i++ {
		if f.tokens[i].Kind != sentence.Word {
			continue
		}
		if spelt := f.spelling(i); spelt.capital {
			capitals++
		} else if !spelt.function && !spelt.particle {
			small++
		}
	}
	return capitals >= 4 && small*10 <= capitals+small-1
}

// isCapital reports whether a word begins with a capital letter, or with a letter of a script that has none after it.
func isCapital(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	if unicode.IsUpper(r) || unicode.IsTitle(r) {
		return true
	}
	if unicode.IsLower(r) && len(word) > n+1 { // iPhone, eBay, al-Sadr
		if i := strings.IndexByte(word, '-'); i > 0 && i < 4 {
			r, _ = utf8.DecodeRuneInString(word[i+1:])
			return unicode.IsUpper(r)
		}
	}
	return false
}

// isAcronym reports whether a word is two or more capitals.
func isAcronym(word string) bool {
	letters := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 2
}

// opensName reports whether a name may begin with token i.
func (f *finder) opensName(i, from, to int) bool {
	if f.tokens[i].Kind != sentence.Word {
		return false
	}
	word, spelt := f.word(i), f.spelling(i)
	if !spelt.capital || spelt.calendar || len(word) == 1 {
		return false
	}
	lower := spelt.lower
	if isAcronym(word) {
		return true
	}
	follows := i+1 < to && f.tokens[i+1].Kind == sentence.Word && f.spelling(i+1).capital && !f.spelling(i+1).calendar && !f.spelling(i+1).function
	if spelt.function {
		return follows && spelt.openClass
	}
	initial := i == from || f.tokens[i-1].Kind == sentence.Quote || f.word(i-1) == ":"
	if spelt.demonym && !follows || i == from && follows && spelt.speech && lower != "said" {
		return false // "Stated Lee: …"; Said is a name too
	}
	return !initial || follows || !f.common[lower] || personal[lower] != Unknown
}

// openClass are the function words with which a longer name may begin.
var openClass = set(`new old big white black national international local federal state world sports business government american top young people human one five seven small culture full good great`)

// nameEnd is the token after the run of capitalised words that begins at i.
func (f *finder) nameEnd(i, to int) int {
	organisation := f.spelling(i).head
	j := i + 1
	for j < to {
		glued := f.tokens[j].Start == f.tokens[j-1].End
		switch {
		case f.capitalised(j):
		case glued && f.word(j) == "/" && j+1 < to && f.capitalised(j+1) && f.tokens[j+1].Start == f.tokens[j].End:
			j++
		case f.spelling(j).particle && f.particleEnd(j, to) > 0:
			j = f.particleEnd(j, to)
		case f.word(j) == "&" && j+1 < to && f.capitalised(j+1):
			j++
			organisation = true
		case organisation && (f.lower(j) == "of" || f.lower(j) == "for" || f.lower(j) == "on"):
			k := j + 1
			if k < to && (f.lower(k) == "the" || f.lower(k) == "a") {
				k++
			}
			if k >= to || !f.capitalised(k) {
				return j
			}
			j = k
		default:
			return j
		}
		organisation = organisation || f.spelling(j).head
		j++
	}
	return j
}

// capitalised reports whether token j may continue a name.
func (f *finder) capitalised(j int) bool {
	spelt := f.spelling(j)
	return f.tokens[j].Kind == sentence.Word && spelt.capital && !spelt.calendar &&
		(!spelt.function || spelt.openClass || isAcronym(f.word(j)))
}

// particleEnd is the capitalised token after the particles at j; 0 when there is none.
func (f *finder) particleEnd(j, to int) int {
	for k := j; k < to && k < j+3; k++ {
		if f.capitalised(k) {
			return k
		}
		if !f.spelling(k).particle {
			return 0
		}
	}
	return 0
}

// add makes a candidate of the tokens [from, to): the name after its titles, and what stands before them by itself.
func (f *finder) add(s, from, to int) {
	c := candidate{sentence: s, from: from, to: to, quoted: f.quoted[from]}
	title := -1
	organisation := false
	for i := from; i < to; i++ {
		_, is := personal[f.lower(i)]
		if is && (i+1 < to || f.spelling(i).role != "") && !f.spelling(i).demonym {
			title = i
		}
		if f.lower(i) == "of" || f.spelling(i).head && i+1 == to {
			organisation = true
		}
	}
	if organisation {
		title = -1
	}
	if title >= 0 {
		first := title
		for first > from && (f.isTitle(first-1) || f.spelling(first-1).demonym) {
			first--
		}
		if first > from && !organisation {
			f.add(s, from, first)
		}
		c.from = first
		c.titled = true
		var role []string
		for i := first; i <= title; i++ {
			if g := personal[f.lower(i)]; g != Unknown {
				c.title = g
			}
			if f.spelling(i).demonym && len(role) == 0 {
				role = append(role, f.lower(i))
			}
			if r := f.roleAt(i, f.first[s]); r != "" {
				c.roles = append(c.roles, strings.Join(append(role, r), " "))
			}
		}
		from = title + 1
	} else {
		for from+1 < to && f.spelling(from).demonym && !organisation && !placeWords[f.lower(to-1)] && !f.spelling(from).openClass {
			from++
		}
		c.from = from
		c.roles = f.roleBefore(from, f.first[s])
		if from == f.first[s] || !locative[f.lower(from-1)] {
			c.roles = append(c.roles, f.roleAfter(to, f.first[s+1])...) // not "in Norhaven, the mayor said"
		}
	}
	if from >= to {
		return
	}
	c.definite = c.from > f.first[s] && f.lower(c.from-1) == "the"
	c.words, c.lower = make([]string, 0, to-from), make([]string, 0, to-from)
	for i := from; i < to; i++ {
		if f.tokens[i].Kind == sentence.Word || f.word(i) == "&" {
			c.words, c.lower = append(c.words, f.word(i)), append(c.lower, f.lower(i))
		} else if n := len(c.words); n > 0 && i+1 < to {
			c.words[n-1] += f.word(i) + f.word(i+1)
			c.lower[n-1] += f.lower(i) + f.lower(i+1)
			i++
		}
	}
	c.start, c.end = f.tokens[c.from].Start, f.tokens[to-1].End
	c.possessive = to < len(f.tokens) && f.tokens[to].Start == c.end && (f.tokens[to].Kind == sentence.Suffix && strings.HasSuffix(f.lower(to), "s") || f.word(to) == "’" || f.word(to) == "'")
	c.kind = f.classify(c)
	f.found = append(f.found, c)
}

func (f *finder) isTitle(i int) bool {
	_, is := personal[f.lower(i)]
	return is
}

// roleAfter reads the description that stands between a name and the next comma: "Ann Lee, the bank's new director".
func (f *finder) roleAfter(i, to int) []string {
	if i >= to || f.word(i) != "," {
		return nil
	}
	for k := i + 1; k < to && k <= i+6; k++ {
		role := f.spelling(k).role
		switch {
		case f.tokens[k].Kind == sentence.Suffix:
		case f.tokens[k].Kind != sentence.Word, f.spelling(k).function && !introductory[f.lower(k)] && !f.spelling(k).openClass:
			return nil
		case role != "" && (k+1 == to || f.tokens[k+1].Kind != sentence.Word || f.spelling(k+1).function && !f.spelling(k+1).openClass):
			return []string{f.roleAt(k, i)}
		}
	}
	return nil
}

// roleAt is the role that the word at token i names, "vice president" where "vice" stands before it at first or later; "" for
// none.
func (f *finder) roleAt(i, first int) string {
	role := f.spelling(i).role
	if role != "" && i > first && lesser[f.lower(i-1)] {
		return f.lower(i-1) + " " + role
	}
	return role
}

// introductory are the words with which a description of a person begins.
var introductory = set(`the a an its their his her`)

// roleBefore reads the description that stands before a name without a title: "Kremlin aide Yuri Ushakov".
func (f *finder) roleBefore(i, first int) []string {
	if i == first || f.spelling(i-1).role == "" {
		return nil
	}
	role := f.roleAt(i-1, first)
	for k := i - 2; k >= first && k >= i-5; k-- {
		if f.spelling(k).demonym {
			return []string{f.lower(k) + " " + role}
		}
	}
	return []string{role}
}

// allCapitals reports whether every word of a candidate is in capitals, as names are in labels.
func (f *finder) allCapitals(c candidate) bool {
	for _, word := range c.words {
		if strings.ToUpper(word) != word {
			return false
		}
	}
	return true
}

// classify judges a candidate by its own words.
func (f *finder) classify(c candidate) Kind {
	if c.titled {
		return Person
	}
	first, last := c.lower[0], c.lower[len(c.lower)-1]
	for _, word := range c.words {
		if word == "of" || word == "for" || word == "&" {
			return Organisation
		}
	}
	if end := c.words[len(c.words)-1]; len(c.words) > 1 && len(end) > 2 && isAcronym(end) && !strings.Contains(end, ".") && !surnameSuffixes[last] && !f.allCapitals(c) {
		return Organisation // "Friends of Ann Lee PAC"
	}
	if len(c.words) > 1 && landmarks[first] {
		return Place
	}
	if len(c.words) > 1 && collective[first] {
		return Organisation
	}
	if len(c.words) > 1 && (landforms[last] || (last == "hill" || last == "rock") && !isGiven(first)) {
		return Place // "Sandy Hook", "Capitol Hill"
	}
	if len(c.words) > 1 && isGiven(first) && !heads[last] && len(c.words) <= 5 {
		return Person
	}
	for _, word := range c.lower {
		if heads[word] {
			return Organisation
		}
	}
	if placeWords[last] || places[last] || places[first] && len(c.words) == 1 {
		return Place
	}
	if isAcronym(c.words[0]) && len(c.words) == 1 {
		return Organisation
	}
	if len(c.roles) > 0 {
		return Person
	}
	if len(c.words) >= 2 && len(c.words) <= 4 && !c.definite && !places[first] {
		return Person
	}
	if len(c.words) == 1 && isGiven(first) {
		if at := c.from; at > f.first[c.sentence] && f.lower(at-1) == "in" {
			return Place // a town may be called Chelsea, too
		}
		return Person
	}
	return Other
}
