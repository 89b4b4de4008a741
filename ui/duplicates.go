package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"claimdesk/claims"
	"claimdesk/data"
)

// duplicatesShown is how many pairs are offered at once, the most alike; when they are decided the next can be looked for.
const duplicatesShown = 300

// claimPair is two claims that may be the same.
type claimPair struct{ one, other data.Row }

// option shows both claims, or what tells them apart when their headlines do not.
func (p claimPair) option() option {
	one, other := headlineOf(p.one.Claim), headlineOf(p.other.Claim)
	if one != other {
		return option{label: one + " — " + other}
	}
	said := func(row data.Row) string { return joinNonEmpty(", ", row.Speaker, dayOf(row)) }
	return option{label: one, detail: joinNonEmpty(" — ", said(p.one), said(p.other))}
}

// findDuplicates looks through the whole casebook for claims that may be the same.
func (d *desk) findDuplicates() {
	d.inBackground("Looking for duplicates", func(ctx context.Context, progress func(float64)) (func(), error) {
		found, err := d.store.Duplicates(ctx, duplicatesShown, progress)
		if err != nil {
			return nil, err
		}
		var nums []int64
		for _, pair := range found {
			nums = append(nums, pair.A, pair.B)
		}
		rows, err := d.store.Rows(ctx, nums)
		pairs := make([]claimPair, len(found))
		for i, pair := range found {
			pairs[i] = claimPair{rows[pair.A], rows[pair.B]}
		}
		return func() { d.showDuplicates(pairs) }, err
	})
}

// showDuplicates offers the pairs, to be decided one after the other.
func (d *desk) showDuplicates(pairs []claimPair) {
	if len(pairs) == 0 {
		d.status.say("No claims that may be the same are left to decide.")
		return
	}
	title := counted(len(pairs), "pair") + " that may be the same"
	if len(pairs) == duplicatesShown {
		title = "The " + title + " most likely"
	}
	pickFrom(d.shell.window.Canvas(), d.shell.stage, title, false,
		func(_ context.Context, typed string) ([]option, error) {
			var options []option
			for i, pair := range pairs {
				o := pair.option()
				if strings.Contains(strings.ToLower(o.label+" "+o.detail), strings.ToLower(typed)) {
					o.name, o.mark = fmt.Sprint(i), d.badges.of(pair.one.Claim)
					options = append(options, o)
				}
			}
			return options, nil
		}, func(name string) {
			i := 0
			_, _ = fmt.Sscan(name, &i)
			d.decidePair(pairs, i)
		})
}

// decidePair asks what two claims are to each other and goes on with the pairs that are left.
func (d *desk) decidePair(pairs []claimPair, i int) {
	one, other := pairs[i].one, pairs[i].other
	options := []option{
		{name: "one", label: "Open: " + headlineOf(one.Claim), mark: d.badges.of(one.Claim), detail: joinNonEmpty(" · ", one.Speaker, dayOf(one))},
		{name: "other", label: "Open: " + headlineOf(other.Claim), mark: d.badges.of(other.Claim), detail: joinNonEmpty(" · ", other.Speaker, dayOf(other))},
		{name: "merge", label: "Merge: keep the first, drop the second"},
	}
	for _, r := range claims.Relationships() {
		options = append(options, option{name: string(r), label: decisionNames[r]})
	}
	pick(d.shell.window.Canvas(), "What are they to each other?", options, func(picked string) {
		rest := slices.Delete(slices.Clone(pairs), i, i+1)
		switch picked {
		case "one":
			d.openID(one.ID)
		case "other":
			d.openID(other.ID)
		case "merge":
			d.editor.do(func(ctx context.Context) error {
				_, err := d.store.MergeClaims(ctx, []data.Merge{{Keep: one.Num, Others: []int64{other.Num}}}, nil)
				return err
			}, func() { d.showDuplicates(rest) })
		default:
			d.editor.do(func(ctx context.Context) error {
				return d.store.Relate(ctx, one.ID, other.ID, claims.Relationship(picked), "")
			}, func() { d.showDuplicates(rest) })
		}
	})
}
