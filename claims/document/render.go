package document

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// renderText writes a part of a page the way a person reads it: a paragraph for each block, heading, list item, caption and
// table row, one empty line between them, white space collapsed. Cells of a row are set apart by tabs, and a single <br> is
// a line break within its paragraph.
func renderText(node *html.Node) string {
	if node == nil {
		return ""
	}
	var w textWriter
	w.render(node)
	return w.text.String()
}

// textWriter writes the words of a page. Space between them is held back until the next word is there.
type textWriter struct {
	text strings.Builder
	gap  gap
	pre  int // how many <pre> it is in; there line ends count
}

// gap is the space before the next word; a greater one swallows a lesser.
type gap uint8

const (
	noGap gap = iota
	wordGap
	cellGap
	lineGap
	paragraphGap
)

var gapText = [...]string{"", " ", "\t", "\n", "\n\n"}

func (w *textWriter) widen(g gap) { w.gap = max(w.gap, g) }

func (w *textWriter) render(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.words(n.Data)
		return
	case html.ElementNode:
	case html.DocumentNode:
	default:
		return
	}
	element := atom.Lookup([]byte(n.Data)) // readability renames nodes without their DataAtom
	if isSilent(element) {
		return
	}
	around := gapAround(element)
	w.widen(around)
	switch element {
	case atom.Br:
		w.lineBreak()
	case atom.Pre:
		w.pre++
		defer func() { w.pre-- }()
	}
	for child := range n.ChildNodes() {
		w.render(child)
	}
	w.widen(around)
}

// lineBreak ends a line; two in a row end the paragraph.
func (w *textWriter) lineBreak() {
	if w.gap == lineGap {
		w.gap = paragraphGap
	}
	w.widen(lineGap)
}

// words writes running text.
func (w *textWriter) words(text string) {
	start := -1
	for i, r := range text {
		if !unicode.IsSpace(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			w.word(text[start:i])
			start = -1
		}
		if w.pre > 0 && r == '\n' {
			w.lineBreak()
		} else {
			w.widen(wordGap)
		}
	}
	if start >= 0 {
		w.word(text[start:])
	}
}

func (w *textWriter) word(word string) {
	if word = strings.Map(visible, word); word == "" {
		return
	}
	if w.text.Len() > 0 {
		w.text.WriteString(gapText[w.gap])
	}
	w.text.WriteString(word)
	w.gap = noGap
}

// visible drops what no reader sees and would part a word in two: soft hyphens, zero-width spaces and marks.
func visible(r rune) rune {
	switch r {
	case '\u00ad', '\u200b', '\u2060', '\ufeff':
		return -1
	}
	return r
}

// isSilent says whether an element has nothing to read in it.
func isSilent(element atom.Atom) bool {
	switch element {
	case atom.Head, atom.Title, atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Iframe, atom.Object, atom.Svg, atom.Canvas,
		atom.Annotation, atom.AnnotationXml, atom.Audio, atom.Video, atom.Button, atom.Input, atom.Select, atom.Textarea, atom.Datalist, atom.Map, atom.Rp, atom.Rt:
		return true
	}
	return false
}

// gapAround is the space that sets an element apart from what is around it.
func gapAround(element atom.Atom) gap {
	switch element {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Nav, atom.Address,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Hgroup, atom.Blockquote, atom.Pre, atom.Hr,
		atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Menu, atom.Figure, atom.Figcaption, atom.Picture,
		atom.Table, atom.Caption, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Form, atom.Fieldset, atom.Legend,
		atom.Details, atom.Summary, atom.Dialog, atom.Center, atom.Body, atom.Html, atom.Search, atom.Optgroup, atom.Option:
		return paragraphGap
	case atom.Td, atom.Th:
		return cellGap
	}
	return noGap
}
