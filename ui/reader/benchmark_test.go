package reader

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
)

func BenchmarkSetText1MB(b *testing.B) {
	r := shown(b, "", 900, 700)
	texts := []string{prose(1 << 20), prose(1<<20 - 10)}
	for i := 0; b.Loop(); i++ {
		r.SetText(texts[i%2])
	}
}

func BenchmarkScrollStep(b *testing.B) {
	r := shown(b, prose(1<<20), 900, 700)
	for i := 0; b.Loop(); i++ {
		r.scrollBy(25)
		if i%5000 == 4999 {
			r.scrollTo(0)
		}
	}
}

func manyMarks() []Mark {
	marks := make([]Mark, 500)
	for i := range marks {
		marks[i] = Mark{ID: strconv.Itoa(i), Start: i * 150, End: i*150 + 130, Style: Style(i % 4)}
	}
	return marks
}

func BenchmarkSetMarks500(b *testing.B) {
	r := shown(b, prose(1<<20), 900, 700)
	marks := manyMarks()
	for b.Loop() {
		r.SetMarks(marks)
	}
}

func BenchmarkResize20MB(b *testing.B) {
	r := shown(b, prose(20<<20), 900, 700)
	r.ShowRange(10<<20, 10<<20)
	for i := 0; b.Loop(); i++ {
		r.Resize(fyne.NewSize(600+float32(i%100), 700))
	}
}
