package data

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/go-gormigrate/gormigrate/v2"
	"gorm.io/gorm"

	"claimdesk/claims"
)

// migrationFiles are append-only: a file that was released never changes, and the next one gets the next number.
//
//go:embed migrations/*.sql
var migrationFiles embed.FS

// schemaVersion is the number of migrations; a casebook carries it as its user_version.
func schemaVersion() uint32 {
	names, _ := fs.Glob(migrationFiles, "migrations/*.sql")
	return uint32(len(names))
}

// migrate brings a casebook to this program's schema. It costs one read when there is nothing to do.
func migrate(db *gorm.DB) error { return migrateTo(db, schemaVersion()) }

// migrateTo brings a casebook to the schema of a version.
func migrateTo(db *gorm.DB, wanted uint32) error {
	version, err := userVersion(db)
	if err != nil || version == wanted {
		return err
	}
	if version > wanted {
		return fmt.Errorf("format %d: %w", version, claims.ErrNewer)
	}
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return fmt.Errorf("listing migrations: %w", err)
	}
	steps := make([]*gormigrate.Migration, wanted)
	for i, name := range names[:wanted] {
		text, err := migrationFiles.ReadFile(name)
		if err != nil {
			return fmt.Errorf("reading %s: %w", name, err)
		}
		steps[i] = &gormigrate.Migration{
			ID: strings.TrimSuffix(path.Base(name), ".sql"),
			Migrate: func(tx *gorm.DB) error {
				if err := tx.Exec(string(text)).Error; err != nil {
					return err
				}
				return tx.Exec(fmt.Sprintf("PRAGMA user_version = %d", i+1)).Error
			},
		}
	}
	options := *gormigrate.DefaultOptions
	options.UseTransaction = true
	err = db.Connection(func(connection *gorm.DB) error {
		db := connection.Session(&gorm.Session{})
		return withoutReferences(db, gormigrate.New(db, &options, steps).Migrate)
	})
	if err != nil {
		return fmt.Errorf("bringing the casebook up to date: %w", err)
	}
	// The file's header then tells the version, also to a Claimdesk that only looks.
	return db.Exec("PRAGMA wal_checkpoint(TRUNCATE)").Error
}

// withoutReferences does work while the connection does not look at foreign keys: a table that others refer to can only be
// replaced so, as https://sqlite.org/lang_altertable.html#otheralter says.
func withoutReferences(connection *gorm.DB, work func() error) error {
	var looking int
	if err := connection.Raw("PRAGMA foreign_keys").Scan(&looking).Error; err != nil {
		return err
	}
	if err := connection.Exec("PRAGMA foreign_keys = 0").Error; err != nil {
		return err
	}
	return errors.Join(work(), connection.Exec(fmt.Sprintf("PRAGMA foreign_keys = %d", looking)).Error)
}

func userVersion(db *gorm.DB) (uint32, error) {
	var version uint32
	err := db.Raw("PRAGMA user_version").Scan(&version).Error
	return version, err
}

// checkSchema is for a casebook that cannot be migrated because it is only read.
func checkSchema(db *gorm.DB, path string) error {
	version, err := userVersion(db)
	switch {
	case err != nil:
		return explain(path, err)
	case version > schemaVersion():
		return newer(path, version)
	case version < schemaVersion():
		return fmt.Errorf("%s: %w and from an older Claimdesk: open a copy of it once to bring it up to date", path, claims.ErrReadOnly)
	}
	return nil
}
