package claimreview

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"claimdesk/claims"
)

// page reads the JSON-LD of a page, or where it has no checks in it, the items that are marked in its elements.
func (r *reader) page(in io.Reader) error {
	decoded, err := charset.NewReader(in, "text/html")
	if err != nil {
		return err
	}
	content, err := io.ReadAll(decoded)
	if err != nil {
		return err
	}
	for _, script := range r.scripts(content) {
		r.script(script)
	}
	if len(r.Checks) > 0 || !bytes.Contains(content, []byte("itemtype")) || !bytes.Contains(content, []byte("ClaimReview")) {
		return nil
	}
	root, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		return fmt.Errorf("%w: the page cannot be read: %w", claims.ErrInvalid, err)
	}
	items := microdata(root, false)
	r.find(newGraph(items), items, 0)
	return nil
}

// scripts lists the script elements of a page that hold JSON-LD, and notes the address that the page gives itself.
func (r *reader) scripts(content []byte) []string {
	tokens := html.NewTokenizer(bytes.NewReader(content))
	var blocks []string
	for data := false; ; {
		switch tokens.Next() {
		case html.ErrorToken: // the end
			return blocks
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := tokens.Token()
			data = tag.DataAtom == atom.Script && strings.Contains(strings.ToLower(attribute(tag, "type")), "ld+json")
			if tag.DataAtom == atom.Link && attribute(tag, "rel") == "canonical" && isWebAddress(attribute(tag, "href")) {
				r.address = attribute(tag, "href")
			}
		case html.TextToken:
			if data {
				blocks = append(blocks, string(tokens.Text()))
			}
			data = false
		}
	}
}

func attribute(tag html.Token, name string) string {
	for _, a := range tag.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// script reads one script element: JSON, also with the marks of a comment around it or line breaks within strings.
func (r *reader) script(text string) {
	for _, mark := range []string{"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "-->", "//]]>", "/*]]>*/", "]]>", ";"} {
		text = strings.TrimSpace(text)
		text = strings.TrimSuffix(strings.TrimPrefix(text, mark), mark)
	}
	text = strings.Map(func(c rune) rune {
		if c < ' ' {
			return ' '
		}
		return c
	}, text)
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		if strings.Contains(text, "ClaimReview") {
			r.skip("a script element with a ClaimReview", "it is no JSON: "+err.Error())
		}
		return
	}
	r.find(newGraph(value), value, 0)
}
