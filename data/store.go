// Package data keeps a casebook: one SQLite file with articles, claims, sources, attachments and their history. It is the
// only package that knows GORM and SQLite.
package data

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/glebarez/sqlite"
	"github.com/gofrs/flock"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"claimdesk/claims"
)

// Extension is how the name of a casebook ends.
const Extension = ".claimdesk"

// Store is an open casebook. Its methods may be called from any goroutine; changes are made one after the other.
type Store struct {
	path   string
	lock   *flock.Flock // nil when the casebook was opened for reading only
	writer *gorm.DB     // one connection; nil when the casebook was opened for reading only
	reader *gorm.DB

	who     atomic.Value // string
	changed atomic.Value // func(Notice)
	now     func() time.Time
	filling bool // the search index is made when all rows are in
}

// Create makes a new casebook at path and opens it. The error is claims.ErrExists when a file is there already.
func Create(path string) (*Store, error) {
	if err := build(path, func(*gorm.DB) error { return nil }, "_pragma=journal_mode(DELETE)"); err != nil {
		return nil, err
	}
	return Open(path)
}

// build makes a new casebook. It appears under its name only when it is whole.
func build(path string, fill func(*gorm.DB) error, options ...string) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s: %w: choose another name or open it", path, claims.ErrExists)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("making the folder of the casebook: %w", err)
	}
	draft := path + ".new"
	for _, name := range []string{draft, draft + "-journal"} {
		if err := os.Remove(name); err != nil && !os.IsNotExist(err) {
			return fmt.Errorf("making the casebook: %w", err)
		}
	}
	db, err := connect(draft, append(options, "_txlock=immediate")...)
	if err != nil {
		return fmt.Errorf("making the casebook: %w", explain(path, err))
	}
	if err = db.Exec(fmt.Sprintf("PRAGMA application_id = %d", applicationID)).Error; err == nil {
		err = migrate(db)
	}
	if err == nil {
		err = fill(db)
	}
	closeDB(db)
	if err == nil {
		err = os.Rename(draft, path)
	}
	if err != nil {
		_ = os.Remove(draft)
		return fmt.Errorf("making the casebook: %w", explain(path, err))
	}
	return nil
}

// Open opens the casebook at path for reading and changing, and brings an older one up to date. The error is
// claims.ErrNotFound, ErrNotCasebook, ErrDamaged, ErrNewer, ErrReadOnly or ErrLocked, and the file is as it was.
func Open(path string) (*Store, error) {
	if err := inspect(path); err != nil {
		return nil, err
	}
	if err := checkWritable(path); err != nil {
		return nil, err
	}
	lock, err := acquire(path)
	if err != nil {
		return nil, err
	}
	s, err := open(path)
	if err != nil {
		release(lock)
		return nil, err
	}
	s.lock = lock
	return s, nil
}

func open(path string) (*Store, error) {
	writer, err := connect(path, "_pragma=journal_mode(WAL)", "_txlock=immediate")
	if err != nil {
		return nil, explain(path, err)
	}
	pool, err := writer.DB()
	if err != nil {
		return nil, explain(path, err)
	}
	pool.SetMaxOpenConns(1)
	if err := migrate(writer); err != nil {
		closeDB(writer)
		return nil, explain(path, err)
	}
	reader, err := connect(path, "mode=ro")
	if err != nil {
		closeDB(writer)
		return nil, explain(path, err)
	}
	s := newStore(path, reader)
	s.writer = writer
	return s, nil
}

// OpenForReading opens a casebook for queries and exports, also one that is read-only or open in another Claimdesk.
func OpenForReading(path string) (*Store, error) {
	if err := inspect(path); err != nil {
		return nil, err
	}
	if checkWritable(path) != nil {
		return openReader(path, "immutable=1")
	}
	lock, err := acquire(path)
	if err != nil {
		return openReader(path, "mode=ro")
	}
	s, err := open(path)
	if err != nil {
		release(lock)
		return nil, err
	}
	s.lock = lock
	return s, nil
}

func openReader(path, mode string) (*Store, error) {
	reader, err := connect(path, mode)
	if err != nil {
		return nil, explain(path, err)
	}
	if err := checkSchema(reader, path); err != nil {
		closeDB(reader)
		return nil, err
	}
	return newStore(path, reader), nil
}

func newStore(path string, reader *gorm.DB) *Store {
	if pool, err := reader.DB(); err == nil {
		pool.SetMaxOpenConns(max(4, runtime.NumCPU()))
		pool.SetMaxIdleConns(4)
	}
	s := &Store{path: path, reader: reader, now: time.Now}
	s.SetWho("")
	s.OnChange(nil)
	return s
}

// Close ends the work with the casebook. Everything changed before is on disk already.
func (s *Store) Close() error {
	closeDB(s.reader)
	if s.writer != nil {
		closeDB(s.writer)
	}
	if s.lock != nil {
		release(s.lock)
	}
	return nil
}

// Path is the casebook's file.
func (s *Store) Path() string { return s.path }

// Name is the casebook's name as people see it: its file without folder and extension.
func (s *Store) Name() string {
	base := filepath.Base(s.path)
	return base[:len(base)-len(filepath.Ext(base))]
}

// SetWho says who makes the changes from now on.
func (s *Store) SetWho(name string) { s.who.Store(name) }

// Who makes the changes.
func (s *Store) Who() string { return s.who.Load().(string) }

// Notice says what a committed change touched.
type Notice struct {
	Claims   []int64 // numbers of the claims that were added, changed or removed
	Articles bool    // whether the list of articles changed
	Settings bool    // whether the casebook's own settings changed
}

// OnChange has seen called after each committed change, on the goroutine that made it. There is one listener.
func (s *Store) OnChange(seen func(Notice)) {
	if seen == nil {
		seen = func(Notice) {}
	}
	s.changed.Store(seen)
}

func (s *Store) notify(n Notice) { s.changed.Load().(func(Notice))(n) }

// timestamp is the current time as a casebook writes it.
func (s *Store) timestamp() string { return stamp(s.now()) }

// stamp is a time as a casebook writes it; of two, the later comes last.
func stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

// connect opens a pool of connections that all have the same pragmas; options override the usual ones.
func connect(path string, options ...string) (*gorm.DB, error) {
	options = append([]string{
		"_pragma=foreign_keys(1)", "_pragma=synchronous(FULL)", "_pragma=busy_timeout(5000)",
		"_pragma=temp_store(MEMORY)",
	}, options...)
	db, err := gorm.Open(sqlite.Open(dsn(path, options)), &gorm.Config{
		Logger:                 logger.Discard,
		SkipDefaultTransaction: true,
	})
	if err != nil && db != nil {
		closeDB(db)
	}
	return db, err
}

func closeDB(db *gorm.DB) {
	pool, err := db.DB()
	if err != nil {
		return
	}
	if err := pool.Close(); err != nil {
		slog.Warn("closing the casebook", "error", err)
	}
}

// read is the pool of readers for one query.
func (s *Store) read(ctx context.Context) *gorm.DB { return s.reader.WithContext(ctx) }
