package invent

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"claimdesk/claims"
	"claimdesk/claims/document"
)

// generator invents articles, claims and sources, the same ones every time.
type generator struct {
	random *rand.Rand
	bytes  *rand.ChaCha8 // of the ids
	day    time.Time
}

func newGenerator() *generator {
	return &generator{
		random: rand.New(rand.NewPCG(20, 26)),
		bytes:  rand.NewChaCha8([32]byte{1}),
		day:    time.Date(2025, 1, 1, 8, 0, 0, 0, time.UTC),
	}
}

// skewed picks from a list so that the first are much more frequent than the last, as speakers and publishers are.
func skewed[T any](g *generator, list []T) T {
	f := g.random.Float64()
	return list[int(f*f*f*float64(len(list)))]
}

func (g *generator) id() string {
	return uuid.Must(uuid.NewRandomFromReader(g.bytes)).String()
}

func (g *generator) stamp(after time.Duration) string {
	return g.day.Add(after).Format("2006-01-02T15:04:05.000Z")
}

// span is a sentence of an article, in code points, and what it is made of.
type span struct {
	start, end int
	speaker    string
	headline   string
}

// article makes a text of some hundred sentences, three a paragraph, and tells where they stand.
func (g *generator) article(sentences int) (*document.Document, []span) {
	g.day = g.day.Add(time.Duration(1+g.random.IntN(48)) * time.Hour)
	var b strings.Builder
	spans := make([]span, 0, sentences)
	at := 0
	for i := range sentences {
		speaker, matter := g.speaker(), g.matter()
		sentence := fmt.Sprintf(skewed(g, frames), speaker, matter)
		length := utf8.RuneCountInString(sentence)
		spans = append(spans, span{start: at, end: at + length, speaker: speaker, headline: capital(matter)})
		gap := " "
		if i%3 == 2 {
			gap = "\n\n"
		}
		b.WriteString(sentence + gap)
		at += length + len(gap)
	}
	text := strings.TrimSpace(b.String()) + "\n"
	return &document.Document{
		Title: capital(g.matter()), Byline: g.speaker(), Publisher: skewed(g, publishers), Published: g.day.Format("2006-01-02"),
		Language: "en", URL: "https://news.example/" + g.id(), Text: text, MediaType: "text/plain", Original: []byte(text),
	}, spans
}

func (g *generator) speaker() string {
	n := int(skewed(g, ranks))
	return given[n%len(given)] + " " + surnames[n/len(given)%len(surnames)]
}

func (g *generator) matter() string {
	return fmt.Sprintf("%s in %s %s by %d percent", skewed(g, things), skewed(g, places), skewed(g, moves), 2+g.random.IntN(95))
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// claim makes a claim of a sentence, somewhere on its way from suggested to published.
func (g *generator) claim(s span) claims.Claim {
	claim := claims.Claim{
		ID: g.id(), Text: s.headline + ".", Headline: s.headline, Kind: "number", Speaker: s.speaker, Attribution: "indirect",
		Score: float64(300+g.random.IntN(700)) / 1000, Reasons: claims.Words{"number", "trend"}, Status: skewed(g, statuses),
		CreatedAt: g.stamp(0), UpdatedAt: g.stamp(time.Duration(g.random.IntN(5000)) * time.Minute),
	}
	if g.random.IntN(6) == 0 {
		claim.Tags = claims.Words{skewed(g, things), skewed(g, places)}
	}
	switch claim.Status {
	case claims.Dropped:
		claim.DropReason = skewed(g, claims.DropReasons())
	case claims.InReview, claims.Approved, claims.Published:
		v := skewed(g, verdicts)
		claim.Verdict, claim.Scale = v.label, "Generic 1"
		if v.value > 0 {
			claim.RatingValue, claim.RatingBest, claim.RatingWorst = v.value, 5, 1
		}
		claim.Explanation = "The register of " + skewed(g, places) + " has other figures."
		claim.Rationale = claim.Explanation + "\nThey were asked for twice, and “" + claim.Headline + "” is what the office wrote."
	}
	return claim
}

// sources makes none to four sources; claims that are only suggested have none.
func (g *generator) sources(claim claims.Claim) []claims.Source {
	if claim.Status == claims.Suggested || claim.Status == claims.Dropped {
		return nil
	}
	var list []claims.Source
	for range g.random.IntN(5) {
		place := skewed(g, places)
		source := claims.Source{
			ID: g.id(), ClaimID: claim.ID, Stance: skewed(g, claims.Stances()), Type: skewed(g, claims.SourceTypes()),
			Title: "Yearbook of " + place, Publisher: skewed(g, publishers), URL: "https://records.example/" + place + "/" + g.id()[:8],
			AccessedAt: claim.CreatedAt[:10], Quote: capital(g.matter()) + ".", Locator: fmt.Sprintf("p. %d", 1+g.random.IntN(300)),
			CreatedAt: claim.CreatedAt, UpdatedAt: claim.UpdatedAt,
		}
		if g.random.IntN(2) == 0 {
			source.ArchiveURL = "https://archive.example/" + source.ID
		}
		list = append(list, source)
	}
	return list
}
