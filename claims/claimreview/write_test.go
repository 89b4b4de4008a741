package claimreview

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
)

func write(t *testing.T, desk string, records ...claims.Record) string {
	t.Helper()
	var out bytes.Buffer
	w := NewWriter(&out, claims.Desk{Name: desk})
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

var ferry = claims.Record{
	Claim: claims.Claim{
		Headline: "Ferries to Ostholm are on time </script>", Speaker: "Lena Ask", SpeakerRole: "director", SpeakerURL: "https://port.example/ask",
		Verdict: "Mostly true", RatingValue: 4, RatingBest: 5, RatingWorst: 1, Explanation: "It was\n93 percent.", Date: "2025-05",
		PublishedURL: "https://desk.example/ferry", PublishedAt: "2025-07-03T08:00:00.000Z",
	},
	Article:     claims.Article{ID: "a", URL: "https://post.example/1", Publisher: "Morning Post", Published: "2025-06-20"},
	Appearances: []claims.Appearance{{URL: "https://chat.example/2", Date: "2025-06-21", ArchiveURL: "https://archive.example/2"}},
}

func TestWrite(t *testing.T) {
	const want = `[
{"@context":"https://schema.org","@type":"ClaimReview","url":"https://desk.example/ferry","datePublished":"2025-07-03T08:00:00.000Z",` +
		`"author":{"@type":"Organization","name":"Ferry Desk"},"claimReviewed":"Ferries to Ostholm are on time \u003c/script\u003e",` +
		`"reviewRating":{"@type":"Rating","alternateName":"Mostly true","ratingValue":4,"bestRating":5,"worstRating":1,"ratingExplanation":"It was 93 percent."},` +
		`"itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Lena Ask","jobTitle":"director","sameAs":"https://port.example/ask"},` +
		`"datePublished":"2025-06-20","firstAppearance":{"@type":"CreativeWork","url":"https://post.example/1","datePublished":"2025-06-20",` +
		`"publisher":{"@type":"Organization","name":"Morning Post"}},"appearance":[{"@type":"CreativeWork","url":"https://chat.example/2",` +
		`"datePublished":"2025-06-21","archivedAt":"https://archive.example/2"}]}}
]
`
	if diff := cmp.Diff(want, write(t, "Ferry Desk", ferry)); diff != "" {
		t.Error(diff)
	}
	if got := write(t, "Ferry Desk"); got != "[]\n" {
		t.Errorf("no checks are %q", got)
	}
	var list []map[string]any
	if err := json.Unmarshal([]byte(write(t, "", ferry, ferry, ferry)), &list); err != nil || len(list) != 3 || list[0]["author"] != nil {
		t.Errorf("three checks: %v, %d, author %v", err, len(list), list[0]["author"])
	}
}

func TestWriteTheDesk(t *testing.T) {
	var out bytes.Buffer
	w := NewWriter(&out, claims.Desk{Name: " Ferry\nDesk ", URL: "https://desk.example", Logo: "logo.png"})
	if err := w.Write(ferry); err != nil {
		t.Fatal(err)
	}
	if want := `"author":{"@type":"Organization","name":"Ferry Desk","url":"https://desk.example"}`; !strings.Contains(out.String(), want) {
		t.Errorf("%s, want %s", out.String(), want)
	}
}

// What is not known is left out, at every place; a label without a number has none.
func TestWriteTheLeast(t *testing.T) {
	bare := claims.Record{Claim: claims.Claim{
		Headline: "Ferries are on time", Verdict: "Misleading", PublishedURL: "https://desk.example/1", PublishedAt: "soon", Date: "in May",
		Speaker: " ", SpeakerURL: "ask", Explanation: "\n", Origin: "",
	}, Appearances: []claims.Appearance{{URL: "chat", Date: "yesterday"}}}
	const want = `[
{"@context":"https://schema.org","@type":"ClaimReview","url":"https://desk.example/1","claimReviewed":"Ferries are on time",` +
		`"reviewRating":{"@type":"Rating","alternateName":"Misleading"}}
]
`
	if diff := cmp.Diff(want, write(t, "", bare)); diff != "" {
		t.Error(diff)
	}
	bare.Claim.Origin, bare.Claim.Speaker = "Another Desk", "Port Authority"
	for _, want := range []string{`"author":{"@type":"Organization","name":"Another Desk"}`, `{"@type":"Organization","name":"Port Authority"}`} {
		if got := write(t, "Ferry Desk", bare); !strings.Contains(got, want) || strings.Contains(got, "Ferry Desk") {
			t.Errorf("a check of another desk goes out as %s", got)
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	var out bytes.Buffer
	w := NewWriter(&out, claims.Desk{Name: "Ferry Desk"})
	without := ferry
	without.Claim.PublishedURL = ""
	if err := w.Write(without); !errors.Is(err, claims.ErrInvalid) || out.Len() > 0 {
		t.Errorf("%v, and wrote %q", err, out.String())
	}
}

// What goes out comes in the same.
func TestWriteAndRead(t *testing.T) {
	reading, err := Read(context.Background(), strings.NewReader(write(t, "Ferry Desk", ferry)))
	if err != nil {
		t.Fatal(err)
	}
	got := reading.Checks[0].Claim
	want := claims.Claim{
		Text: "Ferries to Ostholm are on time", Headline: "Ferries to Ostholm are on time", Status: claims.Published,
		Speaker: "Lena Ask", SpeakerRole: "director", SpeakerURL: "https://port.example/ask", SpeakerCertainty: 1, Date: "2025-06-20",
		Verdict: "Mostly true", Scale: "Ferry Desk", RatingValue: 4, RatingBest: 5, RatingWorst: 1, Explanation: "It was 93 percent.",
		PublishedURL: "https://desk.example/ferry", PublishedAt: "2025-07-03T08:00:00Z", Origin: "Ferry Desk",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestValidate(t *testing.T) {
	good := strings.TrimSuffix(strings.TrimPrefix(write(t, "Ferry Desk", ferry), "[\n"), "\n]\n")
	if err := Validate([]byte(good)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new, want string }{
		{`"@type":"ClaimReview"`, `"@type":"Review"`, "no ClaimReview"},
		{"Ferries to", strings.Repeat("Ferries ", 9) + "to", "claimReviewed"},
		{"https://desk.example", "ftp://desk.example", "url"},
		{`"alternateName":"Mostly true",`, "", "alternateName"},
		{`"ratingValue":4,`, "", "go together"},
		{`"ratingValue":4`, `"ratingValue":4.5`, "ratingValue"},
		{`"ratingValue":4`, `"ratingValue":"4"`, "ratingValue"},
		{`"ratingValue":4`, `"ratingValue":6`, "bestRating"},
		{`"worstRating":1`, `"worstRating":0`, "worstRating"},
		{`"worstRating":1`, `"worstRating":5`, "worstRating"},
		{`"2025-07-03T08:00:00.000Z"`, `"3 July"`, "datePublished"},
		{`"2025-06-20","first`, `"20 June","first`, "datePublished"},
		{`"Ferry Desk"`, `""`, ".author.name"},
		{`"Ferry Desk"`, "null", ".author.name"},
		{`"jobTitle":"director"`, `"jobTitle":0`, ".itemReviewed.author.jobTitle"},
		{`"publisher":{"@type":"Organization","name":"Morning Post"}`, `"publisher":{}`, ".itemReviewed.firstAppearance.publisher"},
		{`"archivedAt":"https://archive.example/2"`, `"archivedAt":[]`, ".itemReviewed.appearance[0].archivedAt"},
		{"}}", "", "EOF"},
	} {
		if !strings.Contains(good, c.old) {
			t.Fatalf("%q is not in it", c.old)
		}
		err := Validate([]byte(strings.Replace(good, c.old, c.new, 1)))
		if !errors.Is(err, claims.ErrInvalid) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s for %s: %v, want %s", c.new, c.old, err, c.want)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	var out bytes.Buffer
	w := NewWriter(&out, claims.Desk{Name: "Ferry Desk"})
	for b.Loop() {
		out.Reset()
		if err := w.Write(ferry); err != nil {
			b.Fatal(err)
		}
	}
}
