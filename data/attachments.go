package data

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"

	"claimdesk/claims"
)

// MaxAttachment is the size of the largest attachment in bytes.
const MaxAttachment = 250 << 20

// chunkSize is how many bytes of an attachment one row holds, so that a large one is never in memory as a whole.
const chunkSize = 1 << 20

// keepAttachment stores bytes once, under their SHA-256, which it returns. Attachments are never changed or removed.
func (c *change) keepAttachment(name, mediaType string, content []byte) (sum string, err error) {
	sum = hashOf(content)
	return sum, c.keepStream(claims.Attachment{SHA256: sum, Name: name, MediaType: mediaType, Size: int64(len(content))}, bytes.NewReader(content))
}

// keepStream stores what r holds unless the casebook has it already.
func (c *change) keepStream(a claims.Attachment, r io.Reader) error {
	present := c.tx.Where("sha256 = ?", a.SHA256).Limit(1).Find(&claims.Attachment{})
	if present.Error != nil || present.RowsAffected > 0 {
		return present.Error
	}
	a.CreatedAt = c.at
	if err := c.tx.Create(&a).Error; err != nil {
		return err
	}
	chunk := make([]byte, min(chunkSize, a.Size))
	for number := 0; int64(number)*chunkSize < a.Size; number++ {
		n, err := io.ReadFull(r, chunk)
		if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
			return fmt.Errorf("%s: %w", a.Name, err)
		}
		if err := execute(c.tx, "INSERT INTO attachment_chunks (sha256, number, bytes) VALUES (?, ?, ?)", a.SHA256, number, chunk[:n]); err != nil {
			return err
		}
	}
	return nil
}

// spooled is an attachment on its way into the casebook. Its bytes wait in a file of their own, so that nobody else's
// change waits for them.
type spooled struct {
	claims.Attachment
	file *os.File
}

// spool reads r to its end. Progress, when given, is told how many bytes are read. The error is claims.ErrTooLarge for more
// than limit bytes.
func spool(ctx context.Context, name, mediaType string, r io.Reader, limit int64, progress func(read int64)) (*spooled, error) {
	file, err := os.CreateTemp("", "claimdesk-*")
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	s := &spooled{file: file}
	sum := sha256.New()
	size, err := copyTo(ctx, io.MultiWriter(file, sum), io.LimitReader(r, limit+1), progress)
	if err == nil && size > limit {
		err = fmt.Errorf("%w: an attachment has at most %d MB; keep a link to it, or the part that matters", claims.ErrTooLarge, limit>>20)
	}
	if err == nil {
		_, err = file.Seek(0, io.SeekStart)
	}
	if err != nil {
		s.close()
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	s.Attachment = claims.Attachment{SHA256: hex.EncodeToString(sum.Sum(nil)), Name: name, MediaType: mediaType, Size: size}
	return s, nil
}

func (s *spooled) close() {
	_ = s.file.Close()
	_ = os.Remove(s.file.Name())
}

// copyTo copies until the end or until ctx is cancelled.
func copyTo(ctx context.Context, w io.Writer, r io.Reader, progress func(done int64)) (int64, error) {
	var done int64
	chunk := make([]byte, chunkSize)
	for {
		if err := ctx.Err(); err != nil {
			return done, err
		}
		n, err := r.Read(chunk)
		if _, failed := w.Write(chunk[:n]); failed != nil {
			return done, failed
		}
		if done += int64(n); progress != nil {
			progress(done)
		}
		if errors.Is(err, io.EOF) {
			return done, nil
		}
		if err != nil {
			return done, err
		}
	}
}

// AttachmentInfo is what is known of an attachment without its bytes. The error is claims.ErrNotFound when there is none.
func (s *Store) AttachmentInfo(ctx context.Context, sum string) (claims.Attachment, error) {
	var row claims.Attachment
	if err := s.read(ctx).Where("sha256 = ?", sum).Take(&row).Error; err != nil {
		return row, fmt.Errorf("reading attachment %s: %w", sum, explain(s.path, missing(err)))
	}
	return row, nil
}

// Attachment reads the bytes that are kept under a hash. The error is claims.ErrNotFound when there are none and
// claims.ErrDamaged when they are not those that were kept.
func (s *Store) Attachment(ctx context.Context, sum string) ([]byte, error) {
	var content bytes.Buffer
	err := s.CopyAttachment(ctx, sum, &content)
	return content.Bytes(), err
}

// CopyAttachment writes the bytes that are kept under a hash, a chunk at a time. The errors are those of Attachment;
// ErrDamaged is known only after the bytes are written.
func (s *Store) CopyAttachment(ctx context.Context, sum string, w io.Writer) error {
	row, err := s.AttachmentInfo(ctx, sum)
	if err != nil {
		return err
	}
	check := sha256.New()
	err = s.eachChunk(ctx, sum, func(chunk []byte) error {
		_, _ = check.Write(chunk)
		_, err := w.Write(chunk)
		return err
	})
	if err != nil {
		return fmt.Errorf("reading attachment %s: %w", row.Name, err)
	}
	if hex.EncodeToString(check.Sum(nil)) != sum {
		return fmt.Errorf("attachment %s: %w: its bytes are not those that were kept; take it from a backup", row.Name, claims.ErrDamaged)
	}
	return nil
}

func (s *Store) eachChunk(ctx context.Context, sum string, use func([]byte) error) error {
	rows, err := s.read(ctx).Raw("SELECT bytes FROM attachment_chunks WHERE sha256 = ? ORDER BY number", sum).Rows()
	if err != nil {
		return explain(s.path, err)
	}
	defer rows.Close()
	for rows.Next() {
		var chunk []byte
		if err := rows.Scan(&chunk); err != nil {
			return explain(s.path, err)
		}
		if err := use(chunk); err != nil {
			return err
		}
	}
	return rows.Err()
}
