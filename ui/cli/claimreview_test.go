package cli

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// feed is a feed of three checks, with one more that cannot be used.
const feed = `{"@context": "https://schema.org", "@graph": [
	{"@type": "ClaimReview", "url": "https://facts.example/1", "claimReviewed": "The ferry sank", "author": {"name": "Sea Facts"},
		"reviewRating": {"alternateName": "Wrong", "ratingValue": "1", "bestRating": "5", "worstRating": "1"}},
	{"@type": "ClaimReview", "url": "https://facts.example/2", "claimReviewed": "The ferry floats", "author": "Sea Facts",
		"reviewRating": {"alternateName": "Right", "ratingValue": -1, "bestRating": -1, "worstRating": -1}},
	{"@type": "ClaimReview", "url": "https://facts.example/3", "claimReviewed": "The ferry flies", "itemReviewed": null},
	null]}`

func TestClaimReviewComesInAndGoesOut(t *testing.T) {
	b := newBench(t)
	b.write("feed.json", feed)
	b.mustRun("import", "--preview", "--casebook", "./desk.claimdesk", "./feed.json")
	if !strings.Contains(b.stdout, "The ferry sank") || !strings.Contains(b.stderr, "2 checks found, 2 left out; nothing was written") {
		t.Errorf("preview: %q, %q", b.stdout, b.stderr)
	}
	b.mustRun("import", "--casebook", "./desk.claimdesk", "./feed.json")
	for _, want := range []string{
		"left out check 3, “The ferry flies”: it has no reviewRating", "left out check 4, an entry: it is no object: null",
		"2 checks added, 0 in the casebook already, 2 left out",
	} {
		if !strings.Contains(b.stderr, want) {
			t.Errorf("import says %q, want %q", b.stderr, want)
		}
	}
	if code := b.run("<script type='application/ld+json'>"+feed+"</script>", "import", "--casebook", "./desk.claimdesk", "--as", "claimreview", "-"); code != done {
		t.Fatal(b.stderr)
	}
	if !strings.Contains(b.stderr, "0 checks added, 2 in the casebook already, 2 left out") {
		t.Errorf("again: %q", b.stderr)
	}
	b.mustRun("import", "--casebook", "./desk.claimdesk", "./ferry.txt")
	b.mustRun("export", "--casebook", "./desk.claimdesk", "--format", "claimreview", "-o", "./out.json")
	if !strings.Contains(b.stderr, "2 checks exported, 2 left out") || strings.Count(b.stderr, "it has no verdict") != 2 {
		t.Errorf("export says %q", b.stderr)
	}
	var list []struct {
		ClaimReviewed string
		Author        struct{ Name string }
		ReviewRating  map[string]any
	}
	if err := json.Unmarshal([]byte(b.read("out.json")), &list); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, one := range list {
		got = append(got, fmt.Sprint(one.ClaimReviewed, "; ", one.Author.Name, "; ", one.ReviewRating))
	}
	want := []string{
		"The ferry sank; Sea Facts; map[@type:Rating alternateName:Wrong bestRating:5 ratingValue:1 worstRating:1]",
		"The ferry floats; Sea Facts; map[@type:Rating alternateName:Right]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A published check that cannot go out is a failure; the others go out all the same.
func TestPublishedChecksThatCannotGoOut(t *testing.T) {
	b := newBench(t)
	b.write("sheet.csv", "claim_id,claim,headline,verdict,status,published_url\n"+
		",The ferry sank,The ferry sank,False,published,\n,The ferry floats,The ferry floats,True,published,https://desk.example/2\n")
	b.mustRun("import", "--casebook", "./desk.claimdesk", "./sheet.csv")
	code := b.run("", "export", "--casebook", "./desk.claimdesk", "--format", "claimreview")
	if code != failed || !strings.Contains(b.stderr, "no address where it is published") || !strings.Contains(b.stderr, "1 check exported, 1 left out") {
		t.Errorf("%d: %q", code, b.stderr)
	}
	if !strings.Contains(b.stdout, "https://desk.example/2") {
		t.Errorf("exported is %q", b.stdout)
	}
	b.write("others.json", `{"@type": "ClaimReview", "url": "https://facts.example/9", "claimReviewed": "A hoax ferry", "reviewRating": "No"}`)
	b.mustRun("import", "--casebook", "./other.claimdesk", "./others.json")
	b.mustRun("export", "--casebook", "./other.claimdesk", "--format", "claimreview")
	if b.stdout != "[]\n" || !strings.Contains(b.stderr, "“hoax”") {
		t.Errorf("another's check: %q, %q", b.stdout, b.stderr)
	}
}

// However many are left out, no more are named than a person reads.
func TestMuchIsCountedNotNamed(t *testing.T) {
	b := newBench(t)
	b.write("feed.json", "["+strings.Repeat(`{"@type": "ClaimReview", "url": "x"},`, 500)+feed+"]")
	b.mustRun("import", "--casebook", "./desk.claimdesk", "./feed.json")
	if lines := strings.Count(b.stderr, "\n"); lines != named+2 || !strings.Contains(b.stderr, "502 left out") {
		t.Errorf("%d lines: %q", lines, b.stderr)
	}
	b.write("nothing.json", `[{"@type": "ClaimReview", "url": "x"}]`)
	if code := b.run("", "import", "--casebook", "./desk.claimdesk", "./nothing.json"); code != failed || !strings.Contains(b.stderr, "no check in it can be used") {
		t.Errorf("%d: %q", code, b.stderr)
	}
}

func TestDossiers(t *testing.T) {
	b := newBench(t)
	b.mustRun("import", "--casebook", "./desk.claimdesk", "./ferry.txt")
	for format, beginning := range map[string]string{"html": "<!doctype html>", "markdown": "# desk"} {
		b.mustRun("export", "--casebook", "./desk.claimdesk", "--format", format, "--filter", `speaker:"Lena Ask"`)
		if !strings.HasPrefix(b.stdout, beginning) || !strings.Contains(b.stdout, "We hired 30 sailors") || strings.Contains(b.stdout, "94 percent") {
			t.Errorf("%s: %s", format, b.stdout)
		}
		if b.stderr != "claimdesk: 1 claim exported\n" || !strings.Contains(b.stdout, "found by") {
			t.Errorf("%s: %q", format, b.stderr)
		}
	}
}
