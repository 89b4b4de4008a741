package names

// traits are what the word lists say of a word, so that it is looked up once for all its occurrences in a text.
type traits struct {
	calendar, function, openClass, particle, definite, preposition, speech, head, demonym, anybody bool

	pronoun, person Gender // of whom it means
	role            string
}

// known are the traits of all words of the lists, in small letters; nothing changes them.
var known = readTraits()

func readTraits() map[string]*traits {
	all := make(map[string]*traits)
	of := func(word string) *traits {
		t := all[word]
		if t == nil {
			t = new(traits)
			all[word] = t
		}
		return t
	}
	for _, list := range []struct {
		words map[string]bool
		trait func(*traits) *bool
	}{
		{calendar, func(t *traits) *bool { return &t.calendar }},
		{functionWords, func(t *traits) *bool { return &t.function }},
		{openClass, func(t *traits) *bool { return &t.openClass }},
		{particles, func(t *traits) *bool { return &t.particle }},
		{definite, func(t *traits) *bool { return &t.definite }},
		{prepositions, func(t *traits) *bool { return &t.preposition }},
		{speech, func(t *traits) *bool { return &t.speech }},
		{heads, func(t *traits) *bool { return &t.head }},
		{demonyms, func(t *traits) *bool { return &t.demonym }},
		{anybody, func(t *traits) *bool { return &t.anybody }},
	} {
		for word := range list.words {
			*list.trait(of(word)) = true
		}
	}
	for word, gender := range pronouns {
		of(word).pronoun = gender
	}
	for word, gender := range people {
		of(word).person = gender
	}
	for word, role := range roles {
		of(word).role = role
	}
	return all
}

// definite are the words with which a role means somebody who is known.
var definite = set(`the its their`)

// none are the traits of words that are on no list.
var none = new(traits)

// traitsOf are the traits of a word in small letters.
func traitsOf(lower string) *traits {
	if t := known[lower]; t != nil {
		return t
	}
	return none
}
