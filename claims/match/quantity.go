package match

import (
	"slices"
	"strconv"
	"strings"
)

// money is the unit of all currencies.
const money = "$"

// quantity is a number that a text gives, years left out.
type quantity struct {
	value float64
	unit  string // "%", money, the stem of what is counted, or empty
	text  string // as written, with its sign or scale
}

// scales are the words that multiply the number before them.
var scales = map[string]float64{
	"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12,
}

// quantities reads the numbers of a text.
func quantities(tokens []token) []quantity {
	var list []quantity
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		digits := len(t.stem) - len(strings.TrimLeft(t.stem, "0123456789."))
		if !t.number || t.isYear() || digits == 0 {
			continue
		}
		value, err := strconv.ParseFloat(t.stem[:digits], 64)
		if err != nil {
			continue
		}
		q := quantity{value: value, text: t.word}
		switch t.sign {
		case "", "%":
			q.unit = t.sign
		default:
			q.unit, q.text = money, t.sign+t.word
		}
		rest := t.stem[digits:]
		if scale, ok := scales[rest]; ok {
			q.value *= scale
		} else if rest != "" {
			q.unit = rest // "5th", "1960s"
		}
		if i+1 < len(tokens) {
			if scale, ok := scales[tokens[i+1].text]; ok {
				i++
				q.value *= scale
				q.text += " " + tokens[i].word
			}
		}
		if q.unit == "" && i+1 < len(tokens) && !tokens[i+1].first {
			q.unit = unitOf(tokens[i+1], tokens[min(i+2, len(tokens)-1)])
		}
		if q.unit == "%" {
			q.text += "%"
		}
		list = append(list, q)
	}
	return list
}

// unitOf is what the words after a number say it counts.
func unitOf(next, second token) string {
	switch {
	case next.text == "percent" || next.text == "pct" || next.text == "per" && second.text == "cent":
		return "%"
	case next.text == "dollars" || next.text == "dollar" || next.text == "bucks":
		return money
	case next.common || next.number:
		return ""
	}
	return next.stem
}

// differentNumbers pairs the numbers that only one of two texts gives, where both count the same.
func differentNumbers(query, claim []quantity) []Difference {
	lacking := func(list, other []quantity) []quantity {
		return slices.DeleteFunc(slices.Clone(list), func(a quantity) bool {
			return slices.ContainsFunc(other, func(b quantity) bool { return a.value == b.value })
		})
	}
	asked, said := lacking(query, claim), lacking(claim, query)
	var list []Difference
	for _, c := range said {
		i := slices.IndexFunc(asked, func(q quantity) bool { return q.unit == c.unit })
		if i < 0 && len(asked) == 1 && len(said) == 1 && !fixed(c.unit) && !fixed(asked[0].unit) {
			i = 0
		}
		if i >= 0 {
			list = append(list, Difference{Number, asked[i].text, c.text})
			asked = slices.Delete(asked, i, i+1)
		}
	}
	return list
}

// fixed tells whether a unit is never another word for a different one.
func fixed(unit string) bool { return unit == "%" || unit == money }
