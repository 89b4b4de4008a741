package document

import (
	"strings"
	"testing"
)

func TestMarkdownTitle(t *testing.T) {
	for text, want := range map[string]string{
		"# Fares rise #\n\nThe fares rise.":                     "Fares rise",
		"Fares rise\n==========\n\nThe fares rise.":             "Fares rise",
		"```\n# make\n```\n\n# Fares rise\n":                    "Fares rise",
		"## Fares rise\n\nThe fares rise.":                      "Fares rise",
		"---\ntitle: 'Fares rise'\n---\n# Other\n":              "Fares rise",
		"---\ntitle: Fares: they rise\n---\nThe fares rise.":    "Fares: they rise",
		"---\nFares rise, and that is not front matter at all.": "Fares rise, and that is not front matter at all",
	} {
		document, err := Read("fares.md", strings.NewReader(text))
		if err != nil {
			t.Errorf("%q: %v", text, err)
		} else if document.Title != want || document.Text != text {
			t.Errorf("%q: got title %q, text %q; want %q", text, document.Title, document.Text, want)
		}
	}
}
