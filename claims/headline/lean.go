package headline

import (
	"slices"
	"strings"
)

// upTo is toks before what is never kept behind the last token that is kept now.
func upTo(toks []token, kept func(*token) bool, units []unit) []token {
	end := len(toks)
	for i := len(toks) - 1; i >= 0 && !kept(&toks[i]); i-- {
		if units[toks[i].unit].factor <= 0 {
			end = i
		}
	}
	return toks[:end]
}

// goesOn tells whether more is text and what belongs to it: no denial or remark that only begins.
func goesOn(text, more string) bool {
	rest, ok := strings.CutPrefix(more, text+" ")
	first, _, _ := strings.Cut(rest, " ")
	word := lookup(first)
	return ok && !word.in(negations) && !word.verb.in(cues)
}

// lean is toks without the adjectives of one thing, "a [well-paid] job", given names, and the names of those who are counted.
func lean(toks []token) []token {
	toks = clone(toks)
	for i := 1; i+1 < len(toks); i++ {
		t := &toks[i]
		if toks[i-1].tag == number && year(toks[i-1].text) == 0 {
			last := i
			for last+1 < len(toks) && toks[last].is(name|adjective|conjunction) {
				last++
			}
			for ; manyNoun(&toks[last]) && i < last; i++ {
				toks[i].out = "" // "9 [current Reed and Mill Company] aides"
			}
			leanGroup(toks, i)
			continue
		}
		if t.given {
			t.out = ""
		}
	}
	return spare(toks)
}

// spare is toks without the adjectives of one thing, and of what somebody owns.
func spare(toks []token) []token {
	toks = clone(toks)
	for i := 1; i+1 < len(toks); i++ {
		t := &toks[i]
		if toks[i-1].in(articles) && toks[i-1].lower != "every" && t.tag == adjective && toks[i+1].is(noun|name) && !t.in(keptAdjectives) && !strings.HasSuffix(t.lower, "est") {
			t.out = ""
		}
		for k := i; toks[i-1].tag == genitive && k+1 < len(toks) && (toks[k].tag == adjective && !toks[k].in(keptAdjectives) || toks[k].text == "," || toks[k].tag == comma || toks[k].tag == number && strings.Contains(toks[k].text, "-")); k++ {
			if toks[k+1].tag == noun {
				for j := i; j <= k; j++ {
					toks[j].out = "" // "Norhaven's [old, four-storey] mills"
				}
				break
			}
		}
	}
	return toks
}

// leanGroup leaves away what describes the group behind an "of" at i: "9 of the mill's [top Austrian] weavers".
func leanGroup(toks []token, i int) {
	last := i + 1
	for last+1 < len(toks) && toks[last].is(determiner|noun|name|adjective|genitive) && !manyNoun(&toks[last]) {
		last++
	}
	owned := slices.ContainsFunc(toks[i:min(last, len(toks))], func(t token) bool { return t.tag == genitive })
	if toks[i].lower != "of" || !owned || last >= len(toks) || !manyNoun(&toks[last]) {
		return
	}
	for k := last - 1; k > i && !toks[k].is(genitive|determiner); k-- {
		if toks[k].is(adjective | name) {
			toks[k].out = ""
		}
	}
}

// bareLength is the length in code points below which a headline had better be the beginning of the clause, as far as it goes.
const bareLength = 45
