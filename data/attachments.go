package data

import (
	"context"
	"fmt"

	"claimdesk/claims"
)

// chunkSize is how many bytes of an attachment one row holds, so that a large one is never in memory as a whole.
const chunkSize = 1 << 20

// keepAttachment stores bytes once, under their SHA-256, which it returns. Attachments are never changed or removed.
func (c *change) keepAttachment(name, mediaType string, bytes []byte) (sum string, err error) {
	sum = hashOf(bytes)
	row := claims.Attachment{SHA256: sum, Name: name, MediaType: mediaType, Size: int64(len(bytes)), CreatedAt: c.at}
	present := c.tx.Where("sha256 = ?", sum).Limit(1).Find(&claims.Attachment{})
	if present.Error != nil || present.RowsAffected > 0 {
		return sum, present.Error
	}
	if err := c.tx.Create(&row).Error; err != nil {
		return "", err
	}
	for number := 0; number*chunkSize < len(bytes); number++ {
		chunk := bytes[number*chunkSize : min((number+1)*chunkSize, len(bytes))]
		err := c.tx.Exec("INSERT INTO attachment_chunks (sha256, number, bytes) VALUES (?, ?, ?)", sum, number, chunk).Error
		if err != nil {
			return "", err
		}
	}
	return sum, nil
}

// Attachment reads the bytes that are kept under a hash. The error is claims.ErrNotFound when there are none.
func (s *Store) Attachment(ctx context.Context, sum string) ([]byte, error) {
	var row claims.Attachment
	if err := s.read(ctx).Where("sha256 = ?", sum).Take(&row).Error; err != nil {
		return nil, fmt.Errorf("reading attachment %s: %w", sum, missing(err))
	}
	all := make([]byte, 0, row.Size)
	err := s.eachChunk(ctx, sum, func(chunk []byte) { all = append(all, chunk...) })
	return all, err
}

func (s *Store) eachChunk(ctx context.Context, sum string, use func([]byte)) error {
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
		use(chunk)
	}
	return rows.Err()
}
