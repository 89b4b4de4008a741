package headline

import (
	"slices"
	"strings"
)

// entry is what the word lists say of a word.
type entry struct {
	classes [3]uint64 // a bit for each
	verb    verb      // of which it is a form
	month   int       // that it names, or 0
	weekday int       // the same
	figure  string    // "2" for "two"
}

// in tells whether a list has the word.
func (e *entry) in(c class) bool { return e.classes[c/64]>>(c%64)&1 != 0 }

func (e *entry) add(c class) { e.classes[c/64] |= 1 << (c % 64) }

// class is a list of words, by its bit in their entries.
type class uint8

// dictionary is the entries of all lists, so that a word is looked up once, however many lists are asked about it.
type dictionary struct {
	entries map[string]*entry
	classes class // how many there are
}

// lexicon is filled as the lists are declared, and never changed afterwards.
var lexicon = newDictionary()

func newDictionary() *dictionary {
	d := &dictionary{entries: make(map[string]*entry, 8192)}
	for word, month := range months {
		d.entry(word).month = month
	}
	for word, weekday := range weekdays {
		d.entry(word).weekday = weekday
	}
	for word, figure := range numberWords {
		d.entry(word).figure = figure
	}
	return d
}

// entry is the entry of a word, which may still be empty.
func (d *dictionary) entry(word string) *entry {
	e := d.entries[word]
	if e == nil {
		e = new(entry)
		d.entries[word] = e
	}
	return e
}

// list makes a class of the words in a list.
func list(words string) class {
	c := lexicon.newClass()
	for word := range strings.FieldsSeq(words) {
		lexicon.entry(word).add(c)
	}
	return c
}

// union makes a class of the words of several.
func union(classes ...class) class {
	c := lexicon.newClass()
	for _, e := range lexicon.entries {
		if slices.ContainsFunc(classes, e.in) {
			e.add(c)
		}
	}
	return c
}

func (d *dictionary) newClass() class {
	d.classes++
	return d.classes - 1
}

// lookup is what the lists say of a word in lower case.
func lookup(word string) *entry {
	if e := lexicon.entries[word]; e != nil {
		return e
	}
	return unlisted
}

// unlisted is the entry of all words that are on no list.
var unlisted = new(entry)

// set makes a set of the words in a list.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		m[word] = true
	}
	return m
}
