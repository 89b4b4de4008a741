package match

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unsafe"
)

// invented is claims of many words in families: each member says the same as the first, but for a word or two.
func invented(families, members int) []Claim {
	random := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		var b strings.Builder
		for range 2 + random.IntN(2) {
			b.WriteString(string("bdfgklmnprst"[random.IntN(12)]) + string("aeiou"[random.IntN(5)]))
		}
		return b.String()
	}
	vocabulary := make([]string, 2000)
	for i := range vocabulary {
		vocabulary[i] = word()
	}
	pick := func() string { f := random.Float64(); return vocabulary[int(f*f*f*float64(len(vocabulary)))] }
	var list []Claim
	for range families {
		words := make([]string, 5+random.IntN(25))
		for i := range words {
			words[i] = pick()
		}
		words = append(words, fmt.Sprint(random.IntN(50)))
		for member := range members {
			said := append([]string{}, words...)
			for range min(member, 2) {
				said[random.IntN(len(said)-1)] = pick()
			}
			list = append(list, Claim{Text: strings.Join(said, " ")})
		}
	}
	return list
}

func TestPairsAreThoseThatAComparisonOfAllFinds(t *testing.T) {
	list := invented(100, 3)
	sketches := NewSketches(0)
	for i, c := range list {
		sketches.Add(int64(i), c)
	}
	pairs, err := sketches.Pairs(t.Context(), func(float64) {})
	if err != nil {
		t.Fatal(err)
	}
	found := map[[2]int]bool{}
	for i, p := range pairs {
		found[[2]int{int(p.A), int(p.B)}] = true
		if p.A >= p.B || p.Score < LeastSame || i > 0 && p.Score > pairs[i-1].Score {
			t.Errorf("%+v", p)
		}
	}
	if len(found) < len(pairs) {
		t.Errorf("%d pairs of %d twice", len(pairs)-len(found), len(pairs))
	}
	all, both := 0, 0
	for a := range list {
		for b := a + 1; b < len(list); b++ {
			if sketches.Same(list[a], list[b]) > 0 {
				all++
				if found[[2]int{a, b}] {
					both++
				}
			}
		}
	}
	t.Logf("%d of %d pairs", both, all)
	if all < 150 || float64(both) < 0.95*float64(all) {
		t.Errorf("%d of %d pairs", both, all)
	}
}

func TestPairsCanBeCancelled(t *testing.T) {
	sketches := NewSketches(0)
	for i, c := range invented(2, 2) {
		sketches.Add(int64(i), c)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := sketches.Pairs(ctx, func(float64) {}); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestSketchesAreSmall(t *testing.T) {
	sketches := NewSketches(0)
	sketches.Add(1, Claim{Text: strings.Join(strings.Split("abcdefghijklmnopqrstuvwxyz", ""), "ze ") + "ze"})
	if size := int(unsafe.Sizeof(sketches.claims[0])) + 4*len(sketches.words); size > 100 {
		t.Errorf("%d bytes", size)
	}
}
