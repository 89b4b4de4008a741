package extract

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkExtract reads 1 MB of an article and of a transcript.
func BenchmarkExtract(b *testing.B) {
	var article, transcript strings.Builder
	for i := 0; article.Len() < 1_000_000; i++ {
		fmt.Fprintf(&article, "Fares on line %d fell from £%d.40 to £1.%02d after the council of Norhaven voted 11 to 4 for the cut. “Ridership dropped by %d percent in two years,” Mayor Ada Lindqvist said, who was elected in %d.\n\n",
			i, i%7+2, i%100, i%60+3, 1990+i%30)
		fmt.Fprintf(&transcript, "ODA\tWe built %d homes last year, more than in the %d years before, and I am proud of that.\nREED\tWill the senator tell us what ward %d has paid?\n",
			i, i%9+2, i)
	}
	for _, bench := range []struct {
		name, text string
		options    Options
	}{
		{"article", article.String(), Options{}},
		{"article, all", article.String(), Options{All: true}},
		{"transcript", transcript.String(), Options{Lines: true}},
		{"transcript, all", transcript.String(), Options{Lines: true, All: true}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(bench.text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Extract(b.Context(), bench.text, bench.options); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
