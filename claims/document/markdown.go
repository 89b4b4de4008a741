package document

import (
	"strings"

	"claimdesk/claims/document/language"
)

// readMarkdown reads a Markdown file. Its text stays as it is, marks included; front matter and the first heading describe it.
func readMarkdown(name string, content []byte) (*Document, error) {
	document, err := readPlain(name, content)
	if err != nil {
		return nil, err
	}
	fields, body := frontMatter(document.Text)
	document.Title = orElse(fields["title"], markdownHeading(body), plainTitle(strings.TrimLeft(body, "#>*-_ \n")), document.Title)
	document.Byline = cleanByline(orElse(fields["author"], fields["authors"]))
	document.Publisher = fields["publisher"]
	document.Published = isoDate(fields["date"])
	document.Language = orElse(languageTag(orElse(fields["lang"], fields["language"])), language.Detect(body))
	document.URL = webAddress(orElse(fields["url"], fields["canonical_url"], fields["link"]))
	return document, nil
}

// frontMatter reads the "name: value" lines between two "---" at the beginning, and gives what follows them.
func frontMatter(text string) (fields map[string]string, body string) {
	head, body, found := strings.Cut(strings.TrimPrefix(text, "---\n"), "\n---\n")
	if !found || !strings.HasPrefix(text, "---\n") {
		return nil, text
	}
	fields = map[string]string{}
	for line := range strings.Lines(head) {
		name, value, _ := strings.Cut(line, ":")
		value = strings.Trim(strings.TrimSpace(value), "[]")
		fields[strings.ToLower(strings.TrimSpace(name))] = strings.Trim(value, `"'`)
	}
	return fields, body
}

// markdownHeading is the first heading of the highest level, "" when there is none.
func markdownHeading(text string) string {
	before, code := "", false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~") {
			code = !code
		}
		heading, marked := strings.CutPrefix(line, "# ")
		switch {
		case code:
		case marked:
			return strings.TrimSpace(strings.TrimRight(heading, "#"))
		case before != "" && len(line) > 2 && strings.Trim(line, "=") == "":
			return before
		}
		before = line
	}
	return ""
}
