package dossier

import (
	"bytes"
	"html/template"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Rationale renders a rationale, which is Markdown, as HTML that can do no harm: what looks like HTML is shown as it was
// typed, links lead to the web or to a mailbox, and pictures become links, so that nothing is loaded. Headings are those
// below the headings of a dossier.
func Rationale(markdown string) template.HTML {
	var out bytes.Buffer
	// The renderer fails only when its writer does.
	_ = renderer.Convert([]byte(markdown), &out)
	return template.HTML(out.String())
}

var renderer = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify),
	goldmark.WithParserOptions(parser.WithASTTransformers(util.Prioritized(harmless{}, 1000))),
)

// deepestHeading is the level of the headings that a dossier itself has around a rationale.
const deepestHeading = 4

// harmless replaces what a rationale must not have.
type harmless struct{}

// Transform does it to a whole document.
func (harmless) Transform(document *ast.Document, reader text.Reader, _ parser.Context) {
	source := reader.Source()
	var found []ast.Node
	_ = ast.Walk(document, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			found = append(found, node)
		}
		return ast.WalkContinue, nil
	})
	for i := len(found) - 1; i >= 0; i-- { // what is inside before what is around it
		switch node := found[i].(type) {
		case *ast.Heading:
			node.Level = min(node.Level+deepestHeading, 6)
		case *ast.Link:
			if !isSafe(string(node.Destination)) {
				unwrap(node)
			}
		case *ast.Image:
			link := ast.NewLink()
			link.Destination = node.Destination
			move(node, link)
			node.Parent().ReplaceChild(node.Parent(), node, link)
			if !isSafe(string(node.Destination)) {
				unwrap(link)
			}
		case *ast.AutoLink:
			if node.AutoLinkType == ast.AutoLinkURL && !isSafe(string(node.URL(source))) {
				replace(node, string(node.Label(source)))
				continue
			}
			node.SetAttributeString("class", []byte("bare")) // its address need not be printed beside it
		case *ast.RawHTML:
			replace(node, segments(node.Segments, source))
		case *ast.HTMLBlock:
			paragraph := ast.NewParagraph()
			words := segments(node.Lines(), source)
			if node.HasClosure() {
				words += string(node.ClosureLine.Value(source))
			}
			node.Parent().ReplaceChild(node.Parent(), node, paragraph)
			paragraph.AppendChild(paragraph, verbatim(words))
		}
	}
}

// isSafe tells whether a link may lead there.
func isSafe(address string) bool {
	return webAddress(address) != "" || strings.HasPrefix(strings.ToLower(address), "mailto:")
}

func unwrap(node ast.Node) {
	parent := node.Parent()
	for child := node.FirstChild(); child != nil; {
		next := child.NextSibling()
		parent.InsertBefore(parent, node, child)
		child = next
	}
	parent.RemoveChild(parent, node)
}

func move(from, to ast.Node) {
	for child := from.FirstChild(); child != nil; {
		next := child.NextSibling()
		to.AppendChild(to, child)
		child = next
	}
}

func replace(node ast.Node, words string) {
	node.Parent().ReplaceChild(node.Parent(), node, verbatim(words))
}

// verbatim is a text that is shown as it is.
func verbatim(words string) ast.Node {
	s := ast.NewString([]byte(words))
	s.SetRaw(true)
	return s
}

func segments(lines *text.Segments, source []byte) string {
	var b strings.Builder
	for _, line := range lines.Sliced(0, lines.Len()) {
		b.Write(line.Value(source))
	}
	return b.String()
}
