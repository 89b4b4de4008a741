package document

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prune takes out of a page what no reader sees, and what is on it but not of it: cookie banners, menus, links to other
// articles, readers' comments, buttons to share and subscribe.
func prune(root *html.Node) {
	sizes := map[*html.Node]int{}
	measure(root, sizes)
	var clutter []*html.Node
	var look func(n *html.Node)
	look = func(n *html.Node) {
		for child := range n.ChildNodes() {
			switch {
			case child.Type != html.ElementNode:
			case isHidden(child), isMenuCell(child, sizes[child]),
				isClutter(child) && 3*sizes[child] < sizes[root] && !holdsArticle(child):
				clutter = append(clutter, child)
			default:
				look(child)
			}
		}
	}
	look(root)
	for _, n := range clutter {
		n.Parent.RemoveChild(n)
	}
}

// measure counts the bytes of readable text in each element.
func measure(n *html.Node, sizes map[*html.Node]int) int {
	size := 0
	for child := range n.ChildNodes() {
		switch {
		case child.Type == html.TextNode:
			size += len(strings.TrimSpace(child.Data))
		case child.Type == html.ElementNode && !isSilent(child.DataAtom):
			size += measure(child, sizes)
		}
	}
	sizes[n] = size
	return size
}

var hiddenStyle = regexp.MustCompile(`(?i)(display\s*:\s*none|visibility\s*:\s*hidden)`)

// isHidden says whether a page hides an element itself; its style sheets are not looked at. A whole page is hidden only
// until a script shows it.
func isHidden(n *html.Node) bool {
	if n.DataAtom == atom.Html || n.DataAtom == atom.Body {
		return false
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return !strings.EqualFold(a.Val, "until-found")
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		case "style":
			if hiddenStyle.MatchString(a.Val) {
				return true
			}
		}
	}
	return n.DataAtom == atom.Dialog && !hasAttribute(n, "open")
}

func hasAttribute(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// clutterMark matches the classes and ids that content systems and consent services give to what is not the article.
var clutterMark = regexp.MustCompile(`(?i)` + strings.Join([]string{
	`^cookies?$|\bcookies?-?(banner|bar|notice|consent|law|policy|message|popup|wall|info|hint|layer|overlay)|\bgdpr|onetrust|didomi|usercentrics|\bcmp(box|-)|\bconsent\b|consent-(banner|bar|popup|manager)`,
	`\brelated-?(posts?|articles?|stor(y|ies)|links?|content|news|topics)|relatedposts|\bbreadcrumbs?\b|\b(read|see)-(more|also|next)-(box|list|links)`,
	`\bnewsletter|\bsubscri(be|ption)-(box|form|banner|prompt)|\b(share|sharing|social)-?(bar|buttons?|links?|tools?|icons?|share|media)\b|sharedaddy`,
	`^comments?$|\bcomments?-(area|list|section|wrapper|thread)|disqus|\bskip-?(link|to-content)|\bsr-only\b|\bscreen-reader-text\b|\bvisually-?hidden\b`,
}, "|"))

// isClutter says whether an element is marked as something else than the article. The ids of headings are their words.
func isClutter(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return false
	}
	for _, a := range n.Attr {
		if (a.Key == "class" || a.Key == "id") && clutterMark.MatchString(a.Val) {
			return true
		}
	}
	return false
}

// holdsArticle says whether an element is around the article rather than beside it.
func holdsArticle(n *html.Node) bool {
	for child := range n.Descendants() {
		switch child.DataAtom {
		case atom.H1, atom.Article, atom.Main, atom.Body:
			return true
		}
	}
	return false
}

// isMenuCell says whether an element is a cell with nothing but links, in a table that lays out the page.
func isMenuCell(n *html.Node, size int) bool {
	if n.DataAtom != atom.Td || size == 0 {
		return false
	}
	links, linked := 0, 0
	for child := range n.Descendants() {
		if child.DataAtom == atom.A {
			links++
			linked += measure(child, map[*html.Node]int{})
		}
	}
	if links < 2 || linked < size {
		return false
	}
	table := n.Parent
	for table != nil && table.DataAtom != atom.Table {
		table = table.Parent
	}
	return table != nil && holdsArticle(table)
}
