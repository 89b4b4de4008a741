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
	"claimdesk/data"
)

// generator invents articles, claims and sources, the same ones every time.
type generator struct {
	random *rand.Rand
	bytes  *rand.ChaCha8 // of the ids
	day    time.Time
	step   time.Duration // from one article to the next, on average
	made   int64         // ids
}

// newGenerator spreads a number of articles over years years.
func newGenerator(articles int) *generator {
	const years = 8
	return &generator{
		random: rand.New(rand.NewPCG(20, 26)),
		bytes:  rand.NewChaCha8([32]byte{1}),
		day:    time.Date(2018, 1, 1, 8, 0, 0, 0, time.UTC),
		step:   years * 365 * 24 * time.Hour / time.Duration(max(articles, 1)),
	}
}

// skewed picks from a list so that the first are much more frequent than the last, as speakers and publishers are.
func skewed[T any](g *generator, list []T) T {
	f := g.random.Float64()
	return list[int(f*f*f*float64(len(list)))]
}

// id is a UUIDv7 of the invented time; of two, the later is the greater.
func (g *generator) id() string {
	g.made++
	id := uuid.Must(uuid.NewRandomFromReader(g.bytes))
	at := g.day.UnixMilli()
	for i := range 6 {
		id[i] = byte(at >> (40 - 8*i))
	}
	id[6] = 0x70 | byte(g.made>>8)&0x0f
	id[7] = byte(g.made)
	return id.String()
}

func (g *generator) stamp(after time.Duration) string {
	return g.day.Add(after).Format("2006-01-02T15:04:05.000Z")
}

// span is a sentence of an article, in code points, and what it is made of.
type span struct {
	start, end int
	speaker    string
	matter     string
	place      string
}

// article makes a text with as many sentences, three a paragraph, and tells where they stand.
func (g *generator) article(sentences int) (data.Arrival, []span) {
	g.day = g.day.Add(time.Duration(g.random.Float64() * 2 * float64(g.step)))
	var b strings.Builder
	spans := make([]span, 0, sentences)
	at := 0
	about := skewed(g, places)
	for i := range sentences {
		s := span{start: at, speaker: skewed(g, speakers), place: about}
		if g.random.IntN(3) == 0 {
			s.place = skewed(g, places)
		}
		s.matter = g.matter(s.place)
		sentence := fmt.Sprintf(skewed(g, frames), s.speaker, s.matter, skewed(g, tails))
		at += utf8.RuneCountInString(sentence)
		s.end = at
		spans = append(spans, s)
		gap := " "
		if i%3 == 2 {
			gap = "\n\n"
		}
		b.WriteString(sentence + gap)
		at += len(gap)
	}
	text := strings.TrimSpace(b.String()) + "\n"
	doc := &document.Document{
		Title: capital(g.matter(about)), Byline: skewed(g, speakers), Publisher: skewed(g, publishers), Published: g.day.Format("2006-01-02"),
		Language: "en", Text: text, MediaType: "text/plain", Original: []byte(text),
	}
	article := claims.Article{
		ID: g.id(), Title: doc.Title, Byline: doc.Byline, Publisher: doc.Publisher, Published: doc.Published,
		Language: doc.Language, CreatedAt: g.stamp(0), UpdatedAt: g.stamp(0),
	}
	article.URL = "https://news.example/" + article.ID
	doc.URL = article.URL
	version := claims.Version{ID: g.id(), ArticleID: article.ID, Number: 1, CreatedAt: g.stamp(0)}
	return data.Arrival{Article: article, Version: version, Document: doc}, spans
}

func (g *generator) matter(place string) string {
	return fmt.Sprintf("%s in %s %s by %d percent", skewed(g, things), place, skewed(g, moves), 2+g.random.IntN(95))
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

func (g *generator) status() claims.Status {
	n := g.random.IntN(100)
	for _, w := range statuses {
		if n -= w.share; n < 0 {
			return w.status
		}
	}
	return claims.Suggested
}

// claim makes a claim of a sentence, somewhere on its way from suggested to published.
func (g *generator) claim(s span) claims.Claim {
	headline := capital(s.matter)
	if utf8.RuneCountInString(headline) > claims.MaxHeadline {
		headline = string([]rune(headline)[:claims.MaxHeadline])
	}
	claim := claims.Claim{
		ID: g.id(), Text: capital(s.matter) + ".", Headline: headline, Kind: "number", Speaker: s.speaker, SpeakerCertainty: 0.9,
		Attribution: "indirect", Place: s.place, Date: g.day.Format("2006"), Score: float64(300+g.random.IntN(700)) / 1000,
		Reasons: claims.Words{"number", "trend"}, Status: g.status(),
		CreatedAt: g.stamp(0), UpdatedAt: g.stamp(time.Duration(g.random.IntN(50000)) * time.Minute),
	}
	if g.random.IntN(8) == 0 {
		claim.SpeakerRole = skewed(g, roles)
	}
	if g.random.IntN(6) == 0 {
		claim.Tags = claims.Words{skewed(g, things), skewed(g, places)}
	}
	switch claim.Status {
	case claims.Suggested, claims.Dropped:
	default:
		claim.Assignee = assignees[g.random.IntN(len(assignees))]
		claim.Priority = g.random.IntN(4)
	}
	switch claim.Status {
	case claims.Dropped:
		claim.DropReason = skewed(g, dropReasons)
	case claims.Published, claims.Withdrawn:
		claim.PublishedURL, claim.PublishedAt = "https://desk.example/checks/"+claim.ID, claim.UpdatedAt
		claim.Reviewer, claim.ReviewedAt = "Jon Ade", claim.UpdatedAt
		g.judge(&claim)
	case claims.InReview, claims.Approved:
		g.judge(&claim)
	}
	return claim
}

func (g *generator) judge(claim *claims.Claim) {
	v := skewed(g, verdicts)
	claim.Verdict, claim.Scale, claim.AsOf = v.label, "Generic 1", claim.UpdatedAt[:10]
	if v.value > 0 {
		claim.RatingValue, claim.RatingBest, claim.RatingWorst = v.value, 5, 1
	}
	claim.Explanation = fmt.Sprintf(skewed(g, findings), skewed(g, places))
	claim.Rationale = fmt.Sprintf(skewed(g, findings), claim.Place) + "\n" + fmt.Sprintf(skewed(g, grounds), claim.Headline)
}

// sources makes one to five sources; claims that nobody works on have none.
func (g *generator) sources(claim claims.Claim) []claims.Source {
	if claim.Status == claims.Suggested || claim.Status == claims.Dropped {
		return nil
	}
	var list []claims.Source
	for range 1 + g.random.IntN(5)*g.random.IntN(5)/3 + g.random.IntN(2) {
		place := skewed(g, places)
		source := claims.Source{
			ID: g.id(), ClaimID: claim.ID, Stance: skewed(g, claims.Stances()), Type: skewed(g, claims.SourceTypes()),
			Title: fmt.Sprintf(skewed(g, titles), place), Publisher: skewed(g, publishers),
			AccessedAt: claim.CreatedAt[:10], Quote: capital(g.matter(place)) + ".", Locator: fmt.Sprintf("p. %d", 1+g.random.IntN(300)),
			CreatedAt: claim.CreatedAt, UpdatedAt: claim.UpdatedAt,
		}
		source.URL = "https://records.example/" + strings.ToLower(place) + "/" + source.ID[24:]
		if g.random.IntN(2) == 0 {
			source.ArchiveURL = "https://archive.example/" + source.ID
		}
		list = append(list, source)
	}
	return list
}
