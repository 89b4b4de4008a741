package data

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"claimdesk/claims"
	"claimdesk/claims/document"
)

// AddArticle keeps an article as it was read, its original bytes included. The error is claims.ErrExists, together with
// the article that is there, when the casebook has the same text already.
func (s *Store) AddArticle(ctx context.Context, doc *document.Document) (claims.Article, error) {
	textSum := hashOf([]byte(doc.Text))
	article := claims.Article{
		ID: NewID(), Title: doc.Title, Byline: doc.Byline, Publisher: doc.Publisher, Published: doc.Published,
		Language: doc.Language, URL: doc.URL,
	}
	err := s.do(ctx, command{action: "Add article"}, func(c *change) error {
		present, err := articleWith(c.tx, textSum)
		if err != nil {
			return err
		}
		if present.ID != "" {
			article = present
			return fmt.Errorf("“%s”: %w in this casebook", present.Title, claims.ErrExists)
		}
		if err := c.keepText(textSum, doc.Text); err != nil {
			return err
		}
		original, err := c.keepAttachment(doc.Title, doc.MediaType, doc.Original)
		if err != nil {
			return err
		}
		article.CreatedAt, article.UpdatedAt = c.at, c.at
		if err := c.insert(&article); err != nil {
			return err
		}
		return c.insert(&claims.Version{
			ID: NewID(), ArticleID: article.ID, Number: 1, TextSHA256: textSum, OriginalSHA256: original, CreatedAt: c.at,
		})
	})
	return article, err
}

// articleWith is the article that has the text already; the zero Article when there is none.
func articleWith(db *gorm.DB, textSum string) (claims.Article, error) {
	var article claims.Article
	err := db.Where("id IN (?)", db.Model(&claims.Version{}).Select("article_id").Where("text_sha256 = ?", textSum)).
		Limit(1).Find(&article).Error
	return article, err
}

// keepText stores a text once, under its hash. Texts are never changed or removed: an undone article may come back.
func (c *change) keepText(sum, text string) error {
	return c.tx.Exec("INSERT INTO texts (sha256, text) VALUES (?, ?) ON CONFLICT DO NOTHING", sum, text).Error
}

// EditArticle changes what is known of an article: all but its text.
func (s *Store) EditArticle(ctx context.Context, id string, edit func(*claims.Article)) error {
	return s.do(ctx, command{action: "Edit article", burst: "article " + id}, func(c *change) error {
		before, err := byID[claims.Article](c.tx, id)
		if err != nil {
			return err
		}
		after := before
		edit(&after)
		return c.update(&before, &after)
	})
}

// ArticleCount is an article in the list, with how many claims it has.
type ArticleCount struct {
	claims.Article
	Claims    int // but dropped ones
	Suggested int
}

// Articles lists the articles whose title has words that begin as a text says, or whose publisher contains the text, newest
// first, at most limit of them.
func (s *Store) Articles(ctx context.Context, part string, limit int) ([]ArticleCount, error) {
	query, values := "SELECT * FROM articles", []any(nil)
	if part = strings.TrimSpace(part); part != "" {
		query += ` WHERE num IN (SELECT rowid FROM articles_search WHERE articles_search MATCH ? UNION SELECT num FROM articles
			WHERE publisher COLLATE NOCASE IN (SELECT name FROM names WHERE kind = 'publisher' AND name LIKE ? ESCAPE '\'))`
		values = append(values, matchTitle(part), likePart(part))
	}
	var list []ArticleCount
	err := s.read(ctx).Raw(query+" ORDER BY num DESC LIMIT ?", append(values, limit)...).Scan(&list).Error
	if err != nil {
		return nil, fmt.Errorf("listing the articles: %w", explain(s.path, err))
	}
	return list, nil
}

// Article reads an article. The error is claims.ErrNotFound when there is none.
func (s *Store) Article(ctx context.Context, id string) (claims.Article, error) {
	article, err := byID[claims.Article](s.read(ctx), id)
	if err != nil {
		return article, fmt.Errorf("reading the article: %w", explain(s.path, err))
	}
	return article, nil
}

// LatestVersion is an article's newest version and its text.
func (s *Store) LatestVersion(ctx context.Context, articleID string) (claims.Version, string, error) {
	db := s.read(ctx)
	version, err := newestVersion(db, articleID)
	if err != nil {
		return version, "", fmt.Errorf("reading the article: %w", explain(s.path, err))
	}
	text, err := textOf(db, version)
	if err != nil {
		return version, "", fmt.Errorf("reading the article: %w", explain(s.path, err))
	}
	return version, text, nil
}

// versionOrder is the order of an article's versions, the same on all desks that have them.
const versionOrder = "number DESC, created_at DESC, id DESC"

func newestVersion(db *gorm.DB, articleID string) (version claims.Version, err error) {
	err = db.Where("article_id = ?", articleID).Order(versionOrder).Take(&version).Error
	return version, missing(err)
}

func textOf(db *gorm.DB, version claims.Version) (text string, err error) {
	err = db.Raw("SELECT text FROM texts WHERE sha256 = ?", version.TextSHA256).Scan(&text).Error
	return text, err
}

// byID reads one row.
func byID[T any](db *gorm.DB, id string) (T, error) {
	var row T
	err := db.Where("id = ?", id).Take(&row).Error
	return row, missing(err)
}

// missing names GORM's way to say that there is no such row in Claimdesk's words.
func missing(err error) error {
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return claims.ErrNotFound
	}
	return err
}

// NewID makes the id of a new row: a UUIDv7.
func NewID() string { return uuid.Must(uuid.NewV7()).String() }

func hashOf(bytes []byte) string {
	sum := sha256.Sum256(bytes)
	return hex.EncodeToString(sum[:])
}
