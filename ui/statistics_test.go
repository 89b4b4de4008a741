package ui

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"claimdesk/claims"
	"claimdesk/claims/filter"
	"claimdesk/claims/scale"
	"claimdesk/data"
)

// counts are statistics with something in every chart.
func counts() data.Statistics {
	tally := func(name string, numbers ...int) data.Breakdown {
		t := data.Breakdown{Name: name}
		for i, n := range numbers {
			t.Verdicts = append(t.Verdicts, data.Number{Name: []string{"True", "Mixed", "False", "Unproven"}[i], Count: n})
			t.Count += n
		}
		return t
	}
	return data.Statistics{
		Claims:   90,
		Speakers: []data.Breakdown{tally("Mara Lindt & <Co>", 12, 4, 30, 2), tally("Ole Berg", 3, 0, 1, 0)}, Publishers: []data.Breakdown{tally("Brenning Post", 20, 4, 30, 2)},
		Months: []data.Breakdown{tally("2025-06", 2, 1, 9, 0), tally("2025-07", 13, 3, 22, 2)},
		Open:   []data.Number{{Name: string(claims.Suggested), Count: 12}, {Name: string(claims.InReview), Count: 1}}, Overdue: 1, Days: []float64{0, 0.5, 1, 5, 40},
		Reviews: data.Agreement{Given: 6, Same: 4, BlindGiven: 5, BlindSame: 4}, Notes: []string{"Most verdicts are on Mara Lindt."},
	}
}

func chartOf(r *rig, st data.Statistics) statChart {
	app := fyne.CurrentApp()
	return statChart{st: st, scales: r.scales, ink: inkOn(app.Settings().Theme(), app.Settings().ThemeVariant())}
}

func TestChartsFitTheirWidth(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	for _, st := range []data.Statistics{{}, counts()} {
		for _, width := range []float32{480, 700, 1240} {
			d := chartOf(r, st).draw(width)
			for _, s := range d.shapes {
				if s.x < 0 && s.words == "" || s.x+s.w > width+30 || s.y < 0 || s.y+s.h > d.height || s.w < 0 || s.h < 0 {
					t.Errorf("at width %v a shape lies outside: %+v", width, s)
				}
				if s.opens != nil && s.hint == "" {
					t.Errorf("a figure has no words: %+v", s)
				}
			}
		}
	}
}

func TestAFigureOpensItsClaims(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	d := chartOf(r, counts()).draw(900)
	for _, want := range []string{
		`speaker:"Mara Lindt & <Co>" verdict:False`, `publisher:"Brenning Post" verdict:True`,
		`after:2025-07 before:2025-08 verdict:Mixed`, `status:"in review"`,
	} {
		found := false
		for _, s := range d.shapes {
			found = found || s.opens != nil && s.opens.String() == want
		}
		if !found {
			t.Errorf("no figure opens %s", want)
		}
	}
	r.desk.addSample()
	r.settle()
	r.press("a2v57")
	view, ok := r.window.Canvas().Focused().(*chartView)
	if !ok {
		t.Fatal("the statistics are not open")
	}
	view.Resize(fyne.NewSize(900, 600))
	r.key(fyne.KeyDown)
	r.key(fyne.KeyReturn)
	if r.covered() || len(r.desk.list.nums) != 1 || !strings.Contains(r.desk.search.entry.Text, "verdict:False") {
		t.Errorf("Enter on the first figure lists %d claims by %q", len(r.desk.list.nums), r.desk.search.entry.Text)
	}
}

func TestChartsAreSavedAsPictures(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	chart := chartOf(r, counts())
	d := chart.draw(exportWidth)
	var b bytes.Buffer
	if err := d.writeSVG(&b, "Two & <three>\x00", chart.ink.background); err != nil {
		t.Fatal(err)
	}
	for decoder := xml.NewDecoder(&b); ; {
		if _, err := decoder.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("the SVG cannot be read: %v", err)
		}
	}
	size := d.render(chart).Bounds().Size()
	if size.X != exportWidth*pictureScale || size.Y < 100 {
		t.Errorf("the picture is %v", size)
	}
}

func TestBucketsOfUnknownLabels(t *testing.T) {
	c := statChart{}
	if got := c.bucketOf("Wrong"); got != scale.Other {
		t.Errorf("a label of no scale counts as %s", got)
	}
	if f := inMonth(filter.Filter{}, "no month"); len(f.Terms) != 0 {
		t.Errorf("no month gives %s", f)
	}
}
