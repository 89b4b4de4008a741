package invent

import (
	"bytes"
	"context"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims/filter"
	"claimdesk/claims/sheet"
	"claimdesk/data"
)

// quotes are the claims and their words in a new casebook, which must be sound.
func quotes(t *testing.T, number int) [][]string {
	t.Helper()
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "sample.claimdesk")
	if err := Casebook(ctx, path, number); err != nil {
		t.Fatal(err)
	}
	s, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if report, err := s.Check(ctx); err != nil || len(report.Problems) > 0 {
		t.Errorf("check: %+v, %v", report.Problems, err)
	}
	found, err := s.Find(ctx, data.Query{Filter: filter.Filter{}.With(filter.Term{Value: "percent"})})
	if err != nil || len(found) != number {
		t.Errorf("search finds %d of %d, %v", len(found), number, err)
	}
	var b bytes.Buffer
	if _, err := s.ExportClaims(ctx, &b, filter.Filter{}, nil); err != nil {
		t.Fatal(err)
	}
	table, err := sheet.Read(&b)
	if err != nil || len(table.Rows) != number {
		t.Fatalf("%d rows, %v", len(table.Rows), err)
	}
	var list [][]string
	for _, row := range table.Rows {
		id, _ := table.Cell(row, "claim_id")
		quote, _ := table.Cell(row, "quote")
		sources, _ := table.Cell(row, "source_urls")
		list = append(list, []string{id, quote, sources})
	}
	return list
}

func TestCasebookIsSoundAndAlwaysTheSame(t *testing.T) {
	if diff := cmp.Diff(quotes(t, 300), quotes(t, 300)); diff != "" {
		t.Error(diff)
	}
}
