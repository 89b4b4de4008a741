package data

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	gosqlite "github.com/glebarez/go-sqlite"
	"gorm.io/gorm"

	"claimdesk/claims"
)

// applicationID marks an SQLite file as a casebook ("CLMD", https://www.sqlite.org/fileformat2.html#application_id).
const applicationID = 0x434C4D44

// smallFile is the size in bytes up to which a casebook is read as a whole before it is opened; above, the check would
// be felt at the start and runs only on request.
const smallFile = 8 << 20

// inspect looks whether path is a casebook this Claimdesk can open, without writing a byte.
func inspect(path string) error {
	info, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s: %w: was it moved or renamed?", path, claims.ErrNotFound)
	}
	if err != nil {
		return fmt.Errorf("opening the casebook: %w", err)
	}
	if info.IsDir() {
		return fmt.Errorf("%s: %w: it is a folder", path, claims.ErrNotCasebook)
	}
	file, err := os.Open(path)
	if errors.Is(err, os.ErrPermission) {
		return fmt.Errorf("%s: %w: you may not read it; have its permissions changed", path, os.ErrPermission)
	}
	if err != nil {
		return fmt.Errorf("opening the casebook: %w", err)
	}
	defer file.Close()
	header := make([]byte, 100)
	if _, err := io.ReadFull(file, header); err != nil || string(header[:16]) != "SQLite format 3\x00" {
		return fmt.Errorf("%s: %w: choose a file that Claimdesk made (*%s)", path, claims.ErrNotCasebook, Extension)
	}
	if binary.BigEndian.Uint32(header[68:]) != applicationID {
		return fmt.Errorf("%s: %w: it is a database of another program", path, claims.ErrNotCasebook)
	}
	if version := binary.BigEndian.Uint32(header[60:]); version > schemaVersion() {
		return newer(path, version)
	}
	if hasLog(path) {
		return nil // the file alone is not the whole casebook
	}
	pageSize := int64(binary.BigEndian.Uint16(header[16:]))
	if pageSize == 1 {
		pageSize = 65536
	}
	if pages := int64(binary.BigEndian.Uint32(header[28:])); info.Size() < pages*pageSize {
		return fmt.Errorf("%s: %w: %d of %d bytes are there; restore it from a copy", path, claims.ErrDamaged, info.Size(), pages*pageSize)
	}
	if info.Size() > smallFile {
		return nil
	}
	return inspectPages(path)
}

// inspectPages has SQLite look at every page of a casebook that nobody has open.
func inspectPages(path string) error {
	db, err := connect(path, "immutable=1")
	if err != nil {
		return explain(path, err)
	}
	defer closeDB(db)
	return quickCheck(context.Background(), db, path)
}

func quickCheck(ctx context.Context, db *gorm.DB, path string) error {
	var found []string
	if err := db.WithContext(ctx).Raw("PRAGMA quick_check(3)").Scan(&found).Error; err != nil {
		return explain(path, err)
	}
	if len(found) != 1 || found[0] != "ok" {
		return fmt.Errorf("%s: %w: %s; restore it from a copy", path, claims.ErrDamaged, strings.ReplaceAll(strings.Join(found, "; "), "\n", "; "))
	}
	return nil
}

func newer(path string, version uint32) error {
	return fmt.Errorf("%s: %w (format %d, this one knows %d): install the current version to open it",
		path, claims.ErrNewer, version, schemaVersion())
}

// hasLog tells whether changes wait beside the file: another process has it open, or the last one was killed.
func hasLog(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}

// checkWritable fails when the file or its folder cannot be written. It looks at the permission bits too, which do not
// hold back an administrator.
func checkWritable(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return fmt.Errorf("opening the casebook: %w", err)
	}
	readOnly := fmt.Errorf("%s: %w: save a copy of it in a folder of your own and open that", path, claims.ErrReadOnly)
	if info.Mode().Perm()&0o222 == 0 {
		return readOnly
	}
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return readOnly
	}
	if err := file.Close(); err != nil {
		return fmt.Errorf("opening the casebook: %w", err)
	}
	if folder, err := os.Stat(filepath.Dir(path)); err == nil && runtime.GOOS != "windows" && folder.Mode().Perm()&0o222 == 0 {
		return readOnly
	}
	return nil
}

// explain turns SQLite's error codes into the errors that the user can be told about.
func explain(path string, err error) error {
	var code *gosqlite.Error
	if !errors.As(err, &code) {
		return fmt.Errorf("%s: %w", path, err)
	}
	switch code.Code() & 0xff {
	case 11, 26: // SQLITE_CORRUPT, SQLITE_NOTADB
		return fmt.Errorf("%s: %w (%v); restore it from a copy", path, claims.ErrDamaged, err)
	case 8: // SQLITE_READONLY
		return fmt.Errorf("%s: %w (%v)", path, claims.ErrReadOnly, err)
	case 10: // SQLITE_IOERR, also for the files beside it on a full disk
		return fmt.Errorf("%s: the disk cannot be read or written; is it full, or gone? (%w)", path, err)
	case 14: // SQLITE_CANTOPEN
		return fmt.Errorf("%s: %w: choose a folder that is there and that you may write in", path, os.ErrPermission)
	case 13: // SQLITE_FULL
		return fmt.Errorf("%s: the disk is full; make room and try again: %w", path, err)
	}
	return fmt.Errorf("%s: %w", path, err)
}

// dsn names the file as SQLite's URI, so that "?", "#" and "%" in names are names.
func dsn(path string, options []string) string {
	name := filepath.ToSlash(path)
	if runtime.GOOS == "windows" && filepath.VolumeName(path) != "" {
		name = "/" + name
	}
	return "file:" + (&url.URL{Path: name}).EscapedPath() + "?" + strings.Join(options, "&")
}
