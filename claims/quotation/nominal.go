package quotation

// attitudes are adjectives that, after a form of "be", attribute what follows: "is confident that".
var attitudes = set(`confident skeptical sceptical optimistic pessimistic worried concerned angry upset glad happy proud sure unsure certain uncertain aware unaware afraid hopeful convinced supportive critical opposed
	doubtful adamant disappointed sorry uncomfortable wary dismissive grateful thankful furious frustrated excited open unhappy pleased surprised shocked thrilled alarmed enthusiastic clear inclined interested`)

// attitude reads "is confident that" at the adjective i.
func (r *reader) attitude(i int) (cue, bool) {
	lo, hi := r.from(i), r.to(i)
	if i == lo || i+1 >= hi || !r.spelt[r.tokens[i].Spelling].attitude {
		return cue{}, false
	}
	next := r.lower(i + 1)
	if next != "that" && next != "about" && next != "of" && next != "with" && next != "to" && next != "over" && next != "by" && next != "whether" {
		return cue{}, false
	}
	c := cue{from: i, to: i + 1, main: i, verb: verb{"be", past, infinitive}}
	for c.from > lo && (r.tag[c.from-1] == auxiliary || r.tag[c.from-1] == adverb) {
		c.from--
	}
	if c.from == i || c.from == lo || r.tag[c.from] == adverb {
		return cue{}, false
	}
	if next != "that" && next != "whether" && next != "to" {
		c.to++
	}
	c.source, c.sourceTo = r.subjectBefore(c.from)
	if c.source == c.sourceTo || r.lower(c.source) == "it" {
		return cue{}, false
	}
	c.next = c.to
	return c, true
}

// statements are nouns that attribute what follows them to whom they belong: "his opposition to".
var statements = set(`opposition support refusal claim claims criticism assertion assertions contention allegation allegations suggestion endorsement belief insistence prediction praise condemnation denial accusation accusations argument warning rejection`)

// statement reads "his opposition to" at the possessive i.
func (r *reader) statement(i int) (cue, bool) {
	lo, hi := r.from(i), r.to(i)
	j := i + 1
	for j < hi && j < i+3 && r.tag[j] == noun && !statements[r.lower(j)] {
		j++
	}
	if j+1 >= hi || !statements[r.lower(j)] {
		return cue{}, false
	}
	c := cue{from: i + 1, to: j + 1, main: j, verb: verb{"be", past, infinitive}, source: i, sourceTo: i + 1}
	switch r.lower(j + 1) {
	case "that":
	case "to":
		if j+2 < hi && r.tag[j+2] != noun {
			c.to++
		}
	case "of", "for", "on", "about", "against", "over":
		c.to++
	default:
		return cue{}, false
	}
	if r.tokens[i].Start == r.tokens[max(i-1, 0)].End { // "Trump's"
		start := r.nounBefore(i)
		if i == lo || start == i {
			return cue{}, false
		}
		c.source, c.sourceTo = start, i
	}
	c.next = c.to
	return c, true
}
