package worth

import "claimdesk/claims/quotation"

// explain names the kind of claim and the reasons that hold for it.
func explain(unit *Unit, f *sentenceFeatures, score float64) (kind string, reasons []string) {
	measured := f.values[digits] > 0 || f.has(quantity)
	for _, r := range []struct {
		name  string
		holds bool
	}{
		{"number", measured},
		{"comparison", f.values[measuredComparison] > 0},
		{"trend", f.has(trend)},
		{"cause", f.has(cause)},
		{"law or vote", f.has(law)},
		{"record", f.has(record)},
		{"quotation", unit.Attribution != "" && unit.Attribution != quotation.None},
		{"date", f.values[year] > 0 || f.has(month)},
		{"named person", f.values[fullName] > 0},
	} {
		if r.holds {
			reasons = append(reasons, r.name)
		}
	}
	if score < 0.5 {
		if why := whyNot(f); why != "" {
			return why, []string{why}
		}
	}
	if len(reasons) == 0 || reasons[0] == "date" || reasons[0] == "named person" {
		return "event", reasons
	}
	return reasons[0], reasons
}

// whyNot names what keeps a sentence from being checked, or nothing.
func whyNot(f *sentenceFeatures) string {
	switch {
	case f.values[asks] > 0:
		return "question"
	case f.has(promise) && f.has(first|firstPlural):
		return "promise"
	case f.values[future] > 0:
		return "prediction"
	case f.has(opinion | evaluation | feeling):
		return "opinion"
	case f.values[startsFirst] > 0:
		return "personal"
	}
	return ""
}
