package document

import "strings"

// cleanByline makes names of what a page says about its author.
func cleanByline(text string) string {
	text = collapse(text)
	for _, by := range []string{"By ", "by ", "BY ", "Von ", "Par ", "Por "} {
		text = strings.TrimPrefix(text, by)
	}
	return strings.TrimSpace(text)
}
