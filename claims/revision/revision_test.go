package revision

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

const ferry = `The ferry opened on Monday. It cost 6 million crowns.

"Nobody was hurt," the mayor said. The bridge stays closed.`

func TestCompare(t *testing.T) {
	for _, test := range []struct {
		name           string
		after          string
		changes        []Change
		removed, added int
		kept           float64
	}{
		{"the same", ferry, nil, 0, 0, 1},
		{"lines broken elsewhere", strings.ReplaceAll(ferry, " It cost", "\nIt cost"), nil, 0, 0, 1},
		{
			"a figure", strings.Replace(ferry, "6 million", "9 million", 1),
			[]Change{{"It cost 6 million crowns.", "It cost 9 million crowns."}},
			1, 1, 0.77,
		},
		{
			"a paragraph taken out", ferry[:strings.Index(ferry, "\n")],
			[]Change{{"\"Nobody was hurt,\" the mayor said. The bridge stays closed.", ""}},
			2, 0, 1,
		},
		{"a correction put in", ferry + "\n\nCorrection: the sum was wrong.", []Change{{"", "Correction: the sum was wrong."}}, 0, 1, 1},
		{"nothing left", "", []Change{{ferry, ""}}, 4, 0, 0},
		{"another article", "Rents rose by 4 percent.", []Change{{ferry, "Rents rose by 4 percent."}}, 4, 1, 0},
	} {
		c := Compare(ferry, test.after)
		if !slices.Equal(c.Changes, test.changes) || c.Removed != test.removed || c.Added != test.added || fmt.Sprintf("%.2f", c.Kept) != fmt.Sprintf("%.2f", test.kept) {
			t.Errorf("%s: %+v", test.name, c)
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add(ferry, strings.ToUpper(ferry))
	f.Add("", "a.\r\n\r\nb")
	f.Fuzz(func(t *testing.T, before, after string) {
		c := Compare(before, after)
		if c.Kept < 0 || c.Kept > 1 {
			t.Errorf("%v of the shorter text is kept", c.Kept)
		}
		for _, change := range c.Changes {
			if !strings.Contains(before, change.Removed) || !strings.Contains(after, change.Added) || change == (Change{}) {
				t.Errorf("%+v is no change of these texts", change)
			}
		}
		if same := Compare(after, after); len(same.Changes) > 0 {
			t.Errorf("a text differs from itself: %+v", same)
		}
	})
}

func BenchmarkCompareUnrelatedTexts(b *testing.B) {
	text := func(word string, sentences int) string {
		var s strings.Builder
		for i := range sentences {
			fmt.Fprintf(&s, "The %s %d was counted again on Monday. ", word, i)
		}
		return s.String()
	}
	for _, size := range []int{1000, 10000} {
		before, after := text("ferry", size), text("bridge", size)
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			for b.Loop() {
				Compare(before, after)
			}
		})
	}
}
