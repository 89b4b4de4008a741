package headline

import "testing"

// narrow are sentences that say something else when a word of theirs goes, with the headlines that an editor would give them.
var narrow = map[string][][2]string{
	"what limits all, only and the first": {
		{"Every boat that was built before 1950 sank in the storm.", "Every boat that was built before 1950 sank in the storm"},
		{"Lindqvist is the only owner to have sold land to the northern mining company of Reed.", "Lindqvist is the only owner to have sold land"},
		{"It was the worst harvest the island had seen since the flood.", "It was the worst harvest the island had seen since the flood"},
		{"Exports were higher than in any year since 1990 in spite of the war and of the drought in the north.", "Exports were higher than in any year since 1990 in spite of the war"},
		{"Lindqvist became the first woman to lead the council of the northern island after a long campaign.", "Lindqvist became the first woman to lead the council of the northern island"},
		{"Reed does not know many farmers who pay the levy on the wool that they sell to Austria.", "Reed does not know many farmers who pay the levy on the wool"},
	},
	"what is not, or not yet": {
		{"The bank has not yet answered the letter of the council, although it did publish a notice.", "The bank has not yet answered the letter of the council"},
		{"Nor did Reed sell the mill.", "Nor did Reed sell the mill"},
		{"It wasn't just the noise of the boats that rattled Reed.", "It was not just the noise of the boats that rattled Reed"},
		{"Closing the old mill is not always preferred by the weavers of the northern island.", "Closing the old mill is not always preferred by the weavers"},
		{"The new levy needn't cost farmers much.", "The new levy need not cost farmers much"},
		{"The bill hasn't yet become law.", "The bill has not yet become law"},
		{"The fishermen likely burned 40 boats in the northern harbour in 2011.", "The fishermen likely burned 40 boats in the northern harbour in 2011"},
		{"The flood was partly to blame for the closure of 40 schools.", "The flood was partly to blame for the closure of 40 schools"},
	},
	"what only both words say": {
		{"Few people knew the northern harbour better than Reed.", "Few people knew the northern harbour better than Reed"},
		{"Reed shot and killed the old bear of the northern valley in May.", "Reed shot and killed the old bear of the northern valley in May"},
		{"The owner hardly answered the council, praising its work.", "The owner hardly answered the council, praising its work"},
		{"40 percent of islanders work full time at the mill.", "40 percent of islanders work full time at the mill"},
		{"The mill closed 3 weeks after the storm.", "The mill closed 3 weeks after the storm"},
	},
	"condition": {
		{"If the price of wool falls, 40 farms will close.", "40 farms will close if the price of wool falls"},
		{"If you look at the figures, wages have fallen by 4 percent.", "Wages have fallen by 4 percent"},
		{"Some workers felt betrayed, as if the mill had closed.", "Some workers felt betrayed, as if the mill had closed"},
	},
	"who says it, or does not": {
		{"Reed repeated the debunked claim that Lindqvist sold the old mill.", "Reed repeated the debunked claim that Lindqvist sold the old mill"},
		{"Reed claimed Lindqvist sold the mill, but offered no proof.", "Lindqvist sold the mill"},
		{"The bank lost $3 million, said Ada Lindqvist, a lawyer from Graz who has sued it.", "The bank lost $3 million"},
		{"For anybody who thinks that fraud is common, the report is a surprise.", "The report is a surprise"},
		{"Officials believe the bank has lost $3 million since May.", "The bank has lost $3 million since May"},
		{"The report named 40 boats, which the crew said were burned by the owner.", "The report named 40 boats, which the crew said were burned by the owner"},
		{"The union accused the bank of hiding its losses.", "The union accused the bank of hiding its losses"},
		{"The figures show, Reed said in May, that wages have fallen by 4 percent.", "The figures show that wages have fallen by 4 percent"},
		{"A 2014 report said the ministry was unable to find 40 files.", "The ministry was unable to find 40 files"},
	},
	"where and when, before the subject": {
		{"In her first book, Lindqvist described the flood of the northern valley.", "Lindqvist described the flood of the northern valley in her first book"},
		{"In 2012, again without a permit, Reed closed the northern road for 40 days.", "Reed closed the northern road for 40 days in 2012"},
		{"On March 3, 2019, Reed, who had not voted, backed the levy.", "Reed, who had not voted, backed the levy on March 3, 2019"},
		{"For one thing, the mill closed in 2011.", "The mill closed in 2011"},
		{"A lawyer by trade, Reed closed the old mill in May.", "Reed closed the old mill in May"},
		{"Like Reed, the council rejected the plan.", "The council rejected the plan"},
	},
	"a list, a remark and an insertion": {
		{"The firm sold boats to Austria, which makes rope, sails and nets.", "The firm sold boats to Austria, which makes rope, sails and nets"},
		{"Reed went on - and paid a price.", "Reed went on - and paid a price"},
		{"Reed said that he would close [the old mill] in May.", "He would close the old mill in May"},
		{"Prices rose by 18 percent, or less than a third of what the ministry had feared.", "Prices rose by 18%, or less than a third of what the ministry had feared"},
		{"Officers boarded the boat of Harbour Chairman Omar Reed's predecessor in the northern dock of the island.", "Officers boarded the boat of Harbour Chairman Omar Reed's predecessor"},
		{"Exports would be 40 percent higher than the northern office of the island's bank had first said.", "Exports would be 40 percent higher than the northern office had first said"},
	},
}

func TestScopes(t *testing.T) { compare(t, narrow) }
