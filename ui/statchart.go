package ui

import (
	"fmt"
	"image/color"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"claimdesk/claims/filter"
	"claimdesk/claims/scale"
	"claimdesk/data"
)

// statChart draws statistics. Labels of all scales are counted in four buckets, so that they can be added up.
type statChart struct {
	st     data.Statistics
	within filter.Filter // the claims that were counted
	scales []scale.Scale
	ink    chartInk
}

// chartInk is what a chart is drawn with.
type chartInk struct {
	text, muted, line, background, onBar color.NRGBA
	buckets                              map[scale.Bucket]color.NRGBA
	plain                                color.NRGBA
}

// inkOn are the colours of the theme in use.
func inkOn(th fyne.Theme, variant fyne.ThemeVariant) chartInk {
	of := func(name fyne.ThemeColorName) color.NRGBA {
		return color.NRGBAModel.Convert(th.Color(name, variant)).(color.NRGBA)
	}
	ink := chartInk{
		text: of(theme.ColorNameForeground), muted: of(theme.ColorNamePlaceHolder), line: of(theme.ColorNameSeparator),
		background: of(theme.ColorNameBackground), onBar: rgb(0xFFFFFF), plain: rgb(0x4B6A9B),
		buckets: map[scale.Bucket]color.NRGBA{scale.True: rgb(0x1459F7), scale.Mixed: rgb(0x8A7002), scale.False: rgb(0xC4263E), scale.Other: rgb(0x5C6673)},
	}
	if isDark(variant) {
		ink.onBar, ink.plain = rgb(0x0E1116), rgb(0x9DB6E0)
		for bucket, c := range ink.buckets {
			ink.buckets[bucket] = rgb(lighter(uint32(c.R)<<16 | uint32(c.G)<<8 | uint32(c.B)))
		}
	}
	return ink
}

var bucketOrder = []scale.Bucket{scale.True, scale.Mixed, scale.False, scale.Other}

var bucketNames = map[scale.Bucket]string{scale.True: "True", scale.Mixed: "Mixed", scale.False: "False", scale.Other: "Other"}

// bucketOf is the bucket of a label, by the first scale that has it; of one that no scale knows any more it is other.
func (c statChart) bucketOf(verdict string) scale.Bucket {
	for _, s := range c.scales {
		if label, ok := s.Label(verdict); ok {
			return label.Bucket
		}
	}
	return scale.Other
}

const (
	chartText    = 13
	chartSmall   = 11
	chartHeading = 16
	barHeight    = 20
	barGap       = 8
	twoColumns   = 860 // from this width on
	barsShown    = 12  // of those with most verdicts
)

// draw lays the charts out in one or two columns.
func (c statChart) draw(width float32) *drawing {
	d := &drawing{width: width}
	const margin = 8
	y := c.head(d, margin, margin, width-2*margin)
	column := width - 2*margin
	right, top := float32(margin), y
	if width >= twoColumns {
		column = (column - 40) / 2
		right += column + 40
	}
	y = c.bars(d, margin, y, column, "Verdicts by speaker", c.st.Speakers, filter.Speaker)
	y = c.bars(d, margin, y, column, "Verdicts by publisher", c.st.Publishers, filter.Publisher)
	bottom := y
	if width >= twoColumns {
		y = top
	}
	y = c.months(d, right, y, column)
	y = c.open(d, right, y, column)
	y = c.times(d, right, y, column)
	y = c.agreement(d, right, y, column)
	d.height = max(y, bottom) + margin
	return d
}

// head says what was counted, explains the colours and warns of a lopsided selection.
func (c statChart) head(d *drawing, x, y, w float32) float32 {
	what := orElse(grouped(c.st.Claims), "0") + " claims"
	if text := c.within.String(); text != "" {
		what += " found by " + text
	}
	d.text(x, y, w, what, chartText, c.ink.muted, fyne.TextAlignLeading, false)
	y += 26
	at := x
	for _, bucket := range bucketOrder {
		d.bar(at, y+2, 14, 14, c.ink.buckets[bucket], bucketNames[bucket], nil)
		d.text(at+20, y, 60, bucketNames[bucket], chartText, c.ink.text, fyne.TextAlignLeading, false)
		at += 86
	}
	y += 28
	for _, note := range c.st.Notes {
		d.text(x, y, w, "⚠ "+note, chartText, c.ink.text, fyne.TextAlignLeading, true)
		y += 22
	}
	return y + 8
}

func (c statChart) heading(d *drawing, x, y, w float32, words string) float32 {
	d.text(x, y, w, words, chartHeading, c.ink.text, fyne.TextAlignLeading, true)
	return y + 32
}

func (c statChart) nothing(d *drawing, x, y, w float32, words string) float32 {
	d.text(x, y, w, words, chartText, c.ink.muted, fyne.TextAlignLeading, false)
	return y + 40
}

// bars draws a bar for each tally, stacked by bucket.
func (c statChart) bars(d *drawing, x, y, w float32, title string, list []data.Breakdown, field filter.Field) float32 {
	y = c.heading(d, x, y, w, title)
	if len(list) == 0 {
		return c.nothing(d, x, y, w, "No verdict yet on a claim that has a "+string(field)+".")
	}
	list = list[:min(barsShown, len(list))]
	name := min(w*0.36, 180)
	most := 0
	for _, t := range list {
		most = max(most, t.Count)
	}
	for _, t := range list {
		d.text(x, y+1, name-10, t.Name, chartText, c.ink.text, fyne.TextAlignTrailing, false)
		c.stack(d, t, x+name, y, (w-name-44)/float32(most), true, func(f filter.Filter) filter.Filter { return f.With(filter.Term{Field: field, Value: t.Name}) })
		d.text(x+name+(w-name-44)*float32(t.Count)/float32(most)+8, y+1, 40, grouped(t.Count), chartText, c.ink.muted, fyne.TextAlignLeading, false)
		y += barHeight + barGap
	}
	return y + 20
}

// stack draws the parts of one tally, one after the other; unit is how long one verdict is.
func (c statChart) stack(d *drawing, t data.Breakdown, x, y, unit float32, across bool, with func(filter.Filter) filter.Filter) {
	for _, bucket := range bucketOrder {
		number, f := 0, with(c.within.Without(filter.Verdict))
		for _, v := range t.Verdicts {
			if c.bucketOf(v.Name) == bucket {
				number += v.Count
				if !slices.Contains(f.Terms, filter.Term{Field: filter.Verdict, Value: v.Name}) {
					f = f.With(filter.Term{Field: filter.Verdict, Value: v.Name})
				}
			}
		}
		if number == 0 {
			continue
		}
		hint := fmt.Sprintf("%s: %s %s", t.Name, grouped(number), strings.ToLower(bucketNames[bucket]))
		long := unit * float32(number)
		if !across {
			y -= long
			d.bar(x, y, columnWidth, max(long-1, 1), c.ink.buckets[bucket], hint, &f)
			continue
		}
		d.bar(x, y, max(long-1, 1), barHeight, c.ink.buckets[bucket], hint, &f)
		if words := grouped(number); fyne.MeasureText(words, chartSmall, fyne.TextStyle{}).Width+8 < long {
			d.text(x, y+2, long, words, chartSmall, c.ink.onBar, fyne.TextAlignCenter, false)
		}
		x += long
	}
}

// columnWidth is how wide the column of a month is.
const columnWidth = 16

// months draws a column for each month in which something was judged.
func (c statChart) months(d *drawing, x, y, w float32) float32 {
	y = c.heading(d, x, y, w, "Verdicts by month")
	list := c.st.Months
	if len(list) == 0 {
		return c.nothing(d, x, y, w, "No verdicts yet.")
	}
	const tall = 150
	step := min((w-10)/float32(len(list)), 64)
	if fit := int(w / (columnWidth + 4)); len(list) > fit {
		list = list[len(list)-fit:]
		step = columnWidth + 4
	}
	most := 0
	for _, t := range list {
		most = max(most, t.Count)
	}
	foot := y + 18 + tall
	d.bar(x, foot, w, 1, c.ink.line, "", nil)
	every := 1 + int(46/step)
	for i, t := range list {
		left := x + float32(i)*step
		c.stack(d, t, left+(step-columnWidth)/2, foot, tall/float32(most), false, func(f filter.Filter) filter.Filter { return inMonth(f, t.Name) })
		if step > 26 {
			d.text(left, foot-tall*float32(t.Count)/float32(most)-17, step, grouped(t.Count), chartSmall, c.ink.muted, fyne.TextAlignCenter, false)
		}
		if i%every == 0 {
			d.text(left-20, foot+4, step+40, t.Name, chartSmall, c.ink.muted, fyne.TextAlignCenter, false)
		}
	}
	return foot + 44
}

// inMonth bounds a filter to a month.
func inMonth(f filter.Filter, month string) filter.Filter {
	f = f.Without(filter.After).Without(filter.Before)
	first, err := time.Parse("2006-01", month)
	if err != nil {
		return f
	}
	return f.With(filter.Term{Field: filter.After, Value: month}).With(filter.Term{Field: filter.Before, Value: first.AddDate(0, 1, 0).Format("2006-01")})
}

// open draws the open work by status.
func (c statChart) open(d *drawing, x, y, w float32) float32 {
	y = c.heading(d, x, y, w, "Open work by status")
	if len(c.st.Open) == 0 {
		return c.nothing(d, x, y, w, "Nothing is open.")
	}
	most := 1
	for _, status := range c.st.Open {
		most = max(most, status.Count)
	}
	name := min(w*0.36, 180)
	for _, status := range c.st.Open {
		d.text(x, y+1, name-10, capitalised(status.Name), chartText, c.ink.text, fyne.TextAlignTrailing, false)
		long := (w - name - 60) * float32(status.Count) / float32(most)
		f := c.within.Without(filter.Status).With(filter.Term{Field: filter.Status, Value: status.Name})
		d.bar(x+name, y, max(long, 1), barHeight, c.ink.plain, capitalised(status.Name)+": "+grouped(status.Count), &f)
		d.text(x+name+long+8, y+1, 56, grouped(status.Count), chartText, c.ink.muted, fyne.TextAlignLeading, false)
		y += barHeight + barGap
	}
	if c.st.Overdue > 0 {
		d.text(x+name, y, w-name, counted(c.st.Overdue, "claim")+" with a reply overdue", chartText, c.ink.muted, fyne.TextAlignLeading, false)
		y += 24
	}
	return y + 20
}

// spans are how long the way to a verdict took, in days up to and including the last one of each.
var spans = []struct {
	name string
	last int
}{{"within a day", 0}, {"2–3 days", 2}, {"4–7 days", 6}, {"8–14 days", 13}, {"15–30 days", 29}, {"longer", 1 << 30}}

// times draws how long it took from a claim's coming in to its verdict. No search finds just these claims, so the bars open none.
func (c statChart) times(d *drawing, x, y, w float32) float32 {
	y = c.heading(d, x, y, w, "Time to the verdict")
	if len(c.st.Days) == 0 {
		return c.nothing(d, x, y, w, "No claim got its verdict after it came in.")
	}
	counts, most := make([]int, len(spans)), 1
	for _, days := range c.st.Days {
		for i, span := range spans {
			if int(days) <= span.last {
				counts[i]++
				most = max(most, counts[i])
				break
			}
		}
	}
	name := min(w*0.36, 180)
	for i, span := range spans {
		d.text(x, y+1, name-10, span.name, chartText, c.ink.text, fyne.TextAlignTrailing, false)
		long := (w - name - 60) * float32(counts[i]) / float32(most)
		if counts[i] > 0 {
			d.bar(x+name, y, max(long, 1), barHeight, c.ink.plain, span.name+": "+grouped(counts[i]), nil)
		}
		d.text(x+name+long+8, y+1, 56, orElse(grouped(counts[i]), "0"), chartText, c.ink.muted, fyne.TextAlignLeading, false)
		y += barHeight + barGap
	}
	d.text(x+name, y, w-name, fmt.Sprintf("Median: %.1f days", c.st.Days[len(c.st.Days)/2]), chartText, c.ink.muted, fyne.TextAlignLeading, false)
	return y + 44
}

// agreement tells how often reviewers' own verdicts met the authors'. No search finds just these claims.
func (c statChart) agreement(d *drawing, x, y, w float32) float32 {
	y = c.heading(d, x, y, w, "Agreement of reviewers")
	all := c.st.Reviews
	if all.Given == 0 {
		return c.nothing(d, x, y, w, "No reviewer gave a verdict of her own yet.")
	}
	left, unit := x, w/float32(all.Given)
	for _, part := range []struct {
		name   string
		number int
		ink    color.NRGBA
	}{{"the same verdict", all.Same, c.ink.buckets[scale.True]}, {"another", all.Given - all.Same, c.ink.buckets[scale.False]}} {
		if part.number == 0 {
			continue
		}
		long := unit * float32(part.number)
		d.bar(left, y, max(long-1, 1), barHeight, part.ink, part.name+": "+grouped(part.number), nil)
		d.text(left, y+barHeight+2, max(long, 110), part.name+": "+grouped(part.number), chartSmall, c.ink.text, fyne.TextAlignLeading, false)
		left += long
	}
	y += barHeight + 24
	words := fmt.Sprintf("%d %% agree, of %s", 100*all.Same/all.Given, counted(all.Given, "second verdict"))
	if all.BlindGiven > 0 {
		words += fmt.Sprintf("; given blind: %d %% of %d", 100*all.BlindSame/all.BlindGiven, all.BlindGiven)
	}
	d.text(x, y, w, words+".", chartText, c.ink.muted, fyne.TextAlignLeading, false)
	return y + 30
}
