package document

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// page is a web page with what it says about itself, gathered in one pass.
type page struct {
	meta  map[string]string // first content of each <meta>, by its name, property, itemprop or http-equiv in small letters
	data  linkedData        // its JSON-LD
	links map[string]string // first href of each <link>, by its rel in small letters

	lang        string       // of <html>
	windowTitle string       // of <title>
	heading     string       // the first <h1>
	savedFrom   string       // the address that a browser noted when it saved the page
	authors     []*html.Node // elements that name the author
	times       []*html.Node // elements that tell when it was published, or may

	article  map[string]any // what data says of the article
	ownNames []string       // what the page calls its site, publisher and author
}

// survey reads what a page says about itself.
func survey(root *html.Node) *page {
	p := &page{meta: map[string]string{}, links: map[string]string{}}
	for n := range root.Descendants() {
		switch n.Type {
		case html.CommentNode:
			p.comment(n.Data)
		case html.ElementNode:
			p.element(n)
		}
	}
	p.article = p.data.article()
	p.ownNames = p.names()
	return p
}

func (p *page) comment(text string) {
	if _, address, ok := strings.Cut(text, "saved from url=("); ok && p.savedFrom == "" {
		_, address, _ = strings.Cut(address, ")")
		p.savedFrom = strings.TrimSpace(address)
	}
}

func (p *page) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		p.lang = orElse(attribute(n, "lang"), attribute(n, "xml:lang"))
	case atom.Meta:
		content := collapse(html.UnescapeString(attribute(n, "content")))
		for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
			for name := range strings.FieldsSeq(strings.ToLower(attribute(n, key))) {
				if p.meta[name] == "" {
					p.meta[name] = content
				}
			}
		}
	case atom.Link:
		rel := strings.ToLower(attribute(n, "rel"))
		if p.links[rel] == "" {
			p.links[rel] = attribute(n, "href")
		}
	case atom.Script:
		if strings.Contains(strings.ToLower(attribute(n, "type")), "ld+json") {
			p.data.add(rawText(n))
		}
	case atom.Title:
		if p.windowTitle == "" && n.Namespace == "" {
			p.windowTitle = collapse(rawText(n))
		}
	case atom.H1:
		if p.heading == "" {
			p.heading = flatText(n)
		}
	case atom.Time:
		p.times = append(p.times, n)
	}
	if namesAuthor(n) {
		p.authors = append(p.authors, n)
	}
	if n.DataAtom != atom.Time && tellsDate(n) {
		p.times = append(p.times, n)
	}
}

// attribute is the value of an attribute, "" when it is not there.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// rawText is the text directly in a node, as of <title> and <script>.
func rawText(n *html.Node) string {
	var text strings.Builder
	for child := range n.ChildNodes() {
		if child.Type == html.TextNode {
			text.WriteString(child.Data)
		}
	}
	return text.String()
}

// flatText is the visible text of a node on one line.
func flatText(n *html.Node) string { return collapse(renderText(n)) }
