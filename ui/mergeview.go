package ui

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/data"
)

// mergeView shows field by field what a bundle and the casebook say, and which of them is taken. Where only one side
// changed something its change is taken unless the user says otherwise; where both did she must say.
type mergeView struct {
	desk    *desk
	plan    data.Incoming
	lines   []mergeLine
	taken   map[data.Choice]data.Side
	current int

	sheet        *dialog.CustomDialog
	list         *keyList
	ours, theirs *widget.Label
	summary      *widget.Label
	merge        *keyButton
}

// mergeLine is one field that differs.
type mergeLine struct {
	choice data.Choice
	row    *data.RowMerge
	field  data.FieldMerge
}

// name is the field for people.
func (l mergeLine) name() string {
	if l.field.Column == "" {
		return "the whole"
	}
	return strings.ReplaceAll(l.field.Column, "_", " ")
}

func newMergeView(d *desk, plan data.Incoming) *mergeView {
	v := &mergeView{desk: d, plan: plan, taken: map[data.Choice]data.Side{}}
	var undecided, decided []mergeLine
	for i := range plan.Rows {
		row := &plan.Rows[i]
		for _, field := range row.Fields {
			line := mergeLine{data.Choice{Table: row.Table, ID: row.ID, Column: field.Column}, row, field}
			if field.Changed == data.Both {
				undecided = append(undecided, line)
			} else {
				v.taken[line.choice] = field.Changed
				decided = append(decided, line)
			}
		}
	}
	v.lines = append(undecided, decided...)
	dismiss := func() { v.sheet.Hide() }
	v.ours, v.theirs = widget.NewLabel(""), widget.NewLabel("")
	v.ours.Wrapping, v.theirs.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
	v.summary = widget.NewLabel("")
	v.summary.Wrapping = fyne.TextWrapWord
	v.list = &keyList{onKey: v.onKey, onRune: v.onRune}
	v.list.Length = func() int { return len(v.lines) }
	v.list.CreateItem = func() fyne.CanvasObject { return newMergeRow(v) }
	v.list.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*mergeRow).show(i) }
	v.list.OnSelected = v.onSelected
	v.list.ExtendBaseWidget(v.list)
	v.merge = newSheetButton("Merge", theme.ConfirmIcon(), v.apply, dismiss)
	v.merge.Importance = widget.HighImportance
	all := func(side data.Side) func() {
		return func() {
			for _, line := range undecided {
				v.taken[line.choice] = side
			}
			v.refresh()
		}
	}
	rest := container.NewHBox(newSheetButton("Ours for the rest", nil, all(data.Ours), dismiss), newSheetButton("Theirs for the rest", nil, all(data.Theirs), dismiss))
	rest.Hidden = len(undecided) == 0
	texts := container.NewGridWithColumns(2, captioned("Ours", container.NewVScroll(v.ours)), captioned("Theirs", container.NewVScroll(v.theirs)))
	split := container.NewVSplit(v.list, texts)
	split.SetOffset(0.68)
	from := fmt.Sprintf("From %s, casebook “%s”, %s.", orElse(plan.Manifest.Who, "somebody"), plan.Manifest.Name, localTime(plan.Manifest.CreatedAt))
	v.sheet = dialog.NewCustomWithoutButtons("Merge a bundle", container.NewBorder(
		container.NewVBox(widget.NewLabel(from), v.summary),
		container.NewBorder(nil, nil, rest, container.NewHBox(newSheetButton("Cancel", nil, dismiss, dismiss), v.merge)),
		nil, nil, split), d.shell.window)
	room := d.shell.window.Canvas().Size()
	v.sheet.Resize(fyne.NewSize(min(1000, room.Width-40), room.Height-60))
	v.sheet.Show()
	v.list.Select(0)
	v.refresh()
	d.shell.window.Canvas().Focus(v.list)
	return v
}

// open is how many fields that both sides changed are not decided.
func (v *mergeView) open() (number int) {
	for _, line := range v.lines {
		if v.taken[line.choice] == data.Neither {
			number++
		}
	}
	return number
}

func (v *mergeView) refresh() {
	open := v.open()
	text := fmt.Sprintf("%s differ. O takes ours, T takes theirs, Enter merges; one Undo takes it all back.", counted(len(v.lines), "field"))
	if open > 0 {
		text = fmt.Sprintf("%s changed on both sides: say for each whose is taken. ", counted(open, "field")) + text
	}
	say(v.summary, text)
	if open > 0 {
		v.merge.Disable()
	} else {
		v.merge.Enable()
	}
	v.list.Refresh()
}

func (v *mergeView) onSelected(i widget.ListItemID) {
	v.current = i
	v.ours.SetText(orElse(v.lines[i].field.Ours, "–"))
	v.theirs.SetText(orElse(v.lines[i].field.Theirs, "–"))
	v.list.Refresh()
}

func (v *mergeView) onKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyDown:
		v.list.Select(min(v.current+1, len(v.lines)-1))
	case fyne.KeyUp:
		v.list.Select(max(v.current-1, 0))
	case fyne.KeyReturn, fyne.KeyEnter:
		v.apply()
	case fyne.KeyEscape:
		v.sheet.Hide()
	default:
		return false
	}
	return true
}

// onRune decides by key and goes on to the next field.
func (v *mergeView) onRune(r rune) bool {
	switch r {
	case 'o', 'O':
		v.take(v.current, data.Ours)
	case 't', 'T':
		v.take(v.current, data.Theirs)
	default:
		return false
	}
	v.list.Select(min(v.current+1, len(v.lines)-1))
	return true
}

func (v *mergeView) take(i int, side data.Side) {
	v.taken[v.lines[i].choice] = side
	v.refresh()
}

func (v *mergeView) apply() {
	if v.open() > 0 {
		return
	}
	v.sheet.Hide()
	d, plan, taken := v.desk, v.plan, v.taken
	d.inBackground("Merging", func(ctx context.Context, _ func(float64)) (func(), error) {
		err := d.store.ApplyBundle(ctx, plan, taken)
		return func() { d.status.say("The bundle is merged; Ctrl+Z takes it back.") }, err
	})
}

// mergeRow is a field that differs in the list.
type mergeRow struct {
	widget.BaseWidget
	view  *mergeView
	index int
	line  *recordLine
	both  *recordLine
	sides *segments
}

func newMergeRow(v *mergeView) *mergeRow {
	r := &mergeRow{view: v, line: newRecordLine(), both: newRecordLine()}
	keys := &editor{leave: func() { v.sheet.Hide() }, command: v.onRune}
	r.sides = newSegments(keys, []string{"Ours", "Theirs"}, func(i int) { v.take(r.index, []data.Side{data.Ours, data.Theirs}[i]) })
	r.ExtendBaseWidget(r)
	return r
}

func (r *mergeRow) show(i int) {
	r.index = i
	line := r.view.lines[i]
	mark, detail := badge{icon: "dot", light: 0x5C6673, dark: 0x9AA4B1}, "changed by us"
	switch line.field.Changed {
	case data.Theirs:
		mark, detail = badge{icon: "dot", light: 0x1D5FBF, dark: 0x6EA8F7}, "changed by them"
	case data.Both:
		mark, detail = warningBadge, "changed by both"
	}
	r.line.show(recordText{mark: mark, text: line.row.Called + ": " + line.name(), detail: detail}, i == r.view.current)
	r.both.show(recordText{text: "“" + oneLine(line.field.Ours) + "”  |  “" + oneLine(line.field.Theirs) + "”"}, false)
	switch r.view.taken[line.choice] {
	case data.Ours:
		r.sides.show(0)
	case data.Theirs:
		r.sides.show(1)
	default:
		r.sides.show(-1)
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// CreateRenderer implements fyne.Widget.
func (r *mergeRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, nil, container.NewCenter(r.sides), container.NewVBox(r.line, r.both)))
}
