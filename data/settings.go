package data

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"claimdesk/claims"
)

// The names of a casebook's own settings.
const (
	SettingRules       = "rules"     // levels of the rules of pre-flight, JSON
	SettingScales      = "scales"    // the desk's own verdict scales, JSON
	SettingProfiles    = "profiles"  // names of those who work on the casebook, JSON
	SettingDesk        = "desk"      // the organisation's name
	SettingDeskURL     = "desk url"  // and its address
	SettingDeskLogoURL = "desk logo" // of its picture
)

// setting is one of a casebook's own settings. Its id is its name.
type setting struct {
	Num       int64 `gorm:"primaryKey"`
	ID        string
	Value     string
	CreatedAt string
	UpdatedAt string
}

// Setting reads one of the casebook's own settings; empty when it was never set.
func (s *Store) Setting(ctx context.Context, name string) (string, error) {
	row, err := settingIn(s.read(ctx), name)
	if err != nil {
		return "", fmt.Errorf("reading the setting %s: %w", name, explain(s.path, err))
	}
	return row.Value, nil
}

// settingIn is the zero setting when it was never set.
func settingIn(db *gorm.DB, name string) (row setting, err error) {
	err = db.Where("id = ?", name).Limit(1).Find(&row).Error
	return row, err
}

// SetSetting sets one of the casebook's own settings. It is a change like all others, with history and Undo.
func (s *Store) SetSetting(ctx context.Context, name, value string) error {
	if name == "" {
		return fmt.Errorf("a setting without a name: %w", claims.ErrInvalid)
	}
	return s.do(ctx, command{action: "Change settings", burst: "setting " + name}, func(c *change) error {
		before, err := settingIn(c.tx, name)
		if err != nil {
			return err
		}
		if before.ID == "" {
			return c.insert(&setting{ID: name, Value: value, CreatedAt: c.at, UpdatedAt: c.at})
		}
		after := before
		after.Value = value
		return c.update(&before, &after)
	})
}
