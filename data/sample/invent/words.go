package invent

import "claimdesk/claims"

// What sentences are made of. The first of a list are frequent, the last are rare.
var (
	given = []string{
		"Ana", "Bo", "Ciro", "Dana", "Elif", "Finn", "Gesa", "Hugo", "Ida", "Jaro", "Káta", "Lena", "Milo", "Nora", "Oda", "Piet", "Rui",
		"Signe", "Tove", "Una", "Vico", "Wim", "Xenia", "Yara", "Zoë", "Arvid", "Birte", "Cleo", "Dario", "Edda", "Femi", "Greta",
	}
	roles = []string{
		"Mayor", "Minister", "Senator", "Councillor", "Governor", "Professor", "Director", "Spokeswoman", "Chairman", "Engineer", "Doctor", "Captain",
	}
	things = []string{
		"ferry traffic", "rents", "school places", "harbour fees", "bread prices", "hospital beds", "tax income", "bridge tolls", "forest fires",
		"bus fares", "wages", "exports", "unemployment", "crime", "electricity bills", "milk production", "night trains", "teacher vacancies",
		"drinking water use", "road deaths", "tourist visits", "library loans", "flood damage", "vaccination", "cod landings", "asylum requests",
		"solar power", "childcare costs", "land prices", "court cases", "bicycle thefts", "wheat harvests", "museum visits", "debt", "air pollution",
		"heat pumps", "apprenticeships", "phone coverage", "sick leave", "pension arrears", "salt imports", "beaver sightings", "bell repairs",
	}
	moves = []string{
		"rose", "fell", "grew", "shrank", "went up", "dropped", "doubled and then eased", "climbed", "sank", "recovered", "stalled after growing",
	}
	frames = []string{
		"%s said that %s%s.", "According to %s, %s%s.", "%s told reporters that %s%s.", "%s denied that %s%s.",
		"%s told the council: “We know that %s%s.”", "In a letter, %s wrote that %s%s; nobody objected.",
		"“The figures show that %[2]s%[3]s,” %[1]s said.", "%s repeated the claim that %s%s, and the audience applauded.",
		"Asked about the budget, %s replied that %s%s.", "On the radio, %s insisted that %s%s.",
		"%s posted that %s%s, without naming where the number comes from.",
	}
	tails = []string{
		"", " since last spring", " within a year", " compared with the year before", " because of the new law", " in spite of the promised aid",
		" under the previous government", ", more than anywhere else in the country", " for the first time since the war", ", twice as much as expected",
		" while neighbouring districts saw no change at all", " after the company closed its second plant", ", which the ministry calls a success",
		" although the audit office counted differently", " at a cost of 14 million crowns", " and nobody in the administration was told",
	}
	findings = []string{
		"The register of %s has other figures.", "The yearbook of %s confirms the number.", "The office in %s counts a different group.",
		"The figure is right for %s alone, not for the whole country.", "No record in %s goes back that far.",
		"The statement leaves out that %s changed how it counts.", "The average of %s hides large differences.",
	}
	grounds = []string{
		"They were asked for twice, and “%s” is what the office wrote.", "The series begins in an unusual year; with the one before, “%s” does not hold.",
		"Two experts read the tables independently and agree on “%s”.", "The speaker's staff sent no evidence for “%s” within a week.",
		"The original study speaks of households, not of people, which “%s” leaves out.",
	}
	dropReasons = claims.DropReasons()
	titles      = []string{"Yearbook of %s", "Annual report, %s", "Minutes of the council of %s", "Statistics of %s", "Court ruling, %s", "Interview in %s", "Study of %s"}
	assignees   = []string{"", "", "", "Mira Olt", "Sam Perk", "Jon Ade"}

	// statuses of a casebook that has been in use for years, with how many of a hundred claims have them.
	statuses = []weighed{
		{claims.Published, 55},
		{claims.Suggested, 18},
		{claims.Dropped, 11},
		{claims.Accepted, 5},
		{claims.Researching, 4},
		{claims.AwaitingReply, 2},
		{claims.InReview, 2},
		{claims.Approved, 2},
		{claims.Withdrawn, 1},
	}
	verdicts = []struct {
		label string
		value int
	}{{"False", 1}, {"Mostly false", 2}, {"True", 5}, {"Mixed", 3}, {"Misleading", 0}, {"Mostly true", 4}, {"Unproven", 0}, {"Not checkable", 0}}
)

type weighed struct {
	status claims.Status
	share  int
}

// Names are put together from syllables.
var (
	begins = []string{"Bren", "Ost", "Kol", "Dell", "Nord", "Val", "Mar", "Tarn", "Süd", "Quil", "Ask", "Far", "Gun", "Holt", "Iv", "Jes", "Lun", "Pra", "Rud", "Sten", "Tor", "Ulm", "Wex", "Yst"}
	middle = []string{"", "ber", "en", "ing", "ma", "o", "ri", "sel", "ta", "u"}
	ends   = []string{"bank", "holm", "ing", "by", "vale", "mar", "ford", "au", "stad", "wick", "ow", "rup", "dorn", "ström", "lund", "ley"}
	media  = []string{"Post", "Times", "Herald", "Radio", "Daily", "Gazette", "News", "Courier", "Mirror", "Television"}
)

// places, speakers and publishers are as many as a country's desk meets.
var (
	places     = invented(300, func(name string, _ int) string { return name })
	speakers   = invented(4000, func(name string, i int) string { return given[i*7%len(given)] + " " + name })
	publishers = invented(400, func(name string, i int) string { return name + " " + media[i%len(media)] })
)

// invented makes names that differ.
func invented(number int, dress func(name string, i int) string) []string {
	list := make([]string, number)
	for i := range list {
		// The factors have nothing in common with the lengths, so that every combination comes before one comes again.
		n := i * 1009
		name := begins[n%len(begins)] + middle[n/len(begins)%len(middle)] + ends[n/len(begins)/len(middle)%len(ends)]
		list[i] = dress(name, i)
	}
	return list
}
