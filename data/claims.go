package data

import (
	"context"
	"fmt"
	"strings"

	"claimdesk/claims"
	"claimdesk/claims/extract"
)

// Propose adds an extraction's proposals to an article's newest version as suggested claims: one step of Undo. A span that
// is a claim already, or whose words are one in another version, is left as it is. It returns how many came in.
func (s *Store) Propose(ctx context.Context, articleID string, proposals []extract.Proposal) (added int, err error) {
	action := fmt.Sprintf("Extract %d claims", len(proposals))
	if len(proposals) == 1 {
		action = "Extract 1 claim"
	}
	err = s.do(ctx, command{action: action}, func(c *change) error {
		place, err := c.anchorage(articleID, "")
		if err != nil {
			return err
		}
		for _, p := range proposals {
			if place.taken[[2]int{p.Start, p.End}] || place.said[place.words(p.Start, p.End)] {
				continue
			}
			claim, err := place.claim(p, claims.Suggested, c.at)
			if err != nil {
				return err
			}
			if err := c.insert(&claim); err != nil {
				return err
			}
			added++
		}
		return nil
	})
	return added, err
}

// MarkClaim makes a part of a version of an article a claim, from start to end in code points. What the extractor knows
// of the words (speaker, headline, kind) may be given along; the claim is accepted, for a person chose it.
func (s *Store) MarkClaim(ctx context.Context, articleID, versionID string, p extract.Proposal) (claims.Claim, error) {
	var claim claims.Claim
	err := s.do(ctx, command{action: "Mark claim"}, func(c *change) error {
		place, err := c.anchorage(articleID, versionID)
		if err != nil {
			return err
		}
		if claim, err = place.claim(p, claims.Accepted, c.at); err != nil {
			return err
		}
		return c.insert(&claim)
	})
	return claim, err
}

// anchorage is an article version that claims are tied to.
type anchorage struct {
	article claims.Article
	version claims.Version
	text    []rune
	taken   map[[2]int]bool // spans of this version that are claims
	said    map[string]bool // quotes of claims in the article's other versions
	// speakers are the names that people corrected in this article, by the wrong name.
	speakers map[string]string
}

// anchorage reads a version of an article; the newest when no version is named.
func (c *change) anchorage(articleID, versionID string) (anchorage, error) {
	article, err := byID[claims.Article](c.tx, articleID)
	if err != nil {
		return anchorage{}, fmt.Errorf("article: %w", err)
	}
	a := anchorage{article: article, taken: map[[2]int]bool{}, said: map[string]bool{}}
	if versionID == "" {
		a.version, err = newestVersion(c.tx, articleID)
	} else {
		err = missing(c.tx.Where("id = ? AND article_id = ?", versionID, articleID).Take(&a.version).Error)
	}
	if err != nil {
		return a, fmt.Errorf("version of the article: %w", err)
	}
	text, err := textOf(c.tx, a.version)
	if err != nil {
		return a, err
	}
	a.text = []rune(text)
	var present []claims.Claim
	err = c.tx.Select("version_id", "quote_start", "quote_end", "quote").Where("article_id = ?", articleID).Find(&present).Error
	if err != nil {
		return a, err
	}
	for _, claim := range present {
		if claim.VersionID == a.version.ID {
			a.taken[[2]int{claim.QuoteStart, claim.QuoteEnd}] = true
		} else if claim.VersionID != "" {
			a.said[claim.Quote] = true
		}
	}
	a.speakers, err = correctedSpeakers(c.tx, articleID)
	return a, err
}

func (a anchorage) holds(start, end int) error {
	if start < 0 || end > len(a.text) || start >= end {
		return fmt.Errorf("from %d to %d of a text of %d characters: %w", start, end, len(a.text), claims.ErrInvalid)
	}
	return nil
}

// words are those of a span; empty when it lies outside the text.
func (a anchorage) words(start, end int) string {
	if a.holds(start, end) != nil {
		return ""
	}
	return string(a.text[start:end])
}

// claim is a new claim on a proposal's span, which must lie inside the text.
func (a anchorage) claim(p extract.Proposal, status claims.Status, at string) (claims.Claim, error) {
	if err := a.holds(p.Start, p.End); err != nil {
		return claims.Claim{}, err
	}
	if right, corrected := a.speakers[p.Speaker]; corrected && p.Speaker != "" {
		p.Speaker, p.SpeakerCertainty = right, 1
	}
	claim := claims.Claim{
		ID: NewID(), Language: a.article.Language, Text: p.Claim, Headline: p.Headline, Kind: p.Kind, Date: p.Date,
		Speaker: p.Speaker, SpeakerCertainty: p.SpeakerCertainty, Attribution: p.Attribution, Score: p.Score, Reasons: p.Reasons,
		Status: status, CreatedAt: at, UpdatedAt: at,
	}
	a.tie(&claim, p.Start, p.End)
	return claim, nil
}

// tie anchors a claim to a span of the text.
func (a anchorage) tie(claim *claims.Claim, start, end int) {
	claim.ArticleID, claim.VersionID = a.article.ID, a.version.ID
	claim.Quote, claim.QuoteStart, claim.QuoteEnd = string(a.text[start:end]), start, end
	claim.Prefix = string(a.text[max(0, start-claims.AnchorContext):start])
	claim.Suffix = string(a.text[end:min(len(a.text), end+claims.AnchorContext)])
}

// MoveQuote ties a claim to another span of a version of its article, from start to end in code points.
func (s *Store) MoveQuote(ctx context.Context, id, versionID string, start, end int) error {
	return s.do(ctx, command{action: "Move quote"}, func(c *change) error {
		before, err := byID[claims.Claim](c.tx, id)
		if err != nil {
			return fmt.Errorf("claim: %w", err)
		}
		place, err := c.anchorage(before.ArticleID, versionID)
		if err != nil {
			return err
		}
		if err := place.holds(start, end); err != nil {
			return err
		}
		after := before
		place.tie(&after, start, end)
		return c.update(&before, &after)
	})
}

// Edit describes a change of claims to the user.
type Edit struct {
	Action string // "Set verdict"
	Why    string
	Typing bool // saves of one burst of typing are one step of Undo
}

// EditClaim changes one claim: edit gets it as it is and alters it.
func (s *Store) EditClaim(ctx context.Context, id string, e Edit, edit func(*claims.Claim)) error {
	return s.EditClaims(ctx, []string{id}, e, edit)
}

// EditClaims changes several claims in one step.
func (s *Store) EditClaims(ctx context.Context, ids []string, e Edit, edit func(*claims.Claim)) error {
	return s.do(ctx, e.command("claims", ids), func(c *change) error {
		for _, id := range ids {
			before, err := byID[claims.Claim](c.tx, id)
			if err != nil {
				return fmt.Errorf("claim: %w", err)
			}
			after := before
			edit(&after)
			if err := c.update(&before, &after); err != nil {
				return err
			}
		}
		return nil
	})
}

func (e Edit) command(table string, ids []string) command {
	c := command{action: e.Action, why: e.Why}
	if e.Typing {
		c.burst = e.Action + " " + table + " " + strings.Join(ids, " ")
	}
	return c
}

// Claim reads a claim by id. The error is claims.ErrNotFound when there is none.
func (s *Store) Claim(ctx context.Context, id string) (claims.Claim, error) {
	claim, err := byID[claims.Claim](s.read(ctx), id)
	if err != nil {
		return claim, fmt.Errorf("reading the claim: %w", explain(s.path, err))
	}
	return claim, nil
}

// Anchors lists the claims of an article in the order of its text, with what it takes to highlight them and to find
// them in other versions: id, version, span, quote with what stands around it, status and verdict.
func (s *Store) Anchors(ctx context.Context, articleID string) ([]claims.Claim, error) {
	var list []claims.Claim
	err := s.read(ctx).Select("id", "version_id", "quote_start", "quote_end", "quote", "prefix", "suffix", "status", "verdict").
		Where("article_id = ?", articleID).Order("quote_start, quote_end, num").Find(&list).Error
	if err != nil {
		return nil, fmt.Errorf("reading the claims of the article: %w", explain(s.path, err))
	}
	return list, nil
}
