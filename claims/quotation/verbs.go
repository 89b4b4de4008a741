package quotation

import "strings"

// class says how a verb attributes; a verb may have several.
type class uint8

const (
	clausal    class = 1 << iota // takes a clause, a quotation or a place beside them: "he said"
	recipient                    // takes a hearer first: "told reporters that"
	infinitive                   // takes "to": "vowed to"
	object                       // takes a noun: "criticised the plan"
)

// form is an inflection; "said" has two.
type form uint8

const (
	base form = 1 << iota
	third
	past
	participle
	gerund
)

// verb is an inflected verb of the lexicon.
type verb struct {
	lemma string
	form  form
	class class
}

// Verbs by what they take. Where a verb takes several things it stands in several lists.
const (
	clausalVerbs = `say find read discover learn hear signal rule realize email understand add note write announce acknowledge claim argue warn explain declare conclude reveal state insist contend maintain assert allege admit concede confirm predict suggest recall remark
		observe comment reply respond continue joke quip boast complain lament emphasize emphasise stress reiterate repeat report show indicate believe think hope fear worry estimate calculate
		tweet post testify vow pledge promise tell ask wonder mention disclose suspect assume agree disagree deny dispute caution counter muse opine proclaim shout yell scream chant
		exclaim cry whisper recount specify clarify swear affirm attest hint imply decide recommend propose demand quote retort
		interject elaborate reason theorize speculate forecast anticipate expect answer remind inform assure advise urge retweet echo underscore highlight point doubt thunder gush deadpan fume intone bemoan marvel fret brag surmise
		inquire query charge tout reckon concur protest object reassure`
	recipientVerbs  = `tell remind inform warn assure advise ask notify convince persuade reassure`
	infinitiveVerbs = `want hope plan vow pledge promise refuse decline agree threaten offer seek intend expect decide propose demand ask prefer swear wish urge
		encourage order advise invite instruct pressure press implore beg`
	objectVerbs = `ignore belittle disparage pronounce lampoon resist fault credit scorn deem foresee envision reassure smear approve veto overturn uphold nominate ban authorize prohibit
		support oppose praise criticize criticise blast slam condemn endorse reject back blame accuse call describe attack denounce dismiss defend question deny mock ridicule challenge deride hail laud applaud
		favor favour advocate champion admire welcome urge encourage demand order discuss mention cite reference invoke tout promote propose suggest recommend announce unveil reveal
		express voice repeat echo explain detail define label brand dub characterize characterise portray depict compare liken thank congratulate consider regard
		predict doubt disavow repudiate retract contradict refute rebuke chide scold taunt lambast lambaste skewer rip hammer assail bash trash knock decry protest lament
		regret mourn bemoan admit acknowledge concede confirm recognize recognise prefer claim report estimate expect fear want believe allege note stress emphasize emphasise highlight
		underscore recall pledge promise vow offer plan seek threaten warn disclose cheer berate deplore downplay dispute attribute address tweet write post say ask`
	phrasalVerbs = `call:for call:on call:out point:to point:out refer:to talk:about speak:about speak:of speak:out talk:of respond:to react:to allude:to object:to agree:with agree:on agree:to disagree:with side:with vote:for vote:against push:for press:for argue:for argue:against
		advocate:for complain:about worry:about worry:that warn:of warn:about warn:against boast:about boast:of brag:about think:of think:about ask:about ask:for insist:on comment:on believe:in campaign:for rail:against lash:out fire:back hit:back
		bristle:at apologize:for apologise:for testify:about vouch:for lay:out spell:out rule:out hint:at plead:for pray:for
		hope:for wish:for care:about joke:about conclude:with dream:of know:about learn:of learn:about hear:of hear:about report:on focus:on
		put:it know:of complain:of accuse:of disapprove:of approve:of`
)

// irregular verbs: past and participle.
var irregular = map[string][2]string{
	"say": {"said", "said"}, "write": {"wrote", "written"}, "tell": {"told", "told"}, "think": {"thought", "thought"}, "know": {"knew", "known"}, "feel": {"felt", "felt"},
	"find": {"found", "found"}, "show": {"showed", "shown"}, "understand": {"understood", "understood"}, "swear": {"swore", "sworn"}, "forecast": {"forecast", "forecast"},
	"hear": {"heard", "heard"}, "read": {"read", "read"}, "bet": {"bet", "bet"}, "mean": {"meant", "meant"}, "see": {"saw", "seen"}, "seek": {"sought", "sought"},
	"choose": {"chose", "chosen"}, "beg": {"begged", "begged"}, "plan": {"planned", "planned"}, "speak": {"spoke", "spoken"}, "slam": {"slammed", "slammed"}, "rip": {"ripped", "ripped"},
	"brag": {"bragged", "bragged"}, "lay": {"laid", "laid"}, "hit": {"hit", "hit"}, "admit": {"admitted", "admitted"}, "quip": {"quipped", "quipped"}, "fret": {"fretted", "fretted"},
	"refer": {"referred", "referred"}, "concur": {"concurred", "concurred"}, "prefer": {"preferred", "preferred"}, "deal": {"dealt", "dealt"}, "dub": {"dubbed", "dubbed"}, "rebut": {"rebutted", "rebutted"},
	"regret": {"regretted", "regretted"}, "commit": {"committed", "committed"}, "spell": {"spelled", "spelled"}, "put": {"put", "put"}, "learn": {"learned", "learned"}, "dream": {"dreamed", "dreamed"},
}

// verbs are all inflections of the lexicon, phrasal gives the particles that a verb takes with it, and noVerb stands for
// words that are no verbs; none of them changes.
var (
	verbs   = inflections()
	phrasal = particles()
	noVerb  verb
)

func particles() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	for _, pair := range strings.Fields(phrasalVerbs) {
		lemma, particle, _ := strings.Cut(pair, ":")
		if all[lemma] == nil {
			all[lemma] = map[string]bool{}
		}
		all[lemma][particle] = true
	}
	return all
}

// inflections lists every inflected form of every verb.
func inflections() map[string]*verb {
	classes := map[string]class{}
	var lemmas []string
	enter := func(lemma string, c class) {
		if _, known := classes[lemma]; !known {
			lemmas = append(lemmas, lemma)
		}
		classes[lemma] |= c
	}
	for _, list := range []struct {
		words string
		class class
	}{{clausalVerbs, clausal}, {recipientVerbs, recipient}, {infinitiveVerbs, infinitive}, {objectVerbs, object}} {
		for _, lemma := range strings.Fields(list.words) {
			enter(lemma, list.class)
		}
	}
	for _, pair := range strings.Fields(phrasalVerbs) {
		lemma, _, _ := strings.Cut(pair, ":")
		enter(lemma, 0)
	}
	all := map[string]*verb{}
	put := func(word, lemma string, f form) {
		if v := all[word]; v == nil {
			all[word] = &verb{lemma, f, classes[lemma]}
		} else if v.lemma == lemma {
			v.form |= f
		}
	}
	for _, lemma := range lemmas {
		put(lemma, lemma, base)
		put(thirdPerson(lemma), lemma, third)
		put(gerundOf(lemma), lemma, gerund)
		if forms, ok := irregular[lemma]; ok {
			put(forms[0], lemma, past)
			put(forms[1], lemma, participle)
		} else {
			put(regularPast(lemma), lemma, past|participle)
		}
	}
	return all
}

func endsConsonantY(lemma string) bool {
	n := len(lemma)
	return n > 1 && lemma[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(lemma[n-2]))
}

func thirdPerson(lemma string) string {
	switch {
	case endsConsonantY(lemma):
		return lemma[:len(lemma)-1] + "ies"
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "x"):
		return lemma + "es"
	}
	return lemma + "s"
}

// doubled are verbs that double their last letter.
var doubled = map[string]bool{
	"beg": true, "plan": true, "slam": true, "rip": true, "brag": true, "hit": true, "admit": true, "quip": true, "fret": true, "refer": true, "concur": true, "prefer": true,
	"dub": true, "put": true, "ban": true, "regret": true, "commit": true, "bet": true,
}

func gerundOf(lemma string) string {
	switch {
	case doubled[lemma]:
		return lemma + lemma[len(lemma)-1:] + "ing"
	case strings.HasSuffix(lemma, "e") && !strings.HasSuffix(lemma, "ee"):
		return lemma[:len(lemma)-1] + "ing"
	}
	return lemma + "ing"
}

func regularPast(lemma string) string {
	switch {
	case endsConsonantY(lemma):
		return lemma[:len(lemma)-1] + "ied"
	case strings.HasSuffix(lemma, "e"):
		return lemma + "d"
	}
	return lemma + "ed"
}
