package headline

// regions are the states and countries that news writes behind a town, between commas.
var regions = set(`alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
	iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
	ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec
	ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. nev. okla. ore.
	pa. tenn. tex. vt. va. wash. wis. wyo. n.y. n.j. n.h. n.c. s.c. n.d. s.d. n.m. r.i. w.va. d.c.
	england scotland wales ireland france germany italy spain portugal austria switzerland belgium poland ukraine russia turkey
	greece sweden norway finland denmark hungary romania egypt israel iran iraq syria india china japan australia canada mexico
	brazil argentina nigeria kenya ethiopia`)

// joinRegions makes the comma in "Graz, Austria," part of the name, with the one behind it, so that neither is taken for the
// edge of a clause.
func joinRegions(toks []token) {
	for i := 1; i+1 < len(toks); i++ {
		if toks[i].tag != comma || toks[i-1].tag != name || !toks[i+1].capital() || i < 2 || !toks[i-2].is(preposition, name, adjective) {
			continue
		}
		last := i + 1
		for last+1 < len(toks) && last < i+3 && !regions[toks[last].lower] && toks[last].tag == name {
			last++
		}
		if !regions[toks[last].lower] && !regions[toks[last].lower+"."] {
			continue
		}
		toks[i].tag = name
		for k := i + 1; k <= last; k++ {
			toks[k].tag = name
		}
		if last+1 < len(toks) && toks[last+1].tag == stop && regions[toks[last].lower+"."] {
			last++
			toks[last].tag = name
		}
		if last+2 < len(toks) && toks[last+1].tag == comma && toks[last+2].is(preposition, subordinator, toInfinitive) {
			toks[last+1].tag = name
		}
	}
}
