package document

import (
	"strings"
	"testing"
)

func TestKindOfFile(t *testing.T) {
	const page = "<!DOCTYPE html><title>Fares</title><p>The fares rise.</p>"
	for _, test := range []struct{ name, content, mediaType string }{
		{"a.html", "just words", "text/html"},
		{"A.HTM", page, "text/html"},
		{"a.txt", page, "text/plain"},
		{"a.md", "# Fares", "text/markdown"},
		{"-", page, "text/html"},
		{"-", "\ufeff \n<!-- saved --> <HTML><p>x", "text/html"},
		{"-", "<?xml version='1.0'?>\n<html><p>x</p></html>", "text/html"},
		{"", "<p class=x>The fares rise.</p>", "text/html"},
		{"https://herald.example/fares.php?id=3", page, "text/html"},
		{"article", "The fares < 3 rise", "text/plain"},
		{"-", "<3 this ferry", "text/plain"},
		{"-", "The page begins with <html>, he said.", "text/plain"},
	} {
		document, err := Read(test.name, strings.NewReader(test.content))
		if err != nil {
			t.Errorf("%s %q: %v", test.name, test.content, err)
		} else if document.MediaType != test.mediaType {
			t.Errorf("%s %q: got %s", test.name, test.content, document.MediaType)
		}
	}
	utf16 := "\xff\xfe" + strings.Join(strings.Split(page, ""), "\x00") + "\x00"
	if document, err := Read("-", strings.NewReader(utf16)); err != nil || document.MediaType != "text/html" || document.Text != "The fares rise." {
		t.Errorf("UTF-16 page: %+v, %v", document, err)
	}
}

func TestReadText(t *testing.T) {
	for body, want := range map[string]string{
		"<p>one<p>two":                                           "one\n\ntwo",
		"<p>one<br>two<br><br>three":                             "one\ntwo\n\nthree",
		"<div>one<p>two</p>three</div>":                          "one\n\ntwo\n\nthree",
		"<p>a <b>bold</b>&nbsp; word":                            "a bold word",
		"<p>inter&shy;island<wbr>\u200bs":                        "interislands",
		"<ul><li>one<li>two</ul>":                                "one\n\ntwo",
		"<table><tr><th>year<th>trips<tr><td>2023<td>41</table>": "year\ttrips\n\n2023\t41",
		"<blockquote>said</blockquote>she":                       "said\n\nshe",
		"<pre><code>one\n  two\n\nthree</code></pre>":            "one\ntwo\n\nthree",
		"<p>seen<p hidden>not<p style='display: none'>not<script>not</script><style>not</style><noscript>not</noscript>": "seen",
		"<p>seen, and more than once</p><dialog>not</dialog><div class=cookie-notice>cookies</div>":                      "seen, and more than once",
		"<header>Coast Herald</header><nav>Menu</nav><p>seen</p><footer>Imprint</footer>":                                "seen",
		"<h1>Page</h1><p>seen":  "seen",
		"<h2>Other</h2><p>seen": "Other\n\nseen",
	} {
		document, err := Read("page.html", strings.NewReader("<title>Page</title>"+body))
		if err != nil {
			t.Errorf("%s: %v", body, err)
		} else if document.Text != want {
			t.Errorf("%s: got %q, want %q", body, document.Text, want)
		}
	}
}

// Pages that would make a parser overflow its stack, or take minutes and gigabytes, still give their text.
func TestReadHostilePages(t *testing.T) {
	const words = "The fares rise."
	for name, page := range map[string]string{
		"deep":              "<title>Fares</title>" + strings.Repeat("<div>", 100_000) + words + strings.Repeat("</div>", 100_000),
		"less-than signs":   "<p>" + words + "</p>" + strings.Repeat("<", 3<<20),
		"open bold":         strings.Repeat("<b>", 1_000_000) + words,
		"many open fonts":   strings.Repeat("<p><font color=a>", 300_000) + words,
		"many paragraphs":   strings.Repeat("<p>"+words, 200_000),
		"many attributes":   "<p " + strings.Repeat("a=1 ", 500_000) + ">" + words,
		"open comment":      "<p>" + words + "</p>" + strings.Repeat("<!--", 500_000),
		"deep linked data":  `<script type="application/ld+json">` + strings.Repeat("[", 1_000_000) + "</script><p>" + words,
		"open script":       "<p>" + words + "</p>" + strings.Repeat("<script>", 300_000),
		"nested tables":     strings.Repeat("<table><tr><td>", 100_000) + words,
		"unclosed elements": strings.Repeat("<blockquote>", 100_000) + words,
	} {
		document, err := Read("page.html", strings.NewReader(page))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !strings.HasPrefix(document.Text, words) {
			t.Errorf("%s: got %.60q", name, document.Text)
		}
	}
}
