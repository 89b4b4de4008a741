package data_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"claimdesk/data"
)

// BenchmarkMatch looks for claims that are like 200 of the casebook's own, and tells the 95th percentile of the time.
func BenchmarkMatch(b *testing.B) {
	ctx := context.Background()
	s, err := data.OpenForReading(sampleCasebook(b, 10_000))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	counts, err := s.Counts(ctx)
	if err != nil {
		b.Fatal(err)
	}
	number := 0
	for _, n := range counts {
		number += n
	}
	var some []int64
	for i := range 200 {
		some = append(some, int64(1+i*number/200)) // a sample numbers its claims without a gap
	}
	rows, err := s.Rows(ctx, some)
	if err != nil {
		b.Fatal(err)
	}
	var times []time.Duration
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		found, err := s.Match(ctx, text(rows[some[i%len(some)]]), 5)
		if err != nil || len(found) == 0 {
			b.Fatal(found, err)
		}
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "p95-ms")
	b.ReportMetric(float64(number), "claims")
}

// text is what a row says: its quote, or the claim where it has none.
func text(row data.Row) string {
	if row.Quote != "" {
		return row.Quote
	}
	return row.Text
}
