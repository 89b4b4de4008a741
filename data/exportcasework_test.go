package data

import (
	"bytes"
	"context"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

// cells is one row of a sheet by column.
func cells(t testing.TB, content string, row int) map[string]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(content, "\ufeff"))).ReadAll()
	if err != nil || len(rows) <= row {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	all := map[string]string{}
	for i, name := range rows[0] {
		all[name] = rows[row][i]
	}
	return all
}

func TestExportTellsTheCasework(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	id := claimIn(t, s).ID
	caseworkColumns := []string{
		"first_appearance", "appearances", "sources", "archived", "source_urls", "contacted", "contact_result", "corrections", "last_correction",
	}
	told := func() map[string]string {
		all, picked := cells(t, exported(t, s, "crowns"), 1), map[string]string{}
		for _, name := range caseworkColumns {
			picked[name] = all[name]
		}
		return picked
	}
	want := map[string]string{
		"first_appearance": "", "appearances": "", "sources": "0", "archived": "0", "source_urls": "", "contacted": "",
		"contact_result": "", "corrections": "0", "last_correction": "",
	}
	if diff := cmp.Diff(want, told()); diff != "" {
		t.Errorf("without casework: %s", diff)
	}
	secret := claims.Source{ClaimID: id, Title: "Leaked minutes", URL: "https://secret.example", ArchiveURL: "https://secret.example/2", Confidential: true}
	open := claims.Source{ClaimID: id, Title: "Budget", URL: "https://budget.example"}
	for _, err := range []error{
		s.AddSource(ctx, &secret), s.AddSource(ctx, &open),
		Add(ctx, s, &claims.Appearance{ClaimID: id, URL: "https://late.example", Date: "2025-07-09"}),
		Add(ctx, s, &claims.Appearance{ClaimID: id, URL: "https://early.example", Date: "2025-06-30"}),
		Add(ctx, s, &claims.Contact{ClaimID: id, At: "2025-07-05T10:00:00Z", Result: claims.NoReply}),
		Add(ctx, s, &claims.Contact{ClaimID: id, At: "2025-07-04", Result: claims.Replied}),
		Add(ctx, s, &claims.Correction{ClaimID: id, PublishedAt: "2025-07-20"}),
		Add(ctx, s, &claims.Correction{ClaimID: id, PublishedAt: "2025-07-10"}),
		Add(ctx, s, &claims.Correction{ClaimID: id, AskedBy: "The mayor", Outcome: claims.Refused}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	want = map[string]string{
		"first_appearance": "https://early.example", "appearances": "https://late.example; https://early.example",
		"sources": "1", "archived": "0", "source_urls": "https://budget.example",
		"contacted": "2025-07-05T10:00:00Z", "contact_result": "no reply", "corrections": "2", "last_correction": "2025-07-20",
	}
	if diff := cmp.Diff(want, told()); diff != "" {
		t.Errorf("with casework: %s", diff)
	}
	var evidence bytes.Buffer
	rows, err := s.ExportEvidence(ctx, &evidence, filter.Filter{}, nil)
	if err != nil || rows != 1 || strings.Contains(evidence.String(), "secret") || strings.Contains(evidence.String(), "Leaked") {
		t.Errorf("%d rows, %v: %s", rows, err, evidence.String())
	}
}
