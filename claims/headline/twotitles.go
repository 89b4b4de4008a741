package headline

// withoutTitles takes two titles of one person off: "[mill owner and former judge] Ann Lee left".
func withoutTitles(toks []token) []token {
	for i := 1; i+2 < len(toks); i++ {
		if toks[i].tag != conjunction || toks[i-1].tag != noun || manyNoun(&toks[i-1]) {
			continue
		}
		first := i - 1
		for first > 0 && toks[first-1].is(noun|name|adjective) {
			first--
		}
		name := afterTitle(toks, i+1)
		if name == 0 || first > 0 && !toks[first-1].is(comma|finite|infinit|preposition) {
			continue
		}
		toks = append(clone(toks[:first]), toks[name:]...)
		i = first + 1
	}
	return toks
}

// afterTitle is where, behind a title of common words at i, the name of a person of at least two words begins, or 0.
func afterTitle(toks []token, i int) int {
	common := i
	for at(toks, common).is(noun|adjective) && !toks[common].capital() || common == i && at(toks, i).is(name) && at(toks, i+1).tag == noun && !toks[i+1].capital() {
		common++
	}
	if common == i || !at(toks, common).is(name) || !toks[common].entity || !at(toks, common+1).is(name) {
		return 0
	}
	return common
}
