package headline

// qualified tells whether behind the adverbs at hand, in a phrase that began at start, stands what they make more or less.
func (p *parser) qualified(start int) bool {
	last := p.pastAdverbs(p.i)
	t := p.at(last)
	return t.tag == adjective || p.i > start && t.is(ing|participial) && p.at(p.i-1).is(determiner|possessive) && p.at(last+1).tag == noun
}

// pastAdverbs is where the adverbs from i on end.
func (p *parser) pastAdverbs(i int) int {
	for p.at(i).tag == adverb {
		i++
	}
	return i
}

// modifiers is the last of the modifiers from i on that share the noun behind them: "close and sometimes overlapping
// interests", "Swedish, Danish and Dutch officials", "the Norhaven, Graz and
// Arlberg mills"; 0 when there are none, or only two adjectives.
func (p *parser) modifiers(i int) int {
	first, joined := i, false
	for {
		i = p.pastAdverbs(i)
		adverbs := p.at(i-1).tag == adverb && i > first
		switch t := p.at(i); {
		case t.tag == adjective, joined && adverbs && t.is(ing|participial), t.in(demonyms):
		case t.tag == name && p.at(i+1).in(demonyms):
			i++ // "South Korean"
		case t.tag == name && p.at(first-1).tag == determiner:
			i = p.pastNames(i) - 1 // "the Norhaven and Graz harbours"
		default:
			return 0
		}
		if joined {
			if p.at(i+1).tag == noun && (p.at(first-1).tag != determiner || p.at(first).tag != name || manyNoun(p.at(i+1))) && (adverbs || p.at(first).tag == name) {
				return i
			}
			return 0
		}
		mark := i + 1
		for i++; p.at(i).is(comma | conjunction); i++ {
			joined = joined || p.at(i).tag == conjunction
		}
		if i == mark {
			return 0
		}
	}
}

// pastNames is where the names from i on end.
func (p *parser) pastNames(i int) int {
	for p.at(i).tag == name {
		i++
	}
	return i
}

// demonyms are the adjectives of countries, which a headline can do without sooner than without the noun after them.
var demonyms = list(`american british french german italian spanish russian chinese japanese korean indian mexican canadian australian
	brazilian israeli iranian iraqi syrian turkish greek polish ukrainian dutch swedish norwegian danish austrian swiss irish scottish cuban armenian palestinian nigerian egyptian belgian`)
