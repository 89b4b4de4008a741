package ui

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/assets"
	"claimdesk/claims/scale"
	"claimdesk/data"
)

// editScales asks which verdict scale to change, or for a new one.
func (d *desk) editScales() {
	newest := scale.Newest(d.badges.scales)
	options := []option{{name: "", label: "A new scale"}}
	for _, s := range newest {
		options = append(options, option{name: s.Title(), detail: counted(len(s.Labels), "label")})
	}
	pick(d.shell.window.Canvas(), "Verdict scale to change", options, func(title string) {
		s := scale.Scale{Name: "Our scale", Version: 1, Labels: []scale.Label{{Color: "#1459f7", Icon: "check", Bucket: scale.True}, {Color: "#c4263e", Icon: "cross", Bucket: scale.False}}}
		if i := slices.IndexFunc(newest, func(s scale.Scale) bool { return s.Title() == title }); i >= 0 {
			s = newest[i]
		}
		newScaleEditor(d, s)
	})
}

// scaleEditor is a sheet that edits the labels of a scale. Saving makes a new version, and verdicts that were given before
// keep the one they were given on.
type scaleEditor struct {
	desk   *desk
	sheet  *dialog.CustomDialog
	name   *keyEntry
	rows   *fyne.Container
	labels []*labelRow
	fault  *widget.Label
	keys   *editor // the keys of the sheet
}

// labelRow edits one label.
type labelRow struct {
	name, definition, value, color *keyEntry
	icon                           *choiceBox
	bucket                         *choiceBox
	mark                           *canvas.Image
	content                        fyne.CanvasObject
}

func newScaleEditor(d *desk, s scale.Scale) *scaleEditor {
	e := &scaleEditor{desk: d, rows: container.NewVBox()}
	e.keys = &editor{leave: e.leave, command: func(rune) bool { return false }}
	e.name = newKeyEntry(e.leave)
	e.name.SetText(s.Name)
	e.fault = widget.NewLabel("")
	e.fault.Importance = widget.DangerImportance
	e.fault.Wrapping = fyne.TextWrapWord
	e.fault.Hide()
	for _, l := range s.Labels {
		e.addRow(l)
	}
	more := newSheetButton("Add label", theme.ContentAddIcon(), func() {
		e.addRow(scale.Label{Color: "#5c6673", Icon: "dot", Bucket: scale.Other})
		d.shell.window.Canvas().Focus(e.labels[len(e.labels)-1].name)
	}, e.leave)
	save := newSheetButton("Save as a new version", theme.ConfirmIcon(), e.save, e.leave)
	save.Importance = widget.HighImportance
	note := widget.NewLabel("From the best to the worst, then labels without a number. Verdicts that were given keep the version they were given on. A scale without labels takes verdicts in free text.")
	note.Wrapping = fyne.TextWrapWord
	e.sheet = dialog.NewCustomWithoutButtons("Verdict scale", container.NewBorder(
		container.NewVBox(captioned("Name", e.name), note),
		container.NewVBox(e.fault, container.NewBorder(nil, nil, more, container.NewHBox(newSheetButton("Cancel", nil, e.leave, e.leave), save))),
		nil, nil, container.NewVScroll(e.rows)), d.shell.window)
	room := d.shell.window.Canvas().Size()
	e.sheet.Resize(fyne.NewSize(min(980, room.Width-40), min(760, room.Height-40)))
	e.sheet.Show()
	d.shell.window.Canvas().Focus(e.name)
	return e
}

// iconNames are the pictures that a label can have.
func iconNames() (names []string) {
	files, err := assets.Icons.ReadDir("icons")
	if err != nil {
		return nil
	}
	for _, file := range files {
		names = append(names, strings.TrimSuffix(file.Name(), ".svg"))
	}
	return names
}

var buckets = []string{string(scale.True), string(scale.Mixed), string(scale.False), string(scale.Other)}

func (e *scaleEditor) addRow(l scale.Label) {
	r := &labelRow{mark: &canvas.Image{FillMode: canvas.ImageFillContain}}
	entry := func(text, hint string) *keyEntry {
		box := newKeyEntry(e.keys.leave)
		box.SetText(text)
		box.SetPlaceHolder(hint)
		box.OnChanged = func(string) { r.draw() }
		return box
	}
	value := ""
	if l.Value > 0 {
		value = strconv.Itoa(l.Value)
	}
	r.name, r.definition = entry(l.Name, "Label"), entry(l.Definition, "What it means")
	r.value, r.color = entry(value, "–"), entry(l.Color, "#1a2b3c")
	r.icon = newChoiceBox(e.keys, iconNames(), func(string) { r.draw() })
	r.icon.SetSelected(l.Icon)
	r.bucket = newChoiceBox(e.keys, buckets, nil)
	r.bucket.SetSelected(string(l.Bucket))
	r.mark.SetMinSize(fyne.NewSize(20, 20))
	up := newSheetButton("", theme.MoveUpIcon(), func() { e.move(r, -1) }, e.keys.leave)
	gone := newSheetButton("", theme.DeleteIcon(), func() { e.remove(r) }, e.keys.leave)
	up.Importance, gone.Importance = widget.LowImportance, widget.LowImportance
	r.content = container.NewVBox(
		container.NewBorder(nil, nil, container.NewHBox(container.NewCenter(r.mark), fixedWidth(180, captioned("Label", r.name))),
			container.NewHBox(fixedWidth(54, captioned("Number", r.value)), fixedWidth(92, captioned("Colour", r.color)),
				fixedWidth(112, captioned("Picture", r.icon)), fixedWidth(96, captioned("Counts as", r.bucket)), container.NewCenter(container.NewHBox(up, gone))),
			captioned("Definition", r.definition)))
	e.labels = append(e.labels, r)
	e.rows.Add(r.content)
	r.draw()
}

// draw shows the label's picture in its colour.
func (r *labelRow) draw() {
	if r.mark == nil || r.icon == nil {
		return
	}
	r.mark.Resource = labelBadge(scale.Label{Icon: r.icon.Selected, Color: r.color.Text}).resource(fyne.CurrentApp().Settings().ThemeVariant())
	r.mark.Refresh()
}

func (e *scaleEditor) move(r *labelRow, by int) {
	i := slices.Index(e.labels, r)
	if to := i + by; to >= 0 && to < len(e.labels) {
		e.labels[i], e.labels[to] = e.labels[to], e.labels[i]
		e.rows.Objects[i], e.rows.Objects[to] = e.rows.Objects[to], e.rows.Objects[i]
		e.rows.Refresh()
	}
}

func (e *scaleEditor) remove(r *labelRow) {
	i := slices.Index(e.labels, r)
	e.labels = slices.Delete(e.labels, i, i+1)
	e.rows.Remove(r.content)
}

// scale is what the sheet says.
func (e *scaleEditor) scale() (scale.Scale, error) {
	s := scale.Scale{Name: strings.TrimSpace(e.name.Text)}
	for _, r := range e.labels {
		l := scale.Label{
			Name: strings.TrimSpace(r.name.Text), Definition: strings.TrimSpace(r.definition.Text),
			Color: strings.ToLower(strings.TrimSpace(r.color.Text)), Icon: r.icon.Selected, Bucket: scale.Bucket(r.bucket.Selected),
		}
		if text := strings.TrimSpace(r.value.Text); text != "" {
			number, err := strconv.Atoi(text)
			if err != nil || number < 1 {
				return s, fmt.Errorf("the number of “%s” is to be 1 or more, or left out", l.Name)
			}
			l.Value = number
		}
		s.Labels = append(s.Labels, l)
	}
	s = s.Next(e.desk.badges.scales)
	return s, s.Check()
}

// save keeps the scale in the casebook, next to those that it has.
func (e *scaleEditor) save() {
	s, err := e.scale()
	if err != nil {
		e.fault.SetText(message(err))
		e.fault.Show()
		return
	}
	text, err := scale.FormatOwn(append(slices.Clone(e.desk.own), s))
	if err != nil {
		e.desk.failed(err)
		return
	}
	d := e.desk
	e.leave()
	d.editor.do(func(ctx context.Context) error { return d.store.SetSetting(ctx, data.SettingScales, text) },
		func() { d.shell.desk.status.say(s.Title() + " is ready to use.") })
}

func (e *scaleEditor) leave() { closeSheet(e.desk.shell.window.Canvas(), e.sheet) }

// ownScales reads the scales that the desk made itself.
func ownScales(ctx context.Context, store *data.Store) ([]scale.Scale, error) {
	text, err := store.Setting(ctx, data.SettingScales)
	if err != nil {
		return nil, err
	}
	return scale.ParseOwn(text)
}

// followScales opens the casebook anew when its own scales changed: labels and pictures of them are everywhere.
func (d *desk) followScales() {
	start(d.scaling, func(ctx context.Context) ([]scale.Scale, error) { return ownScales(ctx, d.store) }, func(own []scale.Scale, err error) {
		if err != nil {
			d.failed(err)
			return
		}
		if !slices.EqualFunc(own, d.own, func(a, b scale.Scale) bool { return a.Title() == b.Title() && slices.Equal(a.Labels, b.Labels) }) {
			d.shell.stage.later(0, func() { d.shell.reopen() })
		}
	})
}
