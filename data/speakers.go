package data

import (
	"context"
	"fmt"
	"strings"

	"gorm.io/gorm"

	"claimdesk/claims"
)

// CorrectSpeakerAction is the action by which the history knows that a person corrected who speaks. What is proposed later for
// the same article goes by it.
const CorrectSpeakerAction = "Correct speaker"

// CorrectSpeaker says who asserts the claims, as one step of Undo. A person is certain of it.
func (s *Store) CorrectSpeaker(ctx context.Context, ids []string, speaker string) error {
	return s.EditClaims(ctx, ids, Edit{Action: CorrectSpeakerAction}, func(c *claims.Claim) { NameSpeaker(c, speaker) })
}

// NameSpeaker says who asserts a claim, by a person's word.
func NameSpeaker(c *claims.Claim, speaker string) {
	c.Speaker, c.SpeakerCertainty = speaker, 1
	if speaker == "" {
		c.SpeakerCertainty = 0
	}
}

// Voice is somebody who speaks in an article.
type Voice struct {
	Speaker string
	Claims  int // that name this speaker
}

// Voices lists who speaks in the claims of an article, those with most claims first.
func (s *Store) Voices(ctx context.Context, articleID string) ([]Voice, error) {
	var list []Voice
	err := s.read(ctx).Raw("SELECT speaker, count(*) AS claims FROM claims WHERE article_id = ? AND speaker <> '' "+
		"GROUP BY speaker ORDER BY count(*) DESC, speaker", articleID).Scan(&list).Error
	if err != nil {
		return nil, fmt.Errorf("reading the speakers of the article: %w", explain(s.path, err))
	}
	return list, nil
}

// SpokenBy lists the claims of an article that name a speaker.
func (s *Store) SpokenBy(ctx context.Context, articleID, speaker string) ([]claims.Claim, error) {
	var list []claims.Claim
	if err := s.read(ctx).Where("article_id = ? AND speaker = ?", articleID, speaker).Order("num").Find(&list).Error; err != nil {
		return nil, fmt.Errorf("reading the claims of %s: %w", speaker, explain(s.path, err))
	}
	return list, nil
}

// correctedSpeakers reads from the history which speakers of an article people corrected: by the wrong name the right one.
func correctedSpeakers(tx *gorm.DB, articleID string) (map[string]string, error) {
	var steps []struct{ Action, Was, Becomes string }
	err := tx.Raw("SELECT action, coalesce(old ->> '$.speaker', '') AS was, coalesce(new ->> '$.speaker', '') AS becomes FROM events "+
		"WHERE entity = 'claims' AND claim_id IN (SELECT id FROM claims WHERE article_id = ?) AND claim_id <> '' AND action LIKE '%"+CorrectSpeakerAction+"' ORDER BY seq",
		articleID).Scan(&steps).Error
	right := map[string]string{}
	for _, step := range steps {
		switch {
		case step.Was == step.Becomes:
		case strings.HasPrefix(step.Action, "Undo"):
			delete(right, step.Becomes)
		default:
			right[step.Was] = step.Becomes
		}
	}
	return right, err
}
