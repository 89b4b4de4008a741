package names

import (
	"slices"
	"strings"
	"unicode"
)

// sayer is who can be a source of words that the article introduces as nobody, without what only describes them, or "": a
// name, or a noun for people, for a body of them or for what they publish. Any other noun before a verb of saying is only the
// subject of its sentence: "his popularity suggests", "the call focused on".
func sayer(words string) string {
	all := strings.Fields(words)
	for i, word := range all {
		if i > 0 && clauseVerbs[strings.ToLower(word)] {
			return "" // a clause that was cut
		}
	}
	if len(all) > 1 && strings.EqualFold(all[0], "those") {
		return words // "those surveyed"
	}
	end := 1
	for end < len(all) && (!describes(all[end-1], all[end]) || slices.ContainsFunc(all[end:], says)) {
		end++
	}
	if len(all) == 0 || !says(all[end-1]) {
		return ""
	}
	return strings.Join(all[:end], " ")
}

// says tells whether a word is a name, or a noun for somebody who says something or for what tells it.
func says(word string) bool {
	last := strings.TrimRight(trimPossessive(word), ")")
	if strings.ContainsFunc(last, unicode.IsUpper) {
		return true
	}
	if i := strings.LastIndexByte(last, '-'); i > 0 {
		last = last[i+1:]
	}
	return sayers[last] || sayers[strings.TrimSuffix(last, "s")] || isPerson(strings.TrimSuffix(last, "s"))
}

// describes tells whether a word only says more of the noun before it: "voters surveyed last week", "people marching".
func describes(noun, word string) bool {
	return says(noun) && !determiners[strings.ToLower(noun)] && (tails[word] || strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "ing"))
}

// isPerson tells by the ending of a noun whether it stands for somebody: "miller", "visitor", "druggist", "chairwoman".
func isPerson(noun string) bool {
	if len(noun) < 5 || things[noun] {
		return false
	}
	for _, ending := range []string{"er", "or", "ist", "ian", "man", "men", "ee", "crat", "ologue"} {
		if strings.HasSuffix(noun, ending) {
			return true
		}
	}
	return false
}

var (
	// tails stand behind the noun that they say more of.
	tails = set(`familiar close here there alone today tonight yesterday tomorrow now then ago last this next year years month months week weeks morning evening
		afternoon night monday tuesday wednesday thursday friday saturday sunday online abroad overseas alike curious confident themselves himself herself itself else involved`)

	// determiners may begin the words for a source.
	determiners = set("a an the his her its their my our this that these one two some many all no another other every each")

	// clauseVerbs are verbs that no words for a source hold.
	clauseVerbs = set("is are was were has have had would will could should won became began did does remain passed received vied announced arrive arrived threw")

	// sayers are nouns for people, for bodies of people and for what tells something, in the singular where the plural only adds an s.
	sayers = set(`he she they we i you who whom someone somebody anyone anybody everyone everybody nobody one other some many most several few those both none either each another
		people person folk men women man woman boy girl kid child children youth teen adult infant baby guy lady gentleman lord mom dad mum mother father parent wife husband spouse
		widow son daughter brother sister sibling twin uncle aunt cousin nephew niece grandmother grandfather grandparent family families relative friend ally allies enemy enemies foe rival
		fan guest peer colleague neighbor neighbour roommate classmate teammate citizen resident native immigrant migrant refugee tenant client patient victim survivor suspect hostage inmate
		defendant plaintiff applicant participant respondent occupant contestant consultant assistant attendant lieutenant sergeant accountant merchant tyrant giant informant protestant militant
		activist agent president student correspondent opponent proponent superintendent dissident delegate superdelegate candidate advocate associate magistrate graduate laureate expert critic cleric analyst secretary secretaries surrogate confidant user side neurosurgeon look-alike
		mechanic academic politic skeptic sceptic comic official professional individual intellectual radical liberal conservative progressive centrist moderate independent executive representative
		detective operative captive general admiral colonel corporal marshal rebel principal criminal chief sheriff aide staff crew source insider outsider mogul boss coach judge justice jury juries
		chair head host mayor nurse pope priest monk nun imam rabbi clergy bishop saint scholar author attorney counsel lawyer lawmaker police cop fbi guard troops troop soldier veteran vet
		crowd audience electorate majority minority world nation country countries state city cities town village county counties province region neighborhood community communities
		government administration regime authority authorities ministry ministries department agency agencies bureau office commission committee subcommittee panel council board body bodies cabinet parliament congress senate
		house assembly legislature court tribunal embassy kremlin pentagon palace monarchy kingdom republic union league federation confederation alliance coalition bloc party parties caucus caucuses campaign camp
		movement opposition leadership delegation militia army navy military force forces junta cartel gang mob group faction wing club society societies association organization organisation institute institution foundation
		charity charities nonprofit fund company companies corporation corp firm business businesses manufacturer bank brokerage insurer airline carrier retailer chain store shop supplier startup utility utilities conglomerate
		subsidiary subsidiaries industry industries lobby sector labor labour management university universities college school academy academies faculty church parish diocese congregation mosque synagogue hospital clinic laboratory lab museum
		theater theatre studio label band team squad franchise network station channel outlet media press newspaper paper daily weekly tabloid magazine journal site website blog page account feed wire service
		program programme show podcast series broadcast report reporting poll polling survey study studies analysis analyses research review audit probe investigation inquiry inquiries finding result data statistics statistic figure index average averages tally database profile summary form section quiz slide proposal counterproposal
		estimate forecast projection calculation census record document documentation file filing transcript text message letter email e-mail memo note tweet post posting statement release announcement communique declaration resolution
		article column editorial op-ed story stories book biography biographies memoir novel essay chapter diary diaries manual guide guideline handbook brochure flyer leaflet pamphlet petition platform manifesto agenda constitution
		law act bill statute amendment ordinance rule regulation directive order ruling verdict opinion decision judgment indictment affidavit complaint lawsuit suit warrant subpoena deposition testimony brief motion contract treaty
		agreement deal pact accord plan budget policy policies legislation provision clause syllabus syllabi curriculum ad advert advertisement commercial spot video clip footage film movie documentary documentaries photo
		photograph picture image caption headline banner sign slogan sticker poster graphic chart map table list quote quotation speech address interview remark comment rumor rumour allegation accusation claim theory theories
		evidence intelligence consensus fact fact-check test exam questionnaire answer response reply replies question warning advisory advisories bulletin notice instruction code narrative voice teleprompter spokespeople personnel mankind humanity
		celebrity celebrities socialite star idol diplomat bureaucrat democrat republican autocrat millionaire billionaire entrepreneur chauffeur amateur connoisseur surgeon physician paramedic medic geek nerd
		pair trio duo couple handful cohort generation coroner hawk dove pundit whistleblower hacker intern trainee nominee appointee designee attendee employee detainee trustee referee
		gunman protester counterpart successor predecessor hopeful front-runner runner-up runner contender entity entities operator desk unit headquarters base left right establishment`)

	// things end like nouns for people and are none.
	things = set(`former larger smaller bigger greater higher lower longer shorter older younger later earlier better fewer another number whether order matter power
		water summer winter weather border murder chapter factor error terror humor color honor favor minor major behavior career anger danger never after under
		over corner disaster trigger thriller manner dinner computer semester quarter shoulder disorder degree guarantee coffee twist exist assist resist persist
		consist insist human regimen specimen mirror tower shower river fever layer encounter gender harbor offer chatter laughter slaughter barrier frontier armor
		superior inferior interior exterior prior junior senior folder wonder thunder blunder cover flower finger hunger meter perimeter parameter diameter
		rather together altogether neither further whatever however moreover forever remainder reminder timber lumber chamber cancer transfer buffer filter shelter
		container freezer copper pepper temper rigor tenor horror metaphor vapor tumor pavilion`)
)
