// Evaluate measures the extractor on third-party data and prints one table:
//
//	go run ./claims/evaluate [-data ../shared/data] [-only worth,headline] [-gold FOLDER]
//
// Figures that training data would flatter come from models trained without the file, or the texts, they are measured
// on.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
	"text/tabwriter"
)

// row is one measure: what a simple method reaches, what is to be reached, and what Claimdesk reaches.
type row struct {
	Measure                string
	Baseline, Reach, Value float64 // 0 when there is none
	Note                   string
}

// family is the measures of a subject.
type family struct {
	name    string
	measure func(dir string) ([]row, error)
}

func main() {
	log.SetFlags(0)
	families := []family{
		{"worth", measureWorth},
		{"headline", measureHeadline},
		{"attribution", measureAttribution},
		{"segmentation", measureSegmentation},
		{"matching", measureMatching},
	}
	data := flag.String("data", "../shared/data", "`folder` of the data")
	only := flag.String("only", "", "`families` to measure, separated by commas (default all)")
	gold := flag.String("gold", "", "`folder` of further annotated news articles: tables like that of news-claims")
	flag.Parse()
	if *gold != "" {
		families = append(families, family{"gold", func(dir string) ([]row, error) { return measureFurther(dir, *gold) }})
	}
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "measure\tbaseline\treach\tvalue\tnote")
	for _, family := range families {
		if *only != "" && !strings.Contains(","+*only+",", ","+family.name+",") {
			continue
		}
		rows, err := family.measure(*data)
		if err != nil {
			log.Fatalf("measuring %s: %v", family.name, err)
		}
		for _, r := range rows {
			fmt.Fprintf(table, "%s\t%s\t%s\t%.3f\t%s\n", r.Measure, figure(r.Baseline), figure(r.Reach), r.Value, r.Note)
		}
	}
	if err := table.Flush(); err != nil {
		log.Fatal(err)
	}
}

func figure(v float64) string {
	if v == 0 {
		return "–"
	}
	return fmt.Sprintf("%.3f", v)
}
