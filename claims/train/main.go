// Train makes the check-worthiness model that Claimdesk embeds:
//
//	go run ./claims/train [-data ../shared/data] [-o assets/model/worth.bin]
//
// The same data give the same file, byte for byte, on the same kind of processor.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"

	"claimdesk/claims/train/corpus"
	"claimdesk/claims/train/fit"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "`folder` of the training data")
	out := flag.String("o", "assets/model/worth.bin", "`file` to write")
	flag.Parse()
	training, err := corpus.Load(*data)
	if err != nil {
		log.Fatalf("loading the training data: %v", err)
	}
	content := fit.Model(training, fit.Defaults).Marshal()
	if err := os.WriteFile(*out, content, 0o644); err != nil {
		log.Fatalf("writing the model: %v", err)
	}
	fmt.Printf("%s: %d bytes from %d sentences of annotators and %d of transcripts\n",
		*out, len(content), len(training.Checkworthy), len(training.Chosen))
}
