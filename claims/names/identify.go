package names

import (
	"slices"
	"strings"

	"claimdesk/claims/sentence"
)

// namesakes is how many persons of one surname are told apart.
const namesakes = 8

// introduce makes an entity of everybody and everything that is named in full.
func (f *finder) introduce() {
	f.index = map[string]int{}
	f.surnames = map[string][]int{}
	f.givens = map[string][]int{}
	f.roleOf = map[string][]int{}
	for i := range f.found {
		c := &f.found[i]
		if len(c.words) < 2 {
			f.acronym(c)
			continue
		}
		if c.kind == Person && !c.titled && f.doubtful(c) {
			c.kind = Other
		}
		f.entity(c)
	}
}

// acronym enters what is abbreviated in brackets after it: "Alliance to Save Our Rivers (ASOR)".
func (f *finder) acronym(c *candidate) {
	letters := c.lower[0]
	if !isAcronym(c.words[0]) || c.from == f.first[c.sentence] || f.word(c.from-1) != "(" || len(letters) > 8 {
		return
	}
	left := len(letters)
	for k := c.from - 2; k >= f.first[c.sentence] && k > c.from-14; k-- {
		word := f.word(k)
		if f.tokens[k].Kind != sentence.Word || !isCapital(word) {
			continue
		}
		if left--; f.lower(k)[0] != letters[left] {
			return
		}
		if left == 0 {
			name := f.text[f.tokens[k].Start:f.tokens[c.from-2].End]
			i, known := f.index[strings.ToLower(name)]
			if !known {
				i = len(f.entities)
				f.index[strings.ToLower(name)] = i
				f.entities = append(f.entities, Entity{Name: name, Kind: Organisation, count: 1})
			}
			f.index[letters] = i
			return
		}
	}
}

// doubtful reports whether two capitalised words are more likely a thing than a person.
func (f *finder) doubtful(c *candidate) bool {
	if isGiven(c.words[0]) || len(c.roles) > 0 {
		return false
	}
	for i, word := range c.words {
		if f.common[c.lower[i]] || isAcronym(word) && len(word) > 2 && !strings.Contains(word, ".") {
			return true
		}
	}
	return false
}

// key is a name as it is compared: small letters, without middle initials and suffixes.
func key(words []string, kind Kind) string {
	if kind != Person || len(words) < 3 {
		return strings.ToLower(strings.Join(words, " "))
	}
	given, surname := parts(words)
	return strings.ToLower(given + " " + surname)
}

// Surname is a person's surname with the small words that belong to it, "van der Berg", and without what follows it, "Jr.".
func Surname(full string) string {
	words := strings.Fields(full)
	if len(words) == 0 {
		return ""
	}
	_, surname := parts(words)
	return surname
}

// parts is the given name and the surname of a person's name.
func parts(words []string) (given, surname string) {
	end := len(words)
	for end > 1 && surnameSuffixes[strings.ToLower(words[end-1])] {
		end--
	}
	last := end - 1
	for last > 1 && particles[strings.ToLower(words[last-1])] {
		last--
	}
	if end < 2 {
		return "", words[0]
	}
	return words[0], strings.Join(words[last:end], " ")
}

// entity is the entity that a full name means, made when it is new.
func (f *finder) entity(c *candidate) int {
	k := key(c.words, c.kind)
	name := strings.Join(c.words, " ")
	i, known := f.index[k]
	if !known {
		i = len(f.entities)
		f.index[k] = i
		f.entities = append(f.entities, Entity{Name: name, Kind: c.kind})
		if c.kind == Organisation && len(c.words) > 2 {
			if _, taken := f.index[initials(c.words)]; !taken {
				f.index[initials(c.words)] = i
			}
		}
	}
	e := &f.entities[i]
	e.count++
	if len(name) > len(e.Name) {
		e.Name = name
	}
	if c.kind == Person {
		given, surname := parts(c.words)
		if !known || e.Kind != Person {
			f.surnames[strings.ToLower(surname)] = remember(f.surnames[strings.ToLower(surname)], i)
			if given != "" {
				f.givens[strings.ToLower(given)] = remember(f.givens[strings.ToLower(given)], i)
			}
		}
		e.Kind = Person
		if c.title != Unknown {
			e.Gender = c.title
		} else if e.Gender == Unknown && given != "" {
			e.Gender = genderOf(given)
		}
	}
	f.addRoles(i, c.roles)
	return i
}

// addRoles notes the roles in which a person is introduced.
func (f *finder) addRoles(i int, found []string) {
	e := &f.entities[i]
	for _, role := range found {
		if len(e.Roles) >= namesakes || contains(e.Roles, role) {
			continue
		}
		e.Roles = append(e.Roles, role)
		noun := role[strings.LastIndexByte(role, ' ')+1:]
		if before := strings.Fields(strings.TrimSuffix(role, noun)); len(before) > 0 && lesser[before[len(before)-1]] {
			noun = before[len(before)-1] + " " + noun
		}
		f.roleOf[noun] = remember(f.roleOf[noun], i)
	}
}

// lesser are the words that make another role of the one that follows: "vice president".
var lesser = set("vice deputy assistant")

func contains(list []string, item string) bool {
	for _, other := range list {
		if other == item {
			return true
		}
	}
	return false
}

// remember appends an entity unless it is there or the list is full.
func remember(list []int, i int) []int {
	for _, other := range list {
		if other == i {
			return list
		}
	}
	if len(list) >= namesakes {
		return list
	}
	return append(list, i)
}

// initials is what an organisation's name is abbreviated to, in small letters.
func initials(words []string) string {
	var b strings.Builder
	for _, word := range words {
		if isCapital(word) {
			b.WriteString(strings.ToLower(word[:1]))
		}
	}
	return b.String()
}

// identify says of every candidate whom it means, and finds the names in titles.
func (f *finder) identify() {
	f.mentions = make([]Mention, 0, len(f.found)+len(f.found)/16)
	for i := range f.found {
		c := &f.found[i]
		form := Full
		var entity int
		if len(c.words) > 1 {
			entity = f.entity(c)
			f.entities[entity].count--
		} else {
			entity, form = f.single(c)
		}
		f.mentions = append(f.mentions, Mention{c.start, c.end, entity, form, c.possessive})
	}
	f.searchTitles()
	slices.SortFunc(f.mentions, func(a, b Mention) int { return a.Start - b.Start })
}

// single finds whom one word means: a surname, a given name, an acronym, or a name of its own.
func (f *finder) single(c *candidate) (int, Form) {
	word := c.lower[0]
	first := c.from
	for first > f.first[c.sentence] && f.spelling(first-1).particle {
		first--
	}
	if first < c.from && !c.titled {
		if i, ok := f.best(f.surnames[f.lowerWords(first, c.from+1)], Unknown); ok {
			c.start = f.tokens[first].Start
			return i, Short
		}
	}
	if i, ok := f.best(f.surnames[word], c.title); ok {
		f.addRoles(i, c.roles)
		if c.title != Unknown && f.entities[i].Gender == Unknown {
			f.entities[i].Gender = c.title
		}
		return i, Short
	}
	if c.kind == Person || c.kind == Other {
		if list := f.givens[word]; len(list) == 1 && !c.titled {
			return list[0], Short
		}
	}
	if i, ok := f.index[word]; ok && f.entities[i].Kind != Person {
		if e := &f.entities[i]; e.Kind == Other && c.titled {
			e.Kind, e.Gender = Person, c.title // "Mr. Reed", who was only "Reed" before
			f.surnames[word] = remember(f.surnames[word], i)
			f.addRoles(i, c.roles)
		}
		form := Full
		if !strings.EqualFold(f.entities[i].Name, word) {
			form = Short
		}
		return i, form
	}
	if c.titled {
		c.kind = Person
	}
	return f.entity(c), Full
}

// lowerWords are the tokens [from, to) in small letters.
func (f *finder) lowerWords(from, to int) string {
	words := make([]string, 0, to-from)
	for i := from; i < to; i++ {
		words = append(words, f.lower(i))
	}
	return strings.Join(words, " ")
}

// best chooses among the persons of one surname: the one whose gender fits and who is named in full most often.
func (f *finder) best(list []int, gender Gender) (int, bool) {
	choice, found := 0, false
	for _, i := range list {
		e := &f.entities[i]
		if gender != Unknown && e.Gender != Unknown && e.Gender != gender {
			continue
		}
		if !found || e.count > f.entities[choice].count {
			choice, found = i, true
		}
	}
	return choice, found
}

// searchTitles finds the names of known persons in sentences whose capitals say nothing.
func (f *finder) searchTitles() {
	for s := range f.sentences {
		if !f.titles[s] {
			continue
		}
		from, to := f.first[s], f.first[s+1]
		for i := from; i < to; i++ {
			if f.tokens[i].Kind != sentence.Word || !f.spelling(i).capital {
				continue
			}
			possessive := i+1 < to && f.tokens[i+1].Kind == sentence.Suffix
			if i+1 < to && f.tokens[i+1].Kind == sentence.Word {
				if e, ok := f.index[f.lower(i)+" "+f.lower(i+1)]; ok {
					f.mentions = append(f.mentions, Mention{f.tokens[i].Start, f.tokens[i+1].End, e, Full, i+2 < to && f.tokens[i+2].Kind == sentence.Suffix})
					i++
					continue
				}
			}
			if e, ok := f.best(f.surnames[f.lower(i)], Unknown); ok {
				f.mentions = append(f.mentions, Mention{f.tokens[i].Start, f.tokens[i].End, e, Short, possessive})
			} else if e, ok := f.index[f.lower(i)]; ok && f.entities[e].Kind != Other {
				f.mentions = append(f.mentions, Mention{f.tokens[i].Start, f.tokens[i].End, e, Full, possessive})
			}
		}
	}
}
