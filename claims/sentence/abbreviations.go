package sentence

// words makes a set.
func words(list ...string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, word := range list {
		set[word] = true
	}
	return set
}

// neverLast are abbreviations, in small letters and without their last stop, that always go on: titles and references.
var neverLast = words(
	"mr", "mrs", "ms", "mx", "messrs", "mmes", "dr", "drs", "prof", "rev", "revd", "fr", "hon", "pres", "gov", "govs", "lt", "sen", "sens",
	"rep", "reps", "amb", "sec", "gen", "col", "cmdr", "adm", "capt", "cpl", "sgt", "maj", "brig", "pvt", "pfc", "det", "insp",
	"supt", "supe", "atty", "mt", "ft", "st", "ste", "mme", "mlle", "sra", "srta", "vs", "v", "e.g", "i.e", "eg", "ie", "cf", "viz",
	"op", "ca", "approx", "fig", "figs", "vol", "vols", "pp", "p", "chap", "ch", "n°", "nr", "nos", "art", "arts", "para", "al-", "cllr", "justices",
)

// introducing are those of them that go on even before a word that may begin a sentence.
var introducing = words("vs", "v", "e.g", "i.e", "eg", "ie", "cf", "viz", "ca", "approx", "p", "pp")

// mayEnd are abbreviations that go on or end a sentence; the word after them decides.
var mayEnd = words(
	"inc", "co", "corp", "ltd", "llc", "plc", "bros", "cos", "jr", "sr", "etc", "al", "esq", "ph.d", "phd", "m.d", "b.a", "m.a", "d.d.s",
	"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
	"ave", "blvd", "rd", "dept", "univ", "assn", "bldg", "ct", "sq", "ln", "hwy", "est", "min", "max", "hr", "hrs", "ed", "eds", "ext", "tel",
	"ala", "ariz", "ark", "calif", "cal", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "kans", "ky", "la", "md", "mass", "mich", "minn", "miss",
	"mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "dak", "d.c", "n.y", "n.j", "n.h", "n.m", "n.c", "n.d",
	"s.c", "s.d", "r.i", "w.va", "u.s", "u.k", "u.n", "e.u", "u.s.a", "a.m", "p.m", "b.c", "a.d", "ont", "que", "alta", "lb", "lbs", "oz", "mph", "km", "cm", "rev'd",
)

// beforeNumber are abbreviations only when a number follows.
var beforeNumber = words("no", "nos", "sec", "art", "pt", "ver", "c", "§")

// starters are words that, with a capital, begin a sentence rather than continue a name.
var starters = words(
	"the", "this", "that", "these", "those", "he", "she", "it", "they", "we", "you", "i", "a", "an", "in", "on", "at", "by", "for", "from", "with",
	"but", "and", "or", "nor", "so", "if", "when", "while", "as", "after", "before", "since", "although", "though", "however", "there", "here",
	"what", "who", "why", "how", "where", "which", "whose", "his", "her", "its", "their", "our", "my", "your", "no", "not", "yes", "now", "then",
	"also", "still", "yet", "meanwhile", "according", "is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "can", "could",
	"will", "would", "may", "might", "should", "let", "please", "one", "some", "many", "most", "all", "each", "both", "such", "another", "other",
	"others", "to", "because", "until", "once", "even", "just", "only", "today", "yesterday", "tomorrow", "during", "despite", "instead", "among",
	"under", "over", "about", "between", "without", "through", "throughout", "more", "few", "several", "nobody", "everyone", "someone", "it's", "he's",
	"she's", "they're", "we're", "i'm", "that's", "there's", "what's", "don't", "i've", "we've", "i'll", "we'll", "last", "next", "again", "perhaps", "maybe", "thus", "hence",
	"therefore", "moreover", "furthermore", "additionally", "finally", "recently", "earlier", "later", "two", "three", "nearly", "every", "like", "unlike", "much",
)

// attributing are verbs that, after a closing quotation mark and a name, continue the sentence of the quotation.
var attributing = words(
	"said", "says", "asked", "asks", "wrote", "writes", "tweeted", "replied", "answered", "added", "continued", "shouted", "exclaimed", "wondered",
	"demanded", "cried", "joked", "quipped", "declared", "responded", "remarked", "told", "yelled", "inquired", "mused", "insisted", "explained", "recalled",
)
