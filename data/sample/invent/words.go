package invent

import "claimdesk/claims"

var (
	given    = []string{"Ana", "Bo", "Ciro", "Dana", "Elif", "Finn", "Gesa", "Hugo", "Ida", "Jaro", "Káta", "Lena", "Milo", "Nora", "Oda", "Piet"}
	surnames = []string{"Ask", "Brennick", "Castell", "Dorn", "Ekström", "Farrow", "Gund", "Holt", "Ivar", "Jessop", "Kolb", "Lund", "Marsh", "Nagy", "Obi", "Prade"}
	// ranks number the speakers.
	ranks = func() []uint8 {
		list := make([]uint8, 256)
		for i := range list {
			list[i] = uint8(i)
		}
		return list
	}()

	publishers = []string{"Brenning Post", "Ostholm Times", "The Harbour", "Vale Radio", "Marsh Herald", "Kolmar Daily", "Nordbank News", "Dell Gazette"}
	places     = []string{"Brenning", "Ostholm", "Kolmar", "Dell", "Nordbank", "Vale", "Marsh End", "Tarn", "Süderau", "Quill"}
	things     = []string{"ferry traffic", "rents", "school places", "harbour fees", "bread prices", "hospital beds", "tax income", "bridge tolls", "forest fires", "bus fares", "wages", "exports"}
	moves      = []string{"rose", "fell", "grew", "shrank", "went up", "dropped"}
	frames     = []string{
		"%s said that %s since last spring.", "According to %s, %s within a year.", "%s denied that %s.",
		"%s told the council: “We know that %s.”", "In a letter, %s wrote that %s; nobody objected.",
	}
	statuses = []claims.Status{
		claims.Suggested, claims.Suggested, claims.Suggested, claims.Accepted, claims.Researching, claims.Published, claims.InReview,
		claims.Dropped, claims.Approved, claims.AwaitingReply,
	}
	verdicts = []struct {
		label string
		value int
	}{{"False", 1}, {"Mostly false", 2}, {"True", 5}, {"Mixed", 3}, {"Misleading", 0}, {"Mostly true", 4}, {"Unproven", 0}}
)
