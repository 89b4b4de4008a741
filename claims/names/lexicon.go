package names

import "strings"

// personal are titles that only persons have, with the gender they tell.
var personal = map[string]Gender{
	"mr": Male, "mr.": Male, "mister": Male, "sir": Male, "lord": Male, "king": Male, "prince": Male, "father": Male, "brother": Male, "imam": Male, "ayatollah": Male,
	"mrs": Female, "mrs.": Female, "ms": Female, "ms.": Female, "miss": Female, "lady": Female, "dame": Female, "queen": Female, "princess": Female, "sister": Female,
	"dr": Unknown, "dr.": Unknown, "prof.": Unknown, "rev.": Unknown, "hon.": Unknown, "pope": Male, "cardinal": Male, "bishop": Unknown, "archbishop": Male,
	"sheikh": Male, "mullah": Male, "rabbi": Unknown, "pastor": Unknown, "reverend": Unknown, "monsignor": Male, "congressman": Male, "congresswoman": Female,
	"councilman": Male, "councilwoman": Female, "chairwoman": Female, "assemblyman": Male, "assemblywoman": Female, "spokeswoman": Female, "spokesman": Male,
	"sen.": Unknown, "sens.": Unknown, "senator": Unknown, "senators": Unknown, "rep.": Unknown, "reps.": Unknown, "representative": Unknown, "representatives": Unknown,
	"gov.": Unknown, "govs.": Unknown, "governor": Unknown, "president": Unknown, "vice": Unknown, "premier": Unknown, "prime": Unknown, "minister": Unknown, "chancellor": Unknown,
	"secretary": Unknown, "undersecretary": Unknown, "ambassador": Unknown, "amb.": Unknown, "mayor": Unknown, "judge": Unknown, "justice": Unknown, "chief": Unknown,
	"general": Unknown, "gen.": Unknown, "colonel": Unknown, "col.": Unknown, "captain": Unknown, "capt.": Unknown, "lt.": Unknown, "lieutenant": Unknown, "sgt.": Unknown, "sergeant": Unknown,
	"major": Unknown, "maj.": Unknown, "admiral": Unknown, "adm.": Unknown, "cmdr.": Unknown, "commander": Unknown, "officer": Unknown, "detective": Unknown, "sheriff": Unknown,
	"professor": Unknown, "doctor": Unknown, "coach": Unknown, "chairman": Male, "chair": Unknown, "chairperson": Unknown, "director": Unknown, "commissioner": Unknown,
	"speaker": Unknown, "leader": Unknown, "whip": Unknown, "delegate": Unknown, "councillor": Unknown, "cllr.": Unknown, "treasurer": Unknown, "attorney": Unknown, "prosecutor": Unknown,
	"ceo": Unknown, "cfo": Unknown, "coo": Unknown, "spokesperson": Unknown, "candidate": Unknown, "nominee": Unknown, "first": Unknown, "former": Unknown, "ex-president": Unknown, "majority": Unknown, "minority": Unknown,
	"deputy": Unknown, "assistant": Unknown, "senior": Unknown, "acting": Unknown, "then-president": Unknown, "president-elect": Unknown, "u.s.": Unknown, "us": Unknown, "uk": Unknown, "eu": Unknown, "e.u.": Unknown, "un": Unknown, "u.n.": Unknown,
	"host": Unknown, "editor": Unknown, "moderator": Unknown, "strategist": Unknown, "adviser": Unknown, "advisor": Unknown, "aide": Unknown, "reporter": Unknown, "correspondent": Unknown, "analyst": Unknown, "economist": Unknown, "author": Unknown,
	"republican": Unknown, "democrat": Unknown, "democratic": Unknown, "libertarian": Unknown, "gop": Unknown, "rep": Unknown, "sen": Unknown, "gov": Unknown, "ag": Unknown, "actor": Male, "actress": Female, "singer": Unknown,
}

// roles are nouns that stand for a person whom the article has introduced with them: "the president".
var roles = map[string]string{
	"president": "president", "senator": "senator", "sen.": "senator", "governor": "governor", "gov.": "governor", "congressman": "congressman", "congresswoman": "congresswoman",
	"representative": "representative", "rep.": "representative", "mayor": "mayor", "judge": "judge", "justice": "justice", "secretary": "secretary", "chancellor": "chancellor", "premier": "premier",
	"minister": "minister", "chairman": "chairman", "chairwoman": "chairwoman", "director": "director", "general": "general", "gen.": "general", "admiral": "admiral", "adm.": "admiral",
	"commissioner": "commissioner", "ambassador": "ambassador", "speaker": "speaker", "sheriff": "sheriff", "chief": "chief", "professor": "professor", "doctor": "doctor", "dr.": "doctor", "dr": "doctor",
	"pope": "pope", "king": "king", "queen": "queen", "prince": "prince", "princess": "princess", "pastor": "pastor", "rabbi": "rabbi", "bishop": "bishop", "coach": "coach", "captain": "captain", "colonel": "colonel",
	"attorney": "attorney", "prosecutor": "prosecutor", "spokesman": "spokesman", "spokeswoman": "spokeswoman", "spokesperson": "spokesperson", "aide": "aide", "adviser": "adviser", "advisor": "adviser",
	"strategist": "strategist", "host": "host", "moderator": "moderator", "candidate": "candidate", "nominee": "nominee", "leader": "leader", "lawmaker": "lawmaker", "author": "author",
	"economist": "economist", "analyst": "analyst", "actor": "actor", "actress": "actress", "billionaire": "billionaire", "businessman": "businessman", "lawyer": "lawyer", "ceo": "ceo", "treasurer": "treasurer", "delegate": "delegate",
}

// heads are the last or first words of an organisation's name.
var heads = set(`prize award department university committee ministry bank bureau house council institute center centre federation association organization organisation alliance court church office board school
	college academy union party agency commission foundation fund society group company corporation corp corp. inc inc. ltd ltd. llc plc news times post journal herald tribune gazette guardian telegraph magazine
	review network radio television tv coalition league authority administration congress senate parliament assembly cabinet force army navy guard police service services project team club
	campaign caucus conference convention movement front brigade brotherhood press observer chronicle register monitor independent mirror globe observer dispatch inquirer examiner standard
	hospital museum library laboratory labs observatory systems technologies partners holdings industries motors airlines airways pharmaceuticals energy entertainment studios pictures media communications
	healthcare biotech software logistics bancorp ventures enterprises productions hotels resorts casinos foods stores capital securities insurance associates brothers street kremlin pentagon treasury watch international amnesty greenpeace twitter facebook google apple amazon microsoft reuters bloomberg politico politifact
	breitbart huffpost cnn nbc abc cbs bbc fox msnbc npr pbs espn afp nato opec unesco unicef interpol europol fbi cia nsa irs epa fda nasa imf wto who naacp aclu nra ipsos gallup quinnipiac marist rasmussen
	survey poll index report act bill treaty convention agreement accord plan tax policy cities states nations`)

// places are names of countries, states and cities that are met often.
var places = set(`afghanistan africa alabama alaska albania algeria america americas andorra angola antarctica arabia arctic argentina arizona arkansas armenia asia athens atlanta australia austria azerbaijan baghdad bahrain baltimore bangladesh
	barcelona beijing beirut belarus belfast belgium benghazi berlin bolivia bosnia boston botswana brasilia brazil brexit britain brooklyn brussels budapest buffalo bulgaria burma burundi cairo calais california cambodia cameroon canada
	caribbean charlotte chechnya chicago chile china cleveland colombia colorado columbus congo connecticut copenhagen crimea croatia cuba cyprus dallas damascus delaware delhi denmark denver detroit dublin ecuador edinburgh egypt
	england eritrea estonia ethiopia europe finland florida france frankfurt gaza geneva georgia germany ghana glasgow greece greenland grenada guantanamo guatemala guinea haiti harlem havana hawaii helsinki honduras hong houston hungary iceland
	idaho illinois india indiana indonesia iowa iran iraq ireland islamabad israel istanbul italy jakarta jamaica japan jerusalem johannesburg jordan kabul kansas kashmir kazakhstan kentucky kenya kharkiv kiev kosovo kuwait kyiv kyrgyzstan
	lagos laos latvia lebanon lesotho liberia libya liechtenstein lisbon lithuania london louisiana luxembourg macedonia madrid maine malawi malaysia mali malta manhattan manila mariupol maryland massachusetts mauritania mexico miami michigan
	milan milwaukee minneapolis minnesota mississippi missouri moldova mongolia montana montenegro montreal morocco moscow mosul mozambique mumbai munich myanmar nairobi namibia naples nebraska nepal netherlands nevada nicaragua niger nigeria
	norway oakland odessa ohio oklahoma oman ontario oregon orlando oslo ottawa pakistan palestine panama paraguay paris pennsylvania peru philadelphia philippines phoenix pittsburgh poland portland portugal prague pretoria qatar quebec
	queens raqqa richmond riyadh romania rome russia rwanda sacramento sarajevo scandinavia scotland seattle senegal seoul serbia shanghai siberia sicily singapore slovakia slovenia somalia spain stockholm sudan sweden switzerland sydney syria
	taiwan tajikistan tanzania tehran tennessee texas thailand tibet tokyo toronto tripoli tunisia turkey turkmenistan uganda ukraine uruguay utah uzbekistan vatican venezuela vermont vienna vietnam virginia wales warsaw washington
	wisconsin wyoming yemen yugoslavia zambia zimbabwe zurich aleppo u.s. us u.k. uk usa u.s.a. eu e.u. d.c. uae ussr`)

// demonyms describe somebody by country, creed or party and belong to no name.
var demonyms = set(`american russian ukrainian french german british english chinese japanese israeli iranian iraqi syrian turkish italian spanish polish indian pakistani afghan mexican canadian australian saudi egyptian korean
	european african asian arab muslim christian jewish catholic hispanic latino latina black white republican democratic democrat libertarian conservative liberal communist socialist danish dutch swedish norwegian finnish greek hungarian austrian
	swiss belgian irish scottish welsh brazilian argentine colombian venezuelan cuban nigerian kenyan somali sudanese ethiopian palestinian lebanese jordanian qatari kuwaiti yemeni libyan tunisian moroccan algerian vietnamese thai filipino indonesian
	malaysian taiwanese burmese serbian croatian bosnian bulgarian romanian czech slovak slovenian estonian latvian lithuanian belarusian georgian armenian kurdish chechen northern southern eastern western north south east west new former
	californian texan virginian soviet nazi islamic protestant anglican mormon sunni shiite buddhist hindu sikh`)

// placeWords are the last words of a place's name.
var placeWords = set(`street avenue road county city valley river island islands lake mountain mountains beach bay park square state states province ocean sea gulf coast bridge airport station tower village town hills heights desert peninsula kong kingdom republic shoal hook creek springs canyon carolina hampshire jersey dakota zealand`)

// locative are prepositions behind which a place may stand.
var locative = set(`in at from near outside`)

// collective begin the names of organisations, laws and the like.
var collective = set(`united national international federal allied social public human civil global world foreign homeland internal central fair clean planned super`)

// landmarks begin the names of places.
var landmarks = set(`mt. mt mount lake fort ft. cape`)

// landforms are those of them that are hardly ever surnames.
var landforms = set(`hook shoal county avenue beach heights canyon`)

// calendar are days and months; they are no names and end one.
var calendar = set(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. christmas easter thanksgiving ramadan`)

// functionWords carry a capital only because they begin a sentence or stand in a title.
var functionWords = set(`cheers a about above according across actually additionally after again against ago all almost along already also although always am amid among an and another any anyone anything are aren't around as asked at away back be because been
	before behind being below besides between beyond both but by can can't could critics did didn't do does doesn't don't done down due during each earlier either else enough especially even ever every everybody everyone everything except far few finally
	first five following for four from further furthermore get gets getting give given go goes going gone good got great had hadn't half has hasn't have haven't having he he's hello hence her here here's hers herself hey him himself his how however i i'd i'll i'm i've if
	in including indeed inside instead into is isn't it it's its itself just keep last late lately later least less let let's like likely look made make many may maybe me meanwhile might mine more moreover most much must my myself near nearly neither never
	nevertheless next nine no nobody none nor not nothing now of off officials often oh ok okay on once one only onto or other others our ours ourselves out outside over overall people per perhaps please put quite rather really recent recently regardless right said same
	say saying says second see seeing seven several shall she she's should shouldn't similarly since six so some somebody someone something sometimes soon still such sure ten than thank thanks that that's the their theirs them themselves then there there's therefore these
	they they're third this those though three through throughout thus to today together tomorrow tonight too toward towards two under unless unlike until up upon us use used very via wait was wasn't we we'll we're we've well went were weren't what what's whatever when
	whenever where whereas wherever whether which while who who's whoever whom whose why will with within without won't would wouldn't yes yesterday yet you you'd you'll you're you've your yours yourself new old young big small top key asked added speaking watch read photo video image
	abstract full text update updated advertisement story breaking exclusive opinion analysis editorial live share related follow click sign subscribe lawmakers experts voters republicans democrats americans russians europeans supporters opponents police authorities researchers scientists investigators prosecutors residents
	witnesses activists advocates analysts economists sources students teachers doctors parents women men children families workers business businesses companies government politics culture sports world nation state national international local federal white black
	my own despite based given number part`)

// particles may stand in small letters inside a name.
var particles = set(`de da di do dos das del della der den du el la le les van von zu zum bin ibn al bint abu ben ter ten y e`)

// surnameSuffixes follow a surname.
var surnameSuffixes = set(`jr jr. sr sr. ii iii iv md m.d. ph.d. phd esq esq.`)

// trimPossessive removes "'s" and a lone apostrophe at the end of a word.
func trimPossessive(word string) string {
	for _, suffix := range []string{"'s", "’s", "'", "’"} {
		word = strings.TrimSuffix(word, suffix)
	}
	return word
}
