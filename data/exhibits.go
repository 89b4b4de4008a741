package data

import (
	"context"
	"fmt"
	"io"
	"mime"
	"path"
	"strings"

	"claimdesk/claims"
)

// Page is a page as a server gave it.
type Page struct {
	URL       string
	TakenAt   string
	Name      string // a file name for it
	MediaType string // "text/html"
	Headers   string // of the answer, one "Name: value" a line
	Text      string // what can be read of it; empty when nothing can
	Body      io.Reader
}

// AddExhibit keeps a file with a source. Its name loses what does not belong into one. Progress, when given, is told how
// many bytes are read. The error is claims.ErrTooLarge for more than MaxAttachment, claims.ErrNotFound when there is no such
// source; nothing is kept then, nor when ctx is cancelled.
func (s *Store) AddExhibit(ctx context.Context, sourceID, name string, r io.Reader, progress func(read int64)) (claims.Exhibit, error) {
	name = claims.CleanName(name)
	mediaType, _, _ := strings.Cut(mime.TypeByExtension(path.Ext(name)), ";")
	if mediaType == "" {
		mediaType = "application/octet-stream"
	}
	return s.keepExhibit(ctx, "Attach file", mediaType, claims.Exhibit{SourceID: sourceID, Name: name}, "", r, progress)
}

// AddSnapshot keeps a page with a source, which was accessed then. Else it is as AddExhibit.
func (s *Store) AddSnapshot(ctx context.Context, sourceID string, page Page, progress func(read int64)) (claims.Exhibit, error) {
	exhibit := claims.Exhibit{
		SourceID: sourceID, Name: claims.CleanName(page.Name), URL: page.URL, TakenAt: page.TakenAt, Headers: page.Headers,
	}
	return s.keepExhibit(ctx, "Save page", page.MediaType, exhibit, page.Text, page.Body, progress)
}

func (s *Store) keepExhibit(
	ctx context.Context, action, mediaType string, exhibit claims.Exhibit, text string, r io.Reader, progress func(int64),
) (claims.Exhibit, error) {
	if s.writer == nil {
		return exhibit, fmt.Errorf("%s: %w", s.path, claims.ErrReadOnly)
	}
	if _, err := byID[claims.Source](s.read(ctx), exhibit.SourceID); err != nil {
		return exhibit, fmt.Errorf("%s: source: %w", action, explain(s.path, err))
	}
	content, err := spool(ctx, exhibit.Name, mediaType, r, MaxAttachment, progress)
	if err != nil {
		return exhibit, err
	}
	defer content.close()
	err = s.do(ctx, command{action: action}, func(c *change) error {
		before, err := byID[claims.Source](c.tx, exhibit.SourceID)
		if err != nil {
			return fmt.Errorf("source: %w", err)
		}
		if err := c.keepStream(content.Attachment, content.file); err != nil {
			return err
		}
		exhibit.ClaimID, exhibit.SHA256 = before.ClaimID, content.SHA256
		if text != "" {
			exhibit.TextSHA256 = hashOf([]byte(text))
			if err := c.keepText(exhibit.TextSHA256, text); err != nil {
				return err
			}
		}
		if err := c.add(&exhibit); err != nil {
			return err
		}
		after := before
		if exhibit.URL != "" && before.AccessedAt < exhibit.TakenAt {
			after.AccessedAt = exhibit.TakenAt
		}
		return c.update(&before, &after)
	})
	return exhibit, err
}

// ExhibitText is what can be read of a page that was saved; empty when nothing can.
func (s *Store) ExhibitText(ctx context.Context, e claims.Exhibit) (text string, err error) {
	if err := s.read(ctx).Raw("SELECT text FROM texts WHERE sha256 = ?", e.TextSHA256).Scan(&text).Error; err != nil {
		return "", fmt.Errorf("reading the text of %s: %w", e.Name, explain(s.path, err))
	}
	return text, nil
}
