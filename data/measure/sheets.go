package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"claimdesk/claims/filter"
	"claimdesk/claims/sheet"
	"claimdesk/data"
)

// export compares the export of all claims with the sqlite3 program writing the same join, and tells what memory it takes.
func (b *bench) export() error {
	var memory []byte
	ours := func(int) (err error) {
		memory, err = b.again("export")
		return err
	}
	reference := func(int) error {
		return sqlite3(io.Discard, "-readonly", "-csv", "-header", b.path, data.ClaimsQuery())
	}
	a, r, err := times(3, ours, reference)
	if err != nil {
		return err
	}
	b.line("export csv of all (p50)", at(.5, a), at(.5, r), "1.5", "sqlite3 -csv of the same join")
	fmt.Fprintf(b.out, "memory of the export above idle\t%s MB\t\t\t60 MB\t\n", strings.TrimSpace(string(memory)))
	return nil
}

// again runs measure itself in a process of its own.
func (b *bench) again(child string) ([]byte, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(self, "-child", child, b.path)
	cmd.Stderr = os.Stderr
	return cmd.Output()
}

// exportChild exports everything to nowhere and prints by how many megabytes the process grew at most.
func exportChild(path string) error {
	return grown(path, func(s *data.Store) error {
		_, err := s.ExportClaims(context.Background(), io.Discard, filter.Filter{}, nil)
		return err
	})
}

// grown prints by how many megabytes the process grows at most while it works on a casebook.
func grown(path string, work func(*data.Store) error) error {
	s, err := data.OpenForReading(path)
	if err != nil {
		return err
	}
	defer s.Close()
	idle, err := resident("VmRSS")
	if err != nil {
		return err
	}
	if err := work(s); err != nil {
		return err
	}
	most, err := resident("VmHWM")
	fmt.Println(most - idle)
	return err
}

// resident is a figure of this process in megabytes, from Linux.
func resident(name string) (int, error) {
	text, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(text)) {
		if rest, found := strings.CutPrefix(line, name+":"); found {
			kilobytes, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")))
			return kilobytes / 1024, err
		}
	}
	return 0, fmt.Errorf("no %s on %s", name, runtime.GOOS)
}

func sqlite3(out io.Writer, arguments ...string) error {
	var failure bytes.Buffer
	cmd := exec.Command("sqlite3", arguments...)
	cmd.Stdout, cmd.Stderr = out, &failure
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("sqlite3: %w: %s", err, failure.String())
	}
	return nil
}

// imported compares reading claims from a sheet into a new casebook with the sqlite3 program importing the sheet,
// indexing it as claims are and building the search index.
func (b *bench) imported() error {
	from, err := b.sample("from", b.sheet)
	if err != nil {
		return err
	}
	s, err := data.Open(from)
	if err != nil {
		return err
	}
	defer s.Close()
	text := filepath.Join(b.folder, "claims.csv")
	err = s.WriteFile(text, func(w io.Writer) error {
		_, err := s.ExportClaims(b.ctx, w, filter.Filter{}, nil)
		return err
	})
	if err != nil {
		return err
	}
	ours := func(i int) error { return b.importSheet(text, fmt.Sprint("into", i)) }
	reference := func(i int) error {
		name := filepath.Join(b.folder, fmt.Sprintf("reference%d.db", i))
		return sqlite3(io.Discard, name, "PRAGMA synchronous = FULL", "PRAGMA journal_mode = WAL", ".import --csv "+text+" sheet", referenceIndexes)
	}
	a, r, err := times(3, ours, reference)
	if err != nil {
		return err
	}
	b.line(fmt.Sprintf("import %d claims from CSV (p50)", b.sheet), at(.5, a), at(.5, r), "3", "sqlite3 .import + indexes + FTS rebuild")
	into, err := data.Open(filepath.Join(b.folder, "into0"+data.Extension))
	if err != nil {
		return err
	}
	defer into.Close()
	return b.back(into, "import", at(.5, a), "the import itself")
}

// referenceIndexes makes of a sheet what a casebook makes of its claims.
const referenceIndexes = `
CREATE UNIQUE INDEX sheet_id ON sheet (claim_id);
CREATE INDEX i0 ON sheet (article_id, quote_start);
CREATE INDEX i1 ON sheet (status, checkworthiness);
CREATE INDEX i2 ON sheet (status, updated_at);
CREATE INDEX i3 ON sheet (status, claim_date);
CREATE INDEX i4 ON sheet (status, headline COLLATE NOCASE);
CREATE INDEX i5 ON sheet (status, speaker COLLATE NOCASE);
CREATE INDEX i6 ON sheet (status, article_id, quote_start);
CREATE INDEX i7 ON sheet (status, sources);
CREATE INDEX i8 ON sheet (status, published_at);
CREATE INDEX i9 ON sheet (status, verdict COLLATE NOCASE);
CREATE INDEX i10 ON sheet (speaker COLLATE NOCASE, verdict);
CREATE INDEX i11 ON sheet (verdict COLLATE NOCASE);
CREATE INDEX i12 ON sheet (claim_date);
CREATE INDEX i13 ON sheet (checkworthiness);
CREATE VIRTUAL TABLE search USING fts5 (headline, claim, quote, speaker, explanation, rationale, source_urls,
	content = 'sheet', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO search (search) VALUES ('rebuild');
CREATE VIRTUAL TABLE matching USING fts5 (headline, claim, speaker, content = 'sheet', detail = none, tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO matching (matching) VALUES ('rebuild');`

func (b *bench) importSheet(text, name string) error {
	file, err := os.Open(text)
	if err != nil {
		return err
	}
	defer file.Close()
	table, err := sheet.Read(file)
	if err != nil {
		return err
	}
	s, err := data.Create(filepath.Join(b.folder, name+data.Extension))
	if err != nil {
		return err
	}
	defer s.Close()
	plan, err := s.PlanImport(b.ctx, table, nil)
	if err != nil {
		return err
	}
	added, _, err := s.Apply(b.ctx, plan)
	if err == nil && added != b.sheet {
		err = fmt.Errorf("%d claims came in; %d problems", added, len(plan.Problems))
	}
	return err
}

// check compares the verification of the history of some 100,000 events with hashing their bytes.
func (b *bench) check() error {
	path, err := b.sample("history", 33_500)
	if err != nil {
		return err
	}
	s, err := data.OpenForReading(path)
	if err != nil {
		return err
	}
	defer s.Close()
	db, err := sql.Open("sqlite", "file:"+path+"?mode=ro")
	if err != nil {
		return err
	}
	defer db.Close()
	events := 0
	ours := func(int) error {
		report, err := s.CheckChain(b.ctx)
		if events = report.Events; err == nil && len(report.Problems) > 0 {
			err = fmt.Errorf("%s", report.Problems[0])
		}
		return err
	}
	hash := func(int) error {
		rows, err := db.Query("SELECT seq || command || at || who || action || why || entity || entity_id || claim_id || old || new || hash FROM events ORDER BY seq")
		if err != nil {
			return err
		}
		defer rows.Close()
		var text sql.RawBytes
		for rows.Next() {
			if err := rows.Scan(&text); err != nil {
				return err
			}
			_ = sha256.Sum256(text)
		}
		return rows.Err()
	}
	a, r, err := times(5, ours, hash)
	if err != nil {
		return err
	}
	b.line(fmt.Sprintf("verify %d events (p50)", events), at(.5, a), at(.5, r), "2", "reading and hashing the same bytes")
	return nil
}

// memory tells how a process grows that searches, sorts and opens claims for as long as it takes to do so 500 times.
func (b *bench) memory() error {
	if err := b.store.Close(); err != nil {
		return err
	}
	out, err := b.again("search")
	if err != nil {
		return err
	}
	_, err = b.out.Write(out)
	return errors.Join(err, b.out.Flush())
}

func searchChild(path string) error {
	s, err := data.Open(path)
	if err != nil {
		return err
	}
	defer s.Close()
	b := &bench{ctx: context.Background(), path: path, store: s}
	if err := first(b.ctx, s, data.Query{}); err != nil {
		return err
	}
	start, err := resident("VmRSS")
	if err != nil {
		return err
	}
	began := time.Now()
	words := []string{"rents", "harbour fees", "ferry tr", "an", "speaker:bren", "score>0.5", "status:published wages", "", "tag:rents"}
	for i := range 500 {
		f, err := filter.Parse(words[i%len(words)])
		if err != nil {
			return err
		}
		q := data.Query{Filter: f, Sort: data.Sorts()[i%len(data.Sorts())]}
		if i%25 != 0 { // now and then somebody waits for all
			err = first(b.ctx, s, q)
		} else if nums, e := s.Find(b.ctx, q); e == nil && len(nums) > 0 {
			_, err = s.Rows(b.ctx, nums[len(nums)/2:][:min(visible, len(nums)/2)])
		} else {
			err = e
		}
		if err != nil {
			return err
		}
	}
	end, err := resident("VmRSS")
	fmt.Printf("resident memory after 500 searches (%.0f s)\t%d MB\t%d MB\t%.2f\t2\tafter the first rows\n", time.Since(began).Seconds(), end, start, float64(end)/float64(start))
	return err
}
