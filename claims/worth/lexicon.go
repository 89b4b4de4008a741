package worth

import "strings"

// class is a set of meanings that a word can have for check-worthiness.
type class uint64

const (
	quantity      class = 1 << iota // "million", "percent", "half"
	count                           // "two", "dozens"
	measure                         // "rate", "average", "total"
	ordinal                         // "first", "third"
	money                           // "dollars", "cost", "budget"
	month                           // months and days of the week
	when                            // "yesterday", "ago", "since"
	comparative                     // "more", "lower", "than"
	superlative                     // "most", "largest"
	trend                           // "rose", "declined"
	cause                           // "because", "caused"
	law                             // "bill", "senate", "ruled"
	record                          // "record", "history", "never"
	study                           // "report", "survey", "data"
	topic                           // what fact-checkers check: "jobs", "crime", "immigrants"
	office                          // "president", "senator", "spokesman"
	say                             // "said", "according"
	deny                            // "denied", "refused", "rejected"
	negation                        // "not", "no", "without"
	opinion                         // "I think", "should", "terrible"
	evaluation                      // praise and blame
	prediction                      // "will", "could", "expected"
	condition                       // "if", "unless"
	promise                         // "promise", "pledge"
	first                           // "I", "my"
	firstPlural                     // "we", "our"
	second                          // "you", "your"
	third                           // "he", "they"
	demonstrative                   // "this", "that", "it": points outside of the sentence
	greeting                        // "thank", "welcome", "folks"
	question                        // "who", "why", "do"
	past                            // irregular past tenses and participles
	auxiliary                       // "has", "was", "is"
	modal                           // "can", "must"
	deed                            // what somebody verifiably did: "voted", "signed", "arrested"
	feeling                         // "hope", "love", "proud"
	boilerplate                     // "subscribe", "follow", "advertisement"
	vague                           // "some", "many", "thing"
	all                             // "all", "every", "only"

	classCount = iota
)

// meaning is what the word lists say of a word in lower case.
type meaning struct {
	place   int32 // in the vocabulary, counted from 1; 0 when it is not there
	classes class
	news    newsClass
}

// newLexicon puts a vocabulary and the tables below into one map.
func newLexicon(vocabulary []string) map[string]meaning {
	words := make(map[string]meaning, len(vocabulary)+2000)
	change := func(word string, change func(*meaning)) {
		m := words[word]
		change(&m)
		words[word] = m
	}
	for i, word := range vocabulary {
		change(word, func(m *meaning) { m.place = int32(i) + 1 })
	}
	for _, entry := range lexiconEntries {
		for word := range strings.FieldsSeq(entry.words) {
			change(word, func(m *meaning) { m.classes |= entry.class })
		}
	}
	for _, entry := range newsEntries {
		for word := range strings.FieldsSeq(entry.words) {
			change(word, func(m *meaning) { m.news |= entry.class })
		}
	}
	return words
}

// lexiconEntries are the project's own word lists.
var lexiconEntries = []struct {
	class class
	words string
}{
	{quantity, `hundred hundreds thousand thousands million millions billion billions trillion trillions percent percentage
		per cent half thirds quarters majority minority twice double triple fourfold tenfold twenty thirty
		forty fifty sixty seventy eighty ninety hundreds-of`},
	{count, `two three four five six seven eight nine ten eleven twelve fifteen dozen dozens both couple`},
	{measure, `rate rates average median total number numbers score ratio points tons barrels miles acres feet inches degrees
		seats share proportion kilometres kilometers tonnes litres gallons pounds figure figures votes people times level
		levels amount size population`},
	{ordinal, `first second third fourth fifth sixth seventh eighth ninth tenth last latest earliest 1st 2nd 3rd`},
	{money, `dollar dollars cents euro euros pound pounds cost costs price prices budget deficit surplus debt tax taxes taxpayer
		taxpayers income wage wages salary salaries revenue revenues spending spent funding funds money paid pay pays bonus
		profit profits loan loans fee fees fine fines bailout subsidy subsidies grant grants stimulus gdp economy trade tariff
		tariffs rent rents mortgage mortgages pension pensions`},
	{month, `january february march april june july august september october november december jan feb mar apr jun jul aug
		sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday`},
	{when, `yesterday today tonight tomorrow ago since year years month months week weeks decade decades century day days
		during earlier recently until last past previous annually yearly monthly quarter previously formerly lately hours
		minutes overnight`},
	{comparative, `more less fewer greater higher lower larger smaller bigger better worse than compared versus vs older younger
		faster slower stronger weaker cheaper richer poorer longer shorter exceed exceeds exceeded outnumber outnumbered
		relative unlike equal equivalent same twice double triple times above below over under nearly almost about least most
		roughly approximately disproportionately further`},
	{superlative, `most least largest biggest highest lowest greatest smallest best worst fastest slowest oldest youngest richest
		poorest strongest weakest longest shortest deadliest leading top main largest-ever fewest cheapest toughest`},
	{trend, `rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth fall falls
		fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased
		decreasing soar soars soared soaring surge surged surging plunge plunged plummet plummeted plummeting shrink shrank
		shrunk shrinking double doubled doubling triple tripled halve halved cut cuts cutting slash slashed reduce reduces
		reduced reducing reduction raise raised raises raising climb climbed climbing jump jumped gain gained gains lose lost
		losing loss losses add added adding create created creating expand expanded expansion worsen worsened improve improved
		slow slowed slowing spike spiked skyrocket skyrocketed skyrocketing exploded recovered rebounded spread spreading
		eliminated weakened strengthened boosted boost`},
	{cause, `because cause causes caused causing due led leads leading result results resulted resulting thanks hence therefore
		contributed contributes contributing responsible blame blamed triggered sparked prompted forced forcing drove driven
		created destroyed killed prevent prevents prevented reason consequence consequences effect effects affected impact
		linked tied enables enabled allowed allows makes made`},
	{law, `law laws bill bills act legislation legislature senate congress house parliament committee court courts judge judges
		justice ruling ruled rule rules vote votes voted voting voter voters amendment constitution constitutional veto vetoed
		sign signed passed pass passage repeal repealed ban banned bans regulation regulations treaty agreement deal sanction
		sanctions subpoena contempt lawsuit sued filed indicted charged convicted sentenced guilty appeal appeals verdict
		resolution ordinance mandate mandated order ordered executive statute enacted approve approved approval ballot
		referendum election elections supreme ratified testify testified immunity warrant prosecutor prosecutors attorney
		legal illegal illegally lawful unlawful authorize authorized authorised prohibit prohibited prohibits require required
		requires abolish abolished overturned upheld struck blocked rejected moratorium policy policies program programme`},
	{record, `record records history historic ever never first only unprecedented all-time anniversary since modern worst best
		recorded rarely rare longest-serving`},
	{study, `report reports reported study studies survey surveys surveyed poll polls polled data statistics statistic census
		research researchers analysis estimate estimates estimated evidence found findings find shows showed shown show
		published document documents documented records investigation investigators audit index review database figures
		university institute foundation bureau agency department according cited cites experts scientists economists tally
		fact facts transcript documents emails revealed reveals revealing released confirmed confirms`},
	{topic, `jobs job unemployment unemployed employment workers worker economy economic inflation poverty poor inequality crime
		crimes criminal murder murders homicide homicides violence violent gun guns shooting shootings police prison prisons
		inmates drug drugs opioid opioids immigration immigrants immigrant border refugees refugee migrants deported deportation
		aliens undocumented asylum terrorism terrorist terrorists isis attack attacks attacked war wars troops military army
		navy soldiers veterans weapons weapon nuclear missiles missile bomb bombs iraq iran syria afghanistan russia russian
		china chinese korea israel nato health healthcare insurance insured uninsured obamacare medicare medicaid medicaid
		hospital hospitals doctors patients disease virus vaccine vaccines pandemic deaths death dead died killed abortion
		abortions education school schools students teachers college tuition climate emissions carbon energy oil gas coal
		solar wind pollution environment water welfare social security housing homeless homelessness black blacks hispanic
		hispanics latino latinos women minorities african-american muslims fraud corruption scandal email emails server
		foundation donated donations donors manufacturing factories factory companies company industry exports imports
		infrastructure roads bridges deficit debt nafta tpp iran hacked hackers hacking rates population votes aid crisis`},
	{office, `president presidents prime minister ministers senator senators sen rep representative congressman congresswoman
		governor governors gov mayor secretary chairman chairwoman chair director spokesman spokeswoman spokesperson
		spokespeople official officials administration government federal state states county city candidate candidates nominee
		democrat democrats democratic republican republicans gop party campaign campaigns lawmaker lawmakers lawyer lawyers
		chief general admiral officer officers ceo executive commissioner ambassador leader leaders kremlin pentagon white
		fbi cia epa nsa doj irs justice union commission council board panel authorities police ministry agency`},
	{say, `said says say saying told tells according stated states announced announces claimed claims noted notes argued argues
		added wrote writes reported acknowledged admitted insisted confirmed warned declared alleged testified suggested called
		asked explained described quoted responded replied maintained contended asserted accused stressed emphasized
		emphasised recalled tweeted commented concluded predicted cited pointed repeated reiterated criticized criticised`},
	{deny, `denied denies deny refused refuses refuse rejected rejects reject declined failed fails fail dismissed disputed
		opposed opposes oppose blocked removed withdrew withdrawn canceled cancelled suspended paused delayed halted
		barred resigned fired quit ousted abandoned ended stopped refusing ignored`},
	{negation, `not no never none nobody nothing neither nor without cannot can't don't doesn't didn't won't wouldn't isn't aren't
		wasn't weren't hasn't haven't hadn't couldn't shouldn't yet fails lack lacks lacked zero`},
	{opinion, `think believe believes feel feels opinion view should ought must need needs seems seem appears frankly honestly
		obviously certainly clearly probably perhaps maybe really very so quite truly simply just guess suppose imagine
		wrong right important matters deserve deserves problem want wants wanted`},
	{evaluation, `great good bad terrible horrible wonderful amazing incredible awful disgraceful disgrace disaster sad beautiful
		tremendous fantastic nasty weak strong stupid smart proud ridiculous outrageous crazy insane dangerous extraordinary
		excellent fair unfair rigged crooked fake lousy ugly evil heartbreaking tough brilliant honored embarrassing shame
		shameful pathetic sick powerful stunning riveting superior unstable fit unfit valuable crucial vital essential serious
		ominous hypocrisy bigotry hate hateful`},
	{prediction, `will won't would could might may going gonna shall expect expected expects likely unlikely forecast forecasts
		predict predicts predicted future someday eventually soon tomorrow potentially possible possibly upcoming plans
		plan planned planning next projected ll she'll he'll they'll it'll you'll should`},
	{condition, `if unless whether suppose would assuming otherwise were`},
	{promise, `promise promises promised pledge pledges pledged commit committed vow vowed vows guarantee guaranteed swear i'll
		we'll let's propose proposed proposal`},
	{first, `i me my mine myself i'm i've i'd i'll`},
	{firstPlural, `we us our ours ourselves we're we've we'd we'll`},
	{second, `you your yours yourself you're you've you'd you'll`},
	{third, `he she they him her them his hers their theirs he's she's they're they've he'd she'd they'd himself herself
		themselves`},
	{demonstrative, `this that these those it it's that's such there here there's its`},
	{greeting, `thank thanks welcome good evening morning hello hi folks please ladies gentlemen applause laughter crosstalk okay ok
		well oh yes yeah sorry excuse sir madam everybody everyone god bless congratulations look listen wait`},
	{question, `who what why how when where which do does did is are was were will would can could should have has`},
	{past, `was were had did been went gone came became began begun broke broken brought built bought caught chose chosen did
		done drew drawn drove driven ate fell fallen felt fought found flew forgot forgave froze gave given got gotten grew
		held heard hid hidden hit hurt kept knew known laid led left lent lost made meant met paid put ran read rode rose
		said saw seen sold sent set shot shut sat slept spoke spoken spent stood stole stolen struck swore swept took taken
		taught told thought threw thrown understood woke wore won wrote written beat cut became overcame withdrew`},
	{auxiliary, `is are was were be been being am has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't
		it's he's she's they're we're you're i'm that's there's they've we've i've you've`},
	{modal, `can could may might must shall should will would ought can't couldn't won't wouldn't shouldn't cannot`},
	{deed, `voted signed passed vetoed arrested charged convicted sentenced sued filed ruled rejected approved killed shot died
		deployed invaded bombed attacked invested donated endorsed appointed nominated elected won lost defeated supported
		opposed backed resigned fired hired released published launched banned repealed imposed lifted suspended seized met
		spoke traveled travelled visited paid received gave took raised cut closed opened built bought sold owned owned
		declined refused denied called removed escorted ordered announced invited accepted declared invoked introduced
		sponsored authorized authorised negotiated withdrew joined left sent wrote testified served worked founded created
		destroyed deleted hacked leaked stole admitted retweeted tweeted apologized apologised settled awarded granted
		appealed overturned upheld struck blocked proposed outsourced shipped moved imported exported deported pardoned`},
	{feeling, `hope hopes hoped love loves loved like likes happy proud glad afraid scared fear fears worry worried concerned
		angry hate grateful honored humbled excited wish dream dreams pray prayer heart feel pleased delighted enjoy enjoyed`},
	{boilerplate, `subscribe newsletter advertisement advertisements sponsored copyright reserved editing reporting photo photograph
		getty image images caption click signup download app watch video trailer gallery follow facebook twitter instagram
		@ read related share comments updated correction reach contact columnist contributed transcript cookie cookies login
		register email print bookmark permission terms`},
	{vague, `some many several things thing stuff something anything everything lot lots bit kind sort somebody someone anybody
		people way ways issue issues situation`},
	{all, `all every each only always everyone everybody nobody none entire whole any no-one both`},
}
