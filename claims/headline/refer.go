package headline

import (
	"slices"
	"strings"

	"claimdesk/claims/names"
)

// refer puts names for the pronouns, roles and bare surnames of a segment as far as the cast knows them, and the speaker's
// name for "I". The first mention of a person in the segment gets the name; later ones stay as they are. What it returns
// holds until the next call.
func (w *writer) refer(toks []token) []token {
	if len(toks) == 0 {
		return toks
	}
	speaker, quote := w.speaker(toks)
	out := slices.Grow(w.referred[:0], len(toks)+8)
	named := map[string]bool{}
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		if first, owner := firstPerson(t.lower); first && !(i == 1 && toks[0].lower == "let") && !(t.lower == "i" && i > 0 &&
			toks[i-1].tag == conjunction && i > 1 && toks[i-2].tag == name) && speaker != "" &&
			t.start >= quote.Start && t.start < quote.End {
			if owner && named[speaker] {
				t.out, t.tag = w.owner(speaker, t.out), possessive
				out = append(out, t)
				continue
			}
			out = w.appendName(out, t, speaker, named[speaker], owner)
			if t.lower == "i" && i+1 < len(toks) {
				agree(toks, i+1)
			}
			named[speaker] = true
			continue
		}
		if t.tag == pronoun && len(out) == 0 {
			if subject := w.antecedent(t, toks[i+1:]); subject != nil {
				out = append(out, subject...)
				continue
			}
		}
		if land := w.land(toks, i); land != "" {
			known := newToken(land, t.start, name)
			known.open, known.glued = t.open, t.glued
			out = append(out, known)
			i++
			continue
		}
		m, known := w.mention(t.start)
		if !known && speaker != "" && t.tag == pronoun {
			if other := w.other(t, speaker); other != "" && !named[other] {
				out = w.appendName(out, t, other, false, false)
				named[other] = true
				continue
			}
		}
		if !known || m.Start != t.start {
			out = append(out, t)
			continue
		}
		e := w.Cast.Entities[m.Entity]
		end := i + 1
		for end < len(toks) && toks[end].start < m.End {
			end++
		}
		switch {
		case e.Kind != names.Person || e.Gender == names.Unknown || strings.ContainsAny(e.Name, ",("):
			out = append(out, toks[i:end]...)
		case named[e.Name] || m.Form == names.Full:
			out = append(out, toks[i:end]...)
		case m.Form == names.Pronoun && (t.in(reflexive) || speaker != "" && surname(e.Name) == surname(speaker) && t.start >= quote.Start && t.start < quote.End):
			out = append(out, t) // of herself the one who speaks says "I"
			continue
		case m.Form == names.Role && slices.ContainsFunc(toks[i:end], func(t token) bool { return strings.HasPrefix(t.lower, "then-") }):
			out = append(out, toks[i:end]...) // who was president at another time
			i = end - 1
			continue
		case m.Form == names.Role && end < len(toks) && toks[end].tag == modal:
			out = append(out, toks[i:end]...) // "the president must" may mean any president
			i = end - 1
			continue
		case m.Form == names.Role && (quote.End > quote.Start || end-i > 6 || end < len(toks) && (toks[end].lower == "of" || toks[end].lower == "for")):
			out = append(out, toks[i:end]...)
			i = end - 1
			continue
		case m.Form == names.Pronoun && (m.Possessive || t.tag == possessive) && !t.in(personal) && len(named) > 0:
			if t.outside {
				out = w.appendName(out, t, e.Name, true, true)
			} else {
				out = append(out, t)
			}
		case m.Form == names.Pronoun:
			if who := w.sayer(t, e.Gender); who != "" && len(named) == 0 {
				e.Name = who
			} else if who := w.spokenFor(t, e.Gender); who != "" && len(named) == 0 {
				e.Name = who
			}
			out = w.appendName(out, t, e.Name, false, (m.Possessive || t.tag == possessive) && !t.in(personal))
		case m.Form == names.Role:
			out = w.appendName(out, t, e.Name, false, false)
		default:
			last := toks[end-1]
			if end-i == 2 && t.in(courtesies) {
				quoted := *last.origin
				quoted.open += t.open
				last.origin = &quoted
				t, i = last, i+1
			}
			if surname(e.Name) == last.text && w.clear(last, e.Name) && !attributive(toks, end) && end-i == 1 && !(i > 0 &&
				(toks[i-1].is(name|number) || toks[i-1].number())) {
				out = w.appendName(out, last, e.Name, false, false)
			} else {
				out = append(out, toks[i:end]...)
			}
		}
		if e.Kind == names.Person {
			named[e.Name] = true
		}
		i = end - 1
	}
	w.referred = out
	return out
}

var (
	courtesies = list("mr. mrs. ms. mr mrs ms")
	reflexive  = list("himself herself")
)

// attributive tells whether the name that ends before i stands before a noun, as in "the Clark campaign".
func attributive(toks []token, i int) bool { return i < len(toks) && toks[i].is(noun|name|adjective) }

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

// near is how many bytes back a surname that several have, or "him" and "her" in a quotation, may look for whom they mean.
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

// clear tells whether the surname t can only mean the person of that name: nobody else has it, or of those who have it
// that one is mentioned most and alone was named shortly before.
func (a *Article) clear(t token, full string) bool {
	most, several := a.shared[t.text]
	if !several {
		return true
	}
	if most != full {
		return false
	}
	is := false
	for _, m := range a.Cast.Within(max(t.start-near, 0), t.start) {
		if e := &a.Cast.Entities[m.Entity]; m.Form == names.Full && surname(e.Name) == t.text {
			if is = e.Name == full; !is {
				return false
			}
		}
	}
	return is
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
func (a *Article) appendName(out []token, t token, full string, again, owner bool) []token {
	last := surname(full)
	given := strings.TrimSuffix(strings.TrimSuffix(full, last), " ")
	if first, rest, more := strings.Cut(given, " "); more && strays[strings.ToLower(first)] {
		given = rest
	}
	named := *t.origin
	named.text, named.lower = last, strings.ToLower(last)
	named.entry, named.use = lookup(named.lower), nil
	if given != "" && !again {
		first := newToken(given, t.start, name)
		_, several := a.shared[last]
		first.open, first.given, first.moved = t.open, !several, t.moved
		out, named.open = append(out, first), ""
	}
	t.origin, t.out, t.tag = &named, last, name
	out = append(out, t)
	if owner {
		s := newToken("'s", t.start, genitive)
		s.glued, s.moved = true, t.moved
		out = append(out, s)
	}
	return out
}

// strays are the words before a name that may have been taken for a part of it: "Secretary of State Ann Lee", "Stop Ann Lee".
var strays = set("state hold stop dump meet never")

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
		case t.tag == finite && t.verb.form&base != 0 && t.verb.form&past == 0:
			t.out = thirdPerson(t.lower)
		}
		return
	}
}
