package parallel

import (
	"iter"
	"testing"
)

func TestShareReachesEveryNumberOnce(t *testing.T) {
	for _, n := range []int{0, 1, batch, batch + 1, 10*batch + 7} {
		times := make([]int, n)
		Share(n, func(batches iter.Seq2[int, int]) {
			for from, to := range batches {
				for i := from; i < to; i++ {
					times[i]++
				}
			}
		})
		for i, count := range times {
			if count != 1 {
				t.Errorf("%d of %d was reached %d times", i, n, count)
			}
		}
	}
}

func TestShareStops(t *testing.T) {
	Share(10*batch, func(batches iter.Seq2[int, int]) {
		for from := range batches {
			if from >= 5*batch {
				return
			}
		}
	})
}

func TestShareHandsPanicsOn(t *testing.T) {
	for _, at := range []int{0, 9*batch + 3} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("the panic at %d is gone", at)
				}
			}()
			Share(10*batch, func(batches iter.Seq2[int, int]) {
				for from, to := range batches {
					if from <= at && at < to {
						panic("at")
					}
				}
			})
		}()
	}
}
