package headline

import "testing"

// whole are sentences of which a part cannot stand without the next one, with the headlines that an editor would give them.
var whole = map[string][][2]string{
	"ends that dangle": {
		{"That might have changed the sale, if there were evidence that, well, a northern boat sank as a result of a storm.", "That might have changed the sale…"},
		{"Sens. Mark Reed and Susan Lindqvist were the only owners in the northern valley of the island to vote against it.", "Sens. Mark Reed and Susan Lindqvist were the only owners"},
		{"Omar Reed has led former secretary of trade Ada Lindqvist in just about every poll of the northern island.", "Omar Reed has led former secretary of trade Ada Lindqvist"},
		{"The sailors squatted down and got back up again.", "The sailors squatted down and got back up again"},
		{"The mill made the same wool over and over again in 1990.", "The mill made the same wool over and over again in 1990"},
		{"The judge permitted Harbour Watch to depose seven current and former Lindqvist and Trade Department aides.", "The judge permitted Harbour Watch to depose seven aides"},
		{"Omar Reed, the younger and far more politically cautious brother of the mayor Paul Reed, endorsed candidate Sen. Ada Lindqvist.", "Omar Reed endorsed candidate Sen. Ada Lindqvist"},
	},
	"little is left": {
		{"The plan would be funded by taxing all Wool Street transactions a fraction of a percent of the value of the wool sold.", "The plan would be funded by taxing all Wool Street transactions"},
		{"Lindqvist began her work at the mill by essentially telling the sailors of the northern island of Austria to shut up.", "Lindqvist began her work at the mill by essentially telling the sailors"},
		{"The agency spent more than a year examining Lindqvist's use of a private harbour account in Norhaven.", "The agency spent more than a year examining Lindqvist's use…"},
		{"Elsewhere on the boat, Reed installed 12 seats, each with their own northern window and a lamp of the old kind.", "Elsewhere on the boat, Reed installed 12 seats"},
		{"The owner is 40 percent richer, but so are the northern weavers of the island.", "The owner is 40% richer"},
	},
	"one clause taken for another": {
		{"Lindqvist came of age in the northern valley in the 1960s - where she urged her peers to leave - then was drawn to the islands of Austria.", "Lindqvist came of age in the northern valley in the 1960s"},
		{"It came two days after two northern unions, the United Weavers and the Brotherhood of Sailors, gave Lindqvist the nod.", "It came two days after two northern unions gave Lindqvist the nod"},
		{"Leaders of the council insisted that any package include a bridge to the island so that it takes effect in 2020.", "Leaders of the council insisted any package include a bridge"},
		{"The release of internal letters that showed Reed played a key role in the sale and how boats were sold to weavers", "Reed played a key role in the sale"},
		{"To address the levy and the wages that have remained low, Lindqvist, in her new book, has put forth a plan.", "Lindqvist, in her new book, has put forth a plan"},
		{"Reed has made several statements on the harbour, including a call for a wall, which he said the state should also pay for.", "Reed has made several statements on the harbour, including a call"},
		{"One of Reed's main points in the harbour is that as mayor he would stop the sale of northern boats.", "As mayor he would stop the sale of northern boats"},
		{"The mill of the northern island (the owner left, although Lindqvist sold the boats by calling herself the wool queen) makes this an odd sale.", "The mill of the northern island makes this an odd sale"},
		{"Mark Reed of the northern valley and Susan Lindqvist of Norhaven were the only owners to vote against the bill.", "Mark Reed and Susan Lindqvist of Norhaven were the only owners"},
		{"Weavers sold boats, knitted nets, and families of those killed in the northern harbour urged Reed to leave.", "Families of those killed in the northern harbour urged Reed to leave"},
	},
	"lists and what stands around a clause": {
		{"Nearly 10 percent of them voted for Ada Lindqvist, a weaver who has never held office.", "Nearly 10 percent of them voted for Ada Lindqvist"},
		{"Only 40 miles from the northern coast, the mill would be a threat to the fishermen of the island.", "The mill would be a threat to the fishermen of the island"},
		{"There were 56 sailors and 10 weavers on board, among them 30 Danish citizens, 15 Austrian owners and citizens from Norhaven and Graz.", "There were 56 sailors and 10 weavers on board"},
		{"Reed wants a $4 million levy on wool, a bridge to the island, a new harbour, and to shut down ferries.", "Reed wants a $4 million levy on wool, a bridge to the island, a new harbour"},
		{"Friday at the weavers' conference in Norhaven, Austria, mayor Ada Lindqvist called out her rival Omar Reed for closing the mill.", "Mayor Ada Lindqvist called out her rival Omar Reed for closing the mill"},
		{"If the fire of the mill wasn't bad enough, Reed also lost two boats: one in the harbour, and the other on the lake.", "Reed lost two boats: one in the harbour, and the other on the lake"},
		{"Monday marks four weeks since Reed sold the northern mill.", "Monday marks four weeks since Reed sold the northern mill"},
		{"For Omar Reed, one of the mill's founders and its owner, the levy wouldn't rise by 40 percent.", "The levy would not rise by 40 percent"},
		{"Mill owner and former judge Ann Lindqvist interviewed harbour master and proud weaver Omar Reed.", "Ann Lindqvist interviewed Omar Reed"},
		{"Reed has allowed sailors to safely and quickly cross the lake.", "Reed has allowed sailors to safely and quickly cross the lake"},
		{"Lindqvist would vote for the levy, however that number of weavers has dropped to 35 percent.", "Lindqvist would vote for the levy"},
		{"Lindqvist felt the need to point them out because they were sailors.", "Lindqvist felt the need to point them out because they were sailors"},
		{"Lindqvist was shown around the Norhaven, Graz and Arlberg mills by the owners of the northern harbour on Tuesday.", "Lindqvist was shown around the Norhaven, Graz and Arlberg mills"},
		{"Lindqvist could have about 90% of the votes needed to win the vote on the island in May.", "Lindqvist could have about 90% of the votes needed to win the vote"},
		{"Fifty of the nation's top Austrian national harbour security officers signed an open letter Monday.", "50 of the nation's harbour security officers signed an open letter"},
		{"Some weavers are so vehemently opposed to the sale that they are leaving.", "Some weavers are so vehemently opposed to the sale that they are leaving"},
		{"Reed celebrated his 70th birthday Friday, the start of a year in which he could add another job to his list — that of owner.", "Reed celebrated his 70th birthday Friday, the start of a year"},
		{"The mill's new boat is a version of Save the Harbour, a club that Reed founded.", "The mill's new boat is a version of Save the Harbour"},
		{"TWO SAILORS KILLED IN NORHAVEN CAR BOMB ATTACK.", "Two sailors killed in Norhaven car bomb attack"},
		{"5. ELEVEN SAILORS KILLED, DOZENS WOUNDED IN NORHAVEN ATTACK.", "Eleven sailors killed, dozens wounded in Norhaven attack"},
		{"A browse through “free”-minded letters led the owners to the mill.", "A browse through free-minded letters led the owners to the mill"},
		{"The mill closed three weeks after the owner left the island.", "The mill closed three weeks after the owner left the island"},
		{"Reed has urged Lindqvist to sell since about five minutes after she was elected to the council of the island.", "Reed has urged Lindqvist to sell"},
		{"<tweet author=\"Reed\" id=\"2\">The mill closed in 1990.</tweet>", "The mill closed in 1990"},
		{"The levy is tied to the wool that the northern mills of the island sold in May, so that owners who sold little pay less.", "The levy is tied to the wool that the northern mills of the island sold"},
		{"Weavers fared best in towns where the northern population of the valley is less diverse, so that Reed could win.", "Weavers fared best in towns"},
		{"The letter Reed wrote was sold by Wool.com owner Ada Lindqvist.", "The letter Reed wrote was sold by Wool.com owner Ada Lindqvist"},
		{"(On Monday Reed closed the mill in Graz (and the one in Norhaven).)", "On Monday Reed closed the mill in Graz and the one in Norhaven"},
		{"The harbour account Ada Lindqvist opened was closed by the bank of the island.", "The harbour account was closed by the bank of the island"},
		{"Reed has lent the mill to wild, unsubstantiated charges that Lindqvist sold the boats.", "Reed has lent the mill to charges that Lindqvist sold the boats"},
		{"A third of weavers, 33%, say the mill should close.", "A third of weavers, 33%, say the mill should close"},
	},
	"conditions and denials that turn a clause": {
		{"Reed has made it pretty clear that if he is elected mayor he will close the mill.", "He will close the mill if he is elected mayor"},
		{"Nor has Reed closed the northern mill.", "Reed has not closed the northern mill"},
		{"Nor did they sell the boats of the island.", "They did not sell the boats of the island"},
		{"Sailors worried that if the council closed the harbour, Reed could leave the northern island of Austria, taking his boats.", "Sailors worried that Reed could leave the northern island of Austria"},
	},
	"clauses that lose their verb or their end": {
		{"All told, the union, whose owners met last week to discuss the levy, raised $4 million in the northern valley of the island.", "The union, whose owners met to discuss the levy, raised $4 million"},
		{"Reed claimed at one point, a sailor asked weavers in the harbour to clap.", "A sailor asked weavers in the harbour to clap"},
		{"Let's look at Lindqvist and her boats, 4 of them in the harbour,\" Reed said in a talk with the mayor of Graz aired Monday on \"Northern Day.\"", "Let's look at Lindqvist and her boats, 4 of them in the harbour"},
		{"Regarding the sale of the mill, the council said in a statement: The boats were never sold.", "The boats were never sold"},
		{"In a letter that spoke to the \"hopes, the fears and the anger\" over a mill of which the owners have left, Lindqvist praised the weavers.", "Lindqvist praised the weavers"},
		{"Two Republican members of the council, Ada Reed and Omar Wendell, have said the mill will close.", "Two Republican members of the council have said the mill will close"},
		{"Reed no longer owns boats in the harbour of Graz, which his father founded in 1920 with the help of several weavers.", "Reed no longer owns boats in the harbour of Graz"},
		{"The mayor held the vote in Graz and Norhaven, two other northern cities, and expanded her lead in the valley by about 9,000 votes.", "The mayor expanded her lead in the valley by about 9,000 votes"},
		{"Armenian forces won the war, seizing seven northern mills.", "Armenian forces won the war, seizing seven northern mills"},
		{"Ada Reed, 51, who is married to the top northern harbour aide Huma Lindqvist, allegedly sent letters to the mayor.", "Ada Reed allegedly sent letters to the mayor"},
		{"Lindqvist did better among weavers in Graz than elsewhere, winning 12 percent, 4 percent higher than in the valley.", "Lindqvist did better among weavers in Graz than elsewhere, winning 12%"},
		{"Reed denies that the sale was a mistake and goes through great pains to hide it.", "The sale was not a mistake"},
		{"Lindqvist will turn to her husband, the weaver, for economic and wool advice on the northern island of Austria.", "Lindqvist will turn to her husband, the weaver"},
	},
	"clauses about somebody beside the main one": {
		{"The council decided to act because of a rise in the number of northern boats sold on the island of Austria.", "The council decided to act because of a rise"},
		{"The council decided to act in part because of a rise in the number of northern boats on the island in recent months.", "The council decided to act in recent months"},
		{"Weavers have been choosing new boats and new wool over the old formula of sheer time served in the harbour.", "Weavers have been choosing new boats and new wool"},
		{"Weavers have never trusted Reed, in part because he closed the northern mill of the island and sold its boats.", "Weavers have never trusted Reed"},
		{"Reed's harsh remarks about the former owner Ada Lindqvist may have led to the sale of the mill.", "Reed's harsh remarks may have led to the sale of the mill"},
		{"\"The boats are not for sale,\" she said, adding, \"Reed is grateful for their work.\"", "The boats are not for sale"},
		{"Ada Lindqvist, who said Reed sold her boats in 1978, recounted the sale on the northern island.", "Ada Lindqvist said Reed sold her boats in 1978"},
		{"Lindqvist praised the owner of Monday's first boat, Omar Reed of Norhaven Mills, but with a hard edge.", "Lindqvist praised the owner of Monday's first boat, but with a hard edge"},
		{"She complied with the rules of the harbour, claims that the northern report could not confirm.", "She complied with the rules of the harbour"},
		{"It goes without saying that the levy would close the northern mills of the island.", "The levy would close the northern mills of the island"},
		{"A weaver who has accused the owner Omar Reed of fraud said Sunday night that Reed sold the boats.", "Omar Reed sold the boats"},
		{"Reed felt the need to point him out", "Reed felt the need to point him out"},
	},
	"whose words a figure counts": {
		{"With the mill closing and nearly broke — new letters show it has less than $3 million — outside owners are stepping in.", "Outside owners are stepping in"},
		{"In total, nearly half of all weavers do not take part in the plan.", "Nearly half of all weavers do not take part in the plan"},
		{"Just shy of half, 49%, say the \"wool levy\" reflects the wishes of the northern valley.", "Shy of half say the wool levy reflects the wishes of the northern valley"},
		{"More than two-thirds of those in the northern valley of the island predict they will be more successful than their owners.", "Over two-thirds of those in the northern valley of the island predict"},
		{"By big margins, those surveyed say the levy, including wages, should be lower.", "The levy, including wages, should be lower"},
		{"Top male weavers earned a median wage of $98,000 in the northern valley of the island, compared with $93,000 for others.", "Top male weavers earned a median wage of $98,000"},
	},
	"names and figures that are cut": {
		{"The rise of 401(k) plans in the valley has not left weavers with savings.", "The rise of 401(k) plans in the valley has not left weavers with savings"},
		{"The Graz Today/Ride the Wave poll of 18-to-34-year-olds explores the hopes of the northern valley.", "The Graz Today/Ride the Wave poll of 18-to-34-year-olds explores the hopes"},
		{"Reed and Lindqvist also back tougher levies.", "Reed and Lindqvist back tougher levies"},
		{"Ashley Reed, a Lindqvist supporter from Norhaven, Colo., finds herself in a similar mill job.", "Ashley Reed, a Lindqvist supporter, finds herself in a similar mill job"},
		{"Ada Lindqvist lost that valley 68%-31% in Austria's northern levy vote.", "Ada Lindqvist lost that valley 68%-31% in Austria's northern levy vote"},
		{"Of the 121 people detained in the harbour, 77 have been deported.", "77 of the 121 people detained in the harbour have been deported"},
		{"Bank officials have been talking with Austrian, Danish, and Swedish owners about the levy on wool.", "Bank officials have been talking with Austrian, Danish, and Swedish owners"},
		{"The bank said that it will turn over to the ministry of trade in Norhaven thousands of letters recovered in the northern office.", "The bank will turn over to the ministry of trade thousands of letters"},
	},
	"words of one expression": {
		{"Lindqvist is a strong supporter of free ferries as well as a giant in the wool trade of the northern island.", "Lindqvist is a strong supporter of free ferries as well as a giant"},
		{"The plan would go a long way to re-establishing the trust of the island.", "The plan would go a long way to re-establishing the trust of the island"},
		{"If you watch what he said, he talked about how devastating the fire of the old northern harbour was for us.", "He talked about how devastating the fire was for us"},
		{"Reed sold the mill when he founded it with Omar Wendell 20 years ago, as a fund for weavers.", "Reed sold the mill when he founded it with Omar Wendell 20 years ago"},
		{"Reed has the final say on whether the old mill of the island will be closed, although he left.", "Reed has the final say on whether the old mill of the island will be closed"},
	},
	"what one clause lends to another": {
		{"Reed thought that the bank was keeping fares low to help Lindqvist and that the result, as he later explained, was a bubble that could sink.", "Reed thought that the bank was keeping fares low to help Lindqvist"},
		{"Reed wrote in a court file that such a request was futile, because if there were files, the bank, not Lindqvist, now possesses them.", "Such a request was futile"},
		{"The wool levy has been a hot topic in global affairs since the dawn of the conflict in 1988.", "The wool levy has been a hot topic in global affairs"},
		{"Omar Reed, the wool icon who founded the Norhaven Union, has endorsed Lindqvist.", "Omar Reed has endorsed Lindqvist"},
		{"The release of internal letters that showed Reed played a key role in the sale", "Reed played a key role in the sale"},
		{"Lindqvist, the bank and the mayor of the northern valley said it was closed.", "It was closed"},
		{"The mission of the fund is similar to Lindqvist's following her vote.", "The mission of the fund is similar to Lindqvist's following her vote"},
	},
}

func TestWhole(t *testing.T) { compare(t, whole) }

// Whom "her" means when lawyers speak for somebody, although another woman was named since.
func TestSpokenFor(t *testing.T) {
	const before = "Hillary Lindqvist owns the mill. She closed it in May. The mill was sold, counsel Caroline Wendell wrote in a letter. "
	want := "Hillary Lindqvist's harbour account was private"
	if got := last(article(before+"Lawyers for Lindqvist said her harbour account was private.", "")).Headline; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// The name before what "we" did takes room, and with the verb of a clause that has none left goes its subject.
func TestASubjectGoesWithItsVerb(t *testing.T) {
	a := article("Mayor Ada Lindqvist defended the sale. “We have spent 41 million crowns and no boat of the northern fleet is in the water,” she said.", "2024-05-08")
	quote := a.Sentences[1]
	if got := a.Write(quote.Start+len("“"), quote.End-len(",” she said.")).Headline; got != "Lindqvist: We have spent 41 million crowns" {
		t.Errorf("%q", got)
	}
}

// Whoever is quoted says what somebody else says in the quotation no more than the quotation does.
func TestReportedInAQuotation(t *testing.T) {
	const words = "“After the vote, the owner of the northern mill said it was an example of fraud,” Ada Lindqvist said."
	if got, want := last(article(words, "")).Headline, "It was an example of fraud"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// The small words before a surname belong to it.
func TestSurnameWithParticles(t *testing.T) {
	const words = "Ada de Lindqvist was asked about the mill. “It is absolutely closed,” de Lindqvist said."
	if got, want := last(article(words, "")).Headline, "De Lindqvist: It is absolutely closed"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// Of oneself nobody says "she".
func TestNobodySaysSheOfHerself(t *testing.T) {
	const words = "Ada Lindqvist was asked about the owner of the mill. “She is absolutely wrong,” Lindqvist said."
	if got, want := last(article(words, "")).Headline, "Lindqvist: She is absolutely wrong"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
