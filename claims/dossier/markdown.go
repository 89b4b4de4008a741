package dossier

import (
	_ "embed" // for the document's parts
	"io"
	"regexp"
	"strings"
	"text/template"
)

//go:embed document.md
var documentText string

// document writes a dossier as Markdown (CommonMark with the tables of GitHub). Texts are escaped so that none is taken for
// Markdown or HTML; a rationale is Markdown already and only loses what could do harm.
type document struct{}

var documentParts = template.Must(template.New("document").Funcs(template.FuncMap{
	"text": escaped, "lines": quotedLines, "rationale": harmlessMarkdown, "url": linkTarget, "capital": capital,
	"heading": func(v view) string { return escaped(firstOf(v.Headline, v.Text, v.Quote)) },
}).Parse(documentText))

func (document) begin(w io.Writer, h head) error { return documentParts.ExecuteTemplate(w, "head", h) }

func (document) article(w io.Writer, a place) error {
	return documentParts.ExecuteTemplate(w, "article", a)
}

func (document) check(w io.Writer, v view) error { return documentParts.ExecuteTemplate(w, "check", v) }

func (document) end(w io.Writer, f foot) error { return documentParts.ExecuteTemplate(w, "foot", f) }

// special are the signs that Markdown or HTML would take for something else than text.
var special = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "#", `\#`, "|", `\|`, "~", `\~`, "!", `\!`,
	"<", "&lt;", ">", "&gt;", "&", "&amp;",
)

// opening matches what begins a list or underlines a heading where it stands at the beginning of a line.
var opening = regexp.MustCompile(`^([-+=]|\d{1,9}([.)]))`)

// escaped is a text as Markdown on one line.
func escaped(text string) string {
	text = special.Replace(strings.Join(strings.Fields(text), " "))
	if found := opening.FindString(text); found != "" {
		last := len(found) - 1
		text = text[:last] + `\` + text[last:]
	}
	return text
}

// quotedLines is a text as a quotation, line by line.
func quotedLines(text string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.TrimSpace(text)) {
		b.WriteString("> " + escaped(line) + "\n")
	}
	return strings.ReplaceAll(b.String(), "> \n", ">\n")
}

// linkTarget is an address that ends neither the link nor the table cell it stands in.
func linkTarget(address string) string {
	return strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "|", "%7C", " ", "%20", "\\", "%5C", "`", "%60").Replace(webAddress(address))
}

var (
	// target matches where a link or a picture of Markdown says where it leads.
	target = regexp.MustCompile(`\]([(:]\s*([^\s)]*))`)
	// title matches the beginning of a heading.
	title = regexp.MustCompile(`(?m)^( {0,3}#{1,6})([ \t]|$)`)
	// rule matches what underlines the line before it to make it a heading.
	rule = regexp.MustCompile(`(?m)^ {0,3}(=+|-+)[ \t]*$`)
)

// harmlessMarkdown is a rationale whose links lead to the web or to a mailbox, that shows pictures as links, has no HTML,
// and no headings above those of the dossier.
func harmlessMarkdown(text string) string {
	text = strings.ReplaceAll(strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n")), "<", "&lt;")
	text = target.ReplaceAllStringFunc(text, func(link string) string {
		parts := target.FindStringSubmatch(link)
		if isSafe(parts[2]) {
			return link
		}
		return `]\` + parts[1]
	})
	text = strings.ReplaceAll(text, "![", "[")
	text = rule.ReplaceAllString(text, `\$1`)
	text += openFence(text)
	return title.ReplaceAllStringFunc(text, func(marks string) string { return strings.Repeat("#", deepestHeading) + strings.TrimLeft(marks, " ") })
}

// fence matches what begins or ends a block of code.
var fence = regexp.MustCompile("^ {0,3}(`{3,}|~{3,})(.*)$")

// openFence is what ends a block of code that a text leaves open, so that what follows is not taken for code.
func openFence(text string) string {
	open := ""
	for line := range strings.Lines(text) {
		switch parts := fence.FindStringSubmatch(strings.TrimRight(line, "\n")); {
		case parts == nil:
		case open == "":
			open = parts[1]
		case strings.HasPrefix(parts[1], open) && strings.TrimSpace(parts[2]) == "":
			open = ""
		}
	}
	if open == "" {
		return ""
	}
	return "\n" + open
}
