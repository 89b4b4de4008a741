package document

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/language"
)

// statedText is the article's text as the page's linked data has it, "" when it has none.
func (p *page) statedText() string {
	body, _ := p.article["articleBody"].(string)
	if !strings.Contains(body, "<p") {
		body = strings.ReplaceAll(body, "\n", "<br><br>")
	}
	root, err := html.Parse(strings.NewReader(body))
	if err != nil {
		return ""
	}
	return renderText(root)
}

// publisher is who published the page.
func (p *page) publisher() string {
	names := append(p.data.names(p.article["publisher"]), p.meta["og:site_name"], p.meta["publisher"], p.meta["dc.publisher"], p.meta["dcterms.publisher"], p.meta["citation_journal_title"], p.meta["application-name"])
	for _, name := range names {
		if name = collapse(name); name != "" && !strings.Contains(name, "://") {
			return name
		}
	}
	return ""
}

// title is the article's headline, without the name of the site that many pages add. Of the page's statements the first
// that shares most of its words with what the reader sees is taken.
func (p *page) title() string {
	first := ""
	for _, title := range []string{
		text(p.article["headline"]), text(p.article["name"]), p.meta["dc:title"], p.meta["dc.title"], p.meta["dcterms.title"], p.meta["og:title"],
		p.meta["citation_title"], p.meta["parsely-title"], p.meta["sailthru.title"], p.meta["twitter:title"],
	} {
		if title = p.withoutSite(title); p.isOwnName(title) {
			continue
		}
		if title != "" && (mostlyIn(title, p.heading) || mostlyIn(title, p.windowTitle)) {
			return title
		}
		first = orElse(first, title)
	}
	switch {
	case first != "":
		return first
	case p.headingIsTitle():
		return p.heading
	}
	return orElse(withoutLastPart(p.withoutSite(p.windowTitle)), p.heading)
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

// headingIsTitle says whether the first <h1> is the headline rather than the name of the site: it begins a window title of
// several parts, or the window title, in fewer words, is about something else.
func (p *page) headingIsTitle() bool {
	rest, begins := strings.CutPrefix(p.windowTitle, p.heading)
	words := len(strings.Fields(p.heading))
	return words > 0 && (begins && strings.ContainsAny(rest, "|-–—·•:»_") ||
		!mostlyIn(p.heading, p.windowTitle) && words >= len(strings.Fields(p.windowTitle)))
}

// siteMarks stand between a headline and the name of the site.
var siteMarks = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", "｜", " : "}

// lastPart finds where the last part of a title begins, and where the mark before it does; 0 when there is one part only.
func lastPart(title string) (mark, part int) {
	for _, m := range siteMarks {
		if i := strings.LastIndex(title, m); i > mark {
			mark, part = i, i+len(m)
		}
	}
	return mark, part
}

// withoutSite takes the names of site and author from the end of a title.
func (p *page) withoutSite(title string) string {
	title = collapse(title)
	for {
		mark, part := lastPart(title)
		if mark == 0 || !p.isOwnName(title[part:]) {
			return title
		}
		title = strings.TrimSpace(title[:mark])
	}
}

// withoutLastPart takes from a window title what is likely the name of a site that the page does not state: three words at
// most, not in small letters, after a headline of at least twice the length.
func withoutLastPart(title string) string {
	mark, start := lastPart(title)
	part := title[start:]
	first, _ := utf8.DecodeRuneInString(part)
	if mark == 0 || unicode.IsLower(first) || len(strings.Fields(part)) > 3 || mark < 2*len(part) {
		return title
	}
	return strings.TrimSpace(title[:mark])
}

// isOwnName says whether part of a title names the site, its publisher or the author.
func (p *page) isOwnName(part string) bool {
	part = letters(part)
	for _, name := range p.ownNames {
		if name = letters(name); name != "" && name == part {
			return true
		}
	}
	return false
}

// names are what the page calls its site, publisher and author.
func (p *page) names() []string {
	names := append(p.data.names(p.article["publisher"]),
		p.meta["og:site_name"], p.meta["application-name"], p.meta["apple-mobile-web-app-title"], p.meta["twitter:site"], p.byline())
	if u, err := url.Parse(p.address()); err == nil {
		host := strings.TrimPrefix(u.Hostname(), "www.")
		names = append(names, host, strings.TrimSuffix(host, host[max(0, strings.LastIndexByte(host, '.')):]))
	}
	return names
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
	for _, date := range []string{
		text(p.article["datePublished"]), p.meta["article:published_time"], p.meta["article:published"], p.meta["og:published_time"],
		p.meta["og:article:published_time"], p.meta["datepublished"], p.meta["parsely-pub-date"], p.meta["sailthru.date"],
		p.meta["cxenseparse:recs:publishtime"], p.meta["citation_publication_date"], p.meta["dc.date.issued"], p.meta["dcterms.issued"],
		p.meta["dcterms.created"], p.meta["dc.date"], p.meta["dcterms.date"], p.meta["pubdate"], p.meta["publishdate"], p.meta["publish-date"],
		p.meta["publish_date"], p.meta["publication_date"], p.meta["date"], p.meta["pdate"], text(p.article["dateCreated"]),
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
	for _, address := range []string{p.links["canonical"], p.meta["og:url"], text(p.article["url"]), text(p.article["mainEntityOfPage"]), p.savedFrom} {
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
	for _, tag := range []string{p.lang, p.meta["content-language"], p.meta["og:locale"], text(p.article["inLanguage"]), p.meta["language"], p.meta["dc.language"]} {
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
