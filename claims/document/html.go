package document

import (
	"bytes"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"claimdesk/claims"
	"claimdesk/claims/document/language"
)

// looksLikeHTML says whether content begins as a page does.
func looksLikeHTML(content []byte) bool {
	head := bytes.ToLower(content[:min(len(content), 1024)])
	return bytes.Contains(head, []byte("<!doctype html")) || bytes.Contains(head, []byte("<html"))
}

// readHTML reads a web page that was saved or fetched.
func readHTML(name string, content []byte) (*Document, error) {
	source, err := decode(content, "")
	if err != nil {
		return nil, err
	}
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, err
	}
	page := survey(root)
	article := mainText(root)
	text := renderText(article.Node)
	if text == "" {
		text = renderText(root)
	}
	if text == "" {
		return nil, claims.ErrEmpty
	}
	return &Document{
		Title:     orElse(page.title(), page.withoutSite(article.Title()), plainTitle(text), baseName(name)),
		Byline:    orElse(page.byline(), cleanByline(article.Byline())),
		Publisher: page.publisher(),
		Published: page.published(),
		Language:  orElse(page.statedLanguage(), language.Detect(text)),
		URL:       page.address(),
		Text:      text,
	}, nil
}

// mainText finds the article in a page, without what is around it; its Node is nil where there is none.
func mainText(root *html.Node) readability.Article {
	parser := readability.NewParser()
	article, err := parser.ParseDocument(root, nil)
	if err != nil {
		return readability.Article{}
	}
	return article
}
