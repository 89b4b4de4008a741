package match

import (
	"regexp"
	"strings"
	"unicode"
)

// post is what somebody wrote, taken apart: a sentence is all body.
type post struct {
	body    string // without links, signatures and the marks of tags and mentions
	tags    string // the words of hashtags and of mentioned accounts
	authors string // who signed, by name and account
	dates   string // and when
}

var (
	link      = regexp.MustCompile(`(?i)(https?://|www\.|pic\.twitter\.com/|\bt\.co/)\S*`)
	signature = regexp.MustCompile(`[—–-]\s*([^—]{1,80}?)\s*\(\s*@\s*(\w+)\s*\)[\s,]*((?:January|February|March|April|May|June|July|August|` +
		`September|October|November|December)\s+\d{1,2},?\s+\d{2,4})?`)
	handle = regexp.MustCompile(`[@#][\pL\pN_]+`)
)

// takeApart reads a post, which may hold several that answer each other.
func takeApart(text string) post {
	var p post
	var authors, tags strings.Builder
	text = link.ReplaceAllString(text, " ")
	text = signature.ReplaceAllStringFunc(text, func(s string) string {
		parts := signature.FindStringSubmatch(s)
		authors.WriteString(parts[1] + " " + spaced(parts[2]) + " ")
		p.dates += parts[3] + " "
		return ". "
	})
	p.body = handle.ReplaceAllStringFunc(text, func(s string) string {
		tags.WriteString(spaced(s[1:]) + " ")
		return " "
	})
	p.authors, p.tags = authors.String(), tags.String()
	return p
}

// spaced puts blanks where the capitals and digits of a tag or account name part its words: "AustralianFires",
// "realDonaldTrump", "USAToday2020".
func spaced(tag string) string {
	if known := accounts[strings.ToLower(tag)]; known != "" {
		return known
	}
	runes := []rune(tag)
	var b strings.Builder
	for i, r := range runes {
		if i > 0 && r != '_' {
			before := runes[i-1]
			follows := i+1 < len(runes) && unicode.IsLower(runes[i+1])
			switch {
			case unicode.IsUpper(r) && unicode.IsLower(before),
				unicode.IsUpper(r) && unicode.IsUpper(before) && follows,
				unicode.IsDigit(r) != unicode.IsDigit(before) && before != '_':
				b.WriteByte(' ')
			}
		}
		if r == '_' {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}
