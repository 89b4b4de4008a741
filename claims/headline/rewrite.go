package headline

import "strings"

// expand writes contractions out: "won't" becomes "will not".
func expand(toks []token) {
	for i := range toks {
		t := &toks[i]
		if t.tag == genitive || i == 0 {
			continue
		}
		full := ""
		switch t.lower {
		case "n't":
			full = "not"
			switch toks[i-1].lower {
			case "wo":
				toks[i-1].out = "will"
			case "ca":
				toks[i-1].out, full = "cannot", ""
			case "sha":
				toks[i-1].out = "shall"
			}
		case "'re":
			full = "are"
		case "'ve":
			full = "have"
		case "'ll":
			full = "will"
		case "'m":
			full = "am"
		case "'s":
			full = "is"
			if k := i + 1; k < len(toks) && (toks[k].lower == "been" || toks[k].lower == "got") {
				full = "has"
			}
		case "'d":
			full = "would"
			if k := i + 1; k < len(toks) && toks[k].tag == participial {
				full = "had"
			}
		default:
			continue
		}
		t.out, t.glued = full, false
	}
}

// shorten writes numbers below a hundred in digits where a headline would, and the names of states that have a usual short form.
func shorten(toks []token) {
	for i := range toks {
		t := &toks[i]
		next := token{tag: stop}
		if i+1 < len(toks) {
			next = toks[i+1]
		}
		tens, ones, joined := strings.Cut(t.lower, "-")
		switch {
		case t.tag != number && t.lower != "united":
		case i > 0 && numberWords[toks[i-1].lower] != "", numberWords[next.lower] != "":
		case joined && numberWords[tens] != "" && numberWords[ones] != "" && len(numberWords[tens]) == 2:
			t.out = numberWords[tens][:1] + numberWords[ones]
		case joined && numberWords[tens] != "" && ones == "one" && len(numberWords[tens]) == 2:
			t.out = numberWords[tens][:1] + "1"
		case numberWords[t.lower] != "" && (magnitudes[next.lower] || len(numberWords[t.lower]) > 1):
			t.out = numberWords[t.lower]
		case t.lower == "united" && next.lower == "states":
			t.out, toks[i+1].out = "US", ""
		}
		if t.text == "U.S." || t.text == "U.S" {
			t.out = "US"
		}
	}
}
