package headline

import (
	"slices"
	"sort"
	"strings"

	"claimdesk/claims/names"
	"claimdesk/claims/quotation"
	"claimdesk/claims/sentence"
)

// longestSubject is how many tokens a subject may have to stand for "it" or "they".
const longestSubject = 6

// antecedent is what the "it" or "they" at t means when its sentence begins with it: the subject of the sentence before,
// if that fits in number and is nobody; nil when it cannot be told. It is right about as often as subjects stay the same. "He"
// and "she" may be who says so, without a name.
func (a *Article) antecedent(t token, rest []token) []token {
	if t.lower == "he" || t.lower == "she" {
		if _, known := a.mention(t.start); known {
			return nil
		}
		who := a.source(t)
		if who == nil || t.lower == "she" != strings.HasSuffix(who[len(who)-1].lower, "woman") && strings.HasSuffix(who[len(who)-1].lower, "man") {
			return nil
		}
		by := a.saying(t)
		for _, m := range a.Cast.Within(by.Source.End, t.start) {
			if a.Cast.Entities[m.Entity].Kind == names.Person {
				return nil
			}
		}
		return who
	}
	if t.lower != "it" && t.lower != "they" || t.lower == "it" && impersonal(rest) {
		return nil
	}
	if source := a.source(t); source != nil {
		return source
	}
	i := sort.Search(len(a.Sentences), func(i int) bool { return a.Sentences[i].End > t.start })
	if i == 0 || i == len(a.Sentences) || a.Sentences[i].Start > t.start {
		return nil
	}
	here, before := a.Sentences[i], a.Sentences[i-1]
	if opening := a.Text[here.Start:t.start]; len(opening) > len("“However, ") || strings.Count(opening, " ") > 1 {
		return nil // something else in the sentence may be meant
	}
	if before.Kind == sentence.Heading || here.Paragraph-before.Paragraph > 1 || before.End-before.Start > longest/4 {
		return nil
	}
	toks := (&writer{Article: a}).tokenize(a.Text[before.Start:before.End], before.Start)
	a.markEntities(toks)
	tagAll(toks, false)
	if len(toks) == 0 {
		return nil
	}
	first := segments(toks)[0]
	subject := subjectOf(withoutLead(toks[first.from:first.to]))
	if len(subject) == 0 || a.voice(subject) != a.voice([]token{t}) || !a.means(subject, t.lower == "they") {
		return nil
	}
	return inPlace(subject, t)
}

// inPlace is a noun phrase as it is written where t stands.
func inPlace(phrase []token, t token) []token {
	phrase = clone(phrase)
	if d := &phrase[0]; d.tag == determiner {
		d.out = "the"
	} else if d.tag != name {
		d.out = d.lower
	}
	for k := range phrase {
		here := *phrase[k].origin
		here.open, here.close, here.start = "", "", t.start
		phrase[k].origin = &here
	}
	phrase[0].open, phrase[0].glued = t.open, t.glued
	return phrase
}

// sayer is who says a clause that "he" or "she" at t opens, "Reed said [he would leave]", or "" when it is not told.
func (a *Article) sayer(t token, gender names.Gender) string {
	by := a.saying(t)
	if t.tag == possessive {
		by = a.around(t)
	}
	if by == nil || by.Speaker == "" || !t.in(personal) && t.tag != possessive {
		return ""
	}
	if kind, known := a.kinds[by.Speaker]; kind != names.Person {
		// It may still be somebody who is named by surname alone.
		if known && kind != names.Other || by.Source.Start > by.Content.Start || a.Text[by.Source.Start:by.Source.End] != by.Speaker ||
			!a.words[strings.ToLower(by.Speaker)].isName() {
			return ""
		}
	}
	for i := range a.Cast.Entities {
		if e := &a.Cast.Entities[i]; e.Name == by.Speaker && e.Gender != gender && e.Gender != names.Unknown {
			return ""
		}
	}
	return by.Speaker
}

// spokenFor is for whom those speak who say the statement around t, "lawyers for Reed said [his mill was closed]", or "" when
// nobody of that gender is named.
func (a *Article) spokenFor(t token, gender names.Gender) string {
	by := a.around(t)
	if by == nil || by.Source.End <= by.Source.Start || !strings.Contains(a.Text[by.Source.Start:by.Source.End], " for ") {
		return ""
	}
	who := ""
	for _, m := range a.Cast.Within(by.Source.Start, by.Source.End) {
		if e := &a.Cast.Entities[m.Entity]; e.Kind == names.Person && e.Gender == gender && m.Form <= names.Short {
			if who != "" && who != e.Name {
				return ""
			}
			who = e.Name
		}
	}
	return who
}

// saying is the attribution of which t opens the content, or nil.
func (a *Article) saying(t token) *quotation.Attribution {
	i := sort.Search(len(a.Attributions), func(i int) bool { return a.Attributions[i].Content.Start > t.start })
	if i == 0 {
		return nil
	}
	by := &a.Attributions[i-1]
	if by.Kind == quotation.Direct || t.start-by.Content.Start > len("that ") {
		return nil
	}
	return by
}

// around is the indirect statement that t is in, or nil.
func (a *Article) around(t token) *quotation.Attribution {
	i := sort.Search(len(a.Attributions), func(i int) bool { return a.Attributions[i].Content.Start > t.start })
	if i == 0 || a.Attributions[i-1].Kind == quotation.Direct || a.Attributions[i-1].Content.End <= t.start {
		return nil
	}
	return &a.Attributions[i-1]
}

// source is who says a clause that "it" or "they" at t opens, "the bank said [it would close]": whom else they seldom mean.
func (a *Article) source(t token) []token {
	by := a.saying(t)
	if by == nil || by.Source.End <= by.Source.Start || t.lower == "they" && by.Source.Start > t.start || strings.HasSuffix(a.Text[:by.Source.Start], " and ") {
		return nil
	}
	toks := (&writer{Article: a}).tokenize(a.Text[by.Source.Start:by.Source.End], by.Source.Start)
	a.markEntities(toks)
	tagAll(toks, false)
	for k := range toks {
		if toks[k].tag == comma && t.lower == "they" && slices.ContainsFunc(toks[k:], func(t token) bool { return t.tag == conjunction }) && toks[0].tag == name {
			return nil // several are named
		}
		if t.lower != "it" && k > 0 && (toks[k].is(comma|relative|complementizer) || toks[k].tag == preposition && toks[k].lower != "of") {
			toks = toks[:k] // "the farmers[, who own boats,]"
			break
		}
		if !toks[k].is(noun|name|number|adjective|determiner|genitive|conjunction) && toks[k].lower != "of" {
			return nil
		}
	}
	if len(toks) == 0 || toks[len(toks)-1].start-toks[0].start > longestSource || !a.means(toks, t.lower == "they") {
		return nil
	}
	return inPlace(toks, t)
}

// longestSource is how many bytes the words for who says something may have to stand for "it" or "they".
const longestSource = 40

// voice is who speaks toks, or "" outside quotations.
func (a *Article) voice(toks []token) string {
	speaker, _ := a.speaker(toks)
	return speaker
}

// subjectOf is the noun phrase before the first verb of toks when nothing stands there but what describes it.
func subjectOf(toks []token) []token {
	for i := range toks {
		switch t := &toks[i]; {
		case t.is(finite | auxiliary | modal), t.tag == comma && i+1 < len(toks) && toks[i+1].is(determiner|relative):
			return toks[:i]
		case i >= longestSubject || !t.is(noun|name|number|adjective|determiner|genitive|conjunction) && t.lower != "of":
			return nil
		}
	}
	return nil
}

// means tells whether a noun phrase can be what "they", or else "it", stands for.
func (a *Article) means(phrase []token, plural bool) bool {
	head := phrase[len(phrase)-1]
	if of := slices.IndexFunc(phrase, func(t token) bool { return t.tag == preposition }); of > 0 {
		head = phrase[of-1]
	}
	if !head.is(noun | name) {
		return false
	}
	several := manyNoun(&head) || head.tag == name && strings.HasSuffix(head.lower, "s") && phrase[0].is(adjective|number)
	for i := range phrase {
		several = several || phrase[i].tag == conjunction
		if phrase[i].is(determiner) && phrase[i].in(pronounLike) {
			return false
		}
		if m, known := a.mention(phrase[i].start); known && phrase[i].tag == name && !slices.ContainsFunc(phrase[i:], func(t token) bool { return t.tag == genitive }) {
			switch a.Cast.Entities[m.Entity].Kind {
			case names.Person:
				return plural && several
			case names.Organisation:
				several = several || plural
			case names.Other:
				if phrase[0].tag != determiner {
					return false // it may be somebody
				}
			}
		}
	}
	return several == plural
}

// manyNoun tells whether a noun is a plural.
func manyNoun(t *token) bool {
	return t.tag == noun && (strings.HasSuffix(t.lower, "s") && !strings.HasSuffix(t.lower, "ss") ||
		strings.HasSuffix(t.lower, "men") || t.lower == "people" || t.lower == "police" || t.lower == "children")
}

// impersonal tells whether an "it" before rest stands for nothing, as in "it is clear that" and "it takes years to".
func impersonal(rest []token) bool {
	k := 0
	for k < len(rest) && rest[k].is(adverb|negation|modal) {
		k++
	}
	if k == len(rest) || rest[k].verb.in(impersonals) {
		return true
	}
	if !rest[k].in(beForms) {
		return false
	}
	does := k + 1
	for at(rest, does).is(negation | adverb) {
		does++
	}
	if next := at(rest, does); next.tag == ing && !next.verb.in(impersonals) {
		return false // "it is not looking for"
	}
	for i := k + 1; i < len(rest) && i < k+8 && !rest[i].is(comma|stop); i++ {
		if t := &rest[i]; t.is(complementizer|relative|toInfinitive|subordinator|name) || t.lower == "to" || t.lower == "for" || t.in(timeNouns) {
			return true
		}
	}
	return false
}

var beForms = list("is are was were be been 's has had")

// impersonals are the verbs whose "it" stands for nothing.
var impersonals = list("seem appear take happen rain snow")
