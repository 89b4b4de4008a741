package names

import (
	"strings"

	"claimdesk/claims/sentence"
)

// pronouns are the words that mean one person, with the gender they tell.
var pronouns = map[string]Gender{
	"he": Male, "him": Male, "his": Male, "himself": Male, "she": Female, "her": Female, "hers": Female, "herself": Female,
}

// reach is how many sentences back a pronoun may look.
const reach = 5

// salient is a person who was mentioned lately.
type salient struct {
	entity   int
	sentence int
	token    int
	weight   float64
	subject  bool
	aside    bool // in a sentence in brackets
}

// resolver reads the mentions in order and keeps who was mentioned lately.
type resolver struct {
	*finder
	recent []salient // newest last
	ahead  []Mention // names behind the token at hand
}

// resolve finds whom the pronouns and the roles with "the" mean: the person of fitting gender who was mentioned lately,
// subjects and speakers before others.
func (f *finder) resolve() {
	r := resolver{finder: f}
	named := f.mentions
	f.mentions = make([]Mention, 0, len(named)+len(named)/3)
	next := 0
	for s := range f.sentences {
		subject := true
		for i := f.first[s]; i < f.first[s+1]; i++ {
			for next < len(named) && named[next].Start < f.tokens[i].Start {
				next++
			}
			if next < len(named) && named[next].Start <= f.tokens[i].Start {
				m := named[next]
				next++
				f.mentions = append(f.mentions, m)
				if f.entities[m.Entity].Kind == Person {
					r.see(m, s, i, subject)
					subject = subject && m.Possessive
				}
				for i+1 < f.first[s+1] && f.tokens[i+1].Start < m.End {
					i++
				}
				continue
			}
			r.ahead = named[next:]
			if m, ok := r.pronoun(s, i); ok {
				f.mentions = append(f.mentions, m)
				r.see(m, s, i, subject)
				subject = subject && m.Possessive && r.leads(s, i)
			} else if m, ok := r.role(s, i); ok {
				f.mentions = append(f.mentions, m)
				r.see(m, s, i, subject)
				subject = false
				for i+1 < f.first[s+1] && f.tokens[i+1].Start < m.End {
					i++
				}
			}
		}
	}
}

// see notes that a person is mentioned by the tokens from i on.
func (r *resolver) see(m Mention, s, i int, subject bool) {
	last := i
	for last+1 < r.first[s+1] && r.tokens[last+1].Start < m.End {
		last++
	}
	weight := 0.0
	if r.quoted[i] {
		weight -= 1.5
	}
	if r.sentences[s].Kind == sentence.Heading {
		weight--
	}
	if m.Possessive {
		weight--
	}
	afterPreposition := i > r.first[s] && r.spelling(i-1).preposition
	subject = subject && !m.Possessive && !afterPreposition
	if subject {
		weight += 1.2
	}
	if afterPreposition {
		weight -= 0.4
	}
	if next := last + 1; next < r.first[s+1] && r.spelling(next).speech || i > r.first[s] && r.spelling(i-1).speech {
		weight += 0.8
	}
	if i == r.first[s]+3 && r.lower(i-1) == "," && r.spelling(i-2).person != Unknown && r.spelling(i-3).pronoun != Unknown {
		weight += 1.2 // "His father, Tom Reed, built it."
	}
	if i >= r.first[s]+2 && r.lower(i-2) == "it" && (r.lower(i-1) == "'s" || r.lower(i-1) == "’s" || r.lower(i-1) == "is" || r.lower(i-1) == "was") {
		weight += 1.5 // "If anybody can do it, it's Reed."
	}
	if len(r.recent) > 40 {
		r.recent = append(r.recent[:0], r.recent[20:]...)
	}
	r.recent = append(r.recent, salient{m.Entity, s, i, weight, subject || !afterPreposition && !m.Possessive, r.lower(r.first[s]) == "("})
}

// prepositions mark a person that is not the subject.
var prepositions = set(`of to for with by from at on in about against between and like over under than as into after before`)

// speech are the commonest verbs of saying; their subject is who the next "he" means.
var speech = set(`said stated says say added adds told tells asked asks wrote writes noted argued claimed insisted explained continued tweeted replied acknowledged`)

// pronoun resolves the pronoun at token i.
func (r *resolver) pronoun(s, i int) (Mention, bool) {
	gender := r.spelling(i).pronoun
	if gender == Unknown {
		return Mention{}, false
	}
	t := r.tokens[i]
	word := r.lower(i)
	if r.either(i) || r.someone(s, i, gender) || r.described(s, i) {
		return Mention{}, false
	}
	object := word == "him" || word == "her" && !r.possessiveHer(i, r.first[s+1])
	choice, score := -1, -100.0
	second := -100.0
	subjectSeen := false
	for k := len(r.recent) - 1; k >= 0; k-- {
		c := r.recent[k]
		distance := s - c.sentence
		if distance > reach {
			break
		}
		e := &r.entities[c.entity]
		if e.Gender != Unknown && e.Gender != gender {
			continue
		}
		if distance == 0 && object && c.subject && !subjectSeen && r.sameClause(c.token, i) {
			subjectSeen = true
			continue
		}
		if i == r.first[s] && (word == "he" || word == "she") && r.namedAhead(i, c.entity) {
			continue // "He voted for Reed": whoever it is, not Reed
		}
		value := c.weight - float64(distance)
		if distance == 0 && c.subject && !r.quoted[c.token] && surelyPerson(e) {
			value += 0.4 // "Reed was busy, but his name was known"
		}
		switch {
		case e.Gender == gender:
			value += 0.5
		case !surelyPerson(e):
			value-- // "Little Rock" may be a town
		}
		if c.aside && distance > 0 {
			value -= 1.5 // what stands in brackets is beside the story
		}
		if object && distance == 0 && !r.sameClause(c.token, i) {
			value += 0.8 // "As for Reed, 9 percent chose him"
		}
		if r.quoted[i] && !(r.quoted[c.token] && distance <= 1) {
			continue // it may be the speaker, or somebody of whom only the quotation knows
		}
		if value > score {
			if choice != c.entity {
				second = score
			}
			choice, score = c.entity, value
		} else if c.entity != choice && value > second {
			second = value
		}
	}
	if choice < 0 || r.quoted[i] && score-second < 1 {
		return Mention{}, false
	}
	if r.entities[choice].Gender == Unknown && !r.quoted[i] {
		r.entities[choice].Gender = gender
	}
	possessive := word == "his" || word == "hers" || word == "her" && !object
	return Mention{t.Start, t.End, choice, Pronoun, possessive}, true
}

// surelyPerson reports whether somebody is introduced with a role, or has a given name that is known.
func surelyPerson(e *Entity) bool {
	first, _, _ := strings.Cut(e.Name, " ")
	return len(e.Roles) > 0 || isGiven(first)
}

// either reports whether the pronoun at token i stands for anybody: "his or her", "he or she".
func (r *resolver) either(i int) bool {
	other := func(or, pronoun int) bool {
		return or >= 0 && pronoun >= 0 && pronoun < len(r.tokens) && r.lower(or) == "or" && r.spelling(pronoun).pronoun != Unknown
	}
	return i+1 < len(r.tokens) && other(i+1, i+2) || other(i-1, i-2)
}

// someone reports whether a person without a name, "a woman", whom the pronoun at token i may mean, stands before it in
// sentence s.
func (r *resolver) someone(s, i int, gender Gender) bool {
	for k := r.first[s] + 1; k < i; k++ {
		if r.spelling(k).person == gender && introducing[r.lower(k-1)] || r.spelling(k).anybody && r.indefinite(s, k) && !r.namedSince(k) {
			return true
		}
	}
	return false
}

// indefinite reports whether the noun at token k of sentence s is one of many: "a federal judge", "any candidate".
func (r *resolver) indefinite(s, k int) bool {
	for first := max(r.first[s], k-4); k > first; k-- {
		switch word := r.lower(k - 1); {
		case (word == "a" || word == "an") && r.lower(max(k-2, 0)) == ",":
			return false // "Reed, a judge": it describes who is named
		case word == "a" || word == "an" || word == "any" || word == "every" || word == "each" || word == "no":
			return true
		case r.tokens[k-1].Kind == sentence.Word && r.spelling(k-1).function && !openClass[r.lower(k-1)]:
			return false
		}
	}
	return false
}

// leads reports whether token i stands in a phrase before the subject of sentence s: "For much of [his] career, Reed …".
func (r *resolver) leads(s, i int) bool {
	if !prepositions[r.lower(r.first[s])] {
		return false
	}
	for k := r.first[s]; k < r.first[s+1]; k++ {
		if r.lower(k) == "," {
			return k > i
		}
	}
	return false
}

// namedSince reports whether a person was mentioned behind token k.
func (r *resolver) namedSince(k int) bool {
	n := len(r.recent)
	return n > 0 && r.recent[n-1].token > k
}

// anybody are nouns for people that tell no gender.
var anybody = set(`judge person voter candidate senator president leader reporter student worker officer lawyer doctor child teacher politician nominee patient driver
	victim suspect soldier sailor player employee citizen official scientist professor lawmaker guy kid individual refugee migrant muslim immigrant`)

var (
	people = map[string]Gender{
		"woman": Female, "girl": Female, "mother": Female, "wife": Female, "daughter": Female, "sister": Female, "widow": Female, "actress": Female, "girlfriend": Female,
		"grandmother": Female, "waitress": Female, "man": Male, "boy": Male, "father": Male, "husband": Male, "son": Male, "brother": Male, "gunman": Male,
		"grandfather": Male, "boyfriend": Male, "fisherman": Male,
	}
	introducing = set("a an another one his her their whose")
)

// described reports whether the pronoun at token i begins sentence s and the one before begins with a description of somebody,
// "The challenger has …", "But one person has …", "My father has …", of whom it is not known who it is.
func (r *resolver) described(s, i int) bool {
	if i != r.first[s] || s == 0 {
		return false
	}
	first := r.first[s-1]
	if word := r.lower(first); word == "but" || word == "and" {
		first++
	}
	switch r.lower(first) {
	case "my", "his", "her", "their", "our": // "My father built it."
		relative := people[r.lower(first+1)]
		return relative != Unknown && relative == r.spelling(i).pronoun && !r.namedBehind(first, i)
	case "the", "a", "an", "one", "another":
		if r.quoted[i] {
			return false
		}
	default:
		return false
	}
	for k := first + 1; k < i && k <= first+3; k++ {
		if r.spelling(k).function || r.tokens[k].Kind != sentence.Word {
			return false
		}
		if (descriptions[r.lower(k)] || anybody[r.lower(k)]) && (k+1 == i || r.spelling(k+1).function) {
			return !r.namedBehind(first, i)
		}
	}
	return false
}

// namedBehind reports whether who is described from token first on, before token i, is named: "the mayor of Graz, Ann Lee," or
// by a role that is known.
func (r *resolver) namedBehind(first, i int) bool {
	for n := len(r.mentions) - 1; n >= 0 && r.mentions[n].Start >= r.tokens[first].Start; n-- {
		m := r.mentions[n]
		if m.Start == r.tokens[first].Start && m.Form != Pronoun {
			return true
		}
		for k := first + 1; k < i; k++ {
			if r.tokens[k].Start == m.Start && r.entities[m.Entity].Kind == Person && r.lower(k-1) == "," {
				return true
			}
		}
	}
	return false
}

// descriptions are the nouns with which writers speak of somebody whom they have named.
var descriptions = set(`frontrunner front-runner challenger incumbent mogul tycoon newcomer veteran democrat republican conservative liberal politician candidate nominee
	official officer suspect victim teenager lawmaker senator governor mayor businessman billionaire activist pastor judge`)

// namedAhead reports whether an entity is named further on in the clause that begins with token i.
func (r *resolver) namedAhead(i, entity int) bool {
	for _, m := range r.ahead {
		for r.tokens[i].Start < m.Start {
			if i++; i == len(r.tokens) || clauseEnds[r.lower(i)] {
				return false
			}
		}
		if m.Entity == entity {
			return true
		}
	}
	return false
}

// clauseEnds are the words and marks behind which another clause may begin.
var clauseEnds = set(`. , ; : ? ! - – — " “ ” and but or that who whom whose which when while where if because after before since as`)

// possessiveHer reports whether "her" at token i stands before a noun.
func (r *resolver) possessiveHer(i, to int) bool {
	if i+1 >= to || r.tokens[i+1].Kind != sentence.Word && r.tokens[i+1].Kind != sentence.Quote {
		return false
	}
	return !r.spelling(i+1).function || r.lower(i+1) == "own"
}

// sameClause reports whether no comma, conjunction or quotation mark stands between two tokens.
func (r *resolver) sameClause(from, to int) bool {
	if to-from > 12 {
		return false
	}
	for k := from; k < to; k++ {
		switch r.lower(k) {
		case ",", ";", ":", "that", "and", "but", "because", "when", "while", "if", "who", "which", "said", "says", "\"", "“", "”":
			return false
		}
	}
	return true
}

// role resolves "the president" or "its president" at token i.
func (r *resolver) role(s, i int) (Mention, bool) {
	if !r.spelling(i).definite {
		return Mention{}, false
	}
	owned := r.lower(i) != "the"
	to := r.first[s+1]
	demonym := ""
	for j := i + 1; j < to && j <= i+4; j++ {
		if r.tokens[j].Kind != sentence.Word {
			return Mention{}, false
		}
		if noun := r.spelling(j).role; noun != "" {
			if j+1 < to && (r.tokens[j+1].Kind == sentence.Word && (r.spelling(j+1).role != "" || isCapital(r.word(j+1)))) {
				continue
			}
			before := j - 1
			if lesser[r.lower(before)] {
				noun = r.lower(before) + " " + noun
				before--
			}
			e, ok := r.holder(noun, demonym, before > i || owned)
			if !ok && j > i+1 && topical[noun] {
				e, ok = r.topic(s, noun)
			}
			if !ok {
				return Mention{}, false
			}
			possessive := j+1 < to && r.tokens[j+1].Kind == sentence.Suffix
			return Mention{r.tokens[i].Start, r.tokens[j].End, e, Role, possessive}, true
		}
		if r.spelling(j).function && !r.spelling(j).openClass && !r.spelling(j).demonym || strings.HasSuffix(r.lower(j), "ed") {
			return Mention{}, false
		}
		if r.spelling(j).demonym && demonym == "" {
			demonym = r.lower(j)
		}
	}
	return Mention{}, false
}

// topical are nouns with which writers vary the name of the person they have just spoken of: "the Vermont senator".
var topical = set(`senator governor congressman congresswoman representative mayor nominee candidate lawmaker billionaire businessman actor actress author chairman`)

// topic is the subject of the sentence before or of this one. Where somebody else is named in them too, it may be either
// who is the candidate.
func (r *resolver) topic(s int, noun string) (int, bool) {
	for k := len(r.recent) - 1; k >= 0 && s-r.recent[k].sentence <= 1; k-- {
		if (noun == "nominee" || noun == "candidate") && r.recent[k].entity != r.recent[len(r.recent)-1].entity {
			return 0, false
		}
	}
	for k := len(r.recent) - 1; k >= 0 && s-r.recent[k].sentence <= 2; k-- {
		c := r.recent[k]
		if c.subject && !r.quoted[c.token] && c.weight > 0 {
			return c.entity, true
		}
	}
	return 0, false
}

// holder is the person last mentioned who was introduced in a role. A described role, "the Vermont senator", must be
// that of one person only.
func (r *resolver) holder(noun, demonym string, described bool) (int, bool) {
	list := r.roleOf[noun]
	if demonym != "" && len(list) > 0 {
		var fitting []int
		for _, e := range list {
			if contains(r.entities[e].Roles, demonym+" "+noun) {
				fitting = append(fitting, e)
			}
		}
		if len(fitting) > 0 {
			return fitting[0], true
		}
		for _, role := range r.entities[list[0]].Roles {
			if strings.HasSuffix(role, " "+noun) {
				return 0, false
			}
		}
	}
	if len(list) == 0 || described && len(list) > 1 {
		return 0, false
	}
	for k := len(r.recent) - 1; k >= 0; k-- {
		for _, e := range list {
			if r.recent[k].entity == e {
				return e, true
			}
		}
	}
	return 0, false
}
