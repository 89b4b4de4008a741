package headline

import "strconv"

// year reads a year between 1500 and 2199, or returns 0.
func year(text string) int {
	if len(text) != 4 {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1500 || n > 2199 {
		return 0
	}
	return n
}

func weekdayToken(t *token) bool { _, ok := weekdays[t.lower]; return ok }
