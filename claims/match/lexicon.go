package match

import (
	"slices"
	"strings"
)

// common are words that tell nothing of what a claim is about.
var common = set(`a about after again all also am an and any are aren't as at be been before being but by can can't could
	couldn't did didn't do does doesn't doing don't down during each few for from further get gets getting got had hadn't
	has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how i i'd i'll i'm i've if in
	into is isn't it it'd it'll its itself just let me more most my myself no nor not now of off on once only or other our
	ours ourselves out over own rt said same say saying says she she'd she'll so some such than that the their theirs them
	themselves then there these they they'd they'll they're they've this those through to too under until up upon us very
	via was wasn't we we'd we'll we're we've were weren't what when where which while who whom whose why will with won't
	would wouldn't you you'd you'll you're you've your yours yourself`)

// same brings words that mean one thing to one stem.
var same = pairs(`
	pic=photo pics=photo picture=photo pictures=photo photograph=photo photographs=photo photos=photo image=photo
	images=photo pictured=photo photographed=photo clip=video footage=video videos=video clips=video
	tweets=tweet tweeted=tweet tweeting=tweet
	children=child kids=child kid=child boys=boy men=man women=woman lady=woman ladies=woman mom=mother mum=mother
	mommy=mother moms=mother mothers=mother dad=father daddy=father fathers=father people=person persons=person
	died=die dies=die dead=die death=die deaths=die killed=kill kills=kill killing=kill murder=kill murdered=kill
	murders=kill slain=kill shot=shoot shooting=shoot shootings=shoot
	fbi=fbi cops=police cop=police officer=police officers=police
	democrat=democrat democrats=democrat democratic=democrat dem=democrat dems=democrat gop=republican
	republicans=republican repubs=republican
	illegals=immigrant illegal=illeg immigrants=immigrant immigrant=immigrant immigration=immigrant migrant=immigrant
	migrants=immigrant migration=immigrant aliens=immigrant
	muslims=muslim islam=muslim islamic=muslim moslem=muslim islamist=muslim
	america=america american=america americans=america usa=america
	russian=russia russians=russia chinese=china canadian=canada canadians=canada mexican=mexico mexicans=mexico
	british=britain uk=britain french=france german=germany germans=germany israeli=israel israelis=israel
	australian=australia australians=australia italian=italy japanese=japan korean=korea indian=india iranian=iran
	iranians=iran syrian=syria syrians=syria cuban=cuba ukrainian=ukraine palestinian=palestine palestinians=palestine
	wrote=write written=write writes=write writing=write said=say says=say
	bought=buy buys=buy buying=buy sold=sell sells=sell selling=sell gave=give given=give gives=give giving=give
	took=take taken=take takes=take taking=take made=make makes=make making=make paid=pay pays=pay paying=pay
	caught=catch found=find finds=find won=win wins=win winning=win lost=lose loses=lose losing=lose
	stole=steal stolen=steal steals=steal ran=run runs=run running=run told=tell tells=tell spoke=speak spoken=speak
	speech=speak speaks=speak speaking=speak thought=think left=leave leaves=leave leaving=leave
	held=hold holds=hold holding=hold sent=send sends=send sending=send built=build builds=build building=build
	hid=hide hidden=hide broke=break broken=break chose=choose chosen=choose drove=drive driven=drive ate=eat eaten=eat
	fought=fight flew=fly flown=fly wore=wear worn=wear wears=wear wearing=wear taught=teach
	elected=elect election=elect elections=elect president=president presidential=president presidency=president potus=president
	vets=veteran vet=veteran veterans=veteran troops=soldier troop=soldier soldiers=soldier military=soldier army=soldier
	car=car cars=car vehicle=car vehicles=car airplane=plane airplanes=plane planes=plane aircraft=plane
	doctor=doctor doctors=doctor physician=doctor dr=doctor
	arrest=arrest arrested=arrest
	rose=rise risen=rise rises=rise rising=rise fell=fall fallen=fall falls=fall falling=fall grew=grow grown=grow
	grows=grow growing=grow shrank=shrink shrunk=shrink sank=sink sunk=sink
	two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
	fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70
	eighty=80 ninety=90`)

// words are the words of each stem in same.
var words = func() map[string][]string {
	m := map[string][]string{}
	for word, stem := range same {
		m[stem] = append(m[stem], word)
	}
	for _, list := range m {
		slices.Sort(list)
	}
	return m
}()

// negators turn what follows into its opposite.
var negators = set("not no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt wasnt arent wont denies denied deny")

var months = set("january february march april may june july august september october november december")

// opposites are the stems that say the opposite of a stem.
var opposites = func() map[string][]string {
	m := map[string][]string{}
	for _, line := range strings.Split(opposing, "\n") {
		left, right, _ := strings.Cut(line, "/")
		for _, a := range strings.Fields(left) {
			for _, b := range strings.Fields(right) {
				a, b := newToken(a, 'a').stem, newToken(b, 'a').stem
				m[a], m[b] = append(m[a], b), append(m[b], a)
			}
		}
	}
	return m
}()

const opposing = `rise increase grow climb gain / fall decrease decline drop shrink sink
	more / less fewer
	legal / illegal
	allow permit legalise legalize / ban forbid prohibit outlaw
	win / lose
	open / close
	raise / cut lower reduce
	true / false
	support back / oppose
	best / worst
	highest / lowest
	most / least
	buy / sell
	accept / reject
	guilty / innocent
	alive / dead
	before / after`

// accounts are the people and offices behind account names and tags that do not spell them.
var accounts = map[string]string{
	"potus": "President", "flotus": "First Lady", "scotus": "Supreme Court", "vp": "Vice President", "gop": "Republicans",
	"aoc": "Alexandria Ocasio-Cortez", "maga": "MAGA", "sotu": "State of the Union", "realdonaldtrump": "Donald Trump",
	"sensanders": "Bernie Sanders", "ewarren": "Elizabeth Warren", "senwarren": "Elizabeth Warren", "ilhanmn": "Ilhan Omar",
	"speakerpelosi": "Speaker Nancy Pelosi", "berniesanders": "Bernie Sanders", "joebiden": "Joe Biden",
	"barackobama": "Barack Obama", "hillaryclinton": "Hillary Clinton", "foxnews": "Fox News", "nytimes": "New York Times",
	"senschumer": "Chuck Schumer", "senatemajldr": "Mitch McConnell", "whitehouse": "White House", "dhsgov": "Homeland Security",
	"cbp": "Customs and Border Protection", "icegov": "Immigration and Customs Enforcement", "cdcgov": "CDC",
	"berniebro": "Bernie Sanders", "kamalaharris": "Kamala Harris", "marcorubio": "Marco Rubio", "tedcruz": "Ted Cruz",
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, word := range strings.Fields(words) {
		m[word] = true
	}
	return m
}

func pairs(list string) map[string]string {
	m := map[string]string{}
	for _, pair := range strings.Fields(list) {
		word, meaning, _ := strings.Cut(pair, "=")
		m[word] = meaning
	}
	return m
}
