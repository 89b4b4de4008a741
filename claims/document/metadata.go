package document

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/text/language"
)

// publisher is who published the page.
func (p *page) publisher() string {
	article := p.data.article()
	names := append(p.data.names(article["publisher"]), p.meta["og:site_name"], p.meta["publisher"], p.meta["dc.publisher"], p.meta["dcterms.publisher"], p.meta["citation_journal_title"], p.meta["application-name"])
	for _, name := range names {
		if name = collapse(name); name != "" && !strings.Contains(name, "://") {
			return name
		}
	}
	return ""
}

// title is the article's headline, without the name of the site that many pages add. Of the page's statements the first
// that shares most of its words with what the reader sees is taken; "" when the page states none.
func (p *page) title() string {
	article := p.data.article()
	first := ""
	for _, title := range []string{
		text(article["headline"]), text(article["name"]), p.meta["dc:title"], p.meta["dc.title"], p.meta["dcterms.title"], p.meta["og:title"],
		p.meta["citation_title"], p.meta["parsely-title"], p.meta["sailthru.title"], p.meta["twitter:title"],
	} {
		title = p.withoutSite(title)
		if title != "" && (mostlyIn(title, p.heading) || mostlyIn(title, p.windowTitle)) {
			return title
		}
		first = orElse(first, title)
	}
	if first == "" && p.headingIsTitle() {
		return p.heading
	}
	return first
}

// headingIsTitle says whether the first <h1> is the headline rather than the name of the site: it begins a window title of
// several parts, or the window title, in fewer words, is about something else.
func (p *page) headingIsTitle() bool {
	rest, begins := strings.CutPrefix(p.windowTitle, p.heading)
	words := len(strings.Fields(p.heading))
	return words > 0 && (begins && strings.ContainsAny(rest, "|-–—·•:»_") ||
		!mostlyIn(p.heading, p.windowTitle) && words >= len(strings.Fields(p.windowTitle)))
}

// mostlyIn says whether more than half of the words of title are in shown.
func mostlyIn(title, shown string) bool {
	there, words := map[string]bool{}, strings.Fields(strings.ToLower(title))
	for word := range strings.FieldsSeq(strings.ToLower(shown)) {
		there[word] = true
	}
	n := 0
	for _, word := range words {
		if there[word] {
			n++
		}
	}
	return 2*n > len(words)
}

// siteMarks stand between a headline and the name of the site.
var siteMarks = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", "｜", " : "}

// withoutSite takes the names of site and author from the end of a title.
func (p *page) withoutSite(title string) string {
	title = collapse(title)
	for again := true; again; {
		again = false
		for _, mark := range siteMarks {
			if i := strings.LastIndex(title, mark); i > 0 && p.isOwnName(title[i+len(mark):]) {
				title, again = strings.TrimSpace(title[:i]), true
			}
		}
	}
	return title
}

// isOwnName says whether part of a title names the site, its publisher or the author.
func (p *page) isOwnName(part string) bool {
	part = letters(part)
	names := append(p.data.names(p.data.article()["publisher"]),
		p.meta["og:site_name"], p.meta["application-name"], p.meta["apple-mobile-web-app-title"], p.meta["twitter:site"], p.byline())
	if u, err := url.Parse(p.address()); err == nil {
		host := strings.TrimPrefix(u.Hostname(), "www.")
		names = append(names, host, strings.TrimSuffix(host, host[max(0, strings.LastIndexByte(host, '.')):]))
	}
	for _, name := range names {
		if name = letters(name); name != "" && name == part {
			return true
		}
	}
	return false
}

// letters is what two spellings of a name have in common.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if !isWordRune(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

// published is when the article appeared.
func (p *page) published() string {
	article := p.data.article()
	for _, date := range []string{
		text(article["datePublished"]), p.meta["article:published_time"], p.meta["article:published"], p.meta["og:published_time"],
		p.meta["og:article:published_time"], p.meta["datepublished"], p.meta["parsely-pub-date"], p.meta["sailthru.date"],
		p.meta["cxenseparse:recs:publishtime"], p.meta["citation_publication_date"], p.meta["dc.date.issued"], p.meta["dcterms.issued"],
		p.meta["dcterms.created"], p.meta["dc.date"], p.meta["dcterms.date"], p.meta["pubdate"], p.meta["publishdate"], p.meta["publish-date"],
		p.meta["publish_date"], p.meta["publication_date"], p.meta["date"], p.meta["pdate"], text(article["dateCreated"]),
	} {
		if date = isoDate(date); date != "" {
			return date
		}
	}
	for _, n := range p.times {
		if date := isoDate(orElse(attribute(n, "datetime"), attribute(n, "content"), flatText(n))); date != "" {
			return date
		}
	}
	if m := dateInPath.FindStringSubmatch(p.address()); m != nil {
		return joinDate(m[1], m[2], m[3], "", "", "", "")
	}
	return ""
}

// dateMark matches the classes of elements that tell when an article was published, dateInPath an address that does.
var (
	dateMark   = regexp.MustCompile(`(?i)(^|[\s_-])(published|pub-?date|publish-?date|posted-?on|entry-?date|post-?date|article-?date|date-?line|date|timestamp)($|\s)`)
	dateInPath = regexp.MustCompile(`/((?:19|20)\d\d)/([01]\d)/([0-3]\d)/`)
)

// tellsDate says whether an element other than <time> is there to tell the date of publication.
func tellsDate(n *html.Node) bool {
	return strings.EqualFold(attribute(n, "itemprop"), "datePublished") || dateMark.MatchString(attribute(n, "class"))
}

// address is where the page is published.
func (p *page) address() string {
	article := p.data.article()
	for _, address := range []string{p.links["canonical"], p.meta["og:url"], text(article["url"]), text(article["mainEntityOfPage"]), p.savedFrom} {
		if address = webAddress(address); address != "" {
			return address
		}
	}
	return ""
}

// webAddress gives back an absolute address on the web, and "" for anything else.
func webAddress(text string) string {
	u, err := url.Parse(strings.TrimSpace(text))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// statedLanguage is the language that the page says it is in.
func (p *page) statedLanguage() string {
	article := p.data.article()
	for _, tag := range []string{p.lang, p.meta["content-language"], p.meta["og:locale"], text(article["inLanguage"]), p.meta["language"], p.meta["dc.language"]} {
		if tag = languageTag(tag); tag != "" {
			return tag
		}
	}
	return ""
}

// languageTag normalises a tag of a language to BCP 47; "" when it is none.
func languageTag(text string) string {
	first, _, _ := strings.Cut(text, ",")
	tag, err := language.Parse(strings.TrimSpace(first))
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}
