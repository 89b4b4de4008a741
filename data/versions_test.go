package data

import (
	"context"
	"errors"
	"strings"
	"testing"

	"claimdesk/claims"
	"claimdesk/claims/document"
	"claimdesk/claims/extract"
)

const (
	bridgeFirst = `The council of Brenning voted 9 to 4 to spend 14 million crowns on the bridge. It was built in 1931.

"The bridge carries 6,000 cars a day," said mayor Ida Lund. Traffic fell by 20 percent last year.`
	bridgeURL = "https://post.example/bridge"
)

func page(text string) *document.Document {
	return &document.Document{Title: "Bridge to be mended", Language: "en", URL: bridgeURL, Text: text, MediaType: "text/plain", Original: []byte(text)}
}

func takeIn(t *testing.T, s *Store, text string) Intake {
	t.Helper()
	took, err := s.TakeIn(context.Background(), page(text), nil)
	if err != nil {
		t.Fatal(err)
	}
	return took
}

func TestAnArticleThatChangedIsAVersion(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	first := takeIn(t, s, bridgeFirst)
	if first.Known || first.Version != 1 || first.Claims < 3 {
		t.Fatalf("the article came in as %+v", first)
	}
	before, err := s.Anchors(ctx, first.Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(bridgeFirst, "14 million", "19 million", 1)
	second := takeIn(t, s, changed)
	if second.Article.ID != first.Article.ID || second.Version != 2 || second.Claims != 1 || len(second.Changes.Changes) != 1 {
		t.Errorf("one sentence that changed came in as %+v", second)
	}
	after, err := s.Anchors(ctx, first.Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	old := map[string]claims.Claim{}
	for _, c := range after {
		old[c.ID] = c
	}
	for _, c := range before {
		if now := old[c.ID]; now.VersionID != c.VersionID || now.QuoteStart != c.QuoteStart || now.QuoteEnd != c.QuoteEnd {
			t.Errorf("the claim %+v was moved to %+v", c, now)
		}
	}
	if again := takeIn(t, s, changed); !again.Known {
		t.Errorf("the same text came in again as %+v", again)
	}
	if broken := takeIn(t, s, strings.ReplaceAll(changed, ". ", ".\n")); !broken.Known {
		t.Errorf("the same sentences on lines of their own came in as %+v", broken)
	}
	if back := takeIn(t, s, bridgeFirst); back.Known || back.Version != 3 {
		t.Errorf("the first text, put back, came in as %+v", back)
	}
	versions, err := s.Versions(ctx, first.Article.ID)
	if err != nil || len(versions) != 3 || versions[0].Number != 3 {
		t.Fatalf("the versions are %+v: %v", versions, err)
	}
	if text, err := s.VersionText(ctx, versions[1]); err != nil || text != changed {
		t.Errorf("the second version is %q: %v", text, err)
	}
	if report, err := s.Check(ctx); err != nil || len(report.Problems) > 0 {
		t.Errorf("check: %v %v", report.Problems, err)
	}
	if _, err := s.Undo(ctx); err != nil { // its claims were known, so that it was one step
		t.Fatal(err)
	}
	if versions, err := s.Versions(ctx, first.Article.ID); err != nil || len(versions) != 2 {
		t.Errorf("after Undo the versions are %+v: %v", versions, err)
	}
}

func TestWordsThatAreGoneAreTold(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	takeIn(t, s, bridgeFirst)
	takeIn(t, s, strings.Replace(bridgeFirst, "14 million", "19 million", 1))
	takeIn(t, s, strings.Replace(bridgeFirst, "14 million", "19 million", 1)+" The work begins in May.")
	versions, err := s.Versions(ctx, takeIn(t, s, bridgeFirst+" The work begins in June.").Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	told := func() map[string]string {
		gone := map[string]string{}
		err := s.Records(ctx, Selection{Query: Query{Sort: ByScore}}, func(r claims.Record, _, _ int) error {
			gone[r.Claim.Quote] = r.GoneSince
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return gone
	}
	const vote = "The council of Brenning voted 9 to 4 to spend 14 million crowns on the bridge."
	if gone := told(); gone[vote] != "" || gone[strings.Replace(vote, "14", "19", 1)] != versions[0].CreatedAt {
		t.Errorf("of words that were put back, and words taken out then, it is told: %q", gone)
	}
	takeIn(t, s, strings.Replace(bridgeFirst, "14 million", "20 million", 1))
	newest, err := s.Versions(ctx, versions[0].ArticleID)
	if err != nil {
		t.Fatal(err)
	}
	if gone := told(); gone[vote] != newest[0].CreatedAt || gone["It was built in 1931."] != "" {
		t.Errorf("of words taken out again it is told: %q", gone)
	}
}

func TestAnotherTextAtTheSameAddressIsAnotherArticle(t *testing.T) {
	s := newCasebook(t)
	first := takeIn(t, s, bridgeFirst)
	other := takeIn(t, s, "Rents in Alder rose by 4 percent in March. The union called for a strike.")
	if other.Article.ID == first.Article.ID || other.Version != 1 {
		t.Errorf("another text became %+v", other)
	}
	if again := takeIn(t, s, strings.Replace(bridgeFirst, "1931", "1932", 1)); again.Article.ID != first.Article.ID || again.Version != 2 {
		t.Errorf("a change of the older article became %+v", again)
	}
}

func TestClaimsAreMarkedInTheVersionThatIsRead(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	first := takeIn(t, s, bridgeFirst)
	takeIn(t, s, strings.TrimPrefix(bridgeFirst, "The council of Brenning voted 9 to 4 to spend 14 million crowns on the bridge. "))
	versions, err := s.Versions(ctx, first.Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		version claims.Version
		quote   string
	}{{versions[0], "It was"}, {versions[1], "The co"}} {
		claim, err := s.MarkClaim(ctx, first.Article.ID, test.version.ID, extract.Proposal{Start: 0, End: 6})
		if err != nil || claim.Quote != test.quote || claim.VersionID != test.version.ID {
			t.Errorf("in version %d the claim is %+v: %v", test.version.Number, claim, err)
		}
		if err := s.MoveQuote(ctx, claim.ID, versions[1].ID, 4, 11); err != nil {
			t.Error(err)
		}
		if moved, err := s.Claim(ctx, claim.ID); err != nil || moved.Quote != "council" || moved.VersionID != versions[1].ID {
			t.Errorf("the quote moved to %+v: %v", moved, err)
		}
	}
	other := takeIn(t, s, "Rents in Alder rose by 4 percent in March. The union called for a strike.")
	if _, err := s.MarkClaim(ctx, other.Article.ID, versions[0].ID, extract.Proposal{Start: 0, End: 6}); !errors.Is(err, claims.ErrNotFound) {
		t.Errorf("a claim in a version of another article: %v", err)
	}
}
