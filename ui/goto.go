package ui

import (
	"context"
	"sort"
	"strconv"
	"strings"

	"claimdesk/data"
)

// goTo asks where in the list to go: to a row by its number, or to the first claim that begins with some letters, in the
// column that the list is ordered by.
func (d *desk) goTo() {
	hint := "Number of a row"
	if d.sort == data.BySpeaker || d.sort == data.ByHeadline {
		hint += ", or how the " + strings.ToLower(orderNames[d.sort]) + " begins"
	}
	d.shell.askFor("Go to", hint, "Go", 1, d.goToText)
}

func (d *desk) goToText(text string) {
	l := d.list
	if number, err := strconv.Atoi(strings.ReplaceAll(text, ",", "")); err == nil {
		if len(l.nums) > 0 {
			l.choose(min(max(number, 1), len(l.nums))-1, true)
		}
		return
	}
	of := map[data.Sort]func(data.Row) string{
		data.BySpeaker:  func(r data.Row) string { return r.Speaker },
		data.ByHeadline: func(r data.Row) string { return r.Headline },
	}[d.sort]
	if of == nil {
		d.status.say("Order the list by speaker or headline (O) to go to letters.")
		return
	}
	nums := l.nums
	start(d.stepping, func(ctx context.Context) (int, error) {
		return firstFrom(ctx, d.store, nums, of, text)
	}, func(i int, err error) {
		switch {
		case err != nil:
			d.failed(err)
		case i < len(l.nums):
			l.choose(i, true)
		}
	})
}

// firstFrom is the first row that is not before a text, in a list that is ordered by what of gives, in capitals or not. It
// reads one claim a step: twenty in a million.
func firstFrom(ctx context.Context, store *data.Store, nums []int64, of func(data.Row) string, text string) (int, error) {
	var failed error
	text = strings.ToLower(text)
	i := sort.Search(len(nums), func(i int) bool {
		if failed != nil {
			return true
		}
		rows, err := store.Rows(ctx, nums[i:i+1])
		failed = err
		return strings.ToLower(of(rows[nums[i]])) >= text
	})
	return min(i, len(nums)-1), failed
}
