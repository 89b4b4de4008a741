// Speed compares the throughput of the extractor with that of github.com/jdkato/prose/v2 splitting, tokenising and tagging
// the same text in one run, by the clock, which is what a person waits, and in processor time, which tells what sharing the
// work among processors does not. It is a module of its own, since Claimdesk does not use prose:
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

const rounds = 5

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
	waited, spent := make([][]time.Duration, len(ways)), make([][]time.Duration, len(ways))
	for range rounds {
		for i, way := range ways {
			runtime.GC()
			start, before := time.Now(), processorTime()
			if err := way.run(); err != nil {
				log.Fatal(err)
			}
			waited[i], spent[i] = append(waited[i], time.Since(start)), append(spent[i], processorTime()-before)
		}
	}
	fmt.Printf("%d KB, %d processors\n", len(text)/1000, runtime.GOMAXPROCS(0))
	for i, way := range ways {
		clock, processor := median(waited[i]), median(spent[i])
		fmt.Printf("%-14s by the clock %5d ms, %5.1f times; processor time %5d ms, %5.1f times\n", way.name,
			clock.Milliseconds(), median(waited[0]).Seconds()/clock.Seconds(),
			processor.Milliseconds(), median(spent[0]).Seconds()/processor.Seconds())
	}
}

func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

// processorTime is what this process has used of all processors.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		log.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
