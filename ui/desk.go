package ui

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/claims/scale"
	"claimdesk/data"
	"claimdesk/ui/fetch"
)

// desk is the window's content for one open casebook.
type desk struct {
	shell   *shell
	store   *data.Store
	editor  *editor
	all     []action
	badges  badges
	own     []scale.Scale // that the casebook adds to those that ship
	scaling *task
	fetch   fetcher

	views   *viewPane
	search  *searchBar
	list    *claimList
	bulk    *bulkBar
	article *articlePane
	pane    *claimPane
	status  *statusBar
	splits  []*container.Split
	work    *fyne.Container // list, article and claim
	body    *fyne.Container
	welcome fyne.CanvasObject
	content fyne.CanvasObject

	view     view
	sort     data.Sort
	loading  *task
	stepping *task // reads what a command must know before it is carried out
	current  int64
	slow     *queue          // long work, one after the other
	opened   context.Context // ends when the casebook is closed
	end      context.CancelFunc
	reading  float32 // zoom of the article
	// onceShown waits for the chosen claim to be shown; nil when nothing does.
	onceShown func()
	ready     func() // is told once that there is something to show; nil afterwards
	walking   bool   // a step is being undone or done again: what it changed is shown
}

func newDesk(s *shell, book opened) *desk {
	store := book.store
	d := &desk{
		shell: s, store: store, scaling: &task{stage: s.stage}, fetch: fetch.Get, status: newStatusBar(s.stage),
		reading: 1, loading: &task{stage: s.stage}, stepping: &task{stage: s.stage}, slow: &queue{stage: s.stage},
		view: viewNamed(s.settings.view()), sort: data.Sort(s.settings.sort()),
	}
	d.opened, d.end = context.WithCancel(context.Background())
	if book.fault != nil {
		d.status.warn(message(book.fault))
	}
	d.own, d.badges = book.own, badges{append(slices.Clone(s.scales), book.own...)}
	d.editor = &editor{store: store, stage: s.stage, changes: &queue{stage: s.stage}, failed: d.failed, leave: d.focusList, command: d.onRune}
	d.views = newViewPane(store, s.stage)
	d.views.choose, d.views.read, d.views.failed = d.openView, d.openArticle, d.failed
	d.views.holds = d.onHolds
	d.views.use, d.views.remove = d.useFilter, d.removeFilter
	d.search = newSearchBar(store, s.stage, s.window, d.badges.scales, d.focusList, d.onRune)
	d.search.changed, d.search.failed, d.search.entry.leave = d.onSearch, d.failed, d.focusList
	d.search.entry.OnSubmitted = func(string) { d.search.entry.flush(); d.focusList() }
	d.list = newClaimList(store, s.stage, d.badges)
	d.list.selected, d.list.failed, d.list.counted, d.list.filled = d.open, d.failed, d.onCount, d.arrive
	d.list.writing = func() bool { return d.pane.holds(s.window.Canvas().Focused()) }
	d.list.list.OnKey, d.list.list.OnRune, d.list.list.OnShortcut = d.onListKey, func(r rune) { d.onRune(r) }, d.onListShortcut
	d.list.list.OnOpen = func(int) { d.edit() }
	d.bulk = newBulkBar(d)
	d.list.above.Objects = []fyne.CanvasObject{d.bulk.content, d.list.header}
	d.list.marking = d.onMarks
	d.list.columns = s.settings.columns()
	d.list.header.ordered, d.list.header.choose, d.list.header.sort = d.setOrder, d.chooseColumns, d.sort
	d.list.setTable(s.settings.table())
	d.article = newArticlePane(d.editor)
	d.article.selected, d.article.marked, d.article.failed = d.openID, d.mark, d.failed
	d.article.bar.compare, d.article.bar.choose = d.showChanges, d.chooseVersion
	d.article.text.OnKey, d.article.text.OnRune = d.onReaderKey, d.onRune
	d.pane = newClaimPane(d)
	d.pane.form.similar.open = d.openID
	d.all = d.actions()
	d.lay()
	store.OnChange(func(n data.Notice) { s.stage.show(func() { d.changed(n) }) })
	return d
}

// lay puts the panes together.
func (d *desk) lay() {
	add := d.editor.button("Add article", theme.ContentAddIcon(), d.addArticle)
	add.Importance = widget.HighImportance
	export := d.editor.button("Export", theme.DownloadIcon(), d.exportClaims)
	export.Importance = widget.LowImportance
	top := container.NewBorder(nil, nil, add, export, d.search.content)
	d.work = container.NewStack()
	outer := container.NewHSplit(d.views.content, d.work)
	d.splits = []*container.Split{outer, nil, nil}
	d.arrange()
	d.welcome = newWelcome(d)
	d.welcome.Hide()
	d.body = container.NewStack(outer, d.welcome)
	d.content = container.NewBorder(
		container.NewVBox(container.NewPadded(top), widget.NewSeparator()),
		container.NewVBox(widget.NewSeparator(), d.status.content), nil, nil, d.body)
}

// arrange puts the list beside the article and the claim, or above them when it shows columns, which need the width.
func (d *desk) arrange() {
	var middle, rest *container.Split
	if d.list.table {
		rest = container.NewHSplit(d.article.content, d.pane.content)
		middle = container.NewVSplit(d.list.content, rest)
	} else {
		rest = container.NewVSplit(d.article.content, d.pane.content)
		middle = container.NewHSplit(d.list.content, rest)
	}
	d.splits[1], d.splits[2] = middle, rest
	for i, offset := range d.shell.settings.splits(d.list.table) {
		d.splits[i].SetOffset(offset)
	}
	d.work.Objects = []fyne.CanvasObject{middle}
	d.work.Refresh()
}

func (d *desk) saveSplits() {
	offsets := make([]float64, len(d.splits))
	for i, split := range d.splits {
		offsets[i] = split.Offset
	}
	d.shell.settings.setSplits(d.list.table, offsets)
}

// begin starts the work: counts, articles, claims. It calls ready once there is something to show.
func (d *desk) begin(ready func()) {
	d.ready = ready
	d.shell.stage.later(firstRowsPause, d.arrive)
	d.views.show(d.view.name)
	d.find() // its rows are waited for
	d.views.count()
	d.views.reload()
	d.views.reloadFilters()
}

// arrive says, the first time, that there is something to show.
func (d *desk) arrive() {
	if ready := d.ready; ready != nil {
		d.ready = nil
		ready()
	}
}

// onHolds shows the welcome page as long as there is nothing to work on.
func (d *desk) onHolds(some bool) {
	if some == d.welcome.Visible() {
		if some {
			d.welcome.Hide()
			d.splits[0].Show()
		} else {
			d.splits[0].Hide()
			d.welcome.Show()
		}
	}
	if !some || d.list.query != "" && len(d.list.nums) == 0 {
		d.arrive()
	}
}

// open shows a claim in all panes.
func (d *desk) open(num int64) {
	d.pane.flush()
	d.current, d.onceShown = num, nil
	if num == 0 {
		d.loading.stop()
		d.pane.clear()
		return
	}
	d.load()
}

func (d *desk) load() {
	num := d.current
	start(d.loading, func(ctx context.Context) (claims.Claim, error) {
		rows, err := d.store.Rows(ctx, []int64{num})
		return rows[num].Claim, err
	}, d.onLoaded)
}

func (d *desk) onLoaded(c claims.Claim, err error) {
	switch {
	case err != nil:
		d.failed(err)
	case c.ID == "": // gone by undo
		d.current = 0
		d.pane.clear()
	default:
		d.pane.show(c)
		d.article.show(c.ArticleID, c.ID)
		d.views.showArticle(c.ArticleID)
		if do := d.onceShown; do != nil {
			d.onceShown = nil
			do()
		}
	}
}

// openID shows a claim that was tapped in the article.
func (d *desk) openID(id string) {
	start(d.loading, func(ctx context.Context) (claims.Claim, error) { return d.store.Claim(ctx, id) },
		func(c claims.Claim, err error) {
			if err != nil {
				d.failed(err)
				return
			}
			d.pane.flush()
			d.current = c.Num
			d.list.follow(c.Num)
			d.onLoaded(c, nil)
		})
}

// changed follows a change of the casebook.
func (d *desk) changed(n data.Notice) {
	if n.Settings {
		d.followScales()
	}
	if d.walking && len(n.Claims) == 1 {
		d.current = n.Claims[0]
		d.list.follow(d.current)
	}
	d.views.count()
	if n.Articles || len(n.Claims) > 0 {
		d.views.reload()
	}
	d.views.reloadFilters()
	d.list.changed(n)
	d.find()
	d.article.reload()
	if d.current != 0 {
		d.load()
	}
}

// inBackground does long work with progress and Cancel, and shows how it ended.
func (d *desk) inBackground(name string, work func(ctx context.Context, progress func(float64)) (show func(), err error)) {
	ctx, cancel := context.WithCancel(d.opened)
	progress, end := d.status.begin(name, cancel)
	d.slow.add(func() {
		var show func()
		err := guard(func() (err error) { show, err = work(ctx, progress); return err })
		cancel()
		end()
		d.shell.stage.show(func() {
			if err != nil {
				d.failed(err)
				return
			}
			show()
		})
	})
}

// failed tells the user what went wrong.
func (d *desk) failed(err error) {
	if errors.Is(err, context.Canceled) {
		d.status.say("Cancelled.")
		return
	}
	d.status.warn(message(err))
}

// message is an error as a sentence.
func message(err error) string { return capitalised(err.Error()) + "." }

// flush saves everything that was typed.
func (d *desk) flush() { d.pane.flush() }

// leave ends the work with the casebook; finish comes after it.
func (d *desk) leave() {
	d.flush()
	d.saveSplits()
	d.store.OnChange(nil)
	for _, t := range []*task{d.loading, d.stepping, d.scaling, d.pane.reading, d.list.finding, d.list.reading, d.views.counting, d.views.listing, d.views.recounting, d.article.loading, d.article.marking, d.pane.form.similar.loading} {
		t.stop()
	}
	if d.views.recount != nil {
		d.views.recount()
	}
	d.ready = nil
	d.end()
}

// finish closes the casebook when every change is on disk.
func (d *desk) finish() {
	d.slow.wait()
	d.editor.changes.wait()
	if err := d.store.Close(); err != nil {
		slog.Error("closing the casebook", "error", err)
	}
}

func (d *desk) title() string { return fmt.Sprintf("%s – Claimdesk", d.store.Name()) }
