package data

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"claimdesk/claims/dossier"
)

func TestExportDossier(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	nums := propose(t, s, addStory(t, s))
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		t.Fatal(err)
	}
	giveCasework(t, s, rows[nums[1]].ID)
	if err := s.SetSetting(ctx, SettingDesk, "Brenning Facts"); err != nil {
		t.Fatal(err)
	}
	for _, f := range []dossier.Format{dossier.HTML, dossier.Markdown} {
		var out bytes.Buffer
		n, err := s.ExportDossier(ctx, &out, f, Selection{Nums: nums[1:]}, dossier.Options{}, nil)
		if n != 1 || err != nil {
			t.Fatalf("%s: %d claims, %v", f, n, err)
		}
		for _, want := range []string{"Brenning Facts", "desk", "A bridge for Brenning", "Bridge paid without a loan", "Budget of Brenning", "note.txt", "It was 13."} {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%s: %q is missing", f, want)
			}
		}
		for _, wrong := range []string{"clerk", "14 million"} {
			if strings.Contains(out.String(), wrong) {
				t.Errorf("%s tells of the %q", f, wrong)
			}
		}
		if n, err := s.ExportDossier(ctx, &out, f, Selection{Nums: []int64{}}, dossier.Options{}, nil); n != 0 || err != nil {
			t.Errorf("%s of nothing: %d claims, %v", f, n, err)
		}
	}
	if _, err := s.ExportDossier(ctx, fullDisk{}, dossier.HTML, Selection{}, dossier.Options{}, nil); !errors.Is(err, errFull) {
		t.Errorf("a full disk gives %v", err)
	}
}
