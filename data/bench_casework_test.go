package data_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"claimdesk/claims"
	"claimdesk/data"
	"claimdesk/data/sample/invent"
)

// BenchmarkAddCasework compares one change, with its history, search index and step of Undo, with a bare INSERT of the same
// row in a transaction of its own, under the same journal and synchronous modes.
func BenchmarkAddCasework(b *testing.B) {
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
	bare, err := sql.Open("sqlite", "file:"+path+"?_pragma=synchronous(FULL)&_pragma=busy_timeout(5000)&_pragma=foreign_keys(1)&_txlock=immediate")
	if err != nil {
		b.Fatal(err)
	}
	defer bare.Close()
	bare.SetMaxOpenConns(1)
	claim := func(i int) string { return rows[nums[i%len(nums)]].ID }
	const words, at = "The office sent the budget as a table and named a person for questions.", "2025-07-03T09:00:00.000Z"
	for _, one := range []struct {
		what   string
		change func(i int) error
		insert func(i int) error
	}{
		{
			"contact",
			func(i int) error {
				return data.Add(ctx, s, &claims.Contact{ClaimID: claim(i), At: at, Channel: "e-mail", Person: "Press office", Question: words, Deadline: "2025-07-09"})
			},
			func(i int) error {
				_, err := bare.Exec("INSERT INTO contacts (id, claim_id, at, channel, person, question, deadline, replied_at, reply, result, created_at, updated_at)"+
					" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
					data.NewID(), claim(i), at, "e-mail", "Press office", words, "2025-07-09", "", "", "", at, at)
				return err
			},
		},
		{
			"source",
			func(i int) error {
				return data.Add(ctx, s, &claims.Source{ClaimID: claim(i), Stance: claims.Refutes, Title: "Budget", URL: fmt.Sprint("https://budget.example/", i), Quote: words})
			},
			func(i int) error {
				_, err := bare.Exec("INSERT INTO sources (id, claim_id, stance, type, title, publisher, author, url, archive_url, accessed_at, published_at,"+
					" quote, locator, note, created_at, updated_at, independence, confidential) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
					data.NewID(), claim(i), "refutes", "", "Budget", "", "", fmt.Sprint("https://budget.example/b", i), "", "", "", words, "", "", at, at, "", 0)
				return err
			},
		},
	} {
		b.Run(one.what, func(b *testing.B) {
			var changes, inserts []time.Duration // by turns, for both to have the same disk
			took := func(work func(int) error, i int) time.Duration {
				begun := time.Now()
				if err := work(i); err != nil {
					b.Fatal(err)
				}
				return time.Since(begun)
			}
			for i := 0; b.Loop(); i++ {
				inserts = append(inserts, took(one.insert, i))
				changes = append(changes, took(one.change, i))
			}
			change, insert := median(changes), median(inserts)
			b.ReportMetric(change.Seconds()*1000, "ms/change")
			b.ReportMetric(insert.Seconds()*1000, "ms/INSERT")
			b.ReportMetric(float64(change)/float64(insert), "change/INSERT")
		})
	}
}

// BenchmarkCheckChain compares the check of a history with hashing the same bytes.
func BenchmarkCheckChain(b *testing.B) {
	ctx := context.Background()
	path := sampleCasebook(b, 30_000)
	s, err := data.OpenForReading(path)
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	db, err := sql.Open("sqlite", "file:"+path+"?mode=ro")
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	var size int64
	err = db.QueryRow("SELECT sum(length(at) + length(who) + length(action) + length(why) + length(entity) + length(entity_id)" +
		" + length(claim_id) + length(CAST(old AS BLOB)) + length(CAST(new AS BLOB)) + length(hash)) FROM events").Scan(&size)
	if err != nil {
		b.Fatal(err)
	}
	content, events := make([]byte, size), 0
	var checks, hashes []time.Duration
	for b.Loop() {
		begun := time.Now()
		report, err := s.CheckChain(ctx)
		if err != nil || len(report.Problems) > 0 {
			b.Fatalf("%q, %v", report.Problems, err)
		}
		checks, events = append(checks, time.Since(begun)), report.Events
		begun = time.Now()
		_ = sha256.Sum256(content)
		hashes = append(hashes, time.Since(begun))
	}
	check, hash := median(checks), median(hashes)
	b.ReportMetric(float64(events), "events")
	b.ReportMetric(check.Seconds()*1000, "ms/check")
	b.ReportMetric(float64(check)/float64(hash), "check/hash")
}

func median(list []time.Duration) time.Duration {
	slices.Sort(list)
	return list[len(list)/2]
}
