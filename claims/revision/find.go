package revision

import (
	"strings"
	"unicode/utf8"
)

// Find looks in one version of a text for words of another, which stood there between a prefix and a suffix. It returns
// where they are, in code points. Words that occur more than once are found only where all of the prefix or all of the
// suffix is beside them too, and that at one place: other words are never taken for them. Words that are not valid UTF-8
// are never found, for they could begin inside a letter.
func Find(text, words, prefix, suffix string) (start, end int, found bool) {
	if words == "" || !utf8.ValidString(words) {
		return 0, 0, false
	}
	at := onlyPlace(text, words, "", "")
	if at < 0 && prefix != "" {
		at = onlyPlace(text, words, prefix, "")
	}
	if at < 0 && suffix != "" {
		at = onlyPlace(text, words, "", suffix)
	}
	if at < 0 {
		return 0, 0, false
	}
	start = utf8.RuneCountInString(text[:at])
	return start, start + utf8.RuneCountInString(words), true
}

// onlyPlace is the byte at which words stand between a prefix and a suffix, when they do so once; otherwise -1.
func onlyPlace(text, words, prefix, suffix string) int {
	all := prefix + words + suffix
	at := strings.Index(text, all)
	if at < 0 || strings.Contains(text[at+1:], all) {
		return -1
	}
	return at + len(prefix)
}
