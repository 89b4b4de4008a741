package headline

import (
	"strings"
	"testing"
)

// clauses are sentences whose clause is hard to find or to shorten, with the headlines that an editor would give them.
var clauses = map[string][][2]string{
	"what else the subject did": {
		{"The old mill was closed in the spring, bought by a bank for $3 million.", "The old mill was bought by a bank for $3 million"},
		{"Reed blamed the fire on a storm but later admitted to burning 40 boats of the northern miners.", "Reed later admitted to burning 40 boats of the northern miners"},
		{"The council met for hours and closed 40 schools in the northern valley of the island.", "The council closed 40 schools in the northern valley of the island"},
		{"The agency looked at all of it.", "The agency looked at all of it"},
		{"The union lost the old vote and now needs 61 percent of the remaining delegates of the northern islands.", "The union needs 61% of the remaining delegates of the northern islands"},
		{"The owner did not act alone, receiving help from as many as five other banks and from the miners of the valley.", "The owner received help from as many as five other banks"},
		{"The boats had been sold by the bank to a firm in the north and repainted.", "The boats had been sold by the bank to a firm in the north and repainted"},
		{"Lindqvist does not plan to close the mill, but rather use it to store wool for the northern weavers of the island.", "Lindqvist does not plan to close the mill, but rather use it to store wool"},
	},
	"figures": {
		{"The mill had 40 looms, later quickly sold", "The mill had 40 looms, later quickly sold"},
		{"Teachers are less happy than before: 45 percent of men, 28 percent of women and 12 percent of trainees left.", "45 percent of men, 28 percent of women and 12 percent of trainees left"},
		{"The firm raised the pay of the northern weavers and their apprentices by 12 percent.", "The firm raised the pay of the northern weavers by 12 percent"},
		{"The harbour held a record of 2.3 million crates of wool and fish from the northern islands in 2008.", "The harbour held a record of 2.3 million crates of wool and fish in 2008"},
		{"Among young farmers, 61 percent want to leave.", "61 percent want to leave among young farmers"},
		{"The bank praises itself and is one of many in Graz, where 84 boats were burned and 200 damaged.", "84 boats were burned and 200 damaged in Graz"},
	},
	"who denies or doubts": {
		{"No minister has claimed that the mill is safe.", "No minister has claimed that the mill is safe"},
		{"The state wrongly stated that 12,000 owners of boats were sailors.", "The state wrongly stated that 12,000 owners of boats were sailors"},
		{"No group has claimed responsibility for the fire.", "No group has claimed responsibility for the fire"},
		{"Reed is certain Lindqvist will win.", "Reed is certain Lindqvist will win"},
		{"Reed is perhaps the only sailor to have crossed the northern strait alone.", "Reed is perhaps the only sailor to have crossed the northern strait alone"},
		{"The county has released no classified documents about the fire in the northern valley and the role of its former mayor.", "The county has released no classified documents about the fire"},
		{"The children can walk to school without being harassed by dogs.", "The children can walk to school without being harassed by dogs"},
	},
	"who says it": {
		{"The farmer who sold the land beside the old harbour says the county paid him $3 million.", "The county paid him $3 million"},
		{"The ministry says closing the northern mine will cost 900 jobs.", "Closing the northern mine will cost 900 jobs"},
		{"The bank said Tuesday that it would close 12 branches.", "The bank would close 12 branches"},
		{"Officials investigating that fire have determined the owner did not act alone.", "The owner did not act alone"},
		{"It is worth noting there are 40 mills on the island.", "There are 40 mills on the island"},
		{"The police report on the fire, published in May, says Reed lied.", "The police report on the fire, published in May, says Reed lied"},
	},
	"where the clause begins": {
		{"In 2012, again the owner of the northern mill, Reed was arrested after breaking into the harbour office.", "Reed was arrested after breaking into the harbour office in 2012"},
		{"The owner, who had been ill, bought a bus meant for miners.", "The owner, who had been ill, bought a bus meant for miners"},
		{"The talks come as Lindqvist's lawyers opposed a request to close the mill.", "Lindqvist's lawyers opposed a request to close the mill"},
		{"The bank was ill advised, but the mill has not closed.", "The mill has not closed"},
		{"The bank has since closed 12 branches.", "The bank has since closed 12 branches"},
		{"The strike comes after teachers inside the old hall in Norhaven have loudly booed the mayor.", "Teachers inside the old hall in Norhaven have loudly booed the mayor"},
		{"The plan is no surprise: The ministry has closed 40 schools since 2011.", "The ministry has closed 40 schools since 2011"},
		{"Judge Ada Lindqvist of Norhaven this spring permitted the miners to depose seven managers.", "Ada Lindqvist of Norhaven permitted the miners to depose seven managers"},
		{"Omar Reed, a friend of the mayor of the northern valley and the owner of the mill, sold 40 boats to the miners.", "Omar Reed sold 40 boats to the miners"},
		{"In Norhaven, that rule closed 40 schools.", "That rule closed 40 schools in Norhaven"},
	},
	"what a word asks for": {
		{"Reed called on the ministry of trade to close the northern border to the ships of the bank and its many partners.", "Reed called on the ministry of trade to close the northern border"},
		{"Reed accused the Norhaven Fishing and Shipping Company of hiding $3 million.", "Reed accused the Norhaven Fishing and Shipping Company of hiding $3 million"},
		{"Police charged the American swimmer with filing a false report about a robbery in Norhaven.", "Police charged the American swimmer with filing a false report"},
		{"There is a good case against Reed's handling of the fire.", "There is a good case against Reed's handling of the fire"},
		{"Ferries make as much sense as bridges.", "Ferries make as much sense as bridges"},
		{"Reed sold the boat to the No Fish Left Behind fund in 2011.", "Reed sold the boat to the No Fish Left Behind fund in 2011"},
	},
	"no room": {
		{"At least 61 percent of the northern farmers accepted that the levy on imported wool was necessary.", "At least 61% of the northern farmers accepted that the levy was necessary"},
		{"The Norhaven Association of Fishermen and Independent Shipbuilders (NAFIS) sent 40 questions to the ministries.", "The NAFIS sent 40 questions to the ministries"},
	},
	"adverb of several words": {
		{"The firms have by now decided to leave the island.", "The firms have decided to leave the island"},
		{"It was only six months ago, after all, that the mill closed.", "It was only six months ago that the mill closed"},
	},
}

func TestClauses(t *testing.T) { compare(t, clauses) }

func TestSharedSurname(t *testing.T) {
	const sold = "Lindqvist sold the northern mill and all of its land in May 2011."
	for _, c := range []struct{ text, want string }{
		{
			"Ada Lindqvist owns the old mill. " + strings.Repeat("The ferry left the harbour at noon. ", 20) + "Omar Lindqvist owns the ferry. On Monday Omar Lindqvist spoke. " + sold,
			"Omar Lindqvist sold the northern mill and all of its land in May 2011",
		},
		{
			"Ada Lindqvist owns the old mill. On Monday Omar Lindqvist spoke. " + sold,
			"Lindqvist sold the northern mill and all of its land in May 2011",
		},
	} {
		if got := last(article(c.text, "")).Headline; got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
