package data_test

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"claimdesk/claims"
	"claimdesk/claims/filter"
	"claimdesk/data"
	"claimdesk/data/sample/invent"
)

// sampleCasebook is a casebook of that many claims. CLAIMDESK_SAMPLE may name one that was made before with
// “go run ./data/sample”, for 100,000 take minutes to make.
func sampleCasebook(b *testing.B, number int) string {
	b.Helper()
	if path := os.Getenv("CLAIMDESK_SAMPLE"); path != "" {
		return path
	}
	path := filepath.Join(b.TempDir(), "sample"+data.Extension)
	if err := invent.Casebook(context.Background(), path, number); err != nil {
		b.Fatal(err)
	}
	return path
}

// BenchmarkExport compares the export of claims with the sqlite3 program (in C) writing the same join as CSV, which is
// there when that program is installed. Both write to the null device.
func BenchmarkExport(b *testing.B) {
	path := sampleCasebook(b, 10_000)
	s, err := data.OpenForReading(path)
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		b.Fatal(err)
	}
	defer null.Close()
	var ours, reference float64 // seconds
	b.Run("claimdesk", func(b *testing.B) {
		rows := 0
		for b.Loop() {
			if rows, err = s.ExportClaims(context.Background(), null, filter.Filter{}, nil); err != nil {
				b.Fatal(err)
			}
		}
		ours = b.Elapsed().Seconds() / float64(b.N)
		b.ReportMetric(float64(rows), "rows")
	})
	program, err := exec.LookPath("sqlite3")
	if err != nil {
		return
	}
	b.Run("sqlite3", func(b *testing.B) {
		for b.Loop() {
			cmd := exec.Command(program, "-readonly", "-csv", "-header", path, data.ClaimsQuery())
			cmd.Stdout = null
			if out, err := cmd.StderrPipe(); err != nil {
				b.Fatal(err)
			} else if err := cmd.Start(); err != nil {
				b.Fatal(err)
			} else if text, _ := io.ReadAll(out); cmd.Wait() != nil {
				b.Fatalf("sqlite3: %s", text)
			}
		}
		reference = b.Elapsed().Seconds() / float64(b.N)
		if ours > 0 {
			b.ReportMetric(ours/reference, "claimdesk/sqlite3")
		}
	})
}

// BenchmarkEditClaim compares one change, with its history, search index and step of Undo, with a bare UPDATE in a
// transaction of its own, under the same journal and synchronous modes.
func BenchmarkEditClaim(b *testing.B) {
	ctx := context.Background()
	path := filepath.Join(b.TempDir(), "desk"+data.Extension)
	if err := invent.Casebook(ctx, path, 2000); err != nil {
		b.Fatal(err)
	}
	s, err := data.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	nums, err := s.Find(ctx, data.Query{})
	if err != nil {
		b.Fatal(err)
	}
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		b.Fatal(err)
	}
	id := func(i int) string { return rows[nums[i%len(nums)]].ID }
	b.Run("status", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			err := s.EditClaim(ctx, id(i), data.Edit{Action: "Assign"}, func(c *claims.Claim) { c.Assignee = fmt.Sprint(i) })
			if err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("searched text", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			err := s.EditClaim(ctx, id(i), data.Edit{Action: "Edit claim"}, func(c *claims.Claim) { c.Text = fmt.Sprint("The claim number ", i) })
			if err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("bare UPDATE", func(b *testing.B) {
		db, err := sql.Open("sqlite", "file:"+path+"?_pragma=synchronous(FULL)&_pragma=busy_timeout(5000)&_txlock=immediate")
		if err != nil {
			b.Fatal(err)
		}
		defer db.Close()
		db.SetMaxOpenConns(1)
		for i := 0; b.Loop(); i++ {
			if _, err := db.Exec("UPDATE claims SET assignee = ? WHERE id = ?", fmt.Sprint(-i), id(i)); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkFind is what the list asks for: ids of all claims, then rows of what is visible.
func BenchmarkFind(b *testing.B) {
	ctx := context.Background()
	s, err := data.OpenForReading(sampleCasebook(b, 10_000))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for _, expression := range []string{"", "status:suggested", "ferry", "speaker:ask -tag:rents score>0.5"} {
		f, err := filter.Parse(expression)
		if err != nil {
			b.Fatal(err)
		}
		b.Run("Find "+expression, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Find(ctx, data.Query{Filter: f}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	nums, err := s.Find(ctx, data.Query{})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("Rows of 50", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Rows(ctx, nums[:50]); err != nil {
				b.Fatal(err)
			}
		}
	})
}
