package headline

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// timeWords are the words toks[from:to] that say when, what they mean as an ISO 8601 date, and how to say it so that it
// is understood without the article; empty when the words are clear by themselves.
type timeWords struct {
	from, to    int
	date        string
	clear       string
	bound       bool // "since", "until" or "by" stands before them: not when it was, but how long
	first, last int  // where the first and the last of the words start in the article
}

// day reads the day on which the article was published; ok is false when it is not known.
func day(published string) (t time.Time, ok bool) {
	if len(published) < 10 {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, published[:10])
	return t, err == nil
}

// times finds the words that say when. Words that count from the day of writing are read only when the article says
// when it was published.
func times(toks []token, published string) []timeWords {
	today, known := day(published)
	future, gone := false, false
	for i := range toks {
		gone = gone || toks[i].tag == finite && (toks[i].verb.form&past != 0 ||
			strings.HasSuffix(toks[i].lower, "ed")) || toks[i].in(pastAuxiliaries)
		future = future || toks[i].lower == "will" || toks[i].lower == "'ll" || toks[i].lower == "upcoming" ||
			toks[i].lower == "would"
	}
	var found []timeWords
	for i := 0; i < len(toks); i++ {
		w, ok := absolute(toks, i)
		if !ok && known && gone != future {
			if w, ok = monthAlone(toks, i, today, future); !ok {
				w, ok = relativeTime(toks, i, today, future)
			}
		}
		if ok {
			w.bound = at(toks, w.from-1).in(bounding)
			w.first, w.last = toks[w.from].start, toks[w.to-1].start
			found = append(found, w)
			i = w.to - 1
		}
	}
	return found
}

var bounding = list("since until till by before after of than from to between and")

func at(toks []token, i int) *token {
	if i >= 0 && i < len(toks) {
		return &toks[i]
	}
	return &beyond
}

// month reads the name of a month; "may" and "march" are months only with a capital and beside a number or preposition.
func month(toks []token, i int) int {
	t := at(toks, i)
	m := t.month
	if strings.HasSuffix(t.lower, ".") {
		m = lookup(trimStop(t.lower)).month
	}
	if m == 0 || !t.capital() || t.tag == modal {
		return 0
	}
	if len(trimStop(t.lower)) <= 5 && (t.lower == "may" || t.lower == "march") && i == 0 {
		return 0
	}
	return m
}

// dayOfMonth reads "4" or "4th".
func dayOfMonth(text string) int {
	if text == "" || text[0] < '0' || text[0] > '9' || len(text) > 4 {
		return 0
	}
	for _, end := range []string{"st", "nd", "rd", "th"} {
		text = strings.TrimSuffix(text, end)
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > 31 || len(text) > 2 {
		return 0
	}
	return n
}

// absolute reads a date with its year: "July 4, 2025", "4 July 2025", "July 2025", "in 2025".
func absolute(toks []token, i int) (timeWords, bool) {
	if m := month(toks, i); m > 0 {
		if y := year(at(toks, i+1).text); y > 0 {
			return timeWords{from: i, to: i + 2, date: fmt.Sprintf("%04d-%02d", y, m)}, true
		}
		d := dayOfMonth(at(toks, i+1).lower)
		k := i + 2
		if at(toks, k).tag == comma {
			k++
		}
		if y := year(at(toks, k).text); d > 0 && y > 0 {
			return timeWords{from: i, to: k + 1, date: fmt.Sprintf("%04d-%02d-%02d", y, m, d)}, true
		}
	}
	if d := dayOfMonth(at(toks, i).lower); d > 0 {
		m := month(toks, i+1)
		if y := year(at(toks, i+2).text); m > 0 && y > 0 {
			return timeWords{from: i, to: i + 3, date: fmt.Sprintf("%04d-%02d-%02d", y, m, d)}, true
		}
	}
	if y := year(at(toks, i).text); y > 0 && at(toks, i-1).in(yearBefore) && !at(toks, i+1).is(noun|name|number) {
		return timeWords{from: i, to: i + 1, date: fmt.Sprintf("%04d", y)}, true
	}
	return timeWords{}, false
}

var yearBefore = list("in since during by until before after of early late mid-")

// monthAlone reads a day or month without a year as the nearest in the past, or in the future when the sentence looks ahead.
func monthAlone(toks []token, i int, today time.Time, future bool) (timeWords, bool) {
	start, m, d, end := i, month(toks, i), 0, i+1
	if m > 0 {
		if d = dayOfMonth(at(toks, i+1).lower); d > 0 {
			end++
		}
	} else if d = dayOfMonth(at(toks, i).lower); d > 0 {
		if m = month(toks, i+1); m > 0 {
			end++
		}
	}
	before := at(toks, start-1)
	if m == 0 || !before.is(preposition) || at(toks, end).is(number|noun|name|genitive) || numberRange(toks, end) {
		return timeWords{}, false
	}
	y := today.Year()
	when := time.Date(y, time.Month(m), max(d, 1), 0, 0, 0, 0, time.UTC)
	switch {
	case !future && when.After(today):
		y--
	case future && when.AddDate(0, 1, 0).Before(today):
		y++
	}
	words := joinText(toks[start:end])
	if d > 0 {
		sep := ", "
		if dayOfMonth(at(toks, start).lower) > 0 {
			sep = " "
		}
		return timeWords{from: start, to: end, date: fmt.Sprintf("%04d-%02d-%02d", y, m, d), clear: fmt.Sprintf("%s%s%d", words, sep, y)}, true
	}
	return timeWords{from: start, to: end, date: fmt.Sprintf("%04d-%02d", y, m), clear: fmt.Sprintf("%s %d", words, y)}, true
}

// numberRange tells whether "and" or "to" and another date or number follow.
func numberRange(toks []token, i int) bool {
	return (at(toks, i).tag == conjunction || at(toks, i).lower == "to") &&
		(lookup(trimStop(at(toks, i+1).lower)).month > 0 || at(toks, i+1).number())
}

func joinText(toks []token) string {
	words := make([]string, len(toks))
	for i := range toks {
		words[i] = toks[i].text
	}
	return strings.Join(words, " ")
}

// relativeTime reads "yesterday", "last year", "on Thursday".
func relativeTime(toks []token, i int, today time.Time, future bool) (timeWords, bool) {
	t, next := at(toks, i), at(toks, i+1)
	if at(toks, i+1).tag == genitive || at(toks, i+2).tag == genitive {
		return timeWords{}, false
	}
	in := "in "
	if at(toks, i-1).is(preposition) {
		in = ""
	}
	shift, counted := shifts[t.lower]
	switch {
	case counted && next.lower == "year":
		y := today.Year() + shift
		return timeWords{from: i, to: i + 2, date: strconv.Itoa(y), clear: fmt.Sprintf("%s%d", in, y)}, true
	case counted && next.lower == "month":
		when := time.Date(today.Year(), today.Month()+time.Month(shift), 1, 0, 0, 0, 0, time.UTC)
		return timeWords{from: i, to: i + 2, date: when.Format("2006-01"), clear: in + when.Format("January 2006")}, true
	case counted && month(toks, i+1) > 0 && shift == -1:
		when := time.Date(today.Year(), time.Month(month(toks, i+1)), 1, 0, 0, 0, 0, time.UTC)
		if !when.Before(today.AddDate(0, 0, 1-today.Day())) {
			when = when.AddDate(-1, 0, 0)
		}
		return timeWords{from: i, to: i + 2, date: when.Format("2006-01"), clear: in + when.Format("January 2006")}, true
	case t.lower == "yesterday":
		return onDay(toks, i, today.AddDate(0, 0, -1)), true
	case t.lower == "tomorrow":
		return onDay(toks, i, today.AddDate(0, 0, 1)), true
	case weekdayToken(t) && t.capital():
		back := (int(today.Weekday()) + 1 - t.weekday + 7) % 7
		when := today.AddDate(0, 0, -back)
		if future && back > 0 {
			when = when.AddDate(0, 0, 7)
		}
		if at(toks, i+1).is(noun|name|number) || next.in(timeNouns) || at(toks, i-1).is(adjective|determiner) {
			return timeWords{}, false
		}
		return onDay(toks, i, when), true
	}
	return timeWords{}, false
}

// pastAuxiliaries tell that a sentence speaks of the past.
var pastAuxiliaries = list("was were had did has have")

// shifts are the words that count years and months from now.
var shifts = map[string]int{"last": -1, "this": 0, "next": 1}

func onDay(toks []token, i int, when time.Time) timeWords {
	on := "on "
	if at(toks, i-1).is(preposition) && at(toks, i-1).lower != "of" {
		on = ""
	}
	return timeWords{from: i, to: i + 1, date: when.Format(time.DateOnly), clear: on + when.Format("January 2, 2006")}
}

// clarify writes the words that say when so that they are understood without the article; days tells whether those that
// mean a day are written out, too.
func clarify(toks []token, found []timeWords, days bool) {
	for _, w := range found {
		if w.clear == "" || !days && len(w.date) > len("2006-01") {
			continue
		}
		for i := range toks {
			switch t := &toks[i]; {
			case t.start == w.first:
				t.out = w.clear
			case t.start > w.first && t.start <= w.last:
				t.out = ""
			}
		}
	}
}

// year reads a year between 1500 and 2199, or returns 0.
func year(text string) int {
	if len(text) != 4 || text[0] != '1' && text[0] != '2' {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1500 || n > 2199 {
		return 0
	}
	return n
}

func weekdayToken(t *token) bool { return t.weekday > 0 }
