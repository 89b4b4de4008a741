package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
)

// The columns are a contract with everybody's spreadsheets; the list here is held on purpose against the one in use.
func TestColumns(t *testing.T) {
	const claimColumns = `claim_id, article_id,
		article_title, article_url, article_publisher, article_published, quote, quote_start, quote_end, claim, headline, kind,
		speaker, speaker_role, claim_date, claim_place, language, first_appearance, appearances, checkworthiness, priority, status,
		verdict, scale, rating_value, rating_best, rating_worst, explanation, rationale, tags, assignee, reviewer, reviewed_at,
		sources, supporting, refuting, archived, source_urls, contacted, contact_result, published_url, published_at, corrections,
		last_correction, created_at, updated_at`
	const evidenceColumns = `claim_id, source_id, stance, type, title, publisher, author, url,
		archive_url, accessed_at, published_at, quote, locator, note, attachment, attachment_sha256`
	split := func(list string) []string { return regexp.MustCompile(`,\s*`).Split(list, -1) }
	if diff := cmp.Diff(split(claimColumns), ClaimColumns()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(split(evidenceColumns), EvidenceColumns()); diff != "" {
		t.Error(diff)
	}
}

func write(t testing.TB, columns []string, rows [][]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := NewWriter(&b, columns)
	for _, row := range rows {
		for _, cell := range row {
			w.Cell([]byte(cell))
		}
		_ = w.EndRow()
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWrite(t *testing.T) {
	got := string(write(t, []string{"claim_id", "claim"}, [][]string{
		{"=1+1", "-3"}, {"'=1", "it's"}, {"a,b", "say \"no\"\nnow"}, {"\tx", " y"}, {"''@", "'quoted'"}, {"é", ""},
	}))
	want := "\ufeffclaim_id,claim\r\n'=1+1,'-3\r\n''=1,it's\r\n\"a,b\",\"say \"\"no\"\"\nnow\"\r\n\"'\tx\",\" y\"\r\n'''@,'quoted'\r\né,\r\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWriteFails(t *testing.T) {
	w := NewWriter(full{}, []string{"claim_id"})
	if err := w.Flush(); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestReadWhatSpreadsheetsSave(t *testing.T) {
	want := [][]string{{"1", "a; b", "two\nlines"}, {"2", "=1", "x"}}
	for name, text := range map[string]string{
		"as written":     "\ufeffclaim_id,claim,note\r\n1,\"a; b\",\"two\nlines\"\r\n2,'=1,x\r\n",
		"no mark, LF":    "claim_id,claim,note\n1,a; b,\"two\nlines\"\n2,'=1,x",
		"semicolons":     "claim_id;claim;note\n1;\"a; b\";\"two\nlines\"\n2;'=1;x\n",
		"tabs, CR":       "Claim_ID\tclaim\tnote\r1\ta; b\t\"two\nlines\"\r2\t'=1\tx\r",
		"all quoted":     "\"claim_id\",\"claim\",\"note\"\r\n\"1\",\"a; b\",\"two\nlines\"\r\n\"2\",\"'=1\",\"x\"\r\n",
		"empty lines":    "claim_id,claim,note\n\n1,a; b,\"two\nlines\"\n,,\n2,'=1,x\n\n",
		"trailing cells": "claim_id,claim,note\n1,a; b,\"two\nlines\",,\n2,'=1,x,,\n",
	} {
		table, err := Read(strings.NewReader(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got [][]string
		for _, row := range table.Rows {
			got = append(got, row.Cells)
		}
		if diff := cmp.Diff(want, got); diff != "" || table.Kind != Claims {
			t.Errorf("%s: kind %d, %s", name, table.Kind, diff)
		}
	}
}

func TestReadKnowsLines(t *testing.T) {
	table, err := Read(strings.NewReader("claim,claim_id,odd\n\"1\n2\",a\n3,b,c\n"))
	if err != nil {
		t.Fatal(err)
	}
	if table.Rows[0].Line != 2 || table.Rows[1].Line != 4 {
		t.Errorf("rows begin at %d and %d", table.Rows[0].Line, table.Rows[1].Line)
	}
	if cell, ok := table.Cell(table.Rows[0], "odd"); ok {
		t.Errorf("a row that ends early has %q", cell)
	}
	if cell, ok := table.Cell(table.Rows[1], "claim_id"); !ok || cell != "b" {
		t.Errorf("got %q, %v", cell, ok)
	}
}

func TestReadNamesLineAndColumn(t *testing.T) {
	for text, want := range map[string]string{
		"claim_id,claim\n1,\"open\n":        "line 2, column 2 (claim)",
		"claim_id,claim\n1,\"a\nb\"c\n":     "line 3, column 2 (claim)",
		"claim_id,claim\n1,2\n1,2,3\n":      "line 3, column 3",
		"claim_id,claim,claim\n":            "line 1, column 3",
		"claim_id,claim\n1,caf\xe9\n":       "line 2",
		"\xff\xfec\x00l\x00a\x00i\x00m\x00": "line 1",
	} {
		_, err := Read(strings.NewReader(text))
		if !errors.Is(err, claims.ErrInvalid) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

func TestRecognise(t *testing.T) {
	for text, want := range map[string]Kind{
		"\ufeffclaim_id,article_id,quote,claim\r\n":  Claims,
		"claim;claim_id\n":                           Claims,
		"claim_id,source_id,stance,quote\r\n":        Evidence,
		"The claim_id, quote and claim were missing": Unknown,
		"name,age\n1,2\n":                            Unknown,
		"":                                           Unknown,
	} {
		if got := Recognise([]byte(text)); got != want {
			t.Errorf("%q is %d, want %d", text, got, want)
		}
	}
}

func TestRoundTrip(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	parts := []string{"=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", `"`, ",", ";", " ", "é", "“", "x", "1", "日", "\ufeff", ""}
	for range 2000 {
		columns := []string{"claim_id", "claim", "quote"}
		rows := make([][]string, 1+random.IntN(4))
		for i := range rows {
			rows[i] = []string{"id", "", ""}
			for j := 1; j < 3; j++ {
				for range random.IntN(6) {
					rows[i][j] += parts[random.IntN(len(parts))]
				}
			}
		}
		checkRoundTrip(t, columns, rows)
	}
}

func checkRoundTrip(t *testing.T, columns []string, rows [][]string) {
	t.Helper()
	written := write(t, columns, rows)
	table, err := Read(bytes.NewReader(written))
	if err != nil {
		t.Fatalf("%q: %v", written, err)
	}
	var got [][]string
	for _, row := range table.Rows {
		got = append(got, row.Cells)
	}
	if diff := cmp.Diff(rows, got); diff != "" {
		t.Fatalf("%q: %s", written, diff)
	}
	standard, err := csv.NewReader(bytes.NewReader(written)).ReadAll()
	if err != nil || len(standard) != len(rows)+1 {
		t.Fatalf("%q is not what encoding/csv reads: %d rows, %v", written, len(standard), err)
	}
	for _, row := range standard {
		for _, cell := range row {
			if cell != "" && runs(cell[0]) {
				t.Fatalf("%q holds a cell that runs: %q", written, cell)
			}
		}
	}
}

func FuzzRoundTrip(f *testing.F) {
	for _, seed := range []string{"=1+1", "'", "''-", "a\r\nb", `"`, "\ufeff=", "\t", " ,;"} {
		f.Add(seed, "x"+seed)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) || strings.ContainsRune(a+b, 0) {
			return
		}
		checkRoundTrip(t, []string{"claim_id", "claim", "quote"}, [][]string{{"id", a, b}, {b, a, "id"}})
	})
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"claim_id,claim\n1,2", "claim_id;claim\n\"1;\"\"\";'=2\r\n", "\ufeffclaim_id\tquote\r\"", "\""} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		Recognise(content)
		table, err := Read(bytes.NewReader(content))
		if err != nil {
			if !errors.Is(err, claims.ErrInvalid) {
				t.Errorf("error of another kind: %v", err)
			}
			return
		}
		for _, row := range table.Rows {
			if len(row.Cells) > len(table.Columns) || row.Line < 1 {
				t.Errorf("row %+v of %d columns", row, len(table.Columns))
			}
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	cells := [][]byte{[]byte("0198f2a0-7c1e-7aaa-8bbb-0123456789ab"), []byte("The bridge had cost 14 million crowns, she said."), []byte("-12"), nil}
	w := NewWriter(discard{}, ClaimColumns())
	for b.Loop() {
		for range 12 {
			for _, cell := range cells {
				w.Cell(cell)
			}
		}
		_ = w.EndRow()
	}
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
