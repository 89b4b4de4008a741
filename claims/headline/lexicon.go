package headline

// The closed classes of English, and the open-class words that the analysis must know to find its way.

var (
	determiners = list(`a an the this that these those some any no every each either neither another both all half many few several
		such much enough`)
	possessives = list(`my your his her its our their whose`)
	subjects    = list(`i you he she it we they who there this that these those everyone everybody someone nobody somebody anyone
		nothing something everything what`)
	objects     = list(`me him them himself herself itself themselves myself ourselves yourself mine hers theirs ours anybody none`)
	auxiliaries = list(`am is are was were be been being has have had having do does did 's 're 've 'm`)
	modals      = list(`will would can could may might must shall should 'll 'd ought wo ca cannot`)
	// Nouns of headlines that are no longer than acronyms are.
	shortNouns = list(`car bus gun war oil gas tax law vote poll job deal plan ban aid bid row man men boy girl kid cop fire bomb ship boat jet
		bill home city town fear hope loss win raid talk army crew baby body dog cat deer bear food hate heat ice sea snow rain`)
	prepositions = list(`of in on at by for with from to into onto about against between among amid amidst during under over above
		below across through throughout toward towards within without upon despite per via near behind beyond around
		along alongside beside besides inside outside off out up down like unlike except versus vs until till since
		before after than as including concerning regarding following pending aboard atop past absent`)
	subordinators = list(`because although though while whereas if unless when whenever once after before since until till as wherever
		whether lest where how why`)
	conjunctions = list(`and or but nor yet so plus &`)
	negations    = list(`not n't never`)

	adverbs = list(`also then now again already still just even only ever always often sometimes usually perhaps maybe however
		therefore thus moreover furthermore meanwhile instead nevertheless nonetheless indeed too very quite rather
		almost nearly about roughly approximately soon later earlier ago here there today tomorrow yesterday tonight
		once twice together apart abroad overseas well far further longer away back ahead forward alone aside
		otherwise else yet so more most less least much currently recently reportedly allegedly apparently long
		finally eventually afterward afterwards altogether anyway somewhat simply merely seldom rarely hardly barely`)
	// fillers may go from any clause without changing what it claims.
	fillers = list(`also then however therefore thus moreover furthermore meanwhile indeed simply actually really basically
		literally additionally consequently accordingly anyway obviously certainly clearly notably importantly
		interestingly surprisingly unfortunately fortunately sadly frankly honestly truly pointedly specifically
		ultimately essentially famously newly very quite altogether just today now`)
	// bounds change what is claimed and stay with what they stand before.
	bounds = list(`incorrectly wrongly falsely mistakenly erroneously seldom
		further farther likely unlikely arguably usually often sometimes generally mostly largely typically partly partially mainly primarily occasionally presumably
		perhaps maybe possibly probably potentially supposedly
		only nearly almost about roughly approximately more less fewer least most over under exactly just never not
		no hardly barely rarely reportedly allegedly apparently up as than yet ever longer`)

	adjectives = list(`able female male additional adequate afraid aggressive alive ambitious angry annual available aware bad basic best
		better big black blue brief bright broad broken busy calm capable careful central certain cheap chief civil
		clean clear close cold common complete concerned concrete conservative controversial corrupt critical
		crucial current daily dangerous dark dead deep deeper democratic different difficult direct domestic early
		easy economic effective eligible enormous entire environmental equal essential ethnic eventual exact
		excellent existing expensive external extra extreme fair false familiar famous fast fatal federal final
		financial fine firm fiscal foreign former formal free frequent fresh friendly full fundamental further
		future general genuine global good grave great greater greatest green guilty happy hard healthy heavy hidden
		high higher highest historic hot huge human ideal illegal immediate important impossible independent
		individual industrial inner innocent intense internal international joint key large larger largest last late
		latest leading least left legal less liberal light likely limited little local long longtime loose lost loud
		low lower lowest lucky mad main major massive medical mental mere mild military minimum minor missing mixed
		modern modest moral mutual narrow national native natural naval necessary negative nervous new next nice
		normal overall notable nuclear numerous obvious odd old older only open opposite ordinary original other
		overall own painful partial past peaceful permanent personal physical plain political poor popular positive
		possible potential powerful pregnant present presidential previous primary prime principal prior private
		probable professional prominent proper proud public quick quiet racial radical rapid rare ready real recent
		red regional regular relevant reluctant rich right rigid risky rival rough royal rural sad safe same
		scientific secret senior separate serious severe sexual sharp short significant similar simple single slight
		slow small smaller smallest so-called social soft solar sole solid special specific stable standard
		statewide steady steep strange strategic strict strong stronger strongest structural sudden sufficient
		suitable super superior sure surprise surprising sweeping tall temporary terrible thick thin tiny top total
		tough toxic traditional tragic tremendous military-style primary necessary monetary voluntary true ugly
		unable unclear unfair unique unlawful unlikely unprecedented unusual upcoming upper urban urgent useful
		usual vague valuable vast viable vicious violent virtual visible vital vulnerable warm weak wealthy weekly
		whole wide widespread wild willing wise wooden worse worst worth wrong young younger youngest white`)

	// gerundNouns end in -ing but name a thing.
	gerundNouns = list(`meeting building hearing training funding housing polling briefing ruling filing rating warning spending
		beginning finding bombing shooting morning evening king ring thing something nothing anything everything
		string spring wing offering opening crossing painting wedding feeling being meaning understanding
		advertising banking manufacturing policing mining drilling ceiling killing gathering savings earnings
		proceeding fundraising marketing engineering clothing landing lightning sing bring during`)
	// edNouns end in -ed but are no verbs.
	edWords = list(`hundred red bed need feed seed speed shed naked sacred wicked bleed indeed exceed succeed proceed`)
	lyNouns = list(`family july italy ally reply supply assembly rally bully anomaly monopoly daily weekly early likely unlikely
		only friendly elderly deadly costly orderly lonely lively ugly imply apply rely fly comply multiply`)

	// cues put words into somebody's mouth: what follows them is the claim.
	cues = list(`say tell claim state note argue report announce add insist acknowledge admit contend assert believe warn
		write explain stress emphasize confirm reveal find estimate complain observe allege declare maintain concede
		recall reiterate remark mention suggest testify predict indicate conclude deny comment joke tweet post
		respond reply answer describe think know disclose underline underscore assure inform charge hint imply show
		remind fear hope agree predict recount boast vow rule muse quip explore detail illustrate`)
	// frames are the cues whose content stands for itself once it is known who said it.
	frames = list(`say tell claim state note argue report announce add insist acknowledge admit contend assert write explain
		stress emphasize confirm reveal find estimate complain observe allege declare maintain concede recall
		reiterate remark mention testify conclude determine discover deny comment joke tweet post respond reply answer disclose
		underline underscore show muse quip rule explore describe detail illustrate ask read project predict charge suggest
		indicate warn learn`)

	months = map[string]int{
		"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
		"september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
		"aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
	}
	weekdays = map[string]int{
		"sunday": 1, "monday": 2, "tuesday": 3, "wednesday": 4, "thursday": 5, "friday": 6, "saturday": 7,
	}
	timeNouns = list(`day week month year decade century hour minute second morning afternoon evening night weekend quarter summer
		winter spring fall autumn season time days weeks months years decades centuries hours minutes seconds nights
		weekends quarters today yesterday tomorrow tonight`)
	titles = list(`mr mrs ms dr sen rep gov gen lt col capt sgt prof rev hon president senator governor representative
		congressman congresswoman secretary minister chancellor mayor judge justice king queen prince princess pope
		general colonel captain ambassador leader speaker chairman chairwoman director professor doctor sir lord lady chief officer`)

	numberWords = map[string]string{
		"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
		"eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17",
		"eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60",
		"seventy": "70", "eighty": "80", "ninety": "90",
	}
	magnitudes = list(`hundred thousand million billion trillion dozen hundreds thousands millions billions trillions dozens`)
)
