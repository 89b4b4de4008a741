package data

import (
	"context"
	"errors"
	"testing"

	"claimdesk/claims"
)

func TestSettingsAreChangesToo(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	noticed := 0
	s.OnChange(func(n Notice) {
		if n.Settings {
			noticed++
		}
	})
	value := func(want string) {
		t.Helper()
		if got, err := s.Setting(ctx, SettingRules); err != nil || got != want {
			t.Errorf("it is %q, want %q, %v", got, want, err)
		}
	}
	value("")
	for _, text := range []string{`{"sources":"off"}`, `{"sources":"block"}`, `{"sources":"block"}`} {
		if err := s.SetSetting(ctx, SettingRules, text); err != nil {
			t.Fatal(err)
		}
		value(text)
	}
	if err := s.SetSetting(ctx, SettingDesk, "Brenning Facts"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetSetting(ctx, "", "x"); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("no name: %v", err)
	}
	report, err := s.Check(ctx)
	if err != nil || len(report.Problems) > 0 || report.Events != 3 {
		t.Errorf("%+v, %v", report, err)
	}
	for range 2 {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	value("")
	if noticed != 5 {
		t.Errorf("%d notices", noticed)
	}
	if err := s.writer.Exec("INSERT INTO settings VALUES (7, 'smuggled', '', '', '')").Error; err != nil {
		t.Fatal(err)
	}
	if report, err := s.Check(ctx); err != nil || len(report.Problems) != 1 || report.Problems[0] != "Setting smuggled was added outside Claimdesk" {
		t.Errorf("%+v, %v", report, err)
	}
}
