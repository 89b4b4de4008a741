package ui

import (
	"context"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims/filter"
	"claimdesk/data"
	"claimdesk/ui/rows"
)

// claimList is the list of the claims that a query finds. It knows their numbers in order and reads the rows it shows.
type claimList struct {
	content *fyne.Container
	above   *fyne.Container // what stands over the rows
	list    *rows.List
	header  *listHeader
	columns columnSet
	table   bool // rows of one line in columns, instead of two lines
	empty   *widget.Label

	store    *data.Store
	badges   badges
	finding  *task
	reading  *task
	failed   func(error)
	selected func(num int64) // a claim was chosen by the user
	counted  func(number int, more bool)
	filled   func()      // the rows in sight were read
	writing  func() bool // whether the user is typing in the claim's own boxes
	marking  func()      // which claims are marked has changed

	query   string // what nums answers
	filter  filter.Filter
	nums    []int64
	whole   bool           // nums is all that was found
	stale   []int64        // claims that changed since nums was asked for
	marked  map[int64]bool // chosen together
	anchor  int            // the row that a range of marks begins at
	rows    map[int64]data.Row
	wanted  map[int64]bool // rows that are on their way
	current int64          // 0 when no claim of the list is chosen
	asked   bool           // rows are on their way
}

// fewStale is up to how many changed claims are put into their places one by one, instead of finding all claims anew.
const fewStale = 200

// rowsKept is how many rows stay in memory before those out of sight are let go.
const rowsKept = 2000

func newClaimList(store *data.Store, s stage, b badges) *claimList {
	l := &claimList{
		store: store, badges: b, rows: map[int64]data.Row{}, wanted: map[int64]bool{}, marked: map[int64]bool{},
		finding: &task{stage: s}, reading: &task{stage: s}, columns: columnSet{names: firstColumns()},
	}
	l.list = rows.NewList(rowHeight, l.newRow, l.onShow)
	l.list.Marked = func(i int) bool { return i < len(l.nums) && l.marked[l.nums[i]] }
	l.list.OnPress = l.onPress
	l.header = newListHeader(&l.columns)
	l.header.resized = l.list.Refresh
	l.header.Hide()
	l.empty = widget.NewLabel("")
	l.empty.Alignment = fyne.TextAlignCenter
	l.empty.Wrapping = fyne.TextWrapWord
	l.empty.Importance = widget.LowImportance
	l.above = container.NewVBox(l.header)
	l.content = container.NewBorder(l.above, nil, nil, nil, container.NewStack(l.list, container.NewPadded(l.empty)))
	return l
}

// setTable shows the claims in columns, one line each, or on two lines.
func (l *claimList) setTable(table bool) {
	l.table = table
	if table {
		l.header.Show()
		l.list.SetHeight(tableRowHeight, l.newTableRow)
	} else {
		l.header.Hide()
		l.list.SetHeight(rowHeight, l.newRow)
	}
	l.content.Refresh()
}

func (l *claimList) newRow() fyne.CanvasObject { return newClaimRow(l.hits) }

func (l *claimList) newTableRow() fyne.CanvasObject { return newTableRow(l.columns.place, l.hits) }

// hits finds what the user searched for in a text of a row.
func (l *claimList) hits(text string) [][2]int { return l.filter.Hits(text) }

// listRow is what shows one claim of the list.
type listRow interface {
	show(row data.Row, b badge, loaded bool)
}

func (l *claimList) onShow(i int, item fyne.CanvasObject) {
	if i >= len(l.nums) {
		return
	}
	row, loaded := l.rows[l.nums[i]]
	item.(listRow).show(row, l.badges.of(row.Claim), loaded)
	if !loaded && !l.asked {
		l.asked = true
		// The list asks for one row after the other; they are read together once it has asked for all in sight.
		l.reading.stage.later(0, l.readAround)
	}
}

// readAround reads the rows in sight, and some beside them, that are not there yet.
func (l *claimList) readAround() {
	l.asked = false
	const reach = 30
	first, end := l.list.InSight()
	var want []int64
	for _, num := range l.nums[max(0, min(first-reach, len(l.nums))):min(len(l.nums), end+reach)] {
		if _, have := l.rows[num]; !have {
			want = append(want, num)
		}
	}
	if len(want) > 0 {
		l.read(want)
	}
}

// read fetches rows anew and shows them, together with those that an earlier read has not brought yet.
func (l *claimList) read(nums []int64) {
	for _, num := range nums {
		l.wanted[num] = true
	}
	nums = slices.Collect(maps.Keys(l.wanted))
	start(l.reading, func(ctx context.Context) (map[int64]data.Row, error) {
		return l.store.Rows(ctx, nums)
	}, func(rows map[int64]data.Row, err error) {
		if err != nil {
			l.failed(err)
			return
		}
		if len(l.rows) > rowsKept {
			clear(l.rows)
		}
		for _, num := range nums {
			delete(l.wanted, num)
			l.rows[num] = rows[num] // empty for a claim that is gone, until the list is found anew
		}
		l.list.Refresh()
		l.filled()
	})
}

// find runs a query. The first claims are shown at once; those of a query that is shown already stay until all are found.
// Afterwards the current claim stays chosen if it is still there; if it is gone, the one that took its place is chosen
// instead, unless the user is writing in the claim that is gone.
func (l *claimList) find(q data.Query, emptyText string) {
	name := string(q.Sort) + " " + q.Filter.String()
	again := name == l.query
	known, stale := l.nums, len(l.stale)
	changed := l.stale[:stale:stale]
	search := func(ctx context.Context, hand func(data.Found)) error {
		return l.store.Search(ctx, q, func(found data.Found) {
			if !found.More || !again {
				hand(found)
			}
		})
	}
	if again && l.whole && stale <= fewStale && q.CanRefind() {
		search = func(ctx context.Context, hand func(data.Found)) error {
			nums, err := l.store.Refind(ctx, q, known, changed)
			if err == nil {
				hand(data.Found{Nums: nums})
			}
			return err
		}
	}
	stream(l.finding, search, func(found data.Found, err error) {
		if err != nil {
			l.failed(err)
			return
		}
		l.query, l.filter, l.whole = name, q.Filter, !found.More
		if l.whole {
			l.stale = l.stale[stale:]
		}
		l.take(found, emptyText)
	})
}

// take shows what was found.
func (l *claimList) take(found data.Found, emptyText string) {
	at := slices.Index(l.nums, l.current)
	l.show(found, emptyText)
	switch i := slices.Index(l.nums, l.current); {
	case i >= 0 && i != at:
		l.choose(i, false)
	case i >= 0:
	case l.current != 0 && (l.writing() || found.More):
		l.list.SetCurrent(-1)
	case len(l.nums) > 0:
		l.choose(min(max(at, 0), len(l.nums)-1), true)
	default:
		l.leave()
	}
}

// leave chooses no claim, for there is none.
func (l *claimList) leave() {
	l.list.SetCurrent(-1)
	l.current = 0
	l.selected(0)
}

// show takes over the numbers of a new answer; the same as before need nothing.
func (l *claimList) show(found data.Found, emptyText string) {
	l.counted(len(found.Nums), found.More)
	l.empty.SetText("")
	if len(found.Nums) == 0 {
		l.empty.SetText(emptyText)
	}
	if slices.Equal(l.nums, found.Nums) {
		l.list.Refresh() // other words may be marked
	} else {
		l.nums = found.Nums
		l.list.SetLength(len(l.nums))
		l.keepMarks()
	}
}

// changed drops what is known of claims that were changed and reads again those in sight.
func (l *claimList) changed(n data.Notice) {
	l.stale = append(l.stale, n.Claims...)
	if n.Articles || n.Settings { // dates, titles and other names decide what is found, too
		l.whole = false
	}
	var known []int64
	for _, num := range n.Claims {
		if _, have := l.rows[num]; have {
			known = append(known, num)
		}
	}
	switch {
	case len(known) == 0:
	case len(known) <= 200:
		l.read(known)
	default:
		for _, num := range known {
			delete(l.rows, num)
		}
		l.list.Refresh()
	}
}

// choose goes to a row; tell says whether the window hears of it.
func (l *claimList) choose(i int, tell bool) {
	l.current = l.nums[i]
	l.list.SetCurrent(i)
	if tell {
		l.selected(l.current)
	}
}

// takeAway removes a claim that is about to leave the list and chooses the one that takes its place.
func (l *claimList) takeAway(num int64) {
	i := slices.Index(l.nums, num)
	if i < 0 {
		return
	}
	l.nums = slices.Delete(slices.Clone(l.nums), i, i+1)
	l.stale = append(l.stale, num)
	l.counted(len(l.nums), false)
	l.list.SetLength(len(l.nums))
	if len(l.nums) == 0 {
		l.leave()
		return
	}
	l.choose(min(i, len(l.nums)-1), true)
}

// follow chooses a claim that was selected elsewhere, if the list has it.
func (l *claimList) follow(num int64) {
	l.current = num
	if i := slices.Index(l.nums, num); i >= 0 {
		l.choose(i, false)
	} else {
		l.list.SetCurrent(-1)
	}
}

// step chooses the next claim, or the one before.
func (l *claimList) step(by int) {
	if len(l.nums) > 0 {
		l.choose(l.beside(by), true)
	}
}

// beside is the row that many steps from the current one.
func (l *claimList) beside(by int) int {
	i := l.list.Current()
	if i < 0 && by < 0 {
		i = 0
	}
	return min(max(i+by, 0), len(l.nums)-1)
}
