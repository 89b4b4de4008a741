package document

import (
	"bytes"
	"mime"
	"regexp"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"claimdesk/claims"
	"claimdesk/claims/document/language"
)

// pageStart matches how a page begins, after https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type.
var pageStart = regexp.MustCompile(`(?is)^(\s|\x{feff}|<!--.*?-->|<\?xml[^>]*>)*<(!doctype html|html|head|body|title|meta|link|script|style|iframe|main|article|section|header|nav|div|p|h1|h2|table|font|center|a|b|br)[\s/>]`)

// looksLikeHTML says whether content begins as a page does.
func looksLikeHTML(content []byte) bool {
	head := content[:min(len(content), 4096)&^1]
	if e := utf16Of(content); e != nil {
		head, _ = e.NewDecoder().Bytes(head)
	}
	return pageStart.Match(head)
}

// readHTML reads a web page that was saved or fetched.
func readHTML(name string, content []byte) (*Document, error) {
	source, err := decode(content, declaredCharset(content))
	if err != nil {
		return nil, err
	}
	page, article, text := readPage(source)
	if body := page.statedText(); len(body) > max(2*len(text), surelyArticle) {
		text = body // the page waits for a script to show it
	}
	if text == "" {
		return nil, claims.ErrEmpty
	}
	title := orElse(page.title(), plainTitle(text), baseName(name))
	if rest, found := strings.CutPrefix(text, title+"\n\n"); found {
		text = rest
	}
	return &Document{
		Title:     title,
		Byline:    orElse(page.byline(), cleanByline(article.Byline())),
		Publisher: page.publisher(),
		Published: page.published(),
		Language:  languageOf(page.statedLanguage(), text),
		URL:       page.address(),
		Text:      text,
	}, nil
}

// languageOf is the language that a page states, or that of its text. Content systems state English until somebody changes
// it, so the text may overrule that statement.
func languageOf(stated, text string) string {
	detected := language.Detect(text)
	if stated == "" || detected != "" && strings.HasPrefix(stated+"-", "en-") && detected != "en" {
		return detected
	}
	return stated
}

// readPage finds what a page says about itself, its article, and the article's text. Where there is no article, and in a page
// that is too intricate to look for one, the text is that of the whole page.
func readPage(source string) (*page, readability.Article, string) {
	if !isIntricate(source) {
		if root, err := html.Parse(strings.NewReader(source)); err == nil {
			page := survey(root)
			prune(root)
			article := mainText(root)
			return page, article, articleText(article.Node, root)
		}
	}
	description, text := outline(source)
	root, err := html.Parse(strings.NewReader(description))
	if err != nil {
		root = &html.Node{Type: html.DocumentNode}
	}
	return survey(root), readability.Article{}, text
}

// declaredCharset is the encoding that the head of a page names, "" when it names none.
func declaredCharset(content []byte) string {
	const head = 64 << 10
	content = content[:min(len(content), head)]
	if m := xmlEncoding.FindSubmatch(content); m != nil {
		return string(m[1])
	}
	tokens := html.NewTokenizer(bytes.NewReader(content))
	for kind := tokens.Next(); kind != html.ErrorToken; kind = tokens.Next() {
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		token := tokens.Token()
		meta := &html.Node{Attr: token.Attr}
		switch {
		case token.DataAtom == atom.Body:
			return ""
		case token.DataAtom != atom.Meta:
		case hasAttribute(meta, "charset"):
			return attribute(meta, "charset")
		case strings.EqualFold(attribute(meta, "http-equiv"), "content-type"):
			if _, parameters, err := mime.ParseMediaType(attribute(meta, "content")); err == nil {
				return parameters["charset"]
			}
		}
	}
	return ""
}

var xmlEncoding = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)`)

// mainText finds the article in a page, without what is around it; its Node is nil where there is none.
func mainText(root *html.Node) readability.Article {
	parser := readability.NewParser()
	article, err := parser.ParseDocument(root, nil)
	if err != nil {
		return readability.Article{}
	}
	return article
}

// surelyArticle is the length from which readability is sure of the article it found, in bytes.
const surelyArticle = 500

// articleText is the text of the article, or of the whole page when hardly anything was found in it. The whole page is not
// taken where it is mostly links.
func articleText(article, root *html.Node) string {
	text := ""
	if article != nil {
		text = renderText(article)
	}
	if len(text) >= surelyArticle {
		return text
	}
	removeSurroundings(root)
	if all := renderText(root); text == "" || 4*linked(root) < len(all) {
		return all
	}
	return text
}

// removeSurroundings takes out what stands around the text of a page by its purpose.
func removeSurroundings(root *html.Node) {
	var around []*html.Node
	for n := range root.Descendants() {
		switch n.DataAtom {
		case atom.Nav, atom.Aside, atom.Footer, atom.Form:
			around = append(around, n)
		case atom.Header:
			if !holdsArticle(n) {
				around = append(around, n)
			}
		}
	}
	for _, n := range around {
		n.Parent.RemoveChild(n)
	}
}

// linked is how much of a page's text is links, in bytes.
func linked(root *html.Node) int {
	size := 0
	for n := range root.Descendants() {
		if n.DataAtom == atom.A {
			size += len(flatText(n))
		}
	}
	return size
}
