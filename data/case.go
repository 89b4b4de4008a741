package data

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"claimdesk/claims"
	"claimdesk/claims/preflight"
)

// Case is a claim with what pre-flight looks at. The error is claims.ErrNotFound when there is no such claim.
func (s *Store) Case(ctx context.Context, claimID string) (preflight.Case, error) {
	one, err := s.caseOf(s.read(ctx), claimID)
	if err != nil {
		return one, fmt.Errorf("reading a claim with its casework: %w", explain(s.path, err))
	}
	return one, nil
}

func (s *Store) caseOf(db *gorm.DB, claimID string) (one preflight.Case, err error) {
	if one.Claim, err = byID[claims.Claim](db, claimID); err != nil {
		return one, fmt.Errorf("claim: %w", err)
	}
	for _, rows := range []any{&one.Sources, &one.Exhibits, &one.Contacts, &one.Reviews} {
		if err := db.Where("claim_id = ?", claimID).Order("num").Find(rows).Error; err != nil {
			return one, err
		}
	}
	desk, err := settingIn(db, SettingDesk)
	one.Organisation, one.Today = desk.Value, s.now().UTC().Format("2006-01-02")
	return one, err
}

// Standard is the casebook's own standard for pre-flight. The error is claims.ErrInvalid when the setting cannot be read.
func (s *Store) Standard(ctx context.Context) (preflight.Standard, error) {
	return standardIn(s.read(ctx))
}

// SetStandard sets the casebook's own standard. The error is claims.ErrInvalid for a level that there is not.
func (s *Store) SetStandard(ctx context.Context, standard preflight.Standard) error {
	for rule, level := range standard {
		if !slices.Contains(preflight.Levels(), level) {
			return fmt.Errorf("rule %s: level “%s” is %w", rule, level, claims.ErrInvalid)
		}
	}
	text, err := json.Marshal(standard)
	if err != nil {
		return fmt.Errorf("writing the standard: %w", err)
	}
	return s.SetSetting(ctx, SettingRules, string(text))
}

func standardIn(db *gorm.DB) (standard preflight.Standard, err error) {
	rules, err := settingIn(db, SettingRules)
	if err != nil || rules.Value == "" {
		return nil, err
	}
	if err := json.Unmarshal([]byte(rules.Value), &standard); err != nil {
		return nil, fmt.Errorf("the setting %s is %w: set the levels of the rules again: %w", SettingRules, claims.ErrInvalid, err)
	}
	return standard, nil
}
