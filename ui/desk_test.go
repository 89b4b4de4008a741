package ui

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/claims/filter"
	"claimdesk/data"
)

// rig is a window under test: work happens on the spot, and what was put off when settle is called.
type rig struct {
	*shell
	t       testing.TB
	pending []*func()
	ui      stopwatch // of what runs on the UI goroutine
}

// stopwatch adds up the time that it is on.
type stopwatch struct {
	on    bool
	since time.Time
	total time.Duration
}

// turn switches the stopwatch and returns how it was.
func (w *stopwatch) turn(on bool) (was bool) {
	now := time.Now()
	if w.on {
		w.total += now.Sub(w.since)
	}
	was, w.on, w.since = w.on, on, now
	return was
}

// during runs work with the stopwatch on or off.
func (w *stopwatch) during(on bool, work func()) {
	was := w.turn(on)
	work()
	w.turn(was)
}

func newRig(t testing.TB, casebook string) *rig {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	r := &rig{t: t}
	s, err := newShell(a, stage{
		run:  func(work func()) { r.ui.during(false, work) },
		show: func(result func()) { r.ui.during(true, result) },
		later: func(_ time.Duration, work func()) func() {
			r.pending = append(r.pending, &work)
			return func() { work = nil }
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	r.shell = s
	s.bring(casebook, openOrCreate, func(err error) { t.Fatal(err) })
	s.window.Resize(fyne.NewSize(1280, 800))
	t.Cleanup(s.leave)
	r.settle()
	return r
}

// settle runs what was put off until nothing is.
func (r *rig) settle() {
	for i := 0; i < len(r.pending); i++ {
		if work := *r.pending[i]; work != nil {
			*r.pending[i] = nil
			work()
		}
		if i > 10000 {
			r.t.Fatal("work keeps putting off work")
		}
	}
	r.pending = r.pending[:0]
}

// press types single keys as the focused widget would get them.
func (r *rig) press(keys string) {
	for _, key := range keys {
		if focused := r.window.Canvas().Focused(); focused != nil {
			focused.TypedRune(key)
		} else {
			r.desk.onRune(key)
		}
		r.settle()
	}
}

func (r *rig) key(name fyne.KeyName) {
	r.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	r.settle()
}

func (r *rig) find(expression string) []data.Row {
	r.t.Helper()
	f, err := filter.Parse(expression)
	if err != nil {
		r.t.Fatal(err)
	}
	ctx := context.Background()
	nums, err := r.desk.store.Find(ctx, data.Query{Filter: f})
	if err != nil {
		r.t.Fatal(err)
	}
	rows, err := r.desk.store.Rows(ctx, nums)
	if err != nil {
		r.t.Fatal(err)
	}
	list := make([]data.Row, len(nums))
	for i, num := range nums {
		list[i] = rows[num]
	}
	return list
}

func temporaryCasebook(t testing.TB) string {
	return filepath.Join(t.TempDir(), "desk"+data.Extension)
}

func TestTheMainJobByKeyboard(t *testing.T) {
	path := temporaryCasebook(t)
	r := newRig(t, path)
	if !r.desk.welcome.Visible() {
		t.Error("an empty casebook does not show the welcome page")
	}
	r.desk.addSample()
	r.settle()
	if r.desk.welcome.Visible() {
		t.Error("the welcome page stays over the claims")
	}
	suggested := r.find("status:suggested")
	if len(suggested) < 3 || r.desk.list.current != suggested[0].Num {
		t.Fatalf("%d claims are proposed, number %d is chosen", len(suggested), r.desk.list.current)
	}
	first, second := suggested[0], suggested[1]

	r.press("a")
	if got := r.find("status:accepted"); len(got) != 1 || got[0].ID != first.ID {
		t.Fatalf("A accepted %d claims", len(got))
	}
	if r.desk.pane.claim.ID != second.ID {
		t.Error("after A the next claim of the Inbox is not open")
	}
	r.press("d4") // out of scope
	if got := r.find("status:dropped"); len(got) != 1 || got[0].ID != second.ID || got[0].DropReason != "out of scope" {
		t.Fatalf("D dropped %+v", got)
	}

	r.press("2v5x")
	test.Type(r.window.Canvas().Focused(), "The log shows one.")
	r.settle()
	r.key(fyne.KeyEscape)
	r.press("s")
	test.Type(r.window.Canvas().Focused(), "Delivery log")
	r.settle()
	r.key(fyne.KeyEscape)
	r.press("e")
	r.desk.pane.form.headline.SetText("One hull was finished")
	r.settle()
	got := r.find("status:accepted")[0]
	if got.Verdict != "False" || got.Explanation != "The log shows one." || got.Sources != 1 || got.Headline != "One hull was finished" {
		t.Errorf("the claim is %+v", got)
	}

	r.leave()
	r.open(path)
	r.settle()
	if again := r.find("status:accepted")[0]; again.ID != got.ID || again.Headline != got.Headline {
		t.Errorf("after opening again the claim is %+v", again)
	}
	for range 20 {
		r.desk.undo()
		r.settle()
	}
	if left := r.find(""); len(left) != 0 {
		t.Errorf("undoing everything leaves %d claims", len(left))
	}
	if !r.desk.welcome.Visible() {
		t.Error("the welcome page does not come back")
	}
	for range 20 {
		r.desk.redo()
		r.settle()
	}
	if again := r.find("status:accepted"); len(again) != 1 || again[0].Explanation != got.Explanation {
		t.Errorf("redoing everything gives %+v", again)
	}
}

func TestMarkingASelection(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	before := len(r.find(""))
	r.press("m")
	if !strings.Contains(r.desk.status.message.Text, "Select the words") {
		t.Errorf("M without a selection says %q", r.desk.status.message.Text)
	}
	r.press("r")
	text := r.desk.article.text
	for _, name := range []fyne.KeyName{fyne.KeyHome, fyne.KeyDown, fyne.KeyDown} {
		text.TypedKey(&fyne.KeyEvent{Name: name})
	}
	text.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	text.KeyUp(&fyne.KeyEvent{Name: "LeftShift"})
	_, _, words := text.Selection()
	if words == "" {
		t.Fatal("Shift and End select nothing")
	}
	r.press("m")
	after := r.find("status:accepted")
	if len(r.find("")) != before+1 || len(after) != 1 || after[0].Quote != words || after[0].Headline == "" {
		t.Errorf("marking %q made %+v", words, after)
	}
}

func TestSearchAndChipsAreOneLanguage(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	r.desk.search.set(filter.Filter{}.With(filter.Term{Field: filter.Speaker, Value: "Elena Vosgien"}))
	r.settle()
	if got, want := len(r.desk.list.nums), len(r.find(`speaker:"Elena Vosgien" status:suggested`)); got != want || want == 0 {
		t.Errorf("the chip shows %d claims, the filter %d", got, want)
	}
	if text := r.desk.search.entry.Text; text != `speaker:"Elena Vosgien"` {
		t.Errorf("the box says %q", text)
	}
	r.desk.search.entry.SetText("colour:red")
	r.settle()
	if !r.desk.search.fault.Visible() {
		t.Error("an unknown field is not explained")
	}
	r.desk.clearSearch()
	r.settle()
	if r.desk.search.fault.Visible() || len(r.desk.list.nums) != len(r.find("status:suggested")) {
		t.Error("clearing the search does not show the view again")
	}
}

func TestExportWritesWhatTheListShows(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	r.press("a")
	r.press("2")
	var b bytes.Buffer
	rows, err := r.desk.store.ExportClaims(context.Background(), &b, r.desk.query().Filter, nil)
	if err != nil || rows != len(r.desk.list.nums) || rows != 1 {
		t.Errorf("%d rows for %d claims: %v", rows, len(r.desk.list.nums), err)
	}
}

func TestBadFilesLeaveNothingBehind(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	folder := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	r.desk.takeInFiles([]string{
		write("empty.txt", " \n "), write("picture.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"), filepath.Join(folder, "gone.txt"),
		write("good.txt", "The port authority said that ridership fell by 33 percent in 2025.\n"),
	})
	r.settle()
	list, err := r.desk.store.Articles(context.Background(), "", 100)
	if err != nil || len(list) != 1 {
		t.Errorf("%d articles came in: %v", len(list), err)
	}
	if top := r.window.Canvas().Overlays().Top(); top == nil {
		t.Error("nothing tells about the files that could not be read")
	}
}

func TestSeveralFilesAreChosenAtOnce(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	folder := t.TempDir()
	for _, name := range []string{"b.html", "a.txt", "c.png", ".hidden.txt"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("Text of "+name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r.settings.setFolder(folder)
	var got []string
	c := r.openFiles("Add", []string{".txt", ".html"}, func(paths []string) { got = paths })
	c.chooseAll()
	c.onAdd()
	if want := []string{filepath.Join(folder, "a.txt"), filepath.Join(folder, "b.html")}; !slices.Equal(got, want) {
		t.Errorf("chose %q, want %q", got, want)
	}
	c.pane.open(filepath.Join(folder, "gone"))
	if !c.pane.fault.Visible() || c.pane.folder != folder {
		t.Error("a folder that is not there is not told")
	}
}

func TestSavingNeverTouchesACasebook(t *testing.T) {
	path := temporaryCasebook(t)
	r := newRig(t, path)
	r.desk.addSample()
	r.settle()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r.settings.setFolder(filepath.Dir(path))
	r.desk.saveCopy()
	c := r.saveFile("Save a copy", filepath.Base(path), data.Extension, false, func(string) { t.Error("a casebook may be replaced") })
	c.save()
	if !c.pane.fault.Visible() {
		t.Error("nothing tells that the file is there")
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("asking for a name changed the casebook: %v", err)
	}
	written := ""
	sheet := r.saveFile("Export", filepath.Base(path), ".csv", true, func(path string) { written = path })
	sheet.save()
	if written != path+".csv" {
		t.Errorf("a CSV is written to %s", written)
	}
}

func TestArticleDetailsAreEdited(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	article, err := r.desk.store.Article(context.Background(), r.desk.article.article)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.desk.store.EditArticle(context.Background(), article.ID, func(a *claims.Article) { a.Title = "Another title" }); err != nil {
		t.Fatal(err)
	}
	r.settle()
	if r.desk.views.list[0].Title != "Another title" {
		t.Errorf("the list of articles shows %q", r.desk.views.list[0].Title)
	}
	r.desk.editArticle()
	r.settle()
	if !r.covered() {
		t.Error("no dialog asks for the article's details")
	}
}

func TestUndoShowsWhatItChanged(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	first := r.find("status:suggested")[0]
	r.press("ajj")
	r.desk.undo()
	r.settle()
	if r.desk.current != first.Num || r.desk.pane.claim.ID != first.ID || r.desk.list.current != first.Num {
		t.Errorf("after undo claim %d is open, not %d", r.desk.current, first.Num)
	}
}

func TestADialogKeepsTheKeys(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	r.desk.showShortcuts()
	r.desk.onRune('a')
	r.settle()
	if len(r.find("status:accepted")) != 0 {
		t.Error("a key worked behind the dialog")
	}
	r.onKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if r.covered() {
		t.Error("Escape does not close the dialog")
	}
	r.desk.onRune('a')
	r.settle()
	if len(r.find("status:accepted")) != 1 {
		t.Error("the key does not work after the dialog")
	}
}

func TestKeysActOnTheChosenRowAtOnce(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	want := r.find("status:suggested")
	var waiting []func()
	r.desk.loading.stage.run = func(work func()) { waiting = append(waiting, work) } // the pane comes later
	for _, key := range "jjaa" {
		r.desk.onRune(key)
	}
	r.settle()
	accepted := map[string]bool{}
	for _, row := range r.find("status:accepted") {
		accepted[row.ID] = true
	}
	if len(accepted) != 2 || !accepted[want[2].ID] || !accepted[want[3].ID] {
		t.Errorf("accepted %v, not the third and fourth", accepted)
	}
}

func TestAcceptLeavesAClaimInReview(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	first := r.find("status:suggested")[0]
	r.desk.editor.claim(first.ID, data.Edit{Action: "Set status"}, func(c *claims.Claim) { c.Status = claims.InReview })
	r.settle()
	r.press("3") // Review
	r.press("a")
	if got := r.find(`status:"in review"`); len(got) != 1 || len(r.desk.list.nums) != 1 {
		t.Errorf("%d claims are in review, %d in the list", len(got), len(r.desk.list.nums))
	}
}

func TestAVerdictWaitsForItsClaim(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	want := r.find("status:suggested")[1]
	var waiting []func()
	r.desk.loading.stage.run = func(work func()) { waiting = append(waiting, work) }
	r.desk.onRune('j')
	r.desk.onRune('v')
	if r.covered() {
		t.Error("the verdict is asked for while another claim is shown")
	}
	r.desk.loading.stage.run = r.stage.run
	for _, work := range waiting {
		work()
	}
	r.settle()
	r.press("5")
	if got := r.find("verdict:False"); len(got) != 1 || got[0].ID != want.ID {
		t.Errorf("the verdict went to %+v", got)
	}
}

func TestEveryKeyIsInTheGuide(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	guide, err := os.ReadFile("../assets/guide/guide.md")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[rune]string{}
	for _, a := range r.desk.all {
		if other, double := seen[a.key]; double && a.key != 0 {
			t.Errorf("%q and %q share a key", a.name, other)
		}
		seen[a.key] = a.name
		if keys := a.keys(); keys != "" && !strings.Contains(string(guide), "| "+keys+" | "+a.name+" |") {
			t.Errorf("the guide lacks: | %s | %s |", keys, a.name)
		}
	}
	if rows := strings.Count(string(guide), "\n| ") - 1; rows != countKeys(r.desk.all) {
		t.Errorf("the guide lists %d keys, the program has %d", rows, countKeys(r.desk.all))
	}
}

func countKeys(actions []action) (number int) {
	for _, a := range actions {
		if a.keys() != "" {
			number++
		}
	}
	return number
}

func TestTypingWhileASaveIsOnItsWay(t *testing.T) {
	var done func(error)
	f := newField(stage{later: func(_ time.Duration, _ func()) func() { return func() {} }}, 1,
		func(_ string, d func(error)) { done = d })
	test.NewApp()
	window := test.NewWindow(&widget.Label{})
	window.SetContent(f)
	window.Canvas().Focus(f)
	test.Type(f, "abc")
	f.flush()
	f.show("ab") // an older state arrives
	if f.Text != "abc" {
		t.Errorf("an older state replaced what was typed: %q", f.Text)
	}
	done(claims.ErrReadOnly)
	f.show("ab")
	if f.Text != "abc" {
		t.Errorf("a failed save lost what was typed: %q", f.Text)
	}
	f.flush()
	done(nil)
	f.show("abcd")
	if f.Text != "abcd" {
		t.Errorf("after saving, the box shows %q", f.Text)
	}
}

func TestChipsWriteTheSearch(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	chipNamed := func(name string) *chip {
		i := slices.IndexFunc(r.desk.search.chips, func(c *chip) bool { return c.name == name })
		return r.desk.search.chips[i]
	}
	date := chipNamed("Date")
	test.Tap(&date.button.Button)
	r.settle()
	r.press("5")
	year := time.Now().Year()
	if got, want := r.desk.search.entry.Text, fmt.Sprintf("after:%d before:%d", year-1, year); got != want {
		t.Errorf("last year is searched for by %q, not %q", got, want)
	}
	if want := fmt.Sprintf("Date: after %d", year-1); !strings.HasPrefix(date.button.Text, want) {
		t.Errorf("the chip says %q", date.button.Text)
	}
	test.Tap(&date.button.Button)
	if r.desk.search.entry.Text != "" || date.button.Text != "Date" {
		t.Errorf("after the chip was cleared the box says %q, the chip %q", r.desk.search.entry.Text, date.button.Text)
	}
	words, err := filter.Parse("ferry harbour")
	if err != nil {
		t.Fatal(err)
	}
	r.desk.search.set(words)
	for _, c := range r.desk.search.chips {
		if c.button.Text != c.name {
			t.Errorf("words alone are shown as %q", c.button.Text)
		}
	}
	r.desk.search.clear()
	assignee := chipNamed("Assignee")
	for width, visible := range map[float32]bool{1280: true, 700: false} {
		r.window.Resize(fyne.NewSize(width, 800))
		if got := assignee.button.Visible(); got != visible || r.desk.search.entry.Size().Width < leastSearch {
			t.Errorf("in a window of %v the last chip is shown: %v, and the box is %v wide", width, got, r.desk.search.entry.Size().Width)
		}
	}
}
