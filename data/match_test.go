package data

import (
	"context"
	"slices"
	"testing"

	"claimdesk/claims"
	"claimdesk/claims/match"
)

// matchable is a casebook with a claim for each text, which is the headline too.
func matchable(t *testing.T, texts ...string) *Store {
	t.Helper()
	s := newCasebook(t)
	var b Batch
	for _, text := range texts {
		b.Claims = append(b.Claims, claims.Claim{ID: NewID(), Headline: text, Text: text, Status: claims.Accepted, CreatedAt: "2025", UpdatedAt: "2025"})
	}
	if err := s.AddBatch(context.Background(), "Add claims", b); err != nil {
		t.Fatal(err)
	}
	return s
}

// idsInOrder is the ids of all claims in the order they came in.
func idsInOrder(t *testing.T, s *Store) []string {
	t.Helper()
	var ids []string
	if err := s.reader.Raw("SELECT id FROM claims ORDER BY num").Scan(&ids).Error; err != nil {
		t.Fatal(err)
	}
	return ids
}

// matches is the headlines of the claims most alike to a text.
func matches(t *testing.T, s *Store, text string, top int) []string {
	t.Helper()
	found, err := s.Match(context.Background(), text, top)
	if err != nil {
		t.Fatal(err)
	}
	headlines := []string{}
	for _, m := range found {
		headlines = append(headlines, m.Headline)
	}
	return headlines
}

var harbour = []string{
	"Ferry traffic in Ostholm rose by 40 percent", "Ferry traffic in Ostholm rose by 14 percent",
	"School meals in Ostholm are free", "The mayor of Ostholm owns three boats", "Bridge tolls were never raised",
}

func TestMatchFindsTheNearest(t *testing.T) {
	s := matchable(t, harbour...)
	for text, want := range map[string]string{
		"Ferries at Ostholm: traffic rises 14%!! #ferry https://post.example/a1": harbour[1],
		"FREE SCHOOL MEALS for all of #Ostholm":                                  harbour[2],
		"@ostholm_mayor owning 3 boats":                                          harbour[3],
		"they raised the bridge toll":                                            harbour[4],
	} {
		if got := matches(t, s, text, 1); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %v, want %s", text, got, want)
		}
	}
}

func TestMatchOfNothing(t *testing.T) {
	s := matchable(t, harbour...)
	for _, text := range []string{"", " ", "the of and", "zyzzyva", `"(*^:-`, "\x00", "🦁🔥", "https://post.example/a1"} {
		if got := matches(t, s, text, 5); len(got) > 0 {
			t.Errorf("%q: %v", text, got)
		}
	}
	if got := matches(t, s, "ferry", 0); len(got) > 0 {
		t.Errorf("the best 0: %v", got)
	}
}

func TestMatchKeepsUpWithChanges(t *testing.T) {
	ctx := context.Background()
	s := matchable(t, harbour...)
	id := idsInOrder(t, s)[0]
	err := s.EditClaim(ctx, id, Edit{Action: "Edit claim"}, func(c *claims.Claim) { c.Headline, c.Text = "Tram fares fell", "Tram fares fell" })
	if err != nil {
		t.Fatal(err)
	}
	if got := matches(t, s, "fare of the tram", 1); !slices.Equal(got, []string{"Tram fares fell"}) {
		t.Errorf("after the change: %v", got)
	}
	if got := matches(t, s, "40 percent", 5); slices.Contains(got, "Tram fares fell") {
		t.Errorf("by its old words: %v", got)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := matches(t, s, "fare of the tram", 5); len(got) > 0 {
		t.Errorf("after Undo: %v", got)
	}
	if got := matches(t, s, "rose by 40", 1); !slices.Equal(got, harbour[:1]) {
		t.Errorf("after Undo: %v", got)
	}
	sound(t, s)
}

func TestMatchByTheQuoteOfAClaimWithoutText(t *testing.T) {
	s := newCasebook(t)
	b := Batch{Claims: []claims.Claim{{ID: NewID(), Quote: "Nobody swims in the harbour", Status: claims.Accepted, CreatedAt: "2025", UpdatedAt: "2025"}}}
	if err := s.AddBatch(context.Background(), "Add claims", b); err != nil {
		t.Fatal(err)
	}
	found, err := s.Match(context.Background(), "swimming in the harbour", 5)
	if err != nil || len(found) != 1 || found[0].Text != "Nobody swims in the harbour" {
		t.Errorf("%+v, %v", found, err)
	}
}

// Where every word is frequent, the claim that has them all is still among those that are ranked.
func TestAlikeAmongFrequentWords(t *testing.T) {
	texts := make([]string, 400)
	for i := range texts {
		texts[i] = "Ferries " + []string{"rose", "sank"}[i%2] + " " + []string{"north", "south", "west"}[i%3]
	}
	texts[70] = "Ferries rose in the north and south"
	s := matchable(t, texts...)
	for _, b := range []bounds{usual, {counted: 20, read: 50, joined: 3, skipped: 1000, ranked: 60}, {counted: 20, read: 150, joined: 3, skipped: 1000, ranked: 60}} {
		nums, err := b.alike(s.reader, match.NewQuery("North and south, ferries rose"))
		if err != nil || len(nums) > b.ranked || len(nums) < 60 || !slices.Contains(nums, 71) || b == usual && nums[0] != 71 {
			t.Errorf("%+v: %v, %v", b, nums, err)
		}
	}
}
