package dossier

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"claimdesk/claims"
	"claimdesk/claims/scale"
)

func options(t *testing.T) Options {
	t.Helper()
	scales, err := scale.Load(os.DirFS("../../assets/scales"))
	if err != nil {
		t.Fatal(err)
	}
	return Options{
		Title: "Ferries", Desk: claims.Desk{Name: "Ferry Desk", URL: "https://desk.example"}, Filter: `speaker:"Lena Ask"`,
		Today: "2025-07-10", Scales: scales, Icons: os.DirFS("../../assets/icons"),
	}
}

func written(t *testing.T, f Format, records ...claims.Record) string {
	t.Helper()
	var out bytes.Buffer
	w, err := New(&out, f, len(records), options(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// ferry is a check with one of everything.
func ferry() claims.Record {
	return claims.Record{
		Claim: claims.Claim{
			ID: "01-claim", Headline: "Ferries are on time", Text: "94 percent of the ferries were on time in May.", Quote: "94 percent were on time",
			Speaker: "Lena Ask", SpeakerRole: "director", Status: claims.Published, Verdict: "Mostly true", Scale: "Generic 1", RatingValue: 4,
			RatingBest: 5, RatingWorst: 1, Explanation: "It was 93 percent.", Rationale: "We counted **every** ferry.", AsOf: "2025-06-30",
			Assignee: "Ann Author", Reviewer: "Bea Reader", ReviewedAt: "2025-07-01", PublishedURL: "https://desk.example/1", PublishedAt: "2025-07-02",
		},
		Article: claims.Article{ID: "a", Title: "On time again", URL: "https://post.example/1", Publisher: "Morning Post", Published: "2025-06-20"},
		Sources: []claims.Source{
			{
				ID: "s1", Stance: claims.Supports, Type: "primary", Title: "Timetable", URL: "https://port.example/t", Quote: "1,125 of 1,204",
				Locator: "table 3", ArchiveURL: "https://archive.example/t", AccessedAt: "2025-06-28",
			},
			{ID: "s2", Title: "A sailor who fears for his job", Confidential: true},
		},
		Exhibits:    []claims.Exhibit{{SourceID: "s1", Name: "table.pdf", SHA256: "0123456789abcdef"}, {SourceID: "s2", Name: "sailor.mp3", SHA256: "ff"}},
		Contacts:    []claims.Contact{{Result: claims.Replied, RepliedAt: "2025-06-24", Reply: "We round up."}},
		Appearances: []claims.Appearance{{URL: "https://chat.example/1", Publisher: "Chat", Date: "2025-06-19"}},
		Corrections: []claims.Correction{{Type: claims.Corrects, Text: "It was not 95.", OldVerdict: "True", NewVerdict: "Mostly true", AskedBy: "J. Reader", PublishedAt: "2025-07-03"}},
		Reviews:     []claims.Review{{Reviewer: "Bea Reader", Verdict: "mostly true", Author: "Mostly true", Blind: true, Decision: claims.Approves}},
		ReadAt:      "2025-06-20T08:00:00.000Z", GoneSince: "2025-06-22T09:30:00.000Z",
	}
}

func TestDossiersTellEverything(t *testing.T) {
	for _, f := range []Format{HTML, Markdown} {
		got := written(t, f, ferry())
		for _, want := range []string{
			"The article had these words when it was read on 20 June 2025. When it was read again on 22 June 2025, they were gone.",
			"Ferry Desk", "1 claim", "10 July 2025", "On time again", "Morning Post · 20 June 2025", "Ferries are on time", "94 percent of the ferries",
			"94 percent were on time", "Lena Ask, director", "Mostly true", "4 of 5", "Right in its main point", "It was 93 percent.", "30 June 2025",
			"every", "Timetable", "https://port.example/t", "1,125 of 1,204", "table 3", "https://archive.example/t", "28 June 2025", "table.pdf",
			"0123456789ab", "Lena Ask replied on 24 June 2025.", "We round up.", "https://chat.example/1", "19 June 2025", "It was not 95.",
			"True → Mostly true", "on request", "1 source (1 independent of each other, 1 primary or a dataset)", "Ann Author made the check.",
			"Bea Reader read and approved it on 1 July 2025.", "the same as the author", "https://desk.example/1", "2 July 2025", "01-claim",
			"What the verdicts mean", "The evidence contradicts the claim.",
		} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q is missing", f, want)
			}
		}
		for _, secret := range []string{"sailor", "J. Reader"} {
			if strings.Contains(got, secret) {
				t.Errorf("%s tells of the %q", f, secret)
			}
		}
	}
}

// nothing is loaded and nothing runs: the page has no element that could.
func TestPageNeedsNothingBesideIt(t *testing.T) {
	page := written(t, HTML, ferry(), hostile())
	node, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	svgs := 0
	for n := range node.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script", "img", "link", "iframe", "object", "embed", "form", "input", "base", "video", "audio", "image", "use":
			t.Errorf("the page has an element %s", n.Data)
		case "svg":
			svgs++
		}
		for _, a := range n.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on"):
				t.Errorf("the page has an attribute %s", a.Key)
			case a.Key == "href" && !isSafe(a.Val):
				t.Errorf("the page leads to %s", a.Val)
			case a.Key == "src" || a.Key == "srcset" || a.Key == "action":
				t.Errorf("the page loads %s", a.Val)
			}
		}
	}
	if svgs < 10 {
		t.Errorf("only %d icons are drawn", svgs)
	}
	if strings.Contains(page, "url(") || strings.Contains(page, "@import") || strings.Contains(page, "ZgotmplZ") {
		t.Error("the style loads something, or the template refused a value")
	}
}

// hostile has in every field what would run or break out.
func hostile() claims.Record {
	const evil = `"><script>alert(1)</script><img src=x onerror=alert(2)>{{.}}` + "\n# Heading\n```\n| a | b |\n--> [x](javascript:alert(3)) ![y](https://evil.example/z.png)"
	const link = "javascript:alert(4)"
	return claims.Record{
		Claim: claims.Claim{
			ID: evil, Headline: evil, Text: "x" + evil, Quote: evil, Speaker: evil, SpeakerRole: evil, SpeakerURL: link, Status: claims.InReview,
			Verdict: evil, Scale: evil, Explanation: evil, Rationale: evil, AsOf: evil, Assignee: evil, Reviewer: evil, ReviewedAt: evil,
			PublishedURL: link, PublishedAt: evil, Date: evil, Place: evil, Language: evil, Origin: "",
		},
		Article:     claims.Article{ID: "b", Title: evil, URL: link, Publisher: evil, Published: evil, Byline: evil},
		Sources:     []claims.Source{{ID: "s", Stance: evil, Type: evil, Title: evil, URL: link, Quote: evil, Locator: evil, ArchiveURL: "data:text/html,x", Author: evil, Independence: evil, AccessedAt: evil}},
		Exhibits:    []claims.Exhibit{{SourceID: "s", Name: evil, SHA256: evil}},
		Contacts:    []claims.Contact{{Result: claims.Replied, Person: evil, RepliedAt: evil, Reply: evil}},
		Appearances: []claims.Appearance{{URL: "https://ok.example/\"><script>", Publisher: evil, Speaker: evil, Date: evil, ArchiveURL: link}},
		Corrections: []claims.Correction{{Type: evil, Text: evil, OldVerdict: "a", NewVerdict: evil, AskedBy: evil, PublishedAt: evil}},
		Reviews:     []claims.Review{{Verdict: evil, Author: evil, Blind: true, Solo: true, Decision: claims.Approves, Comment: evil}},
	}
}

// Whoever renders the Markdown, with HTML let through, gets no element and no link that a text brought along.
func TestMarkdownCarriesNoMarkupOfTexts(t *testing.T) {
	got := written(t, Markdown, hostile())
	if strings.Contains(got, "<script") || strings.Contains(got, "<img") || strings.Contains(got, "![") {
		t.Error("HTML or a picture is in it")
	}
	rendered := string(renderUnsafe(t, got))
	for _, wrong := range []string{"<script", "<img", `href="javascript`, "<h1>Heading", "<h1># Heading"} {
		if strings.Contains(rendered, wrong) {
			t.Errorf("rendered, it has %s", wrong)
		}
	}
	for _, want := range []string{"<table>", ">Evidence</h4>", ">Method</h4>"} {
		if !strings.Contains(rendered, want) {
			t.Errorf("rendered, %s is missing: a text broke the document", want)
		}
	}
}

func TestBanner(t *testing.T) {
	for want, c := range map[string]claims.Claim{
		"":                           {Status: claims.Published},
		"not approved: researching.": {Status: claims.Researching},
		"withdrawn":                  {Status: claims.Withdrawn},
		"set aside: opinion.":        {Status: claims.Dropped, DropReason: "opinion"},
		"set aside.":                 {Status: claims.Dropped},
		"edited since":               {Status: claims.Published, EditedSince: true},
		"check of Sea Facts":         {Status: claims.Published, Origin: "Sea Facts"},
	} {
		if got := bannerOf(c); (got == "") != (want == "") || !strings.Contains(got, want) {
			t.Errorf("%+v: %q, want %q", c, got, want)
		}
	}
}

func TestMethod(t *testing.T) {
	r := ferry()
	r.Reviews = []claims.Review{{Solo: true, Decision: claims.Approves, Comment: "Nobody is in"}, {Blind: true, Verdict: "False", Author: "True"}}
	got := strings.Join(Options{}.methodOf(r), " ")
	for _, want := range []string{"Its author approved it alone on 1 July 2025: Nobody is in.", "“False”, a different one"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
	r.Claim.Origin = "Sea Facts"
	if got := (Options{}).methodOf(r); got != nil {
		t.Errorf("the method of others is told: %q", got)
	}
}

func TestHeadingsOfArticles(t *testing.T) {
	one, two := ferry(), ferry()
	one.Article, two.Article.ID, two.Article.Title = claims.Article{}, "b", "Late again"
	got := written(t, HTML, one, ferry(), ferry(), two)
	if n := strings.Count(got, `class="where"`); n != 2 {
		t.Errorf("%d headings for two articles and a claim without one", n)
	}
}

func TestNoClaimsAndNoOptions(t *testing.T) {
	for _, f := range []Format{HTML, Markdown} {
		var out bytes.Buffer
		w, err := New(&out, f, 0, Options{})
		if err != nil || w.Close() != nil || out.Len() == 0 {
			t.Errorf("%s: %v, %d bytes", f, err, out.Len())
		}
	}
	if _, err := New(&bytes.Buffer{}, "pdf", 0, Options{}); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("as PDF: %v", err)
	}
}

func TestErrorsOfTheWriterStay(t *testing.T) {
	w, err := New(full{}, HTML, 1, Options{})
	for range 100 {
		if err == nil {
			err = w.Write(ferry())
		}
	}
	if !errors.Is(err, errFull) || !errors.Is(w.Close(), errFull) {
		t.Errorf("%v", err)
	}
}

var errFull = errors.New("full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func BenchmarkHTML(b *testing.B) { benchmark(b, HTML) }

func BenchmarkMarkdown(b *testing.B) { benchmark(b, Markdown) }

func benchmark(b *testing.B, f Format) {
	var out bytes.Buffer
	w, err := New(&out, f, 1, Options{Icons: os.DirFS("../../assets/icons")})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		out.Reset()
		if err := w.Write(ferry()); err != nil {
			b.Fatal(err)
		}
	}
}
