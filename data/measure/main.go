// Command measure prints how fast and how lean a large casebook is, each figure against its reference in the same run:
//
//	go run ./data/sample -claims 1000000 FILE
//	go run ./data/measure FILE
//
// It changes claims of the casebook and undoes the changes; give it one that was invented. The sheets are compared with
// the sqlite3 program, where that is installed.
package main

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"claimdesk/data"
)

// bench is the casebook under measure: through the store, and bare through the same driver.
type bench struct {
	ctx    context.Context
	path   string
	folder string // for what is written
	store  *data.Store
	bare   *sql.DB
	out    *tabwriter.Writer
	sheet  int // claims that are imported
}

func main() {
	only := flag.String("only", "", "measure only what begins with one of these words, separated by commas")
	sheet := flag.Int("import", 100_000, "how many claims the imported sheet has")
	child := flag.String("child", "", "used by measure itself: export, search or duplicates in a process of its own")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: measure [-only WORDS] [-import N] FILE")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	err := run(flag.Arg(0), *only, *sheet, *child)
	if err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

func run(path, only string, sheet int, child string) error {
	switch child {
	case "export":
		return exportChild(path)
	case "search":
		return searchChild(path)
	case "duplicates":
		return duplicatesChild(path)
	}
	folder, err := os.MkdirTemp(filepath.Dir(path), "measure-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	b := &bench{ctx: context.Background(), path: path, folder: folder, sheet: sheet, out: tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)}
	fmt.Fprintln(b.out, "measure\tClaimdesk\treference\tratio\treach\treference is")
	for _, m := range []struct {
		name string
		do   func(*bench) error
	}{
		{"open", (*bench).open},
		{"search", (*bench).search},
		{"sort", (*bench).sort},
		{"change", (*bench).change},
		{"bulk", (*bench).bulk},
		{"export", (*bench).export},
		{"match", (*bench).match},
		{"duplicates", (*bench).duplicates},
		{"import", (*bench).imported},
		{"check", (*bench).check},
		{"memory", (*bench).memory},
	} {
		if only != "" && !slices.ContainsFunc(strings.Split(only, ","), func(word string) bool { return strings.HasPrefix(m.name, word) }) {
			continue
		}
		if err := b.with(m.do); err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
	}
	return b.out.Flush()
}

// with opens the casebook for one measure, so that none profits from what the one before has read.
func (b *bench) with(do func(*bench) error) (err error) {
	if b.store, err = data.Open(b.path); err != nil {
		return err
	}
	defer b.store.Close()
	b.bare, err = sql.Open("sqlite", "file:"+b.path+"?_pragma=synchronous(FULL)&_pragma=busy_timeout(5000)&_pragma=foreign_keys(1)"+
		"&_pragma=temp_store(MEMORY)&_txlock=immediate")
	if err != nil {
		return err
	}
	defer b.bare.Close()
	b.bare.SetMaxOpenConns(1)
	return do(b)
}

// times runs two works in turn, so that both meet the same disturbances, and returns how long each took, sorted.
func times(rounds int, ours, reference func(i int) error) (a, b []time.Duration, err error) {
	for i := range rounds {
		for _, one := range []struct {
			work func(int) error
			list *[]time.Duration
		}{{ours, &a}, {reference, &b}} {
			began := time.Now()
			if err := one.work(i); err != nil {
				return nil, nil, err
			}
			*one.list = append(*one.list, time.Since(began))
		}
	}
	slices.Sort(a)
	slices.Sort(b)
	return a, b, nil
}

// at is the duration below which a share of sorted durations lie.
func at(share float64, sorted []time.Duration) time.Duration {
	return sorted[min(len(sorted)-1, int(share*float64(len(sorted))))]
}

// line prints one measure as milliseconds.
func (b *bench) line(name string, ours, reference time.Duration, reach, what string) {
	fmt.Fprintf(b.out, "%s\t%.2f ms\t%.2f ms\t%.2f\t%s\t%s\n", name, ms(ours), ms(reference), ms(ours)/ms(reference), reach, what)
	_ = b.out.Flush()
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
