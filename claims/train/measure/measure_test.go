package measure

import (
	"math"
	"testing"
)

var items = []Scored{{0.9, true}, {0.8, false}, {0.7, true}, {0.7, false}, {0.1, false}}

func TestMeasures(t *testing.T) {
	for _, test := range []struct {
		name      string
		got, want float64
	}{
		{"average precision", AveragePrecision(items), (1 + 2.0/3) / 2},
		{"average precision of nothing", AveragePrecision(nil), 0},
		{"area under the curve", AUC(items), (3 + 1.5) / 6},
		{"F1", F1(items, 0.7), 2 * 2.0 / 6},
		{"F1 of nothing proposed", F1(items, 2), 0},
		{"best threshold", BestThreshold(items[1:]), 0.7},
	} {
		if math.Abs(test.got-test.want) > 1e-9 {
			t.Errorf("%s is %v, want %v", test.name, test.got, test.want)
		}
	}
}
