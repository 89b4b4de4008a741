package claimreview

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
)

func read(t *testing.T, text string) Reading {
	t.Helper()
	reading, err := Read(context.Background(), strings.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return reading
}

const whole1 = `{"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://desk.example/ferry",
	"datePublished": "2025-07-03T10:00:00+02:00", "inLanguage": "en", "claimReviewed": "Ferries are on&nbsp;time <b>again</b>",
	"author": {"@type": "Organization", "name": "Ferry Desk"},
	"reviewRating": {"@type": "Rating", "alternateName": "Mostly true", "ratingValue": "4", "bestRating": 5, "worstRating": "1",
		"ratingExplanation": "It was 93 percent."},
	"itemReviewed": {"@type": "Claim", "datePublished": "2025-06-20",
		"author": {"@type": "Person", "name": "Lena Ask", "jobTitle": "director", "sameAs": ["port", "https://port.example/ask"]},
		"firstAppearance": {"@type": "CreativeWork", "url": "https://post.example/1", "datePublished": "2025-06-20",
			"publisher": {"name": "Morning Post"}, "archivedAt": "https://archive.example/1"},
		"appearance": ["https://chat.example/2", {"url": "https://post.example/1"}]}}`

func TestReadAWholeCheck(t *testing.T) {
	got := read(t, whole1)
	want := Reading{Checks: []Check{{
		Claim: claims.Claim{
			Text: "Ferries are on time again", Headline: "Ferries are on time again", Speaker: "Lena Ask", SpeakerRole: "director",
			SpeakerURL: "https://port.example/ask", SpeakerCertainty: 1, Date: "2025-06-20", Language: "en", Status: claims.Published,
			Verdict: "Mostly true", Scale: "Ferry Desk", RatingValue: 4, RatingBest: 5, RatingWorst: 1, Explanation: "It was 93 percent.",
			PublishedURL: "https://desk.example/ferry", PublishedAt: "2025-07-03T08:00:00Z", Origin: "Ferry Desk",
		},
		Appearances: []claims.Appearance{
			{URL: "https://post.example/1", ArchiveURL: "https://archive.example/1", Publisher: "Morning Post", Date: "2025-06-20"},
			{URL: "https://chat.example/2"},
		},
	}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// least is a check with no more than what it needs, and changes to it.
func least(changes string) string {
	object := map[string]any{
		"@type": "ClaimReview", "url": "https://desk.example/1", "claimReviewed": "Ferries are late",
		"reviewRating": map[string]any{"alternateName": "False"},
	}
	var other map[string]any
	if err := json.Unmarshal([]byte(changes), &other); err != nil {
		panic(err)
	}
	for name, value := range other {
		object[name] = value
	}
	text, err := json.Marshal(object)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// What others write instead of what schema.org says.
func TestReadDirt(t *testing.T) {
	for _, c := range []struct{ name, changes, want string }{
		{"nothing more", `{}`, "False|0/0/0|desk.example||"},
		{"type as an address", `{"@type": "http://schema.org/ClaimReview"}`, "False|0/0/0|desk.example||"},
		{"types in a list", `{"@type": ["Article", "schema:ClaimReview"]}`, "False|0/0/0|desk.example||"},
		{"numbers as text", `{"reviewRating": {"alternateName": "No", "ratingValue": " 1 ", "bestRating": "5.0", "worstRating": "1"}}`, "No|1/5/1|desk.example||"},
		{"ratings of -1", `{"reviewRating": {"alternateName": "Unproven", "ratingValue": -1, "bestRating": -1, "worstRating": -1}}`, "Unproven|0/0/0|desk.example||"},
		{"a scale from 0", `{"reviewRating": {"alternateName": "No", "ratingValue": 0, "bestRating": 10, "worstRating": 0}}`, "No|0/0/0|desk.example||"},
		{"a scale upside down", `{"reviewRating": {"alternateName": "No", "ratingValue": 1, "bestRating": 1, "worstRating": 5}}`, "No|0/0/0|desk.example||"},
		{"a half", `{"reviewRating": {"alternateName": "No", "ratingValue": 2.5, "bestRating": 5, "worstRating": 1}}`, "No|0/0/0|desk.example||"},
		{"a huge number", `{"reviewRating": {"alternateName": "No", "ratingValue": 1e300, "bestRating": 1e301, "worstRating": 1}}`, "No|0/0/0|desk.example||"},
		{"only numbers", `{"reviewRating": {"ratingValue": 2, "bestRating": 5, "worstRating": 1}}`, "2 of 5|2/5/1|desk.example||"},
		{"the label as value", `{"reviewRating": {"ratingValue": "Half right"}}`, "Half right|0/0/0|desk.example||"},
		{"a rating as text", `{"reviewRating": "Wrong"}`, "Wrong|0/0/0|desk.example||"},
		{"ratings in a list", `{"reviewRating": [null, {"ratingValue": -1}, {"name": "Wrong"}]}`, "Wrong|0/0/0|desk.example||"},
		{"author as text", `{"author": "Ferry Desk"}`, "False|0/0/0|Ferry Desk||"},
		{"authors in a list", `{"author": [null, {"name": ""}, {"@type": "Person", "name": "Ann"}]}`, "False|0/0/0|Ann||"},
		{"a person for an organisation", `{"author": {"@type": "Person", "name": "Ann"}, "publisher": {"name": "Ferry Desk"}}`, "False|0/0/0|Ferry Desk||"},
		{"item null", `{"itemReviewed": null}`, "False|0/0/0|desk.example||"},
		{"item as text", `{"itemReviewed": "https://post.example/1"}`, "False|0/0/0|desk.example||https://post.example/1"},
		{"items in a list", `{"itemReviewed": [{"@type": "Claim"}, {"@type": "Claim", "author": ["Lena Ask"]}]}`, "False|0/0/0|desk.example|Lena Ask|"},
		{"speaker as text", `{"itemReviewed": {"author": "Lena &amp; Ask"}}`, "False|0/0/0|desk.example|Lena & Ask|"},
		{"the post itself", `{"itemReviewed": {"@type": "SocialMediaPosting", "url": "https://chat.example/1"}}`, "False|0/0/0|desk.example||https://chat.example/1"},
		{"address in an object", `{"url": {"@id": "https://www.other.example/2"}}`, "False|0/0/0|other.example||"},
		{"no address but an id", `{"url": "", "@id": "https://other.example/2"}`, "False|0/0/0|other.example||"},
		{"a list of lists", `{"itemReviewed": {"author": [["Lena"]], "appearance": [["https://a.example"]]}}`, "False|0/0/0|desk.example||"},
	} {
		got := read(t, least(c.changes))
		if len(got.Checks) != 1 || len(got.Skipped) != 0 {
			t.Errorf("%s: %+v", c.name, got)
			continue
		}
		one, places := got.Checks[0].Claim, []string{}
		for _, a := range got.Checks[0].Appearances {
			places = append(places, a.URL)
		}
		said := fmt.Sprintf("%s|%d/%d/%d|%s|%s|%s", one.Verdict, one.RatingValue, one.RatingBest, one.RatingWorst, one.Origin, one.Speaker, strings.Join(places, " "))
		if said != c.want {
			t.Errorf("%s: %s, want %s", c.name, said, c.want)
		}
	}
}

func TestReadNamesWhatItSkips(t *testing.T) {
	for _, c := range []struct{ name, text, place, reason string }{
		{"no claim", least(`{"claimReviewed": " "}`), "check 1, https://desk.example/1", "no claimReviewed"},
		{"no address", least(`{"url": "/ferry"}`), "check 1, “Ferries are late”", "no url"},
		{"address that runs", least(`{"url": "javascript:alert(1)"}`), "check 1", "no url"},
		{"no rating", least(`{"reviewRating": null}`), "check 1, “Ferries are late”", "no reviewRating"},
		{"rating of -1 without a name", least(`{"reviewRating": {"ratingValue": "-1"}}`), "check 1", "no reviewRating"},
		{"second of a list", "[" + least(`{}`) + ",null]", "check 2, an entry", "null"},
		{"text in a graph", `{"@graph": ["x", ` + least(`{}`) + `]}`, "check 1, an entry", "“x”"},
		{"item null in a feed", `{"dataFeedElement": [{"@type": "DataFeedItem", "item": null}, {"item": ` + least(`{}`) + `}]}`, "check 1, an entry", "item is empty"},
		{"feed entry without item", `{"dataFeedElement": [{"@type": "DataFeedItem"}, {"item": [` + least(`{}`) + `]}]}`, "check 1, an entry", "item is empty"},
		{"broken end", "[" + least(`{}`) + `,{"@type":`, "check 2, the rest", "no JSON"},
		{"broken line", least(`{}`) + "\n}\n", "check 2, the rest", "no JSON"},
		{"broken script", `<script type="application/ld+json">{"@type":"ClaimReview"</script>`, "check 1, a script", "no JSON"},
	} {
		got := read(t, c.text)
		if len(got.Skipped) != 1 || !strings.HasPrefix(got.Skipped[0].Place, c.place) || !strings.Contains(got.Skipped[0].Reason, c.reason) {
			t.Errorf("%s: %+v", c.name, got.Skipped)
		}
	}
}

func TestReadForms(t *testing.T) {
	one, two := least(`{}`), least(`{"claimReviewed": "Ferries are early"}`)
	page := "<!doctype html><html><head><meta charset=utf-8><link rel=canonical href='https://page.example/x'>" +
		"<script type='application/ld+json'>{\"@type\":\"WebPage\"}</script>"
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"an object", one, 1},
		{"a byte-order mark", "\ufeff \r\n" + one, 1},
		{"objects on lines", one + "\n" + two + "\n", 2},
		{"a list", "[" + one + "," + two + "]", 2},
		{"a list and an object", "[" + one + "]\n" + two, 2},
		{"a graph", `{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, ` + one + "," + two + "]}", 2},
		{"a feed", `{"@type": "DataFeed", "dataFeedElement": [{"item": [` + one + "," + two + "]}]}", 2},
		{"inside an article", `{"@type": "Article", "review": ` + one + "}", 1},
		{"a page", page + `<script type="application/ld+json">` + one + `</script><script type="application/ld+json; charset=utf-8"><![CDATA[` + two + "]]></script>", 2},
		{"a page with line breaks in texts", page + `<script type="application/ld+json">` + strings.Replace(one, "are late", "are\nlate", 1) + "</script>", 1},
	} {
		if got := read(t, c.text); len(got.Checks) != c.want || len(got.Skipped) != 0 {
			t.Errorf("%s: %d checks, want %d; skipped %v", c.name, len(got.Checks), c.want, got.Skipped)
		}
	}
	got := read(t, page+`<script type="application/ld+json">`+least(`{"url": null}`)+"</script>")
	if len(got.Checks) != 1 || got.Checks[0].Claim.PublishedURL != "https://page.example/x" {
		t.Errorf("the address of the page is not taken: %+v", got)
	}
	referred := `{"@graph": [` + least(`{"author": {"@id": "#us"}, "itemReviewed": {"author": {"@id": "#she"}}}`) +
		`, {"@id": "#us", "@type": "Organization", "name": "Ferry Desk"}, {"@id": "#she", "name": "Lena Ask"}]}`
	if c := read(t, referred).Checks[0].Claim; c.Origin != "Ferry Desk" || c.Speaker != "Lena Ask" {
		t.Errorf("referred to: %q, %q", c.Origin, c.Speaker)
	}
}

// marked is a page with a check in microdata, inside an article that is another item.
const marked = `<html><body itemscope itemtype="https://schema.org/Article"><h1 itemprop="name">Ferries</h1>
<div itemscope itemtype="http://schema.org/ClaimReview"><a itemprop="url" href="https://desk.example/4">x</a>
	<p itemprop="claimReviewed">Ferries  are <b>late</b></p><meta itemprop="datePublished" content="2025-07-03">
	<div itemprop="author" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">Ferry Desk</span></div>
	<div itemprop="reviewRating" itemscope itemtype="http://schema.org/Rating"><meta itemprop="ratingValue" content="1">
		<meta itemprop="worstRating" content="1"><meta itemprop="bestRating" content="5"><span itemprop="alternateName">Wrong</span></div>
	<div itemprop="itemReviewed" itemscope itemtype="http://schema.org/Claim">
		<div itemprop="author" itemscope><span itemprop="name">Lena Ask</span></div>
		<a itemprop="appearance" href="https://a.example">a</a><a itemprop="appearance" href="https://b.example">b</a></div></div></body></html>`

func TestReadMicrodata(t *testing.T) {
	want := Reading{Checks: []Check{{
		Claim: claims.Claim{
			Text: "Ferries are late", Headline: "Ferries are late", Speaker: "Lena Ask", SpeakerCertainty: 1, Status: claims.Published,
			Verdict: "Wrong", Scale: "Ferry Desk", RatingValue: 1, RatingBest: 5, RatingWorst: 1,
			PublishedURL: "https://desk.example/4", PublishedAt: "2025-07-03", Origin: "Ferry Desk",
		},
		Appearances: []claims.Appearance{{URL: "https://a.example"}, {URL: "https://b.example"}},
	}}}
	if diff := cmp.Diff(want, read(t, marked)); diff != "" {
		t.Error(diff)
	}
	both := strings.Replace(marked, "<h1", `<script type="application/ld+json">`+least(`{}`)+"</script><h1", 1)
	if got := read(t, both); len(got.Checks) != 1 || got.Checks[0].Claim.Verdict != "False" {
		t.Errorf("with JSON-LD beside it: %+v", got)
	}
	orphan := strings.Replace(marked, `<body itemscope itemtype="https://schema.org/Article">`, "<body>", 1)
	orphan = strings.Replace(orphan, "<div itemscope", `<div itemprop="review" itemscope`, 1)
	if got := read(t, orphan); len(got.Checks) != 1 {
		t.Errorf("a property of nothing: %+v", got)
	}
}

func TestReadRefuses(t *testing.T) {
	for text, want := range map[string]error{
		"": claims.ErrEmpty, " \n": claims.ErrEmpty, "a,b\n1,2\n": claims.ErrInvalid, "{": claims.ErrInvalid, "[]": claims.ErrInvalid,
		`{"@type": "Article"}`: claims.ErrInvalid, `[{"claim": "Ferries are late"}]`: claims.ErrInvalid, "<p>No checks</p>": claims.ErrInvalid,
		strings.Repeat("[", 20000): claims.ErrInvalid,
	} {
		if _, err := Read(context.Background(), strings.NewReader(text)); !errors.Is(err, want) {
			t.Errorf("%.20q: %v, want %v", text, err, want)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, strings.NewReader("["+least(`{}`)+"]")); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	for _, beginning := range []string{"<p>", "["} {
		_, err := readUpTo(context.Background(), io.MultiReader(strings.NewReader(beginning), endless{}), 1<<20, 1<<20)
		if !errors.Is(err, claims.ErrTooLarge) {
			t.Errorf("%s without an end: %v", beginning, err)
		}
	}
}

// endless are blanks that never stop.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestRecognise(t *testing.T) {
	for text, want := range map[string]bool{
		whole1: true, "\ufeff\n[" + whole1: true, `{"@type": "Article"}`: false, "A story of ClaimReview": false, "": false,
		"<script>" + whole1: false,
	} {
		if Recognise([]byte(text)) != want {
			t.Errorf("%.30q is taken for %v", text, !want)
		}
	}
}

func TestHeadlineOf(t *testing.T) {
	for text, want := range map[string]string{
		strings.Repeat("é", 75):               strings.Repeat("é", 75),
		strings.Repeat("é", 76):               strings.Repeat("é", 74) + "…",
		strings.Repeat("ferries, ", 9):        strings.TrimSuffix(strings.Repeat("ferries, ", 8), ", ") + "…",
		strings.Repeat("x", 74) + " and more": strings.Repeat("x", 74) + "…",
	} {
		if got := headlineOf(text); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestMoment(t *testing.T) {
	for text, want := range map[string]string{
		"2025": "2025", "2025-07": "2025-07", "2025-07-03": "2025-07-03", "2025-07-03T10:00:00+02:00": "2025-07-03T08:00:00Z",
		"2025-07-03T10:00:00.000Z": "2025-07-03T10:00:00Z", "2025-07-03T10:00:00+0200": "2025-07-03T08:00:00Z", "July 3, 2025": "2025-07-03",
		"2025-07-03 10:00:00": "2025-07-03T10:00:00Z", "soon": "", "": "", "2025-13-03": "", "0000-01-01": "",
	} {
		if got := moment(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		whole1, least(`{}`), "[" + whole1 + ",null]", `{"@graph":[{"@id":"#a","author":{"@id":"#a"}},` + whole1 + "]}",
		"<script type='application/ld+json'>" + whole1 + "</script>", marked, `{"@type":"DataFeedItem","item":null}`, "[[[[", "<", "{\"@type\":[1,null]}",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, input []byte) {
		reading, err := Read(context.Background(), bytes.NewReader(input))
		if err != nil {
			return
		}
		for _, check := range reading.Checks {
			c := check.Claim
			if c.Origin == "" || c.Text == "" || c.Verdict == "" || !isWebAddress(c.PublishedURL) || len([]rune(c.Headline)) > claims.MaxHeadline {
				t.Fatalf("not a reference check: %+v", c)
			}
			// What came in goes out again, unless the headline gives the verdict away.
			var out bytes.Buffer
			w := NewWriter(&out, claims.Desk{Name: "Us"})
			err := w.Write(claims.Record{Claim: c, Appearances: check.Appearances})
			if problem := Problem(c); (err == nil) != (problem == "") {
				t.Fatalf("%+v: problem %q, error %v", c, problem, err)
			}
		}
	})
}

// 10,000 checks in one list.
func BenchmarkRead(b *testing.B) {
	one := []byte(whole1)
	all := append([]byte("["), bytes.Repeat(append(one, ','), 9999)...)
	all = append(append(all, one...), ']')
	b.SetBytes(int64(len(all)))
	for b.Loop() {
		if reading, err := Read(context.Background(), bytes.NewReader(all)); err != nil || len(reading.Checks) != 10000 {
			b.Fatal(len(reading.Checks), err)
		}
	}
}
