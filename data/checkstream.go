package data

import (
	"database/sql"

	"gorm.io/gorm"
)

// stream reads the rows of a query that comes in the order of its first column, the key, one row ahead.
type stream struct {
	rows   *sql.Rows
	names  []string
	values []any
	into   []any // pointers to values
	more   bool
}

func newStream(tx *gorm.DB, query string, values ...any) (*stream, error) {
	rows, err := tx.Raw(query, values...).Rows()
	if err != nil {
		return nil, err
	}
	names, err := rows.Columns()
	if err != nil {
		_ = rows.Close()
		return nil, err
	}
	s := &stream{rows: rows, names: names, values: make([]any, len(names)), into: make([]any, len(names))}
	for i := range s.values {
		s.into[i] = &s.values[i]
	}
	if err := s.next(); err != nil {
		_ = rows.Close()
		return nil, err
	}
	return s, nil
}

func (s *stream) next() error {
	if s.more = s.rows.Next(); !s.more {
		return s.rows.Err()
	}
	return s.rows.Scan(s.into...)
}

func (s *stream) key() string { return held(s.values[0]) }

// each uses the rows of a key, one after the other.
func (s *stream) each(key string, use func(columns) error) error {
	for s.more && s.key() == key {
		row := make(columns, len(s.names))
		for i, name := range s.names[1:] {
			row[name] = s.values[i+1]
		}
		if err := use(row); err != nil {
			return err
		}
		if err := s.next(); err != nil {
			return err
		}
	}
	return nil
}

// lowest is the key that comes first among the streams that have more rows.
func lowest(streams []*stream) (key string, more bool) {
	for _, s := range streams {
		if s.more && (!more || s.key() < key) {
			key, more = s.key(), true
		}
	}
	return key, more
}
