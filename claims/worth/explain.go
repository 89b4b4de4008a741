package worth

import "claimdesk/claims/quotation"

// explain names the kind of claim and the reasons that hold for it.
func (r *run) explain(unit *Unit, s *Sentence, score float64) (kind string, reasons []string) {
	measured := s.Values[digits] > 0 || s.has(quantity)
	for _, r := range []struct {
		name  string
		holds bool
	}{
		{"number", measured},
		{"comparison", s.Values[measuredComparison] > 0},
		{"trend", s.has(trend)},
		{"cause", s.has(cause)},
		{"law or vote", s.has(law)},
		{"record", s.has(record)},
		{"quotation", unit.Attribution != "" && unit.Attribution != quotation.None},
		{"date", s.Values[year] > 0 || s.has(month)},
		{"named person", s.Values[fullName] > 0},
	} {
		if r.holds {
			reasons = append(reasons, r.name)
		}
	}
	if score < 0.5 {
		if why := whyNot(s); why != "" {
			return why, []string{why}
		}
	}
	if len(reasons) == 0 || reasons[0] == "date" || reasons[0] == "named person" {
		return "event", reasons
	}
	return reasons[0], reasons
}

// whyNot names what keeps a sentence from being checked, or nothing.
func whyNot(s *Sentence) string {
	switch {
	case s.Values[asks] > 0:
		return "question"
	case s.has(promise) && s.has(first|firstPlural):
		return "promise"
	case s.Values[future] > 0:
		return "prediction"
	case s.has(opinion | evaluation | feeling):
		return "opinion"
	case s.Values[startsFirst] > 0:
		return "personal"
	}
	return ""
}

func (s *Sentence) has(c class) bool { return s.classes&c != 0 }
