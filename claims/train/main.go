// Train makes the check-worthiness model that Claimdesk embeds:
//
//	go run ./claims/train [-data ../shared/data] [-o assets/model/worth.bin.gz]
//
// The same data give the same file, byte for byte, on the same kind of processor and with the same version of Go, which packs it.
package main

import (
	"bytes"
	"compress/gzip"
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
	out := flag.String("o", "assets/model/worth.bin.gz", "`file` to write")
	flag.Parse()
	training, err := corpus.Load(*data)
	if err != nil {
		log.Fatalf("loading the training data: %v", err)
	}
	content := fit.Model(training, fit.Defaults).Marshal()
	packed, err := pack(content)
	if err == nil {
		err = os.WriteFile(*out, packed, 0o644)
	}
	if err != nil {
		log.Fatalf("writing the model: %v", err)
	}
	fmt.Printf("%s: %d bytes, %d unpacked, from %d sentences of annotators and %d of transcripts\n",
		*out, len(packed), len(content), len(training.Checkworthy), len(training.Chosen))
}

// pack makes content smaller.
func pack(content []byte) ([]byte, error) {
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	err = w.Close()
	return packed.Bytes(), err
}
