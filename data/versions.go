package data

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"claimdesk/claims"
	"claimdesk/claims/document"
	"claimdesk/claims/revision"
)

// leastKept is the share of the shorter of two texts, found under one address at different times, that makes them versions
// of one article: front pages and requests for consent have other addresses' texts under their own.
const leastKept = 0.25

// AddVersion keeps the text that an article has now beside those it had before, which stay as they are, as do the claims in
// them. The error is claims.ErrExists when the newest version has this text.
func (s *Store) AddVersion(ctx context.Context, articleID string, doc *document.Document) (claims.Version, error) {
	version := claims.Version{ID: NewID(), ArticleID: articleID, TextSHA256: hashOf([]byte(doc.Text))}
	err := s.do(ctx, command{action: "Add article version"}, func(c *change) error {
		newest, err := newestVersion(c.tx, articleID)
		if err != nil {
			return fmt.Errorf("article: %w", err)
		}
		if newest.TextSHA256 == version.TextSHA256 {
			version = newest
			return fmt.Errorf("this text: %w in this casebook", claims.ErrExists)
		}
		if err := c.keepText(version.TextSHA256, doc.Text); err != nil {
			return err
		}
		if version.OriginalSHA256, err = c.keepAttachment(doc.Title, doc.MediaType, doc.Original); err != nil {
			return err
		}
		version.Number, version.CreatedAt = newest.Number+1, c.at
		return c.insert(&version)
	})
	return version, err
}

// Versions lists the versions of an article, newest first.
func (s *Store) Versions(ctx context.Context, articleID string) ([]claims.Version, error) {
	var list []claims.Version
	err := s.read(ctx).Where("article_id = ?", articleID).Order(versionOrder).Find(&list).Error
	if err != nil {
		return nil, fmt.Errorf("reading the versions of the article: %w", explain(s.path, err))
	}
	return list, nil
}

// VersionText is the text of a version.
func (s *Store) VersionText(ctx context.Context, version claims.Version) (string, error) {
	text, err := textOf(s.read(ctx), version)
	if err != nil {
		return "", fmt.Errorf("reading the article: %w", explain(s.path, err))
	}
	return text, nil
}

// Addresses lists where on the web the articles of claims were found, each address once, at most limit of them.
func (s *Store) Addresses(ctx context.Context, nums []int64, limit int) ([]string, error) {
	var all []string
	for some := range slices.Chunk(nums, recordsAtOnce) {
		var list []string
		err := s.read(ctx).Raw("SELECT DISTINCT url FROM claims JOIN articles ON articles.id = article_id WHERE claims.num IN ? AND url <> ''", some).Scan(&list).Error
		if err != nil {
			return nil, fmt.Errorf("reading where the articles are: %w", explain(s.path, err))
		}
		for _, address := range list {
			if !slices.Contains(all, address) {
				all = append(all, address)
			}
		}
		if len(all) >= limit {
			return all[:limit], nil
		}
	}
	return all, nil
}

// earlier is what the casebook has of an article that comes in again.
type earlier struct {
	article claims.Article // zero when nothing is known of it
	same    bool           // its newest text is the one that comes in, but for white space
	changes revision.Comparison
}

// earlierOf looks for an article by its text, and by its address where the text there is much like the one that comes in.
func (s *Store) earlierOf(ctx context.Context, doc *document.Document) (earlier, error) {
	db := s.read(ctx)
	var found []claims.Article
	if doc.URL != "" {
		if err := db.Where("url = ?", doc.URL).Order("num DESC").Limit(10).Find(&found).Error; err != nil {
			return earlier{}, explain(s.path, err)
		}
	}
	sum := hashOf([]byte(doc.Text))
	for _, article := range found {
		newest, err := newestVersion(db, article.ID)
		if err != nil {
			return earlier{}, explain(s.path, err)
		}
		if newest.TextSHA256 == sum {
			return earlier{article: article, same: true}, nil
		}
		text, err := textOf(db, newest)
		if err != nil {
			return earlier{}, explain(s.path, err)
		}
		if changes := revision.Compare(text, doc.Text); changes.Kept >= leastKept {
			return earlier{article: article, changes: changes, same: len(changes.Changes) == 0}, nil
		}
	}
	article, err := articleWith(db, sum)
	if err != nil {
		return earlier{}, explain(s.path, err)
	}
	return earlier{article: article, same: true}, nil
}

// known tells whether nothing is to be added.
func (e earlier) known() bool { return e.article.ID != "" && e.same }

// keep adds an article or, when it is known in other words, the version that came in.
func (s *Store) keep(ctx context.Context, doc *document.Document, before earlier) (Intake, error) {
	if before.article.ID != "" {
		version, err := s.AddVersion(ctx, before.article.ID, doc)
		return Intake{Article: before.article, Version: version.Number, Changes: before.changes, Known: errors.Is(err, claims.ErrExists)}, ignoring(err, claims.ErrExists)
	}
	article, err := s.AddArticle(ctx, doc)
	return Intake{Article: article, Version: 1, Known: errors.Is(err, claims.ErrExists)}, ignoring(err, claims.ErrExists)
}

func ignoring(err, kind error) error {
	if errors.Is(err, kind) {
		return nil
	}
	return err
}

// tellGone tells of each record whether its article still has the words of its claim.
func tellGone(tx *gorm.DB, records []claims.Record, articles []string) error {
	var list []claims.Version
	if err := tx.Where("article_id IN ?", articles).Order("article_id, number, created_at, id").Find(&list).Error; err != nil {
		return err
	}
	byArticle := map[string][]claims.Version{}
	for _, v := range list {
		byArticle[v.ArticleID] = append(byArticle[v.ArticleID], v)
	}
	texts := map[string]string{} // by version; most articles have one, and need none
	for i := range records {
		versions, claim := byArticle[records[i].Claim.ArticleID], records[i].Claim
		own := slices.IndexFunc(versions, func(v claims.Version) bool { return v.ID == claim.VersionID })
		if own < 0 {
			continue
		}
		records[i].ReadAt = versions[own].CreatedAt
		for _, later := range slices.Backward(versions[own+1:]) {
			text, known := texts[later.ID]
			if !known {
				var err error
				if text, err = textOf(tx, later); err != nil {
					return err
				}
				texts[later.ID] = text
			}
			if _, _, found := revision.Find(text, claim.Quote, claim.Prefix, claim.Suffix); found {
				break
			}
			records[i].GoneSince = later.CreatedAt
		}
	}
	return nil
}
