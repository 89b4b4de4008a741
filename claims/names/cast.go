package names

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Resolve says whom a mention means that stands at the byte offset at of the text: the fullest name in the text, the
// mention itself without its article when it names nobody who was introduced, or "" for a pronoun that may mean several and
// for an amount.
func (c *Cast) Resolve(mention string, at int) string {
	mention = strings.TrimSpace(mention)
	lower := strings.ToLower(mention)
	if _, is := pronouns[lower]; is {
		if m, ok := c.At(at); ok {
			return c.Entities[m.Entity].Name
		}
		return ""
	}
	if otherPronouns[lower] {
		return ""
	}
	head := headOf(mention)
	if otherPronouns[strings.ToLower(head)] {
		words := strings.Fields(lower)
		if last := words[len(words)-1]; otherPronouns[last] || last == "them" {
			return "" // "one of them"
		}
		return mention
	}
	if all := c.listed(mention, head, at); all != "" {
		return all
	}
	if m, ok := c.lastIn(at, at+len(head)); ok && m.End >= at+len(trimPossessive(head)) && (m.Form != Pronoun || m.Start == at) {
		if e := c.Entities[m.Entity]; e.Kind == Person || m.Start <= at+len("the ") {
			return e.Name
		}
	}
	if name, ok := c.apposed(mention, head, at); ok {
		return name
	}
	if amount(head) {
		return ""
	}
	if maker, ok := c.maker(mention, head, at); ok {
		return maker
	}
	head = strings.TrimRight(head, ", ")
	for _, cut := range []string{" who", " announced"} {
		head = strings.TrimSuffix(head, cut)
	}
	return withoutArticle(sayer(head))
}

// maker is who made a document or a survey that is named as the source: "a survey by the Alder Institute".
func (c *Cast) maker(mention, head string, at int) (string, bool) {
	words := strings.Fields(strings.ToLower(head))
	if len(words) == 0 || !documents[words[len(words)-1]] {
		return "", false
	}
	rest := mention[len(head):]
	for _, by := range []string{" by ", " from "} {
		if !strings.HasPrefix(rest, by) {
			continue
		}
		start := at + len(head) + len(by)
		for _, m := range c.Within(start, at+len(mention)) {
			if e := c.Entities[m.Entity]; onlyDescribes(rest[len(by):m.Start-at-len(head)]) && m.Form != Pronoun && e.Kind != Place {
				return e.Name, true
			}
		}
	}
	return "", false
}

// onlyDescribes tells whether words before a name only say more of it: "the progressive [Alder Institute]".
func onlyDescribes(words string) bool {
	words = strings.TrimPrefix(words, "The ")
	return words == strings.ToLower(words) && strings.Count(words, " ") <= 3 && !strings.Contains(words, ",") && !strings.Contains(words, " of ")
}

var documents = set("survey surveys poll polls report reports study studies analysis paper memo statement letter review audit investigation research article")

// amount tells whether words say how many and not who: "Nearly 10 percent" of them, "two-thirds", "only 4" in 10.
func amount(words string) bool {
	for _, word := range strings.Fields(strings.ToLower(words)) {
		word = strings.Trim(word, ",")
		if tens, _, _ := strings.Cut(word, "-"); !amounts[word] && !amounts[tens] && strings.IndexFunc(word, unicode.IsDigit) < 0 {
			return false
		}
	}
	return true
}

var amounts = set(`about nearly only just almost over under more less fewer than at least most up to some roughly around half third thirds one-third
	two-thirds quarter quarters three-quarters fifth percent few many several each both none one two three four five six seven eight nine ten a the
	eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety another in out of last past
	dozens hundreds thousands millions million majority`)

// listed are the names of a list: "Ann Lee and Omar Vale", "Reuters, AP, and AFP".
func (c *Cast) listed(mention, head string, at int) string {
	all := head
	if rest := mention[len(head):]; strings.HasPrefix(rest, ", ") && strings.Contains(rest, " and ") {
		all = mention
	}
	if !strings.Contains(all, " and ") {
		return ""
	}
	var names []string
	last := 0
	for _, m := range c.Within(at, at+len(all)) {
		between := strings.Trim(all[last:m.Start-at], ", ")
		if m.Form == Pronoun || between != "" && between != "and" && between != "the" && between != "and the" && between != "The" {
			return ""
		}
		names = append(names, c.Entities[m.Entity].Name)
		last = m.End - at
	}
	if len(names) < 2 || strings.Trim(all[last:], ", ") != "" {
		return ""
	}
	separator := ", and "
	if len(names) == 2 {
		separator = " and "
	}
	return strings.Join(names[:len(names)-1], ", ") + separator + names[len(names)-1]
}

// apposed is the person named after a description: "a lawyer for the club, Ann Lee".
func (c *Cast) apposed(mention, head string, at int) (string, bool) {
	first, _, _ := strings.Cut(strings.ToLower(mention), " ")
	if len(head) == len(mention) || !strings.HasPrefix(first, "a") && !introductory[first] && first != "one" {
		return "", false
	}
	for i := 0; i < len(mention); i++ {
		if mention[i] != ',' {
			continue
		}
		if m, ok := c.At(at + i + 2); ok && m.Start == at+i+2 && m.Form == Full && c.Entities[m.Entity].Kind == Person {
			return c.Entities[m.Entity].Name, true
		}
	}
	return "", false
}

// otherPronouns name nobody by themselves.
var otherPronouns = set(`i we you they it them us me who which that this these those one some many others both their its my our your whose what he/she`)

// At is the mention that covers the byte offset at.
func (c *Cast) At(at int) (Mention, bool) {
	i := sort.Search(len(c.Mentions), func(i int) bool { return c.Mentions[i].End > at })
	if i < len(c.Mentions) && c.Mentions[i].Start <= at {
		return c.Mentions[i], true
	}
	return Mention{}, false
}

// Within are the mentions between two byte offsets.
func (c *Cast) Within(start, end int) []Mention {
	i := sort.Search(len(c.Mentions), func(i int) bool { return c.Mentions[i].Start >= start })
	j := i + sort.Search(len(c.Mentions)-i, func(j int) bool { return c.Mentions[i+j].End > end })
	return c.Mentions[i:j]
}

// lastIn is the last mention that begins between two offsets.
func (c *Cast) lastIn(start, end int) (Mention, bool) {
	i := sort.Search(len(c.Mentions), func(i int) bool { return c.Mentions[i].Start >= end })
	if i > 0 && (c.Mentions[i-1].Start >= start || c.Mentions[i-1].End > start) {
		return c.Mentions[i-1], true
	}
	return Mention{}, false
}

// headOf cuts what describes a noun phrase after its head: ", the mayor of York", "of Utah", "(R-TX)".
func headOf(mention string) string {
	for _, mark := range []string{",", " (", " - ", " – ", " — "} {
		if i := strings.Index(mention, mark); i > 0 {
			mention = mention[:i]
		}
	}
	first := true
	for i := 0; i < len(mention); {
		end := strings.IndexByte(mention[i:], ' ')
		if end < 0 {
			break
		}
		word := mention[i : i+end]
		if !first && cutBefore[word] {
			before := strings.Fields(mention[:i])
			r, _ := utf8.DecodeRuneInString(mention[i+end+1:])
			if word != "of" && word != "for" || !heads[strings.ToLower(before[len(before)-1])] || !unicode.IsUpper(r) {
				return mention[:i-1]
			}
		}
		first = false
		i += end + 1
	}
	return mention
}

// cutBefore are the words that begin what describes a noun after it.
var cutBefore = set(`of for from in at with who which that on whose to by`)

// withoutArticle removes "the", "a" or "an" before a name or noun.
func withoutArticle(mention string) string {
	for _, article := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if rest, ok := strings.CutPrefix(mention, article); ok {
			return rest
		}
	}
	return mention
}

// Label says whom the speaker label of a transcript means: "SEN. WARREN", "Mr. Trump".
func (c *Cast) Label(label string) string {
	words := strings.Fields(label)
	for len(words) > 1 {
		if _, is := personal[strings.ToLower(words[0])]; !is {
			break
		}
		words = words[1:]
	}
	if len(words) == 0 {
		return label
	}
	if i, ok := c.persons[strings.ToLower(strings.Join(words, " "))]; ok {
		return c.Entities[i].Name
	}
	return label
}

// indexPersons enters every person under the last words of the name; of several the one named most often counts.
func (c *Cast) indexPersons() {
	c.persons = map[string]int{}
	for i, e := range c.Entities {
		if e.Kind != Person {
			continue
		}
		name := strings.ToLower(e.Name)
		for depth := 0; depth < 4; depth++ {
			if best, taken := c.persons[name]; !taken || e.count > c.Entities[best].count {
				c.persons[name] = i
			}
			_, rest, ok := strings.Cut(name, " ")
			if !ok {
				break
			}
			name = rest
		}
	}
}
