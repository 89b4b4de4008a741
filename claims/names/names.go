// Package names finds the people, organisations and places that a text names, and whom its surnames, titles and pronouns
// mean.
package names

import "claimdesk/claims/sentence"

// Kind is what a name stands for.
type Kind uint8

// The kinds of entities.
const (
	Other Kind = iota
	Person
	Organisation
	Place
)

// Gender is the grammatical gender with which a text speaks of a person.
type Gender uint8

// The genders that pronouns tell apart.
const (
	Unknown Gender = iota
	Male
	Female
)

// Form is how a mention names its entity.
type Form uint8

// The forms of a mention.
const (
	Full    Form = iota // the name itself: "Volodymyr Zelenskyy", "the Kremlin"
	Short               // a part of the name: a surname, a given name, an acronym
	Role                // "the president"
	Pronoun             // "he", "her"
)

// Entity is somebody or something that the text names.
type Entity struct {
	Name   string   // the fullest name in the text, without titles and articles
	Kind   Kind     // what it is, as far as the text tells
	Gender Gender   // of a person
	Roles  []string // in small letters, as met: "ukrainian president", "aide"
	count  int      // how often it is named in full
}

// Mention is a place where the text speaks of an entity: text[Start:End], in bytes, titles included and possessive
// endings left out.
type Mention struct {
	Start, End int
	Entity     int // index in Cast.Entities
	Form       Form
	Possessive bool // "'s" follows, or the pronoun is "his" or "her"
}

// Cast is who appears in a text.
type Cast struct {
	Entities []Entity
	Mentions []Mention      // sorted by Start, without overlap
	persons  map[string]int // by their names' last words, in small letters
}

// Find reads who is named in the words of a text, in time linear in its length.
func Find(words *sentence.Words) *Cast {
	f := newFinder(words)
	f.collect()
	f.introduce()
	f.identify()
	f.resolve()
	c := &Cast{Entities: f.entities, Mentions: f.mentions}
	c.indexPersons()
	return c
}
