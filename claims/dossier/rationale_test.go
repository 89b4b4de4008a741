package dossier

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafe "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
)

// renderUnsafe renders Markdown as a careless program does, HTML and all.
func renderUnsafe(t *testing.T, markdown string) []byte {
	t.Helper()
	var out bytes.Buffer
	careless := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(unsafe.WithUnsafe()))
	if err := careless.Convert([]byte(markdown), &out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestRationale(t *testing.T) {
	for markdown, want := range map[string]string{
		"":                                 "",
		"One **two** *three* ~~four~~":     "<p>One <strong>two</strong> <em>three</em> <del>four</del></p>\n",
		"# One\n\n### Three":               "<h5>One</h5>\n<h6>Three</h6>\n",
		"[a](https://a.example)":           "<p><a href=\"https://a.example\">a</a></p>\n",
		"[a](mailto:a@b.example)":          "<p><a href=\"mailto:a@b.example\">a</a></p>\n",
		"[a *b*](javascript:alert(1)) c":   "<p>a <em>b</em> c</p>\n",
		"[a](java&#115;cript:alert(1))":    "<p>a</p>\n",
		"[a](data:text/html,x)":            "<p>a</p>\n",
		"[a](other.html)":                  "<p>a</p>\n",
		"[a]\n\n[a]: vbscript:x":           "<p>a</p>\n",
		"![a](https://a.example/b.png)":    "<p><a href=\"https://a.example/b.png\">a</a></p>\n",
		"![a](data:image/png;base64,AA)":   "<p>a</p>\n",
		"[![a](b.png)](https://a.example)": "<p><a href=\"https://a.example\">a</a></p>\n",
		"https://a.example/b":              "<p><a href=\"https://a.example/b\" class=\"bare\">https://a.example/b</a></p>\n",
		"<javascript:alert(1)>":            "<p>javascript:alert(1)</p>\n",
		"a <b onclick=x>c</b>":             "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>\n",
		"<script>\nalert(1)\n</script>":    "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n",
		"<!-- a -->\n\nb":                  "<p>&lt;!-- a --&gt;\n</p>\n<p>b</p>\n",
		"`<b>`":                            "<p><code>&lt;b&gt;</code></p>\n",
	} {
		if got := string(Rationale(markdown)); got != want {
			t.Errorf("%q:\n%q, want\n%q", markdown, got, want)
		}
	}
}

func TestHarmlessMarkdown(t *testing.T) {
	for markdown, want := range map[string]string{
		"One **two**\r\n- three":  "One **two**\n- three",
		"# One\n  ## Two\n#no":    "##### One\n###### Two\n#no",
		"One\n===\nTwo\n---":      "One\n\\===\nTwo\n\\---",
		"[a](https://a.example)":  "[a](https://a.example)",
		"[a](javascript:x)":       "[a]\\(javascript:x)",
		"[a](\njavascript:x)":     "[a]\\(\njavascript:x)",
		"[a]: javascript:x":       "[a]\\: javascript:x",
		"![a](https://a.example)": "[a](https://a.example)",
		"<b>":                     "&lt;b>",
		"```\ncode":               "```\ncode\n```",
		"```\ncode\n```\nafter":   "```\ncode\n```\nafter",
		"~~~~\n```\n~~~":          "~~~~\n```\n~~~\n~~~~",
	} {
		if got := harmlessMarkdown(markdown); got != want {
			t.Errorf("%q is %q, want %q", markdown, got, want)
		}
	}
}

func TestEscaped(t *testing.T) {
	for text, want := range map[string]string{
		"94 percent": "94 percent", "- 5 degrees": `\- 5 degrees`, "12. May": `12\. May`, "3) x": `3\) x`, "+1": `\+1`, "== x": `\== x`,
		"a*b_c`d": "a\\*b\\_c\\`d", "<b>&amp;": "&lt;b&gt;&amp;amp;", " two\nlines ": "two lines", "[a](b)": `\[a\](b)`, "a|b": `a\|b`, "": "",
	} {
		if got := escaped(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
		if text != "" {
			words := strings.Join(strings.Fields(text), " ")
			if got := textOf(t, renderUnsafe(t, escaped(text))); got != words {
				t.Errorf("%q shows as %q", text, got)
			}
		}
	}
}

func textOf(t *testing.T, page []byte) string {
	t.Helper()
	node, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range node.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

// Whatever a rationale holds, neither form of it brings an element that runs or loads, or a link to elsewhere than the web.
func FuzzRationale(f *testing.F) {
	for _, seed := range []string{
		"a **b**", "<script>x</script>", "[a](javascript:x)", "![a](b)", "[a]: javascript:x\n[a]", "<a href='javascript:x'>", "```\n<b>", "# a\n===",
		"[a](<javascript:x>)", "&lt;script>", "[a\\](javascript:x)", "[[a](javascript:x)](b)", "| a |\n| - |\n| <b> |", "<!--", "<javascript:x>",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, markdown string) {
		for name, page := range map[string][]byte{
			"HTML": []byte(Rationale(markdown)), "Markdown": renderUnsafe(t, harmlessMarkdown(markdown)), "text": renderUnsafe(t, escaped(markdown)),
		} {
			node, err := html.Parse(bytes.NewReader(page))
			if err != nil {
				t.Fatal(err)
			}
			for n := range node.Descendants() {
				if n.Type != html.ElementNode {
					continue
				}
				switch n.Data {
				case "script", "img", "iframe", "style", "object", "svg", "form", "b":
					t.Fatalf("%s: %q brings the element %s: %s", name, markdown, n.Data, page)
				}
				for _, a := range n.Attr {
					lower := strings.ToLower(strings.TrimSpace(a.Val))
					if strings.HasPrefix(a.Key, "on") || a.Key == "href" && (strings.HasPrefix(lower, "javascript:") || strings.HasPrefix(lower, "data:")) {
						t.Fatalf("%s: %q brings %s=%q", name, markdown, a.Key, a.Val)
					}
				}
			}
		}
	})
}
