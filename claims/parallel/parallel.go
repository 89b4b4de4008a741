// Package parallel shares out work on the parts of a text among the processors.
package parallel

import (
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// batch is how many parts are taken at a time: few enough that all processors end together.
const batch = 64

// Share calls work on every processor, at most once for each batch of the numbers from 0 to n-1, and returns when all
// are done. Each call goes through the batches that fall to it, as the first number and the one after the last. A panic
// of work is one of Share, on the calling goroutine, so that who recovers from it there keeps the program alive.
func Share(n int, work func(batches iter.Seq2[int, int])) {
	var next atomic.Int64
	batches := func(yield func(int, int) bool) {
		for {
			from := int(next.Add(batch)) - batch
			if from >= n || !yield(from, min(from+batch, n)) {
				return
			}
		}
	}
	var others sync.WaitGroup
	var fault atomic.Value
	for range min(runtime.GOMAXPROCS(0), (n+batch-1)/batch) - 1 {
		others.Go(func() {
			defer func() {
				if what := recover(); what != nil {
					fault.CompareAndSwap(nil, fmt.Sprintf("%v\n%s", what, debug.Stack()))
				}
			}()
			work(batches)
		})
	}
	work(batches)
	others.Wait()
	if what := fault.Load(); what != nil {
		panic(what)
	}
}
