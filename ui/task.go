package ui

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// stage is where work happens: the window runs it on goroutines and timers, tests run it on the spot.
type stage struct {
	run   func(work func())
	later func(pause time.Duration, work func()) (stop func())
	show  func(result func()) // runs on the UI goroutine
}

// liveStage works beside the UI goroutine; what later starts and what is shown runs on it.
func liveStage() stage {
	return stage{
		run: func(work func()) { go work() },
		later: func(pause time.Duration, work func()) func() {
			timer := time.AfterFunc(pause, func() { fyne.Do(work) })
			return func() { timer.Stop() }
		},
		show: fyne.Do,
	}
}

// task is one kind of background work of which only the newest counts.
type task struct {
	stage  stage
	cancel context.CancelFunc
	newest int
}

// start runs work and hands its result to show on the UI goroutine, unless a newer start came in between. It must be
// called on the UI goroutine.
func start[T any](t *task, work func(context.Context) (T, error), show func(T, error)) {
	stream(t, func(ctx context.Context, hand func(T)) error {
		result, err := work(ctx)
		if err == nil {
			hand(result)
		}
		return err
	}, show)
}

// stream is start for work that hands over several results, one after the other. An error is the last.
func stream[T any](t *task, work func(ctx context.Context, hand func(T)) error, show func(T, error)) {
	t.stop()
	ctx, cancel := context.WithCancel(context.Background())
	t.cancel = cancel
	number := t.newest
	hand := func(result T, err error) {
		t.stage.show(func() {
			if number == t.newest {
				show(result, err)
			}
		})
	}
	t.stage.run(func() {
		defer cancel()
		err := guard(func() error {
			return work(ctx, func(result T) { hand(result, nil) })
		})
		if err != nil {
			var none T
			hand(none, err)
		}
	})
}

// after calls begin after a pause, on the UI goroutine, unless the task is started or stopped meanwhile. What runs is stopped.
func (t *task) after(pause time.Duration, begin func()) {
	t.stop()
	number := t.newest
	t.stage.later(pause, func() {
		if number == t.newest {
			begin()
		}
	})
}

// stop cancels what runs and drops its answer.
func (t *task) stop() {
	t.newest++
	if t.cancel != nil {
		t.cancel()
	}
}

// queue makes changes in the order they were asked for, one after the other.
type queue struct {
	stage   stage
	mu      sync.Mutex
	jobs    []func()
	working bool
	idle    sync.WaitGroup
}

func (q *queue) add(job func()) {
	q.idle.Add(1)
	q.mu.Lock()
	q.jobs = append(q.jobs, job)
	begin := !q.working
	q.working = true
	q.mu.Unlock()
	if begin {
		q.stage.run(q.work)
	}
}

func (q *queue) work() {
	for {
		q.mu.Lock()
		if len(q.jobs) == 0 {
			q.working = false
			q.mu.Unlock()
			return
		}
		job := q.jobs[0]
		q.jobs = q.jobs[1:]
		q.mu.Unlock()
		job()
		q.idle.Done()
	}
}

// wait returns when every change is made.
func (q *queue) wait() { q.idle.Wait() }

// guard turns a fault of the program in background work into an error that the user can be told: the window stays, and
// what was typed with it. The log keeps where it happened.
func guard(work func() error) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			slog.Error("background work failed", "fault", fault, "stack", string(debug.Stack()))
			err = fmt.Errorf("a fault in Claimdesk (%v): nothing was changed; the log tells where", fault)
		}
	}()
	return work()
}
