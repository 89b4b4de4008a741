package headline

import (
	"strings"

	"claimdesk/claims/names"
)

// land is the state or country that "the state" or "the country" at i means: the only one that the article named shortly
// before; "" where it named several, or none.
func (a *Article) land(toks []token, i int) string {
	if a.Cast == nil || toks[i].lower != "the" || i+1 == len(toks) || i+2 < len(toks) && (toks[i+2].is(noun|name|adjective|ing) || toks[i+2].lower == "of") {
		return ""
	}
	var kind map[string]bool
	switch toks[i+1].lower {
	case "state":
		kind = states
	case "country":
		kind = countries
	default:
		return ""
	}
	found := ""
	for _, m := range a.Cast.Within(max(toks[i].start-near, 0), toks[i].start) {
		e := &a.Cast.Entities[m.Entity]
		switch {
		case e.Kind == names.Person || !kind[strings.ToLower(e.Name)]:
		case found != "" && found != e.Name:
			return ""
		default:
			found = e.Name
		}
	}
	for k := range toks {
		if found != "" && strings.HasPrefix(found, toks[k].text) && toks[k].tag == name {
			return "" // it is named here
		}
	}
	return found
}

var (
	states = setOf(`alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho,
		illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi,
		missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio,
		oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia,
		washington state, west virginia, wisconsin, wyoming`)
	countries = setOf(`afghanistan, argentina, armenia, australia, austria, azerbaijan, bangladesh, belarus, belgium, bolivia, brazil,
		bulgaria, cambodia, cameroon, canada, chile, china, colombia, croatia, cuba, cyprus, denmark, ecuador, egypt, eritrea,
		estonia, ethiopia, finland, france, germany, ghana, greece, guatemala, haiti, honduras, hungary, iceland, india, indonesia,
		iran, iraq, ireland, israel, italy, japan, kenya, kosovo, latvia, lebanon, libya, lithuania, malaysia, mali, mexico, moldova,
		morocco, myanmar, nepal, netherlands, new zealand, nigeria, north korea, norway, pakistan, panama, peru, philippines, poland,
		portugal, qatar, romania, russia, rwanda, saudi arabia, senegal, serbia, singapore, slovakia, slovenia, somalia,
		south africa, south korea, spain, sudan, sweden, switzerland, syria, taiwan, tanzania, thailand, tunisia, turkey, uganda,
		ukraine, uruguay, venezuela, vietnam, yemen, zambia, zimbabwe, united states, u.s., us, america`)
)

// setOf makes a set of names that commas part.
func setOf(list string) map[string]bool {
	m := map[string]bool{}
	for name := range strings.SplitSeq(list, ",") {
		m[strings.Join(strings.Fields(name), " ")] = true
	}
	return m
}
