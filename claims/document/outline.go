package document

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxTags is the number of tags above which the tree of a page is not built. The longest articles have some ten thousand;
// to look for an article among more takes seconds and gigabytes.
const maxTags = 150_000

// isIntricate says whether a page is too much for a tree. Every <b> or <font> that is left open counts once for each tag of
// the page, because a parser repeats it in every block that follows.
func isIntricate(source string) bool {
	tags, open, most := 0, 0, 1
	tokens := html.NewTokenizer(strings.NewReader(source))
	for kind := tokens.Next(); kind != html.ErrorToken; kind = tokens.Next() {
		if kind != html.StartTagToken && kind != html.EndTagToken {
			continue
		}
		tags++
		name, _ := tokens.TagName()
		switch {
		case !isFormatting(atom.Lookup(name)):
		case kind == html.StartTagToken:
			open++
			most = max(most, open)
		default:
			open = max(open-1, 0)
		}
	}
	return tags > maxTags || tags*most > 3*maxTags
}

// isFormatting says whether an element that is left open goes on in the blocks after it,
// https://html.spec.whatwg.org/multipage/parsing.html#formatting.
func isFormatting(element atom.Atom) bool {
	switch element {
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
		return true
	}
	return false
}

// outline reads a page without its tree: the elements that describe it, as a small page of their own, and all its text.
func outline(source string) (description, text string) {
	var head bytes.Buffer
	var body textWriter
	var within atom.Atom // the describing or unseen element that the next text is in
	tokens := html.NewTokenizer(strings.NewReader(source))
	for kind := tokens.Next(); kind != html.ErrorToken; kind = tokens.Next() {
		raw := bytes.Clone(tokens.Raw())
		element := within
		switch kind {
		case html.TextToken:
			if !isSilent(within) {
				body.words(string(tokens.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, _ := tokens.TagName()
			element = atom.Lookup(name)
			body.widen(gapAround(element))
			within = 0
			if kind == html.StartTagToken && (describes(element) || isSilent(element)) {
				within = element
			}
		}
		if describes(element) && head.Len()+len(raw) < maxDescription {
			head.Write(raw)
		}
	}
	return head.String(), body.text.String()
}

// maxDescription is how much of a page without a tree is kept to describe it, in bytes.
const maxDescription = 1 << 20

// describes says whether survey looks at an element of the outline.
func describes(element atom.Atom) bool {
	switch element {
	case atom.Html, atom.Meta, atom.Link, atom.Title, atom.Script, atom.H1:
		return true
	}
	return false
}
