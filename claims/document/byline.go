package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// authorNames are the names of <meta> that hold the author, the more reliable first.
var authorNames = []string{
	"dc:creator", "dcterms:creator", "dc.creator", "dcterms.creator", "author", "parsely-author", "sailthru.author", "byl", "byline",
	"article:author_name", "og:article:author", "article:author", "citation_author", "dable:author", "cxenseparse:author",
}

// byline is who wrote the article. A statement that only names the publisher counts when there is no other.
func (p *page) byline() string {
	statements := []string{authors(p.data.names(p.article["author"]))}
	for _, name := range authorNames {
		statements = append(statements, p.meta[name])
	}
	for _, n := range p.authors {
		statements = append(statements, authorIn(n))
	}
	publisher, fallback := p.publisher(), ""
	for _, statement := range statements {
		byline := cleanByline(statement)
		if byline != "" && !strings.HasPrefix(letters(publisher), letters(byline)) {
			return byline
		}
		fallback = orElse(fallback, byline)
	}
	return fallback
}

// authors joins names, each once.
func authors(names []string) string {
	var clean []string
	for _, name := range names {
		name = cleanByline(name)
		if name != "" && !containsFold(clean, name) {
			clean = append(clean, name)
		}
	}
	return strings.Join(clean, ", ")
}

func containsFold(list []string, text string) bool {
	for _, item := range list {
		if strings.EqualFold(item, text) {
			return true
		}
	}
	return false
}

// authorMark matches the class or id of an element that names the author of the page, notAuthor of those that only look so:
// readers who comment, teasers of other articles, pictures and biographies.
var (
	authorMark = regexp.MustCompile(`(?i)(^|[\s_-])(by-?line|authors?|author-?names?|writtenby|p-author|auteurs?|autore?|autoren?|signature)($|[\s_-]+(names?|text|link)?($|\s))`)
	notAuthor  = regexp.MustCompile(`(?i)comment|repl(y|ies)|related|avatar|photo|image|\bbio|teaser|sidebar|recommend|promo|social|follow`)
)

// namesAuthor says whether an element is there to name the author.
func namesAuthor(n *html.Node) bool {
	marked := strings.EqualFold(attribute(n, "rel"), "author") ||
		strings.Contains(strings.ToLower(attribute(n, "itemprop")), "author") ||
		authorMark.MatchString(attribute(n, "class")) || authorMark.MatchString(attribute(n, "id"))
	if !marked || n.FirstChild == nil {
		return false
	}
	for ; n != nil; n = n.Parent {
		switch n.Data {
		case "aside", "footer", "nav", "body":
			return n.Data == "body"
		}
		if notAuthor.MatchString(attribute(n, "class")) || notAuthor.MatchString(attribute(n, "id")) {
			return false
		}
	}
	return true
}

// authorIn is the author's name in an element: the part of it that is marked as the name, else its whole text.
func authorIn(n *html.Node) string {
	for child := range n.Descendants() {
		if child.Type == html.ElementNode && (strings.Contains(attribute(child, "itemprop"), "name") || attribute(child, "rel") == "author") {
			if name := flatText(child); name != "" {
				return name
			}
		}
	}
	return flatText(n)
}

// longestByline is how long a by-line may be, in characters; longer ones are biographies.
const longestByline = 100

// byWord matches how a by-line begins, bylineRest where its names end: at a date, a time, a mark between parts.
var (
	byWord     = regexp.MustCompile(`(?i)^(?:(?:written|posted|published|words|story|text|reporting) by|by|von|par|por|di|door|av|af|texte?|от|автор)\s*:?\s+`)
	bylineRest = regexp.MustCompile(`(?i)\s*(?:[|•·]|\s[-–—]\s|,?\s(?:published|updated|posted|last updated|edited by)\b|,?\s(?:on\s)?(?:\d{1,2}[./: ]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d)).*$`)
)

// cleanByline makes names of what a page says about its author; "" when that names nobody.
func cleanByline(text string) string {
	text = collapse(html.UnescapeString(text))
	if utf8.RuneCountInString(text) > 3*longestByline {
		return ""
	}
	text = byWord.ReplaceAllString(text, "")
	if i := bylineRest.FindStringIndex(text); i != nil {
		text = text[:i[0]]
	}
	text = strings.Trim(text, " ,;:|")
	switch {
	case utf8.RuneCountInString(text) > longestByline, !strings.ContainsFunc(text, unicode.IsLetter):
		return ""
	case strings.Contains(text, "://"), strings.HasPrefix(text, "@"), strings.Contains(text, "@") && !strings.Contains(text, " "):
		return ""
	}
	return text
}
