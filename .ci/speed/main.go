// Speed compares the throughput of the extractor with that of github.com/jdkato/prose/v2 splitting, tokenising and tagging
// the same text in one run, in processor time. It is a module of its own, since Claimdesk does not use prose:
//
//	cd .ci/speed && go run . [-lines] FILE
package main

import (
	"claimdesk/claims/extract"
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"runtime"
	"slices"
	"syscall"
	"time"

	"github.com/jdkato/prose/v2"
)

const rounds = 3

func main() {
	log.SetFlags(0)
	lines := flag.Bool("lines", false, "each line is one sentence, as in a transcript")
	flag.Parse()
	content, err := os.ReadFile(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	text := string(content)
	reads := func(options extract.Options) func() error {
		return func() error {
			_, err := extract.Extract(context.Background(), text, options)
			return err
		}
	}
	ways := []struct {
		name string
		run  func() error
	}{
		{"prose/v2", func() error {
			_, err := prose.NewDocument(text, prose.WithExtraction(false))
			return err
		}},
		{"extract", reads(extract.Options{Lines: *lines})},
		{"extract --all", reads(extract.Options{Lines: *lines, All: true})},
	}
	spent := make([][]time.Duration, len(ways))
	for range rounds {
		for i, way := range ways {
			runtime.GC()
			before := processorTime()
			if err := way.run(); err != nil {
				log.Fatal(err)
			}
			spent[i] = append(spent[i], processorTime()-before)
		}
	}
	for i, way := range ways {
		slices.Sort(spent[i])
		fmt.Printf("%-14s %6d ms for %d KB, %5.1f times\n", way.name, spent[i][rounds/2].Milliseconds(), len(text)/1000,
			spent[0][rounds/2].Seconds()/spent[i][rounds/2].Seconds())
	}
}

// processorTime is what this process has used of all processors.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		log.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
