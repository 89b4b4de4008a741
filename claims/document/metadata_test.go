package document

import (
	"strings"
	"testing"
)

// describe reads a page that has head and body before a paragraph of its own.
func describe(t *testing.T, head, body string) *Document {
	t.Helper()
	document, err := Read("page.html", strings.NewReader("<!doctype html><html><head>"+head+"</head><body>"+body+"<p>The harbour board met on Tuesday and decided nothing at all about the fares.</p></body></html>"))
	if err != nil {
		t.Fatal(err)
	}
	return document
}

func TestTitle(t *testing.T) {
	for _, test := range []struct{ head, body, want string }{
		{`<title>Fares rise | Coast Herald</title><meta property="og:site_name" content="Coast Herald">`, "", "Fares rise"},
		{`<title>Fares rise - coastherald</title><link rel=canonical href="https://www.coastherald.example/a">`, "", "Fares rise"},
		{`<title>Fares rise – Ida Brandt – Coast Herald</title><meta name=author content="Ida Brandt"><meta property="og:site_name" content="Coast Herald">`, "", "Fares rise"},
		{`<title>Fares rise | News | Coast Herald</title>`, "<h1>Fares rise</h1>", "Fares rise"},
		{`<title>Coast Herald</title>`, "<h1>Fares on all ferries rise</h1>", "Fares on all ferries rise"},
		{`<meta property="og:title" content="Fares &amp;amp; dues">`, "", "Fares & dues"},
		{`<title>Fares rise</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Fares rise in June","name":"Coast Herald"}</script>`, "", "Fares rise in June"},
		{`<title>List of ferries - Lexicon</title><meta property="og:title" content="List of ferries"><script type="application/ld+json">{"@type":"Article","headline":"lexicon page"}</script>`, "", "List of ferries"},
		{`<title>Fares rise again on all lines | Coast Herald</title>`, "", "Fares rise again on all lines"},
		{`<title>Minister: we will pay</title>`, "", "Minister: we will pay"},
		{`<title>Ferries are late - and dear</title>`, "", "Ferries are late - and dear"},
		{`<title>Fares rise | Coast Herald</title><meta property="og:site_name" content="Coast Herald"><script type="application/ld+json">{"@type":"WebPage","name":"Coast Herald"}</script>`, "", "Fares rise"},
		{"", "", "The harbour board met on Tuesday and decided nothing at all about the fares"},
	} {
		if got := describe(t, test.head, test.body).Title; got != test.want {
			t.Errorf("%s %s: got %q, want %q", test.head, test.body, got, test.want)
		}
	}
}

func TestByline(t *testing.T) {
	data := func(author string) string {
		return `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","author":` + author + `}</script>`
	}
	for _, test := range []struct{ head, body, want string }{
		{data(`"By Ida Brandt"`), "", "Ida Brandt"},
		{data(`{"@id":{"a":[]}}`), "", ""},
		{data(`{"@type":"Person","name":"Ida Brandt"}`), "", "Ida Brandt"},
		{data(`[{"name":"Ida Brandt"},{"name":["Tom O&#39;Dell"]},"Ida Brandt"]`), "", "Ida Brandt, Tom O'Dell"},
		{`<script type="application/ld+json">[{"@graph":[{"@type":"Article","author":{"@id":"#1"}},{"@id":"#1","name":"Ida Brandt"}]}]</script>`, "", "Ida Brandt"},
		{"<script type='application/ld+json'>\n<!-- {\"@type\":\"Article\",\n\"author\":\"Ida\nBrandt\"} -->\n</script>", "", "Ida Brandt"},
		{`<script type="application/ld+json">{broken</script><meta name="author" content="Ida Brandt">`, "", "Ida Brandt"},
		{`<meta name="byl" content="By IDA BRANDT">`, "", "IDA BRANDT"},
		{`<meta property="article:author" content="https://social.example/ida">`, `<span class="post-author">von Ida Brandt</span>`, "Ida Brandt"},
		{`<meta name="author" content="Coast Herald"><meta property="og:site_name" content="Coast Herald">`, `<a rel="author">Ida Brandt</a>`, "Ida Brandt"},
		{`<meta name="author" content="Coast Herald"><meta property="og:site_name" content="Coast Herald">`, ``, "Coast Herald"},
		{"", `<div class="byline">By <b>Ida Brandt</b> | 3 May 2024, 10:05</div>`, "Ida Brandt"},
		{"", `<div itemprop="author"><img alt=x><span itemprop="name">Ida Brandt</span> is our reporter</div>`, "Ida Brandt"},
		{"", `<div class="comments"><span class="author">An angry reader</span></div>`, ""},
		{`<meta name="author" content="@coastherald">`, "", ""},
	} {
		if got := describe(t, test.head, test.body).Byline; got != test.want {
			t.Errorf("%s %s: got %q, want %q", test.head, test.body, got, test.want)
		}
	}
}

func TestPublished(t *testing.T) {
	for _, test := range []struct{ head, body, want string }{
		{`<meta property="article:published_time" content="2024-05-03T06:30:00+02:00">`, "", "2024-05-03T06:30:00+02:00"},
		{`<meta name="date" content="May 3, 2024">`, "", "2024-05-03"},
		{`<meta name="DC.date.issued" content="2024-05">`, "", "2024-05"},
		{"", `<time datetime="2024-05-03">yesterday</time>`, "2024-05-03"},
		{"", `<time>3 May 2024</time>`, "2024-05-03"},
		{"", `<span class="entry-date">Posted on 3 May 2024 by Ida</span>`, "2024-05-03"},
		{`<link rel="canonical" href="https://herald.example/2024/05/03/fares">`, "", "2024-05-03"},
		{`<meta name="date" content="soon">`, "", ""},
	} {
		if got := describe(t, test.head, test.body).Published; got != test.want {
			t.Errorf("%s %s: got %q, want %q", test.head, test.body, got, test.want)
		}
	}
}

func TestPublisherAddressLanguage(t *testing.T) {
	got := describe(t, `<!-- saved from url=(0030)https://herald.example/fares -->
<meta property="og:locale" content="en_ZA"><meta name="publisher" content="Coast Herald"><link rel="canonical" href="/fares">`, "")
	if got.Publisher != "Coast Herald" || got.URL != "https://herald.example/fares" || got.Language != "en-ZA" {
		t.Errorf("got publisher %q, address %q, language %q", got.Publisher, got.URL, got.Language)
	}
	got = describe(t, `<script type="application/ld+json">{"@type":"Article","publisher":{"name":"Coast Herald"},"mainEntityOfPage":{"@type":"WebPage","@id":"https://herald.example/fares"}}</script><meta property="og:site_name" content="Coast Herald - news from the coast">`, "")
	if got.Publisher != "Coast Herald" || got.URL != "https://herald.example/fares" || got.Language != "en" {
		t.Errorf("got publisher %q, address %q, language %q", got.Publisher, got.URL, got.Language)
	}
}

// Content systems say "en" on every page until somebody changes it.
func TestLanguageOfText(t *testing.T) {
	for stated, want := range map[string]string{"": "de", "en": "de", "en-US": "de", "de-AT": "de-AT", "nds": "nds", "x": "de"} {
		document, err := Read("page.html", strings.NewReader(`<html lang="`+stated+`"><meta charset=utf-8><p>`+sample(t, "de")))
		if err != nil {
			t.Fatal(err)
		}
		if document.Language != want {
			t.Errorf("stated %q: got %q, want %q", stated, document.Language, want)
		}
	}
}

func TestTextOnlyInLinkedData(t *testing.T) {
	text := strings.TrimSpace(strings.Repeat("The harbour board met on Tuesday and decided nothing at all about the fares. ", 8))
	document, err := Read("page.html", strings.NewReader(`<title>Fares</title><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"`+
		text+`\n\n`+text+`"}</script><body><p>Please turn on JavaScript.`))
	if err != nil {
		t.Fatal(err)
	}
	if want := text + "\n\n" + text; document.Text != want {
		t.Errorf("got %q", document.Text)
	}
}
