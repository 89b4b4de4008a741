package document

import (
	"bytes"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/text/language"

	detect "claimdesk/claims/document/language"
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
	page, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, err
	}
	parser := readability.NewParser()
	article, err := parser.ParseAndMutate(page, nil)
	if err != nil {
		return nil, err
	}
	text := renderText(article.Node)
	return &Document{Title: article.Title(), Byline: article.Byline(), Language: orElse(article.Language(), detect.Detect(text)), Text: text}, nil
}

// languageTag normalises a language tag to BCP 47; "" when it is none.
func languageTag(text string) string {
	tag, err := language.Parse(strings.TrimSpace(text))
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}

// webAddress gives back an absolute address on the web, "" for anything else.
func webAddress(text string) string {
	u, err := url.Parse(strings.TrimSpace(text))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}
