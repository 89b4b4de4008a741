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
const regular = `abandon abduct abolish abort absorb abuse accelerate accept access accompany account accrue accuse achieve acknowledge
acquire act adapt add address adhere adjourn adjust administer admire admit+ adopt advance advise advocate affect
afford agree aid aim air alarm align allege allocate allot allow alter ambush amend amount analyze annex announce
answer anticipate apologize appeal appear appease apply appoint appreciate apprehend approach approve argue arm
arrange arrest arrive ask assail assassinate assault assemble assert assess assign assist assume assure attach attack
attempt attend attract attribute authorize avert avoid await award back baffle ban+ bankroll bar+ base battle beg+
believe belong benefit besiege bicker blame block board boast boil bolster bomb boost border borrow boycott brand
breach breathe brief broadcast bully bungle burn bypass call cancel canvass capture care carry cast cause cede
celebrate center certify chair challenge change charge check chronicle circulate cite claim clamp+ clarify clash
classify clean clear climb close coax coerce coincide collaborate collapse collect collide combine comment commission
commit+ compare compel+ compete complain complete comply compromise conceal concede conclude concur+ condemn conduct
confer+ confess confide confine confirm confiscate confront confuse congratulate consider consist constitute construct
consult consume contact contain contaminate contemplate contend contest continue contract contradict contribute
control+ convert convey convict convince cooperate coordinate cope correct correspond corrode cost count counter cover
crack crash create credit criticize cross crumble crush curb cure curtail cut damage dampen date deal debate debunk
debut decide declare decline decrease decriminalize dedicate deem default defeat defect defend defer+ define deflect
defraud delay delegate delete deliver demand demonstrate demote denounce deny depart depend depict deploy deport
deprive derail describe deserve design designate desire destroy detail detain detect deter+ deteriorate determine
detest detonate devastate develop devote diagnose die differ digest direct disagree disappear discharge disclose
discourage discover discriminate discuss dismantle dismiss dispatch dispense disperse displace display dispose dispute
disqualify disrupt dissent dissolve distance distort distribute divert divide divorce dominate donate double doubt
downplay draft drop+ dump dwindle earmark earn ease echo edge educate elaborate elect elevate eliminate elude emanate
embark embarrass embezzle embrace emerge emit+ emphasize employ empower enable enact encounter encourage encroach end
endanger endorse endure enforce engage enhance enjoy enlist enroll ensue ensure enter entertain entice entitle
epitomize erode erupt escalate escape escort establish estimate evacuate evade evaluate evict evolve exacerbate
exaggerate examine exceed excel exchange exclude excuse execute exempt exercise exist exonerate expand expect expel+
experience expire explain explode exploit explore export expose express extend extort extract extradite face fade fail
falter favor fear feature figure file fill finalize finance fine finish fire fix flaunt flip+ float flood flourish
flow fluctuate focus fold follow force forecast forfeit forge form foster fracture free fuel fulfill fund gain garner
gather generate glide govern grab+ graduate grant guarantee guard guide hack halt hamper hand handle happen harass
harm harvest hate head heal help herald highlight hijack hinge hint hire honor hope host hover hug+ hurry identify
ignite ignore illustrate imagine immigrate impact impeach impede implement imply import impose impress imprison
improve incarcerate incite include incorporate increase incur+ indicate indict infect infiltrate inflate inflict
influence inform infringe inherit initiate injure inquire insinuate insist inspect inspire install instigate insult
insure intend intensify intercept interfere interpret interrupt intersect intervene interview intimidate introduce
inundate invade invent invest investigate invite invoke involve isolate issue jail jeopardize join joke judge jump
justify kick kidnap+ kill knock label lack lament land languish last laugh launch leak lean learn lecture legalize
levy lift like limit line linger link list listen live loan loathe lobby locate lock look loom loosen loot love lower
lure mail maintain manage mandate manipulate march mark marry match matter measure mention merge migrate mishandle
mislabel miss mitigate mobilize mock modernize molest monitor mount move mull multiply murder muse name narrow
nationalise nationalize navigate need neglect negotiate nominate notch note notice notify number obey object obligate
oblige observe obstruct obtain occupy occur+ offend offer open operate oppose oppress order organize oust outlaw
outline outnumber outpace outrage overcharge overdose overestimate overhaul overlap+ overrule oversee oversleep
overstate overturn owe own pack pardon park participate partner pass pause peak penalize perform permit+ persuade
pertain phase pick pivot place plague plan+ plant play plead please pledge plot+ plummet plunge point poison police
poll pollute ponder populate portend portray pose position possess post postpone pour practice praise pray predict
prefer+ prepare present preserve preside press pressure presume prevail prevent print privatize proceed process
procure produce profess profit prohibit project prolong promise promote prompt propagate propel propose prosecute
protect protest prove provide provoke publish pull pump punish purchase pursue push quadruple qualify quantify quash
quell question quip quote race raid raise rally rank ransack rate ratify ravage reach react reaffirm realize reap
reassure rebound rebuff rebuild rebuke recall recede receive reclaim recognize recommend reconcile reconsider record
recover recruit rectify recycle redistribute redraw reduce refer+ reflect reform refrain refuse refute regard register
regret+ regulate reimburse rein reinforce reinstate reiterate reject rejoin relate release relieve relinquish relocate
rely remain remark remember remind remove rename renege renew renounce rent reopen repair repay repeal repeat repel
replace replenish reply report represent repress reprimand request require rescind rescue research resemble reserve
resettle reside resign resist resolve resonate respect respond restore restrict result resume resurface resuscitate
retail retain retaliate retire retract retreat retrieve return retweet reunite revamp reveal reverse revert review
revise revive revoke reward ridicule risk rob+ rule rush sabotage sack salvage sanction save scatter schedule scold
score scour scramble scrap+ screen scrutinize search seclude secure seem segregate seize select separate serve settle
shape share shepherd shield shift ship+ shock shortchange shout shrug+ sideline sign signal simplify siphon skip+
skyrocket slam+ slash slaughter slow smash smear smuggle snub soar soften solicit solve sort spark spearhead speculate
spend spike spiral sponsor spur+ squander stabilise stabilize stage stagnate stall stamp start starve state stay steer
stem+ step+ stifle stipulate stoke stop+ store strain strengthen stress stretch strip+ struggle study stumble submit+
subpoena subside subsidize subvert succeed succumb sue suffer suggest sum+ summarize summon supervise supplement
supply support suppose suppress surge surmount surpass surprise surrender surround survey survive suspect suspend
sustain sway swell swindle switch sympathize tackle talk tally tamper target taunt tax tend terminate terrorize test
testify thank threaten thwart tie tighten tilt tolerate top+ topple torture total touch tour tout track trade trail
train transfer+ transform transmit+ transport travel treat trespass trigger trim+ triple trust try tumble turn tweak
tweet underestimate underfund undergo undermine understate unearth unfold unify unite unleash unload unlock unveil
update upend upgrade uphold upset urge use usher utter vacate vaccinate value vandalize vanish verify veto vie view
vilify violate visit voice volunteer vote vouch vow wait waive walk wane want warn warrant wash waste watch waterboard
weaken weigh welcome whine widen wield wipe wiretap+ wish wither witness wonder work worry worsen wound wrap+ wrestle
yield zero disapprove abide corroborate defy render equate outsource discredit prioritize decouple pillory disavow specialize repudiate appraise veer
despise exist trounce erect depose sound seal sap cater clinch collude concoct contravene conflate decry denigrate deride devolve
disparage disregard enrage entrench exploit fluctuate galvanize impugn infuriate jolt malign meddle mislead misstate misuse orchestrate
ostracize overstep oust pander peddle ponder preclude proclaim rebuke recant redefine reopen rescind retool scuttle sharpen snatch
squelch stymie tarnish topple trivialize unravel vet+ wage wane whittle wreak plagiarize pinpoint envision foresee
connect derive distinguish satisfy perceive modify betray diminish stimulate specify persist instruct disappoint edit
calculate vary enclose comprise melt devise hesitate rip+ precede subscribe stir+ bother compose roam whisper facilitate
shun+ stare inject hunt necessitate commence characterize characterise scratch communicate heat minimize minimise roll
consolidate load immerse applaud dilute amplify obscure reinvigorate thrive bounce drown regain eschew greet restrain
culminate patrol+ scare evaporate conceive compile relax enrich concentrate pretend automate sail pronounce outweigh
toss demolish bless rub+ amaze botch liberate accommodate venture attain dislike entail induce alienate allude amass
antagonize appropriate ascend aspire astonish attest augment avenge balk befriend bestow blast bridge cease cement chide
circumvent civilize coin commemorate compensate complicate compound comprehend condone confound conserve conspire
contrast correlate court cripple dazzle dash deceive decay decorate defuse degrade delight deplete deplore dethrone
deviate dictate disarm disband discern disclaim disguise dislodge dissect dissuade dodge drag+ drain drift duplicate
elicit embody encompass endow enlarge enlighten equip+ eradicate excite exert exhibit extinguish fabricate fathom
flatten flock fortify frighten frustrate fuse gauge grapple grasp haunt heighten hinder hurl illuminate imitate impair
impart imperil inaugurate indulge ingest inhabit inhibit inscribe insert insulate integrate interact intercede
internalize intertwine intrude invalidate irritate kneel lash legislate leverage litigate magnify market mediate merit
misjudge misread motivate mourn nurture omit+ overlook overpower overshadow oversimplify overspend overwhelm parade pave
perpetuate pervade pit+ plow preoccupy prescribe probe prosper quarrel rattle rebut+ recite reconstruct refuel refund
rejuvenate relegate reminisce renovate repatriate replicate resent retell rethink revolve rival roar safeguard scoff
shatter simulate snap+ soothe spare startle stigmatize stun+ substitute subtract suffocate superimpose supplant surface
tempt transcend translate trap+ traverse tremble trump unsettle vacillate validate vanquish weather`

// british are the verbs of the list that British news spells with -ise.
const british = ` apologise authorise criticise emphasise legalise mobilise organise penalise privatise realise recognise scrutinise
terrorise travel+ label+ cancel+ signal+ total+`

// irregular lists a verb's base, past and participle.
const irregular = `arise arose arisen,awake awoke awoken,bear bore born,beat beat beaten,become became become,begin began begun,bend bent
bent,bet bet bet,bid bid bid,bind bound bound,bite bit bitten,bleed bled bled,blow blew blown,break broke broken,bring
brought brought,broadcast broadcast broadcast,build built built,burst burst burst,buy bought bought,cast cast
cast,catch caught caught,choose chose chosen,cling clung clung,come came come,cost cost cost,creep crept crept,cut cut
cut,deal dealt dealt,do did done,dig dug dug,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell
fallen,feed fed fed,feel felt felt,fight fought fought,find found found,flee fled fled,fly flew flown,forbid forbade
forbidden,forecast forecast forecast,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got
gotten,give gave given,go went gone,grow grew grown,hang hung hung,hear heard heard,hide hid hidden,hit hit hit,hold
held held,hurt hurt hurt,keep kept kept,know knew known,lay laid laid,lead led led,leave left left,lend lent lent,let
let let,lie lay lain,light lit lit,lose lost lost,make made made,mean meant meant,meet met met,mislead misled
misled,mistake mistook mistaken,misunderstand misunderstood misunderstood,overcome overcame overcome,oversee oversaw
overseen,overtake overtook overtaken,overthrow overthrew overthrown,pay paid paid,put put put,quit quit quit,read read
read,rebuild rebuilt rebuilt,ride rode ridden,ring rang rung,rise rose risen,run ran run,say said said,see saw
seen,seek sought sought,sell sold sold,send sent sent,set set set,shake shook shaken,shed shed shed,shoot shot
shot,show showed shown,shrink shrank shrunk,shut shut shut,sing sang sung,sink sank sunk,sit sat sat,sleep slept
slept,slide slid slid,speak spoke spoken,spend spent spent,spin spun spun,split split split,spread spread
spread,spring sprang sprung,stand stood stood,steal stole stolen,stick stuck stuck,strike struck struck,strive strove
striven,swear swore sworn,sweep swept swept,swing swung swung,take took taken,teach taught taught,tear tore torn,tell
told told,think thought thought,throw threw thrown,undergo underwent undergone,understand understood
understood,undertake undertook undertaken,uphold upheld upheld,wake woke woken,wear wore worn,weep wept wept,win won
won,withdraw withdrew withdrawn,withhold withheld withheld,write wrote written`

// doubling are the irregular verbs whose -ing form doubles the last consonant.
var doubling = set(`begin bet bid cut dig forget get hit let put quit run set shut sit spin split swim win`)

// verb is one form of a verb.
type verb struct {
	form form
	base string
	of   *entry // of the base
}

// in tells whether a list has the base of a verb.
func (v *verb) in(c class) bool { return v.of != nil && v.of.in(c) }

// pastForms maps the base of a known verb to its past. Finding it writes the forms of all verbs into the lexicon.
var pastForms = inflect()

func inflect() map[string]string {
	add := func(word, of string, f form) {
		v := &lexicon.entry(word).verb
		if v.form != 0 && v.base != of && f&(base|third) == 0 {
			// "found" is foremost the past of "find", "left" of "leave": an irregular form, added first, keeps its verb.
			of = v.base
		}
		*v = verb{v.form | f, of, lexicon.entry(of)}
	}
	for line := range strings.SplitSeq(irregular, ",") {
		f := strings.Fields(line)
		add(f[1], f[0], past)
		add(f[2], f[0], participle)
		add(f[0], f[0], base)
		add(thirdPerson(f[0]), f[0], third)
		add(stem(f[0], doubling[f[0]])+"ing", f[0], gerund)
	}
	for entry := range strings.FieldsSeq(regular + british) {
		word, double := strings.CutSuffix(entry, "+")
		if lexicon.entry(word).verb.form != 0 {
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
	pasts := make(map[string]string, 1200)
	for word, e := range lexicon.entries {
		if known := pasts[e.verb.base]; e.verb.form&past != 0 && (known == "" || word < known) {
			pasts[e.verb.base] = word
		}
	}
	return pasts
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

// onlyVerbs are the verbs whose present forms are never, or hardly ever, nouns.
var onlyVerbs = list(`say tell insist believe argue admit deny think know become seem give take make bring come go get keep allow include contain
	require provide create maintain suggest explain describe accuse acknowledge add agree announce appear apply assert avoid belong carry
	choose compare compel conclude condemn confirm consider contend continue contribute convince decide declare defend define demonstrate
	depend deserve destroy determine develop disagree discover discuss eliminate emerge emphasize enable encourage endorse enforce enjoy
	ensure enter establish exclude exist expand expect explore expose express extend fail feel grow happen hear identify ignore illustrate
	imply impose improve indicate introduce invest investigate involve join justify learn lose mean occur oppose organize owe
	participate perform persuade possess predict prefer prepare preserve prevent proclaim prohibit promote propose protect prove publish
	pursue receive recognize recommend reduce refer reflect refuse reject relate rely remain remember remind remove replace represent
	resemble resign resolve respond restore retain reveal satisfy seek sell send settle speak steal strengthen submit succeed suffer
	suppose survive teach tend testify threaten transform underestimate understand undermine unveil violate warn weaken withdraw
	write accept achieve acquire adopt advise affect afford allege analyze anticipate apologize appoint appreciate approve arise arrive
	assume attend attract betray cite clarify collect combine commit compete complain comply concede confess connect consist
	construct consume convey criticize deliver depict depart derive detain devote differ diminish disappear dismiss distinguish dominate
	earn elect employ engage enhance evaluate exceed execute follow forbid foresee forgive fulfill generate govern hire
	incorporate inform inherit inspire install intend interpret interrupt invade invent invite isolate lend listen modify negotiate
	nominate obtain occupy overcome oversee perceive persist portray presume prosecute provoke qualify realize reassure rebuild
	reconsider recover refute regulate reinforce reiterate relieve renew retire revise scrutinize secure select simplify solve specify
	stimulate subsidize suppress suspend sustain terminate tolerate unite uphold verify want`)
