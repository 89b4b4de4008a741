package headline

import "strings"

// regions are the states and countries that news writes behind a town, between commas.
var regions = list(`alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
	iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
	ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec
	ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. nev. okla. ore.
	pa. tenn. tex. vt. va. wash. wis. wyo. n.y. n.j. n.h. n.c. s.c. n.d. s.d. n.m. r.i. w.va. d.c.
	england scotland wales ireland france germany italy spain portugal austria switzerland belgium poland ukraine russia turkey
	greece sweden norway finland denmark hungary romania egypt israel iran iraq syria india china japan australia canada mexico
	brazil argentina nigeria kenya ethiopia`)

// asides are pairs of words that together are an adverb, and may go from any clause.
var asides = map[[2]string]bool{
	{"in", "fact"}: true, {"of", "course"}: true, {"for", "example"}: true, {"for", "instance"}: true, {"by", "now"}: true, {"after", "all"}: true,
	{"in", "turn"}: true, {"in", "particular"}: true, {"in", "general"}: true, {"by", "contrast"}: true, {"in", "addition"}: true, {"at", "last"}: true, {"a", "bit"}: true,
}

// longestTitle is how many tokens a quoted name may have.
const longestTitle = 6

// joinSlogans makes the article in a name that begins with a verb part of it: "Save the Harbour".
func joinSlogans(toks []token) {
	for i := 1; i+2 < len(toks); i++ {
		t := &toks[i]
		opens := t.verb.form&base != 0 && toks[i-1].is(preposition|determiner|noun) || strings.Contains(t.text, "/") // "Harbour News/Ride the Wave"
		if t.tag == name && opens && toks[i+1].lower == "the" && toks[i+1].tag == determiner && toks[i+2].tag == name {
			toks[i+1].tag = name
		}
	}
}

// joinQuoted makes the words of a short quotation with a capital names, so that they come and go together: the slogan
// "Save the Harbour".
func joinQuoted(toks []token) {
	for i := 1; i < len(toks); i++ {
		if toks[i].open == "" || !toks[i].capital() || !toks[i-1].is(noun|name|determiner|adjective) {
			continue
		}
		for last := i + 1; last < len(toks) && last < i+longestTitle; last++ {
			if toks[last].open != "" || toks[last].is(comma|dash|stop) {
				break
			}
			if toks[last].close != "" {
				for k := i; k <= last; k++ {
					toks[k].tag = name
				}
				break
			}
		}
	}
}

// joinRegions makes the comma in "Graz, Austria," part of the name, with the one behind it, so that neither is taken for the
// edge of a clause.
func joinRegions(toks []token) {
	for i := 1; i+1 < len(toks); i++ {
		if toks[i].tag != comma || toks[i-1].tag != name || !toks[i+1].capital() || i < 2 || !toks[i-2].is(preposition|name|adjective) {
			continue
		}
		last := i + 1
		for last+1 < len(toks) && last < i+3 && !toks[last].in(regions) && toks[last].tag == name {
			last++
		}
		if !toks[last].in(regions) && !lookup(toks[last].lower+".").in(regions) {
			continue
		}
		toks[i].tag = name
		for k := i + 1; k <= last; k++ {
			toks[k].tag = name
		}
		if last+1 < len(toks) && toks[last+1].tag == stop && lookup(toks[last].lower+".").in(regions) {
			last++
			toks[last].tag = name
		}
		if last+2 < len(toks) && toks[last+1].tag == comma && toks[last+2].is(preposition|subordinator|toInfinitive) {
			toks[last+1].tag = name
		}
	}
}
