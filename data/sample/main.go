// Command sample writes a casebook of invented claims, for benchmarks and for looking at a full window:
//
//	go run ./data/sample -claims 10000 FILE
//
// The same number of claims gives the same articles, claims and sources.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"claimdesk/data/sample/invent"
)

func main() {
	number := flag.Int("claims", 10000, "how many claims")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: sample [-claims N] FILE")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 || *number < 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := invent.Casebook(context.Background(), flag.Arg(0), *number); err != nil {
		fmt.Fprintln(os.Stderr, "sample:", err)
		os.Exit(1)
	}
}
