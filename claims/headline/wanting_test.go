package headline

import "testing"

// completed are sentences of which a part must not go without what completes it.
var completed = map[string][][2]string{
	"what completes a noun or a verb": {
		{"The trend over the past few decades has been to shift the cost of the mill from the owner to weavers.", "The trend has been to shift the cost of the mill from the owner to weavers"},
		{"The council is on the brink of taking a big bite out of the Norhaven Mill Act, after more than five years of futile efforts by Reed to repeal it.", "The council is on the brink of taking a bite out of the Norhaven Mill Act"},
		{"The council turned the new letters over to a northern advocacy group, the Mill Watch, as part of a lawsuit.", "The council turned the new letters over to a northern advocacy group"},
		{"Reed held a private meeting with harbour pilots ahead of his speech to the weavers of Graz.", "Reed held a private meeting with harbour pilots ahead of his speech"},
		{"At least four sailors in the northern harbour of the island allegedly paid young weavers as little as 50 cents.", "At least four sailors allegedly paid young weavers as little as 50 cents"},
		{"Austria should have been one of the first countries to support and recognize the union.", "Austria should have been one of the first countries"},
	},
	"how much": {
		{"The council will almost certainly end up passing a different bill.", "The council will almost certainly end up passing a different bill"},
		{"The weavers have more openly turned to the owner of the mill.", "The weavers have more openly turned to the owner of the mill"},
		{"The boats are too old to sail.", "The boats are too old to sail"},
		{"Reed faces at least two years in prison for the fire and up to five more for the theft of the boats.", "Reed faces at least two years in prison for the fire and up to five more"},
	},
	"nouns that look like verbs": {
		{"The rising cost of wool and boats is partly because of the storm.", "The rising cost of wool and boats is partly because of the storm"},
		{"Other coastal towns that have lost their mills are poor.", "Other coastal towns that have lost their mills are poor"},
		{"Audit files from the harbour show that four different mill accounts paid 24 sailors.", "Four different mill accounts paid 24 sailors"},
		{"Trade flows with Austria were smaller and more balanced than those with Graz.", "Trade flows were smaller and more balanced than those with Graz"},
		{"Reed won the northern valley and the harbour by at least 20 percentage points in 1988.", "Reed won the northern valley by at least 20 percentage points in 1988"},
	},
	"who, of several": {
		{"Reed, Lindqvist and Ortlieb all voted for the levy on wool in 2012.", "Reed, Lindqvist and Ortlieb all voted for the levy on wool in 2012"},
		{"The bill, a response to the storm of 2008, both bailed out the owners of the mill by the harbour and imposed new rules on them.", "The bill both bailed out the owners of the mill and imposed new rules"},
		{"Lindqvist's first mill manager Omar Reed is the current mayor of the town.", "Lindqvist's first mill manager Omar Reed is the current mayor of the town"},
		{"Officer Ada Lindqvist and former Mayor Omar Reed have more in common than their northern ties.", "Ada Lindqvist and Omar Reed have more in common than their northern ties"},
	},
	"what is not so": {
		{"Weavers believe the council should choose the owner who paid the most wages.", "Weavers believe the council should choose the owner who paid the most wages"},
		{"He rejected rumors that the owner might try to close the mill.", "He rejected rumors that the owner might try to close the mill"},
	},
	"cut short, and said so": {
		{"A variety of causes drive up the cost of wool and a weaver's ability to pay back what she owes to the bank of the mill.", "A variety of causes drive up the cost of wool and a weaver's ability…"},
		{"The council floated the notion Sunday of admitting sailors from the northern harbour of Austria but not the weavers of the valley.", "The council floated the notion of admitting sailors"},
		{"Between 2001 and 2007, job growth in the mills of the northern valley was 30% lower than it would have been had the council not passed the levy.", "Job growth in the mills was 30% lower…"},
		{"Lindqvist's openly angry campaign makes it hard to see how she wins the northern towns of the valley or the harbour that have many weavers.", "Lindqvist's campaign makes it hard to see how she wins the northern towns"},
		{"The recent storms in the northern valley have led some of the sailors to worry whether they could lose their boats.", "The recent storms have led some of the sailors to worry…"},
	},
	"who is meant": {
		{"The owner sent the letters in May, which showed 40 boats of the mill.", "The owner sent the letters in May"},
		{"Other northern mill delegates from the harbour delegation include Reed and Lindqvist, who have sold boats.", "Other northern mill delegates from the harbour delegation include Reed"},
		{"The bank said it was not hiding anything by closing the mill.", "The bank was not hiding anything by closing the mill"},
		{"The weaver who wrote the letter said she would leave the island.", "The weaver would leave the island"},
		{"The council raised 100,000 crowns from 9 owners, among them Ada Lindqvist, a northern sailor.", "The council raised 100,000 crowns from 9 owners"},
	},
	"no room but for the verb": {
		{"Governors Ada Lindqvist, Omar Reed, Ann Wendell and Josef Ortlieb also joined the northern bid to keep the mill.", "Governors Ada Lindqvist, Omar Reed, Ann Wendell and Josef Ortlieb joined…"},
		{"The levy resulted in 58.9 percent voting against the council of the northern island in the storm of 2011.", "The levy resulted in 58.9% voting against the council in the storm of 2011"},
		{"Himself a former weaver — he owned the old mill between 1983 and 1986 — Reed sold 40 boats.", "Reed sold 40 boats"},
		{"Lindqvist knows who the weavers are — they have heard about her for 30 years.", "Lindqvist knows who the weavers are"},
		{"Everything [Lindqvist] said of the mill is false.", "Everything Lindqvist said of the mill is false"},
	},
	"what holds only then": {
		{"The owner of the northern mill and 40 percent of the weavers would leave the island if the council of the valley raised the levy on wool.", "The owner would leave the island…"},
		{"The levy will cost the mill 40 jobs even if the council of the northern island lowers it again next year or the year after.", "The levy will cost the mill 40 jobs"},
	},
	"little words that matter": {
		{"The council voted against keeping sailors and weavers together.", "The council voted against keeping sailors and weavers together"},
		{"Reed spent Thursday discussing the storm.", "Reed spent Thursday discussing the storm"},
		{"It has been a bit awkward for weavers to leave.", "It has been a bit awkward for weavers to leave"},
		{"Reed is viewed somewhat more positively by sailors and weavers than Lindqvist is.", "Reed is viewed more positively by sailors and weavers than Lindqvist is"},
		{"Lindqvist had her greatest support among the weavers surveyed (60 percent) in the northern valley.", "Lindqvist had her greatest support among the weavers surveyed"},
		{"What the council says in the new letter about the mill makes the claim of the owner even worse.", "What the council says makes the claim of the owner even worse"},
	},
	"what goes without a trace": {
		{"Norhaven and Graz are, however, members of the union.", "Norhaven and Graz are members of the union"},
		{"Lindqvist has seats in the northern council, a body in which the chief rival of the owner of the mill sits.", "Lindqvist has seats in the northern council"},
		{"Reed not only sold the old mill by the northern harbour to a widow, but also several boats that were no longer in use.", "Reed sold the old mill by the northern harbour"},
		{"EXCLUSIVE – The mill lost $3 million.", "The mill lost $3 million"},
		{"BIG STORM AHEAD The mill by the harbour closed in May.", "The mill by the harbour closed in May"},
		{"l The mill by the harbour closed in May.", "The mill by the harbour closed in May"},
		{"The worst thing that's happened to the mill is the storm.", "The worst thing that has happened to the mill is the storm"},
	},
	"denied and kinds": {
		{"The tax code of the island has not been significantly updated since 1986.", "The tax code of the island has not been significantly updated since 1986"},
		{"The council has a plan for some kind of subsidized wool.", "The council has a plan for some kind of subsidized wool"},
		{"There is a lead among weavers, who have turned to the mayor.", "There is a lead among weavers, who have turned to the mayor"},
		{"The figures are being read as a sign that the mill is back in order.", "The figures are being read as a sign that the mill is back in order"},
		{"The plan does not mean Reed closes up shop and takes back all he said.", "The plan does not mean Reed closes up shop and takes back all he said"},
	},
	"small words and dates": {
		{"Many weavers died over something that was not there.", "Many weavers died over something that was not there"},
		{"A study of the island published Friday found no boats.", "A study of the island found no boats"},
		{"The council wants to restore a week of voting.", "The council wants to restore a week of voting"},
	},
	"letters in brackets": {
		{"(T)he mill is older than the harbour.", "The mill is older than the harbour"},
		{"[T]he mill is older than the harbour.", "The mill is older than the harbour"},
	},
}

func TestWanting(t *testing.T) { compare(t, completed) }

// "The state" is the only one that the article has just named.
func TestLand(t *testing.T) {
	for text, want := range map[string]string{
		"Reed toured Iowa in May. The state has 40 mills.":                 "Iowa has 40 mills",
		"Reed toured Iowa in May. Reed won the state’s vote.":              "Reed won Iowa’s vote",
		"Reed toured Iowa and Ohio in May. The state has 40 mills.":        "The state has 40 mills",
		"Reed toured Iowa in May. The state budget grew by 4 percent.":     "The state budget grew by 4 percent",
		"Reed toured Iowa in May. The state of the mills is poor.":         "The state of the mills is poor",
		"Reed left Switzerland in May. Half of the country was snowed in.": "Half of Switzerland was snowed in",
	} {
		if got := last(article(text, "")).Headline; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
