package headline

import (
	"strings"

	"claimdesk/claims/names"
)

// refer puts names for the pronouns, roles and bare surnames of a segment as far as the cast knows them, and the speaker's
// name for "I". The first mention of a person in the segment gets the name; later ones stay as they are.
func (a *Article) refer(toks []token) []token {
	if len(toks) == 0 {
		return toks
	}
	speaker, quote := a.speaker(toks)
	out := make([]token, 0, len(toks)+8)
	named := map[string]bool{}
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		if first, owner := firstPerson(t.lower); first && !(t.lower == "i" && i > 0 &&
			toks[i-1].tag == conjunction && i > 1 && toks[i-2].tag == name) && speaker != "" &&
			t.start >= quote.Start && t.start < quote.End {
			if owner && named[speaker] {
				t.out, t.tag = a.owner(speaker, t.out), possessive
				out = append(out, t)
				continue
			}
			out = appendName(out, t, speaker, named[speaker], owner)
			if t.lower == "i" && i+1 < len(toks) {
				agree(toks, i+1)
			}
			named[speaker] = true
			continue
		}
		if t.tag == pronoun && len(out) == 0 {
			if subject := a.antecedent(t, toks[i+1:]); subject != nil {
				out = append(out, subject...)
				continue
			}
		}
		m, known := a.mention(t.start)
		if !known && speaker != "" && t.tag == pronoun {
			if other := a.other(t, speaker); other != "" && !named[other] {
				out = appendName(out, t, other, false, false)
				named[other] = true
				continue
			}
		}
		if !known || m.Start != t.start {
			out = append(out, t)
			continue
		}
		e := a.Cast.Entities[m.Entity]
		end := i + 1
		for end < len(toks) && toks[end].start < m.End {
			end++
		}
		switch {
		case e.Kind != names.Person || e.Gender == names.Unknown || strings.ContainsAny(e.Name, ",("):
			out = append(out, toks[i:end]...)
		case named[e.Name] || m.Form == names.Full:
			out = append(out, toks[i:end]...)
		case m.Form == names.Pronoun && reflexive[t.lower]:
			out = append(out, t)
		case m.Form == names.Role && end < len(toks) && toks[end].tag == modal:
			out = append(out, toks[i:end]...) // "the president must" may mean any president
			i = end - 1
			continue
		case m.Form == names.Role && (quote.End > quote.Start || end-i > 4 || end < len(toks) && toks[end].tag == preposition):
			out = append(out, toks[i:end]...)
			i = end - 1
			continue
		case m.Form == names.Pronoun && (m.Possessive || t.tag == possessive) && !personal[t.lower] && len(named) > 0:
			if t.outside {
				out = appendName(out, t, e.Name, true, true)
			} else {
				out = append(out, t)
			}
		case m.Form == names.Pronoun:
			out = appendName(out, t, e.Name, false, (m.Possessive || t.tag == possessive) && !personal[t.lower])
		case m.Form == names.Role:
			out = appendName(out, t, e.Name, false, false)
		default:
			last := toks[end-1]
			if end-i == 2 && courtesies[t.lower] {
				last.open += t.open
				t, i = last, i+1
			}
			if surname(e.Name) == last.text && !attributive(toks, end) && end-i == 1 && !(i > 0 &&
				(toks[i-1].is(name, number) || toks[i-1].number())) {
				out = appendName(out, last, e.Name, false, false)
			} else {
				out = append(out, toks[i:end]...)
			}
		}
		if e.Kind == names.Person {
			named[e.Name] = true
		}
		i = end - 1
	}
	return out
}

var (
	courtesies = set("mr. mrs. ms. mr mrs ms")
	reflexive  = set("himself herself")
)

// attributive tells whether the name that ends before i stands before a noun, as in "the Clark campaign".
func attributive(toks []token, i int) bool { return i < len(toks) && toks[i].is(noun, name, adjective) }

// markEntities notes which tokens the cast takes for names.
func (a *Article) markEntities(toks []token) {
	for i := range toks {
		m, known := a.mention(toks[i].start)
		toks[i].entity = known && (m.Form == names.Full || m.Form == names.Short)
	}
}

func (a *Article) mention(at int) (names.Mention, bool) {
	if a.Cast == nil {
		return names.Mention{}, false
	}
	return a.Cast.At(at)
}

// owner is the possessive for a person who has just been named, or the words as they are.
func (a *Article) owner(full, words string) string {
	if a.Cast == nil {
		return words
	}
	for i := range a.Cast.Entities {
		if e := &a.Cast.Entities[i]; e.Name == full {
			switch e.Gender {
			case names.Male:
				return "his"
			case names.Female:
				return "her"
			}
		}
	}
	return surname(full) + "'s"
}

// near is how many bytes before a quotation its "him" and "her" may look for whom they mean.
const near = 500

// other is whom a pronoun in a quotation means: the only person of fitting gender, besides the speaker, whom the article
// has named shortly before; "" when there are several.
func (a *Article) other(t token, speaker string) string {
	gender := names.Unknown
	switch t.lower {
	case "he", "him":
		gender = names.Male
	case "she", "her":
		gender = names.Female
	}
	if gender == names.Unknown || a.Cast == nil {
		return ""
	}
	found := ""
	for _, m := range a.Cast.Within(max(t.start-near, 0), t.start) {
		e := &a.Cast.Entities[m.Entity]
		if e.Kind != names.Person || m.Form > names.Short || e.Name == speaker || e.Gender != gender &&
			e.Gender != names.Unknown {
			continue
		}
		if found != "" && found != e.Name {
			return ""
		}
		found = e.Name
	}
	return found
}

// firstPerson tells whether a word means the speaker, and whether as an owner.
func firstPerson(word string) (is, owner bool) {
	switch word {
	case "i", "me", "myself":
		return true, false
	case "my":
		return true, true
	}
	return false, false
}

// appendName writes the name of a person in place of t, or a pronoun-free short form when it has been named.
func appendName(out []token, t token, full string, again, owner bool) []token {
	last := surname(full)
	given := strings.TrimSuffix(strings.TrimSuffix(full, last), " ")
	if given != "" && !again {
		out = append(out, token{text: given, lower: strings.ToLower(given), out: given, start: t.start, open: t.open, tag: name, given: true})
		t.open = ""
	}
	t.text, t.out, t.lower, t.tag = last, last, strings.ToLower(last), name
	out = append(out, t)
	if owner {
		out = append(out, token{text: "'s", lower: "'s", out: "'s", start: t.start, glued: true, tag: genitive})
	}
	return out
}

// surname is the last word of a name, with what follows it in names such as "Sammy Davis Jr.".
func surname(full string) string {
	words := strings.Fields(full)
	n := len(words)
	if n == 0 {
		return full
	}
	if n > 2 && generations[strings.ToLower(strings.TrimRight(words[n-1], "."))] {
		return strings.Join(words[n-2:], " ")
	}
	return words[n-1]
}

var generations = set("jr sr ii iii iv")

// agree puts the verb at i, which followed "I", into the third person.
func agree(toks []token, i int) {
	for ; i < len(toks); i++ {
		t := &toks[i]
		switch {
		case t.tag == adverb:
			continue
		case t.lower == "am" || t.lower == "'m":
			t.out = "is"
		case t.lower == "have" || t.lower == "'ve":
			t.out = "has"
		case t.lower == "do":
			t.out = "does"
		case t.tag == finite && t.verb().form&base != 0 && t.verb().form&past == 0:
			t.out = thirdPerson(t.lower)
		}
		return
	}
}
