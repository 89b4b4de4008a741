package headline

import "strings"

// form is what a verb form can be; several bits for a form that serves for more than one.
type form uint8

const (
	base       form = 1 << iota // go
	third                       // goes
	past                        // went
	participle                  // gone
	gerund                      // going
)

// regular lists verbs of news prose that form their past with -ed. A trailing + doubles the last consonant.
const regular = `abandon abolish abort absorb abuse accelerate accept access accompany accuse achieve acknowledge acquire
account act adapt add address adjust administer admire admit+ adopt advance advise advocate affect afford agree aid aim air
alarm align allege allocate allow alter amend amount analyze announce answer anticipate apologize appeal appear apply
appoint appreciate approach approve argue arm arrange arrest arrive ask assassinate assault assemble assert assess assign
assist assume assure attach attack attempt attend attract attribute authorize avoid await award back ban+ bar+ base
battle beg+ belong benefit blame block board boast bolster bomb boost border borrow boycott brand breach brief broadcast
bully burn cancel capture care carry cast cause cede celebrate center certify chair challenge change charge check cite
claim clarify clash classify clean clear climb close collaborate collapse collect combine comment commission commit+
compare compel+ compete complain complete comply compromise conceal concede conclude condemn conduct confer+ confess
confirm confront confuse consider consist constitute construct consult consume contact contain contend contest continue
contract contradict contribute control+ convert convey convict convince cooperate coordinate cope correct cost count
counter cover crack crash create credit criticize cross crush cure curb cut damage date deal debate decide declare
decline decrease dedicate deem defeat defect defend defer+ define delay delete deliver demand demonstrate denounce deny
depart depend depict deploy deport describe deserve design designate desire destroy detail detain detect deteriorate
determine develop devote die differ direct disagree disappear discharge disclose discourage discover discriminate
discuss dismantle dismiss display dispute disqualify disrupt dissolve distance distribute divide divorce dominate donate
double doubt draft drop+ earn ease echo edge educate elect elevate eliminate embrace emerge emit+ emphasize employ empower
enable enact encounter encourage end endanger endorse endure enforce engage enhance enjoy enroll ensure enter entertain
entitle erode erupt escalate escape establish estimate evacuate evade evaluate evolve exaggerate examine exceed exchange
exclude excuse execute exempt exercise exist expand expect expel+ experience expire explain explode exploit explore
export expose express extend extract face fail favor fear feature figure file fill finalize finance fine finish fire
fix flip+ float flood focus fold follow force forecast form foster free fuel fulfill fund gain gather generate govern
grab+ graduate grant guarantee guard guide halt hamper hand handle happen harass harm hate head heal help highlight hint
hire honor host hug+ identify ignore illustrate imagine impact impeach implement imply import impose impress imprison
improve include increase incur+ indicate indict infect inflict influence inform inherit initiate injure inquire insist
inspect inspire install insult insure intend intensify interfere interpret interrupt intervene interview introduce
invade invent invest investigate invite invoke involve isolate issue jail join joke judge jump justify kick kidnap+ kill
knock label lack land last laugh launch leak lean learn lecture legalize lift like limit link list live loan lobby locate
lock look loom loosen love lower mail maintain manage mandate manipulate march mark marry match matter measure mention
merge mislabel mishandle miss mock monitor mount move murder name narrow nationalize need negotiate neglect nominate note
notice notify number obey object obligate oblige observe obstruct obtain occupy occur+ offend offer open operate oppose
order organize oust outline outpace outlaw outnumber outrage overlap+ oversee overturn owe own pack pardon park
participate partner pass pause peak penalize perform permit+ persuade phase pick place plague plan+ plant play plead
please pledge plot+ plummet plunge point poison police poll portray pose position possess post postpone pour practice
praise pray predict prefer+ prepare present preserve press pressure presume prevail prevent print proceed process produce
profit prohibit project prolong promise promote prompt propose prosecute protect protest prove provide provoke publish
pull pump punish purchase pursue push qualify quantify question quote race raid raise rally rank rate ratify
reach react reaffirm realize rebuild rebuke recall receive recognize recommend reconcile reconsider record recover
recruit recycle reduce refer+ reflect reform refrain refuse regard register regret+ regulate reimburse reinforce reiterate
reject relate release relieve relocate rely remain remark remember remind remove rename renew renounce repair repeal
repeat replace reply report represent request require rescue research resemble reserve resettle reside resign resist
resolve respect respond restore restrict result resume retain retaliate retire retreat retrieve return retweet reveal
reverse review revise revive revoke reward risk rob+ rule rush sabotage sack sanction save schedule score scrap+ screen
search secure seem seize select separate serve settle shape share shift ship+ shock shortchange shout shrug+ sign signal
simplify skip+ slam+ slash slow smash smear soar solve sort spark spend spur+ stabilize stage stall stamp start starve
state stay steer stem+ step+ stop+ store strain strengthen stress stretch struggle study stumble submit+ succeed suffer
suggest sum+ summarize summon supply support suppose suppress surge surpass surprise surrender surround survey survive
suspect suspend sustain switch sympathize tackle talk target tax tend terminate test testify thank threaten tie tighten
tolerate top+ topple torture total touch tour tout track trade trail train transfer+ transform transmit+ transport travel
treat trigger triple trust try tumble turn tweet undergo undermine unite unleash unload unveil update upgrade uphold urge
use usher vaccinate value vanish verify veto vie view violate visit voice volunteer vote vow wait walk want warn warrant
wash waste watch weaken weigh welcome widen wipe wish witness wonder work call hope listen scatter rent believe line allege abduct accrue adjourn adhere allot ambush annex appease apprehend assail avert baffle bankroll besiege bicker bungle canvass chronicle cite clamp+ coax coerce collide concur+ confide confine confiscate congratulate contaminate correspond corrode curtail debunk decriminalize default deflect defraud delegate demote deprive derail detonate deter+ detest diagnose dispatch dispense disperse displace dispose dissent distort divert downplay dump earmark elude emanate embarrass embezzle encroach enlist ensue entice epitomize evict exacerbate exonerate extort extradite flaunt forfeit fracture hack harvest herald hijack immigrate incarcerate incite infiltrate inflate infringe insinuate instigate intercept intimidate inundate jeopardize ignite insult lament levy lobby loathe migrate mitigate mobilize modernize molest multiply nationalise oppress overcharge overdose overestimate overstate plummet pollute populate privatize procure profess prolong propagate quadruple quash quell ransack reassure rebound rebuff recede reclaim rectify redistribute redraw refute reinstate relinquish reopen replenish repress reprimand resuscitate retail revamp reunite ridicule salvage scour seclude segregate siphon skyrocket slaughter smuggle solicit spearhead spiral squander stagnate starve stifle stipulate subpoena subvert succumb sue supervise supplement surmount swindle tamper terrorize thwart topple trespass tweak underestimate underfund understate unify unlock upset vandalize vilify vouch waterboard whine wiretap+ boil breathe bypass circulate coincide contemplate crumble dampen debut devastate digest dwindle echo elaborate embark escort excel fade falter flourish flow fluctuate forge fund garner glide hinge hover hurry impede incorporate inspect intersect invoke languish linger loot lure mandate mock mull muse navigate notch overhaul overrule oversleep pertain pivot plead ponder portend preside propel quip rally ravage reaffirm rein rejoin renege repay repel rescind resurface resonate retract revert reap scold scramble scrutinize shepherd shield sideline snub soften speculate spike sponsor stabilise stipulate stoke strip+ subside subsidize sway swell tally taunt tilt topple trim+ tout unfold unify unearth upend usher utter vacate waive wane wield wither wrestle zero worry worsen wound wrap+ yield`

// irregular lists a verb's base, past and participle.
const irregular = `arise arose arisen,awake awoke awoken,bear bore born,beat beat beaten,become became become,begin began
begun,bend bent bent,bet bet bet,bid bid bid,bind bound bound,bite bit bitten,bleed bled bled,blow blew blown,break broke
broken,bring brought brought,broadcast broadcast broadcast,build built built,burst burst burst,buy bought bought,cast cast
cast,catch caught caught,choose chose chosen,cling clung clung,come came come,cost cost cost,creep crept crept,cut cut
cut,deal dealt dealt,dig dug dug,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed
fed fed,feel felt felt,fight fought fought,find found found,flee fled fled,fly flew flown,forbid forbade forbidden,forecast
forecast forecast,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got gotten,give gave given,go
went gone,grow grew grown,hang hung hung,hear heard heard,hide hid hidden,hit hit hit,hold held held,hurt hurt hurt,keep
kept kept,know knew known,lay laid laid,lead led led,leave left left,lend lent lent,let let let,lie lay lain,light lit
lit,lose lost lost,make made made,mean meant meant,meet met met,mislead misled misled,mistake mistook
mistaken,misunderstand misunderstood misunderstood,overcome overcame overcome,oversee oversaw overseen,overtake overtook
overtaken,overthrow overthrew overthrown,pay paid paid,put put put,quit quit quit,read read read,rebuild rebuilt
rebuilt,ride rode ridden,ring rang rung,rise rose risen,run ran run,say said said,see saw seen,seek sought sought,sell
sold sold,send sent sent,set set set,shake shook shaken,shed shed shed,shoot shot shot,show showed shown,shrink shrank
shrunk,shut shut shut,sing sang sung,sink sank sunk,sit sat sat,sleep slept slept,slide slid slid,speak spoke
spoken,spend spent spent,spin spun spun,split split split,spread spread spread,spring sprang sprung,stand stood
stood,steal stole stolen,stick stuck stuck,strike struck struck,strive strove striven,swear swore sworn,sweep swept
swept,swing swung swung,take took taken,teach taught taught,tear tore torn,tell told told,think thought
thought,throw threw thrown,undergo underwent undergone,understand understood understood,undertake undertook
undertaken,uphold upheld upheld,wake woke woken,wear wore worn,weep wept wept,win won won,withdraw withdrew
withdrawn,withhold withheld withheld,write wrote written`

// doubling are the irregular verbs whose -ing form doubles the last consonant.
var doubling = set(`begin bet bid cut dig forget get hit let put quit run set shut sit spin split swim win`)

// verb is one form of a verb.
type verb struct {
	form form
	base string
}

// verbForms maps each form of a known verb to what it can be.
var verbForms = inflect()

func inflect() map[string]verb {
	forms := make(map[string]verb, 5000)
	add := func(word, of string, f form) {
		v, known := forms[word]
		if known && v.base != of && f&(base|third) == 0 {
			// "found" is foremost the past of "find", "left" of "leave": an irregular form, added first, keeps its verb.
			of = v.base
		}
		forms[word] = verb{v.form | f, of}
	}
	for line := range strings.SplitSeq(irregular, ",") {
		f := strings.Fields(line)
		add(f[1], f[0], past)
		add(f[2], f[0], participle)
		add(f[0], f[0], base)
		add(thirdPerson(f[0]), f[0], third)
		add(stem(f[0], doubling[f[0]])+"ing", f[0], gerund)
	}
	for _, entry := range strings.Fields(regular) {
		word, double := strings.CutSuffix(entry, "+")
		if _, known := forms[word]; known {
			continue
		}
		add(word, word, base)
		add(thirdPerson(word), word, third)
		add(stem(word, double)+"ing", word, gerund)
		ed := stem(word, double) + "ed"
		switch {
		case strings.HasSuffix(word, "e"):
			ed = word + "d"
		case consonantY(word):
			ed = word[:len(word)-1] + "ied"
		}
		add(ed, word, past|participle)
	}
	return forms
}

// stem is what -ed and -ing are added to.
func stem(word string, double bool) string {
	switch {
	case double:
		return word + word[len(word)-1:]
	case strings.HasSuffix(word, "ie"):
		return word[:len(word)-2] + "y"
	case strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "ee"):
		return word[:len(word)-1]
	}
	return word
}

func consonantY(word string) bool {
	n := len(word)
	return n > 1 && word[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(word[n-2]))
}

// thirdPerson is the form after "he" in the present.
func thirdPerson(word string) string {
	switch {
	case word == "be" || word == "am" || word == "are":
		return "is"
	case word == "have":
		return "has"
	case consonantY(word):
		return word[:len(word)-1] + "ies"
	}
	for _, end := range []string{"s", "x", "z", "ch", "sh", "o"} {
		if strings.HasSuffix(word, end) {
			return word + "es"
		}
	}
	return word + "s"
}

// pastForms maps the base of a verb to its past.
var pastForms = pasts()

func pasts() map[string]string {
	forms := make(map[string]string, 1200)
	for word, v := range verbForms {
		if known := forms[v.base]; v.form&past != 0 && (known == "" || word < known) {
			forms[v.base] = word
		}
	}
	return forms
}

// set makes a set of the words in a list.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
