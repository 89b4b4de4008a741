package headline

// row hangs every unit behind the verb of the main clause on the one before it, unless they may part: in "bought the mill
// by the river from a widow" the widow does not stay when the river goes, for what is left would be read otherwise.
func (p *parser) row(from int) {
	verb := from
	for verb < p.end && !(p.toks[verb].unit == 0 && p.toks[verb].is(finite|auxiliary|modal)) {
		verb++
	}
	seen := make([]bool, len(p.units))
	seen[0] = true
	last := 0
	loose := false // the last part of the main clause was a prepositional phrase, beside which a circumstance may stand alone
	for i := verb; i < p.end; i++ {
		u := p.toks[i].unit
		if seen[u] {
			continue
		}
		seen[u] = true
		if p.apart(u) {
			continue
		}
		top, phrase := p.units[u].parent == 0, p.at(i).tag == preposition
		if p.units[u].place == inRow && !p.under(u, last) && !p.under(last, u) && !(top && loose && p.at(i).in(circumstances)) {
			p.units[u].parent = last
		}
		if top {
			loose = phrase
		}
		last = u
	}
}

// circumstances are the prepositions whose phrase seldom describes the noun before it.
var circumstances = list("at during after before since until despite amid")

// apart tells whether unit u or one that it hangs on may go by itself.
func (p *parser) apart(u int) bool {
	for ; u > 0; u = p.units[u].parent {
		if p.units[u].place == apart {
			return true
		}
	}
	return false
}

// under tells whether unit u is unit top or hangs on it.
func (p *parser) under(u, top int) bool {
	for ; u >= 0; u = p.units[u].parent {
		if u == top {
			return true
		}
	}
	return false
}
