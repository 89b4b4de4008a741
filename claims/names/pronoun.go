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
}

// resolver reads the mentions in order and keeps who was mentioned lately.
type resolver struct {
	*finder
	recent []salient // newest last
}

// resolve finds whom the pronouns and the roles with "the" mean: the person of fitting gender who was mentioned lately,
// subjects and speakers before others.
func (f *finder) resolve() {
	r := resolver{finder: f}
	named := f.mentions
	f.mentions = nil
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
			if m, ok := r.pronoun(s, i); ok {
				f.mentions = append(f.mentions, m)
				r.see(m, s, i, subject)
				subject = false
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
	afterPreposition := i > r.first[s] && prepositions[r.lower[i-1]]
	subject = subject && !m.Possessive && !afterPreposition
	if subject {
		weight += 1.2
	}
	if afterPreposition {
		weight -= 0.4
	}
	if next := last + 1; next < r.first[s+1] && speech[r.lower[next]] || i > r.first[s] && speech[r.lower[i-1]] {
		weight += 0.8
	}
	if len(r.recent) > 40 {
		r.recent = append(r.recent[:0], r.recent[20:]...)
	}
	r.recent = append(r.recent, salient{m.Entity, s, i, weight, subject || !afterPreposition && !m.Possessive})
}

// prepositions mark a person that is not the subject.
var prepositions = set(`of to for with by from at on in about against between and like over under than as into after before`)

// speech are the commonest verbs of saying; their subject is who the next "he" means.
var speech = set(`said says say added adds told tells asked asks wrote writes noted argued claimed insisted explained continued tweeted replied acknowledged`)

// pronoun resolves the pronoun at token i.
func (r *resolver) pronoun(s, i int) (Mention, bool) {
	gender := pronouns[r.lower[i]]
	if gender == Unknown {
		return Mention{}, false
	}
	t := r.tokens[i]
	word := r.lower[i]
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
		value := c.weight - float64(distance)
		if e.Gender == gender {
			value += 0.5
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

// possessiveHer reports whether "her" at token i stands before a noun.
func (r *resolver) possessiveHer(i, to int) bool {
	if i+1 >= to || r.tokens[i+1].Kind != sentence.Word && r.tokens[i+1].Kind != sentence.Quote {
		return false
	}
	return !functionWords[r.lower[i+1]] || r.lower[i+1] == "own"
}

// sameClause reports whether no comma, conjunction or quotation mark stands between two tokens.
func (r *resolver) sameClause(from, to int) bool {
	if to-from > 12 {
		return false
	}
	for k := from; k < to; k++ {
		switch r.lower[k] {
		case ",", ";", ":", "that", "and", "but", "because", "when", "while", "if", "who", "which", "said", "says", "\"", "“", "”":
			return false
		}
	}
	return true
}

// role resolves "the president" or "its president" at token i.
func (r *resolver) role(s, i int) (Mention, bool) {
	owned := r.lower[i] == "its" || r.lower[i] == "their"
	if r.lower[i] != "the" && !owned {
		return Mention{}, false
	}
	to := r.first[s+1]
	demonym := ""
	for j := i + 1; j < to && j <= i+4; j++ {
		if r.tokens[j].Kind != sentence.Word {
			return Mention{}, false
		}
		if noun := roles[r.lower[j]]; noun != "" {
			if j+1 < to && (r.tokens[j+1].Kind == sentence.Word && (roles[r.lower[j+1]] != "" || isCapital(r.word(j+1)))) {
				continue
			}
			e, ok := r.holder(noun, demonym, j > i+1 || owned)
			if !ok && j > i+1 && topical[noun] {
				e, ok = r.topic(s)
			}
			if !ok {
				return Mention{}, false
			}
			possessive := j+1 < to && r.tokens[j+1].Kind == sentence.Suffix
			return Mention{r.tokens[i].Start, r.tokens[j].End, e, Role, possessive}, true
		}
		if functionWords[r.lower[j]] && !openClass[r.lower[j]] && !demonyms[r.lower[j]] || strings.HasSuffix(r.lower[j], "ed") {
			return Mention{}, false
		}
		if demonyms[r.lower[j]] && demonym == "" {
			demonym = r.lower[j]
		}
	}
	return Mention{}, false
}

// topical are nouns with which writers vary the name of the person they have just spoken of: "the Vermont senator".
var topical = set(`senator governor congressman congresswoman representative mayor nominee candidate lawmaker billionaire businessman actor actress author chairman`)

// topic is the subject of the sentence before or of this one.
func (r *resolver) topic(s int) (int, bool) {
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
