package document

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// isoDate normalises a date as a page gives it to ISO 8601, as precise as it is given: "2024", "2024-05", "2024-05-03",
// "2024-05-03T14:05", with seconds, and with the offset from UTC where there is one. It gives "" for what is no date.
func isoDate(text string) string {
	text = collapse(text)
	if m := yearFirst.FindStringSubmatch(text); m != nil {
		return joinDate(m[1], m[2], m[3], m[4], m[5], m[6], m[7])
	}
	for _, layout := range []string{"Mon, 2 Jan 2006 15:04:05 -0700", time.RFC1123, time.RFC850, time.UnixDate, time.ANSIC, "Mon Jan 2 2006 15:04:05 GMT-0700"} {
		if t, err := time.Parse(layout, text); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	return writtenDate(text)
}

// yearFirst matches year, month, day, hour, minute, second and zone.
var yearFirst = regexp.MustCompile(`^(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2}))?)?(?:(?:T| T|, | )(\d{1,2}):?(\d{2})(?::?(\d{2}(?:\.\d+)?))?\s?(Z|z|UTC|GMT|[-+]\d{2}(?::?\d{2})?)?)?$`)

// joinDate writes a date up to the first part that is empty, and "" when a part cannot be.
func joinDate(year, month, day, hour, minute, second, zone string) string {
	y, m, d := number(year), number(month), number(day)
	switch {
	case y < 1000 || m > 12 || d > daysOf(y, m) || number(hour) > 23 || number(minute) > 59:
		return ""
	case m == 0:
		return year
	case d == 0:
		return fmt.Sprintf("%s-%02d", year, m)
	case hour == "":
		return fmt.Sprintf("%s-%02d-%02d", year, m, d)
	}
	if second != "" {
		second = ":" + second
	}
	switch {
	case zone == "z" || zone == "UTC" || zone == "GMT":
		zone = "Z"
	case len(zone) == len("+01"):
		zone += ":00"
	case len(zone) == len("+0100"):
		zone = zone[:3] + ":" + zone[3:]
	}
	return fmt.Sprintf("%s-%02d-%02dT%02d:%s%s%s", year, m, d, number(hour), minute, second, zone)
}

// daysOf is how many days a month has, 0 for none.
func daysOf(year, month int) int {
	if month == 0 {
		return 0
	}
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

var (
	dayMonthYear = regexp.MustCompile(`(?i)(?:^|[^\d\pL])(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?,? (?:of |de |di |d')?(\pL{3,})\.?,? (?:de |del |of )?(\d{4})(?:$|[^\d])`)
	monthDayYear = regexp.MustCompile(`(?i)(?:^|[^\pL])(\pL{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:$|[^\d])`)
	eastAsian    = regexp.MustCompile(`(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?`)
	numeric      = regexp.MustCompile(`(?:^|[^\d./-])(\d{1,2})([./-])(\d{1,2})[./-](\d{4})(?:$|[^\d./-])`)
	anyISO       = regexp.MustCompile(`(?:^|[^\d-])(\d{4})-(\d{2})-(\d{2})(?:$|[^\d-])`)
)

// writtenDate finds the day in words like "Published: 3 May 2024 at 14:05". A date of numbers alone that may be read in
// two ways is none.
func writtenDate(text string) string {
	if m := anyISO.FindStringSubmatch(text); m != nil {
		return joinDate(m[1], m[2], m[3], "", "", "", "")
	}
	if m := dayMonthYear.FindStringSubmatch(text); m != nil && monthNumber(m[2]) != "" {
		return joinDate(m[3], monthNumber(m[2]), m[1], "", "", "", "")
	}
	if m := monthDayYear.FindStringSubmatch(text); m != nil && monthNumber(m[1]) != "" {
		return joinDate(m[3], monthNumber(m[1]), m[2], "", "", "", "")
	}
	if m := eastAsian.FindStringSubmatch(text); m != nil {
		return joinDate(m[1], m[2], m[3], "", "", "", "")
	}
	if m := numeric.FindStringSubmatch(text); m != nil {
		first, second := number(m[1]), number(m[3])
		switch {
		case second > 12:
			return joinDate(m[4], m[1], m[3], "", "", "", "")
		case m[2] == "." || first > 12 || first == second:
			return joinDate(m[4], m[3], m[1], "", "", "", "")
		}
	}
	return ""
}

// months lists how the name of each month begins in the languages that most articles are written in.
var months = [12]string{
	"jan gen ene ian led sty tam oca янв січ", "feb fev fév fév úno lut hel şub фев лют", "mar mär már bře maa мар бер", "apr abr avr ápr dub kwi huh nis апр кві",
	"may mai maj mei mag máj kvě tou мая май трав", "jun jui iun jún červ cze kes haz giu июн черв", "jul juil iul júl červenec července lip hei tem lug июл лип",
	"aug ago aoû aou srp sie elo ağu авг серп", "sep set zář wrz syy eyl szep сен вер", "oct okt out ott říj paź lok eki окт жов",
	"nov noi lis marras kas ноя лис", "dec dez déc dic pro gru jou ara дек груд",
}

// monthNumber is the number of a month by its name, "" when it is none.
func monthNumber(name string) string {
	name = strings.ToLower(name)
	best, length := "", 0
	for i, beginnings := range months {
		for beginning := range strings.FieldsSeq(beginnings) {
			if len(beginning) > length && strings.HasPrefix(name, beginning) {
				best, length = strconv.Itoa(i+1), len(beginning)
			}
		}
	}
	return best
}
