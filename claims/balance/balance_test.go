package balance

import (
	"math"
	"strings"
	"testing"
)

func TestIndex(t *testing.T) {
	for _, one := range []struct {
		counts []int
		want   float64
	}{{nil, 0}, {[]int{0}, 0}, {[]int{7}, 10_000}, {[]int{5, 5}, 5000}, {[]int{30, 30, 20, 20}, 2600}} {
		if got := Index(one.counts); math.Abs(got-one.want) > 1e-9 {
			t.Errorf("%v: %v, want %v", one.counts, got, one.want)
		}
	}
}

func TestNote(t *testing.T) {
	for _, one := range []struct {
		counts []int
		want   string
	}{
		{[]int{20, 9}, ""}, // too few
		{[]int{6, 6, 6, 6, 6, 6}, ""},
		{[]int{10, 10, 10, 10}, "10 of 40 (25%) are about Ana Ruiz"},
		{[]int{60, 10, 5, 5}, "lean on few speakers: 60 of 80 (75%)"},
		{nil, ""},
	} {
		if got := Note("speaker", "Ana Ruiz", one.counts); one.want == "" && got != "" || !strings.Contains(got, one.want) {
			t.Errorf("%v: %q", one.counts, got)
		}
	}
}
